import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

/** A running process of the project, started as an operator starts it. */
export interface Running {
  pid: number
  /** The standard output so far. */
  output(): string
  errors(): string
  /** Resolves when the output matches; rejects when the process ends before that. */
  says(text: RegExp): Promise<void>
  signal(name: NodeJS.Signals): void
  /** The exit code, once it has ended and its output is complete; null when a signal ended it. */
  ended: Promise<number | null>
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** Starts the server with these settings and no others of ours. */
export const startServer = (env: Record<string, string>, args: string[] = []): Running =>
  run(process.execPath, ['dist/server.js', ...args], env)

/** Runs one command of the CLI. */
export const startCommand = (env: Record<string, string>, args: string[]): Running =>
  run(process.execPath, ['dist/cli.js', ...args], env)

/** Runs `npm` in the root of the project. */
export const startNpm = (env: Record<string, string>, args: string[]): Running => run('npm', args, env)

/** Runs any program, in the root of the project where no other folder is named. */
export function run(program: string, args: string[], env: Record<string, string>, cwd = ROOT): Running {
  const { PATH = '', HOME = '', TMPDIR = '' } = process.env
  // The child has a process group of its own: the processes that it starts end with the test, too.
  const child = spawn(program, args, {
    cwd,
    env: { PATH, HOME, ...(TMPDIR && { TMPDIR }), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  let [output, errors] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text
  })
  const pid = child.pid as number
  const ended = once(child, 'close').then(([code]) => code as number | null)
  onTestFinished(async () => {
    try {
      process.kill(-pid, 'SIGKILL')
    } catch {
      // The group has ended already.
    }
    await ended
  })

  async function says(text: RegExp): Promise<void> {
    while (!text.test(output)) {
      const more = once(child.stdout, 'data').then(() => true)
      const goesOn = await Promise.race([more, ended.then(() => false)])
      if (!goesOn && !text.test(output)) throw new Error(`it ended without saying so: ${errors}`)
    }
  }
  const signal = (name: NodeJS.Signals) => void child.kill(name)
  return { pid, output: () => output, errors: () => errors, says, signal, ended }
}
