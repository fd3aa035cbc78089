import { describe, expect, test } from 'vitest'
import type { TokenPath } from '../../src/http/token-paths.ts'
import { LOCALES } from '../../src/locale/locale.ts'
import { composeLetter } from '../../src/mail/compose.tsx'
import { KINDS, type KindName } from '../../src/mail/kinds.ts'
import { EXAMPLES } from './examples.ts'
import { linkOf } from './link-of.ts'

const CONTENT = EXAMPLES.confirmation

/** The paths of links that are in people's mailboxes. */
const PATHS: Record<KindName, TokenPath | '/staff/forgotten' | '/staff' | '/a'> = {
  confirmation: '/c',
  manage: '/m',
  recovery: '/r',
  endorsement: '/e',
  endorsement_link: '/e',
  // The page of an appeal, or of its organisations.
  endorsement_decided: '/a',
  endorsement_proof_lost: '/a',
  staff_invite: '/staff/invite',
  staff_passphrase: '/staff/reset',
  staff_reset_waiting: '/staff/stop-reset',
  staff_factor: '/staff/reset',
  staff_address: '/staff/reset',
  staff_address_old: '/staff/stop-reset',
  // Nothing is left to be stopped: the page with the ways back.
  staff_changed: '/staff/forgotten',
  staff_daily: '/staff',
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

test('every kind has an example and a path', () => {
  expect(Object.keys(KINDS)).toEqual(Object.keys(EXAMPLES))
  const paths = Object.entries(KINDS).map(([kind, { path }]) => [kind, path])
  expect(Object.fromEntries(paths)).toEqual(PATHS)
})

describe.each(LOCALES)('every letter in %s', (locale) => {
  test.each(Object.values(EXAMPLES))('$kind says the same in text and HTML', (content) => {
    const letter = composeLetter({ ...content, locale })
    expect(wordsOf(letter.html)).toEqual(letter.text.trim().split(/\s+/))
    expect(letter.html).toContain(`<html lang="${locale}">`)
  })

  test.each(Object.values(EXAMPLES))('$kind has one link, of the configured origin, and no image', (content) => {
    const letter = composeLetter({ ...content, locale })
    const link = linkOf(content)
    expect(link).toMatch(/^https:\/\/sign\.example\.org\//)
    expect(letter.text.match(/https?:\/\/\S+/g)).toEqual([link])
    expect(letter.html.match(/<a .*?<\/a>/g)).toEqual([
      `<a href="${link}" translate="no" class="notranslate">${link}</a>`,
    ])
    expect(letter.html).not.toMatch(/<img|src=|url\(|<script|style=/)
    expect(letter.subject).not.toContain(content.token)
  })

  test.each([EXAMPLES.confirmation, EXAMPLES.recovery, EXAMPLES.endorsement, EXAMPLES.endorsement_link])(
    '$kind names the words in subject and text, and the hour',
    (content) => {
      const letter = composeLetter({ ...content, locale })
      expect(letter.subject).toContain('blue lantern')
      for (const part of ['sign.example.org', 'blue lantern', '16:00 (UTC)']) expect(letter.text).toContain(part)
    },
  )
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
