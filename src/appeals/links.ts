import type { Deps } from '../deps.ts'
import { type Appeal, isOpenAt, takesLettersAt } from './appeal.ts'
import { readingOf } from './reading.ts'
import { listOpenAppeals, type Recaller } from './recall.ts'

type LinkReader = Recaller & Pick<Deps, 'clock'>

export interface OpenAppealLink {
  slug: string
  href: string
  title: string
  /** The language of the title. */
  lang: string
}

/** Links to the appeals that are open for signing now, each as it is shown to a reader of these languages. */
export const openAppealLinks = (deps: LinkReader, preferred: readonly string[]): Promise<OpenAppealLink[]> =>
  linksOf(deps, preferred, isOpenAt, '')

/** Links to the pages that ask for a lost own link, for appeals where a mailbox can still be found. */
export const recoveryLinks = (
  deps: LinkReader,
  preferred: readonly string[],
  path: RecoveryPath,
): Promise<OpenAppealLink[]> => linksOf(deps, preferred, takesLettersAt, path)

/** The form of a signer, and of an organisation's representative, below an appeal's page. */
export type RecoveryPath = '/manage' | '/endorse/link'

async function linksOf(
  deps: LinkReader,
  preferred: readonly string[],
  isWanted: (appeal: Appeal, now: Date) => boolean,
  path: string,
): Promise<OpenAppealLink[]> {
  const { appeals } = await listOpenAppeals(deps)
  const wanted = appeals.filter((appeal) => isWanted(appeal, deps.clock.now()))
  return wanted.map((appeal) => {
    const { text, lang } = readingOf(appeal, preferred)
    const href = `/a/${appeal.slug}${path}?lang=${lang}`
    return { slug: appeal.slug, href, title: text.shortTitle, lang: text.locale }
  })
}
