import type { Table } from './table.ts'

/** A table as JSON Lines in UTF-8: an object a row with its columns in their order, each line ended by one LF. */
export async function* writeJsonl<Column extends string>({
  columns,
  pages,
}: Table<Column>): AsyncGenerator<Uint8Array, void> {
  const encoder = new TextEncoder()
  const keys = columns.map((column, n) => `${n === 0 ? '{' : ','}${JSON.stringify(column)}:`)
  for await (const page of pages) {
    let text = ''
    for (const row of page) {
      for (const [n, column] of columns.entries()) text += keys[n] + JSON.stringify(row[column])
      text += '}\n'
    }
    yield encoder.encode(text)
  }
}
