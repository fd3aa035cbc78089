import { type Config, parseConfig } from '../config.ts'
import type { Deps } from '../deps.ts'
import { type Opened, type OpenOptions, openDeps } from '../platform/open-deps.ts'

/** Who the log says did it. */
export const ACTOR = 'cli'

/** What a command is given: the settings, what they open, and where its answer goes. */
export interface Context {
  config(): Config
  /** Runs `work` with everything opened, and closes it again whatever happens. */
  withOpened<T>(options: OpenOptions, work: (opened: Opened) => Promise<T>): Promise<T>
  /** The same with what most commands need: a database whose schema is current. */
  withDeps<T>(work: (deps: Deps) => Promise<T>): Promise<T>
  /** The answer, on standard output: as JSON when asked for, else as text. */
  answer(as: { json?: boolean | undefined }, value: unknown, text: string): void
  /** What a person should know and a program should not read, on standard error. */
  hint(text: string): void
  /** Ends the command with exit code 1 although its answer was given: what it looked at is not as it should be. */
  fail(): void
}

/** A context on those settings; `failed()` tells whether the command said so. */
export function createContext(environment: Record<string, string | undefined>): Context & { failed(): boolean } {
  let failed = false
  const config = () => parseConfig(environment)
  async function withOpened<T>(options: OpenOptions, work: (opened: Opened) => Promise<T>): Promise<T> {
    const opened = await openDeps(config(), options)
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
