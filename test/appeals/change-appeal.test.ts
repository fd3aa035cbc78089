import { describe, expect, test } from 'vitest'
import { changeAppeal } from '../../src/appeals/change-appeal.ts'
import { retireRecipient } from '../../src/appeals/retire-recipient.ts'
import { findAppeal } from '../../src/appeals/store.ts'
import { newIdentity } from '../../src/campaigns/identity.ts'
import { DAY, HOUR } from '../../src/core/clock.ts'
import type { Visibility } from '../../src/core/visibility.ts'
import { verifyAudit } from '../../src/db/audit.ts'
import { addImported } from '../../src/imports/add-imported.ts'
import { withdraw } from '../../src/own-link/withdraw.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { eachDatabase, embeddedOnly } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { CAMPAIGN, makeAppeal, makeCampaign, proveHolder, signAs, signed } from '../support/world.ts'

const NOW = '2027-03-12T10:20:30Z'
const slug = 'release'
type Change = Parameters<typeof changeAppeal>[2]['change']
type Safety = 'protected' | 'open'

/** The acts of signers before the change. Everything but `nobody` counts as signed. */
const SIGNED: Record<string, (deps: TestDeps) => Promise<unknown>> = {
  nobody: async () => undefined,
  'somebody asked for a letter': (deps) => signAs(deps, slug, { address: 'anna@example.org' }),
  'somebody confirmed': (deps) => signed(deps, slug, { address: 'anna@example.org' }),
  'somebody signed on paper': (deps) =>
    addImported(deps, OPERATOR, {
      ...{ slug, visibility: 'anonymous', name: null, descriptor: null, country: null },
      ...{ source: 'collected', by: 'Ivan', day: '2027-03-01', consent: 'on paper' },
    }),
  'the only signature was withdrawn': async (deps) => {
    await withdraw(deps, await signed(deps, slug, { address: 'anna@example.org' }))
  },
}
const ANY = Object.keys(SIGNED).filter((name) => name !== 'nobody')

async function world(use: Parameters<typeof testDeps>[0], safety: Safety, draft: Record<string, unknown> = {}) {
  const deps = await testDeps(use, { now: NOW })
  await makeCampaign(deps)
  await makeAppeal(deps, slug, { safety, ...draft })
  return deps
}

const change = (deps: TestDeps, wanted: Change) => changeAppeal(deps, OPERATOR, { slug, change: wanted })
const stored = async (deps: TestDeps) => {
  const appeal = await findAppeal(deps.db, slug)
  if (!appeal) throw new Error('no appeal')
  return appeal
}
const linesOf = (deps: TestDeps) =>
  deps.db.selectFrom('appeal_changes').select(['day', 'what']).orderBy('seq').execute()
const refused = (...paths: string[]) => ({
  kind: 'conflict',
  errors: paths.map((path) => expect.objectContaining({ path })),
})

