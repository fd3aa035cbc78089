import { writeXlsxStream } from 'hucre/xlsx'
import { sheetName } from './sheet-name.ts'
import type { Table } from './table.ts'

/** Characters that XML cannot hold, and the `_` of a text that would be read as one of their escapes. */
const UNWRITABLE = /(?![\t\n])[\p{Cc}\ufffe\uffff]|_(?=x[0-9a-f]{4}[_\p{Cc}\ufffe\uffff])/giu

const WIDTHS: Record<string, number> = { name: 32, words: 48, id: 38 }

/**
 * A table as an XLSX workbook of one sheet, or more beyond 1,048,576 rows. Every cell is a text that nothing runs, but those
 * of the column `day` are dates. The first bytes come before the first page does; the names of the columns, which are
 * compressed, with the first rows.
 */
export async function* writeXlsx<Column extends string>(
  { columns, pages }: Table<Column>,
  title: string,
): AsyncGenerator<Uint8Array, void> {
  const options = {
    name: sheetName(title),
    columns: columns.map((column) => ({ header: column, width: WIDTHS[column] ?? 12 })),
    freezePane: { rows: 1 },
  }
  yield* writeXlsxStream(rowsOf(columns, pages), options)
}

async function* rowsOf<Column extends string>(
  columns: readonly Column[],
  pages: Table<Column>['pages'],
): AsyncGenerator<(string | Date | null)[], void> {
  for await (const page of pages) for (const row of page) yield columns.map((column) => cellOf(column, row[column]))
}

const cellOf = (column: string, cell: string | null): string | Date | null =>
  cell !== null && column === 'day' ? new Date(`${cell}T00:00:00Z`) : (cell?.replace(UNWRITABLE, escaped) ?? null)

/** A character as Excel escapes it. */
const escaped = (unit: string): string => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
