import { Command } from 'commander'
import { identityFile, newIdentity } from '../campaigns/identity.ts'
import { systemClock } from '../core/clock.ts'
import type { Context } from './context.ts'
import { writeSecret } from './files.ts'

export const keysCommands = (context: Context): Command =>
  new Command('keys').description("key holders' identities: on the key holder's own machine").addCommand(
    new Command('new')
      .description('make an identity file for a key holder; it needs no database and no settings')
      .requiredOption('-o, --output <file>', 'where to write it; never overwritten')
      .option('--json', 'answer in JSON')
      .action(async ({ output, json }: { output: string; json?: boolean }) => {
        const made = await newIdentity()
        await writeSecret(output, identityFile(made, systemClock.now()))
        context.answer({ json }, { recipient: made.recipient, file: output }, made.recipient)
        context.hint(
          `${output} opens private names: keep it off this server, with a copy in a safe place. The line above is the recipient: give it to the operator.`,
        )
      }),
  )
