import MarkdownIt from 'markdown-it'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LOCALES } from '../../src/locale/locale.ts'
import { composeLetter } from '../../src/mail/compose.tsx'
import { smtpMailer } from '../../src/platform/mail/smtp.ts'
import { type SmtpSink, startSmtpSink } from '../support/smtp-sink.ts'
import { EXAMPLES } from './examples.ts'
import { linkOf } from './link-of.ts'

const ORIGINS = [
  'https://sign.example.org',
  `https://${'petition-of-the-relatives.'.repeat(3)}example.org`,
  `http://${'a2'.repeat(28)}.onion`,
]

const LETTERS = LOCALES.flatMap((locale) =>
  Object.values(EXAMPLES).flatMap((example) => ORIGINS.map((origin) => ({ ...example, locale, origin }))),
)

/** The parts of a letter as they came over the wire: type, encoding, and the lines of its body. */
function partsOf(raw: string) {
  const [, boundary = ''] = /boundary="([^"]+)"/.exec(raw) ?? []
  return raw
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => {
      const at = part.indexOf('\r\n\r\n')
      const header = (name: string) => new RegExp(`^${name}: ([^;\r]+)`, 'im').exec(part.slice(0, at))?.[1]
      return { type: header('Content-Type'), encoding: header('Content-Transfer-Encoding'), body: part.slice(at + 4) }
    })
}

describe('a letter as a mail server receives it', () => {
  let sink: SmtpSink
  let mailer: ReturnType<typeof smtpMailer>
  beforeAll(async () => {
    sink = await startSmtpSink()
    mailer = smtpMailer({ url: sink.url, from: 'Confirmation <no-reply@sign.example.org>' })
  })
  afterAll(async () => {
    await mailer.close()
    await sink.close()
  })

  test.each(LETTERS)(
    '$kind in $locale from $origin: the link is whole, on a line of its own, in both parts',
    async (content) => {
      sink.letters.length = 0
      const letter = composeLetter(content)
      expect(await mailer.send([letter], 'id')).toEqual([{ is: 'sent' }])
      const raw = sink.letters[0]?.raw ?? ''
      const parts = partsOf(raw)
      expect(parts.map(({ type }) => type)).toEqual(['text/plain', 'text/html'])
      // Base64 breaks no text: nothing is left over when the lines are put together.
      for (const { encoding, body } of parts) {
        expect(encoding).toBe('base64')
        for (const line of body.trimEnd().split('\r\n')) expect(line).toMatch(/^[A-Za-z0-9+/=]{1,76}$/)
      }
      const [text = '', html = ''] = parts.map(({ body }) => Buffer.from(body, 'base64').toString('utf8'))
      expect(text.split(/\r?\n/)).toContain(linkOf(content))
      expect(text.trim()).toBe(letter.text.trim())
      expect(html).toContain(`>${linkOf(content)}</a>`)
      expect(html).toContain(`href="${linkOf(content)}"`)
    },
  )
})

/** Finds hosts without a scheme and addresses, too, as eager mail programs do. */
const { linkify } = new MarkdownIt({ linkify: true })
linkify.set({ fuzzyLink: true, fuzzyEmail: true, fuzzyIP: true })

/** More than any linkifier takes for one: a word with a full stop inside, a scheme, www, an address, a number to call. */
const LINKABLE = /[^\s.]\.[^\s.]|:\/\/|\bwww\b|@|\+\d|\d[\d ()-]{6,}/giu

const textOf = (html: string): string => html.replace(/<[^>]*>/g, '\n')

describe.each(LETTERS)('$kind in $locale from $origin', (content) => {
  const letter = composeLetter(content)
  const link = linkOf(content)

  test('has one thing that a mail program can make into a link', () => {
    for (const body of [letter.text, textOf(letter.html.replace(/<head>.*<\/head>/s, ''))]) {
      expect((linkify.match(body) ?? []).map(({ url }) => url)).toEqual([link])
      // The line of an endorsement is copied from the letter as it is: no mail program takes its letters for a number.
      const words = body.replace(link, '').replace(/\bundersigned=[0-9a-f-]{36}\b/, '')
      // In words that people gave, joiners around a full stop keep it from being one of a host.
      expect(words.replaceAll('\u2060.\u2060', ' ').match(LINKABLE)).toBeNull()
    }
    expect(linkify.match(letter.subject)).toBeNull()
    expect(letter.subject.match(LINKABLE)).toBeNull()
  })

  test('names the host in the link only', () => {
    const { host } = new URL(content.origin)
    for (const part of [letter.subject, letter.text.replace(link, ''), letter.html.replaceAll(link, '')])
      expect(part).not.toContain(host)
  })
})

/** In a title dates and numbers are honest. */
const LINKABLE_WORDS = /[^\s.]\.\p{L}|:\/\/|@\p{L}|\+\d/u

test.each([
  'Free the journalists of TUT.BY',
  'Свабоду журналістам tut.by',
  'www.example.org must go',
  'Read https://evil.example now',
  'Write to president@example.org',
  'Call +375 29 123 45 67',
  'Верните наш сайт.бел',
  'The end.Of everything',
])('nothing in a title becomes a link, and its words stay: %s', (title) => {
  for (const locale of LOCALES) {
    const { subject } = composeLetter({ ...EXAMPLES.confirmation, locale, title })
    expect(linkify.match(subject)).toBeNull()
    expect(subject.match(LINKABLE_WORDS)).toBeNull()
    expect(subject.replaceAll('\u2060', '')).toContain(title)
  }
})

test.each([
  'Let our families come home',
  'Free them. Now!',
  '9.08.2020: we remember',
  'Стоп. Пытки!',
  'Release of U. S. citizens',
  'Art. 130 § 1',
])('an ordinary title stands in the subject as it is: %s', (title) => {
  for (const locale of LOCALES)
    expect(composeLetter({ ...EXAMPLES.confirmation, locale, title }).subject).toContain(title)
})
