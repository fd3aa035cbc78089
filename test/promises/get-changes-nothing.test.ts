import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { HOUR, MINUTE } from '../../src/core/clock.ts'
import { eachDatabase } from '../support/databases.ts'
import type { TestDeps } from '../support/deps.ts'
import { changesBetween, dumpTables } from '../support/tables.ts'
import { everyPage } from './every-page.ts'
import { everyStaffPage } from './every-staff-page.ts'

/** Everything that the site stores: rows, sequences and key files. */
async function everythingStored(deps: TestDeps) {
  const { rows: sequences } = await sql`select sequencename, last_value from pg_sequences order by 1`.execute(deps.db)
  const keys = readdirSync(deps.config.keyDir).map((file) => [
    file,
    readFileSync(join(deps.config.keyDir, file), 'hex'),
  ])
  return { tables: await dumpTables(deps.db), sequences, keys }
}

eachDatabase('GET changes nothing', (use) => {
  test('nor does HEAD, OPTIONS, a scanner’s header or the passing of time, on any page of the site', async () => {
    const { deps, site, pages, tokenPages, widgets, api, own } = await everyPage(use())
    const open = [...pages, ...widgets, ...api]
    const before = await everythingStored(deps)
    const statuses = new Map<string, number>()
    for (const path of [...open, ...tokenPages])
      for (const method of ['GET', 'HEAD', 'OPTIONS']) {
        const headers = { 'User-Agent': 'MailScanner', 'Sec-Purpose': 'prefetch', Purpose: 'prefetch' }
        const answer = await site.ask(path, { method, headers })
        await answer.text()
        if (method === 'GET') statuses.set(path, answer.status)
      }
    for (const token of own)
      expect((await site.ask('/api/v1/signature', { headers: { Authorization: `Bearer ${token}` } })).status).toBe(200)
    expect(await everythingStored(deps)).toEqual(before)

    // The pages really exist: otherwise the test would prove nothing.
    const shown = tokenPages.filter((path) => statuses.get(path) === 200)
    expect(shown).toHaveLength(tokenPages.length - 6 - 18 - 3 - 4 - 12 - 4)
    expect(pages.filter((path) => statuses.get(path) === 200).length).toBeGreaterThan(15)

    // Reading expired rows, or rows that wait for a settle, does not do the work of the timers.
    for (const step of [2 * MINUTE, 25 * HOUR, 80 * HOUR]) {
      deps.clock.advance(step)
      for (const path of [...open, ...tokenPages]) await (await site.ask(path)).text()
      expect(await everythingStored(deps)).toEqual(before)
    }
    expect(site.faults()).toEqual([])
  })

  test('a letter’s link that was followed a hundred times can still be confirmed, once', async () => {
    const { site, letters } = await everyPage(use())
    const [token = ''] = letters
    for (let n = 0; n < 100; n++) expect((await site.ask(`/c/${token}?lang=be&utm=${n}`)).status).toBe(200)
    // GET does not press a button, whatever is added to the link.
    for (const path of [`/c?token=${token}`, `/c/${token}?as=replace`, `/c/reject?token=${token}`]) await site.ask(path)
    expect((await site.ask('/c', { form: { token } })).status).toBe(200)
    expect((await site.ask('/c', { form: { token } })).status).toBe(410)
  })

  test('nor does a page of staff, but for the hour at which their session ends when nothing more comes', async () => {
    const { deps } = await everyPage(use())
    const staff = await everyStaffPage(deps)
    const before = await everythingStored(deps)
    const shown: string[] = []
    const askAll = async () => {
      for (const path of staff.paths)
        for (const method of ['GET', 'HEAD', 'OPTIONS']) {
          const answer = await staff.ask(path, { method, headers: { 'Sec-Purpose': 'prefetch' } })
          await answer.text()
          if (method === 'GET' && answer.status === 200) shown.push(path)
        }
    }
    await askAll()
    expect(await everythingStored(deps)).toEqual(before)
    expect(shown).toEqual(staff.paths.filter((path) => !staff.notShown.includes(path)))

    deps.clock.advance(HOUR)
    await askAll()
    const { tables, ...others } = await everythingStored(deps)
    expect(others).toEqual({ sequences: before.sequences, keys: before.keys })
    const { staff_sessions: sessions, ...unexpected } = changesBetween(before.tables, tables)
    expect(unexpected).toEqual({})
    const rest = (row: string) => ({ ...JSON.parse(row), idle_ends_at: null })
    expect(sessions?.came.map(rest)).toEqual(sessions?.went.map(rest))
    const [moved] = sessions?.came.map((row) => JSON.parse(row)) ?? []
    expect(moved?.idle_ends_at).toMatch(/:00:00\+00:00$/)
    expect(staff.faults()).toEqual([])
  })
})
