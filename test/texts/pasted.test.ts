import { describe, expect, test } from 'vitest'
import { parseAppealFile } from '../../src/appeals/appeal-file.ts'
import { manifesto } from '../../src/demo/manifesto.ts'
import { relatives } from '../../src/demo/relatives.ts'
import { renderAsk, renderMarkdown } from '../../src/texts/markdown.ts'

/** Wraps each paragraph as editors and mail programs do: as many words a line as fit. */
function wrapped(paragraph: string, columns: number): string {
  const lines = ['']
  for (const word of paragraph.split(' ')) {
    const line = lines.at(-1) ?? ''
    if (line !== '' && [...line, ' ', ...word].length > columns) lines.push(word)
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`
  }
  return lines.join('\n')
}

const flat = (html: string): string => html.replace(/\n/g, ' ')

describe('line ends', () => {
  const paragraphs = [manifesto, relatives]
    .flatMap((file) => Object.values(parseAppealFile(file).texts))
    .flatMap(({ body }) => body.split('\n\n'))
    .filter((paragraph) => /^[\p{L}«“]/u.test(paragraph))

  test.each([64, 68, 72, 76, 80])('of prose that an editor wrapped at %i columns are no line ends', (columns) => {
    expect(paragraphs.length).toBeGreaterThan(20)
    const text = paragraphs.map((paragraph) => wrapped(paragraph, columns)).join('\n\n')
    expect(text.split('\n').length).toBeGreaterThan(3 * paragraphs.length)
    expect(flat(renderMarkdown(text))).toBe(flat(renderMarkdown(paragraphs.join('\n\n'))))
  })

  test('stay in verse and in short demands', () => {
    expect(renderMarkdown('The door is shut,\nthe light is on,\nthe kettle sings.')).toBe(
      '<p>The door is shut,<br>\nthe light is on,<br>\nthe kettle sings.</p>\n',
    )
    const demands = 'Open the archive of the court in Hrodna to everybody;\npay back the fines of twenty-one;\nand go.'
    expect(renderMarkdown(demands).match(/<br>/g)).toHaveLength(2)
  })

  test('make paragraphs of sentences that are longer than any editor wraps', () => {
    const long = 'We have waited for this day with bread in a bag and a list of telephone numbers in a shoe, all of us'
    expect(renderMarkdown(`${long} together.\nShort.\n${long}.`)).toBe(
      `<p>${long} together.</p>\n<p>Short.</p>\n<p>${long}.</p>\n`,
    )
  })

  test('after a salutation stays, though the text below it is wrapped', () => {
    const prose = wrapped(paragraphs[0] ?? '', 72)
    expect(renderMarkdown(`Dear friends,\n${prose}`)).toMatch(/^<p>Dear friends,<br>\n[^<]*<\/p>\n$/)
  })

  test('that are made on purpose stay in wrapped prose', () => {
    const [first = '', ...rest] = wrapped(paragraphs[0] ?? '', 72).split('\n')
    expect(renderMarkdown([`${first}  `, ...rest].join('\n')).match(/<br>/g)).toHaveLength(1)
  })
})

describe('typed bullets', () => {
  test.each(['• ', '•', '\t• ', '●\t', '– ', '—', '— ', '*', '-', '▪ ', '\uf0b7\t', '\u00a0\u00a0• '])(
    '%j',
    (bullet) => {
      const html = renderMarkdown(`We ask:\n${bullet}freedom\n${bullet}doctors`)
      expect(html).toBe('<p>We ask:</p>\n<ul>\n<li>freedom</li>\n<li>doctors</li>\n</ul>\n')
    },
  )

  test('with empty lines between them are one list', () => {
    expect(renderMarkdown('— freedom;\n\n— doctors.').match(/<ul>/g)).toHaveLength(1)
  })

  test('end before the line that follows them', () => {
    expect(renderMarkdown('• freedom\n• doctors\nWe wait.')).toMatch(/<\/ul>\n<p>We wait.<\/p>/)
  })

  test('numbers without a space are a list, dates and decimals are none', () => {
    expect(renderMarkdown('1.Freedom\n2.Doctors')).toContain('<ol>\n<li>Freedom</li>')
    expect(renderMarkdown('1.6.2027 we met')).not.toContain('<ol')
    expect(renderMarkdown('1.5 million')).not.toContain('<ol')
  })

  test.each([
    'She said,\nand he answered\n— after a while —\nnothing.',
    '— Eva, Hrodna',
    '*word* is stressed\n*other* too',
    '**We ask**\n**them**',
    'It was\n-5 degrees\n-7 at night',
  ])('are no dashes, minus signs or emphasis: %j', (text) => {
    expect(renderMarkdown(text)).not.toContain('<li>')
  })
})

describe('numbered points', () => {
  test('of several paragraphs stay one list, with the lists in them', () => {
    const html = renderMarkdown(
      '1. One.\n\nMore of one:\n\n• a\n• b\n\nStill one.\n\n2. Two.\n\nMore of two.\n\n3. Three.',
    )
    expect(html.match(/<ol/g)).toHaveLength(1)
    expect(html.match(/<li>/g)).toHaveLength(5)
    expect(html).not.toContain('start=')
  })

  test('the last one has as many paragraphs as each before it, and no more', () => {
    const html = renderMarkdown(
      '1. One.\n\nOf one.\n\nOf one.\n\n2. Two.\n\nOf two.\n\n3. Three.\n\nOf three.\n\nThe end.',
    )
    expect(html).toMatch(/<p>Three\.<\/p>\n<p>Of three\.<\/p>\n<\/li>\n<\/ol>\n<p>The end\.<\/p>\n$/)
    expect(renderMarkdown('1. One.\n\nOf one.\n\n2. Two.\n3. Three.\n\nThe end.')).toMatch(/<\/ol>\n<p>The end/)
    expect(renderMarkdown('1. One.\n\nThe end.')).toMatch(/<\/ol>\n<p>The end/)
  })

  test('go on under the next heading with their numbers', () => {
    expect(renderMarkdown('## A\n\n1. one\n\n## B\n\n2. two')).toContain('<ol start="2">')
  })
})

describe('indentation', () => {
  test('never makes code', () => {
    for (const text of ['    a\n    b', '\ta', 'x\n\n        y', '- a\n\n          b', '```\na\n```', '~~~\na\n~~~'])
      expect(renderMarkdown(text), text).not.toMatch(/<pre/)
  })

  test('that all lines share is not there', () => {
    expect(renderMarkdown('      ## A\n\n      - b\n        - c')).toBe(renderMarkdown('## A\n\n- b\n  - c'))
    expect(renderMarkdown('Text\n\n    ## A\n\n    - b')).toBe(renderMarkdown('Text\n\n## A\n\n- b'))
  })

  test('keeps lists in lists', () => {
    expect(renderMarkdown('- a\n    - b\n\n        c\n- d').match(/<ul>/g)).toHaveLength(2)
    expect(renderMarkdown('1. a\n    - b\n2. c').match(/<ol>/g)).toHaveLength(1)
  })
})

test('no text loses a word, however it is set', () => {
  const openings = ['', '    ', '\t', '• ', '— ', '-', '*', '1. ', '2. ', '7) ', '# ', '> ', '```', '| ', '    • ']
  const words = (text: string) => text.match(/w\d+/g) ?? []
  let seed = 1
  const next = (most: number): number => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed % most
  }
  for (let round = 0; round < 2_000; round++) {
    const lines = Array.from({ length: 1 + next(9) }, (_, at) =>
      next(4) === 0 ? '' : `${openings[next(openings.length)]}w${at}${' and so on'.repeat(next(9))}`,
    )
    const text = lines.join('\n')
    expect(words(renderMarkdown(text)), JSON.stringify(text)).toEqual(words(text))
  }
})

describe('an ask', () => {
  test('holds paragraphs, bold and links', () => {
    expect(renderAsk('Ask **for leave**.\n\nSee [the list](https://example.org/list).')).toBe(
      '<p>Ask <strong>for leave</strong>.</p>\n' +
        '<p>See <a href="https://example.org/list" rel="noopener nofollow">the list</a>.</p>\n',
    )
  })

  test('holds nothing else', () => {
    const html = renderAsk('# a\n\n- b\n\n> c\n\n    d\n\n```\ne\n```\n\n![x](https://e.org)\n\n[y](javascript:1) <b>')
    expect(html).not.toMatch(/<(?!\/?p>|br>|a href="https:\/\/e\.org" rel="noopener nofollow">|\/a>)/)
  })
})
