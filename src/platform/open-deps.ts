import type { Pool } from 'pg'
import { type Config, ConfigError } from '../config.ts'
import { type Clock, SECOND, systemClock } from '../core/clock.ts'
import { Memory } from '../core/memory.ts'
import { newToken } from '../core/random.ts'
import { deriveSecrets } from '../core/secrets.ts'
import { within } from '../core/within.ts'
import type { Deps, Log, Mailer, Nudge } from '../deps.ts'
import { directBatcher } from './batch-direct.ts'
import { clockGuard } from './clock-guard.ts'
import { compress } from './compress.ts'
import { openDomains } from './domains/open-domains.ts'
import { threadDrawing } from './drawing.ts'
import { openKeyFiles } from './key-files.ts'
import { memoryLimiter } from './limiter-memory.ts'
import { jsonLog } from './log.ts'
import { mailboxMailer } from './mail/mailbox.ts'
import { resendMailer } from './mail/resend.ts'
import { smtpMailer } from './mail/smtp.ts'
import { readMigrations } from './migration-files.ts'
import { checkSecret, migrate, schemaState } from './migrations.ts'
import { openDatabase } from './open-database.ts'
import { openFilesLimit } from './open-files.ts'
import { argonPasswords } from './passwords.ts'
import type { OpenDatabase } from './pool.ts'
import { poolsTransactions } from './pooler.ts'
import { proveWhatIsThere } from './prove-what-is-there.ts'
import { databaseRemnants, remnantsBehindPooler } from './remnants.ts'
import { secretKeyIn } from './secret-file.ts'
import { embeddedSnapshots, postgresSnapshots } from './snapshots.ts'
import { nodeStreams } from './streams.ts'
import { watchWrites } from './writes.ts'

export interface OpenOptions {
  /** The name of this process for others that find the embedded folder locked: `server`, or the command. */
  role?: string
  /**
   * `current` (the default) throws a ConfigError unless PostgreSQL's schema is current; `migrate` applies the missing
   * migrations; `any` does not even connect. The embedded database is always brought up to date.
   */
  schema?: 'current' | 'migrate' | 'any'
  /** The role of PostgreSQL that `migrate` gives the rights of the server. */
  grantTo?: string | undefined
  clock?: Clock
  log?: Log
  nudge?: Nudge
  /** Gets a line for the operator when the embedded database stops by itself; the process can only end. */
  stopped?: (line: string) => void
}

/** Everything that a process of the Node host needs. */
export interface Opened {
  deps: Deps
  pool: Pool
  /** Names of the migrations that opening has applied. */
  migrated: string[]
  /** Closes the mailer, the drawing thread, the database and the folder's lock, in this order. */
  close(): Promise<void>
}

const SERVER_ITSELF =
  'migrate needs the database server itself, since a pooler in transaction mode cannot hold its lock: give it the URL ' +
  "of the server (often port 5432) as DATABASE_URL, the tables' owner as its user, and no DATABASE_POOLER"

/** The line about a pooler that the settings do not name. */
export const UNSAID_POOLER =
  'DATABASE_URL leads to a pooler in transaction mode, such as PgBouncer: set DATABASE_POOLER=transaction'

const isPooled = ({ database }: Config): boolean => database.kind === 'postgres' && database.pooled

/** Milliseconds to wait for the state of the schema: a health check waits not much longer for its answer. */
const PATIENCE = 3 * SECOND

