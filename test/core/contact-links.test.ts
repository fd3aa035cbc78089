import { expect, test } from 'vitest'
import { contactLinks, isSentence } from '../../src/core/contact-links.ts'

const hrefs = (text: string) => contactLinks(text).flatMap(({ href }) => href ?? [])

test.each([
  ['relatives@example.org', ['mailto:relatives@example.org']],
  ['mailto:relatives@example.org', ['mailto:relatives@example.org']],
  ['Write to <anna.k+list@sub.example.co.uk>.', ['mailto:anna.k+list@sub.example.co.uk']],
  ['пішыце на info@родныя.бел, калі ласка', ['mailto:info@родныя.бел']],
  ['t.me/relatives', ['https://t.me/relatives']],
  ['T.me/+AbC_d-9 (Telegram)', ['https://T.me/+AbC_d-9']],
  ['„https://example.org/contact?x=1“', ['https://example.org/contact?x=1']],
  [
    'a@example.org, t.me/relatives; https://example.org',
    ['mailto:a@example.org', 'https://t.me/relatives', 'https://example.org'],
  ],
])('links the addresses in "%s"', (text, expected) => {
  expect(hrefs(text)).toEqual(expected)
})

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)//a@example.org',
  'data:text/html,x',
  'http://example.org',
  'tel:+37060000000',
  'sms:1',
  'https://',
  'https://sign.example@evil.example/',
  'mailto:a@example.org?bcc=b@example.org',
  'mailto:javascript:alert(1)',
  '@relatives',
  'a@b',
  'a@example.org@evil.example',
  'Signal: families.01',
  'example.org/contact',
  'xt.me/relatives',
  'https://example.org"onclick="x',
])('takes no part of "%s" for a link of another kind', (text) => {
  for (const href of hrefs(text)) expect(href).toMatch(/^(https:\/\/example\.org|mailto:[\w.]+@example\.org$)/)
  if (!/^https:\/\/example\.org/.test(text)) expect(hrefs(text)).toEqual([])
})

test('loses no character', () => {
  for (const text of ['  („a@example.org“, or t.me/x?!)  ', '', ' ', '...', '(https://example.org/a_(b))'])
    expect(
      contactLinks(text)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text)
})

test.each([
  ['relatives@example.org', false],
  ['a@example.org, t.me/relatives', false],
  ['Signal: families.01', false],
  ['+375 29 123 45 67', false],
  ['напішыце на relatives@example.org або аддайце подпіс каардынатару', true],
  ['Ask us.', true],
  ['Bring the sheet to our office in Vilnius', true],
])('"%s" is a sentence: %s', (text, expected) => {
  expect(isSentence(text)).toBe(expected)
})
