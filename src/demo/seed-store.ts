import type { Db } from '../db/database.ts'

/** Whether the demo data is complete in the database. */
export async function isSeeded(db: Db): Promise<boolean> {
  const row = await db.selectFrom('audit_log').select('seq').where('action', '=', 'demo.seeded').executeTakeFirst()
  return row !== undefined
}

/** Counts the signatures of an appeal: settled ones, and confirmed ones that wait in the inbox. */
export async function signaturesOf(db: Db, appealId: string): Promise<{ confirmed: number; imported: number }> {
  const settled = await db
    .selectFrom('signatures')
    .select((eb) => [
      eb.fn.countAll<number>().filterWhere('source', '=', 'confirmed').as('confirmed'),
      eb.fn.countAll<number>().filterWhere('source', '!=', 'confirmed').as('imported'),
    ])
    .where('appeal_id', '=', appealId)
    .executeTakeFirstOrThrow()
  const waiting = await db
    .selectFrom('inbox')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('appeal_id', '=', appealId)
    .executeTakeFirstOrThrow()
  return { confirmed: settled.confirmed + waiting.n, imported: settled.imported }
}

/** The names of the organisations that are there already. */
export async function organisationsOf(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('endorsements').select('name').execute()
  return rows.map(({ name }) => name)
}

/** The names of the organisations that say no kind. */
export async function organisationsWithoutKind(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('endorsements').select('name').where('kind', 'is', null).execute()
  return rows.map(({ name }) => name)
}

/** Whether a recipient is proven already, by an earlier start that was killed half way. */
export async function isProvenRecipient(db: Db, recipient: string): Promise<boolean> {
  const row = await db
    .selectFrom('recipients')
    .select('id')
    .where('recipient', '=', recipient)
    .where('proven_on', 'is not', null)
    .executeTakeFirst()
  return row !== undefined
}

/** The letters whose time is over. */
export async function expiredLetters(db: Db, now: Date): Promise<string[]> {
  const rows = await db.selectFrom('outbox').select('id').where('expires_at', '<=', now).execute()
  return rows.map(({ id }) => id)
}

/** The outbox rows of the letters that wait. */
export const waitingLetters = (db: Db) =>
  db.selectFrom('outbox').select(['id', 'appeal_id', 'key_day', 'sealed']).execute()
