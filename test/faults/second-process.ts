import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Order } from './orders.ts'

export interface HeldOrder extends Order {
  /** What its clock says. */
  now: Date
  /** The statement after which its transaction is held open. */
  after: RegExp
}

export type Answer = 'ready' | 'held' | { outcome: string }

export interface SecondProcess {
  /** Starts an order there; resolves when its transaction stands open after that statement. */
  hold(order: HeldOrder): Promise<Held>
  /** Ends it; what it has written to its log. */
  end(): Promise<string>
}

export interface Held {
  /** Lets it go on; how it ended. */
  goOn(): Promise<string>
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const MAIN = fileURLToPath(new URL('second-process-main.ts', import.meta.url))

/** Starts a process with these settings that does what it is told, for races between two processes. */
export async function startSecondProcess(env: Record<string, string>): Promise<SecondProcess> {
  const { PATH = '', HOME = '', TMPDIR = '' } = process.env
  const child = fork(MAIN, {
    cwd: ROOT,
    execArgv: ['--import', 'tsx'],
    env: { PATH, HOME, ...(TMPDIR && { TMPDIR }), ...env },
    // Regular expressions and dates arrive as such.
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  let log = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    log += text
  })
  const ended = once(child, 'close')
  const answered = async (): Promise<Answer> => {
    const answer = await Promise.race([once(child, 'message'), ended.then(() => undefined)])
    if (!answer) throw new Error(`the second process has ended: ${log}`)
    return answer[0]
  }

  async function hold(order: HeldOrder): Promise<Held> {
    child.send(order)
    const first = await answered()
    // A step that is not come to would make a test say nothing.
    if (first !== 'held') throw new Error(`${order.verb} never came to ${order.after}: ${JSON.stringify(first)}`)
    const outcome = answered()
    return {
      async goOn() {
        child.send('go on')
        const last = await outcome
        return typeof last === 'object' ? last.outcome : last
      },
    }
  }

  async function end(): Promise<string> {
    child.send('end')
    await ended
    return log
  }
  await answered()
  return { hold, end }
}
