import type { Format, Pages, PublicRow } from './profile.ts'

/**
 * The bytes of a public list in one of the formats. The first bytes, with the names of the columns, come before the first
 * page is asked for. `title`: the name of the sheet.
 */
export function writeRows(
  _format: Format,
  _rows: Pages<PublicRow>,
  _sheet: { title: string },
): AsyncIterable<Uint8Array> {
  throw new Error('to be built')
}
