import { expect, test } from 'vitest'
import { changeAppeal } from '../../src/appeals/change-appeal.ts'
import { changeCampaign } from '../../src/appeals/change-campaign.ts'
import { DAY, HOUR, SECOND } from '../../src/core/clock.ts'
import { Memory } from '../../src/core/memory.ts'
import { settleDue } from '../../src/count/settle-due.ts'
import { LOCALES, type Locale } from '../../src/locale/locale.ts'
import { seeSignature } from '../../src/own-link/see.ts'
import { confirm } from '../../src/signing/confirm.ts'
import { sendChanges } from '../../src/site/live.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { openSite } from '../api/site.ts'
import { eachDatabase, embeddedOnly } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { listen } from '../support/event-stream.ts'
import { runApp } from '../support/running-app.ts'
import { CAMPAIGN, makeAppeal, makeCampaign, recoverAs, settled, signAs, signed } from '../support/world.ts'

const slug = 'release'
type Change = Parameters<typeof changeAppeal>[2]['change']
const change = (deps: TestDeps, wanted: Change) => changeAppeal(deps, OPERATOR, { slug, change: wanted })

/** The lines that each change leaves on the page, by language. */
const LINES: [Change, Record<Locale, string>][] = [
  [
    { closes: '2027-04-01T00:00Z' },
    {
      en: '12 March 2027: the end of signing was brought forward from 1 June 2027, 00:00 (UTC) to 1 April 2027, 00:00 (UTC)',
      be: '12 сакавіка 2027: канец збору подпісаў перанесены на раней',
      ru: '12 марта 2027: окончание сбора подписей перенесено на более раннее время',
      uk: '12 березня 2027: завершення збору підписів перенесено на раніший час',
      pl: '12 marca 2027: koniec zbierania podpisów przyspieszono',
      lt: '2027 m. kovo 12 d.: parašų rinkimo pabaiga paankstinta',
    },
  ],
  [
    { closes: '2027-07-01T00:00Z' },
    {
      en: 'the end of signing was put off from 1 June 2027, 00:00 (UTC) to 1 July 2027, 00:00 (UTC)',
      be: 'канец збору подпісаў перанесены на пазней',
      ru: 'окончание сбора подписей перенесено на более позднее время',
      uk: 'завершення збору підписів перенесено на пізніший час',
      pl: 'koniec zbierania podpisów przesunięto na później',
      lt: 'parašų rinkimo pabaiga nukelta vėliau',
    },
  ],
  [
    { closes: null },
    {
      en: 'the planned end of signing, 1 June 2027, 00:00 (UTC), was dropped',
      be: 'запланаваны канец збору подпісаў',
      ru: 'запланированное окончание сбора подписей',
      uk: 'заплановане завершення збору підписів',
      pl: 'odwołano planowany koniec zbierania podpisów',
      lt: 'numatytos parašų rinkimo pabaigos',
    },
  ],
  [
    { safety: 'protected' },
    {
      en: '12 March 2027: the organisers made this appeal protected',
      be: '12 сакавіка 2027: арганізатары ўзялі зварот пад абарону',
      ru: '12 марта 2027: организаторы взяли обращение под защиту',
      uk: '12 березня 2027: організатори взяли звернення під захист',
      pl: '12 marca 2027: organizatorzy objęli ten apel ochroną',
      lt: '2027 m. kovo 12 d.: organizatoriai įjungė šio kreipimosi apsaugą',
    },
  ],
  [
    { withhold_small_counts: true },
    {
      ...{ en: 'small numbers are held back', be: 'малыя лікі не паказваюцца', ru: 'малые числа не показываются' },
      ...{ uk: 'малі числа не показуються', pl: 'małe liczby nie są podawane', lt: 'maži skaičiai nerodomi' },
    },
  ],
  [
    { names_by_day: true },
    {
      ...{ en: 'names are listed by day', be: 'імёны пералічаныя па днях', ru: 'имена перечислены по дням' },
      ...{
        uk: 'імена впорядковано за днями',
        pl: 'nazwiska są ułożone według dni',
        lt: 'vardai išdėstyti pagal dienas',
      },
    },
  ],
  [
    { names_as_json: false },
    {
      en: 'names are no longer given out as data',
      be: 'імёны больш не аддаюцца як даныя',
      ru: 'имена больше не отдаются как данные',
      uk: 'імена більше не надаються у вигляді даних',
      pl: 'nazwiska nie są już udostępniane jako dane',
      lt: 'vardai nebeteikiami kaip duomenys',
    },
  ],
]