/** Opens everything that the settings name. When a part fails, the database is closed before the error is thrown. */
export async function openDeps(config: Config, options: OpenOptions = {}): Promise<Opened> {
  const { clock = systemClock } = options
  const pooled = isPooled(config)
  if (pooled && options.schema === 'migrate') throw new ConfigError(SERVER_ITSELF)
  const log = options.log ?? jsonLog(config.logLevel, clock, (line) => void process.stderr.write(line))
  const database = await openDatabase(config, {
    role: options.role ?? 'command',
    log,
    stopped: options.stopped ?? (() => undefined),
  })
  try {
    const secrets = deriveSecrets(config.secretKey ?? (await secretKeyIn(config.dataDir)))
    const keys = await openKeyFiles(config.keyDir, secrets.wrap)
    const migrated = await prepare(config, database, options, { secrets, keys })
    await database.made()
    const mailer = mailerOf(config, clock)
    const drawing = threadDrawing()
    // Read once: the schema that this server was made for, whatever lies in sql/ by now.
    const migrations = await readMigrations()
    // The embedded database is never away, only busy: its readers have no timeout.
    const isEmbedded = config.database.kind === 'embedded'
    const deps: Deps = {
      config,
      db: database.db,
      batcher: directBatcher(database.pool, { pooled }),
      mailer,
      keys,
      secrets,
      clock,
      clockGuard: clockGuard({ db: database.db, clock, log }),
      limiter: memoryLimiter(clock),
      passwords: argonPasswords(),
      writes: watchWrites({ db: database.db, keys, clock }),
      memory: new Memory(clock, isEmbedded ? { timeout: Infinity } : {}),
      streams: nodeStreams(mostStreams(config)),
      compress,
      nudge: options.nudge ?? { outbox: () => undefined, settle: () => undefined },
      domains: openDomains(),
      drawing,
      snapshots:
        config.database.kind === 'postgres'
          ? postgresSnapshots(config.database.url, database.pool)
          : embeddedSnapshots(database.db),
      remnants: pooled ? remnantsBehindPooler(database.pool) : databaseRemnants(database.pool),
      log,
      ...(config.demo && { demoStaff: { token: newToken() } }),
      schemaState: () => {
        const state = schemaState(database.db, migrations)
        return isEmbedded ? state : within(PATIENCE, state, new Error('the database says nothing'))
      },
    }
    const close = () => mailer.close().finally(drawing.close).finally(database.close)
    return { deps, pool: database.pool, migrated, close }
  } catch (error) {
    await database.close()
    throw error
  }
}

/** Migrates where `wanted` says so, checks the schema and SECRET_KEY, and returns the names of applied migrations. */
async function prepare(
  config: Config,
  { db, pool }: OpenDatabase,
  { schema: wanted = 'current', grantTo }: OpenOptions,
  { secrets, keys }: Pick<Deps, 'secrets' | 'keys'>,
): Promise<string[]> {
  const embedded = config.database.kind === 'embedded'
  if (wanted === 'any' && !embedded) return []
  if (!embedded && !isPooled(config) && (await poolsTransactions(pool)))
    throw new ConfigError(wanted === 'migrate' ? SERVER_ITSELF : UNSAID_POOLER)
  const migrated =
    embedded || wanted === 'migrate'
      ? await migrate(pool, undefined, { fill: proveWhatIsThere({ secrets, keys }), grantTo })
      : []
  const state = await schemaState(db)
  if (state === 'behind')
    throw new ConfigError('the database is behind this version: run migrate as the owner of the tables')
  if (state === 'ahead') throw new ConfigError('the database is newer than this version: install the newer version')
  if (state === 'changed') throw new ConfigError('a file of sql/ was changed after it was applied: restore it')
  await checkSecret(db, secrets)
  return migrated
}

/** Open files that streams leave to requests, letters and the database. */
const OTHER_FILES = 1_000

/** The limit of the settings, or less where the system allows few open files: without a free file nobody could sign. */
const mostStreams = ({ streamLimit }: Config): number =>
  Math.max(0, Math.min(streamLimit.all, openFilesLimit() - OTHER_FILES))

/** The mailer of the settings. */
export function mailerOf({ mail }: Pick<Config, 'mail'>, clock: Clock): Mailer {
  if (mail.kind === 'smtp') return smtpMailer(mail)
  return mail.kind === 'resend' ? resendMailer(mail) : mailboxMailer(clock)
}
