import type { Kysely, KyselyPlugin } from 'kysely'
import type { Schema } from '../../src/db/schema.ts'

/** A view of the database that counts the statements sent through it. */
export function countStatements(db: Kysely<Schema>): { db: Kysely<Schema>; sent(): number } {
  let sent = 0
  const plugin: KyselyPlugin = {
    transformQuery({ node }) {
      sent++
      return node
    },
    transformResult: async ({ result }) => result,
  }
  return { db: db.withPlugin(plugin), sent: () => sent }
}
