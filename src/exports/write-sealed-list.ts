import { createHash } from 'node:crypto'
import type { SealedEnd, SealedHead, WithdrawnLine } from './sealed-list.ts'

interface SealedList {
  head: SealedHead
  /** The lines of the signatures, in order of id. */
  lines: AsyncIterable<Uint8Array>
  /** How many signatures `lines` have given. */
  rows(): number
  /** Ids that earlier lists may hold. */
  withdrawn: AsyncIterable<readonly string[]>
}

/** The bytes of a sealed list, as sealed-list.ts describes its lines. The first line comes before the first signature is asked for. */
export async function* writeSealedList({ head, lines, rows, withdrawn }: SealedList): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  const hashed = (bytes: Uint8Array) => {
    hash.update(bytes)
    return bytes
  }
  yield hashed(bytesOf([head]))
  for await (const piece of lines) yield hashed(piece)
  for await (const page of withdrawn)
    yield hashed(bytesOf(page.map((id) => ({ withdrawn: id }) satisfies WithdrawnLine)))
  yield bytesOf([{ end: true, rows: rows(), sha256: hash.digest('hex') } satisfies SealedEnd])
}

const bytesOf = (lines: readonly object[]): Uint8Array =>
  Buffer.from(lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
