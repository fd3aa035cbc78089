import { BrokenList } from './broken-list.ts'

const LF = 10

/** Bytes of a line. The first line, which names all sets of recipients, is the longest. */
const LONGEST = 4_000_000

/** The lines of a file with their LF, in pages; the last page may end with a line that has none. */
export async function* splitLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array[], void> {
  let rest = new Uint8Array()
  let before = 0
  for await (const chunk of bytes) {
    const all = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    const page: Uint8Array[] = []
    let start = 0
    // The rest holds no LF: looking for one there again would take quadratic time.
    for (let end = all.indexOf(LF, rest.length); end >= 0; end = all.indexOf(LF, start)) {
      page.push(all.subarray(start, end + 1))
      start = end + 1
    }
    rest = Buffer.from(all.subarray(start))
    before += page.length
    if (rest.length > LONGEST) throw new BrokenList('long_line', before + 1)
    if (page.length > 0) yield page
  }
  if (rest.length > 0) yield [rest]
}
