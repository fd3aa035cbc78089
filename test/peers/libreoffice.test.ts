import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { PUBLIC_COLUMNS } from '../../src/exports/profile.ts'
import { ROWS_OF_THE_WORLD } from '../exports/names-of-the-world.ts'
import { written } from '../exports/written.ts'
import { temporaryFolder } from '../support/folders.ts'

/** Semicolon or comma, quotes, UTF-8, from the first line, every cell as it is shown, no formulas evaluated. */
const AS_CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false'

/** A file as LibreOffice opens it and writes it again as CSV. */
function reopened(file: string, content: Buffer, infilter: string[] = []): string[][] {
  const folder = temporaryFolder()
  writeFileSync(join(folder, file), content)
  const profile = `-env:UserInstallation=file://${folder}/profile`
  const args = [
    profile,
    '--headless',
    ...infilter,
    '--convert-to',
    AS_CSV,
    '--outdir',
    join(folder, 'out'),
    join(folder, file),
  ]
  execFileSync('soffice', args, { stdio: 'ignore', timeout: 110_000 })
  return parse(readFileSync(join(folder, 'out', `${file.split('.')[0]}.csv`)), { bom: true }) as string[][]
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
