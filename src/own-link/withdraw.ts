import { lockAppeal } from '../appeals/lock-store.ts'
import { forgetAppeal } from '../appeals/recall.ts'
import { bumpVersion } from '../appeals/store.ts'
import { dayOf } from '../core/clock.ts'
import { Refusal } from '../core/errors.ts'
import type { Token } from '../core/secret-text.ts'
import { changeNumber } from '../count/number-changes-store.ts'
import { type Trx, transact } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { manageHash } from '../signatures/manage-token.ts'
import { deleteSettled, deleteWaiting } from '../signatures/own-row-store.ts'
import { rememberWithdrawn } from '../signatures/withdrawn-store.ts'
import { type OwnSignature, seeSignature } from './see.ts'

/**
 * Withdraws the signature of a manage token, waiting or settled, also after the closing: deletes the row with its index
 * and sealed name, and remembers its id for exports. Refuses with gone. Returns the signature as it was.
 */
export async function withdraw(deps: Deps, manageToken: Token): Promise<OwnSignature> {
  const own = await seeSignature(deps, manageToken)
  const day = dayOf(deps.clock.now())
  const gone = await transact(deps.db, (trx) => erase(trx, own.appeal.id, manageHash(manageToken), day))
  if (!gone) throw new Refusal('gone')
  forgetAppeal(deps, own.appeal)
  return own
}

async function erase(trx: Trx, appealId: string, hash: Buffer, day: string): Promise<boolean> {
  if (!(await lockAppeal(trx, appealId))) return false
  // The inbox first: rows move only from the inbox to the list, so none is missed.
  const waiting = await deleteWaiting(trx, hash)
  if (waiting) {
    await rememberWithdrawn(trx, appealId, [waiting.id], day)
    return true
  }
  const row = await deleteSettled(trx, hash)
  if (!row) return false
  if (row.state !== 'invalid')
    await changeNumber(trx, appealId, row, { n: row.state === 'counted' ? -1 : 0, cause: 'withdrawn', reason: null })
  await rememberWithdrawn(trx, appealId, [row.id], day)
  await bumpVersion(trx, appealId)
  return true
}
