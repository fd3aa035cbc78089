import { ask } from './ask.ts'
import type { Counts } from './counter.ts'
import { now } from './now.ts'
import { namedTimers, pauseAfter, seconds } from './timers.ts'

/**
 * A server that stops may ask browsers to wait up to 45 seconds before they reconnect, so a silent stream is given up
 * after 60.
 */
const SILENT = 20_000
const GIVEN_UP = 40_000

interface Listener {
  streamUrl: string
  countsUrl: string
  onCounts(counts: Counts): void
  /** Anything but a count has changed: a name is hidden, say, or signing has ended. */
  onPage(): void
  /** The counts could not be had: nothing that the page shows is live any more. */
  onLost(): void
}

/** Brings the counts: by the stream, and where it is refused or brings nothing, by asking now and then. */
export function countSource(to: Listener) {
  const timers = namedTimers<'open' | 'silent' | 'poll'>()
  let stream: EventSource | undefined
  let heardAt = 0
  let failures = 0

  function open(): void {
    closeStream()
    if (!window.EventSource) {
      giveUp()
      return
    }
    const opened = new EventSource(to.streamUrl)
    stream = opened
    opened.addEventListener('counts', (event) => {
      timers.cancelAll()
      heardAt = now()
      failures = 0
      to.onCounts(JSON.parse((event as MessageEvent<string>).data))
    })
    opened.addEventListener('page', () => {
      heardAt = now()
      to.onPage()
    })
    opened.onopen = expectCounts
    opened.onerror = () => (opened.readyState === EventSource.CLOSED ? giveUp() : expectCounts())
    expectCounts()
  }

  /** A failed reconnect must not restart the wait. */
  function expectCounts(): void {
    if (timers.isSet('silent')) return
    timers.set('silent', SILENT, () => {
      askSoon()
      timers.set('silent', GIVEN_UP, giveUp)
    })
  }

  function giveUp(): void {
    closeStream()
    askSoon()
    if (window.EventSource) timers.set('open', seconds(120, 300), open)
  }

  function askSoon(): void {
    if (!timers.isSet('poll')) timers.set('poll', seconds(2, 10), poll)
  }

  function poll(): void {
    timers.set('poll', pauseAfter(failures), poll)
    ask(to.countsUrl)
      .then((answer) => answer.json())
      .then(
        (counts: Counts) => {
          failures = 0
          to.onCounts(counts)
        },
        () => {
          failures += 1
          to.onLost()
        },
      )
  }

  function closeStream(): void {
    stream?.close()
    stream = undefined
    timers.cancel('silent')
  }

  return {
    open,
    close() {
      closeStream()
      timers.cancelAll()
    },
    /** Whether a stream is open that has brought nothing for a minute. */
    isSilent: (): boolean => stream !== undefined && now() - heardAt > 60_000,
  }
}
