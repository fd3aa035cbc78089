import type { AppealState } from '../db/values.ts'
import type { Deps } from '../deps.ts'
import type { Actor } from '../staff/actor.ts'
import { readAppeal } from './act-on-appeal.ts'
import { addPreviewLink, type PreviewLink } from './preview-links/add-preview-link.ts'

export interface ShownAppeal {
  state: AppealState
  /** The languages of its texts, the one that it was written in first. */
  languages: string[]
  /** A new one; null unless the appeal is a draft. */
  previewLink: PreviewLink | null
}

/** Says how an appeal stands, and makes a preview link of a draft. Refuses with not_found. */
export async function showAppeal(
  deps: Pick<Deps, 'db' | 'clock' | 'memory' | 'secrets' | 'keys' | 'log'>,
  actor: Actor,
  { slug }: { slug: string },
): Promise<ShownAppeal> {
  const wanted = { slug, action: 'appeal.preview_added' } as const
  const { state, sourceLocale, texts } = await readAppeal(deps, actor, wanted, async (_, appeal) => appeal)
  const languages = [
    sourceLocale,
    ...Object.keys(texts)
      .filter((locale) => locale !== sourceLocale)
      .sort(),
  ]
  return { state, languages, previewLink: state === 'draft' ? await addPreviewLink(deps, actor, { slug }) : null }
}
