import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { onTestFinished } from 'vitest'

/** Records by name; a value that looks like an IPv4 address is an A record, any other a TXT record. */
export type Records = Record<string, string[]>

const [A, TXT] = [1, 16]
const HEADER = 12

/** Answers DNS questions about `records` on a free port of this machine until the test ends; returns `address:port`. */
export async function startDnsServer(records: Records): Promise<string> {
  const socket = createSocket('udp4')
  socket.on('message', (question, { port, address }) => socket.send(answerTo(question, records), port, address))
  socket.bind(0, '127.0.0.1')
  await once(socket, 'listening')
  onTestFinished(() => void socket.close())
  return `127.0.0.1:${socket.address().port}`
}

function answerTo(question: Buffer, records: Records): Buffer {
  const labels: string[] = []
  let at = HEADER
  for (let length = question[at] ?? 0; length > 0; length = question[at] ?? 0) {
    labels.push(question.toString('latin1', at + 1, at + 1 + length))
    at += 1 + length
  }
  const type = question.readUInt16BE(at + 1)
  const name = labels.join('.').toLowerCase()
  const values = records[name]
  const found = (values ?? []).filter((value) => (/^[\d.]+$/.test(value) ? A : TXT) === type).map(dataOf)
  const header = Buffer.from(question.subarray(0, HEADER))
  // An answer, with recursion; 3: there is no such name.
  header.writeUInt16BE(0x8180 | (values ? 0 : 3), 2)
  header.writeUInt16BE(found.length, 6)
  header.writeUInt32BE(0, 8)
  const answers = found.map((data) => {
    const head = Buffer.alloc(HEADER)
    // The name is that of the question, class 1, a minute.
    const fields = [0xc000 | HEADER, type, 1, 0, 60, data.length]
    for (const [n, field] of fields.entries()) head.writeUInt16BE(field, 2 * n)
    return Buffer.concat([head, data])
  })
  return Buffer.concat([header, question.subarray(HEADER, at + 5), ...answers])
}

/** The bytes of a record; a long text stands in pieces of 255 bytes at most. */
function dataOf(value: string): Buffer {
  if (/^[\d.]+$/.test(value)) return Buffer.from(value.split('.').map(Number))
  const pieces = value.match(/.{1,255}/g) ?? ['']
  return Buffer.concat(pieces.flatMap((piece) => [Buffer.from([piece.length]), Buffer.from(piece)]))
}
