import type { Deps } from '../deps.ts'
import type { Locale } from '../locale/locale.ts'
import { isOpenAt, textFor } from './appeal.ts'
import { listOpenAppeals } from './recall.ts'

export interface OpenAppealLink {
  slug: string
  href: string
  title: string
  /** The language that the title is in. */
  lang: string
}

/** Where a reader can go to sign: the appeals that are open now, in their language where there is a text in it. */
export async function openAppealLinks(
  deps: Pick<Deps, 'db' | 'memory' | 'config' | 'clock'>,
  locale: Locale,
): Promise<OpenAppealLink[]> {
  const { appeals } = await listOpenAppeals(deps)
  const open = appeals.filter((appeal) => isOpenAt(appeal, deps.clock.now()))
  return open.map((appeal) => {
    const text = textFor(appeal, locale)
    return { slug: appeal.slug, href: `/a/${appeal.slug}?lang=${locale}`, title: text.shortTitle, lang: text.locale }
  })
}