embeddedOnly('the page of an appeal that has changed', (use) => {
  async function world(draft: Record<string, unknown> = {}) {
    const deps = await testDeps(use(), { now: '2027-03-12T10:20:30Z' })
    await makeCampaign(deps)
    await makeAppeal(deps, slug, { closes: '2027-06-01T00:00Z', ...draft })
    const site = await openSite(deps)
    const page = async (lang: string) => (await site.ask(`/a/${slug}?lang=${lang}`)).text()
    return { deps, site, page }
  }

  test.each(LINES)('says so in every language, with the day: %j', async (wanted, lines) => {
    const { deps, page } = await world()
    await signed(deps, slug, { address: 'anna@example.org' })
    for (const lang of LOCALES) expect(await page(lang)).not.toContain(lines[lang])
    await change(deps, wanted)
    for (const lang of LOCALES) expect(await page(lang), lang).toContain(lines[lang])
  })

  test('another process shows it within a second, and what a campaign says of itself too', async () => {
    const { deps, site, page } = await world()
    await signed(deps, slug, { address: 'anna@example.org' })
    const elsewhere = { ...deps, memory: new Memory(deps.clock) }
    await page('en')
    await change(elsewhere, { names_by_day: true, goal: 1_234 })
    await changeCampaign(elsewhere, OPERATOR, { slug: CAMPAIGN, contact: 'https://new.example' })
    deps.clock.advance(SECOND)
    expect(await page('en')).toContain('names are listed by day')
    expect(await (await site.ask(`/api/v1/appeals/${slug}/counts`)).json()).toMatchObject({ goal: 1_234 })
    expect(await page('en')).toContain('https://new.example')
  })

  test('names that were shown stay, JSON and stream are over, and the number keeps to the grid', async () => {
    const { deps, site, page } = await world()
    await signed(deps, slug, { address: 'anna@example.org', name: 'Anna' })
    await settled(deps, slug)
    await change(deps, { safety: 'protected' })
    await signed(deps, slug, { address: 'boris@example.org', name: 'Boris' })
    await settleDue(deps)
    expect(await page('en')).toContain('Anna')
    for (const path of ['signatures', 'counts/stream'])
      expect((await site.ask(`/api/v1/appeals/${slug}/${path}`)).status, path).toBe(403)
    const inbox = () => deps.db.selectFrom('inbox').select('id').execute()
    expect(await inbox()).toHaveLength(1)
    deps.clock.set('2027-03-13T03:00:01Z')
    await settleDue(deps)
    expect(await inbox()).toEqual([])
    expect(await page('en')).not.toContain('Boris')
  })

  test('a visibility that was taken away is offered no more, and what was signed with it stays', async () => {
    const { deps, site } = await world()
    const own = await signed(deps, slug, { address: 'anna@example.org', visibility: 'private', name: 'Anna' })
    const letter = await signAs(deps, slug, { address: 'boris@example.org', visibility: 'private', name: 'Boris' })
    await settled(deps, slug)
    await change(deps, { visibilities: ['public'] })
    await expect(signAs(deps, slug, { address: 'c@example.org', visibility: 'private' })).rejects.toMatchObject({
      kind: 'invalid',
    })
    await confirm(deps, { token: letter, as: 'replace', retry: undefined })
    expect((await seeSignature(deps, own)).signature).toMatchObject({ visibility: 'private', state: 'counted' })
    expect(await (await site.ask(`/api/v1/appeals/${slug}`)).json()).toMatchObject({ visibilities: ['public'] })
  })
})

