import type { Appeal } from '../appeals/appeal.ts'
import { dayOf, daysBefore } from '../core/clock.ts'
import type { Trx } from '../db/database.ts'
import type { Look, ReportDecision } from '../db/values.ts'
import { forgetDecisions } from '../signatures/decided-store.ts'
import { type LockedSignature, setLooks } from './decision-store.ts'
import { MUTE_DAYS } from './expired-store.ts'
import { removeLocked } from './removal.ts'
import { closeReports, findClosedReports, muteReports } from './report-store.ts'

/** A decision about a locked name. */
interface Taken {
  as: 'keep' | 'hide' | 'remove'
  look: Look | null
  row: LockedSignature
  /** It was taken before: nothing is left to write. */
  isDone: boolean
}

const REPORTS_AFTER: Record<Taken['as'], ReportDecision> = { keep: 'kept', hide: 'hidden', remove: 'removed' }

const idOf = ({ row }: Taken): string => row.id
const reportsOf = ({ as, row }: Taken) => ({ id: row.id, decision: REPORTS_AFTER[as] })

/** Writes decisions. Returns those that changed anything, and the ids of names whose reports they closed, today or just now. */
export async function writeDecisions<T extends Taken>(
  trx: Trx,
  appeal: Pick<Appeal, 'id' | 'safety'>,
  taken: readonly T[],
  now: Date,
): Promise<{ written: T[]; closed: Set<string> }> {
  const today = dayOf(now)
  const fitting = taken.filter(({ isDone }) => !isDone)
  // Deleting a row deletes its open reports by trigger, so they are closed first: the decision stays on record.
  const closed = await closeReports(trx, appeal.id, fitting.map(reportsOf), today)
  const written = fitting.filter(({ look, row }) => row.look !== look || closed.has(row.id))
  const shown = written.filter(({ as }) => as === 'keep')
  const looks = written.flatMap(({ look, row }) => (look && look !== row.look ? [{ id: row.id, look }] : []))
  await setLooks(trx, looks)
  await muteReports(
    trx,
    shown.map(idOf).filter((id) => closed.has(id)),
    daysBefore(now, -MUTE_DAYS),
  )
  await forgetDecisions(trx, appeal.id, shown.map(idOf))
  await removeLocked(
    trx,
    appeal,
    written.filter(({ as }) => as === 'remove').map(({ row }) => row),
  )
  const others = taken.filter((each) => !written.includes(each))
  return { written, closed: new Set([...closed, ...(await findClosedReports(trx, others.map(reportsOf), today))]) }
}
