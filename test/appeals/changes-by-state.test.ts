import { expect, test } from 'vitest'
import { archiveAppeal } from '../../src/appeals/archive-appeal.ts'
import { changeAppeal } from '../../src/appeals/change-appeal.ts'
import { closeAppeal } from '../../src/appeals/close-appeal.ts'
import { AppealDraft } from '../../src/appeals/draft.ts'
import { importAppeal } from '../../src/appeals/import-appeal.ts'
import { listOpenAppeals } from '../../src/appeals/recall.ts'
import { findAppeal } from '../../src/appeals/store.ts'
import { DAY } from '../../src/core/clock.ts'
import { shredDue } from '../../src/erasure/shred-due.ts'
import { stopAppeal } from '../../src/erasure/stop-appeal.ts'
import { seeSignature } from '../../src/own-link/see.ts'
import { withdraw } from '../../src/own-link/withdraw.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { openSite } from '../api/site.ts'
import { eachDatabase } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { CAMPAIGN, makeAppeal, makeCampaign, settled, signed } from '../support/world.ts'

const slug = 'release'
const by = { slug }
const TEXT = { title: 'Release', short_title: 'Release', opening: 'to all', byline: 'By us', body: 'Home.' }

/** The ways into each state of an appeal. */
const STATES: Record<string, (deps: TestDeps) => Promise<unknown>> = {
  'no appeal': async () => undefined,
  'a draft': (deps) => {
    const draft = { slug, kind: 'letter', safety: 'open', source_locale: 'en', texts: { en: TEXT } } as const
    return importAppeal(deps, OPERATOR, { campaign: CAMPAIGN, draft: AppealDraft.parse(draft) })
  },
  'an open appeal': (deps) => makeAppeal(deps),
  'a closed appeal with late letters': async (deps) => {
    await makeAppeal(deps)
    await closeAppeal(deps, OPERATOR, by)
  },
  'a closed appeal without index': async (deps) => {
    await STATES['a closed appeal with late letters']?.(deps)
    deps.clock.advance(2 * DAY)
    await shredDue(deps)
  },
  'a stopped appeal': async (deps) => {
    await makeAppeal(deps)
    await stopAppeal(deps, OPERATOR, by)
  },
  'an archived appeal': async (deps) => {
    await STATES['a closed appeal without index']?.(deps)
    await archiveAppeal(deps, OPERATOR, by)
  },
}

/** The outcome of each verb: `done`, or kind and reason of the refusal. */
const TABLE: Record<string, { change: string; closes: string; archive: string }> = {
  'no appeal': {
    change: 'not_found unknown_appeal',
    closes: 'not_found unknown_appeal',
    archive: 'not_found unknown_appeal',
  },
  'a draft': { change: 'done', closes: 'done', archive: 'conflict not_closed' },
  'an open appeal': { change: 'done', closes: 'done', archive: 'conflict not_closed' },
  'a closed appeal with late letters': {
    change: 'done',
    closes: 'conflict not_changed',
    archive: 'conflict not_shredded',
  },
  'a closed appeal without index': { change: 'done', closes: 'conflict not_changed', archive: 'done' },
  'a stopped appeal': { change: 'done', closes: 'conflict not_changed', archive: 'done' },
  'an archived appeal': { change: 'conflict archived', closes: 'conflict archived', archive: 'conflict archived' },
}

const VERBS: Record<'change' | 'closes' | 'archive', (deps: TestDeps) => Promise<unknown>> = {
  change: (deps) => changeAppeal(deps, OPERATOR, { slug, change: { goal: 77, safety: 'protected' } }),
  closes: (deps) => changeAppeal(deps, OPERATOR, { slug, change: { closes: '2030-01-01T00:00Z' } }),
  archive: (deps) => archiveAppeal(deps, OPERATOR, by),
}

eachDatabase('changes and archiving, in every state', (use) => {
  const cases = Object.entries(TABLE).flatMap(([state, row]) =>
    Object.entries(row).map(([verb, outcome]) => [verb as keyof typeof VERBS, state, outcome] as const),
  )

  test.each(cases)('%s of %s: %s', async (verb, state, outcome) => {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    await STATES[state]?.(deps)
    const before = await findAppeal(deps.db, slug)
    const entries = async () => (await deps.db.selectFrom('audit_log').select('seq').execute()).length
    const logged = await entries()
    const came = await VERBS[verb](deps).then(
      () => 'done',
      ({ kind, reason }) => `${kind} ${reason}`,
    )
    expect(came).toBe(outcome)
    expect((await entries()) - logged).toBe(outcome === 'done' ? 1 : 0)
    if (outcome !== 'done') expect(await findAppeal(deps.db, slug)).toEqual(before)
  })

  test('an archived appeal is off the home page and can be read; own links see and withdraw', async () => {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    await makeAppeal(deps)
    const own = await signed(deps, slug, { address: 'anna@example.org', name: 'Anna' })
    await settled(deps, slug)
    await closeAppeal(deps, OPERATOR, by)
    deps.clock.advance(2 * DAY)
    await shredDue(deps)
    const site = await openSite(deps)
    expect(await (await site.ask('/')).text()).toContain(`/a/${slug}?`)
    await archiveAppeal(deps, OPERATOR, by)
    expect((await listOpenAppeals(deps)).appeals).toEqual([])
    expect(await (await site.ask('/')).text()).not.toContain(`/a/${slug}?`)
    for (const path of [`/a/${slug}`, `/a/${slug}/names`, `/api/v1/appeals/${slug}`])
      expect(await (await site.ask(path)).text(), path).toContain(path.endsWith('names') ? 'Anna' : 'release')
    expect((await seeSignature(deps, own)).signature).toMatchObject({ name: 'Anna' })
    await withdraw(deps, own)
    await settled(deps, slug)
    expect(await deps.db.selectFrom('signatures').select('id').execute()).toEqual([])
  })
})
