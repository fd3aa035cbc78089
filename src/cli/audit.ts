import { Command } from 'commander'
import { type VerifiedLog, verifyAudit } from '../db/audit.ts'
import { type FoundHead, headSearch, readHead } from '../db/audit-head.ts'
import { CommandError } from './command-error.ts'
import type { Context } from './context.ts'

/** The state of the log in words. */
export function logInWords({ entries, brokenAt, proven }: VerifiedLog): string {
  if (brokenAt !== null) return `BROKEN at entry ${brokenAt}`
  return proven ? `${entries} entries, unbroken` : `${entries} entries, the last NOT WRITTEN by a holder of SECRET_KEY`
}

const NOT_FOUND = 'not found: the log does not begin with what that letter saw'

const headInWords = (found: FoundHead | null): string =>
  found ? `entry ${found.entry} of ${found.of}: found` : NOT_FOUND

interface VerifyOptions {
  head?: string[]
  json?: boolean
}

export const auditCommands = (context: Context): Command =>
  new Command('audit').description('the append-only log of what staff and the operator did').addCommand(
    new Command('verify')
      .description('check the hash chain from the first entry to the last; exit code 1 when it is broken')
      .option(
        '--head <head...>',
        'also whether the log begins with what a page or a letter saw: ABCD-EFGH-JKMN-PQRS 123',
      )
      .option('--json', 'answer in JSON')
      .action(async ({ head, json }: VerifyOptions) => {
        const search = head && searchOf(head.join(' '))
        const verified = await context.withDeps((deps) => verifyAudit(deps.db, deps.secrets.log, search?.see))
        if (!verified.proven) context.fail()
        if (!search) return context.answer({ json }, verified, logInWords(verified))
        const found = search.found()
        if (!found) context.fail()
        const lines = [...(verified.proven ? [] : [logInWords(verified)]), headInWords(found)]
        context.answer({ json }, { ...verified, head: found }, lines.join('\n'))
      }),
  )

function searchOf(typed: string) {
  const head = readHead(typed)
  if (!head) throw new CommandError('that is no head: write its four groups and its number, ABCD-EFGH-JKMN-PQRS 123')
  return headSearch(head)
}
