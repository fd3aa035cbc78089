import { parse } from 'csv-parse/sync'
import { readSheet } from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { contentTypeOf, fileNameOf } from '../../src/exports/list-file.ts'
import { FORMATS, type Pages, PUBLIC_COLUMNS, type PublicRow } from '../../src/exports/profile.ts'
import { writeRows } from '../../src/exports/write-rows.ts'
import { ROWS_OF_THE_WORLD } from './names-of-the-world.ts'
import { written } from './written.ts'
import { unzip } from './zip.ts'

const TITLE = 'Let the doctors in'
const HEADER: readonly string[] = PUBLIC_COLUMNS
const cellsOf = (row: PublicRow) => PUBLIC_COLUMNS.map((column) => row[column])

describe('CSV for programs', () => {
  test('holds names of the world byte for byte, as another parser reads them', async () => {
    const csv = await written('csv', ROWS_OF_THE_WORLD)
    const rows = parse(csv, { bom: false, relax_quotes: false }) as string[][]
    expect(rows).toEqual([HEADER, ...ROWS_OF_THE_WORLD.map((row) => cellsOf(row).map((cell) => cell ?? ''))])
    for (const { name, words } of ROWS_OF_THE_WORLD)
      for (const text of [name, words ?? '']) expect(csv.includes(text.replaceAll('"', '""'))).toBe(true)
  })

  test('is RFC 4180: commas, CR LF after every line, quotes only where they are needed, no mark', async () => {
    const row = {
      name: 'Anna "Hania", PhD',
      words: '=1+1',
      country: null,
      day: '2027-05-03',
      source: 'confirmed',
    } as const
    expect((await written('csv', [row])).toString()).toBe(
      'name,words,country,day,source\r\n"Anna ""Hania"", PhD",=1+1,,2027-05-03,confirmed\r\n',
    )
  })
})

