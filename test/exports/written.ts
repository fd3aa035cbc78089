import type { Format, PublicRow } from '../../src/exports/profile.ts'
import { writeRows } from '../../src/exports/write-rows.ts'

/** Rows in pages of `size`. */
export async function* inPages<Row>(rows: readonly Row[], size = 7): AsyncGenerator<Row[], void> {
  for (let start = 0; start < rows.length; start += size) yield rows.slice(start, start + size)
}

export async function collected(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of bytes) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** A public list as one file. */
export const written = (format: Format, rows: readonly PublicRow[], title = 'Let the doctors in'): Promise<Buffer> =>
  collected(writeRows(format, inPages(rows), { title }))
