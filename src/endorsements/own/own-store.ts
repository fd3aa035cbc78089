import type { Insertable } from 'kysely'
import type { Db, Trx } from '../../db/database.ts'
import type { Schema } from '../../db/schema.ts'
import type { Mailbox } from '../../signatures/mailbox.ts'
import type { columnsOf } from '../columns.ts'
import type { Organisation, OwnEndorsement } from '../organisation.ts'

/** An endorsement as its own link finds it. */
export interface OwnRow extends OwnEndorsement {
  appealId: string
}

type Row = Insertable<Schema['endorsements']>

/** Stores an endorsement that a representative offered and confirmed; it waits for the organisers. */
export async function insertOffered(trx: Trx, row: Omit<Row, 'state' | 'origin'>): Promise<void> {
  await trx
    .insertInto('endorsements')
    .values({ ...row, state: 'waiting', origin: 'offered' })
    .execute()
}

/** The endorsement of a manage token. */
export const findOwn = async (db: Db, hash: Buffer): Promise<OwnRow | undefined> =>
  ownRow(await ofHash(db, hash).executeTakeFirst())

/** The endorsement of a manage token, locked until the commit. */
export const lockOwn = async (trx: Trx, hash: Buffer): Promise<OwnRow | undefined> =>
  ownRow(await ofHash(trx, hash).forUpdate().executeTakeFirst())

const ofHash = (db: Db | Trx, hash: Buffer) => selectOwn(db).where('manage_hash', '=', hash)

const selectOwn = (db: Db | Trx) =>
  db
    .selectFrom('endorsements')
    .select(['id', 'appeal_id as appealId', 'state', 'since', 'reason', 'proposed'])
    .select(['name', 'name_en as nameEn', 'names', 'country', 'website', 'kind', 'statements'])

type Selected = Awaited<ReturnType<ReturnType<typeof selectOwn>['executeTakeFirstOrThrow']>>

const ownRow = (row: Selected | undefined): OwnRow | undefined => {
  if (!row) return undefined
  const { name, nameEn, names, country, website, kind, statements, ...rest } = row
  return { ...rest, organisation: { name, nameEn, names, country, website, kind, statements } }
}

/** Replaces the fields of a locked endorsement that waits. */
export async function writeFields(trx: Trx, id: string, columns: ReturnType<typeof columnsOf>): Promise<void> {
  await trx.updateTable('endorsements').set(columns).where('id', '=', id).execute()
}

/** Sets what a locked, listed endorsement is to become, and since when it waits; the reason of an earlier decline goes. */
export async function writeProposal(trx: Trx, id: string, proposed: Organisation, since: string): Promise<void> {
  const json = JSON.stringify(proposed)
  await trx.updateTable('endorsements').set({ proposed: json, since, reason: null }).where('id', '=', id).execute()
}

/** Takes the proposal of a locked, listed endorsement back. */
export async function dropProposal(trx: Trx, id: string): Promise<void> {
  await trx
    .updateTable('endorsements')
    .set((eb) => ({ proposed: null, since: eb.fn.coalesce('confirmed_on', 'since') }))
    .where('id', '=', id)
    .execute()
}

/** Deletes a locked endorsement, with the reports about it. */
export async function deleteOwn(trx: Trx, id: string): Promise<void> {
  await trx.deleteFrom('endorsements').where('id', '=', id).execute()
}

/** The endorsements of a mailbox, by name. */
export const findOfMailbox = (db: Db | Trx, { appealId, mark }: Pick<Mailbox, 'appealId' | 'mark'>) =>
  db
    .selectFrom('endorsements')
    .select(['id', 'name'])
    .where('appeal_id', '=', appealId)
    .where('mark', '=', mark)
    .orderBy('sort_key')
    .orderBy('id')
    .execute()

/** The endorsements of a mailbox by id, locked until the commit. */
export const lockOfMailbox = (trx: Trx, { appealId, mark }: Pick<Mailbox, 'appealId' | 'mark'>) =>
  trx
    .selectFrom('endorsements')
    .select(['id', 'name'])
    .where('appeal_id', '=', appealId)
    .where('mark', '=', mark)
    .orderBy('id')
    .forUpdate()
    .execute()

/** The endorsements of these manage tokens, with the hash of each. */
export async function findOfHashes(db: Db, hashes: readonly Buffer[]) {
  const rows = await db
    .selectFrom('endorsements')
    .select(['id', 'name', 'appeal_id as appealId', 'manage_hash as hash'])
    .where('manage_hash', 'in', hashes)
    .execute()
  return rows.flatMap(({ hash, ...row }) => (hash ? [{ ...row, hash }] : []))
}

/** Gives a locked endorsement a new own link: the old link stops working. */
export async function setManageHash(trx: Trx, id: string, hash: Buffer): Promise<void> {
  await trx.updateTable('endorsements').set({ manage_hash: hash }).where('id', '=', id).execute()
}
