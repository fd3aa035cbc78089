import { describe, expect, test } from 'vitest'
import { checkWebsite } from '../../src/endorsements/check-website.ts'
import { ChangeOfferInput, OfferInput } from '../../src/endorsements/input.ts'

const body = (organisation: object, contact: object = {}) => ({
  organisation: { name: 'Ringers', ...organisation },
  contact: { name: 'Alena Zvanko', role: 'secretary', email: 'alena@ringers.example', ...contact },
  consent: true,
})

/** The errors of an offer, as `path: message`. */
const errorsOf = (offered: object): string[] =>
  (OfferInput.safeParse(offered).error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`)

describe('the name of an organisation', () => {
  test.each([
    'Інстытут імя Льва Сапегі «97%» & партнёры',
    'Беларускі ПЭН',
    'BYSOL',
    '№ 7 “Bells & Sons” (est. 1998), s. r. o.',
    "L'association des sonneurs d'Évry",
    'Radio Ratsyja 98.1 FM',
    '鐘の会',
    'جمعية قارعي الأجراس',
    'שלום עכשיו',
    'Σύλλογος',
    'हिन्दी क्षेत्र',
    'Nasha Niva.by',
    'Invented.example',
    '12 апостолов 2020–2024',
    `${'Ю'.repeat(299)}!`,
    '𝔘'.repeat(300),
  ])('is taken as it is written: %s', (name) => {
    expect(OfferInput.parse(body({ name, nameEn: name })).organisation).toMatchObject({ name, nameEn: name })
  })

  test.each([
    ['', 'endorse.error.name'],
    [' \u200b ', 'endorse.error.name'],
    ['𝔘'.repeat(301), 'endorse.error.name_long'],
    ['a'.repeat(10_000), 'endorse.error.name_long'],
    ['2020', 'sign.error.name_letters'],
    ['Ringers https://ringers.example', 'sign.error.link'],
    ['Ringers, ringers.org/join', 'sign.error.link'],
    ['Ringers, info@ringers.example', 'sign.error.address'],
    ['Ringers @ringers', 'sign.error.handle'],
    ['Ringers, tel. +375 29 123 45 67', 'sign.error.telephone'],
    ['Ringers <b>', 'sign.error.brackets'],
    ['Ring\u202eers', 'sign.error.characters'],
    ['Ringers\nof Minsk', 'sign.error.characters'],
  ])('is refused: %j', (name, message) => {
    expect(errorsOf(body({ name }))).toEqual([`organisation.name: ${message}`])
    // An English name may be left out, and is checked alike.
    const ofEnglish = errorsOf(body({ nameEn: name }))
    expect(ofEnglish).toEqual(name.trim() === '' ? [] : [`organisation.nameEn: ${message}`])
  })

  test('is NFC, without what is invisible around it', () => {
    expect(OfferInput.parse(body({ name: '\u200b Ўра\u0301да \ufeff' })).organisation.name).toBe(
      'Ўра\u0301да'.normalize('NFC'),
    )
  })
})

describe('a website', () => {
  test.each([
    ['https://ringers.example', 'https://ringers.example/'],
    ['  HTTP://WWW.Ringers.Example/Join?x=1#y ', 'http://www.ringers.example/Join?x=1#y'],
    ['ringers.example/about', 'https://ringers.example/about'],
    ['https://ringers.example:443/', 'https://ringers.example/'],
    [
      'https://званары.бел/пра нас'.replace(' ', '%20'),
      'https://xn--80aaet6at1f.xn--90ais/%D0%BF%D1%80%D0%B0%20%D0%BD%D0%B0%D1%81',
    ],
    ['https://t.me/ringers', 'https://t.me/ringers'],
    [`http://${'a2'.repeat(28)}.onion/`, `http://${'a2'.repeat(28)}.onion/`],
    ['https://ringers.example/?a=\\b', 'https://ringers.example/?a=%5Cb'],
    ['https://ringers.example/../../x', 'https://ringers.example/x'],
    ['//ringers.example', 'https://ringers.example/'],
    ['', null],
    [' ', null],
  ])('%j is kept as %j', (text, value) => {
    expect(checkWebsite(text)).toEqual({ ok: true, value })
  })

  test.each(
    [
      ...[
        'ringers',
        'https://ringers',
        'http://localhost/',
        'https://ringers./',
        'https://.example',
        'https://a..example/',
      ],
      ...['https://alena@ringers.example/', 'https://a:b@ringers.example/', 'https://ringers.example@evil.example/'],
      ...['https://ringers.example:8443/', 'ringers.example:8080', 'http://ringers.example:443'],
      ...[
        'javascript:alert(1)',
        'JavaScript://ringers.example/%0aalert(1)',
        'data:text/html,x',
        'ftp://ringers.example/',
      ],
      ...['file:///etc/passwd', 'mailto:alena@ringers.example', 'vbscript:x', 'java\tscript:alert(1)'],
      ...[
        'http://127.0.0.1/',
        'http://[::1]/',
        'http://0x7f.1/',
        'http://2130706433/',
        'http://192.168.0.1.',
        'https://1.2/',
      ],
      ...[
        'https://ringers.example/ x',
        'https://ringers.example/\n',
        'https://rin\u200bgers.example/',
        'https://ringers.example/<b>',
      ],
      ...[
        'https://ringers.example/"onclick="x',
        'https://',
        'https:',
        ':',
        '?',
        'https://%00.example/',
        'https://xn--.example./',
      ],
      ...[
        'see ringers.example',
        'https://ringers.example/\u202e',
        'https://ringers_.example/',
        'https://-ringers.example/',
      ],
    ].filter((text) => text.trim() === text),
  )('%j is refused', (text) => {
    expect(checkWebsite(text)).toEqual({ ok: false, problem: 'form' })
  })

  test('has at most 2048 characters, counted in the form that is kept', () => {
    const start = 'https://ringers.example/'
    expect(checkWebsite(start + 'a'.repeat(2_048 - start.length))).toMatchObject({ ok: true })
    expect(checkWebsite(start + 'a'.repeat(2_049 - start.length))).toEqual({ ok: false, problem: 'too_long' })
    expect(checkWebsite(start + 'ў'.repeat(400))).toEqual({ ok: false, problem: 'too_long' })
    expect(checkWebsite('a'.repeat(16_000))).toEqual({ ok: false, problem: 'too_long' })
  })
})

