import type { Child } from 'hono/jsx'
import type { Token } from '../core/secret-text.ts'
import type { Letter } from '../deps.ts'
import { AsWritten, asWritten } from '../locale/as-written.tsx'
import { translator } from '../locale/translate.ts'
import { KINDS, type KindName, type LetterContent, type LinkPath } from './kinds.ts'
import type { LeadsToPage, Wording } from './letter-kind.ts'

/** The kinds again, as the compiler can match them with a content whose kind is not known yet. */
const WORDINGS: {
  [Kind in KindName]: { path: LinkPath; leadsToPage?: LeadsToPage<LetterContent<Kind>> } & Wording<LetterContent<Kind>>
} = KINDS

/** Composes a letter: plain text and HTML with the same words and one link. Equal content gives equal bytes. */
export function composeLetter<Kind extends KindName>(content: LetterContent<Kind>): Letter {
  const t = translator(content.locale)
  const kind = WORDINGS[content.kind]
  const words = 'words' in content ? content.words : undefined
  const link = `${content.origin}${kind.path}${behindPath(kind.leadsToPage, content)}`
  const subject = kind.subject(t, content)
  const before = kind.beforeLink(t, content)
  const after = kind.afterLink(t, content)
  return {
    to: content.to,
    subject,
    text: `${[...before, link, ...after].join('\n\n')}\n`,
    html: htmlOf({ locale: content.locale, subject, before, link, after, words }),
  }
}

function behindPath<Content extends { token: Token }>(
  leadsToPage: LeadsToPage<Content> | undefined,
  content: Content,
): string {
  if (leadsToPage === undefined) return `/${content.token}`
  return leadsToPage === true ? '' : leadsToPage(content)
}

interface HtmlParts {
  locale: string
  subject: string
  before: string[]
  link: string
  after: string[]
  /** The control words, which are compared with those on the page. */
  words: string | undefined
}

function htmlOf({ locale, subject, before, link, after, words }: HtmlParts): string {
  const page = (
    <html lang={locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="format-detection" content="telephone=no,date=no,address=no,email=no" />
        <title {...asWritten()}>{subject}</title>
      </head>
      <body>
        {before.map((paragraph) => (
          <p>{paragraph}</p>
        ))}
        <p>
          <a href={link} {...asWritten()}>
            {link}
          </a>
        </p>
        {after.map((paragraph) => (
          <p>{markWords(paragraph, words)}</p>
        ))}
      </body>
    </html>
  )
  return `<!doctype html>${page}`
}

function markWords(paragraph: string, words: string | undefined): Child {
  if (!words) return paragraph
  return paragraph.split(words).map((piece, i) => (
    <>
      {i > 0 && <AsWritten>{words}</AsWritten>}
      {piece}
    </>
  ))
}
