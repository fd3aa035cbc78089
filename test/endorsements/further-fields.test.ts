import { describe, expect, test } from 'vitest'
import { DAY } from '../../src/core/clock.ts'
import { decideEndorsement } from '../../src/endorsements/decide/decide-endorsement.ts'
import type { EndorsementChange } from '../../src/endorsements/own/endorsement-change.ts'
import { changeEndorsement, seeEndorsement, takeChangeBack } from '../../src/endorsements/own/own-endorsement.ts'
import { translator } from '../../src/locale/translate.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { openSite } from '../api/site.ts'
import { eachDatabase } from '../support/databases.ts'
import { testDeps } from '../support/deps.ts'
import { endorsed } from '../support/offers.ts'
import { makeAppeal, makeCampaign, makeDraft } from '../support/world.ts'
import { decided, organisation, queueOf, SLUG, versionOf } from './decisions.ts'

const NAME = 'Саюз званароў'
const OLD = 'Мы за кожнага.'
const NEW = 'Мы за кожную і кожнага.'
const REASON = 'Please say it shorter'
const text = (title: string) => ({ title, short_title: title, opening: 'to all', byline: 'By', body: 'Text.' })
const TEXTS = { be: text('Час волі'), ru: text('Время воли'), en: text('The time for release') }
const GIVEN = {
  kind: 'trade_union',
  names: { ru: 'Союз звонарей', be: 'Званары' },
  statements: { be: OLD, en: 'We stand by everyone.' },
} as const satisfies EndorsementChange