eachDatabase('a change of an appeal', (use) => {
  describe.each(Object.keys(SIGNED))('when %s', (who) => {
    const isSigned = who !== 'nobody'

    test.each<Safety>(['protected', 'open'])('%s: goal and the way without e-mail change at once', async (safety) => {
      const deps = await world(use(), safety, { goal: 100 })
      await SIGNED[who]?.(deps)
      expect((await change(deps, { goal: 50, no_email: { en: ' +375 ' } })).changed).toEqual(['goal', 'no_email'])
      const { goal, texts, version } = await stored(deps)
      expect([goal, texts.en?.noEmail]).toEqual([50, '+375'])
      expect((await change(deps, { goal: null, no_email: { en: null } })).changed).toEqual(['goal', 'no_email'])
      const after = await stored(deps)
      expect([after.goal, after.texts.en?.noEmail]).toEqual([null, null])
      expect(after.version).toBeGreaterThan(version)
      expect(await linesOf(deps)).toEqual([])
    })

    test('protected appeals become open before anybody has signed only', async () => {
      const deps = await world(use(), 'protected')
      await SIGNED[who]?.(deps)
      const asked = change(deps, { safety: 'open', goal: 7 })
      if (isSigned) await expect(asked).rejects.toMatchObject(refused('safety'))
      else await asked
      expect(await stored(deps)).toMatchObject(
        isSigned ? { safety: 'protected', goal: null } : { safety: 'open', goal: 7, policy: { liveCounts: true } },
      )
    })

    test('open appeals become protected at any time, in every point', async () => {
      const deps = await world(use(), 'open', { policy: { live_counts: true, country: true, names_wait: false } })
      await SIGNED[who]?.(deps)
      expect((await change(deps, { safety: 'protected' })).changed).toEqual(['safety'])
      expect((await stored(deps)).policy).toEqual({
        ...{ liveCounts: false, titleInLetters: false, country: false, namesAsJson: false, namesWait: true },
        ...{ namesByDay: true, shareFirst: false, withholdSmallCounts: true, mailboxNotice: true },
      })
      expect(await linesOf(deps)).toEqual(isSigned ? [{ day: '2027-03-12', what: 'safety' }] : [])
    })

    const POINTS = [
      ['withhold_small_counts', 'withholdSmallCounts', true],
      ['names_by_day', 'namesByDay', true],
      ['names_as_json', 'namesAsJson', false],
    ] as const
    test.each(POINTS)(
      '%s tightens at any time, and loosens before anybody has signed only',
      async (field, point, tight) => {
        const deps = await world(use(), 'open')
        await SIGNED[who]?.(deps)
        await change(deps, { [field]: tight })
        expect((await stored(deps)).policy[point]).toBe(tight)
        expect(await linesOf(deps)).toEqual(isSigned ? [{ day: '2027-03-12', what: field }] : [])
        expect((await change(deps, { [field]: tight })).changed).toEqual([])
        const looser = change(deps, { [field]: !tight })
        if (isSigned) await expect(looser).rejects.toMatchObject(refused(field))
        else await looser
        expect((await stored(deps)).policy[point]).toBe(isSigned ? tight : !tight)
      },
    )

    test.each<Safety>(['protected', 'open'])(
      '%s: the counts stop being live at once, and are again at 03:00',
      async (safety) => {
        const deps = await world(use(), safety, { policy: { live_counts: true } })
        await SIGNED[who]?.(deps)
        await change(deps, { live_counts: false })
        expect((await stored(deps)).policy.liveCounts).toBe(false)
        const again = await change(deps, { live_counts: true })
        expect(again.liveFrom).toEqual(isSigned ? new Date('2027-03-13T03:00:00Z') : null)
        expect((await stored(deps)).policy.liveCounts).toBe(!isSigned)
        expect((await change(deps, { live_counts: true })).changed).toEqual([])
        expect((await change(deps, { live_counts: false })).liveFrom).toBeNull()
        expect(await linesOf(deps)).toEqual([])
      },
    )

    test('an earlier closing needs 48 hours’ notice once somebody has signed, and a line', async () => {
      const deps = await world(use(), 'protected', { closes: '2027-06-01T00:00Z' })
      await SIGNED[who]?.(deps)
      const soon = change(deps, { closes: '2027-03-14T10:00Z' })
      if (isSigned) await expect(soon).rejects.toMatchObject(refused('closes'))
      else await soon
      await change(deps, { closes: '2027-03-14T11:00Z' })
      expect((await stored(deps)).closesAt).toEqual(new Date('2027-03-14T11:00:00Z'))
      expect(await linesOf(deps)).toEqual(isSigned ? [{ day: '2027-03-12', what: 'closing' }] : [])
    })

    test.each(['2027-07-01T00:00Z', null])(
      'a later closing (%s) is had once after somebody has signed',
      async (later) => {
        const deps = await world(use(), 'open', { closes: '2027-06-01T00:00Z' })
        await SIGNED[who]?.(deps)
        await change(deps, { closes: later })
        await change(deps, { closes: '2027-05-01T00:00Z' })
        const again = change(deps, { closes: '2027-06-01T00:00Z' })
        if (isSigned) await expect(again).rejects.toMatchObject(refused('closes'))
        else await again
        await change(deps, { closes: '2027-04-01T00:00Z' })
        expect(await linesOf(deps)).toHaveLength(isSigned ? 3 : 0)
      },
    )

    test('a first closing is an earlier one', async () => {
      const deps = await world(use(), 'open')
      await SIGNED[who]?.(deps)
      const soon = change(deps, { closes: '2027-03-12T11:00Z' })
      if (isSigned) await expect(soon).rejects.toMatchObject(refused('closes'))
      else await soon
    })

    test('visibilities are taken away and given back; one that was never there is not added to what is signed', async () => {
      const deps = await world(use(), 'protected', { visibilities: ['public', 'private'] })
      await SIGNED[who]?.(deps)
      await change(deps, { visibilities: ['private'] })
      expect((await stored(deps)).visibilities).toEqual(['private'])
      await change(deps, { visibilities: ['private', 'public'] })
      expect((await stored(deps)).visibilities).toEqual(['public', 'private'])
      const added = change(deps, { visibilities: ['public', 'private', 'anonymous'] })
      if (isSigned) await expect(added).rejects.toMatchObject(refused('visibilities'))
      else await added
    })

    test('private is added with two proven keys only', async () => {
      const deps = await testDeps(use(), { now: NOW })
      const [first] = await makeCampaign(deps)
      await makeAppeal(deps, slug, { visibilities: ['public'] })
      await SIGNED[who]?.(deps).catch(() => signed(deps, slug, { address: 'anna@example.org' }))
      await retireRecipient(deps, OPERATOR, { campaign: CAMPAIGN, recipient: first?.recipient ?? '' })
      const both: Visibility[] = ['public', 'private']
      await expect(change(deps, { visibilities: both })).rejects.toMatchObject(refused('visibilities'))
      await proveHolder(deps, await newIdentity())
      await change(deps, { visibilities: both })
      expect((await stored(deps)).visibilities).toEqual(both)
    })
  })

  test('what is wrong is told at once, by its field, and nothing of the rest is done', async () => {
    const deps = await world(use(), 'protected', { closes: '2027-06-01T00:00Z' })
    await SIGNED['somebody confirmed']?.(deps)
    const before = await stored(deps)
    const { entries } = await verifyAudit(deps.db, deps.secrets.log)
    const wrong: Change = {
      goal: 5,
      closes: '2027-03-13T00:00Z',
      names_as_json: true,
      no_email: { be: 'x', constructor: 'y' },
    }
    await expect(change(deps, wrong)).rejects.toMatchObject(
      refused('no_email.be', 'no_email.constructor', 'closes', 'names_as_json'),
    )
    expect(await stored(deps)).toEqual(before)
    expect((await verifyAudit(deps.db, deps.secrets.log)).entries).toBe(entries)
  })

  test('nothing new is no act: no entry, no version', async () => {
    const deps = await world(use(), 'open', { goal: 5, closes: '2027-06-01T00:00Z' })
    const before = await stored(deps)
    const { entries } = await verifyAudit(deps.db, deps.secrets.log)
    const same: Change = {
      goal: 5,
      closes: '2027-06-01T02:00+02:00',
      safety: 'open',
      visibilities: [...before.visibilities],
    }
    expect((await change(deps, same)).changed).toEqual([])
    expect((await verifyAudit(deps.db, deps.secrets.log)).entries).toBe(entries)
    expect((await stored(deps)).version).toBe(before.version)
  })

  test.each<[string, unknown]>([
    ['goal', 0],
    ['goal', 1.5],
    ['closes', '1.6.2027'],
    ['closes', '2027-06-01T00:30Z'],
    ['visibilities', []],
    ['visibilities', ['public', 'public']],
    ['visibilities', ['secret']],
    ['no_email', { en: '' }],
    ['safety', 'none'],
    ['kind', 'letter'],
  ])('%s %j is no change that can be asked for', async (field, value) => {
    const deps = await world(use(), 'open')
    await expect(change(deps, { [field]: value } as Change)).rejects.toMatchObject({ kind: 'invalid' })
  })

  test('a closing that has passed is not put off, whether or not a job has run', async () => {
    const deps = await world(use(), 'open', { closes: '2027-03-12T12:00Z' })
    deps.clock.advance(2 * HOUR)
    await expect(change(deps, { closes: '2027-06-01T00:00Z' })).rejects.toMatchObject(refused('closes'))
  })
})

embeddedOnly('the day of a letter', (use) => {
  test.each(ANY)('a closing with the least notice cuts no letter short that was sent before (%s)', async (who) => {
    const deps = await world(use(), 'open', { closes: '2027-06-01T00:00Z' })
    await SIGNED[who]?.(deps)
    await signAs(deps, slug, { address: 'last@example.org' })
    const letters = await deps.db.selectFrom('pending_signatures').select('expires_at').execute()
    await change(deps, { closes: '2027-03-14T11:00Z' })
    const end = ((await stored(deps)).closesAt?.getTime() ?? 0) + DAY
    expect(letters.length).toBeGreaterThan(0)
    for (const { expires_at: expires } of letters) expect(expires.getTime()).toBeLessThanOrEqual(end)
  })
})
