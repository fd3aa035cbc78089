import type { Table } from './table.ts'

interface Dialect {
  /** Bytes before the header. */
  mark: string
  separator: string
  /** Cells to put in quotes. */
  quoted: RegExp
  /** Changes a cell that a spreadsheet would run. */
  guard(cell: string): string
}

/** The places for an apostrophe. Spreadsheets differ in whether they skip white space and quotes before a sign. */
const FORMULA = /(^|[,\r\n])(?=(?:[^\S\r\n]|["'“”„«»])*[=+\-@＝＋－＠])|^(?=[\t\r\n])/g
const FORMULA_SIGN = /[=+\-@＝＋－＠\t\r\n]/

const DIALECTS = {
  csv: { mark: '', separator: ',', quoted: /[",\r\n]/, guard: (cell) => cell },
  // An English Excel splits these lines at commas instead, and does not see our quotes: a sign behind a comma or a
  // line end would begin a cell there.
  'csv-excel': {
    mark: '\ufeff',
    separator: ';',
    quoted: /[",;\t\r\n]/,
    guard: (cell) => (FORMULA_SIGN.test(cell) ? cell.replace(FORMULA, "$1'") : cell),
  },
} as const satisfies Record<string, Dialect>

/**
 * A table as CSV in UTF-8, lines ended by CR LF, first the names of the columns. `csv`: RFC 4180, every cell as it is.
 * `csv-excel`: semicolons, a byte order mark, and an apostrophe before whatever a spreadsheet would run as a formula.
 */
export async function* writeCsv<Column extends string>(
  { columns, pages }: Table<Column>,
  as: keyof typeof DIALECTS,
): AsyncGenerator<Uint8Array, void> {
  const { mark, separator, quoted, guard }: Dialect = DIALECTS[as]
  const written = (cell: string): string => {
    const safe = guard(cell)
    return quoted.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
  }
  const encoder = new TextEncoder()
  yield encoder.encode(`${mark}${columns.join(separator)}\r\n`)
  for await (const page of pages) {
    let text = ''
    for (const row of page) {
      let before = ''
      for (const column of columns) {
        const cell = row[column]
        text += cell === null ? before : before + written(cell)
        before = separator
      }
      text += '\r\n'
    }
    yield encoder.encode(text)
  }
}
