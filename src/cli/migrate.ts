import { Command } from 'commander'
import type { Context } from './context.ts'

export const migrateCommand = (context: Context): Command =>
  new Command('migrate')
    .description('bring the database to this version; several at once are harmless')
    .action(async () => {
      const migrated = await context.withOpened({ schema: 'migrate' }, async (opened) => opened.migrated)
      const done = migrated.length > 0 ? `applied ${migrated.join(', ')}` : 'nothing to do: the schema is current'
      context.answer({}, migrated, done)
    })
