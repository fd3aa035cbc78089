import type { Pool } from 'pg'
import { isLoopbackName } from '../../core/loopback.ts'
import { ping } from '../../db/database.ts'
import { UNSAID_POOLER } from '../../platform/open-deps.ts'
import { poolsTransactions } from '../../platform/pooler.ts'
import { broken, type Check, type Finding, note, sound } from '../finding.ts'
import { hasNoTimeLimit } from './store.ts'

/** Whether the database answers, and how it is reached. */
export const checkDatabase =
  (pool: Pool): Check =>
  async ({ db, config: { database } }) => {
    await ping(db)
    if (database.kind === 'embedded') return [sound('database', 'answers')]
    if (!database.pooled && (await poolsTransactions(pool)))
      return [broken('database', UNSAID_POOLER, 'set it for the server and for every command but migrate')]
    const findings = [sound('database', 'answers'), ...onTheWay(database.url)]
    if (database.pooled && (await hasNoTimeLimit(db)))
      findings.push(
        note(
          'database',
          'its statements have no time limit, which no pooler can pass on',
          "alter role … set statement_timeout = '30s'",
        ),
      )
    return findings
  }

/** Whether rows and keys can be written; throws what a request would meet. */
export const checkWrites: Check = async ({ writes }) => {
  await writes.attempt()
  return [sound('writes', 'the database and KEY_DIR take them')]
}

/** The dangers of the way to another machine. */
function onTheWay(url: string): Finding[] {
  const { hostname, searchParams } = new URL(url)
  if (!hostname || isLoopbackName(hostname) || /^%2f/i.test(hostname)) return []
  const mode = searchParams.get('sslmode')
  const mend = 'set sslmode=verify-full in DATABASE_URL, with sslrootcert where the certificate is of your own making'
  if (mode?.startsWith('verify-')) return []
  if (mode === 'require') return [note('database', 'whoever is in between can pose as the database', mend)]
  return [note('database', 'the network can read what goes to the database, unless it is private', mend)]
}
