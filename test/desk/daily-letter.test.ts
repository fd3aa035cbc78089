import { expect, test } from 'vitest'
import { changeCampaign } from '../../src/appeals/change-campaign.ts'
import { addCampaign } from '../../src/campaigns/add-campaign.ts'
import { findCampaign } from '../../src/campaigns/store.ts'
import { after, DAY, HOUR, MINUTE } from '../../src/core/clock.ts'
import { Refusal } from '../../src/core/errors.ts'
import { sendDailyLetters } from '../../src/desk/daily-letter/send-daily-letters.ts'
import type { LetterContent } from '../../src/mail/kinds.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { staffKeyNames } from '../../src/staff/key/staff-key.ts'
import { setLetterLanguage, wantDailyLetter } from '../../src/staff/own-account/own-mailbox.ts'
import { readLog } from '../../src/staff/read-log.ts'
import { changeRole } from '../../src/staff/team/change-role.ts'
import { removeMember } from '../../src/staff/team/remove-member.ts'
import { eachDatabase, postgresOnly, type TestDb } from '../support/databases.ts'
import { type TestDeps, TRUSTING, testDeps } from '../support/deps.ts'
import { dieAfter } from '../support/dying.ts'
import { join, type Member, sessionOf } from '../support/staff.ts'
import { endedOrBlocked, stopAfter } from '../support/stepping.ts'
import { dumpTables } from '../support/tables.ts'
import { CAMPAIGN, makeAppeal, makeCampaign, queuedLetters, settled, signed } from '../support/world.ts'

const OWNER = 'owner@example.org'
const MODERATOR = 'moderator@example.org'
const EXPORTER = 'exporter@example.org'

interface World {
  deps: TestDeps
  owner: Member
  moderator: Member
}

/** A campaign in a time zone, with an owner and a moderator, an exporter, and an editor whom no letter reaches. */
async function world(on: TestDb, now = '2027-03-12T03:00:00Z', timeZone = 'UTC'): Promise<World> {
  const deps = await testDeps(on, { now })
  await makeCampaign(deps)
  await changeCampaign(deps, OPERATOR, { slug: CAMPAIGN, timeZone })
  await makeAppeal(deps, 'slow', { safety: 'protected' })
  const owner = await join(deps, { handle: 'first-owner', address: OWNER })
  const moderator = await join(deps, { handle: 'green-river', role: 'moderator', address: MODERATOR })
  await join(deps, { handle: 'red-barn', role: 'exporter', address: EXPORTER })
  await join(deps, { handle: 'blue-door', role: 'editor' })
  return { deps, owner, moderator }
}

/** Signs with a name that waits for a look. */
async function signSlowly(deps: TestDeps, name = 'Anna', slug = 'slow'): Promise<void> {
  await signed(deps, slug, { address: `${name}@example.org`.toLowerCase(), name })
  await settled(deps, slug)
}

const lookedAt = (deps: TestDeps) => deps.db.updateTable('signatures').set({ look: 'shown' }).execute()

type Daily = LetterContent<'staff_daily'>

/** The daily letters that wait in the outbox, by address, and takes them out. */
async function taken(deps: TestDeps): Promise<Daily[]> {
  const letters = (await queuedLetters(deps)).filter(
    (letter): letter is Daily & typeof letter => letter.kind === 'staff_daily',
  )
  await deps.db.deleteFrom('outbox').execute()
  return letters.sort((a, b) => (a.to < b.to ? -1 : 1))
}

/** Lets the job run as often as the clock says; returns whom it wrote to. */
async function run(deps: TestDeps): Promise<string[]> {
  await sendDailyLetters(deps)
  return (await taken(deps)).map(({ to }) => String(to))
}

const BOTH = [MODERATOR, OWNER]

