import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { parseConfig } from '../../src/config.ts'
import type { Deps } from '../../src/deps.ts'
import { exportList } from '../../src/exports/export-list.ts'
import type { WantedList } from '../../src/exports/wanted-list.ts'
import { openDeps } from '../../src/platform/open-deps.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { fillList } from '../support/exported-list.ts'
import { startPostgres } from '../support/postgres-server.ts'
import { makeAppeal, makeCampaign } from '../support/world.ts'
import { median } from './numbers.ts'
import type { Undo } from './undo.ts'

export interface ExportResult {
  signatures: number
  load: number[]
  lists: ListResult[]
}

interface ListResult {
  name: string
  rows: number
  /** Seconds, in each round. */
  ours: number[]
  copy: number[]
  /** The median of the rounds' own ratios, by rows a second: more is better. */
  ratio: number
  /** The least that is wanted. */
  wanted: number
  /** Bytes that the command's process held at most, beyond one that writes an empty list. */
  memory: number
}

/** Signatures of one statement, which has to end within the limit of ordinary ones. */
const AT_ONCE = 50_000

const LISTED = `appeal_id = 'APPEAL' and state = 'counted'`
const LISTS = [
  {
    name: 'public, csv',
    list: { profile: 'public', format: 'csv' },
    copy: `select name, descriptor, country, day, source from signatures where ${LISTED} and kind = 'public'
           and look = 'shown' order by sort_key collate "C", id`,
    wanted: 0.6,
  },
  {
    name: 'sealed',
    list: { profile: 'sealed', format: 'jsonl' },
    copy: `select id, kind, name, descriptor, country, day, source, epoch, sealed from signatures where ${LISTED}
           and (kind = 'private' or (kind = 'public' and look = 'shown')) order by id`,
    wanted: 0.35,
  },
] as const

/** The public list, and the sealed one, beside psql's \copy of the same rows. A third of the signatures is private. */
export async function exportLists(
  { rounds, signatures, tell }: { rounds: number; signatures: number; tell(progress: string): void },
  undo: Undo,
): Promise<ExportResult> {
  if (spawnSync('psql', ['--version']).status !== 0)
    throw new Error('the benchmark compares with psql, which is not here')
  const folder = mkdtempSync(join(tmpdir(), 'undersigned-bench-'))
  undo.add(() => rmSync(folder, { recursive: true, force: true }))
  const postgres = await startPostgres()
  undo.add(postgres.stop)
  const env = {
    DATABASE_URL: postgres.url,
    SECRET_KEY: randomBytes(32).toString('base64'),
    KEY_DIR: join(folder, 'keys'),
    LOG_LEVEL: 'error',
  }
  const { deps, close } = await openDeps(parseConfig(env), { schema: 'migrate' })
  undo.add(close)
  await makeCampaign(deps)
  const appealId = await makeAppeal(deps)
  await makeAppeal(deps, 'empty')
  tell(`writing ${signatures} signatures`)
  for (let written = 0; written < signatures; written += AT_ONCE)
    await fillList(deps.db, appealId, Math.min(AT_ONCE, signatures - written))
  await sql`vacuum analyze signatures`.execute(deps.db)

  const lists: ListResult[] = []
  for (const { name, list, copy, wanted } of LISTS) {
    const query = copy.replace('APPEAL', appealId).replace(/\s+/g, ' ')
    const ours: number[] = []
    const theirs: number[] = []
    let rows = 0
    for (let round = 0; round < rounds; round++) {
      tell(`${name}, round ${round + 1}`)
      theirs.push(secondsOf(() => runCopy(postgres.url, query, join(folder, 'copy.csv'))))
      const taken = await take(deps, { slug: 'release', ...list, filter: {} })
      ours.push(taken.seconds)
      rows = taken.rows
    }
    const memoryOfList = (slug: string) =>
      peakOf({ ...process.env, ...env }, ['export', slug, '--profile', list.profile, '--format', list.format], folder)
    const memory = (await memoryOfList('release')) - (await memoryOfList('empty'))
    const ratio = median(ours.map((seconds, round) => (theirs[round] ?? 0) / seconds))
    lists.push({ name, rows, ours, copy: theirs, ratio, wanted, memory })
  }
  return { signatures, load: loadavg(), lists }
}

function runCopy(url: string, query: string, file: string): void {
  const { status, stderr } = spawnSync('psql', [url, '-c', `\\copy (${query}) to '${file}' csv header`])
  if (status !== 0) throw new Error(`psql failed: ${stderr}`)
}

function secondsOf(work: () => void): number {
  const began = performance.now()
  work()
  return (performance.now() - began) / 1_000
}

/** Takes a list to its last byte. The hash of the public list, which is made afterwards, is waited for, not timed. */
async function take(deps: Deps, wanted: WantedList): Promise<{ seconds: number; rows: number }> {
  const began = performance.now()
  const list = await exportList(deps, OPERATOR, wanted)
  for await (const _ of list.bytes);
  const seconds = (performance.now() - began) / 1_000
  return { seconds, rows: (await list.ended).rows }
}

/** The most memory that the command held while it wrote a list into a file. */
async function peakOf(env: NodeJS.ProcessEnv, args: string[], folder: string): Promise<number> {
  const file = join(folder, `list-${randomBytes(4).toString('hex')}`)
  const command = spawn(process.execPath, ['dist/cli.js', ...args, '-o', file], { env, stdio: 'ignore' })
  let peak = 0
  while (command.exitCode === null && command.signalCode === null) {
    await wait(20)
    peak = Math.max(peak, highestOf(command.pid ?? 0))
  }
  rmSync(file, { force: true })
  if (command.exitCode !== 0) throw new Error(`${args.join(' ')} ended with ${command.exitCode}`)
  return peak
}

function highestOf(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1_024
  } catch {
    return 0
  }
}

export const showExport = ({ lists, load }: ExportResult): string =>
  [
    ...lists.map(
      ({ name, rows, ours, copy, ratio, wanted, memory }) =>
        `${name}: ${rows} rows in ${median(ours).toFixed(1)} s, psql \\copy ${median(copy).toFixed(1)} s: ` +
        `${ratio.toFixed(2)} of it (wanted ${wanted}), memory + ${(memory / 1e6).toFixed(0)} MB (at most 50)`,
    ),
    `load ${load.map((each) => each.toFixed(1)).join(' ')}`,
  ].join('\n')