test('the other fields: each has its own message, and no field is unknown', () => {
  const wrong = body(
    { country: 'XX', website: 'ringers', kind: 'media' },
    { name: '', role: ' ', email: 'alena', phone: '1' },
  )
  expect(errorsOf({ ...wrong, consent: false, chain: 'x', extra: 1 })).toEqual([
    'organisation.website: endorse.error.website',
    'organisation.country: sign.error.country',
    expect.stringMatching(/^organisation: Unrec/),
    'contact.name: endorse.error.contact',
    'contact.role: endorse.error.role',
    'contact.email: sign.error.email',
    expect.stringMatching(/^contact: Unrec/),
    'consent: endorse.error.consent',
    'chain: sign.error.chain',
    expect.stringMatching(/^: Unrec/),
  ])
  expect(errorsOf(body({}, { role: 'r'.repeat(141) }))).toEqual(['contact.role: sign.error.words_long'])
  expect(errorsOf({ organisation: {}, contact: {} })).toEqual([
    'organisation.name: endorse.error.name',
    'contact.name: endorse.error.contact',
    'contact.role: endorse.error.role',
    'contact.email: sign.error.email',
    'consent: endorse.error.consent',
  ])
})

describe('what a representative adds', () => {
  const changeOf = (organisation: object) => ChangeOfferInput.safeParse({ organisation })
  const errorsIn = (organisation: object): string[] =>
    (changeOf(organisation).error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`)
  const statement = (be: string) => changeOf({ statements: { be } }).data?.organisation.statements?.be

  test.each([
    'За кожную і кожнага — «без умоў» & адразу.',
    'Ми разом з 1991 року (офіс 24).',
    'ما با شما هستیم',
    '我們與你們同在。',
    'नमस्ते दुनिया',
    'See ringers.example',
    'a',
    'Ж'.repeat(500),
    '𐐀'.repeat(500),
  ])('a statement is taken as it is written: %s', (text) => expect(statement(text)).toBe(text))

  test('the 500 characters are counted after NFC, without what is around them', () => {
    expect(statement(` ${'и\u0306'.repeat(500)}\n`)).toBe('й'.repeat(500))
  })

  test.each([
    ['one\ntwo', 'one two'],
    ['one \r\n\r\n\ttwo\rthree\n', 'one two three'],
  ])('a statement is one paragraph: %j', (typed, taken) => expect(statement(typed)).toBe(taken))

  test.each([
    ['𐐀'.repeat(501), 'endorse.error.statement_long'],
    ['Ж'.repeat(501), 'endorse.error.statement_long'],
    [`${'a'.repeat(250)}\n${'b'.repeat(250)}`, 'endorse.error.statement_long'],
    ['a'.repeat(16_000), 'endorse.error.statement_long'],
    ['Read https://ringers.example', 'sign.error.link'],
    ['Read ringers.org/statement', 'sign.error.link'],
    ['Read\nhttps://ringers.example', 'sign.error.link'],
    ['Write to office@ringers.example', 'sign.error.address'],
    ['Follow @ringers', 'sign.error.handle'],
    ['Call +375 29 123 45 67', 'sign.error.telephone'],
    ['<script>alert(1)</script>', 'sign.error.brackets'],
    ['We\u202estand', 'sign.error.characters'],
    ['We\u2028stand', 'sign.error.characters'],
    ['We\u0000stand', 'sign.error.characters'],
    ['Z\u0300\u0301\u0302\u0303\u0304algo', 'sign.error.characters'],
    [`W${'\ud800'}`, 'sign.error.characters'],
  ])('a statement is refused: %j', (text, message) =>
    expect(errorsIn({ statements: { en: 'Fine.', be: text } })).toEqual([`organisation.statements.be: ${message}`]),
  )

  test.each(['', ' ', '\n', null])('%j takes a text away', (text) => {
    const { names, statements } = changeOf({ names: { be: text }, statements: { be: text } }).data?.organisation ?? {}
    expect([names, statements]).toEqual([{ be: null }, { be: null }])
  })

  test('a further name is checked like the name, by its language', () => {
    expect(changeOf({ names: { be: ' Званары ' } }).data?.organisation.names).toEqual({ be: 'Званары' })
    expect(errorsIn({ names: { be: '𝔘'.repeat(301), ru: '2020', pl: 'Dzwonnicy\nMińska' } })).toEqual([
      ...['organisation.names.be: endorse.error.name_long', 'organisation.names.ru: sign.error.name_letters'],
      'organisation.names.pl: sign.error.characters',
    ])
  })

  test('a kind is one of nine, or none', () => {
    expect(changeOf({ kind: 'human_rights' }).data?.organisation.kind).toBe('human_rights')
    for (const none of ['', null]) expect(changeOf({ kind: none }).data?.organisation.kind).toBeNull()
    for (const wrong of ['Media', 'human rights', 'constructor', 1, []])
      expect(errorsIn({ kind: wrong })).toHaveLength(1)
  })

  test.each([[[]], ['text'], [null], [{ be: 1 }], [{ be: ['text'] }]])('texts by language are no %j', (texts) => {
    expect(errorsIn({ statements: texts })).toHaveLength(1)
    expect(errorsIn({ names: texts })).toHaveLength(1)
  })

  test('an offer has none of these', () => {
    for (const more of [{ names: {} }, { kind: 'media' }, { statements: {} }])
      expect(errorsOf(body(more))).toHaveLength(1)
  })
})
