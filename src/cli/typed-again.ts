import { createInterface } from 'node:readline/promises'
import type { Command } from 'commander'

/**
 * Asks the person at the terminal to type the slug, for want of `option`. Without a terminal, a missing option is a
 * misuse.
 */
export async function typedAgain(
  slug: string,
  command: Command,
  warning: string,
  will: string,
  option = `--confirm ${slug}`,
): Promise<string> {
  if (!process.stdin.isTTY) command.error(`error: ${warning}: add ${option}`)
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return (await terminal.question(`${slug}: ${warning}. Type ${slug} to ${will}: `)).trim()
  } finally {
    terminal.close()
  }
}
