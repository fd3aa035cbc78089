import { Command } from 'commander'
import { CommandError } from './command-error.ts'
import type { Context } from './context.ts'

export const migrateCommand = (context: Context): Command =>
  new Command('migrate')
    .description('bring the database to this version, as the owner of its tables; several at once are harmless')
    .option(
      '--grant-to <role>',
      "give this role of PostgreSQL the server's rights, which later migrations keep up to date",
    )
    .action(async ({ grantTo }: { grantTo?: string }) => {
      if (grantTo !== undefined && context.config().database.kind === 'embedded')
        throw new CommandError('--grant-to is for PostgreSQL: the embedded database has no roles')
      const migrated = await context.withOpened({ schema: 'migrate', grantTo }, async (opened) => opened.migrated)
      const done = migrated.length > 0 ? `applied ${migrated.join(', ')}` : 'nothing to do: the schema is current'
      context.answer({}, migrated, grantTo === undefined ? done : `${done}\n${grantTo} has the rights of the server`)
    })
