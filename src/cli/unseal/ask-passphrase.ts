import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { CommandError } from '../command-error.ts'

/** Asks for a passphrase at the terminal, and shows nothing of it. Throws a CommandError where there is no terminal. */
export function askPassphrase(file: string): Promise<string> {
  if (!process.stdin.isTTY)
    throw new CommandError(`${file} needs its passphrase, which is asked for at a terminal only`)
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const terminal = createInterface({ input: process.stdin, output: silent, terminal: true, historySize: 0 })
  process.stderr.write(`Passphrase of ${file}: `)
  return new Promise((resolve, reject) => {
    let typed: string | undefined
    terminal.once('line', (line) => {
      typed = line
      terminal.close()
    })
    terminal.once('SIGINT', () => terminal.close())
    terminal.once('close', () => {
      process.stderr.write('\n')
      if (typed === undefined) reject(new CommandError(`no passphrase was given for ${file}`))
      else resolve(typed)
    })
  })
}