eachDatabase('kind, further names and statements of an organisation', (use) => {
  /** An organisation of an appeal in three languages, listed with all that it can say. */
  async function world() {
    const deps = await testDeps(use(), { env: { SIGN_LIMIT: '0' } })
    await makeCampaign(deps)
    const id = await makeAppeal(deps, SLUG, { source_locale: 'be', texts: TEXTS })
    const own = await endorsed(deps, SLUG, { address: 'alena@ringers.example', name: NAME, nameEn: 'Union of Ringers' })
    await changeEndorsement(deps, own, GIVEN)
    await decided(deps, NAME, 'approve')
    const site = await openSite(deps)
    const page = async (lang: string) => (await site.ask(`/a/${SLUG}/organisations?lang=${lang}`)).text()
    const json = async (query = '') => {
      const answer = await site.ask(`/api/v1/appeals/${SLUG}/endorsements${query}`)
      return ((await answer.json()) as { organisations: Record<string, unknown>[] }).organisations[0]
    }
    const ownPage = async (lang = 'en') => (await site.ask(`/o/${own}?lang=${lang}`)).text()
    return { deps, id, own, site, page, json, ownPage }
  }
  const row = () => use().db.selectFrom('endorsements').selectAll().executeTakeFirstOrThrow()

  test('are shown in the language of the page, with the original beside the name; a language without them has the original', async () => {
    const { page, site, json } = await world()
    const belarusian = await page('be')
    expect(belarusian).toMatch(/<h2><bdi[^>]*>Званары<\/bdi><\/h2><p class="who"><bdi[^>]*>Саюз званароў</)
    expect(belarusian).toContain(`<blockquote><bdi translate="no" class="notranslate">${OLD}</bdi></blockquote>`)
    expect(belarusian).toContain('Прафсаюз')
    const english = await page('en')
    expect(english).toMatch(/<h2><bdi[^>]*>Union of Ringers<\/bdi><\/h2><p class="who"><bdi[^>]*>Саюз званароў</)
    expect(english).toContain('We stand by everyone.')
    expect(english).toContain('Trade union')
    expect(english).not.toContain(OLD)
    const russian = await page('ru')
    expect(russian).toMatch(/<h2><bdi[^>]*>Союз звонарей</)
    expect(russian).not.toContain('<blockquote')
    // A Polish reader sees the English text, whose language the page says.
    expect(await page('pl')).toMatch(/<h2 lang="en"><bdi[^>]*>Union of Ringers[\s\S]*<blockquote lang="en">/)
    for (const [lang, name] of [
      ['be', 'Званары'],
      ['ru', 'Союз звонарей'],
      ['en', 'Union of Ringers'],
    ] as const)
      expect(await (await site.ask(`/a/${SLUG}?lang=${lang}`)).text(), lang).toContain(`>${name}</bdi>`)
    expect(await json('?locale=en')).toMatchObject({
      name: NAME,
      kind: 'trade_union',
      statement: 'We stand by everyone.',
    })
    expect(await json()).toMatchObject({ name: NAME, statement: OLD })
    expect(await json('?locale=ru')).toMatchObject({ name: NAME, statement: null })
    expect(Object.keys((await json()) ?? {})).not.toContain('names')
  })

  test('a changed statement waits while the old one stays; approved, it takes its place', async () => {
    const { deps, own, page, json, ownPage } = await world()
    const before = await versionOf(deps)
    deps.clock.advance(DAY)
    await changeEndorsement(deps, own, { statements: { be: NEW } })
    expect(await versionOf(deps)).toBe(before)
    expect([await page('be'), await json()]).toEqual([
      expect.stringContaining(OLD),
      expect.objectContaining({ statement: OLD }),
    ])
    expect(await page('be')).not.toContain(NEW)
    const asked = await ownPage()
    for (const shown of [OLD, NEW, translator('en')('endorse.own.proposed')]) expect(asked).toContain(shown)
    await decided(deps, NAME, 'approve')
    expect(await page('be')).toContain(NEW)
    expect(await page('be')).not.toContain(OLD)
    expect(await json()).toMatchObject({ statement: NEW, confirmedOn: '2027-03-13' })
    expect(await json('?locale=en')).toMatchObject({ statement: 'We stand by everyone.' })
  })

  test('declined, the old one stays, and the own link tells the reason', async () => {
    const { deps, own, page, json, ownPage } = await world()
    await changeEndorsement(deps, own, { statements: { be: NEW }, kind: 'media' })
    await decided(deps, NAME, 'decline', { reason: REASON })
    expect(await page('be')).toContain(OLD)
    expect(await json()).toMatchObject({ statement: OLD, kind: 'trade_union' })
    const told = await ownPage()
    expect(told).toContain(REASON)
    expect(told).not.toContain(NEW)
    expect(await row()).toMatchObject({ proposed: null, statements: GIVEN.statements, names: GIVEN.names })
  })

  describe.each(['waiting', 'listed'] as const)('of one that is %s', (state) => {
    const changes: [string, EndorsementChange][] = [
      ['the name', { name: 'Another' }],
      ['the English name', { nameEn: 'Another' }],
      ['a further name', { names: { ru: 'Другое' } }],
      ['a further name that goes', { names: { ru: null } }],
      ['the country', { country: 'LV' }],
      ['the website', { website: 'https://another.example/' }],
      ['the kind', { kind: 'party' }],
      ['a statement', { statements: { be: NEW } }],
      ['a statement in another language', { statements: { ru: NEW } }],
      ['a statement that goes', { statements: { en: null } }],
    ]
    test.each(changes)('nobody decides about %s that was not seen: 409 with what stands there', async (_, change) => {
      const { deps, own } = await world()
      // A first change was seen; the second one came between the look and the decision.
      if (state === 'waiting') await deps.db.updateTable('endorsements').set({ state }).execute()
      await changeEndorsement(deps, own, { country: 'LT' })
      const seen = await organisation(deps, NAME)
      await changeEndorsement(deps, own, change)
      for (const as of ['approve', 'decline'] as const)
        await expect(
          decideEndorsement(deps, OPERATOR, { slug: SLUG, id: seen.id, version: seen.version, as, reason: REASON }),
        ).rejects.toMatchObject({ kind: 'conflict', reason: 'endorsement_changed' })
      const [now] = await queueOf(deps)
      expect(now?.version).not.toBe(seen.version)
      await decideEndorsement(deps, OPERATOR, { slug: SLUG, id: seen.id, version: now?.version ?? '', as: 'approve' })
      const [listed] = await queueOf(deps, 'listed')
      expect(listed?.organisation).toEqual(now?.proposed ?? now?.organisation)
    })
  })

  test('a language that is not sent stays, an empty one goes, and the order of languages is no change', async () => {
    const { deps, own } = await world()
    const version = async () => (await organisation(deps, NAME)).version
    await changeEndorsement(deps, own, { statements: { ru: NEW }, names: {} })
    expect((await row()).proposed).toMatchObject({ ...GIVEN, statements: { ...GIVEN.statements, ru: NEW } })
    await changeEndorsement(deps, own, { statements: { ru: null, be: null } })
    expect((await row()).proposed).toMatchObject({ statements: { en: GIVEN.statements.en }, names: GIVEN.names })
    const before = await version()
    deps.clock.advance(DAY)
    await changeEndorsement(deps, own, { names: { be: GIVEN.names.be, ru: GIVEN.names.ru } })
    expect([await version(), (await row()).since]).toEqual([before, '2027-03-12'])
    // Back to the entry, in another order: nothing waits any more.
    await changeEndorsement(deps, own, { statements: { en: GIVEN.statements.en, be: OLD } })
    expect((await row()).proposed).toBeNull()
  })

  test('taking the change back drops every field of it, and nothing once it was decided', async () => {
    const { deps, own } = await world()
    const change = { statements: { ru: NEW }, names: { be: null }, kind: null, name: 'Another' }
    await changeEndorsement(deps, own, change)
    await takeChangeBack(deps, own)
    expect(await row()).toMatchObject({ proposed: null, name: NAME, ...GIVEN })
    await changeEndorsement(deps, own, change)
    await decided(deps, NAME, 'approve')
    await takeChangeBack(deps, own)
    expect(await row()).toMatchObject({ proposed: null, name: 'Another', kind: null, names: { ru: GIVEN.names.ru } })
  })

  test.each(['pl', 'xx', 'constructor', '__proto__', 'toString', 'BE', 'be-BY', ''])(
    'no text in the language %j, which the appeal does not have',
    async (language) => {
      const { deps, own } = await world()
      const texts = Object.fromEntries([[language, 'Text']])
      const path = (field: string) => `organisation.${field}.${language}`
      for (const field of ['names', 'statements'] as const)
        await expect(changeEndorsement(deps, own, { [field]: texts })).rejects.toMatchObject({
          kind: 'invalid',
          errors: [{ path: path(field) }],
        })
      expect((await row()).proposed).toBeNull()
    },
  )

  test('English names have a field of their own', async () => {
    const { deps, own } = await world()
    const errors = [{ path: 'organisation.names.en' }]
    await expect(changeEndorsement(deps, own, { names: { en: 'Ringers' } })).rejects.toMatchObject({ errors })
  })

  test('an appeal that gains a language later takes texts in it', async () => {
    const { deps, own, page, json, site } = await world()
    await expect(changeEndorsement(deps, own, { statements: { pl: 'Za każdym.' } })).rejects.toThrow()
    await makeDraft(deps, SLUG, { source_locale: 'be', texts: { ...TEXTS, pl: text('Czas wolności') } })
    expect(await (await site.ask(`/o/${own}/change?lang=pl`)).text()).toContain('name="statements.pl"')
    await changeEndorsement(deps, own, { statements: { pl: 'Za każdym.' }, names: { pl: 'Związek Dzwonników' } })
    await decided(deps, NAME, 'approve')
    expect(await page('pl')).toMatch(/<h2><bdi[^>]*>Związek Dzwonników[\s\S]*<blockquote><bdi[^>]*>Za każdym\./)
    expect(await json('?locale=pl')).toMatchObject({ statement: 'Za każdym.' })
  })

  test('texts in a language that the appeal no longer has are kept, shown to nobody but the team, and there when it comes back', async () => {
    const { deps, id, own, page, json, ownPage } = await world()
    await deps.db.deleteFrom('appeal_texts').where('appeal_id', '=', id).where('locale', '=', 'ru').execute()
    await changeEndorsement(deps, own, { kind: 'media' })
    expect((await row()).proposed).toMatchObject({ names: GIVEN.names })
    await deps.db
      .updateTable('endorsements')
      .set({ statements: JSON.stringify({ ru: 'За каждого.' }) })
      .execute()
    await decided(deps, NAME, 'decline', { reason: REASON })
    for (const shown of [await page('ru'), await ownPage('ru')]) expect(shown).not.toMatch(/За каждого|Союз звонарей/)
    expect(await json('?locale=ru')).toMatchObject({ statement: null })
    expect((await queueOf(deps, 'listed'))[0]?.organisation.statements).toEqual({ ru: 'За каждого.' })
    await makeDraft(deps, SLUG, { source_locale: 'be', texts: TEXTS })
    expect(await page('ru')).toContain('За каждого.')
  })

  test('a look-alike by a further name stands beside, with all its names', async () => {
    const { deps } = await world()
    const friend = await endorsed(deps, SLUG, { address: 'other@ringers.example', name: 'Friends' })
    // With a Latin letter o.
    await changeEndorsement(deps, friend, { names: { ru: 'Сoюз звонарей' } })
    const [friends] = (await queueOf(deps)).filter(({ organisation: { name } }) => name === 'Friends')
    expect(friends?.lookAlikes).toMatchObject([{ name: NAME, names: GIVEN.names, by: 'lookalike' }])
  })

  test('an organisation with the name of an initiator in one language initiates', async () => {
    const { deps } = await world()
    const initiators = [{ name: 'Врачи рядом', descriptor: '' }]
    await makeAppeal(deps, 'doctors', { texts: { en: text('A'), ru: { ...text('Б'), initiators } } })
    const own = await endorsed(deps, 'doctors', { address: 'doctors@ringers.example', name: 'Lekary pobač' })
    await changeEndorsement(deps, own, { names: { ru: 'Врачи рядом' } })
    expect(await queueOf(deps, 'waiting', 'doctors')).toMatchObject([{ initiates: true }])
  })

  test('the own page shows everything by language', async () => {
    const { deps, own, ownPage } = await world()
    const shown = await ownPage('ru')
    for (const part of [GIVEN.names.ru, GIVEN.names.be, OLD, GIVEN.statements.en, 'Профсоюз'])
      expect(shown).toContain(part)
    expect(shown).toMatch(/<dd lang="be"><bdi[^>]*>Мы за кожнага\./)
    expect((await seeEndorsement(deps, own)).endorsement.organisation).toMatchObject(GIVEN)
  })
})
