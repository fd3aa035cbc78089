import { describe, expect, test } from 'vitest'
import { parseAddress } from '../../src/core/email.ts'
import { doubtAbout } from '../../src/core/email-doubt.ts'
import { MAIL_COMPANIES } from '../../src/core/email-rules.ts'
import { ENDING_SLIPS, MISSPELT } from '../../src/core/misspelt-rules.ts'
import { ROOT_ZONE } from '../../src/core/root-zone-rules.ts'

describe('an address that was perhaps not meant is asked about', () => {
  test.each([
    ...[
      ['anna@gmial.com', 'anna@gmail.com'],
      ['Anna.K@gmai.com', 'Anna.K@gmail.com'],
      ['anna@mail.ry', 'anna@mail.ru'],
    ],
    ...[
      ['anna@gmail,com', 'anna@gmail.com'],
      ['anna@gmial,com', 'anna@gmail.com'],
      ['anna@gmail', 'anna@gmail.com'],
    ],
    ...[
      [' anna@Yandeks.ru ', 'anna@yandex.ru'],
      ['anna@ukr.ner', 'anna@ukr.net'],
      ['«anna@gmial.com».', 'anna@gmail.com'],
    ],
    ...[
      ['anna@example.con', 'anna@example.com'],
      ['anna@example.cmo', 'anna@example.com'],
    ],
    ...[
      ['anna@example.ogr', 'anna@example.org'],
      ['anna@example.orgg', 'anna@example.org'],
      ['a@b.ner', 'a@b.net'],
    ],
    ...[
      ['anna@example.bu', 'anna@example.by'],
      ['anna@example.lp', 'anna@example.pl'],
      ['anna@example.ltt', 'anna@example.lt'],
    ],
    ...[
      ['anna@example.dee', 'anna@example.de'],
      ['anna@example.uaa', 'anna@example.ua'],
      ['anna@example.r', 'anna@example.ru'],
    ],
    ...[
      ['anna@gmial.con', 'anna@gmail.com'],
      ['anna@müller.dee', 'anna@xn--mller-kva.de'],
      ['anna@wp.lp', 'anna@wp.pl'],
    ],
    ...[
      ['anna @gmail.com', 'anna@gmail.com'],
      ['anna@ gmail.com', 'anna@gmail.com'],
      ['anna@gmail. com', 'anna@gmail.com'],
    ],
    ...[
      ['anna@gmail com', 'anna@gmail.com'],
      ['anna@gm ail.com', 'anna@gmail.com'],
      ['anna. k@gmail.com', 'anna.k@gmail.com'],
    ],
    ...[
      ['anna@@gmail.com', 'anna@gmail.com'],
      ['anna@gmail..com', 'anna@gmail.com'],
      ['anna@.gmail.com', 'anna@gmail.com'],
    ],
    ...[
      ['anna..k@gmail.com', 'anna.k@gmail.com'],
      ['anna.@gmail.com', 'anna@gmail.com'],
      ['.anna@gmail.com', 'anna@gmail.com'],
    ],
    ...[
      ['anna—k@example.org', 'anna-k@example.org'],
      ['anna@my–firm.de', 'anna@my-firm.de'],
      ['anna@a‑b.lt', 'anna@a-b.lt'],
    ],
    ...[
      ['anna@gmail;com', 'anna@gmail.com'],
      ['anna@gmail:com', 'anna@gmail.com'],
      ['anna@www.gmail.com', 'anna@gmail.com'],
    ],
    ...[
      ['anna@gmail.com/inbox', 'anna@gmail.com'],
      ['anna@gmail.com?x', 'anna@gmail.com'],
      ['anna"gmail.com', 'anna@gmail.com'],
    ],
    ...[
      ['anna(at)gmail.com', 'anna@gmail.com'],
      ['anna [at] x [dot] org', 'anna@x.org'],
      ['anna at gmail.com', 'anna@gmail.com'],
    ],
    ...[
      ['anna собака gmail.com', 'anna@gmail.com'],
      ['anna (сабака) x.by', 'anna@x.by'],
      ['anna małpa wp.pl', 'anna@wp.pl'],
    ],
    ...[
      ['anna(eta)x(taškas)lt', 'anna@x.lt'],
      ['anna(@)x.de', 'anna@x.de'],
      ['anna№gmail.com', 'anna@gmail.com'],
    ],
    ...[
      ['anna@gmail.com work', 'anna@gmail.com'],
      ['anna@gmail.com (work)', 'anna@gmail.com'],
      ['anna@gmail.com anna@gmail.com', 'anna@gmail.com'],
      ['моя пошта anna@gmail.com', 'anna@gmail.com'],
      ['anna@gmail.com – Ганна', 'anna@gmail.com'],
      ['“Anna” anna@gmail.com', 'anna@gmail.com'],
    ],
    ...[
      ['*anna@gmail.com*', 'anna@gmail.com'],
      ['_anna@gmail.com_', 'anna@gmail.com'],
      ['[anna@gmail.com](mailto:anna@gmail.com)', 'anna@gmail.com'],
      ['anna@gmail.com&gt;', 'anna@gmail.com'],
      ['anna@gmail.com%20', 'anna@gmail.com'],
    ],
  ])('%j: %s', (typed = '', meant = '') => {
    expect(doubtAbout(typed)).toEqual({ suggestion: meant })
    expect(parseAddress(meant)).toEqual({ ok: true, address: meant })
  })

  test.each([
    ['anna@example.qwerty', 'qwerty'],
    ['anna@firma.local', 'local'],
  ])('%s ends in nothing that exists, and nothing near it does', (typed, ending) => {
    expect(parseAddress(typed)).toEqual({ ok: true, address: typed })
    expect(doubtAbout(typed)).toEqual({ suggestion: null, ending })
  })

  test.each([
    ...[
      'anna@gmail.com',
      'anna@example.org',
      'anna@mail.example',
      'anna@ya.ru',
      '',
      '@',
      'anna',
      'an na@gmial.com',
      'anna@gmail.com, b@x.org',
      'anna@gmail.com b@x.org work',
      'anna smith@gmail.com',
      'anna anna@gmail.com',
    ],
    ...[
      'ANNA@GMAIL.COM',
      'anna@example.co',
      'anna@example.cm',
      'anna@example.museum',
      'anna@пошта.бел',
      'anna@x.онлайн',
    ],
    ...['anna@xn--e1afmkfd.xn--p1ai', 'anna@müller.de', 'anna@example.中国', 'anna+x@example.lt', 'anna@mail.ee'],
    ...['анна@gmail.com', 'anna@gmаil.com', 'anna@127.0.0.1', 'anna@gmail.com:25', 'anna@gmail.com\r\nBcc: b@x.org'],
  ])('there is no doubt about %j', (typed) => {
    expect(doubtAbout(typed)).toBeNull()
  })
})

