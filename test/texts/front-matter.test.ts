import { describe, expect, test } from 'vitest'
import { parseAppealFile } from '../../src/appeals/appeal-file.ts'
import { isRefusal } from '../../src/core/errors.ts'
import { appealFile } from '../appeals/example.ts'

/** Each error as `path: message`; fails for anything that is thrown and is no refusal. */
function errorsOf(file: string): string[] {
  try {
    parseAppealFile(file)
    return []
  } catch (error) {
    if (!isRefusal(error, 'invalid')) throw error
    return error.errors.map(({ path, message }) => `${path}: ${message}`)
  }
}

const English = (fields: string) => `    title: Free them\n    short_title: Free them\n${fields}`
const withFields = (fields: string) => appealFile({ texts: { be: English(fields) } })
const titled = (title: string) => appealFile({ texts: { be: `    title: ${title}\n    short_title: Free them` } })
const TITLE_LINE = 7

describe('nothing of a text is left out without a word', () => {
  test.each([
    'Let the doctors in #FreeThemAll',
    '# comment',
    '#FreeThemAll',
    '! bang',
    '!bang',
    '&and',
    '& and',
    '*bold* words',
    '*',
    '%percent',
    '@home',
    '`code`',
    'null',
    '~',
    '2027',
    '-1.5',
    '0x10',
    '1e3',
    '.inf',
    'true',
    'Freedom: now',
    '"Freedom" now',
    "'Freedom' now",
    '[Freedom] now',
    '{Freedom} now',
    '| Freedom',
    '> Freedom',
    '- Freedom',
    '? Freedom',
    ', Freedom',
    '"C:\\Docs"',
  ])('title: %s', (title) => {
    const [error, ...others] = errorsOf(titled(title))
    expect(error).toMatch(new RegExp(`^line [${TITLE_LINE}${TITLE_LINE + 1}], texts\\.be(\\.title)?`))
    expect(error).toMatch(/in quotes|single quotes/)
    expect(others.filter((other) => !/^line [78],/.test(other))).toEqual([])
  })

  test.each(['Free them #1', '# 1', '! bang', '2027', 'null', 'Freedom: now', "Let's go", '@home', '*bold*', 'a: #b'])(
    'in quotes, and on lines of its own: %s',
    (title) => {
      const quoted = JSON.stringify(title)
      expect(parseAppealFile(titled(quoted)).texts.be?.title).toBe(title)
      expect(parseAppealFile(titled(`${quoted} # a note`)).texts.be?.title).toBe(title)
      expect(parseAppealFile(titled(`|\n      ${title}`)).texts.be?.title).toBe(title)
    },
  )

  test('a text that goes on after a hash on the next line', () => {
    expect(errorsOf(titled('Let the doctors in\n      #FreeThemAll'))[0]).toMatch(
      /^line 8, texts\.be\.title: #FreeThemAll/,
    )
    expect(errorsOf(titled('Let the doctors in\n      # now'))[0]).toMatch(/^line 8, texts\.be\.title: #/)
  })

  test('notes of the writer are no text: lines of their own, and behind settings', () => {
    const front = { '# a note': 'on a line of its own', seats: '1 # one only' }
    expect(parseAppealFile(appealFile({ front })).seats).toBe(1)
    expect(errorsOf(withFields('    # a note\n    byline: By us'))).toEqual([])
  })
})

describe('every error is told at once', () => {
  test('with its line and field, whatever their kind', () => {
    const front = { kind: 'song', closes: '1.6.2027', goal: 'many', colour: 'red' }
    const file = appealFile({ front, texts: { be: English('    byline: By us #us\n    no_email: 12\n    dated:') } })
    expect(errorsOf(file)).toEqual([
      'line 3, kind: must be letter or manifesto or statement or petition',
      'line 5, closes: must be a time such as 2027-06-01T00:00+03:00',
      'line 6, goal: must be a whole number',
      'line 7, colour: there is no such field',
      expect.stringMatching(/^line 12, texts\.be\.byline: #us and what follows would be left out/),
      'line 13, texts.be.no_email: is read as a number: put it in quotes, as in "12"',
      'line 14, texts.be.dated: has no value',
    ])
  })

  test('also beside a title that begins with a character of YAML', () => {
    const file = appealFile({ front: { closes: '1.6.2027' }, texts: { be: '    title: "a\\qb"\n    short_title: @x' } })
    expect(errorsOf(file)).toEqual([
      expect.stringMatching(/^line 5, closes: /),
      expect.stringMatching(/^line 8, texts\.be\.title: .*backslash/),
      expect.stringMatching(/^line 9, texts\.be\.short_title: .*quotes/),
    ])
  })

  test.each([
    '1.6.2027',
    '2027-06-01',
    '2027-13-01T00:00Z',
    '0000-01-01T00:00Z',
    '2027-06-01T24:30Z',
    '9999-12-31T23:00-23:00',
  ])('closes: %s', (closes) =>
    expect(errorsOf(appealFile({ front: { closes } }))).toEqual([expect.stringMatching(/^line 5, closes: /)]),
  )
})

describe('fields that a statement may leave out', () => {
  test('to whom, by whom, and what is asked', () => {
    const text = parseAppealFile(withFields('    addressees:\n      - name: The ministers')).texts.be
    expect([text?.opening, text?.byline, text?.dated]).toEqual([undefined, undefined, undefined])
    expect(text?.addressees).toEqual([{ name: 'The ministers' }])
  })

  test('links lead to https only', () => {
    const link = (url: string) => withFields(`    links:\n      - name: Channel\n        url: ${url}`)
    expect(parseAppealFile(link('https://t.me/us')).texts.be?.links).toEqual([
      { name: 'Channel', url: 'https://t.me/us' },
    ])
    for (const url of [
      'http://e.org',
      't.me/us',
      'javascript:alert(1)',
      'https://',
      'https://u:p@e.org',
      'https://x',
      '"https://e.org/ b"',
    ])
      expect(errorsOf(link(url)), url).toEqual([expect.stringMatching(/^line 11, texts\.be\.links\.0\.url: must be/)])
  })
})

describe('whatever a field holds, it is taken or refused with its line', () => {
  const VALUES = [
    ...[
      '',
      '~',
      'null',
      'true',
      '1',
      '-1',
      '1e400',
      '.nan',
      '99999999999999999999',
      '1.6.2027',
      '2027-06-01',
      "''",
      '""',
    ],
    ...[
      '[]',
      '{}',
      '[[]]',
      '[1]',
      '{a: 1}',
      '- a',
      '? a',
      '!!binary x',
      '!!js/function x',
      '&a b',
      '*a',
      '<<: *a',
      '%x',
    ],
    ...[
      '"\\0"',
      '"\\ud800"',
      '"\\u202e"',
      '\uFFFD',
      '"\\ufffd"',
      '\u0000',
      '\u200b',
      'я'.repeat(3_000),
      '|',
      '>-',
      '|9',
      '"',
    ],
    ...["'", '`', '@', '#', ' #', ': :', '\t', '...', '__proto__', 'constructor', '{__proto__: {a: 1}}', '"\\x"', '‮'],
  ]
  const SETTINGS = ['slug', 'kind', 'safety', 'policy', 'visibilities', 'seats', 'goal', 'closes', 'source_locale']
  const TEXTS = ['title', 'short_title', 'opening', 'byline', 'dated', 'addressees', 'initiators', 'no_email', 'links']
  const PLACED = /^(line \d+|file)(, [^\n]+)?: [^\n]+$/
  const LIBRARY = /Invalid|received|Expected|expected|Unresolved|Implicit|Nested|Plain value|YAMLParse|undefined/

  test.each(SETTINGS)('%s', (field) => {
    for (const value of VALUES) check(appealFile({ front: { [field]: value } }))
  })
  test.each([...TEXTS, 'body', '__proto__'])('texts.be.%s', (field) => {
    for (const value of VALUES) check(withFields(`    ${field}: ${value}`))
  })
  test.each(['name', 'ask', 'url', 'descriptor'])('%s of a list', (field) => {
    for (const list of ['addressees', 'links', 'initiators'])
      for (const value of VALUES) check(withFields(`    ${list}:\n      - name: x\n        ${field}: ${value}`))
  })
  test('names of fields, languages and sections', () => {
    for (const value of VALUES) {
      check(appealFile({ front: { [value]: 'x' } }))
      check(appealFile({ texts: { [value]: English('') } }))
      check(appealFile({ sections: { [value]: 'x' } }))
      check(`---\ntexts: ${value}\n---\n`)
      check(`---\n${value}\n---\n`)
      check(value)
    }
  })

  function check(file: string): void {
    for (const error of errorsOf(file)) {
      expect(error, file).toMatch(PLACED)
      expect(error, file).not.toMatch(LIBRARY)
    }
  }
})
