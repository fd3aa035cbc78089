import { Command } from 'commander'
import { type VerifiedLog, verifyAudit } from '../db/audit.ts'
import type { Context } from './context.ts'

/** The state of the log in words. */
export function logInWords({ entries, brokenAt, proven }: VerifiedLog): string {
  if (brokenAt !== null) return `BROKEN at entry ${brokenAt}`
  return proven ? `${entries} entries, unbroken` : `${entries} entries, the last NOT WRITTEN by a holder of SECRET_KEY`
}

export const auditCommands = (context: Context): Command =>
  new Command('audit').description('the append-only log of what staff and the operator did').addCommand(
    new Command('verify')
      .description('check the hash chain from the first entry to the last; exit code 1 when it is broken')
      .option('--json', 'answer in JSON')
      .action(async ({ json }: { json?: boolean }) => {
        const verified = await context.withDeps((deps) => verifyAudit(deps.db, deps.secrets.log))
        if (!verified.proven) context.fail()
        const text = logInWords(verified)
        context.answer({ json }, verified, text)
      }),
  )
