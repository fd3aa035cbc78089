import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Order } from './orders.ts'

export interface HeldOrder extends Order {
  /** Time on the second process's clock. */
  now: Date
  /** Statement after which the order's transaction is held open. */
  after: RegExp
}

export type Answer = 'ready' | 'held' | { outcome: string }

export interface SecondProcess {
  /** Starts an order in the second process; resolves when its transaction is held open after `order.after`. */
  hold(order: HeldOrder): Promise<Held>
  /** Ends the process; resolves to everything that it logged. */
  end(): Promise<string>
}

export interface Held {
  /** Lets the order go on; resolves to its outcome. */
  goOn(): Promise<string>
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const MAIN = fileURLToPath(new URL('second-process-main.ts', import.meta.url))

/** Starts a process with these settings that carries out orders, for races between two processes. */
export async function startSecondProcess(env: Record<string, string>): Promise<SecondProcess> {
  const { PATH = '', HOME = '', TMPDIR = '' } = process.env
  const child = fork(MAIN, {
    cwd: ROOT,
    execArgv: ['--import', './test/support/load-tsx.ts'],
    env: { PATH, HOME, ...(TMPDIR && { TMPDIR }), ...env },
    // `advanced` lets regular expressions and dates arrive as such.
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
    // A step that is never reached would make a test prove nothing.
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
