import { sql } from 'kysely'
import type { Db } from '../../src/db/database.ts'
import type { Deps } from '../../src/deps.ts'
import { exportList } from '../../src/exports/export-list.ts'
import type { WantedList } from '../../src/exports/wanted-list.ts'
import { type Actor, OPERATOR } from '../../src/staff/actor.ts'

export const PUBLIC: WantedList = { slug: 'release', profile: 'public', format: 'jsonl', filter: {} }
export const SEALED: WantedList = { slug: 'release', profile: 'sealed', format: 'jsonl', filter: {} }

export interface TakenList {
  bytes: Buffer
  text: string
  /** Each line of JSON. */
  lines: Record<string, unknown>[]
  ended: { rows: number; sha256: string }
}

/** Takes a list to its end. */
export async function takeList(deps: Deps, wanted: WantedList, actor: Actor = OPERATOR): Promise<TakenList> {
  const list = await exportList(deps, actor, wanted)
  const chunks: Uint8Array[] = []
  for await (const chunk of list.bytes) chunks.push(chunk)
  const bytes = Buffer.concat(chunks)
  const text = bytes.toString()
  const lines = wanted.format === 'jsonl' ? text.split('\n').slice(0, -1) : []
  return { bytes, text, lines: lines.map((line) => JSON.parse(line)), ended: await list.ended }
}

/** The entries of the log about lists, in their order. */
export async function entriesOf(db: Db): Promise<{ action: string; actor: string; detail: Record<string, unknown> }[]> {
  return db
    .selectFrom('audit_log')
    .select(['action', 'actor', 'detail'])
    .where('action', 'like', 'export.%')
    .orderBy('seq')
    .execute()
}

/** Writes counted signatures in one statement, as a settle leaves them: every third private, with blobs of random bytes. */
export async function fillList(db: Db, appealId: string, signatures: number): Promise<void> {
  await sql`
    insert into signatures (id, appeal_id, source, kind, state, look, name, sort_key, descriptor, country, sealed, epoch, batch, day)
    select gen_random_uuid(), ${appealId}::uuid, 'confirmed', kind, 'counted', 'shown',
      case kind when 'public' then 'Імя Прозвішча ' || n end, case kind when 'public' then 'імя прозвішча ' || md5(n::text) end,
      case kind when 'public' then case when n % 2 = 0 then 'of Minsk, number ' || n end end,
      case kind when 'public' then case when n % 5 = 0 then 'BY' end end,
      case kind when 'private' then convert_to(repeat(md5(n::text), 40), 'UTF8') end,
      case kind when 'private' then 1 end, 1, date '2027-01-01' + n % 60
    from (select n, case when n % 3 = 0 then 'private' else 'public' end as kind
          from generate_series(1, ${signatures}::integer) n) as rows`.execute(db)
  await sql`
    update counts set public = c.public, private = c.private
    from (select count(*) filter (where kind = 'public') as public, count(*) filter (where kind = 'private') as private
          from signatures where appeal_id = ${appealId}) as c
    where appeal_id = ${appealId}`.execute(db)
  // As the server's own daemon does soon.
  await sql`analyze signatures`.execute(db)
}