eachDatabase('letters of an appeal whose closing was brought forward', (use) => {
  test('are dead 24 hours after it, also when they say another day and no job has run', async () => {
    const deps = await testDeps(use(), { now: '2027-03-12T10:20:30Z' })
    await makeCampaign(deps)
    await makeAppeal(deps, slug, { closes: '2027-06-01T00:00Z' })
    await signed(deps, slug, { address: 'anna@example.org' })
    await change(deps, { closes: '2027-03-14T11:00Z' })
    deps.clock.set('2027-03-14T10:59:00Z')
    const first = await signAs(deps, slug, { address: 'boris@example.org' })
    const second = await signAs(deps, slug, { address: 'dana@example.org' })
    const lost = await recoverAs(deps, slug, 'anna@example.org')
    // Another process still remembered the later closing when it asked for these letters.
    await deps.db
      .updateTable('pending_signatures')
      .set({ expires_at: new Date('2027-03-17T11:00:00Z') })
      .execute()
    const site = await openSite(deps)
    deps.clock.set('2027-03-15T10:59:00Z')
    await confirm(deps, { token: first, as: 'replace', retry: undefined })
    deps.clock.set('2027-03-15T11:00:00Z')
    await expect(confirm(deps, { token: second, as: 'replace', retry: undefined })).rejects.toMatchObject({
      kind: 'gone',
    })
    for (const path of [`/c/${second}`, `/r/${lost}`]) expect((await site.ask(path)).status, path).toBe(410)
    expect(await deps.db.selectFrom('inbox').select('id').execute()).toHaveLength(2)
  })
})

embeddedOnly('counts that are to be live again', (use) => {
  test('move on the grid until 03:00 UTC, and at once afterwards', async () => {
    const deps = await testDeps(use(), { now: '2027-03-12T10:20:30Z' })
    await makeCampaign(deps)
    await makeAppeal(deps, slug)
    const waiting = async () => (await deps.db.selectFrom('inbox').select('id').execute()).length
    const site = await openSite(deps)
    const stream = async () => (await site.ask(`/api/v1/appeals/${slug}/counts/stream`, { method: 'HEAD' })).status
    await signed(deps, slug, { address: 'anna@example.org' })
    await settleDue(deps)
    expect(await waiting()).toBe(0)
    await change(deps, { live_counts: false })
    expect(await stream()).toBe(403)
    await change(deps, { live_counts: true })
    await signed(deps, slug, { address: 'boris@example.org' })
    for (const time of ['2027-03-12T10:20:31Z', '2027-03-12T11:00:01Z', '2027-03-13T02:59:59Z']) {
      deps.clock.set(time)
      await settleDue(deps)
      expect([await waiting(), await stream()], time).toEqual([1, 403])
    }
    deps.clock.set('2027-03-13T03:00:01Z')
    await settleDue(deps)
    expect([await waiting(), await stream()]).toEqual([0, 200])
    deps.clock.advance(HOUR / 2)
    await signed(deps, slug, { address: 'dana@example.org' })
    await settleDue(deps)
    expect(await waiting()).toBe(0)
    deps.clock.advance(DAY)
    await settleDue(deps)
    expect(await stream()).toBe(200)
  })
})

embeddedOnly('streams of an appeal that becomes protected', (use) => {
  test('end in every process with its next look, after an event that has pages ask anew', async () => {
    const app = await runApp(use())
    const other = await runApp(use())
    await makeCampaign(app.deps)
    await makeAppeal(app.deps)
    await makeAppeal(app.deps, 'other')
    await signed(app.deps, slug, { address: 'anna@example.org' })
    const urlOf = ({ url }: { url: string }, of = slug) => `${url}/api/v1/appeals/${of}/counts/stream`
    const streams = [await listen(urlOf(app)), await listen(urlOf(app)), await listen(urlOf(other))]
    const untouched = await listen(urlOf(app, 'other'))
    for (const stream of [...streams, untouched]) await stream.count(1)
    await change(app.deps, { safety: 'protected' })
    for (const { deps } of [app, other]) await sendChanges(deps)
    await Promise.all(streams.map(({ ended }) => ended))
    for (const stream of streams) expect(stream.events().map(({ event }) => event)).toEqual(['counts', 'page'])
    for (const { deps } of [app, other]) deps.streams.beat()
    await untouched.comment(1)
    expect(app.deps.streams.topics()).toEqual(['other'])
    expect((await fetch(urlOf(app))).status).toBe(403)
    other.deps.clock.advance(SECOND)
    expect((await fetch(urlOf(other))).status).toBe(403)
  })
})
