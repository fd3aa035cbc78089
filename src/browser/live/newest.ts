import { now } from './now.ts'

const DOUBTED_FOR = 60_000

/** The time of the newest counts that were seen. Counts older than those come from a process that is a moment behind. */
export function newestSeen(asOf: string) {
  let newest = asOf
  let olderSince = 0
  return {
    /** When for a minute all that came was older, the newest came from a server whose clock was ahead: not older. */
    isOlder(at: string): boolean {
      if (at >= newest) olderSince = 0
      else if (!olderSince) olderSince = now()
      return olderSince > 0 && Math.abs(now() - olderSince) < DOUBTED_FOR
    },
    isNewer: (at: string): boolean => at > newest,
    take(at: string): void {
      newest = at
    },
  }
}
