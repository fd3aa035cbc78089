import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { onTestFinished } from 'vitest'

/** A client for server-sent events (WHATWG HTML, 9.2), for the fields that our streams use. */
export interface EventStream {
  answer: IncomingMessage
  /** The milliseconds after which the client should reconnect, as the server last told. */
  retry(): number | undefined
  /** The events that have come so far. */
  events(): { event: string; data: unknown }[]
  comments(): number
  /** Resolves once `n` comments have come; rejects when the stream ends before. */
  comment(n: number): Promise<void>
  /** Resolves with the newest event once `n` events have come; rejects when the stream ends before. */
  count(n: number): Promise<{ event: string; data: unknown }>
  /** Resolves when the server has ended the stream, or the connection broke. */
  ended: Promise<void>
  close(): void
}

/** Opens a stream, and closes it when the test ends. */
export async function listen(url: string, headers: Record<string, string> = {}): Promise<EventStream> {
  const request = get(url, { headers, agent: false })
  request.on('error', () => undefined)
  const [answer] = (await once(request, 'response')) as [IncomingMessage]
  const events: { event: string; data: unknown }[] = []
  let comments = 0
  let retry: number | undefined
  let rest = ''
  let event: Record<string, string> = {}
  const moved = new EventTarget()
  answer.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) take(line)
    moved.dispatchEvent(new Event('moved'))
  })
  answer.on('error', () => undefined)

  function take(line: string): void {
    if (line === '') {
      if (event.data !== undefined) events.push({ event: event.event ?? 'message', data: JSON.parse(event.data) })
      event = {}
      return
    }
    const [, field = '', value = ''] = /^([^:]*):? ?(.*)$/.exec(line) ?? []
    if (field === '') comments++
    else if (field === 'retry') retry = Number(value)
    else event[field] = value
  }

  async function until(isThere: () => boolean): Promise<void> {
    while (!isThere()) {
      if (answer.closed) throw new Error(`the stream ended after ${events.length} events, ${comments} comments`)
      await once(moved, 'moved')
    }
  }

  const ended = new Promise<void>((resolve) => answer.on('close', resolve))
  void ended.then(() => moved.dispatchEvent(new Event('moved')))
  const close = () => void request.destroy()
  onTestFinished(close)
  return {
    answer,
    retry: () => retry,
    events: () => events,
    comments: () => comments,
    comment: (n) => until(() => comments >= n),
    async count(n) {
      await until(() => events.length >= n)
      return events[events.length - 1] as { event: string; data: unknown }
    },
    ended,
    close,
  }
}
