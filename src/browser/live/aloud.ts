import { now } from './now.ts'
import { namedTimers } from './timers.ts'

const LEAST_PAUSE = 10_000

/** The status line for screen readers: at most once in ten seconds, and only a text that has changed. */
export function aloud(root: HTMLElement) {
  const status = root.querySelector('[role=status]')
  const timers = namedTimers<'say'>()
  let said = text()
  let saidAt = 0

  function text(): string {
    const places: string[] = []
    root.querySelectorAll('[data-aloud]').forEach((place) => {
      places.push(place.textContent ?? '')
    })
    return places.join(' ')
  }

  function speak(): void {
    const current = text()
    if (!status || current === said) return
    said = current
    saidAt = now()
    status.textContent = current
  }

  return {
    /** Waits ten seconds at most, even if the clock was put back. */
    speakSoon(): void {
      const pause = Math.min(LEAST_PAUSE, Math.max(0, saidAt + LEAST_PAUSE - now()))
      if (!timers.isSet('say')) timers.set('say', pause, speak)
    },
    stop: (): void => timers.cancelAll(),
  }
}
