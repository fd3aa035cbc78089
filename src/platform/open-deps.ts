import type { Pool } from 'pg'
import { type Config, ConfigError } from '../config.ts'
import { type Clock, SECOND, systemClock } from '../core/clock.ts'
import { Memory } from '../core/memory.ts'
import { deriveSecrets } from '../core/secrets.ts'
import { within } from '../core/within.ts'
import type { Deps, Log, Mailer, Nudge } from '../deps.ts'
import { directBatcher } from './batch-direct.ts'
import { compress } from './compress.ts'
import { threadDrawing } from './drawing.ts'
import { openKeyFiles } from './key-files.ts'
import { memoryLimiter } from './limiter-memory.ts'
import { jsonLog } from './log.ts'
import { mailboxMailer } from './mail-mailbox.ts'
import { resendMailer } from './mail-resend.ts'
import { smtpMailer } from './mail-smtp.ts'
import { checkSecret, migrate, schemaState } from './migrations.ts'
import { openDatabase } from './open-database.ts'
import { openFilesLimit } from './open-files.ts'
import type { OpenDatabase } from './pool.ts'
import { secretKeyIn } from './secret-file.ts'
import { nodeStreams } from './streams.ts'

export interface OpenOptions {
  /** What a process that finds the embedded folder locked is told of this one: `server`, or the command. */
  role?: string
  /**
   * What PostgreSQL's schema must be: `current` (the default; else a ConfigError), brought up to date by `migrate`,
   * or `any`, which does not even connect. The embedded database is always brought up to date.
   */
  schema?: 'current' | 'migrate' | 'any'
  clock?: Clock
  log?: Log
  nudge?: Nudge
}

/** All that a process of the Node host needs. */
export interface Opened {
  deps: Deps
  pool: Pool
  /** The names of the migrations that were applied on the way. */
  migrated: string[]
  /** Ends mailer and drawing, then the database, then the folder's lock. */
  close(): Promise<void>
}

/** Whoever watches our health waits not much longer. */
const PATIENCE = 3 * SECOND

/** Opens what the settings name. Whatever is refused is thrown after all that was opened is closed again. */
export async function openDeps(config: Config, options: OpenOptions = {}): Promise<Opened> {
  const { clock = systemClock, schema = 'current' } = options
  const log = options.log ?? jsonLog(config.logLevel, clock, (line) => void process.stderr.write(line))
  const database = await openDatabase(config, options.role ?? 'command', log)
  try {
    const secrets = deriveSecrets(config.secretKey ?? (await secretKeyIn(config.dataDir)))
    const migrated = await prepare(config, database, schema, secrets.check)
    const mailer = mailerOf(config, clock)
    const drawing = threadDrawing()
    // It cannot go away: who waits for it waits for work under way.
    const isEmbedded = config.database.kind === 'embedded'
    const deps: Deps = {
      config,
      db: database.db,
      batcher: directBatcher(database.pool),
      mailer,
      keys: await openKeyFiles(config.keyDir, secrets.wrap),
      secrets,
      clock,
      limiter: memoryLimiter(clock),
      memory: isEmbedded ? new Memory(clock, Infinity) : new Memory(clock),
      streams: nodeStreams(mostStreams(config)),
      compress,
      nudge: options.nudge ?? { outbox: () => undefined, settle: () => undefined },
      drawing,
      log,
      schemaState: () => {
        const state = schemaState(database.db)
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

/** Brings the schema to where it must be and looks whether the database was made with our SECRET_KEY. */
async function prepare(
  config: Config,
  { db, pool }: OpenDatabase,
  wanted: NonNullable<OpenOptions['schema']>,
  check: Buffer,
): Promise<string[]> {
  const embedded = config.database.kind === 'embedded'
  if (wanted === 'any' && !embedded) return []
  const migrated = embedded || wanted === 'migrate' ? await migrate(pool) : []
  const state = await schemaState(db)
  if (state === 'behind') throw new ConfigError('the database is behind this version: run npm run cli -- migrate')
  if (state === 'ahead') throw new ConfigError('the database is newer than this version: install the newer version')
  if (state === 'changed') throw new ConfigError('a file of sql/ was changed after it was applied: restore it')
  await checkSecret(db, check)
  return migrated
}

/** Open files that streams leave to requests, letters and the database. */
const OTHERS = 1_000

/** What is wanted, as far as the system lets the process have it: without a free file nobody could sign. */
const mostStreams = ({ streamLimit }: Config): number =>
  Math.max(0, Math.min(streamLimit.all, openFilesLimit() - OTHERS))

function mailerOf({ mail }: Config, clock: Clock): Mailer {
  if (mail.kind === 'smtp') return smtpMailer(mail)
  return mail.kind === 'resend' ? resendMailer(mail) : mailboxMailer(clock)
}
