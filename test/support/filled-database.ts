import { randomBytes, randomUUID } from 'node:crypto'
import type { Pool, PoolClient } from 'pg'

type Row = Record<string, unknown>

/** Ids that later rows of the same database can refer to. */
export interface Filled {
  openAppeal: string
  stoppedAppeal: string
}

const hash = () => randomBytes(32)
const sealed = () => randomBytes(1436)
const [HOUR, DAY] = ['2027-03-12T10:00:00Z', '2027-03-12']

/** Writes rows into every table, in plain SQL of schema 0006: what a server of that version may have left. */
export async function fillTables(pool: Pool): Promise<Filled> {
  const [campaign, open, stopped] = [randomUUID(), randomUUID(), randomUUID()]
  const add = (table: string, rows: Row[]) => addRows(pool, table, rows)
  await add('instance', [{ secret_check: hash() }])
  await add('campaigns', [{ id: campaign, slug: 'relatives', name: 'Relatives of the prisoners', epoch: 1 }])
  await add('recipients', recipients(campaign))
  await add('epochs', [{ campaign_id: campaign, number: 1, recipients: ['age1hanna', 'age1lena'], since: DAY }])
  await add('appeals', [
    { ...appeal(campaign, open, 'release'), state: 'open', opened_on: DAY, key_fingerprint: hash() },
    { ...appeal(campaign, stopped, 'stopped'), ...closed, stopped_at: HOUR, shredded_at: HOUR },
  ])
  await add('appeal_texts', [text(open, 'be'), text(open, 'en'), text(stopped, 'be')])
  const pending = [hash(), hash(), hash()]
  await add('pending_signatures', pendingRows(open, pending))
  await add('outbox', letters(open, pending))
  await add('letter_tallies', [{ hash: hash(), key_day: DAY, letters: 5 }])
  await add('silences', [{ hash: hash(), key_month: '2027-03-01', expires_at: '2027-04-11T10:00:00Z' }])
  await add('letter_failures', [{ day: DAY, company: 'other', class: '550', letters: 2 }])
  await add('receipts', [{ id: hash(), expires_at: '2027-03-12T10:29:17Z' }])
  await add('counts', [
    { appeal_id: open, public: 2, private: 1, anonymous: 1, imported: 1, held: 1, as_of: HOUR, settled_hour: HOUR },
    { appeal_id: stopped, public: 1, as_of: HOUR, settled_hour: HOUR },
  ])
  await add('inbox', inboxRows(open))
  const shown = randomUUID()
  await add('signatures', signatureRows(open, stopped, shown))
  await add('count_changes', [{ appeal_id: open, bucket: 'private', n: -1, cause: 'held', reason: 'twice' }])
  await add('count_lines', [{ appeal_id: open, day: '2027-03-01', cause: 'withdrawn', n: 1 }])
  await add('milestones', [{ appeal_id: open, n: 100, day: DAY }])
  await add(
    'withdrawn',
    [open, open, stopped].map((appeal_id) => ({ id: randomUUID(), appeal_id, day: DAY })),
  )
  const report = { appeal_id: open, signature_id: shown, reason: 'person', day: DAY }
  await add('reports', [
    { id: randomUUID(), ...report, words: 'This is not her name' },
    { id: randomUUID(), ...report, decided_on: DAY, decision: 'kept' },
  ])
  await add('mutes', [{ signature_id: shown, until: '2027-04-11' }])
  const entry = { at: HOUR, actor: 'command', subject: 'release', detail: '{"slug": "release"}' }
  await add('audit_log', [
    { seq: 1, campaign_id: campaign, action: 'appeal.opened', hash: hash(), ...entry },
    { seq: 2, campaign_id: null, action: 'retention', hash: hash(), ...entry },
  ])
  await pool.query('update audit_head set seq = 2, hash = (select hash from audit_log where seq = 2)')
  return { openAppeal: open, stoppedAppeal: stopped }
}

/** Inserts rows, each by its own columns. A refused row costs no connection: the embedded database has only one. */
export async function addRows(pool: Pool, table: string, rows: Row[]): Promise<void> {
  const client = await pool.connect()
  try {
    for (const row of rows) await addRow(client, table, row)
  } finally {
    client.release()
  }
}

