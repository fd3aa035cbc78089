import { createHash } from 'node:crypto'
import type { PrivateLine, PublicLine, SealedEnd, SealedHead, WithdrawnLine } from './sealed-list.ts'
import type { SealedRow } from './sealed-list-store.ts'

interface SealedList {
  head: SealedHead
  /** Signatures in order of id. */
  rows: AsyncIterable<readonly SealedRow[]>
  /** Ids that earlier lists may hold. */
  withdrawn: AsyncIterable<readonly string[]>
  /** The days of private signatures are told. */
  withDays: boolean
}

/** The bytes of a sealed list, as sealed-list.ts describes its lines. The first line comes before the first page is asked for. */
export async function* writeSealedList({ head, rows, withdrawn, withDays }: SealedList): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  const bytesOf = (lines: readonly string[]) => {
    const bytes = Buffer.from(lines.join(''))
    hash.update(bytes)
    return bytes
  }
  let written = 0
  yield bytesOf([lineOf(head)])
  for await (const page of rows) {
    written += page.length
    yield bytesOf(page.map((row) => signatureLine(row, withDays)))
  }
  for await (const page of withdrawn) yield bytesOf(page.map((id) => lineOf({ withdrawn: id } satisfies WithdrawnLine)))
  const end: SealedEnd = { end: true, rows: written, sha256: hash.digest('hex') }
  yield Buffer.from(lineOf(end))
}

const lineOf = (value: object): string => `${JSON.stringify(value)}\n`

function signatureLine(row: SealedRow, withDays: boolean): string {
  if (row[1] === 'public') {
    const [id, visibility, name, words, country, day, source] = row
    return lineOf({ id, visibility, name, words, country, day, source } satisfies PublicLine)
  }
  const [id, visibility, , , , day, source, epoch, sealed] = row
  return lineOf({ id, visibility, ...(withDays && { day }), source, epoch, sealed } satisfies PrivateLine)
}
