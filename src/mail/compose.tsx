import type { Letter } from '../deps.ts'
import { dateTime } from '../locale/dates.ts'
import { type Translate, translator } from '../locale/translate.ts'
import type { LetterContent } from './letter.ts'
import { confirmationSubject } from './subject.ts'

/** Composes a letter: plain text and HTML with the same words and one link. Equal content gives equal bytes. */
export function composeLetter(content: LetterContent): Letter {
  const t = translator(content.locale)
  const { subject, path, paragraphs } = partsOf(t, content)
  const link = `${content.origin}/${path}/${content.token}`
  return {
    to: content.to,
    subject,
    text: `${paragraphs.map((paragraph) => (paragraph === LINK ? link : paragraph)).join('\n\n')}\n`,
    html: htmlOf({ locale: content.locale, subject, paragraphs, link }),
  }
}

/** Marks the paragraph that holds the link. */
const LINK = Symbol('link')
type Paragraph = string | typeof LINK

interface Parts {
  subject: string
  /** The first path segment of the page that the link opens. */
  path: 'c' | 'm' | 'r'
  paragraphs: Paragraph[]
}

function partsOf(t: Translate, content: LetterContent): Parts {
  const { host } = new URL(content.origin)
  const end = `${t('letter.delete')} ${t('letter.replies')}`
  if (content.kind === 'manage')
    return {
      subject: t('letter.manage.subject'),
      path: 'm',
      paragraphs: [
        t('letter.hello'),
        t('letter.manage.asked', { host }),
        LINK,
        t('letter.manage.keep'),
        t('letter.tor'),
        t('letter.replies'),
      ],
    }
  const { words, validUntil, locale } = content
  const valid = t('letter.valid', { time: dateTime(locale, validUntil) })
  if (content.kind === 'recovery')
    return {
      subject: t('letter.recovery.subject', { words }),
      path: 'r',
      paragraphs: [
        t('letter.hello'),
        t('letter.recovery.entered', { host }),
        LINK,
        t('letter.words', { words }),
        valid,
        t('letter.recovery.not_you'),
        t('letter.tor'),
        end,
      ],
    }
  return {
    subject: confirmationSubject(t, words, content.title),
    path: 'c',
    paragraphs: [
      t('letter.hello'),
      t('letter.entered', { host }),
      LINK,
      t('letter.words', { words }),
      valid,
      t('letter.not_you'),
      t('letter.tor'),
      end,
    ],
  }
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
