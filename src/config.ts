import { z } from 'zod'
import { databaseUrl } from './config/database-url.ts'
import { onionOrigin, origin } from './config/origin.ts'
import { smtpUrl } from './config/smtp-url.ts'
import { isLoopbackAddress, isLoopbackName } from './core/loopback.ts'
import { LOST_LETTER, LOST_LETTER_WORDS } from './core/lost-letter.ts'

/** The settings of one process, parsed and frozen. The README documents each environment variable. */
export interface Config {
  port: number
  host: string
  /** An origin without a trailing slash, like each of `alternateUrls` and `onionUrl`. */
  publicUrl: string
  alternateUrls: readonly string[]
  onionUrl: string | undefined
  /** The origin of the desk, the only one on which it answers. */
  staffUrl: string
  /** Whether PUBLIC_URL is this machine only. */
  loopback: boolean
  /** Whether HOST is this machine only as well. Demo data, demo keys and the development mailbox exist only then. */
  local: boolean
  /** `pooled`: a pooler gives each transaction another connection, so that no session lasts longer. */
  database: { kind: 'embedded' } | { kind: 'postgres'; url: string; pooled: boolean }
  dataDir: string
  keyDir: string
  /** 32 bytes. Undefined with the embedded database when the key is to be read from DATA_DIR or made there. */
  secretKey: Buffer | undefined
  mail:
    | { kind: 'smtp'; url: string; from: string }
    | { kind: 'resend'; apiKey: string; baseUrl: string | undefined; from: string }
    | { kind: 'mailbox'; from: string }
  trustProxy: number
  /** Most sign requests of one network in a minute and in an hour; undefined: no limit. */
  signLimit: { minute: number; hour: number } | undefined
  /** Most open streams of one network, and of all networks, in a process. */
  streamLimit: { network: number; all: number }
  demo: boolean
  logLevel: 'debug' | 'info' | 'warn' | 'error'
}

/** A wrong setting, or two that contradict each other. The message is the one line that the operator reads. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

/** Whether a URL's host is this machine only. */
export const isLoopback = (url: string): boolean => isLoopbackName(new URL(url).hostname)

const flag = z.enum(['0', '1'], { message: 'must be 0 or 1' }).transform((text) => text === '1')

const count = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, `must be a whole number from ${least} to ${most}`)
    .transform(Number)
    .refine((n) => n >= least && n <= most, `must be a whole number from ${least} to ${most}`)

const secretKey = z.string().transform((text, context) => {
  const bytes = Buffer.from(text, 'base64')
  if (bytes.length === 32 && /^[A-Za-z0-9+/]{43}=?$/.test(text)) return bytes
  context.addIssue({ code: 'custom', message: 'must be 32 bytes in base64 (make one with: openssl rand -base64 32)' })
  return z.NEVER
})

const signLimit = z
  .string()
  .regex(
    /^(0|[1-9]\d{0,8}\/[1-9]\d{0,8})$/,
    'must be two numbers from 1, a minute/an hour, such as 60/600, or 0 for no limit',
  )
  .transform((text) => {
    const [minute = 0, hour = 0] = text.split('/').map(Number)
    return text === '0' ? undefined : { minute, hour }
  })

const streamLimit = z
  .string()
  .regex(/^[1-9]\d{0,6}\/[1-9]\d{0,6}$/, 'must be two numbers, for a network/in all, such as 300/20000')
  .transform((text) => {
    const [network = 0, all = 0] = text.split('/').map(Number)
    return { network, all }
  })

const urlOf = (pattern: RegExp, example: string) =>
  z.string().refine((text) => pattern.test(text) && URL.canParse(text), `must be a URL such as ${example}`)

const Environment = z.object({
  PORT: count(1, 65_535).default(3000),
  HOST: z
    .string()
    .regex(/^[^\s\p{C}]+$/u, 'must be an address such as 127.0.0.1, or a name')
    .default('127.0.0.1'),
  PUBLIC_URL: origin.optional(),
  ALTERNATE_URLS: z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,]+/).filter(Boolean))
    .pipe(z.array(origin)),
  ONION_URL: onionOrigin.optional(),
  STAFF_URL: origin.optional(),
  DATABASE_URL: databaseUrl.optional(),
  DATABASE_POOLER: z.literal('transaction', { message: 'must be transaction, or unset' }).optional(),
  // Unused so far: all reads go to DATABASE_URL.
  DATABASE_REPLICA_URL: databaseUrl.optional(),
  DATA_DIR: z.string().default('./data'),
  KEY_DIR: z.string().optional(),
  SECRET_KEY: secretKey.optional(),
  SMTP_URL: smtpUrl.optional(),
  RESEND_API_KEY: z.string().optional(),
  RESEND_BASE_URL: urlOf(
    /^(https:\/\/|http:\/\/(localhost|127\.0\.0\.1|\[::1\])([:/]|$))/,
    'https://api.resend.com',
  ).optional(),
  MAIL_FROM: z
    .string()
    .regex(/^([^<>\r\n]*<)?[^@\s<>]+@[^@\s<>]+>?$/, 'must be an address, or Name <address>')
    .optional(),
  TRUST_PROXY: count(0, 10).default(0),
  SIGN_LIMIT: signLimit.prefault('60/600'),
  STREAM_LIMIT: streamLimit.prefault('300/20000'),
  DEMO: flag.optional(),
  EMBEDDED_IN_PRODUCTION: flag.default(false),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error'], { message: 'must be debug, info, warn or error' })
    .default('info'),
})

