import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { peekAppeal } from '../../src/appeals/recall.ts'
import { SECOND } from '../../src/core/clock.ts'
import { Memory } from '../../src/core/memory.ts'
import { type ConfirmRequest, confirm } from '../../src/signing/confirm.ts'
import { openSite } from '../api/site.ts'
import { postgresOnly } from '../support/databases.ts'
import { testDeps } from '../support/deps.ts'
import { stopAfter } from '../support/stepping.ts'
import { makeAppeal, makeCampaign, settled, signAs, signed } from '../support/world.ts'

postgresOnly('the front of an appeal', (use) => {
  test('a load that began before a settle is not served once the settle is known', async () => {
    const elsewhere = await testDeps(use())
    await makeCampaign(elsewhere)
    await makeAppeal(elsewhere)
    const { db, reached, release } = stopAfter(use().pool, /from "counts"/)
    const deps = { ...elsewhere, db, memory: new Memory(elsewhere.clock, { timeout: Infinity }) }
    const site = await openSite(deps)
    const total = async () =>
      ((await (await site.ask('/api/v1/appeals/release/counts')).json()) as { total: number }).total

    const before = total()
    await reached
    const version = peekAppeal(deps, 'release')?.version
    await signed(elsewhere, 'release', { address: 'anna@example.org' })
    await settled(elsewhere, 'release')
    deps.clock.advance(SECOND)
    const after = total()
    await expect.poll(() => peekAppeal(deps, 'release')?.version).toBeGreaterThan(version ?? 0)
    release()
    expect(await before).toBe(0)
    expect([await after, await total()]).toEqual([1, 1])
  })
  test('a confirmation that comes twice at once drops nothing from the cache', async () => {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    await makeAppeal(deps)
    const token = await signAs(deps, 'release', { address: 'anna@example.org' })
    const site = await openSite(deps)
    const status = async () => (await site.ask('/api/v1/appeals/release/counts')).status
    expect(await status()).toBe(200)
    const { db, reached, release } = stopAfter(use().pool, /from "pending_signatures"/)
    const request: ConfirmRequest = { token, as: 'replace', retry: undefined }
    const second = confirm({ ...deps, db }, request).catch((error: unknown) => error)
    await reached
    await confirm(deps, request)
    release()
    expect(await second).toMatchObject({ kind: 'gone' })
    await sql`alter table appeals rename to appeals_away`.execute(deps.db)
    expect(await status()).toBe(200)
    await sql`alter table appeals_away rename to appeals`.execute(deps.db)
  })
})
