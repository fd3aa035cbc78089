import { describe, expect, test } from 'vitest'
import { parseAddress } from '../../src/core/email.ts'
import { doubtAbout } from '../../src/core/email-doubt.ts'

const ANNA = { ok: true, address: 'anna@example.org' }

describe('what is invisible in an address, or surrounds it, is taken off without a question', () => {
  test.each([
    ...['anna@example.org\u200b', '\ufeffanna@example.org', 'anna\u200b@example.org', 'anna@exam\u00adple.org'],
    ...[
      '\u202aanna@example.org\u202c',
      '\u200eanna@example.org',
      'anna@\u2060example.org',
      '\u2066anna@example.org\u2069',
    ],
    ...[
      '\u3000anna@example.org\u2003',
      '\u202fanna@example.org',
      'anna@example\ufe0f.org',
      'an\u200c\u200dna@example.org',
    ],
    ...['“anna@example.org”', '„anna@example.org“', '«anna@example.org»', '"anna@example.org"', '‘anna@example.org’'],
    ...["'anna@example.org'", '`anna@example.org`', '‹anna@example.org›', '´anna@example.org´', '’anna@example.org'],
    ...['anna@example.org.', 'anna@example.org,', 'anna@example.org;', 'anna@example.org…', 'anna@example.org!'],
    ...['(anna@example.org)', '[anna@example.org]', '<anna@example.org>', '<anna@example.org', 'anna@example.org>'],
    ...[
      '«anna@example.org».',
      '(anna@example.org),',
      ' – anna@example.org',
      '• anna@example.org;',
      'anna@example.org/',
    ],
    ...[
      'mailto:anna@example.org',
      'MAILTO: anna@example.org',
      '<mailto:anna@example.org>',
      'mailto:anna@example.org?subject=x',
    ],
    ...[
      'Anna K <anna@example.org>',
      '"K, Anna" <anna@example.org>',
      'Ганна <anna@example.org>;',
      'Anna<anna@example.org>',
    ],
    ...['anna@example.org <anna@example.org>', 'anna@example.org<mailto:anna@example.org>'],
    ...['e-mail: anna@example.org', 'E-Mail : anna@example.org', 'Email: anna@example.org', 'почта: anna@example.org'],
    ...[
      'эл. пошта: anna@example.org',
      'Адрас: anna@example.org',
      'el. paštas: anna@example.org',
      'adres: anna@example.org',
    ],
    ...['ａｎｎａ＠ｅｘａｍｐｌｅ．ｏｒｇ', 'anna＠example.org', 'anna@example。org', 'anna@example｡org'],
  ])('%j', (typed) => {
    expect(parseAddress(typed)).toEqual(ANNA)
    expect(doubtAbout(typed)).toBeNull()
  })

  test('an apostrophe that a phone made round', () => {
    expect(parseAddress('o’connor@example.org')).toEqual({ ok: true, address: "o'connor@example.org" })
  })

  test('a name is no address, and two addresses are none', () => {
    for (const typed of [
      'Anna <>',
      '<>',
      'b@x.org <anna@example.org>',
      'anna@example.org <b@x.org> <c@x.org>',
      'mailto:',
    ])
      expect(parseAddress(typed), typed).toEqual({ ok: false, problem: 'form' })
  })

  test('line breaks are no surroundings: behind one another header could stand', () => {
    for (const typed of [
      'anna@example.org\n',
      '\r\nanna@example.org',
      'Anna\n<anna@example.org>',
      'anna@example.org\u2028',
    ])
      expect(parseAddress(typed), typed).toEqual({ ok: false, problem: 'form' })
  })
})
