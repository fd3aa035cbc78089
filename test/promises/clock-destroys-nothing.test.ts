import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { closeAppeal } from '../../src/appeals/close-appeal.ts'
import { addPreviewLink } from '../../src/appeals/preview-links/add-preview-link.ts'
import { findAppeal } from '../../src/appeals/store.ts'
import { findCampaign } from '../../src/campaigns/store.ts'
import { checkRetention } from '../../src/cli/doctor/checks.ts'
import { after, daysBefore, HOUR, MINUTE } from '../../src/core/clock.ts'
import { asAddress } from '../../src/core/secret-text.ts'
import { settleDue } from '../../src/count/settle-due.ts'
import { transact } from '../../src/db/database.ts'
import type { Mailer } from '../../src/deps.ts'
import { countExpired, deleteExpired, type Expired } from '../../src/erasure/retention.ts'
import { reportName } from '../../src/moderation/report-name.ts'
import { outboxKey, silenceKey, tallyKey } from '../../src/outbox/day-key.ts'
import { deliver } from '../../src/outbox/deliver.ts'
import { silenceOf } from '../../src/outbox/silence.ts'
import { addSilence } from '../../src/outbox/silence-store.ts'
import { addCells } from '../../src/signing/funnel/funnel-store.ts'
import { addOneDomainDay } from '../../src/signing/one-domain/one-domain-store.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { invite } from '../../src/staff/team/invite.ts'
import { addToken } from '../../src/staff/tokens/add-token.ts'
import { eachDatabase } from '../support/databases.ts'
import { TRUSTING } from '../support/deps.ts'
import { FAULTS, type FaultyDeps, faultyDeps } from '../support/faulty-clock.ts'
import { keepReported, namesOf } from '../support/moderate.ts'
import { addProof, endorsed, setState } from '../support/offers.ts'
import { join } from '../support/staff.ts'
import { CAMPAIGN, makeAppeal, makeCampaign, makeDraft, settled, signAs, signed } from '../support/world.ts'

/** The time at which everything in the world below ends; it stands forty minutes before. */
const END = new Date('2027-03-31T00:00:00Z')
const [BEFORE, BEYOND] = [after(END, -40 * MINUTE), after(END, -1)]

/** A mail company that cannot be reached, so that letters wait. */
const AWAY: Pick<Mailer, 'send'> = {
  send: async (letters) => letters.map(() => ({ is: 'later', class: 'connection' })),
}

const NONE: Expired = {
  ...{ submissions: 0, letters: 0, receipts: 0, tallies: 0, silences: 0, reports: 0, mutes: 0, failures: 0 },
  ...{ funnel: 0, domains: 0 },
  ...{ previews: 0, sessions: 0, invitations: 0, codes: 0, tries: 0, tokens: 0, keys: 0, closings: 0, indexes: 0 },
  ...{ endorsements: 0, proofs: 0, representatives: 0 },
}
/** One of each kind, and keys of all three kinds. The planned closing is no index to destroy yet. */
const ONE_OF_EACH: Expired = {
  ...{ submissions: 1, letters: 1, receipts: 1, tallies: 1, silences: 1, reports: 1, mutes: 1, failures: 1 },
  ...{ funnel: 1, domains: 1 },
  ...{ previews: 1, sessions: 1, invitations: 1, codes: 0, tries: 0, tokens: 1, keys: 3, closings: 1, indexes: 1 },
  ...{ endorsements: 1, proofs: 1, representatives: 1 },
}

