import { type FieldError, Refusal } from '../core/errors.ts'
import type { Trx } from '../db/database.ts'
import type { StoredAppeal } from './appeal.ts'
import { hasLetters, hasSignatures } from './unsigned-store.ts'

/**
 * Refuses (`conflict`, reason `signed`) an exclusively locked appeal that somebody has signed, also when the signature was
 * withdrawn since. Where the first signatures stay secret a letter is enough: the refusal would tell the moment of the
 * first confirmation.
 */
export async function demandUnsigned(
  trx: Trx,
  { id, slug, safety, policy }: Pick<StoredAppeal, 'id' | 'slug' | 'safety' | 'policy'>,
  errors: FieldError[] = [],
): Promise<void> {
  const isSecret = safety === 'protected' || !policy.liveCounts || policy.withholdSmallCounts
  if ((await hasSignatures(trx, id)) || (isSecret && (await hasLetters(trx, id))))
    throw new Refusal('conflict', { reason: 'signed', params: { slug }, errors })
}
