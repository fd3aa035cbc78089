import { describe, expect, test } from 'vitest'
import { type CheckedText, checkDescriptor, checkName } from '../../src/core/plain-text.ts'

const problemOf = (checked: CheckedText) => (checked.ok ? null : checked.problem)

describe('names of the world come back byte for byte in NFC', () => {
  test.each([
    ...['Аляксандра Мікалаеўна Янкоўская-Пілецкая', 'Дар’я', "Дар'я", 'Дарʼя', 'Łukasz O’Connor', 'Nguyễn Thị Minh'],
    ...['李', 'O', 'Ng', 'J. R. R. Tolkien', 'А.С. Пушкин', 'А.С.Пушкин', 'J.R.R.Tolkien', '𠮷田', '𠮷田　太郎', 'Ö'],
    ...['علی‌رضا', 'ශ්‍රී ලංකා', 'അനില്‍', 'क्‍ष', 'ሰላም', 'မြွှေ့', 'שְׁלֹמֹה', 'สมชาย ที่รัก', '葛󠄀城', 'ᠮᠣᠩᠭᠣᠯ', 'نورة'],
    ...[
      'X.Li',
      'Anna.Li',
      'Y.Su',
      'K.Ng',
      'O.de Vries',
      'M.d’Arc',
      'Martin Luther King Jr.',
      'St.John',
      'Dr.med. Anna Groß',
    ],
    ...['Siobhán Ní Dhomhnaill', 'Þór', 'Iñaki', 'Đặng', 'Ян (Іван) Купала', 'Anna & Piotr', 'Jean–Luc', 'X Æ A-12'],
    ...['Мария «Маша» К.', 'M̀bẹ̀', 'İbrahim', 'Ελένη', 'გიორგი', 'Արամ', '김민준', 'さくら', 'ⵎⴰⵙⵙⵉⵏ', 'Anna\u00a0K'],
  ])('%s', (name) => {
    expect(checkName(name)).toEqual({ ok: true, value: name.normalize('NFC') })
  })

  test('decomposed letters are composed, spaces around dropped, spaces within kept', () => {
    expect(checkName(' \u3000Nguye\u0302\u0303n  Thi\u0323 Minh ')).toEqual({ ok: true, value: 'Nguyễn  Thị Minh' })
  })
})

test.each([
  ...['', 'sister of a prisoner', 'journalist, Minsk', 'сястра палітвязня', 'г.Москва', 'г. Минск, ул.Ленина'],
  ...['врач, к.м.н.', 'д.ф.-м.н., профессор', 'в заключении с 12.03.2021', 'political prisoner 2020–2024', '1990-2023'],
  ...[
    'born 1985, arrested 2020',
    'с 09.08.2020 по 12.03.2024',
    '2021-03-12',
    'two daughters.In exile',
    'm.in. nauczycielka',
  ],
  ...[
    'z.B. Lehrerin',
    'e.g. teacher',
    'Sp. z o.o.',
    'колония ИК-1',
    'worker № 123456',
    '100% за',
    'journalist @ Nasha Niva',
  ],
  ...[
    'mother ❤️',
    '👩‍👧 of two',
    '👩🏽‍🏫 teacher',
    '24/7',
    'и/или',
    'A/B',
    'Anna: teacher',
    'аўтар «Рэха», 3.5 гады',
    '5',
  ],
])('descriptor %j is taken as it is', (text) => {
  expect(checkDescriptor(text)).toEqual({ ok: true, value: text })
})

test.each([
  ' Anna\u00a0',
  '\ufeffAnna',
  'Anna\u200b',
  '\u200eAnna\u200f',
  'Anna\r\n',
  '\tAnna',
  'Anna\u2028',
  'Anna\u00ad \u2060',
])('what is invisible around %j is taken off', (text) => {
  expect(checkName(text)).toEqual({ ok: true, value: 'Anna' })
  expect(checkDescriptor(text)).toEqual({ ok: true, value: 'Anna' })
})

test.each(['علی\u200f', '\u200fعلی', 'שרה\u200e'])(
  '%j, with the mark of its direction at an end, is a name',
  (text) => {
    expect(checkName(text)).toEqual({ ok: true, value: text.replace(/[\u200e\u200f]/g, '') })
  },
)

test('invisible characters alone are no name', () => {
  expect(problemOf(checkName('\u200b\ufeff \u200e'))).toBe('empty')
})