eachDatabase('a clock that is wrong for a minute destroys nothing', (use) => {
  /** A world in which one of each kind ends at the same time. */
  async function world(): Promise<FaultyDeps> {
    const deps = await faultyDeps(use(), '2027-01-01T00:00:00Z')
    Object.assign(deps.mailer, AWAY)
    const { db, machine } = deps
    const failure = { day: '2026-12-31', company: 'other', class: 'refused', letters: 1 }
    await db.insertInto('letter_failures').values(failure).execute()
    await makeCampaign(deps)
    const appealId = await makeAppeal(deps, 'closed')
    const day = daysBefore(END, 400)
    const cell = { day, step: 'asked', locale: 'en', n: 10 } as const
    await transact(db, (trx) => addCells(trx, appealId, [cell]))
    await transact(db, (trx) => addOneDomainDay(trx, { appealId, day }))
    await makeAppeal(deps, 'closing', { closes: '2027-03-31T00:00Z' })
    await silenceKey(deps, new Date('2027-02-10T00:00:00Z'))

    machine.passTo('2027-03-01T00:00:00Z')
    await signed(deps, 'closed', { address: 'anna@example.org', name: 'Anna' })
    await settled(deps, 'closed')
    await decidedReport(deps)
    await endorsed(deps, 'closing', { address: 'alena@example.org', name: 'Ringers' })
    await setState(deps, 'Ringers', 'declined', '2027-03-01')
    await endorsed(deps, 'closing', { address: 'alena@example.org', name: 'Bells' })
    await addProof(deps, 'Bells', { checked_on: '2027-03-01' })
    const silence = await silenceOf(deps, asAddress('vera@example.org'), deps.clock.now())
    await transact(db, (trx) => addSilence(trx, silence))

    machine.passTo('2027-03-17T00:00:00Z')
    await makeDraft(deps, 'draft')
    await addPreviewLink(deps, OPERATOR, { slug: 'draft' })
    machine.passTo('2027-03-27T00:00:00Z')
    await outboxKey(deps, deps.clock.now())
    machine.passTo('2027-03-28T00:00:00Z')
    await signAs(deps, 'closing', { address: 'boris@example.org' })
    const campaignId = (await findCampaign(db, CAMPAIGN))?.id ?? ''
    await invite(deps, OPERATOR, { campaignId, role: 'editor' })
    machine.passTo('2027-03-29T00:00:00Z')
    await addToken(deps, OPERATOR, { campaignId, name: 'a program', role: 'owner', access: 'read', days: 1 })
    await tallyKey(deps, deps.clock.now())
    await db
      .insertInto('letter_tallies')
      .values({ hash: randomBytes(32), key_day: '2027-03-29', letters: 1 })
      .execute()
    machine.passTo('2027-03-30T00:00:00Z')
    await closeAppeal(deps, OPERATOR, { slug: 'closed' })
    await db
      .insertInto('receipts')
      .values({ id: randomBytes(32), expires_at: END })
      .execute()
    machine.passTo('2027-03-30T22:00:00Z')
    await join(deps)
    // The time of a used code is kept modulo four minutes: a run may meet its row at any later minute.
    await db.deleteFrom('staff_used_codes').execute()
    machine.passTo(BEFORE)
    await run(deps)
    return deps
  }

  async function decidedReport(deps: FaultyDeps): Promise<void> {
    const appeal = await findAppeal(deps.db, 'closed')
    const [name] = await namesOf(deps, OPERATOR, { slug: 'closed', look: 'shown' })
    if (!appeal || !name) throw new Error('no name is shown')
    await reportName(deps, appeal, name.id, { reason: 'spam', words: null })
    await keepReported(deps, OPERATOR, { slug: 'closed', id: name.id, version: name.version })
  }

  /** Does what the server does all the time. Letters are tried in the faulty minute only, or they would run out of tries. */
  async function run(deps: FaultyDeps): Promise<Expired> {
    await settleDue(deps)
    return deleteExpired(deps)
  }

  /** Everything that could be destroyed too early: what `countExpired` counts, and the rows and keys behind it. */
  async function kept(deps: FaultyDeps) {
    const { db, keys } = deps
    return {
      ends: await countExpired(deps, END),
      appeals: await db.selectFrom('appeals').select(['slug', 'state', 'shredded_at']).orderBy('slug').execute(),
      tallies: (await db.selectFrom('letter_tallies').select('key_day').execute()).map(({ key_day }) => key_day),
      keys: await keys.list(),
    }
  }

  async function minuteWrongBy(deps: FaultyDeps, off: number): Promise<void> {
    deps.machine.setWrong(off)
    await deliver(deps)
    await run(deps)
    deps.machine.pass(MINUTE)
    await deliver(deps)
    await run(deps)
    deps.machine.setWrong(0)
    await run(deps)
  }

  test('with a right clock everything ends at its time and not before', async () => {
    const deps = await world()
    deps.machine.passTo(BEYOND)
    expect(await run(deps)).toEqual(NONE)
    expect((await kept(deps)).ends).toEqual(ONE_OF_EACH)
    deps.machine.passTo(END)
    expect(await run(deps)).toEqual(ONE_OF_EACH)
  })

  test.each(FAULTS)('%s: all is there afterwards, and ends within an hour of its time', async (_, off) => {
    const deps = await world()
    const before = await kept(deps)
    expect(before.ends).toEqual(ONE_OF_EACH)
    await minuteWrongBy(deps, off)
    // The faulty minute itself may have added keys and a tally, of a day long past.
    const added = { keys: expect.any(Number), tallies: expect.any(Number) }
    const since = await kept(deps)
    expect(since).toEqual({
      ends: { ...before.ends, ...added },
      appeals: before.appeals,
      tallies: expect.arrayContaining(before.tallies),
      keys: expect.arrayContaining(before.keys),
    })

    const gone = { ...NONE }
    for (const end = after(END, HOUR); deps.clock.now() < end; deps.machine.pass(10 * MINUTE))
      for (const [kind, n] of Object.entries(await run(deps))) gone[kind as keyof Expired] += n
    expect(gone).toEqual({ ...ONE_OF_EACH, ...added })
    expect(await countExpired(deps, deps.clock.now())).toEqual(NONE)
    expect(await checkRetention(deps)).toMatchObject([{ is: 'sound' }])
  })

  test.each(FAULTS.filter(([, off]) => off > 0))(
    '%s: with a guard that trusts any clock this test fails',
    async (_, off) => {
      const deps = { ...(await world()), clockGuard: TRUSTING }
      await minuteWrongBy(deps, off)
      expect((await kept(deps)).ends).toEqual({ ...NONE, indexes: expect.any(Number) })
    },
  )

  test('what a stop began is finished, whatever the clock says', async () => {
    const deps = await world()
    const { id } = await deps.db
      .selectFrom('appeals')
      .select('id')
      .where('slug', '=', 'closing')
      .executeTakeFirstOrThrow()
    // A process that was killed between the two steps of a stop, on a clock that was a year ahead.
    const ahead = after(deps.clock.now(), 365 * 24 * HOUR)
    await deps.db
      .updateTable('appeals')
      .set({ state: 'closed', closed_at: ahead, late_until: ahead, stopped_at: ahead })
      .where('id', '=', id)
      .execute()
    deps.machine.setWrong(-24 * HOUR)
    expect(await run(deps)).toMatchObject({ submissions: 1, letters: 1, indexes: 1, closings: 0, keys: 0 })
    expect((await deps.keys.list()).filter((name) => name.includes(id))).toEqual([])
  })
})
