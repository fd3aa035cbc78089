import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { readList } from '../../src/endorsements/enter/read-list.ts'
import { PUBLIC_COLUMNS } from '../../src/exports/profile.ts'
import { ROWS_OF_THE_WORLD } from '../exports/names-of-the-world.ts'
import { written } from '../exports/written.ts'
import { temporaryFolder } from '../support/folders.ts'

/** Semicolon or comma, quotes, UTF-8, from the first line, every cell as it is shown, no formulas evaluated. */
const AS_CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false'

/** A file as LibreOffice opens it and writes it again as CSV. */
const reopened = (file: string, content: Buffer, infilter: string[] = []): string[][] =>
  parse(savedAgain(file, content, { infilter }), { bom: true }) as string[][]

/** A file as LibreOffice opens it and writes it with a filter. */
function savedAgain(file: string, content: Buffer, { infilter = [] as string[], as = AS_CSV } = {}): Buffer {
  const folder = temporaryFolder()
  writeFileSync(join(folder, file), content)
  const profile = `-env:UserInstallation=file://${folder}/profile`
  const args = [
    profile,
    '--headless',
    ...infilter,
    '--convert-to',
    as,
    '--outdir',
    join(folder, 'out'),
    join(folder, file),
  ]
  execFileSync('soffice', args, { stdio: 'ignore', timeout: 110_000 })
  return readFileSync(join(folder, 'out', `${file.split('.')[0]}.csv`))
}

/** LibreOffice has no character for U+FFFF, and takes the mark of UTF-8 off. */
const ROWS = ROWS_OF_THE_WORLD.filter(({ name, words }) => !/[\uffff\ufeff\u0085]/.test(name + words))

test('LibreOffice opens the XLSX with every name as it was typed, days as dates, and no formula', async () => {
  const rows = reopened('list.xlsx', await written('xlsx', ROWS))
  expect(rows).toEqual([[...PUBLIC_COLUMNS], ...ROWS.map((row) => PUBLIC_COLUMNS.map((column) => row[column] ?? ''))])
})

test('LibreOffice runs nothing of the CSV for Excel', async () => {
  const rows = reopened('list.csv', await written('csv-excel', ROWS), ['--infilter=CSV:59,34,76,1'])
  expect(rows.length).toBe(ROWS.length + 1)
  expect(rows.flat().some((cell) => cell.endsWith('=1+1'))).toBe(true)
  expect(rows.flat().filter((cell) => /^(2|#NAME\?|Err:.*)$/.test(cell))).toEqual([])
})

test.each([
  ['commas', 44, 76],
  ['semicolons', 59, 76],
  ['tabs', 9, 76],
])(
  'A list of organisations that LibreOffice saves with %s is read as it was typed, line by line',
  (_with, comma, letters) => {
    const typed =
      'назва,краіна,сайт\n"Клуб ""Зялёная лямпа""; Вільня",LT,https://lamp.example\n"Two\nlines",PL,\n"Bells, Chimes",,\n"  Ringers  ",,ringers.example\n'
    const as = `csv:Text - txt - csv (StarCalc):${comma},34,${letters},1,,0,false,true,false,false`
    const saved = savedAgain('typed.csv', Buffer.from(typed), { infilter: ['--infilter=CSV:44,34,76,1'], as })
    const { rows, bad } = readList(saved)
    expect(rows.map(({ line, organisation: { name, country, website } }) => [line, name, country, website])).toEqual([
      [2, 'Клуб "Зялёная лямпа"; Вільня', 'LT', 'https://lamp.example/'],
      [4, 'Bells, Chimes', null, null],
      [5, 'Ringers', null, 'https://ringers.example/'],
    ])
    expect(bad.map(({ line, field }) => [line, field])).toEqual([[3, 'name']])
  },
)
