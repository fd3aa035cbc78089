import type { Appeal } from '../appeals/appeal.ts'
import { dayOf } from '../core/clock.ts'
import { publicCounts } from '../count/public-counts.ts'
import type { Snapshot } from '../deps/snapshots.ts'
import { countLines } from './count-lines.ts'
import type { Format, ListFilter } from './profile.ts'
import { publicPages, publicRows } from './public-list-store.ts'
import { SEALED_LIST, type SealedHead } from './sealed-list.ts'
import {
  countRows,
  findEpochs,
  type SealedLine,
  sealedLines,
  sealedPages,
  withdrawnPages,
} from './sealed-list-store.ts'
import { writeRows } from './write-rows.ts'
import { writeSealedList } from './write-sealed-list.ts'

/** The bytes of a list, and how many signatures they have so far. */
export interface ListBytes {
  bytes: AsyncIterable<Uint8Array>
  rows(): number
}

/** Rows of one statement on the embedded database, where a request that comes meanwhile waits for them. */
const PAGE = 1_000
/** Rows of one statement where each has a blob of one or two KB. */
const SEALED_PAGE = 250

export function publicList(
  snapshot: Snapshot,
  appeal: Appeal,
  { format, filter }: { format: Format; filter: ListFilter },
): ListBytes {
  const pages = snapshot.isOneMoment
    ? publicRows(snapshot, appeal.id, filter)
    : publicPages(snapshot.db, appeal.id, filter, PAGE)
  const { counted, rows } = counting(pages, (page) => page.length)
  return { bytes: writeRows(format, counted, { title: titleOf(appeal) }), rows }
}

export function sealedList(snapshot: Snapshot, appeal: Appeal, now: Date): ListBytes {
  const { db, isOneMoment } = snapshot
  const withDays = appeal.safety === 'open'
  const gone = withdrawnPages(db, appeal.id, SEALED_PAGE)
  const { lines, withdrawn } = isOneMoment
    ? { lines: snapshot.lines(sealedLines(db, appeal.id, withDays)), withdrawn: gone }
    : eachOnce(sealedPages(db, appeal.id, withDays, SEALED_PAGE), gone)
  const { counted, rows } = counting(lines, countLines)
  async function* bytes() {
    yield* writeSealedList({ head: await headOf(snapshot, appeal, now), lines: counted, rows, withdrawn })
  }
  return { bytes: bytes(), rows }
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
function counting<Page>(pages: AsyncIterable<Page>, rowsOf: (page: Page) => number) {
  let rows = 0
  async function* counted() {
    for await (const page of pages) {
      rows += rowsOf(page)
      yield page
    }
  }
  return { counted: counted(), rows: () => rows }
}

/** Where each page sees a moment of its own: an id that was listed and is withdrawn meanwhile stays listed, this once. */
function eachOnce(pages: AsyncIterable<readonly SealedLine[]>, withdrawn: AsyncIterable<readonly string[]>) {
  const listed = new Set<string>()
  async function* noting() {
    for await (const page of pages) {
      for (const { id } of page) listed.add(id)
      yield Buffer.from(page.map(({ line }) => `${line}\n`).join(''))
    }
  }
  async function* others() {
    for await (const page of withdrawn) yield page.filter((id) => !listed.has(id))
  }
  return { lines: noting(), withdrawn: others() }
}
