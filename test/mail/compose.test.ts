import { describe, expect, test } from 'vitest'
import { asAddress, asToken } from '../../src/core/secret-text.ts'
import type { TokenPath } from '../../src/http/token-paths.ts'
import { LOCALES } from '../../src/locale/locale.ts'
import { composeLetter } from '../../src/mail/compose.tsx'
import type { ConfirmationContent, LetterContent } from '../../src/mail/letter.ts'

const TOKEN = asToken('TOKEN'.repeat(9).slice(0, 43))

const CONTENT: ConfirmationContent = {
  kind: 'confirmation',
  to: asAddress('anna@example.org'),
  token: TOKEN,
  words: 'blue lantern',
  locale: 'en',
  origin: 'https://sign.example.org',
  validUntil: new Date('2027-11-25T16:00:00Z'),
  title: null,
}

const { kind: _kind, title: _title, words, validUntil, ...common } = CONTENT
const KINDS: Record<string, { content: LetterContent; path: TokenPath }> = {
  confirmation: { content: CONTENT, path: '/c' },
  manage: { content: { kind: 'manage', ...common }, path: '/m' },
  recovery: { content: { kind: 'recovery', ...common, words, validUntil }, path: '/r' },
}

const UNESCAPED: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' }

const wordsOf = (html: string): string[] =>
  html
    .replace(/^.*<body>/s, '')
    .replace(/<\/p>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => UNESCAPED[entity] ?? entity)
    .trim()
    .split(/\s+/)

describe.each(LOCALES)('every letter in %s', (locale) => {
  test.each(Object.entries(KINDS))('%s says the same in text and HTML', (_kind, { content }) => {
    const letter = composeLetter({ ...content, locale })
    expect(wordsOf(letter.html)).toEqual(letter.text.trim().split(/\s+/))
    expect(letter.html).toContain(`<html lang="${locale}">`)
  })

  test.each(Object.entries(KINDS))('%s has one link, of the configured origin, and no image', (_kind, of) => {
    const letter = composeLetter({ ...of.content, locale })
    const link = `https://sign.example.org${of.path}/${TOKEN}`
    expect(letter.text.match(/https?:\/\/\S+/g)).toEqual([link])
    expect(letter.html.match(/<a .*?<\/a>/g)).toEqual([`<a href="${link}">${link}</a>`])
    expect(letter.html).not.toMatch(/<img|src=|url\(|<script|style=/)
    expect(letter.subject).not.toContain(TOKEN)
  })

  test.each(['confirmation', 'recovery'])('%s names the words in subject and text, and the hour', (kind) => {
    const content = KINDS[kind]?.content ?? CONTENT
    const letter = composeLetter({ ...content, locale })
    expect(letter.subject).toContain('blue lantern')
    for (const part of ['sign.example.org', 'blue lantern', '16:00 (UTC)']) expect(letter.text).toContain(part)
  })
})

describe.each(LOCALES)('a confirmation letter in %s', (locale) => {
  const letter = composeLetter({ ...CONTENT, locale })

  test('names the site, the words and the hour; is neutral', () => {
    expect(letter.subject).toContain('blue lantern')
    for (const part of ['sign.example.org', 'blue lantern', '25', '16:00 (UTC)']) expect(letter.text).toContain(part)
    expect(letter.html).toContain(`<html lang="${locale}">`)
  })

  test('shows the title in the subject where it is given, and only there', () => {
    const titled = composeLetter({ ...CONTENT, locale, title: 'Let our families come home' })
    expect(titled.subject).toContain('Let our families come home')
    expect(titled.subject).toContain('blue lantern')
    expect(titled.text).toBe(letter.text)
  })
})

test('a title cannot begin another header, turn the words around, or push them out of sight', () => {
  const { subject } = composeLetter({
    ...CONTENT,
    title: `Free\r\nBcc: all@example.org\u2028\u202e ${'long '.repeat(60)}`,
  })
  expect(subject).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u)
  expect([...subject].length).toBeLessThan(160)
  expect(subject.endsWith('… · blue lantern')).toBe(true)
})

test('a title with markup stays text', () => {
  const { html } = composeLetter({ ...CONTENT, title: '<b>Free</b> & safe' })
  expect(html).not.toContain('<b>')
  expect(html).toContain('&lt;b&gt;Free&lt;/b&gt; &amp; safe')
})

test('the same content gives the same bytes', () => {
  expect(composeLetter(CONTENT)).toEqual(composeLetter({ ...CONTENT }))
})
