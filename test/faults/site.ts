import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import pg from 'pg'
import { onTestFinished } from 'vitest'
import { parseConfig } from '../../src/config.ts'
import type { Deps } from '../../src/deps.ts'
import { openDeps } from '../../src/platform/open-deps.ts'
import { migratedDatabase } from '../support/databases.ts'
import { putEmbedded } from '../support/embedded.ts'
import { temporaryFolder } from '../support/folders.ts'
import { freePort } from '../support/postgres-server.ts'
import { startServer } from '../support/processes.ts'
import { type SmtpSink, startSmtpSink } from '../support/smtp-sink.ts'
import { makeAppeal, makeCampaign } from '../support/world.ts'

export const SLUG = 'release'

/** Time limit for polls on a busy machine; a poll ends as soon as the value is right. */
export const SOON = { timeout: 20_000 }

/** A campaign with an open appeal, and everything that a server needs to serve the appeal. */
export interface FaultSite {
  env: Record<string, string> & { DATA_DIR: string }
  url: string
  sink: SmtpSink
  /** URL of the PostgreSQL database; undefined on the embedded database. */
  database: string | undefined
}

/** Makes a site on the embedded database, a new database of the run's PostgreSQL, or the PostgreSQL at that URL. */
export async function makeSite(kind: 'embedded' | 'postgres' | { postgres: string }): Promise<FaultSite> {
  const sink = await startSmtpSink()
  onTestFinished(sink.close)
  const database = typeof kind === 'object' ? kind.postgres : kind === 'postgres' ? await freshDatabase() : undefined
  const port = await freePort()
  const env = {
    PORT: String(port),
    DATA_DIR: join(temporaryFolder(), 'data'),
    SECRET_KEY: randomBytes(32).toString('base64'),
    SIGN_LIMIT: '1000000/1000000',
    SMTP_URL: sink.url,
    DEMO: '0',
    ...(database !== undefined && { DATABASE_URL: database }),
  }
  if (kind === 'embedded') await putEmbedded(env.DATA_DIR, env)
  const site = { env, url: `http://localhost:${port}`, sink, database }
  await withDeps(site, async (deps) => {
    await makeCampaign(deps)
    await makeAppeal(deps, SLUG)
  })
  return site
}

async function freshDatabase(): Promise<string> {
  const { url, drop } = await migratedDatabase()
  onTestFinished(drop)
  return url
}

/** Runs `work` in this process on the site's database and keys. Not while a server runs on the embedded database. */
export async function withDeps<T>({ env }: FaultSite, work: (deps: Deps) => Promise<T>): Promise<T> {
  const { deps, close } = await openDeps(parseConfig(env), { schema: 'migrate' })
  try {
    return await work(deps)
  } finally {
    await close()
  }
}

/** Starts the site's server and waits until it serves. */
export async function startSite(site: FaultSite, more: Record<string, string> = {}) {
  const server = startServer({ ...site.env, ...more })
  await server.says(/^Open /m)
  return server
}

/** The public total of the appeal; null where the total is withheld. */
export async function totalAt(url: string): Promise<number | null> {
  const response = await fetch(`${url}/api/v1/appeals/${SLUG}/counts`)
  const { total } = (await response.json()) as { total: number | null }
  return total
}

/** Opens the test's own session in the site's PostgreSQL, to hold locks or to watch other sessions. */
export async function openSession({ database }: FaultSite): Promise<pg.Client> {
  const session = new pg.Client({ connectionString: database })
  await session.connect()
  onTestFinished(() => session.end())
  return session
}
