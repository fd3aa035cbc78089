import { touchAppeal } from '../appeals/touch.ts'
import { Refusal } from '../core/errors.ts'
import type { Token } from '../core/secret-text.ts'
import { changeNumber } from '../count/number-changes-store.ts'
import type { Deps } from '../deps.ts'
import { rememberDecisions } from '../signatures/decided-store.ts'
import { manageHash } from '../signatures/manage-token.ts'
import { deleteOwn, lockOwn } from '../signatures/own-row-store.ts'
import { rememberWithdrawn } from '../signatures/withdrawn-store.ts'
import { type OwnSignature, seeSignature } from './see.ts'

/**
 * Withdraws the signature of a manage token, waiting or settled, also after the closing: deletes the row with its index
 * and sealed name, and remembers its id for exports. Refuses with gone. Returns the signature as it was.
 */
export async function withdraw(deps: Deps, manageToken: Token): Promise<OwnSignature> {
  const own = await seeSignature(deps, manageToken)
  await touchAppeal(deps, own.appeal, async ({ trx, locked, pageChanges }) => {
    const row = locked && (await lockOwn(trx, manageHash(manageToken)))
    if (!row) throw new Refusal('gone')
    await deleteOwn(trx, row)
    await rememberWithdrawn(trx, locked.id, [row])
    if (row.state === 'waiting') return
    await rememberDecisions(trx, locked.id, [{ ...row, state: row.state, look: row.look ?? 'shown' }])
    // An invalid signature has had its line when staff took it out of the number.
    if (row.state !== 'invalid')
      await changeNumber(trx, locked, row, { n: row.state === 'counted' ? -1 : 0, cause: 'withdrawn', reason: null })
    pageChanges()
  })
  return own
}
