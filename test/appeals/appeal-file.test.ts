import { describe, expect, test } from 'vitest'
import { parseAppealFile } from '../../src/appeals/appeal-file.ts'
import { isRefusal } from '../../src/core/errors.ts'
import { appealFile, ENGLISH } from './example.ts'

/** Each error as `path: message`. */
function errorsOf(file: string): string[] {
  try {
    parseAppealFile(file)
    return []
  } catch (error) {
    if (!isRefusal(error, 'invalid')) throw error
    return error.errors.map(({ path, message }) => `${path}: ${message}`)
  }
}

describe("an appeal's file", () => {
  test('needs few fields: every default is the careful choice', () => {
    expect(parseAppealFile(appealFile())).toEqual({
      slug: 'free-them',
      kind: 'letter',
      safety: 'protected',
      policy: {},
      visibilities: ['public', 'private', 'anonymous'],
      seats: 2,
      source_locale: 'be',
      texts: {
        be: {
          title: 'Вызваліце нашых родных',
          short_title: 'Вызваліце нашых',
          opening: 'да ўрадаў Еўрапейскага саюза',
          byline: 'Ад родных палітзняволеных',
          addressees: [{ name: 'Урады', ask: 'Назавіце імёны.\n\nПатрабуйце волі.' }],
          initiators: [{ name: 'Ганна', descriptor: 'сястра зняволенага' }],
          links: [],
          body: 'Мы патрабуем **волі**.',
        },
      },
    })
  })

  test('can set every other field', () => {
    const front = {
      safety: 'open',
      policy: '{ names_as_json: false, live_counts: true }',
      visibilities: '[anonymous, public]',
      seats: '1',
      goal: '5000',
      closes: '2027-06-01T00:00+03:00',
    }
    const file = appealFile({ front, texts: { en: ENGLISH }, sections: { en: 'We demand **freedom**.' } })
    const draft = parseAppealFile(file.replaceAll('\n', '\r\n'))
    expect(draft).toMatchObject({
      safety: 'open',
      policy: { namesAsJson: false, liveCounts: true },
      visibilities: ['public', 'anonymous'],
      seats: 1,
      goal: 5000,
      closes: new Date('2027-05-31T21:00:00Z'),
    })
    expect(draft.texts.en?.body).toBe('We demand **freedom**.')
    expect(draft.texts.be?.addressees[0]?.ask).toBe('Назавіце імёны.\n\nПатрабуйце волі.')
  })

  test('leaves rules and comments of Markdown alone that are no section lines', () => {
    const body = 'a\n\n---\n\n<!-- be -->\n\nb'
    expect(parseAppealFile(appealFile({ sections: { be: body } })).texts.be?.body).toBe(body)
  })

  test('brings decomposed letters to NFC and folds a long title', () => {
    const decomposed = 'Ўлада'.normalize('NFD')
    const texts = { be: ENGLISH.replace('Free our relatives', `>\n      ${decomposed}\n      нам`) }
    expect(parseAppealFile(appealFile({ texts })).texts.be?.title).toBe('Ўлада нам')
  })

  test('names the line and the field of every error', () => {
    const file = appealFile({ front: { kind: 'song', seats: '5', colour: 'red' } })
    expect(errorsOf(file)).toEqual([
      expect.stringMatching(/^line 3, kind: /),
      expect.stringMatching(/^line 5, seats: /),
      'line 6, colour: there is no such field',
    ])
  })

  test('names the line of each unknown field, nested ones included, whatever their value', () => {
    const front = { colour: '\n  red: 1', policy: '\n  country: true\n  colours: false' }
    const texts = {
      be: `${ENGLISH}\n    subtitle: x\n    addressees:\n      - name: x\n        ask: y\n        tel: 1`,
    }
    expect(errorsOf(appealFile({ front, texts }))).toEqual(
      expect.arrayContaining([
        'line 5, colour: there is no such field',
        'line 9, policy.colours: there is no such field',
        'line 16, texts.be.subtitle: there is no such field',
        'line 20, texts.be.addressees.0.tel: there is no such field',
      ]),
    )
  })

  test('reports errors of fields beside those of the text, and errors of the text beside broken front matter', () => {
    const [front = '', text = ''] = appealFile({ front: { slug: 'Free', colour: 'red' } }).split('<!--')
    expect(errorsOf(`${front}Hello\n<!--${text}`)).toEqual([
      expect.stringMatching(/^line 2, slug: /),
      'line 5, colour: there is no such field',
      expect.stringMatching(/^line 22: text before/),
    ])
    expect(errorsOf(`---\nslug: [x\n---\nHello\n`)).toEqual([
      expect.stringMatching(/^line 2, slug.*: .*closing/),
      expect.stringMatching(/^line 4: text before/),
    ])
  })

  test('names each line of a text that holds what it must not', () => {
    const errors = errorsOf(appealFile({ sections: { be: 'a\n\nb\u202Ec\n\nd\uFFFDe\n\uFFFD' } }))
    expect(errors).toEqual([
      expect.stringMatching(/^line 25, texts\.be\.body: must not hold control/),
      expect.stringMatching(/^line 27, texts\.be\.body: holds a letter that was lost/),
      expect.stringMatching(/^line 28, texts\.be\.body: holds a letter that was lost/),
    ])
  })

  test.each([
    ['a title of 151 characters', { texts: { be: ENGLISH.replace('Free our relatives', 'я'.repeat(151)) } }, 'title'],
    ['an empty text', { sections: { be: '  \n' } }, 'body'],
    ['a text without texts', { sections: { pl: 'Chcemy wolności.' } }, 'texts.pl.title'],
    ['texts without a text', { texts: { en: ENGLISH } }, 'texts.en.body'],
    ['a source locale without texts', { front: { source_locale: 'ru' } }, 'source_locale'],
    ['a slug with capitals', { front: { slug: 'Free' } }, 'slug'],
    ['a slug of two lines', { front: { slug: '"free\\nthem"' } }, 'slug'],
    ['a closing within an hour', { front: { closes: '2027-06-01T00:30Z' } }, 'closes'],
    ['a closing without an offset', { front: { closes: '2027-06-01T00:00' } }, 'closes'],
    ['a closing on a day that does not exist', { front: { closes: '2027-02-30T00:00Z' } }, 'closes'],
    ['a visibility twice', { front: { visibilities: '[public, public]' } }, 'visibilities'],
    [
      'no visibility of a letter',
      { front: { kind: 'letter', visibilities: '[]' } },
      'visibilities: must name at least one',
    ],
    [
      'no visibility of a manifesto',
      { front: { kind: 'manifesto', visibilities: '[]' } },
      'visibilities: must name at least one',
    ],
    [
      'no visibility of a petition',
      { front: { kind: 'petition', visibilities: '[]' } },
      'visibilities: must name at least one',
    ],
    ['an unknown policy', { front: { policy: '{ namesWaitt: true }' } }, 'policy'],
    ['a goal in words', { front: { goal: 'many' } }, 'goal'],
    ['NUL in a title', { texts: { be: ENGLISH.replace('Free our relatives', '"a\\0b"') } }, 'title'],
    ['a malformed locale', { texts: { BE_by: ENGLISH } }, 'texts'],
    ['a language code that YAML may read as false', { front: { source_locale: 'no' } }, 'source_locale'],
  ])('refuses %s', (_, change, field) => {
    expect(errorsOf(appealFile(change)).join('\n')).toContain(field)
  })

  test('150 letters of four bytes are a title', () => {
    const title = '𐐀'.repeat(150)
    const texts = { be: ENGLISH.replace('Free our relatives', title) }
    expect(parseAppealFile(appealFile({ texts })).texts.be?.title).toBe(title)
  })

  test.each([
    ['no front matter', 'slug: x', 'line 1'],
    ['front matter without an end', '---\nslug: x', 'line 1'],
    ['broken YAML', '---\nslug: [x\nkind: letter\n---\n', 'line 3'],
    ['a field twice', '---\nslug: x\nslug: y\n---\n', 'line 3'],
    ['a YAML tag', '---\nslug: !!js/function x\n---\n', 'line 2'],
    ['front matter that is a list', '---\n- slug\n---\n', 'line 2'],
    ['empty front matter', '---\n---\n', 'line 2'],
    ['text before its section', `${appealFile().split('<!--')[0]}Hello\n`, 'line 21: text before'],
    ['a section twice', `${appealFile()}<!-- locale: be -->\nx`, 'a second section'],
  ])('refuses %s', (_, file, error) => {
    expect(errorsOf(file).join('\n')).toContain(error)
  })

  test('is not blown up by aliases, prototypes or size', () => {
    const bomb = '---\na: &a [x, x, x]\nb: &b [*a, *a, *a]\nslug: *b\n---\n'
    expect(errorsOf(bomb).join()).toContain('alias')
    expect(errorsOf(appealFile({ front: { __proto__x: '1' } })).join()).toContain('__proto__x')
    expect(errorsOf('---\n__proto__: { slug: x }\n---\n').length).toBeGreaterThan(0)
    expect(errorsOf(`---\n${'x'.repeat(1_000_001)}`).join()).toContain('at most')
  })
})