test('never leads away from a real company or ending, and only towards one', () => {
  const real = new Set(MAIL_COMPANIES.flatMap((company) => company.mailboxes.flat()))
  const slips = Object.values(MISSPELT).flat()
  expect(slips.filter((slip) => real.has(slip))).toEqual([])
  expect(Object.keys(MISSPELT).filter((meant) => !real.has(meant))).toEqual([])
  expect(slips.length).toBe(new Set(slips).size)
  for (const domain of real) expect(doubtAbout(`anna@${domain}`)).toBeNull()
  const endings = Object.values(ENDING_SLIPS).flat()
  expect(endings.filter((ending) => ROOT_ZONE.includes(ending))).toEqual([])
  expect(Object.keys(ENDING_SLIPS).filter((ending) => !ROOT_ZONE.includes(ending))).toEqual([])
  expect(endings.length).toBe(new Set(endings).size)
})

test('no ending of the root zone is asked about', () => {
  const doubted = ROOT_ZONE.filter((ending) => doubtAbout(`anna@xn--e1afmkfd.${ending}`) !== null)
  expect(doubted).toEqual([])
  expect(ROOT_ZONE.length).toBe(new Set(ROOT_ZONE).size)
  expect(ROOT_ZONE.length).toBeGreaterThan(1_400)
})

test('long texts are answered at once', () => {
  for (const bit of ['a', ' ', '.', '@', '<', '(at) ', ' at ', '.. ', '(', '\u200b', 'a.'])
    for (const times of [200, 1_016, 16_000]) {
      doubtAbout(bit.repeat(times))
      parseAddress(bit.repeat(times))
    }
})