describe('refused, each for its own reason', () => {
  const cases: [string, string][] = [
    ...['', ' ', '\u00a0\u3000'].map((text): [string, string] => ['empty', text]),
    ...['1', '...', '!?', '❤', '’', 'ʼ', '123456'].map((text): [string, string] => ['no_letter', text]),
    ...['https://example.org', 'Anna http://x', 'www.example.org', 'visit t.me/anna', 'X.Li/y', 'xn--e1afmkfd.com'].map(
      (text): [string, string] => ['link', text],
    ),
    ...['<b>Anna</b>', 'Anna >', '＜Anna', 'Anna <3'].map((text): [string, string] => ['brackets', text]),
    ...['Anna ❤️\u200d', 'Anna 👩\u200d\u200d👧', 'Anna 🇧🇾\ufe0f', 'Anna 1️⃣\u{e0067}'].map((text): [string, string] => [
      'picture',
      text,
    ]),
    ...['anna@example.org', 'Anna (anna@gmail.com)', 'anna＠mail.ru', 'анна@пошта.бел', 'anna@gmail'].map(
      (text): [string, string] => ['address', text],
    ),
    ...['@anna', 'Anna @anna_k', 'Anna (@анна)', '＠anna'].map((text): [string, string] => ['handle', text]),
    ...[
      ...['Anna +375 29 123-45-67', 'Anna 80291234567', 'тел. 123-45-67', 'A (029) 123 45 67', 'A +48 601 234 567'],
      ...['A 123.45.67', 'A ８０２９１２３４５６７', 'A ٨٠٢٩١٢٣٤٥٦٧', 'A 8–029–1234567', 'A 8️⃣0️⃣2️⃣9️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣'],
    ].map((text): [string, string] => ['telephone', text]),
    ...[
      ...[
        'An\u0000na',
        'An\nna',
        'An\tna',
        'An\rna',
        'An\u007fna',
        'An\u0085na',
        'An\u2028na',
        'An\u202ena',
        '\u202aAnna\u202c',
      ],
      ...[
        'An\u2066na\u2069',
        'An\u200ena',
        'An\u200fna',
        'An\u061cna',
        'An\u200bna',
        'An\u2060na',
        'An\ufeffna',
        'An\u00adna',
      ],
      ...[
        'An\ud800na',
        '\udc00Anna',
        'An\ue000na',
        'An\u{f0000}na',
        'An\uffffna',
        'An\u0378na',
        'An\u200dna',
        'An\u200cna',
      ],
      ...[
        'Ян\u200dка',
        '\u200dعلی',
        'علی\u200c',
        'علی\u200c\u200cرضا',
        '\u3164',
        '\u115fA',
        'An\u034fna',
        'An\ufe0fna',
        'An\ufffdna',
      ],
      ...['A\u{e0041}', 'An\ufff9na', 'Ann\u180ba'],
    ].map((text): [string, string] => ['control', text]),
    ...['A\u0330\u0331\u0332\u0333\u0334nna', `Z${'\u0489'.repeat(4)}`, '\u0301Anna', `ก${'ิ'.repeat(8)}`].map(
      (text): [string, string] => ['control', text],
    ),
  ]

  test.each(cases)('%s: %j', (problem, text) => {
    expect(problemOf(checkName(text))).toBe(problem)
    if (problem !== 'empty' && problem !== 'no_letter') expect(problemOf(checkDescriptor(text))).toBe(problem)
  })
})

test('lengths are code points after NFC', () => {
  expect(checkName('𠮷'.repeat(100)).ok).toBe(true)
  expect(problemOf(checkName('𠮷'.repeat(101)))).toBe('too_long')
  expect(checkName('e\u0302\u0301'.repeat(100))).toEqual({ ok: true, value: 'ế'.repeat(100) })
  expect(checkDescriptor('я'.repeat(140)).ok).toBe(true)
  expect(problemOf(checkDescriptor('я'.repeat(141)))).toBe('too_long')
  expect(checkDescriptor('   ')).toEqual({ ok: true, value: '' })
})

describe('pictures are kept as they are, in words and beside the letters of a name', () => {
  const pictures = [
    ...['🇧🇾', '🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}', '1️⃣', '#️⃣', '👩\u200d👩\u200d👧\u200d👦'],
    ...['👩🏽\u200d🏫', '🏳️\u200d🌈', '❤︎', '❤️\u200d🔥', '👩🏻\u200d❤️\u200d💋\u200d👨🏿', '\u{1f6d8}'],
  ]
  test.each(pictures)('%s', (picture) => {
    expect(checkDescriptor(picture)).toEqual({ ok: true, value: picture })
    expect(checkName(`Anna ${picture}`)).toEqual({ ok: true, value: `Anna ${picture}` })
    expect(problemOf(checkName(picture))).toBe('no_letter')
  })
})

test('hostile lengths are answered at once', () => {
  const started = performance.now()
  for (const bit of [
    'a.',
    'a-',
    '1 ',
    '@',
    ' ',
    'a\u0301',
    '\u200d',
    '1.',
    '.',
    'w',
    'http:',
    '2020-',
    '❤️',
    '0',
    '1/2 ',
    '+1',
  ])
    for (const text of [bit.repeat(16_000), bit.repeat(300), bit.repeat(50)]) {
      checkName(text)
      checkDescriptor(text)
    }
  expect(performance.now() - started).toBeLessThan(2_000)
})