eachDatabase('the daily letter', (use) => {
  test('comes once, at seven: to everybody what is theirs, in sums, and to owners the head of the log', async () => {
    const { deps } = await world(use())
    await makeAppeal(deps, 'other', { safety: 'protected' })
    await signSlowly(deps, 'Anna')
    deps.clock.advance(HOUR)
    await signSlowly(deps, 'Boris', 'other')
    deps.clock.set('2027-03-13T06:59:00Z')
    expect(await run(deps)).toEqual([])
    deps.clock.advance(MINUTE)
    await sendDailyLetters(deps)
    const [toModerator, toOwner, ...more] = await taken(deps)
    expect(more).toEqual([])
    const waits = [{ of: 'names', n: 2, since: '2027-03-12' }]
    expect(toModerator).toMatchObject({ to: MODERATOR, waits, head: null, locale: 'en' })
    const campaignId = String((await findCampaign(deps.db, CAMPAIGN))?.id)
    const { head } = await readLog(deps, OPERATOR, { campaignId, limit: 1 })
    expect(head).toMatch(/^[0-9A-Z-]{19} \d+$/)
    expect(toOwner).toMatchObject({ to: OWNER, waits, head })
    for (const minutes of [1, 60, 16 * 60]) {
      deps.clock.set(after(new Date('2027-03-13T07:00:00Z'), minutes * MINUTE))
      expect(await run(deps)).toEqual([])
    }
  })

  test('is not on the log, and its row is that of every letter', async () => {
    const { deps } = await world(use(), '2027-03-12T08:00:00Z')
    await signSlowly(deps)
    const entries = () => deps.db.selectFrom('audit_log').select('seq').execute()
    const before = await entries()
    await sendDailyLetters(deps)
    expect(await entries()).toEqual(before)
    const rows = await deps.db.selectFrom('outbox').selectAll().execute()
    const own = rows.filter(({ appeal_id }) => appeal_id === null)
    expect(own.map(({ sealed }) => sealed.length)).toEqual([1436, 1436])
    expect(own.map(({ expires_at }) => expires_at.toISOString())).toEqual(Array(2).fill('2027-03-13T08:00:00.000Z'))
  })

  test('nothing waits: owners alone get one a week, which counts from the last letter', async () => {
    const { deps } = await world(use(), '2027-03-12T07:00:00Z')
    const days: Record<string, string[]> = {}
    const morning = async () => {
      const day = deps.clock.now().toISOString().slice(5, 10)
      await sendDailyLetters(deps)
      const letters = await taken(deps)
      if (letters.length > 0) days[day] = letters.map(({ to }) => String(to))
      deps.clock.advance(DAY)
      return letters
    }
    const [first] = await morning()
    expect(first).toMatchObject({ waits: [], head: expect.stringMatching(/ \d+$/) })
    for (let n = 1; n < 10; n++) await morning()
    await signSlowly(deps)
    await morning()
    await lookedAt(deps)
    for (let n = 0; n < 8; n++) await morning()
    expect(days).toEqual({ '03-12': [OWNER], '03-19': [OWNER], '03-22': BOTH, '03-29': [OWNER] })
  })

  const STEP = 15 * MINUTE

  /** The moments at which letters are queued within days in which a name waits. */
  async function momentsOf(zone: string, from: string, days: number): Promise<string[]> {
    const { deps } = await world(use(), from, zone)
    await signSlowly(deps)
    const moments: string[] = []
    for (let passed = 0; passed < days * DAY; passed += STEP) {
      if ((await run(deps)).length > 0) moments.push(deps.clock.now().toISOString().slice(5, 16))
      deps.clock.advance(STEP)
    }
    return moments
  }

  test.each<[string, string, string[]]>([
    // Clocks go forward in the night to 28 March, and back in that to 31 October.
    ['Europe/Warsaw', '2027-03-26T12:00:00Z', ['03-26T12:00', '03-27T06:00', '03-28T05:00', '03-29T05:00']],
    ['Europe/Warsaw', '2027-10-29T12:00:00Z', ['10-29T12:00', '10-30T05:00', '10-31T06:00', '11-01T06:00']],
    ['Asia/Kathmandu', '2027-03-12T00:00:00Z', ['03-12T01:15', '03-13T01:15', '03-14T01:15']],
    // Its morning is still the day before in UTC; clocks go back in the night to 4 April.
    ['Pacific/Auckland', '2027-04-01T12:00:00Z', ['04-01T18:00', '04-02T18:00', '04-03T19:00']],
    ['America/New_York', '2027-03-12T00:00:00Z', ['03-12T00:00', '03-12T12:00', '03-13T12:00', '03-14T11:00']],
  ])('comes at seven in %s from %s on, once a day', async (zone, from, moments) => {
    expect(await momentsOf(zone, from, 3)).toEqual(moments)
  })

  test('a start after a pause sends the letter late the same day, and never two', async () => {
    const { deps } = await world(use(), '2027-03-12T07:00:00Z')
    await signSlowly(deps)
    expect(await run(deps)).toEqual(BOTH)
    deps.clock.set('2027-03-15T23:50:00Z')
    expect(await run(deps)).toEqual(BOTH)
    deps.clock.set('2027-03-16T00:10:00Z')
    expect(await run(deps)).toEqual([])
    deps.clock.set('2027-03-16T07:00:00Z')
    expect(await run(deps)).toEqual(BOTH)
  })

  test('a campaign that moves to another time zone gets no second letter that day', async () => {
    const { deps } = await world(use(), '2027-03-11T17:00:00Z', 'Pacific/Kiritimati')
    await signSlowly(deps)
    // There it is the twelfth already, and in Honolulu still the eleventh for most of the day.
    expect(await run(deps)).toEqual(BOTH)
    await changeCampaign(deps, OPERATOR, { slug: CAMPAIGN, timeZone: 'Pacific/Honolulu' })
    for (const at of ['2027-03-11T17:01:00Z', '2027-03-12T09:00:00Z', '2027-03-12T17:00:00Z']) {
      deps.clock.set(at)
      expect(await run(deps)).toEqual([])
    }
    deps.clock.set('2027-03-13T17:00:00Z')
    expect(await run(deps)).toEqual(BOTH)
  })

  test('marks that a wrong clock left ahead stop no letter for longer than a day', async () => {
    const { deps } = await world(use(), '2027-03-12T07:00:00Z')
    await signSlowly(deps)
    const ahead = { letters_decided_on: '2031-01-01', letters_sent_on: '2031-01-01' }
    await deps.db.updateTable('campaigns').set(ahead).execute()
    expect(await run(deps)).toEqual(BOTH)
    expect(await run(deps)).toEqual([])
    await lookedAt(deps)
    await deps.db.updateTable('campaigns').set({ letters_sent_on: '2031-01-01' }).execute()
    deps.clock.advance(DAY)
    expect(await run(deps)).toEqual([OWNER])
    await deps.db.updateTable('campaigns').set({ letters_decided_on: '2027-03-14' }).execute()
    await signSlowly(deps, 'Boris')
    const mornings: string[][] = []
    for (let n = 0; n < 3; n++) {
      deps.clock.advance(DAY)
      mornings.push(await run(deps))
    }
    expect(mornings).toEqual([[], BOTH, BOTH])
  })

  test('while the clock is in doubt nothing is decided', async () => {
    const { deps } = await world(use(), '2027-03-12T07:00:00Z')
    await signSlowly(deps)
    const clockGuard = { ...TRUSTING, trusts: () => false }
    expect(await run({ ...deps, clockGuard })).toEqual([])
    expect(await run(deps)).toEqual(BOTH)
  })

  test('who has switched it off gets none, nor one with the head alone', async () => {
    const { deps, owner, moderator } = await world(use(), '2027-03-12T07:00:00Z')
    await signSlowly(deps)
    await wantDailyLetter(deps, await sessionOf(deps, owner.token), false)
    expect(await run(deps)).toEqual([MODERATOR])
    await wantDailyLetter(deps, await sessionOf(deps, moderator.token), false)
    deps.clock.advance(DAY)
    expect(await run(deps)).toEqual([])
    await lookedAt(deps)
    deps.clock.advance(30 * DAY)
    expect(await run(deps)).toEqual([])
  })

  test('is in the language of the account', async () => {
    const { deps, owner } = await world(use(), '2027-03-12T07:00:00Z')
    await setLetterLanguage(deps, await sessionOf(deps, owner.token), 'be')
    await sendDailyLetters(deps)
    expect(await taken(deps)).toMatchObject([{ to: OWNER, locale: 'be' }])
  })

  test('the role of that morning decides: another role, other words, and none for those who have left', async () => {
    const { deps } = await world(use(), '2027-03-12T07:00:00Z')
    await signSlowly(deps)
    await join(deps, { handle: 'second-owner', address: 'second@example.org' })
    await changeRole(deps, OPERATOR, { handle: 'first-owner', role: 'exporter' })
    await changeRole(deps, OPERATOR, { handle: 'green-river', role: 'owner' })
    await sendDailyLetters(deps)
    const letters = await taken(deps)
    expect(letters.map(({ to, head }) => [to, head !== null])).toEqual([
      [MODERATOR, true],
      ['second@example.org', true],
    ])
    await removeMember(deps, OPERATOR, { handle: 'second-owner' })
    deps.clock.advance(DAY)
    expect(await run(deps)).toEqual([MODERATOR])
  })

  test('no demo campaign has any', async () => {
    const { deps } = await world(use(), '2027-03-12T07:00:00Z')
    await addCampaign(deps, OPERATOR, { slug: 'trial', name: 'Trial', demo: true })
    await join(deps, { handle: 'trial-owner', campaign: 'trial', address: 'trial@example.org' })
    expect(await run(deps)).toEqual([OWNER])
  })

  test('a missing staff key stops this campaign alone, and its letter comes when the key is back', async () => {
    const { deps } = await world(use(), '2027-03-12T07:00:00Z')
    await makeCampaign(deps, 2, 'others')
    await join(deps, { handle: 'other-owner', campaign: 'others', address: 'other@example.org' })
    await signSlowly(deps)
    const [name = ''] = await staffKeyNames(deps, String((await findCampaign(deps.db, CAMPAIGN))?.id))
    const keys = { ...deps.keys, read: async (one: string) => (one === name ? null : deps.keys.read(one)) }
    const without = { ...(await testDeps(use())), ...deps, keys, memory: (await testDeps(use())).memory }
    await expect(sendDailyLetters(without)).rejects.toMatchObject({ kind: 'unavailable', reason: 'staff_key' })
    expect((await taken(deps)).map(({ to }) => to)).toEqual(['other@example.org'])
    expect(await run(deps)).toEqual(BOTH)
  })

  test('a key store that cannot be written lets nothing be decided', async () => {
    const { deps } = await world(use(), '2027-03-12T03:00:00Z')
    deps.clock.set('2027-03-13T07:00:00Z')
    const make = () => Promise.reject(new Refusal('unavailable', { reason: 'keys', retryAfter: 5 }))
    await expect(sendDailyLetters({ ...deps, keys: { ...deps.keys, make } })).rejects.toThrow('unavailable')
    expect(await run(deps)).toEqual([OWNER])
  })

  test('a dump shows of it two days and a switch', async () => {
    const { deps } = await world(use(), '2027-03-12T07:13:14Z')
    await signSlowly(deps)
    const before = await dumpTables(deps.db)
    await sendDailyLetters(deps)
    const later = await dumpTables(deps.db)
    const changed = Object.keys(later).filter((table) => String(later[table]) !== String(before[table]))
    expect(changed).toEqual(['campaigns', 'outbox'])
    expect(String(later.campaigns)).toContain('"letters_decided_on":"2027-03-12","letters_sent_on":"2027-03-12"')
  })
})

