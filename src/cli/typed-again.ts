import { createInterface } from 'node:readline/promises'
import type { Command } from 'commander'

/** Asks the person at the terminal to type the slug. Without a terminal, a missing --confirm is a misuse. */
export async function typedAgain(slug: string, command: Command, warning: string, will: string): Promise<string> {
  if (!process.stdin.isTTY) command.error(`error: ${warning}: add --confirm ${slug}`)
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return (await terminal.question(`${slug}: ${warning}. Type ${slug} to ${will}: `)).trim()
  } finally {
    terminal.close()
  }
}
