import { type Format, type Pages, PUBLIC_COLUMNS, type PublicRow } from './profile.ts'
import { writeCsv } from './write-csv.ts'
import { writeJsonl } from './write-jsonl.ts'
import { writeXlsx } from './write-xlsx.ts'

/**
 * The bytes of a public list in one of the formats. The first bytes, with the names of the columns where the format has
 * such a line, come before the first page does. `title`: the name of the sheet.
 */
export function writeRows(
  format: Format,
  rows: Pages<PublicRow>,
  { title }: { title: string },
): AsyncIterable<Uint8Array> {
  const table = { columns: PUBLIC_COLUMNS, pages: rows }
  if (format === 'xlsx') return writeXlsx(table, title)
  return format === 'jsonl' ? writeJsonl(table) : writeCsv(table, format)
}
