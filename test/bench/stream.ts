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
  /** Changes of the number, by each way to settle. */
  rounds: number
  tell: (progress: string) => void
}

/** One change of the number. */
export interface Change {
  /** Who settled: the process that has the listeners, or another one on the same database. */
  by: 'server' | 'other'
  /** Milliseconds from the commit of the settle until the counts came. */
  first: number
  middle: number
  last: number
  /** Microseconds of CPU that the server used for a listener. */
  cpu: number
}

export interface StreamResult {
  listeners: number
  /** Of them: never read. */
  stalled: number
  openedASecond: number
  /** Bytes a listener, once all had their first counts, and after all the changes. */
  memory: { quiet: number; after: number }
  changes: Change[]
}

/** Signatures that are confirmed for one change. */
const AT_ONCE = 10
const WARM_UP = 20

/** Opens the listeners on one server process, and has signatures settled while they listen. */
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

/** What is made once, whoever listens, is made before memory is looked at. */
async function openAndClose(address: { port: number; path: string }): Promise<void> {
  const own = new Undo()
  const few = startHelper<ListenersQuestion, Arrivals>('listeners.ts', own)
  await few.ask({ open: WARM_UP, stalled: 0, ...address }).finally(() => own.run())
}

/** Confirms some signatures and has them settled; `cpu` in all. */
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

/** How many were settled here: the server settles every second by itself, and may be quicker. */
async function confirmAndSettle(deps: Deps, appealId: string, tokens: string[], by: Change['by']): Promise<number> {
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
