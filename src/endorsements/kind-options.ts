import { ORGANISATION_KINDS } from '../db/values.ts'
import type { Translate } from '../locale/translate.ts'

/** The kinds of organisations, for a list to choose from. */
export const kindOptions = (t: Translate): { code: string; name: string }[] =>
  ORGANISATION_KINDS.map((kind) => ({ code: kind, name: t(`endorse.kind.${kind}`) }))