describe('CSV for Excel', () => {
  test('begins with the mark of UTF-8 and has semicolons and CR LF', async () => {
    const row = { name: 'Anna; Nowak', words: null, country: 'PL', day: '2027-05-03', source: 'confirmed' } as const
    expect((await written('csv-excel', [row])).toString()).toBe(
      '\ufeffname;words;country;day;source\r\n"Anna; Nowak";;PL;2027-05-03;confirmed\r\n',
    )
  })

  test('begins no cell with a sign of a formula, whether it is split at semicolons, commas or tabs', async () => {
    const csv = (await written('csv-excel', ROWS_OF_THE_WORLD)).toString()
    const FORMULA = /^[\s"'“”„«»]*[=+\-@＝＋－＠]/
    const SPLITTERS: [string, boolean][] = [
      [';', true],
      [',', true],
      ['\t', true],
      [',', false],
    ]
    for (const [delimiter, quoted] of SPLITTERS) {
      const rows = quoted
        ? (parse(csv, { delimiter, bom: true, relax_quotes: true, relax_column_count: true }) as string[][])
        : csv.split('\r\n').map((line) => line.split(delimiter))
      const cells = rows.flat().filter((cell) => FORMULA.test(cell) && !/^[\s"]*'/.test(cell))
      expect(cells, `split at ${JSON.stringify(delimiter)}`).toEqual([])
    }
  })

  test('begins no line inside a cell with one: an Excel that splits at commas takes that line for a row', async () => {
    const cells = { name: 'Anna', words: 'x\n=1+1,\r\n\t@y', country: null } as const
    const csv = await written('csv-excel', [{ ...cells, day: '2027-05-03', source: 'confirmed' }])
    expect(csv.toString()).toContain(`Anna;"x\n'=1+1,\r\n'\t@y";;`)
  })

  test('changes nothing else: without its apostrophes it holds the names as they are', async () => {
    const rows = parse(await written('csv-excel', ROWS_OF_THE_WORLD), { delimiter: ';', bom: true }) as string[][]
    const changed = ROWS_OF_THE_WORLD.map(cellsOf).filter((cells, n) => {
      const found = rows[n + 1] ?? []
      expect(found.map((cell, m) => (cell === (cells[m] ?? '') ? cell : cell.replaceAll("'", '')))).toEqual(
        cells.map((cell, m) => (cell === found[m] ? cell : (cell ?? '').replaceAll("'", ''))),
      )
      return found.some((cell, m) => cell !== (cells[m] ?? ''))
    })
    expect(changed.map(([name, words]) => words ?? name)).not.toContain('Łucja Żółkiewska')
    expect(new Set(changed.map(([name, words]) => words ?? name))).toEqual(
      new Set([
        ...['=1+1', '=HYPERLINK("https://evil.example";"x")', '+375', '-1', '- dash', '@x', '＝1+1', '＋1', '－1'],
        ...['＠SUM(A1)', ' =1+1', '"=1+1', '«=1+1»', 'x,=1+1', 'x, -1', '\u00a0=1+1', "'=1+1"],
      ]),
    )
  })
})

describe('JSON Lines', () => {
  test('holds an object a line, its keys in the order of the columns, each line ended by LF', async () => {
    const text = (await written('jsonl', ROWS_OF_THE_WORLD)).toString()
    expect(text).toBe(
      ROWS_OF_THE_WORLD.map(
        ({ name, words, country, day, source }) => `${JSON.stringify({ name, words, country, day, source })}\n`,
      ).join(''),
    )
  })
})

describe('XLSX', () => {
  test('holds names of the world as they are, and days as dates, as another program reads it', async () => {
    const rows = await readSheet(await written('xlsx', ROWS_OF_THE_WORLD), { trim: false })
    expect(rows).toEqual([
      HEADER,
      ...ROWS_OF_THE_WORLD.map(({ name, words, country, day, source }) => [
        ...[name, words, country, new Date(`${day}T00:00:00Z`), source],
      ]),
    ])
  })

  test('has no formula and no link: every cell is a text that stands in it, or the number of a day', async () => {
    const files = unzip(await written('xlsx', ROWS_OF_THE_WORLD))
    const sheet = String(files.get('xl/worksheets/sheet1.xml'))
    const cells = sheet.match(/<c [\s\S]*?<\/c>/g) ?? []
    const filled = ROWS_OF_THE_WORLD.flatMap(cellsOf).filter((cell) => cell !== null).length
    expect(cells.length).toBe(HEADER.length + filled)
    for (const cell of cells)
      expect(cell).toMatch(
        /^<c r="([A-CE]\d+" t="inlineStr"><is><t( xml:space="preserve")?>[^<]*<\/t><\/is>|D1" t="inlineStr"><is><t>day<\/t><\/is>|D\d+" s="1"><v>\d{5}<\/v>)<\/c>$/,
      )
    expect([...files.keys()].sort()).toEqual([
      ...['[Content_Types].xml', '_rels/.rels', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', 'xl/theme/theme1.xml'],
      ...['xl/workbook.xml', 'xl/worksheets/sheet1.xml'],
    ])
    for (const [name, content] of files) {
      expect(String(content), name).not.toMatch(/<f[ >]|<hyperlink|TargetMode="External"|<ddeLink|<!DOCTYPE/)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: none of these may be in XML.
      expect(String(content), name).not.toMatch(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/)
    }
  })

  test.each([
    ['Let the doctors in', 'Let the doctors in'],
    ['[a]:b*c?d/e\\f', 'a b c d e f'],
    ["'Free them'", 'Free them'],
    ['a\u0000b\nc\td', 'a b c d'],
    ['', 'List'],
    ["' []'", 'List'],
    ['History', 'List'],
    ['_x0041_', 'x0041_'],
    ['Свабоду палітычным зняволеным Беларусі', 'Свабоду палітычным зняволеным Б'],
    [`${'a'.repeat(30)}👩`, 'a'.repeat(30)],
    [`${'a'.repeat(29)}👩b`, `${'a'.repeat(29)}👩`],
    [`${'a'.repeat(30)}'b`, 'a'.repeat(30)],
    ['Tom & Jerry <"x">', 'Tom &amp; Jerry &lt;&quot;x&quot;&gt;'],
  ])('names its sheet so that Excel opens it: %j', async (title, name) => {
    const workbook = String(unzip(await written('xlsx', [], title)).get('xl/workbook.xml'))
    expect(/<sheet name="([^"]*)"/.exec(workbook)?.[1]).toBe(name)
  })

  test('holds what no XML can hold, in the escapes that Excel reads', async () => {
    const name = '\u0000\u0001_x0041\u0001\r\n\t\ufffe'
    const row = { name, words: null, country: null, day: '2027-05-03', source: 'confirmed' } as const
    const sheet = String(unzip(await written('xlsx', [row])).get('xl/worksheets/sheet1.xml'))
    expect(sheet).toContain('_x0000__x0001__x005F_x0041_x0001__x000D_\n\t_xFFFE_')
  })
})

const NO_ROWS: Record<string, string> = {
  csv: 'name,words,country,day,source\r\n',
  'csv-excel': '\ufeffname;words;country;day;source\r\n',
  jsonl: '',
}

// Lines of JSON have no header that could come first.
test.each(FORMATS.filter((format) => format !== 'jsonl'))(
  '%s begins before the first page has come',
  async (format) => {
    const pages: Pages<PublicRow> = { [Symbol.asyncIterator]: () => ({ next: () => new Promise(() => undefined) }) }
    const first = await writeRows(format, pages, { title: TITLE })[Symbol.asyncIterator]().next()
    expect(first.done).toBe(false)
    if (format !== 'xlsx') expect(Buffer.from(first.value ?? []).toString()).toBe(NO_ROWS[format])
  },
)

describe.each(FORMATS)('%s', (format) => {
  test('of no rows is a whole file', async () => {
    const file = await written(format, [])
    if (format === 'xlsx') expect(await readSheet(file)).toEqual([HEADER])
    else expect(file.toString()).toBe(NO_ROWS[format])
  })

  test('breaks off when its rows do', async () => {
    async function* breaking() {
      yield ROWS_OF_THE_WORLD
      throw new Error('the database went away')
    }
    const read = async () => {
      for await (const chunk of writeRows(format, breaking(), { title: TITLE })) expect(chunk.length).toBeGreaterThan(0)
    }
    await expect(read()).rejects.toThrow('the database went away')
  })

  test('lets go of its rows when nobody reads on', async () => {
    let isOver = false
    async function* endless() {
      try {
        for (;;) yield ROWS_OF_THE_WORLD
      } finally {
        isOver = true
      }
    }
    let chunks = 0
    for await (const chunk of writeRows(format, endless(), { title: TITLE }))
      if (chunk.length > 0 && ++chunks > 4) break
    await expect.poll(() => isOver).toBe(true)
  })

  test('has the name of its file in ASCII, and its media type', () => {
    const name = fileNameOf({ slug: 'let-the-doctors-in', profile: 'public', format, day: '2027-05-03' })
    expect(name).toBe(`let-the-doctors-in-public-2027-05-03.${format.replace('-excel', '')}`)
    expect(contentTypeOf(format)).toMatch(/^[a-z]+\/[a-z.-]+(; charset=utf-8)?$/)
  })
})
