import type { Appeal } from '../appeals/appeal.ts'
import { dayOf } from '../core/clock.ts'
import { publicCounts } from '../count/public-counts.ts'
import type { Snapshot } from '../deps/snapshots.ts'
import type { Format, ListFilter } from './profile.ts'
import { publicPages } from './public-list-store.ts'
import { readAhead } from './read-ahead.ts'
import { SEALED_LIST, type SealedHead } from './sealed-list.ts'
import { countRows, findEpochs, sealedPages, withdrawnPages } from './sealed-list-store.ts'
import { writeRows } from './write-rows.ts'
import { writeSealedList } from './write-sealed-list.ts'

/** The bytes of a list, and how many signatures they have so far. */
export interface ListBytes {
  bytes: AsyncIterable<Uint8Array>
  rows(): number
}

/** Rows of one statement. On the embedded database a request that comes meanwhile waits for them. */
const pageSize = ({ isOneMoment }: Snapshot): number => (isOneMoment ? 2_500 : 1_000)
/** Rows of one statement where each has a blob of one or two KB. */
const SEALED_PAGE = 250

export function publicList(
  snapshot: Snapshot,
  appeal: Appeal,
  list: { format: Format; filter: ListFilter },
): ListBytes {
  const pages = counting(readAhead(publicPages(snapshot.db, appeal.id, list.filter, pageSize(snapshot))))
  return { bytes: writeRows(list.format, pages.counted, { title: titleOf(appeal) }), rows: pages.rows }
}

export function sealedList(snapshot: Snapshot, appeal: Appeal, now: Date): ListBytes {
  const { db, isOneMoment } = snapshot
  const pages = counting(readAhead(sealedPages(db, appeal.id, SEALED_PAGE)))
  const withdrawn = withdrawnPages(db, appeal.id, SEALED_PAGE)
  async function* bytes() {
    const head = await headOf(snapshot, appeal, now)
    const withDays = appeal.safety === 'open'
    yield* isOneMoment
      ? writeSealedList({ head, rows: pages.counted, withdrawn, withDays })
      : writeSealedList({ head, ...eachOnce(pages.counted, withdrawn), withDays })
  }
  return { bytes: bytes(), rows: pages.rows }
}

async function headOf({ db }: Snapshot, appeal: Appeal, now: Date): Promise<SealedHead> {
  const { counts, epochs } = await countRows(db, appeal.id)
  const shown = publicCounts(appeal, { ...counts, held: 0, heldSince: null, asOf: now })
  const { total, confirmed, imported, anonymous } = shown
  return {
    format: SEALED_LIST,
    appeal: appeal.slug,
    title: titleOf(appeal),
    exportedOn: dayOf(now),
    counts: { total, confirmed, public: shown.public, private: shown.private, anonymous, imported },
    anonymous,
    epochs: await findEpochs(db, appeal.campaign.id, epochs),
  }
}

const titleOf = ({ sourceLocale, texts }: Appeal): string => texts[sourceLocale]?.title ?? ''

/** Pages that count what was taken of them. */
function counting<Row>(pages: AsyncIterable<readonly Row[]>) {
  let rows = 0
  async function* counted() {
    for await (const page of pages) {
      rows += page.length
      yield page
    }
  }
  return { counted: counted(), rows: () => rows }
}

/** Where each page sees a moment of its own: an id that was listed and is withdrawn meanwhile stays listed, this once. */
function eachOnce<Row extends readonly [id: string, ...unknown[]]>(
  rows: AsyncIterable<readonly Row[]>,
  withdrawn: AsyncIterable<readonly string[]>,
) {
  const listed = new Set<string>()
  async function* noting() {
    for await (const page of rows) {
      for (const [id] of page) listed.add(id)
      yield page
    }
  }
  async function* others() {
    for await (const page of withdrawn) yield page.filter((id) => !listed.has(id))
  }
  return { rows: noting(), withdrawn: others() }
}
