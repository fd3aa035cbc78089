import type { Deps } from '../deps.ts'
import type { Locale } from '../locale/locale.ts'
import { type Appeal, isOpenAt, takesLettersAt, textFor } from './appeal.ts'
import { listOpenAppeals, type Recaller } from './recall.ts'

type LinkReader = Recaller & Pick<Deps, 'clock'>

export interface OpenAppealLink {
  slug: string
  href: string
  title: string
  /** The language of the title. */
  lang: string
}

/** Links to the appeals that are open for signing now. Titles are in `locale` where such a text exists. */
export const openAppealLinks = (deps: LinkReader, locale: Locale): Promise<OpenAppealLink[]> =>
  linksOf(deps, locale, isOpenAt, '')

/** Links to the pages that ask for a lost own link, for appeals whose signatures can still be found by address. */
export const recoveryLinks = (deps: LinkReader, locale: Locale): Promise<OpenAppealLink[]> =>
  linksOf(deps, locale, takesLettersAt, '/manage')

async function linksOf(
  deps: LinkReader,
  locale: Locale,
  isWanted: (appeal: Appeal, now: Date) => boolean,
  path: string,
): Promise<OpenAppealLink[]> {
  const { appeals } = await listOpenAppeals(deps)
  const wanted = appeals.filter((appeal) => isWanted(appeal, deps.clock.now()))
  return wanted.map((appeal) => {
    const text = textFor(appeal, locale)
    const href = `/a/${appeal.slug}${path}?lang=${locale}`
    return { slug: appeal.slug, href, title: text.shortTitle, lang: text.locale }
  })
}
