import type { Appeal } from '../../appeals/appeal.ts'
import type { Deps } from '../../deps.ts'

/** "Listed by mistake?": opens a case and hides nothing. Silently drops the report when the organisation is not listed. */
export async function reportOrganisation(
  _deps: Deps,
  _appeal: Pick<Appeal, 'id'>,
  _endorsementId: string,
  _words: string | null,
): Promise<void> {
  throw new Error('to be built')
}
