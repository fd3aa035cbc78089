import { randomBytes, randomUUID } from 'node:crypto'
import type { Pool } from 'pg'
import type { Visibility } from '../../src/core/visibility.ts'
import type { Db } from '../../src/db/database.ts'
import type { HotStatement } from '../../src/deps.ts'
import type { RequestItem } from '../../src/pending/request-statement.ts'
import type { ConfirmItem } from '../../src/signing/confirm-statement.ts'

/** Runs a hot statement over items through `pool`; returns one result an item. */
export type RunItems = <Item, Result>(
  pool: Pool,
  statement: HotStatement<Item, Result>,
  items: Item[],
) => Promise<Result[]>

/** Runs all items in one batch. */
export const together: RunItems = async (pool, statement, items) => {
  const { rows } = await pool.query(statement.query(items))
  return statement.results(rows, items.length)
}

/** The ways to run items that must come to the same. */
export const WAYS: [string, RunItems][] = [
  [
    'one by one',
    async (pool, statement, items) => {
      const results = []
      for (const item of items) results.push(...(await together(pool, statement, [item])))
      return results
    },
  ],
  ['in one batch', together],
]

export const NOW = new Date('2027-03-12T10:00:00Z')
const LATER = new Date('2027-03-15T10:00:00Z')
const EPOCH = 3
const TEXT_VERSION = '0123456789ab'

/** An open appeal whose signatures the statement may take. */
export interface OpenAppeal {
  id: string
  keyFingerprint: Buffer
  textVersion: string
}

/** Adds an open appeal of a campaign of its own. */
export async function addOpenAppeal(db: Db): Promise<OpenAppeal> {
  const [id, campaign, keyFingerprint] = [randomUUID(), randomUUID(), randomBytes(32)]
  await db.insertInto('campaigns').values({ id: campaign, slug: campaign, name: campaign, epoch: EPOCH }).execute()
  await db
    .insertInto('appeals')
    .values({
      id,
      campaign_id: campaign,
      slug: id,
      state: 'open',
      safety: 'open',
      policy: '{}',
      kind: 'letter',
      visibilities: ['public', 'private', 'anonymous'],
      seats: 2,
      source_locale: 'en',
      opened_on: '2027-03-01',
      key_fingerprint: keyFingerprint,
      text_version: TEXT_VERSION,
    })
    .execute()
  return { id, keyFingerprint, textVersion: TEXT_VERSION }
}

const letter = () => ({ id: randomUUID(), keyDay: '2027-03-12', sealed: randomBytes(1436), dueAt: NOW })

/** A request to sign, unlike every other. */
export const requestOf = (appealId: string, changes: Partial<RequestItem> = {}): RequestItem => ({
  kind: 'signature',
  pendingId: randomBytes(32),
  appealId,
  ciphertext: randomBytes(1436),
  mailbox: randomBytes(348),
  mark: randomBytes(32),
  chain: randomBytes(32),
  expiresAt: LATER,
  letter: letter(),
  ...changes,
})

const FORMS = {
  public: {
    ...{ name: 'Дар’я "D" \\ {Novik}', descriptor: 'teacher, Minsk', country: 'BY', sortKey: 'Дар’я', sealed: null },
    searchKey: "'0дара' '0новик' '0цеачер'",
  },
  private: {
    name: null,
    descriptor: null,
    country: null,
    sortKey: null,
    searchKey: null,
    sealed: Buffer.from([0, 34, 92, 255]),
  },
  anonymous: { name: null, descriptor: null, country: null, sortKey: null, searchKey: null, sealed: null },
}

/** The confirmation of a request: the mailbox has one seat, and neither a receipt nor a letter was asked for. */
export const confirmOf = (
  appeal: OpenAppeal,
  request: RequestItem,
  { visibility = 'public', ...changes }: Partial<ConfirmItem> & { visibility?: Visibility } = {},
): ConfirmItem => ({
  pendingId: request.pendingId,
  chain: request.chain,
  appealId: appeal.id,
  keyFingerprint: appeal.keyFingerprint,
  epoch: EPOCH,
  textVersion: appeal.textVersion,
  now: NOW,
  signatureId: randomUUID(),
  visibility,
  ...FORMS[visibility],
  mark: randomBytes(32),
  emailIndexes: [randomBytes(32)],
  wish: 'first',
  chosen: null,
  manageHash: randomBytes(32),
  receiptId: null,
  receiptExpiresAt: new Date('2027-03-12T10:30:00Z'),
  letter: null,
  letterExpiresAt: LATER,
  ...changes,
})

/** Asks for a receipt and for the letter with the own link. */
export const withReceiptAndLetter = () => ({ receiptId: randomBytes(32), letter: letter() })