/** Inserts one row on a connection, in its transaction if it has one. */
export async function addRow(client: PoolClient, table: string, row: Row): Promise<void> {
  const columns = Object.keys(row)
  const places = columns.map((_, i) => `$${i + 1}`)
  await client.query(`insert into ${table} (${columns}) values (${places})`, Object.values(row))
}

/** A counted public signature, as a settle writes one. */
export const publicSignature = (appeal_id: string, name: string): Row => ({
  id: randomUUID(),
  appeal_id,
  source: 'confirmed',
  kind: 'public',
  state: 'counted',
  look: 'shown',
  name,
  descriptor: 'sister of a prisoner',
  country: 'BY',
  sort_key: name.toLowerCase(),
  email_index: hash(),
  seat: 1,
  manage_hash: hash(),
  batch: 1,
  day: DAY,
})

const closed = { state: 'closed', opened_on: DAY, closed_at: HOUR, late_until: HOUR }
const nameless = { name: null, descriptor: null, country: null, sort_key: null }

const recipients = (campaign_id: string): Row[] =>
  ['age1hanna', 'age1lena'].map((recipient) => ({
    id: randomUUID(),
    campaign_id,
    recipient,
    label: recipient,
    challenge_hash: hash(),
    proven_on: DAY,
  }))

const appeal = (campaign_id: string, id: string, slug: string): Row => ({
  id,
  campaign_id,
  slug,
  kind: 'letter',
  visibilities: ['public', 'private', 'anonymous'],
  source_locale: 'be',
})

const text = (appeal_id: string, locale: string): Row => ({
  appeal_id,
  locale,
  title: 'Вызвалiце вязняў',
  short_title: 'Вязнi',
  opening: 'Сёння',
  byline: 'Сваякi',
  body: 'Мы патрабуем…',
  addressees: '[{"name": "Parliament", "ask": "An inquiry"}]',
  initiators: '[]',
})

const pendingRows = (appeal_id: string, [first, second, third]: Buffer[]): Row[] => {
  const row = { appeal_id, ciphertext: sealed(), chain: hash(), expires_at: '2027-03-15T10:00:00Z' }
  return [
    { ...row, id: first, kind: 'signature', mark: hash() },
    { ...row, id: second, kind: 'signature', mark: null },
    { ...row, id: third, kind: 'recovery', mark: null },
  ]
}

const letters = (appeal_id: string, pending: Buffer[]): Row[] => {
  const row = { appeal_id, key_day: DAY, due_at: HOUR, expires_at: '2027-03-15T10:00:00Z' }
  return [
    ...pending.map((pending_id) => ({ ...row, id: randomUUID(), pending_id, sealed: sealed() })),
    { ...row, id: randomUUID(), sealed: sealed(), attempts: 2, batch_id: randomUUID(), tallied: true },
    { ...row, id: randomUUID(), sealed: sealed(), leased_until: '2027-03-12T10:00:30Z' },
  ]
}

const inboxRows = (appeal_id: string): Row[] => {
  const row = () => ({ id: randomUUID(), appeal_id, manage_hash: hash(), another_person: false })
  const traces = { mark: hash(), email_indexes: [hash(), hash()] }
  return [
    { ...row(), ...traces, kind: 'public', name: 'Ганна', sort_key: 'ганна', country: 'BY' },
    { ...row(), ...traces, kind: 'private', sealed: sealed(), epoch: 1, another_person: true },
    { ...row(), kind: 'anonymous', set_aside: true },
  ]
}

const signatureRows = (open: string, stopped: string, shown: string): Row[] => {
  const row = () => ({ ...publicSignature(open, 'Boris'), id: randomUUID() })
  const unnamed = () => ({ ...row(), ...nameless, email_index: null, seat: null })
  return [
    { ...row(), id: shown },
    { ...row(), look: 'waiting', seat: 2 },
    { ...row(), state: 'invalid', look: 'hidden', email_index: null, seat: null },
    { ...unnamed(), kind: 'private', state: 'held', look: 'waiting', sealed: sealed(), epoch: 1 },
    { ...unnamed(), kind: 'anonymous' },
    {
      ...row(),
      source: 'collected',
      email_index: null,
      seat: null,
      manage_hash: null,
      provenance_by: 'Lena',
      provenance_day: DAY,
      provenance_consent: 'on paper',
    },
    { ...unnamed(), appeal_id: stopped },
  ]
}
