import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { vi } from 'vitest'
import { run } from '../../src/cli/run.ts'

export interface Ran {
  code: number | null
  out: string
  err: string
}

/** The options by which a campaign says all that is required before an appeal opens. */
export const FACTS = [
  ...['--contact', 'write@relatives.example', '--press-contact', 'press@relatives.example'],
  ...['--controller', 'The association', '--server', 'Iceland'],
]

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))

/** Runs the real command in a child process, whose environment is `env`, PATH and HOME. */
export function command(env: Record<string, string>, args: string[], input = ''): Promise<Ran> {
  const child = spawn(process.execPath, [CLI, ...args], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
  })
  const ran: Ran = { code: null, out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    ran.out += chunk
  })
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    ran.err += chunk
  })
  child.stdin.on('error', () => undefined).end(input)
  return new Promise((done, failed) => {
    child.once('error', failed)
    child.once('close', (code) => done({ ...ran, code }))
  })
}

/** Runs a command in this process, which saves the second of a start. One at a time: stdout and stderr are replaced. */
export async function commandHere(env: Record<string, string>, args: string[]): Promise<Ran> {
  const ran: Ran = { code: null, out: '', err: '' }
  const take = (stream: 'out' | 'err') => (chunk: string | Uint8Array) => {
    ran[stream] += String(chunk)
    return true
  }
  const out = vi.spyOn(process.stdout, 'write').mockImplementation(take('out'))
  const err = vi.spyOn(process.stderr, 'write').mockImplementation(take('err'))
  try {
    return { code: await run(args, env), out: ran.out, err: ran.err }
  } finally {
    out.mockRestore()
    err.mockRestore()
  }
}