postgresOnly('a process that is killed', (use) => {
  test('after any statement has decided and queued all letters, or nothing', async () => {
    const { deps } = await world(use(), '2027-03-12T07:00:00Z')
    await signSlowly(deps)
    await taken(deps)
    let killed = 0
    for (let nth = 1; ; nth++) {
      const dying = dieAfter(use().pool, nth)
      await sendDailyLetters({ ...deps, db: dying.db }).catch(() => killed++)
      const { day } = await deps.db
        .selectFrom('campaigns')
        .select('letters_decided_on as day')
        .executeTakeFirstOrThrow()
      const queued = (await taken(deps)).map(({ to }) => String(to))
      expect(queued, `after statement ${nth}`).toEqual(day === null ? [] : BOTH)
      if (day !== null) break
    }
    // Begin, decision, two letters and commit at the least.
    expect(killed).toBeGreaterThan(5)
    expect(await run(deps)).toEqual([])
  })
})

postgresOnly('two processes at seven', (use) => {
  test('held open at the decision the second waits, and finds it taken', async () => {
    const { deps } = await world(use(), '2027-03-12T07:00:00Z')
    await signSlowly(deps)
    const { db, reached, release } = stopAfter(use().pool, /^update "campaigns"/)
    const first = sendDailyLetters({ ...deps, db })
    await reached
    const second = sendDailyLetters(deps)
    expect(await endedOrBlocked(use().pool, second)).toBe('blocked')
    release()
    await Promise.all([first, second])
    expect((await taken(deps)).map(({ to }) => to)).toEqual(BOTH)
  })

  test.each<[string, (all: World) => Promise<unknown>, string[]]>([
    ['who is removed gets none', ({ deps }) => removeMember(deps, OPERATOR, { handle: 'green-river' }), [OWNER]],
    [
      'who becomes a moderator gets no head',
      async ({ deps }) => {
        await join(deps, { handle: 'second-owner' })
        await changeRole(deps, OPERATOR, { handle: 'first-owner', role: 'moderator' })
      },
      [MODERATOR],
    ],
    [
      'who switches it off gets none',
      async ({ deps, owner }) => wantDailyLetter(deps, await sessionOf(deps, owner.token), false),
      [MODERATOR],
    ],
  ])('between reading and queuing: %s', async (_, change, readers) => {
    const all = await world(use(), '2027-03-12T07:00:00Z')
    await signSlowly(all.deps)
    const { db, reached, release } = stopAfter(use().pool, /from "staff_accounts".*"daily_letter"/s)
    const sending = sendDailyLetters({ ...all.deps, db })
    await reached
    await change(all)
    release()
    await sending
    expect((await taken(all.deps)).map(({ to }) => String(to))).toEqual(readers)
  })

  test('one that fails to commit leaves the day to the other', async () => {
    const { deps } = await world(use(), '2027-03-12T07:00:00Z')
    await signSlowly(deps)
    const { db, reached, release } = stopAfter(use().pool, /^insert into "outbox"/)
    const first = sendDailyLetters({ ...deps, db })
    await reached
    const second = sendDailyLetters(deps)
    await endedOrBlocked(use().pool, second)
    await use().pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and state = 'idle in transaction'`,
    )
    release()
    await expect(first).rejects.toThrow()
    await second
    expect((await taken(deps)).map(({ to }) => to)).toEqual(BOTH)
  })
})
