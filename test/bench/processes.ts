import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Undo } from './undo.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
/** Milliseconds that a process has to end by itself. */
const PATIENCE = 10_000

export interface Server {
  pid: number
  /** The last 5,000 characters of the server's standard error. */
  errors(): string
}

/** Starts the server as an operator does, with these settings and no others. Resolves once the server serves. */
export async function startServer(env: Record<string, string>, undo: Undo): Promise<Server> {
  const child = spawn(process.execPath, ['dist/server.js'], {
    cwd: ROOT,
    // The inspector, if it is opened, takes any free port.
    env: { PATH: process.env.PATH, NODE_OPTIONS: '--inspect-port=0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // Ctrl-C reaches the terminal's whole group. Being detached, the server ends only when told, after its clients.
    detached: true,
  })
  let errors = ''
  undo.add(async () => {
    await end(child)
    const logged = errors.split('\n').filter((line) => line.startsWith('{'))
    if (logged.length > 0) process.stderr.write(`the server logged errors:\n${logged.join('\n')}\n`)
  })
  child.stderr.on('data', (chunk) => {
    errors = (errors + chunk).slice(-5_000)
  })
  const serves = once(child.stdout, 'data').then(() => true)
  const ends = once(child, 'exit').then(() => false)
  if (!(await Promise.race([serves, ends]))) throw new Error(`the server did not start: ${errors}`)
  return { pid: child.pid as number, errors: () => errors }
}

/** A process of this folder that answers one question at a time. */
export interface Helper<Question, Answer> {
  pid: number
  ask(question: Question): Promise<Answer>
}

/** Starts `file` of this folder as a helper; the file answers through `answerWith` (answer.ts). */
export function startHelper<Question extends object, Answer>(file: string, undo: Undo): Helper<Question, Answer> {
  const child = fork(new URL(file, import.meta.url), {
    execArgv: ['--import', './test/support/load-tsx.ts'],
    cwd: ROOT,
    detached: true,
  })
  undo.add(() => end(child))
  const ended = once(child, 'exit').then(([code, signal]) => {
    throw new Error(`${file} ended (${code ?? signal})`)
  })
  ended.catch(() => undefined)

  async function ask(question: Question): Promise<Answer> {
    const answered = once(child, 'message')
    child.send(question)
    const [reply] = (await Promise.race([answered, ended])) as [{ answer: Answer } | { failed: string }]
    if ('failed' in reply) throw new Error(`${file}: ${reply.failed}`)
    return reply.answer
  }
  return { pid: child.pid as number, ask }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  const late = setTimeout(() => child.kill('SIGKILL'), PATIENCE)
  child.kill('SIGTERM')
  await gone
  clearTimeout(late)
}
