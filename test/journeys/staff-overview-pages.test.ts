import { describe, expect, test } from 'vitest'
import { closeAppeal } from '../../src/appeals/close-appeal.ts'
import { stopAppeal } from '../../src/erasure/stop-appeal.ts'
import { LOCALES } from '../../src/locale/locale.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import type { Role } from '../../src/staff/roles.ts'
import { lastDays, writeFunnel } from '../desk/overview-desk.ts'
import { useBrowser } from '../support/browser.ts'
import { embeddedOnly } from '../support/databases.ts'
import { fillList } from '../support/exported-list.ts'
import { faultsOf, STAFF_VIEWPORTS } from '../support/page-checks.ts'
import { runApp } from '../support/running-app.ts'
import { join } from '../support/staff.ts'
import { makeAppeal, makeCampaign, makeDraft, settled, signAs, signed } from '../support/world.ts'
import { STAFF_COOKIES } from './staff-links.ts'

const TITLE = {
  ...{ title: 'Dem inhaftierten Rechtsanwalt und seinen Angehörigen', short_title: 'Dem Rechtsanwalt' },
  ...{ opening: 'an alle', byline: 'Von uns', body: 'Lasst sie gehen.' },
}

embeddedOnly("Every state of an appeal's overview", (use) => {
  const visit = useBrowser()

  /** An appeal in which everything waits, with numbers of each kind. */
  async function start() {
    const app = await runApp(use())
    const { deps } = app
    await makeCampaign(deps)
    const german = { source_locale: 'de', texts: { de: TITLE } }
    const open = await makeAppeal(deps, 'open', german)
    const slow = await makeAppeal(deps, 'slow', { ...german, safety: 'protected', goal: 5000 })
    for (const [slug, n] of [
      ['open', 3],
      ['slow', 12],
    ] as const)
      for (let i = 0; i < n; i++) await signed(deps, slug, { address: `p${i}@example.org`, name: `Person ${i}` })
    for (const slug of ['open', 'slow']) await settled(deps, slug)
    await fillList(deps.db, open, 4_213)
    await deps.db
      .insertInto('milestones')
      .values([25, 100, 1_000, 2_500].map((n) => ({ appeal_id: open, n, day: '2027-03-01' })))
      .execute()
    const days = lastDays(20)
    await writeFunnel(
      deps,
      open,
      days.flatMap((day, i) => [
        [day, 'be', 1_240 - i * 60, 900 - i * 40] as const,
        [day, 'lt', i % 3 === 0 ? 12 : 0, 0] as const,
      ]),
    )
    await writeFunnel(
      deps,
      slow,
      days.slice(0, 3).map((day, i) => [day, '', i === 0 ? 0 : 14, 0] as const),
    )
    await deps.db
      .insertInto('one_domain_days')
      .values(['2027-03-03', '2027-03-09'].map((day) => ({ appeal_id: slow, day })))
      .execute()
    const periods = lastDays(40).map((day, i) => ({
      ...{ appeal_id: open, first_day: day, last_day: day },
      n: 180 - 4 * i,
    }))
    await deps.db.insertInto('count_periods').values(periods.toReversed()).execute()
    const ended = periods.reduce((sum, { n }) => sum + n, 0)
    await deps.db.updateTable('counts').set({ ended_total: ended }).where('appeal_id', '=', open).execute()
    const failures = { day: '2027-03-12', company: 'other', class: '550', letters: 21 }
    await deps.db.insertInto('letter_failures').values(failures).execute()
    await signAs(deps, 'slow', { address: 'late@example.org' })
    return app
  }

  describe.each(LOCALES)('in %s', (language) => {
    test('fits, and axe finds nothing', { timeout: 240_000 }, async () => {
      const app = await start()
      const { deps } = app
      await makeDraft(deps, 'draft', { source_locale: 'de', texts: { de: TITLE } })
      const page = await visit({ language, cookies: STAFF_COOKIES })
      const faults: string[] = []
      const check = async (slug: string, name = slug): Promise<void> => {
        await page.goto(`${app.url}/staff/a/${slug}?lang=${language}`)
        expect(await page.locator('html').getAttribute('lang'), name).toBe(language)
        for (const summary of await page.locator('summary').all()) await summary.click()
        faults.push(...(await faultsOf(page, `${language}-overview-${name}`, STAFF_VIEWPORTS[language])))
      }
      const signIn = async (role: Role) => {
        const { token } = await join(deps, { handle: `quiet-meadow-${role}`, role })
        await page.context().addCookies([{ name: 'staff', value: token, url: app.url }])
      }
      await signIn('owner')
      await check('draft')
      await check('open')
      await check('slow')
      await signIn('exporter')
      await check('slow', 'slow-exporter')
      await closeAppeal(deps, OPERATOR, { slug: 'slow' })
      await check('slow', 'closed')
      await stopAppeal(deps, OPERATOR, { slug: 'slow' })
      await check('slow', 'stopped')
      expect(faults).toEqual([])
    })
  })
})
