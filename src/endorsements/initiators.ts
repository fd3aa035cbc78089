import type { Appeal } from '../appeals/appeal.ts'
import { foldedName } from './decide/look-alike.ts'
import { namesOf } from './names.ts'
import type { Organisation } from './organisation.ts'

/** The names of an appeal's initiators, in all its languages. */
export const initiatorNames = ({ texts }: Pick<Appeal, 'texts'>): string[] =>
  Object.values(texts).flatMap(({ initiators }) => initiators.map(({ name }) => name))

/** Tells whether an organisation has the name of an initiator, after case, spaces and punctuation. Look-alikes have not. */
export function initiatesBy(
  appeal: Pick<Appeal, 'texts'>,
): (organisation: Pick<Organisation, 'name' | 'nameEn' | 'names'>) => boolean {
  const names = new Set(initiatorNames(appeal).map(foldedName))
  return (organisation) => namesOf(organisation).some((name) => names.has(foldedName(name)))
}
