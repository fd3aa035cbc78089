import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Db } from '../../src/db/database.ts'
import { openPostgres } from '../../src/platform/postgres.ts'
import { openSite, signBody } from '../api/site.ts'
import { postgresOnly } from '../support/databases.ts'
import { testDeps } from '../support/deps.ts'
import { ALL_STATES, addressOf, makeStates, USED_UP_NETWORK } from './address-states.ts'

type Site = Awaited<ReturnType<typeof openSite>>

const REQUESTS: Record<string, (site: Site, email: string, headers: Record<string, string>) => Promise<Response>> = {
  'signing by the API': (site, email, headers) =>
    site.ask('/api/v1/appeals/release/signatures', { json: signBody({ email }), headers }),
  'signing by the form': (site, email, headers) =>
    site.ask('/a/release/sign', {
      form: {
        visibility: 'private',
        name: 'Anna',
        descriptor: '',
        country: '',
        consent: 'true',
        notice: 'seen',
        email,
      },
      headers,
    }),
  'asking for links by the API': (site, email, headers) =>
    site.ask('/api/v1/manage-links', { json: { appeal: 'release', email }, headers }),
  'asking for links by the form': (site, email, headers) => site.ask('/a/release/manage', { form: { email }, headers }),
}

postgresOnly('the database’s own statistics', (use) => {
  /**
   * Rows inserted, updated and deleted since the database was made, by table; also rows of rolled-back transactions
   * and rows that came and went in one statement. An idle session reports its counts at most once a second unless it
   * is forced to, so the test uses one session for everything and forces that session.
   */
  async function rowCounts(db: Db): Promise<Record<string, number[]>> {
    await sql`select pg_stat_force_next_flush()`.execute(db)
    const { rows } = await sql<{ name: string; counts: number[] }>`
      select relname as name, array[n_tup_ins, n_tup_upd, n_tup_del]::integer[] as counts
      from pg_stat_user_tables`.execute(db)
    return Object.fromEntries(rows.map(({ name, counts }) => [name, counts]))
  }

  test.each(['open', 'protected'] as const)(
    'count the same rows for every address, in every table: %s',
    async (safety) => {
      // Rows deleted before this test are counted now: otherwise their counts would arrive during the test.
      await use().pool.query('select pg_stat_force_next_flush()')
      const { db, pool, close } = openPostgres(use().url ?? '', () => undefined, { most: 1 })
      try {
        const deps = await testDeps({ ...use(), db, pool }, { env: { TRUST_PROXY: '1', SIGN_LIMIT: '0' } })
        await makeStates(deps, safety)
        const site = await openSite(deps)
        for (const [what, request] of Object.entries(REQUESTS)) {
          const seen = new Map<string, string[]>()
          for (const [n, state] of ALL_STATES.entries()) {
            const from = state === 'beyond-the-letters-of-a-network' ? USED_UP_NETWORK : `203.0.113.${n}`
            const before = await rowCounts(db)
            const answer = await request(site, addressOf(state), { 'X-Forwarded-For': from })
            expect(answer.ok, `${what}, ${state}`).toBe(true)
            const after = await rowCounts(db)
            const written = Object.entries(after)
              .map(([table, counts]) => [table, counts.map((count, at) => count - (before[table]?.[at] ?? 0))] as const)
              .filter(([, counts]) => counts.some((count) => count !== 0))
            const told = JSON.stringify(written.sort())
            seen.set(told, [...(seen.get(told) ?? []), state])
          }
          const oneOfEach = [
            ['outbox', [1, 0, 0]],
            ['pending_signatures', [1, 0, 0]],
          ]
          expect(Object.fromEntries(seen), what).toEqual({ [JSON.stringify(oneOfEach)]: ALL_STATES })
        }
      } finally {
        await close()
      }
    },
  )
})
