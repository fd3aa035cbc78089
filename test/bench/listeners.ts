import { connect } from 'node:net'
import { answerWith } from './answer.ts'
import { median } from './numbers.ts'

export type ListenersQuestion =
  /** Opens more listeners, `stalled` of them never read. Answered when every reading listener has its first counts. */
  | { open: number; stalled: number; port: number; path: string }
  /** Answered when every reading listener has a total of at least `until`. */
  | { until: number }

/** Times at which counts arrived, in milliseconds since 1970; for `open`, the begin, middle and end of the opening. */
export interface Arrivals {
  first: number
  middle: number
  last: number
}

/** Connections opened at the same time, few enough not to overrun a queue of the system. */
const AT_ONCE = 64
const PATIENCE = 60_000

/** The read buffer of all listeners, since only one listener reads at a time. */
const shared = Buffer.alloc(65_536)
const totals: number[] = []
let wanted = 0
let missing = 0
let arrivals: number[] = []
let allArrived: () => void = () => undefined
const trouble = Promise.withResolvers<never>()
trouble.promise.catch(() => undefined)
const fail = (reason: string) => trouble.reject(new Error(reason))

const now = (): number => performance.timeOrigin + performance.now()

answerWith<ListenersQuestion, Arrivals>(async (question) => {
  if ('open' in question) return open(question)
  await waitForTotal(question.until)
  arrivals.sort((a, b) => a - b)
  return { first: arrivals[0] ?? 0, middle: median(arrivals), last: arrivals.at(-1) ?? 0 }
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

/** Opens a listener; resolves when its first counts are there. */
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
      // An event is one chunk of the answer, and its counts are one line of the chunk.
      const [, total] = /"total":(\d+)/.exec(text.slice(text.lastIndexOf('data: ', end), end)) ?? []
      if (total !== undefined) {
        if (totals[id] === 0) opened()
        noteTotal(id, Number(total))
      }
      return true
    }
  })

/** Opens a listener that sends its request and never reads. */
const openStalled = (port: number, path: string): Promise<void> =>
  new Promise((opened) => {
    const socket = connect({ port, host: '127.0.0.1' }, () => opened())
    socket.on('error', (error) => fail(error.message)).pause()
    socket.write(head(path))
  })

function noteTotal(id: number, total: number): void {
  const before = totals[id] as number
  totals[id] = total
  if (wanted === 0 || before >= wanted || total < wanted) return
  arrivals.push(now())
  missing--
  if (missing === 0) allArrived()
}

async function waitForTotal(total: number): Promise<void> {
  arrivals = []
  wanted = total
  missing = totals.filter((has) => has < total).length
  const all = new Promise<void>((resolve) => {
    allArrived = resolve
  })
  if (missing > 0) await withinPatience(all, 'new counts did not come to every listener')
}

/** Waits for `work`. Rejects with `otherwise` after PATIENCE, and at once when a listener fails. */
async function withinPatience(work: Promise<unknown>, otherwise: string): Promise<void> {
  const late = setTimeout(() => fail(`${otherwise} (${missing} missing)`), PATIENCE)
  await Promise.race([work, trouble.promise]).finally(() => clearTimeout(late))
}
