import { Command } from 'commander'
import { verifyAudit } from '../db/audit.ts'
import type { Context } from './context.ts'

export const auditCommands = (context: Context): Command =>
  new Command('audit').description('the append-only log of what staff and the operator did').addCommand(
    new Command('verify')
      .description('check the hash chain from the first entry to the last; exit code 1 when it is broken')
      .option('--json', 'answer in JSON')
      .action(async ({ json }: { json?: boolean }) => {
        const verified = await context.withDeps((deps) => verifyAudit(deps.db))
        const { entries, brokenAt } = verified
        if (brokenAt !== null) context.fail()
        const text = brokenAt === null ? `${entries} entries, unbroken` : `BROKEN at entry ${brokenAt}`
        context.answer({ json }, verified, text)
      }),
  )
