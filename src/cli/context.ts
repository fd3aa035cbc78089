import { type Config, ConfigError, parseConfig } from '../config.ts'
import type { Deps } from '../deps.ts'
import { stateOfFolder } from '../platform/embedded/folder.ts'
import { type Opened, type OpenOptions, openDeps } from '../platform/open-deps.ts'

/** Everything that a command uses: the settings, opened deps, and ways to answer. */
export interface Context {
  config(): Config
  /** Runs `work` with opened deps, and closes the deps however `work` ends. */
  withOpened<T>(options: OpenOptions, work: (opened: Opened) => Promise<T>): Promise<T>
  /** Like `withOpened`, on a database whose schema must be current, as most commands need. */
  withDeps<T>(work: (deps: Deps) => Promise<T>): Promise<T>
  /** Writes the answer to standard output: `value` as JSON when that was asked for, else `text`. */
  answer(as: { json?: boolean | undefined }, value: unknown, text: string): void
  /** Writes a line for people, not for programs, to standard error. */
  hint(text: string): void
  /** Makes the exit code 1 although the command answers: it found something that is not as it should be. */
  fail(): void
}

/** Ends the command at once: nothing that waits for the database comes back. */
function stopped(line: string): never {
  process.stderr.write(`error: ${line}\n`)
  process.exit(1)
}

/** A context on these settings. `failed()` tells whether the command has called `fail()`. */
export function createContext(environment: Record<string, string | undefined>): Context & { failed(): boolean } {
  let failed = false
  const config = () => parseConfig(environment)
  async function withOpened<T>(options: OpenOptions, work: (opened: Opened) => Promise<T>): Promise<T> {
    const settings = config()
    await demandDatabase(settings)
    const opened = await openDeps(settings, { stopped, ...options })
    try {
      return await work(opened)
    } finally {
      await opened.close()
    }
  }
  return {
    config,
    withOpened,
    withDeps: (work) => withOpened({}, ({ deps }) => work(deps)),
    answer(as, value, text) {
      process.stdout.write(as.json ? `${JSON.stringify(value, null, 2)}\n` : text === '' ? '' : `${text}\n`)
    },
    hint: (text) => void process.stderr.write(`${text}\n`),
    fail: () => {
      failed = true
    },
    failed: () => failed,
  }
}

/** Refuses to make the embedded database: on a server whose settings lie elsewhere a command would work on an empty one. */
async function demandDatabase(settings: Config): Promise<void> {
  const { database, dataDir } = settings
  if (database.kind === 'postgres' || (await stateOfFolder(settings)) === 'there') return
  throw new ConfigError(
    `there is no database in ${dataDir}, and only start (npm start) makes one there: on a server, run commands with its settings, DATABASE_URL among them`,
  )
}
