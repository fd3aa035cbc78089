import { aloud } from './live/aloud.ts'
import { ask } from './live/ask.ts'
import { countSource } from './live/count-source.ts'
import { type Counts, counterIn } from './live/counter.ts'
import { newestSeen } from './live/newest.ts'
import { now } from './live/now.ts'
import { replaceParts } from './live/parts.ts'
import { namedTimers, pauseAfter, seconds } from './live/timers.ts'

/** Milliseconds after which the page fetches its parts anew in any case, which finds a stream that has died silently. */
const OFTEN = 240_000

/** Updates an open page: numbers come by the stream, everything else comes as new HTML. */
function watch(root: HTMLElement): void {
  const refreshUrl = root.dataset.refresh ?? ''
  const closesAt = Date.parse(root.dataset.closes ?? '') || Number.POSITIVE_INFINITY
  const counter = counterIn(root)
  const newest = newestSeen(counter.asOf())
  const voice = aloud(root)
  const timers = namedTimers<'refresh'>()
  const source = countSource({
    streamUrl: root.dataset.live ?? '',
    countsUrl: root.dataset.counts ?? '',
    onCounts: take,
    onPage: () => refreshIn(seconds(20, 40)),
    onLost: () => root.classList.remove('live'),
  })

  let isRunning = false
  let hasEnded = false
  let wasHidden = document.visibilityState === 'hidden'
  /** Whether no counts have come since the page was looked at. */
  let isFirst = true
  /** The total of the last counts; null until some have come after new HTML. */
  let total: number | null = null
  let refreshAt = Number.POSITIVE_INFINITY
  let refreshedAt = now()
  let failures = 0

  function start(): void {
    if (document.visibilityState === 'hidden') return
    voice.speakSoon()
    if (isRunning || hasEnded) return
    isRunning = true
    isFirst = true
    source.open()
    refreshLater()
    // A hidden page has no stream and no timers, so it may have missed changes.
    if (wasHidden) refreshIn(now() - refreshedAt > OFTEN ? seconds(0, 3) : seconds(20, 40))
    wasHidden = false
  }

  function stop(): void {
    isRunning = false
    wasHidden = true
    source.close()
    voice.stop()
    timers.cancelAll()
    refreshAt = Number.POSITIVE_INFINITY
  }

  function take(counts: Counts): void {
    if (!isRunning || newest.isOlder(counts.asOf)) return
    const fits = counter.fits(counts) && (total === null || (counts.total ?? 0) >= total)
    const moved = counter.show(counts)
    newest.take(counts.asOf)
    total = counts.total
    root.classList.add('live')
    if (!fits || (moved && isFirst)) refreshIn(seconds(0, 3))
    else if (moved) refreshIn(seconds(20, 40))
    isFirst = false
    if (moved) voice.speakSoon()
  }

  function refreshIn(delay: number): void {
    const at = now() + delay
    if (refreshAt <= at) return
    refreshAt = at
    timers.set('refresh', delay, refresh)
  }

  function refreshLater(): void {
    const toClosing = closesAt - now()
    refreshIn(toClosing > 0 && toClosing < OFTEN ? toClosing + seconds(0, 20) : seconds(240, 360))
  }

  function refresh(): void {
    refreshAt = Number.POSITIVE_INFINITY
    refreshLater()
    ask(refreshUrl)
      .then((answer) => answer.text())
      .then((html) => {
        if (isRunning) renew(new DOMParser().parseFromString(html, 'text/html'))
        failures = 0
      })
      .catch(() => {
        if (isRunning) refreshIn(pauseAfter(failures++))
      })
  }

  function renew(page: Document): void {
    const asOf = page.querySelector('[data-part=counter] time')?.getAttribute('datetime') ?? ''
    if (newest.isOlder(asOf)) {
      refreshIn(seconds(3, 6))
      return
    }
    // The stream is dead if it was silent while the counts changed: a new one replaces it.
    if (newest.isNewer(asOf) && source.isSilent()) source.open()
    newest.take(asOf)
    total = null
    refreshedAt = now()
    if (!replaceParts(root, page)) refreshIn(seconds(20, 40))
    if (!page.querySelector('[data-live]')) {
      hasEnded = true
      stop()
    }
    voice.speakSoon()
  }

  document.addEventListener('visibilitychange', () => (document.visibilityState === 'hidden' ? stop() : start()))
  window.addEventListener('pagehide', stop)
  window.addEventListener('pageshow', start)
  start()
}

document.querySelectorAll<HTMLElement>('[data-live]').forEach(watch)
