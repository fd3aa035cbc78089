import type { Letter } from '../deps.ts'
import { dateTime } from '../locale/dates.ts'
import { type Translate, translator } from '../locale/translate.ts'
import type { ConfirmationContent, LetterContent } from './letter.ts'
import { confirmationSubject } from './subject.ts'

/** The letter to be sent: plain text and HTML with the same words and one link. The same content gives the same bytes. */
export function composeLetter(content: LetterContent): Letter {
  const t = translator(content.locale)
  const subject = confirmationSubject(t, content.words, content.title)
  const link = `${content.origin}/c/${content.token}`
  const paragraphs = confirmationParagraphs(t, content)
  return {
    to: content.to,
    subject,
    text: `${paragraphs.map((paragraph) => (paragraph === LINK ? link : paragraph)).join('\n\n')}\n`,
    html: htmlOf({ locale: content.locale, subject, paragraphs, link }),
  }
}

/** Where the link stands among the paragraphs. */
const LINK = Symbol('link')
type Paragraph = string | typeof LINK

function confirmationParagraphs(t: Translate, { origin, words, validUntil, locale }: ConfirmationContent): Paragraph[] {
  return [
    t('letter.hello'),
    t('letter.entered', { host: new URL(origin).host }),
    LINK,
    t('letter.words', { words }),
    t('letter.valid', { time: dateTime(locale, validUntil) }),
    t('letter.not_you'),
    t('letter.tor'),
    `${t('letter.delete')} ${t('letter.replies')}`,
  ]
}

interface HtmlParts {
  locale: string
  subject: string
  paragraphs: Paragraph[]
  link: string
}

function htmlOf({ locale, subject, paragraphs, link }: HtmlParts): string {
  const page = (
    <html lang={locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>{subject}</title>
      </head>
      <body>
        {paragraphs.map((paragraph) => (
          <p>{paragraph === LINK ? <a href={link}>{link}</a> : paragraph}</p>
        ))}
      </body>
    </html>
  )
  return `<!doctype html>${page}`
}
