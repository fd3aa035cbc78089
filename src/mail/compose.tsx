import type { Letter } from '../deps.ts'
import { translator } from '../locale/translate.ts'
import { KINDS, type KindName, type LetterContent, type LinkPath } from './kinds.ts'
import type { Wording } from './letter-kind.ts'

/** The kinds again, as the compiler can match them with a content whose kind is not known yet. */
const WORDINGS: { [Kind in KindName]: { path: LinkPath } & Wording<LetterContent<Kind>> } = KINDS

/** Composes a letter: plain text and HTML with the same words and one link. Equal content gives equal bytes. */
export function composeLetter<Kind extends KindName>(content: LetterContent<Kind>): Letter {
  const t = translator(content.locale)
  const kind = WORDINGS[content.kind]
  const link = `${content.origin}${kind.path}/${content.token}`
  const subject = kind.subject(t, content)
  const before = kind.beforeLink(t, content)
  const after = kind.afterLink(t, content)
  return {
    to: content.to,
    subject,
    text: `${[...before, link, ...after].join('\n\n')}\n`,
    html: htmlOf({ locale: content.locale, subject, before, link, after }),
  }
}

interface HtmlParts {
  locale: string
  subject: string
  before: string[]
  link: string
  after: string[]
}

function htmlOf({ locale, subject, before, link, after }: HtmlParts): string {
  const page = (
    <html lang={locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>{subject}</title>
      </head>
      <body>
        {before.map((paragraph) => (
          <p>{paragraph}</p>
        ))}
        <p>
          <a href={link}>{link}</a>
        </p>
        {after.map((paragraph) => (
          <p>{paragraph}</p>
        ))}
      </body>
    </html>
  )
  return `<!doctype html>${page}`
}
