import type { Deps } from '../../deps.ts'
import type { SeenSignature } from '../../moderation/see-signature.ts'

/** When the public page follows what is done to the signature now, at the latest; null: at once. */
export const laterOf = ({ clock }: Pick<Deps, 'clock'>, { movesAt }: SeenSignature): Date | null =>
  movesAt > clock.now() ? movesAt : null
