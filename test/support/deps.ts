import { randomBytes } from 'node:crypto'
import { type Config, parseConfig } from '../../src/config.ts'
import { Memory } from '../../src/core/memory.ts'
import { deriveSecrets } from '../../src/core/secrets.ts'
import { proveHead } from '../../src/db/audit.ts'
import { troubleOf } from '../../src/db/trouble.ts'
import type { ClockGuard, Deps } from '../../src/deps.ts'
import { directBatcher } from '../../src/platform/batch-direct.ts'
import { compress } from '../../src/platform/compress.ts'
import { openDomains } from '../../src/platform/domains/open-domains.ts'
import { threadDrawing } from '../../src/platform/drawing.ts'
import { openKeyFiles } from '../../src/platform/key-files.ts'
import { memoryLimiter } from '../../src/platform/limiter-memory.ts'
import { jsonLog } from '../../src/platform/log.ts'
import { mailboxMailer } from '../../src/platform/mail/mailbox.ts'
import { schemaState } from '../../src/platform/migrations.ts'
import { argonPasswords } from '../../src/platform/passwords.ts'
import { databaseRemnants } from '../../src/platform/remnants.ts'
import { embeddedSnapshots, postgresSnapshots } from '../../src/platform/snapshots.ts'
import { nodeStreams } from '../../src/platform/streams.ts'
import { watchWrites } from '../../src/platform/writes.ts'
import { type TestClock, testClock } from './clock.ts'
import type { TestDb } from './databases.ts'
import { temporaryFolder } from './folders.ts'

export interface TestDeps extends Deps {
  clock: TestClock
  /** The logged lines of JSON. */
  lines: string[]
}

export interface TestOptions
  extends Partial<Pick<Deps, 'mailer' | 'nudge' | 'keys' | 'batcher' | 'limiter' | 'clockGuard'>> {
  /** The first time of the clock. */
  now?: Date | string
  /** The clock, when a test has one. */
  clock?: TestClock
  /** Environment variables added to those of a development machine: `{ PUBLIC_URL: 'https://…' }`. */
  env?: Record<string, string>
  /** Parsed settings to replace where no environment variable can set the value. */
  config?: Partial<Config>
}

/** Trusts a clock that the test moves as it likes. */
export const TRUSTING: ClockGuard = { trusts: () => true, look: async (now) => ({ trusted: true, newest: now }) }

const passwords = argonPasswords()

/** The drawing thread of all tests in a process, which reads its fonts once. */
const drawing = threadDrawing()

/** Makes deps with real parts only, on the database `on`, with new keys and a clock that the test moves. */
export async function testDeps(on: TestDb, options: TestOptions = {}): Promise<TestDeps> {
  const folder = temporaryFolder()
  const secretKey = randomBytes(32)
  const env = { DATA_DIR: folder, SECRET_KEY: secretKey.toString('base64'), ...options.env }
  const config = { ...parseConfig(env), ...options.config }
  const clock = options.clock ?? testClock(options.now)
  const secrets = deriveSecrets(config.secretKey ?? secretKey)
  const lines: string[] = []
  // As the first start with a SECRET_KEY does.
  await proveHead(on.db, secrets.log).catch((error) => {
    if (!troubleOf(error)) throw error
  })
  const keys = options.keys ?? (await openKeyFiles(config.keyDir, secrets.wrap))
  return {
    config,
    db: on.db,
    batcher: options.batcher ?? directBatcher(on.pool),
    mailer: options.mailer ?? mailboxMailer(clock),
    keys,
    secrets,
    clock,
    clockGuard: options.clockGuard ?? TRUSTING,
    limiter: options.limiter ?? memoryLimiter(clock),
    passwords,
    writes: watchWrites({ db: on.db, keys, clock }),
    memory: new Memory(clock),
    streams: nodeStreams(config.streamLimit.all),
    compress,
    nudge: options.nudge ?? { outbox: () => undefined, settle: () => undefined },
    domains: openDomains({ resolvers: ['127.0.0.1:1'] }),
    drawing,
    snapshots: on.url === undefined ? embeddedSnapshots(on.db) : postgresSnapshots(on.url, on.pool),
    remnants: databaseRemnants(on.pool),
    log: jsonLog('debug', clock, (line) => lines.push(line)),
    schemaState: () => schemaState(on.db),
    lines,
  }
}
