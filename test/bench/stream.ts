import type { Token } from '../../src/core/secret-text.ts'
import { settleAppeal } from '../../src/count/settle.ts'
import type { Deps } from '../../src/deps.ts'
import { settledCounts } from './commit-times.ts'
import { memoryWithoutGarbage } from './garbage.ts'
import { type Installation, install } from './installation.ts'
import type { Arrivals, ListenersQuestion } from './listeners.ts'
import { type Helper, startHelper } from './processes.ts'
import { confirmAll } from './signers.ts'
import { Undo } from './undo.ts'
import { cpuOf, openFilesAllowed } from './usage.ts'

export interface StreamOptions {
  listeners: number
  /** Changes of the number for each of the two settling processes. */
  rounds: number
  tell: (progress: string) => void
}

/** A change of the number. */
export interface Change {
  /** The process that settled: the server with the listeners, or another process on the same database. */
  by: 'server' | 'other'
  /** Milliseconds from the commit of the settle to the arrival of the counts at a listener. */
  first: number
  middle: number
  last: number
  /** Microseconds of CPU that the server used for one listener. */
  cpu: number
}

export interface StreamResult {
  listeners: number
  /** Listeners that never read. */
  stalled: number
  openedASecond: number
  /** Bytes for one listener: when all have their first counts, and after all changes. */
  memory: { quiet: number; after: number }
  changes: Change[]
}

/** Signatures confirmed for one change. */
const AT_ONCE = 10
const WARM_UP = 20

/** Opens the listeners on one server process, and measures changes of the number while they listen. */
export async function stream({ listeners, rounds, tell }: StreamOptions, undo: Undo): Promise<StreamResult> {
  refuseFewFiles(listeners)
  tell('an appeal with its signatures, and the server')
  const site = await install({ waiting: 2 * rounds * AT_ONCE }, undo)
  const memory = await memoryWithoutGarbage(site.server, undo)
  const address = { port: Number(new URL(site.url).port), path: `/api/v1/appeals/${site.slug}/counts/stream` }
  await openAndClose(address)
  const before = await memory()

  tell(`${listeners} listeners`)
  const crowd = startHelper<ListenersQuestion, Arrivals>('listeners.ts', undo)
  const stalled = Math.ceil(listeners / 100)
  const opening = await crowd.ask({ open: listeners, stalled, ...address })
  const quiet = ((await memory()) - before) / listeners

  const changes: Change[] = []
  for (let round = 0; round < 2 * rounds; round++) {
    tell(`change ${round + 1} of ${2 * rounds}`)
    const change = await changeCounts(site, crowd, round % 2 === 0 ? 'server' : 'other')
    changes.push({ ...change, cpu: change.cpu / listeners })
  }
  return {
    listeners,
    stalled,
    openedASecond: (listeners / (opening.last - opening.first)) * 1_000,
    memory: { quiet, after: ((await memory()) - before) / listeners },
    changes,
  }
}

/** Opens and closes a few listeners, so that memory allocated only once is not counted for the listeners. */
async function openAndClose(address: { port: number; path: string }): Promise<void> {
  const own = new Undo()
  const few = startHelper<ListenersQuestion, Arrivals>('listeners.ts', own)
  await few.ask({ open: WARM_UP, stalled: 0, ...address }).finally(() => own.run())
}

/** Confirms some signatures and waits until they are settled. `cpu` is for all listeners together. */
async function changeCounts(
  { deps, appealId, tokens, server }: Installation,
  crowd: Helper<ListenersQuestion, Arrivals>,
  wanted: Change['by'],
): Promise<Change> {
  const used = cpuOf(server.pid)
  const { total } = await settledCounts(deps.db, appealId)
  const [{ first, middle, last }, moved] = await Promise.all([
    crowd.ask({ until: total + AT_ONCE }),
    confirmAndSettle(deps, appealId, tokens.splice(0, AT_ONCE), wanted),
  ])
  const { at } = await settledCounts(deps.db, appealId)
  const by = moved > 0 ? 'other' : 'server'
  return { by, first: first - at, middle: middle - at, last: last - at, cpu: (cpuOf(server.pid) - used) * 1e6 }
}

/** Returns the number of signatures settled in this process: the server settles every second, and may be quicker. */
async function confirmAndSettle(deps: Deps, appealId: string, tokens: Token[], by: Change['by']): Promise<number> {
  await confirmAll(deps, tokens)
  const now = deps.clock.now()
  return by === 'other' ? await settleAppeal(deps, appealId, now) : 0
}

/** Files that a process needs besides its listeners. */
const OTHER_FILES = 200

function refuseFewFiles(listeners: number): void {
  const [allowed, needed] = [openFilesAllowed(), listeners + OTHER_FILES]
  if (allowed < needed)
    throw new Error(
      `${listeners} listeners need ${needed} open files, and this shell allows ${allowed}: ` +
        `raise it (ulimit -n ${needed}) or ask for fewer (--listeners ${Math.max(1, allowed - OTHER_FILES)})`,
    )
}
