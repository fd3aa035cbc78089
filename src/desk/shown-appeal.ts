import type { Context } from 'hono'
import { readAppeal } from '../appeals/act-on-appeal.ts'
import type { Appeal, AppealText } from '../appeals/appeal.ts'
import { readingOf } from '../appeals/reading.ts'
import type { Deps } from '../deps.ts'
import { preferredBy } from '../http/frame.ts'
import type { Actor } from '../staff/actor.ts'
import { slugOf } from './slug-of.ts'

/** An appeal as its pages on the desk name it. */
export interface ShownAppeal {
  slug: string
  /** In the reader's language, or the next best. */
  text: AppealText
  /** The address of its public page; null: it is a draft. */
  publicPage: string | null
  /** The address of its public page of numbers; null: it is a draft. */
  numbersPage: string | null
}

/** The appeal for the reader of this request. */
export function shownAppeal(
  { config }: Pick<Deps, 'config'>,
  c: Context,
  appeal: Omit<Appeal, 'campaign'>,
): ShownAppeal {
  const { slug, state } = appeal
  const { text, lang } = readingOf(appeal, preferredBy(c))
  const onSite = (page: string) => (state === 'draft' ? null : `${config.publicUrl}/a/${slug}${page}?lang=${lang}`)
  return { slug, text, publicPage: onSite(''), numbersPage: onSite('/numbers') }
}

/** The appeal of the path, for those who may read its names. Refuses one of another campaign, or none, with not_found. */
export const readShownAppeal = (deps: Deps, c: Context, actor: Actor): Promise<ShownAppeal> =>
  readAppeal(deps, actor, { slug: slugOf(c), action: 'names.read' }, async (_, appeal) => shownAppeal(deps, c, appeal))
