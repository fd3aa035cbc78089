import { generateX25519Identity } from 'age-encryption'
import { expect, test } from 'vitest'
import { readSealedList } from '../../src/exports/read-sealed-list.ts'
import { unsealList } from '../../src/exports/unseal-list.ts'
import { APPEAL, headLine, listOf, publicLine } from './make-list.ts'

/** The bytes of a list in pieces of `size`, and how many were taken. */
function inPieces(text: string, size: number) {
  const bytes = Buffer.from(text)
  const taken = { pieces: 0 }
  async function* pieces() {
    for (let start = 0; start < bytes.length; start += size) {
      taken.pieces++
      yield bytes.subarray(start, start + size)
    }
  }
  return { pieces: pieces(), taken }
}

test('a list of any length is in memory for one page only', async () => {
  const { pieces, taken } = inPieces(
    listOf([headLine(), ...Array.from({ length: 5_000 }, () => publicLine('Anna'))]),
    4_000,
  )
  const { rows } = unsealList(readSealedList(pieces), { appeal: APPEAL, identities: [await generateX25519Identity()] })
  let read = 0
  for await (const page of rows) {
    read++
    expect(page.length).toBeLessThan(40)
    // A page or two are under way.
    expect(taken.pieces - read).toBeLessThan(3)
  }
  expect(read).toBeGreaterThan(150)
})

test.each([1, 2, 3, 7, 63, 64, 65, 1_000, 100_000])('a list reads alike in pieces of %i bytes', async (size) => {
  const lines = [publicLine('Ганна'), publicLine('👩‍👩‍👧‍👦'), publicLine('Anna')]
  const found: unknown[] = []
  const pages = readSealedList(inPieces(listOf([headLine(), ...lines]), size).pieces)
  for (;;) {
    const { done, value } = await pages.next()
    if (done) {
      expect(value.rows).toBe(3)
      break
    }
    found.push(...value)
  }
  expect(found).toEqual(lines)
})
