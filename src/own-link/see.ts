import type { Appeal } from '../appeals/appeal.ts'
import { recallAppealById } from '../appeals/recall.ts'
import { Refusal } from '../core/errors.ts'
import { isToken } from '../core/random.ts'
import type { Token } from '../core/secret-text.ts'
import type { Deps } from '../deps.ts'
import { manageHash } from '../signatures/manage-token.ts'
import { findOwn, type OwnRow } from '../signatures/own-row-store.ts'

export interface OwnSignature {
  appeal: Appeal
  signature: OwnRow
}

/** The signature of a manage token, waiting or settled. Refuses an unknown or dead token with gone. */
export async function seeSignature(deps: Deps, manageToken: Token): Promise<OwnSignature> {
  if (!isToken(manageToken)) throw new Refusal('gone')
  const signature = await findOwn(deps.db, manageHash(manageToken))
  const appeal = signature && (await recallAppealById(deps, signature.appealId))?.appeal
  if (!signature || !appeal) throw new Refusal('gone')
  return { appeal, signature }
}
