import { connect } from 'node:net'
import { answerWith } from './answer.ts'
import { median } from './numbers.ts'

export type ListenersQuestion =
  /** That many listeners more; `stalled` of them never read. Answered when each of the others has its first counts. */
  | { open: number; stalled: number; port: number; path: string }
  /** Answered when each listener that reads has a total of at least that. */
  | { until: number }

/** When the counts came, in milliseconds since 1970; of `open`: when the opening began, and ended. */
export interface Arrivals {
  first: number
  middle: number
  last: number
}

/** How many openings are under way at once: no queue of the system is overrun. */
const AT_ONCE = 64
const PATIENCE = 60_000

/** One read at a time: all listeners share the buffer. */
const shared = Buffer.alloc(65_536)
const totals: number[] = []
let wanted = 0
let missing = 0
let came: number[] = []
let everybodyCame: () => void = () => undefined
const trouble = Promise.withResolvers<never>()
trouble.promise.catch(() => undefined)
const fail = (reason: string) => trouble.reject(new Error(reason))

const now = (): number => performance.timeOrigin + performance.now()

answerWith<ListenersQuestion, Arrivals>(async (question) => {
  if ('open' in question) return open(question)
  await allHave(question.until)
  came.sort((a, b) => a - b)
  return { first: came[0] ?? 0, middle: median(came), last: came.at(-1) ?? 0 }
})

async function open({ open: many, stalled, port, path }: Extract<ListenersQuestion, { open: number }>) {
  const first = now()
  let next = 0
  const worker = async () => {
    for (let n = next++; n < many; n = next++) await (n < stalled ? openStalled(port, path) : openOne(port, path))
  }
  await withinPatience(Promise.all(Array.from({ length: AT_ONCE }, worker)), 'openings did not end')
  const last = now()
  return { first, middle: (first + last) / 2, last }
}

const head = (path: string): string => `GET ${path} HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n`

/** A listener; resolves with its first counts. */
const openOne = (port: number, path: string): Promise<void> =>
  new Promise((opened) => {
    const id = totals.push(0) - 1
    let rest = ''
    const socket = connect({ port, host: '127.0.0.1', onread: { buffer: shared, callback: read } })
    socket.on('error', (error) => fail(error.message)).on('close', () => fail('the server ended a stream'))
    socket.write(head(path))

    function read(length: number): boolean {
      const text = rest + shared.toString('latin1', 0, length)
      if (totals[id] === 0 && !text.startsWith('HTTP/1.1 200')) fail(`a stream was answered: ${text.split('\r')[0]}`)
      const end = text.lastIndexOf('\n\n')
      rest = text.slice(end < 0 ? 0 : end)
      if (end < 0) return true
      // A frame is one chunk of the answer, and its counts are one line of that.
      const [, total] = /"total":(\d+)/.exec(text.slice(text.lastIndexOf('data: ', end), end)) ?? []
      if (total !== undefined) {
        if (totals[id] === 0) opened()
        have(id, Number(total))
      }
      return true
    }
  })

/** One that asks and never reads. */
const openStalled = (port: number, path: string): Promise<void> =>
  new Promise((opened) => {
    const socket = connect({ port, host: '127.0.0.1' }, () => opened())
    socket.on('error', (error) => fail(error.message)).pause()
    socket.write(head(path))
  })

function have(id: number, total: number): void {
  const before = totals[id] as number
  totals[id] = total
  if (wanted === 0 || before >= wanted || total < wanted) return
  came.push(now())
  missing--
  if (missing === 0) everybodyCame()
}

async function allHave(total: number): Promise<void> {
  came = []
  wanted = total
  missing = totals.filter((has) => has < total).length
  const all = new Promise<void>((resolve) => {
    everybodyCame = resolve
  })
  if (missing > 0) await withinPatience(all, 'new counts did not come to every listener')
}

/** Waits for it no longer than patience lasts, and not when something has broken. */
async function withinPatience(work: Promise<unknown>, otherwise: string): Promise<void> {
  const late = setTimeout(() => fail(`${otherwise} (${missing} missing)`), PATIENCE)
  await Promise.race([work, trouble.promise]).finally(() => clearTimeout(late))
}
