import { expect, test } from 'vitest'
import { changeCampaign } from '../../src/appeals/change-campaign.ts'
import { AppealDraft } from '../../src/appeals/draft.ts'
import { importAppeal } from '../../src/appeals/import-appeal.ts'
import { openAppeal } from '../../src/appeals/open-appeal.ts'
import { retireRecipient } from '../../src/appeals/retire-recipient.ts'
import { findAppeal } from '../../src/appeals/store.ts'
import { addCampaign } from '../../src/campaigns/add-campaign.ts'
import type { CampaignFact } from '../../src/campaigns/campaign.ts'
import { newIdentity } from '../../src/campaigns/identity.ts'
import { checkCampaigns } from '../../src/cli/doctor/campaigns.ts'
import type { Visibility } from '../../src/core/visibility.ts'
import { LOCALES } from '../../src/locale/locale.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { openSite } from '../api/site.ts'
import { eachDatabase } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { CAMPAIGN, CAMPAIGN_FACTS, proveHolder } from '../support/world.ts'

const TEXT = { title: 'Release', short_title: 'Release', opening: 'to all', byline: 'By us', body: 'Home.' }
const FACTS = Object.keys(CAMPAIGN_FACTS) as CampaignFact[]

eachDatabase('before an appeal opens', (use) => {
  async function draftOf(deps: TestDeps, visibilities: Visibility[], facts: Partial<typeof CAMPAIGN_FACTS> = {}) {
    await addCampaign(deps, OPERATOR, { slug: CAMPAIGN, name: 'Relatives', ...facts })
    const draft = { slug: 'release', kind: 'letter', source_locale: 'en', texts: { en: TEXT }, visibilities } as const
    await importAppeal(deps, OPERATOR, { campaign: CAMPAIGN, draft: AppealDraft.parse(draft) })
  }
  const opening = (deps: TestDeps) => openAppeal(deps, OPERATOR, { slug: 'release' })
  const lacks = (...paths: string[]) => ({
    ...{ kind: 'conflict', reason: 'not_ready' },
    errors: paths.map((path) => expect.objectContaining({ path })),
  })

  test('all that is missing is named at once, and no key is made', async () => {
    const deps = await testDeps(use())
    await draftOf(deps, ['public', 'private'])
    await expect(opening(deps)).rejects.toMatchObject(lacks(...FACTS, 'visibilities'))
    expect(await deps.keys.list()).toEqual([])
    expect((await findAppeal(deps.db, 'release'))?.state).toBe('draft')
  })

  test.each(FACTS)('the campaign says its %s', async (missing) => {
    const deps = await testDeps(use())
    const { [missing]: said, ...facts } = CAMPAIGN_FACTS
    await draftOf(deps, ['public'], facts)
    await expect(opening(deps)).rejects.toMatchObject(lacks(missing))
    expect((await changeCampaign(deps, OPERATOR, { slug: CAMPAIGN, [missing]: said })).changed).toEqual([missing])
    await opening(deps)
    const site = await openSite(deps)
    for (const lang of LOCALES) expect(await (await site.ask(`/a/release?lang=${lang}`)).text()).toContain(said)
  })

  test('private signing has two proven keys that are still in use', async () => {
    const deps = await testDeps(use())
    await draftOf(deps, ['public', 'private'], CAMPAIGN_FACTS)
    const [first, second, third] = await Promise.all([newIdentity(), newIdentity(), newIdentity()])
    for (const identity of [first, second]) {
      await expect(opening(deps)).rejects.toMatchObject(lacks('visibilities'))
      await proveHolder(deps, identity)
    }
    await retireRecipient(deps, OPERATOR, { campaign: CAMPAIGN, recipient: first.recipient })
    await expect(opening(deps)).rejects.toMatchObject(lacks('visibilities'))
    await proveHolder(deps, third)
    await opening(deps)
  })

  test('doctor names a campaign whose appeal was opened before this was asked', async () => {
    const deps = await testDeps(use())
    await draftOf(deps, ['public'], CAMPAIGN_FACTS)
    await deps.db.updateTable('campaigns').set({ controller: null }).execute()
    expect(await checkCampaigns(deps)).toMatchObject([{ is: 'sound' }])
    await deps.db.updateTable('appeals').set({ state: 'open', opened_on: '2027-03-12' }).execute()
    expect(await checkCampaigns(deps)).toMatchObject([{ is: 'note', mend: 'campaign change relatives --controller …' }])
  })

  test('without private signing no key is asked for', async () => {
    const deps = await testDeps(use())
    await draftOf(deps, ['public', 'anonymous'], CAMPAIGN_FACTS)
    await opening(deps)
  })

  test('a fact can be replaced, not emptied; the same again is no change', async () => {
    const deps = await testDeps(use())
    await draftOf(deps, ['public'], CAMPAIGN_FACTS)
    const change = (contact: string) => changeCampaign(deps, OPERATOR, { slug: CAMPAIGN, contact })
    await expect(change(' ')).rejects.toMatchObject({ kind: 'invalid', errors: [{ path: 'contact' }] })
    await expect(change('a\nb')).rejects.toMatchObject({ kind: 'invalid' })
    expect((await change(CAMPAIGN_FACTS.contact)).changed).toEqual([])
    expect((await change('new')).campaign).toMatchObject({ ...CAMPAIGN_FACTS, contact: 'new' })
    const unknown = changeCampaign(deps, OPERATOR, { slug: 'nobody', contact: 'x' })
    await expect(unknown).rejects.toMatchObject({ kind: 'not_found' })
  })
})
