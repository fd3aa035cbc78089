import type { CompiledQuery } from 'kysely'
import type { Client } from 'pg'
import { to } from 'pg-copy-streams'

const LF = 10
/** Bytes of a piece. PostgreSQL sends by eight KB, which is slow to pass on; V8 keeps texts beyond 128 KB for long. */
const PIECE = 32_768

/** JSON has neither of the two characters raw, so that lines come as they are: without quotes, nothing escaped. */
const AS_IT_IS = `format csv, delimiter e'\\x02', quote e'\\x01'`

/**
 * The lines of a query of one column, each of them JSON, in pieces of whole lines that end with LF. The query has no
 * parameters, which COPY cannot take. Given up before the end, it leaves a connection that can only be closed.
 */
export async function* copyLines(client: Client, { sql, parameters }: CompiledQuery): AsyncGenerator<Uint8Array> {
  if (parameters.length > 0) throw new Error('COPY takes no parameters')
  const stream = client.query(to(`copy (${sql}) to stdout (${AS_IT_IS})`, { highWaterMark: PIECE }))
  // The connection tells of its end even when nobody reads any more.
  stream.on('error', () => undefined)
  let chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    size += chunk.length
    if (size < PIECE) continue
    const bytes = Buffer.concat(chunks)
    let at = 0
    for (const end of lineEnds(bytes)) {
      yield bytes.subarray(at, end)
      at = end
    }
    chunks = [bytes.subarray(at)]
    size -= at
  }
  if (size > 0) yield Buffer.concat(chunks)
}

/** The ends of pieces of whole lines: as near to PIECE as lines allow, a longer line alone. What comes after the last is no whole piece. */
function* lineEnds(bytes: Buffer): Generator<number> {
  for (let at = 0; bytes.length - at >= PIECE; ) {
    const end = bytes.lastIndexOf(LF, at + PIECE - 1)
    const found = end >= at ? end : bytes.indexOf(LF, at)
    if (found === -1) return
    at = found + 1
    yield at
  }
}