/** Parses the environment. Throws a ConfigError with one line when a setting is wrong or two contradict each other. */
export function parseConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  )
  const lost = Object.keys(Environment.shape).find((name) => LOST_LETTER.test(given[name] ?? ''))
  if (lost !== undefined) throw new ConfigError(`${lost} ${LOST_LETTER_WORDS}`)
  const parsed = Environment.safeParse(given)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new ConfigError(`${String(issue?.path[0])} ${issue?.message}`)
  }
  const env = parsed.data
  const publicUrl = env.PUBLIC_URL ?? `http://localhost:${env.PORT}`
  const loopback = isLoopback(publicUrl)
  const local = loopback && (env.HOST === 'localhost' || isLoopbackAddress(env.HOST))
  const from = env.MAIL_FROM ?? `Confirmation <no-reply@${new URL(publicUrl).hostname.replace(/[[\]]/g, '')}>`
  const config: Config = {
    port: env.PORT,
    host: env.HOST,
    publicUrl,
    alternateUrls: env.ALTERNATE_URLS,
    onionUrl: env.ONION_URL,
    staffUrl: env.STAFF_URL ?? publicUrl,
    loopback,
    local,
    database: env.DATABASE_URL
      ? { kind: 'postgres', url: env.DATABASE_URL, pooled: env.DATABASE_POOLER !== undefined }
      : { kind: 'embedded' },
    dataDir: env.DATA_DIR,
    keyDir: env.KEY_DIR ?? `${env.DATA_DIR}/keys`,
    secretKey: env.SECRET_KEY,
    mail: mailOf(env, from),
    trustProxy: env.TRUST_PROXY,
    signLimit: env.SIGN_LIMIT,
    streamLimit: env.STREAM_LIMIT,
    demo: env.DEMO ?? (env.DATABASE_URL === undefined && local),
    logLevel: env.LOG_LEVEL,
  }
  refuseContradictions(config, env)
  return Object.freeze(config)
}

type Env = z.infer<typeof Environment>

function mailOf(env: Env, from: string): Config['mail'] {
  if (env.SMTP_URL) return { kind: 'smtp', url: env.SMTP_URL, from }
  if (env.RESEND_API_KEY) return { kind: 'resend', apiKey: env.RESEND_API_KEY, baseUrl: env.RESEND_BASE_URL, from }
  return { kind: 'mailbox', from }
}

function refuseContradictions(config: Config, env: Env): void {
  const refuse = (line: string): never => {
    throw new ConfigError(line)
  }
  if (env.SMTP_URL && env.RESEND_API_KEY) refuse('SMTP_URL and RESEND_API_KEY are both set: set one of them')
  if (config.database.kind === 'postgres' && !config.secretKey)
    refuse('SECRET_KEY is required with DATABASE_URL (make one with: openssl rand -base64 32)')
  if (env.DATABASE_REPLICA_URL && !env.DATABASE_URL)
    refuse('DATABASE_REPLICA_URL needs DATABASE_URL: set the database that it is a replica of')
  if (env.DATABASE_POOLER && !env.DATABASE_URL)
    refuse('DATABASE_POOLER needs DATABASE_URL: set the address of the pooler')
  if (env.DEMO && !config.local) refuse('DEMO=1 is for this machine only: PUBLIC_URL and HOST must be loopback')
  if (config.loopback && !config.local && config.mail.kind === 'mailbox')
    refuse(
      `HOST is ${config.host}, but the development mailbox is for this machine only: set HOST=127.0.0.1, SMTP_URL or RESEND_API_KEY`,
    )
  if (config.loopback) return
  if (config.mail.kind === 'mailbox')
    refuse(`PUBLIC_URL is ${config.publicUrl}, so letters must be able to leave: set SMTP_URL or RESEND_API_KEY`)
  if (!env.MAIL_FROM) refuse('MAIL_FROM is required when PUBLIC_URL is not this machine only')
  if (config.database.kind === 'embedded' && !env.EMBEDDED_IN_PRODUCTION)
    refuse(
      'the embedded database is not safe against power loss: set DATABASE_URL, or EMBEDDED_IN_PRODUCTION=1 to use it all the same',
    )
}
