import { beforeEach, expect, test } from 'vitest'
import { closeAppeal } from '../../src/appeals/close-appeal.ts'
import { findAppeal } from '../../src/appeals/store.ts'
import { checkClock } from '../../src/cli/doctor/clock.ts'
import { after, DAY, HOUR, MINUTE, SECOND } from '../../src/core/clock.ts'
import type { Mailer } from '../../src/deps.ts'
import { reportName } from '../../src/moderation/report-name.ts'
import { deliver } from '../../src/outbox/deliver.ts'
import { leaseDue } from '../../src/outbox/queue-store.ts'
import { mailboxMailer } from '../../src/platform/mail/mailbox.ts'
import { reject } from '../../src/signing/reject.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { queue } from '../outbox/queued.ts'
import { eachDatabase } from '../support/databases.ts'
import { FAULTS, type FaultyDeps, faultyDeps, runFor, whileWrongBy } from '../support/faulty-clock.ts'
import { hideReported, keepReported, namesOf, reportsOf } from '../support/moderate.ts'
import { makeAppeal, makeCampaign, settled, signAs, signed } from '../support/world.ts'

const START = '2027-03-12T10:20:30Z'

eachDatabase('a clock that is wrong for a minute stops nothing', (use) => {
  let deps: FaultyDeps
  beforeEach(async () => {
    deps = await faultyDeps(use(), START)
    await makeCampaign(deps)
    await runFor(deps, 0)
  })

  const sentTo = () => deps.mailer.letters?.().map(({ to }) => to) ?? []

  // A letter that was asked for a year ago is no longer valid: who gets none asks again.
  test.each(FAULTS.filter(([, off]) => off > -2 * DAY))(
    '%s: a letter asked for leaves within an hour',
    async (_, off) => {
      await makeAppeal(deps, 'release')
      await whileWrongBy(deps, off, () => signAs(deps, 'release', { address: 'anna@example.org' }))
      await runFor(deps, HOUR)
      expect(sentTo()).toEqual(['anna@example.org'])
    },
  )

  test.each(FAULTS)('%s: a letter leased by a process that dies leaves within ten minutes', async (_, off) => {
    await queue(deps, 'anna@example.org')
    await whileWrongBy(deps, off, async () => {
      // Due at any time: only the lease is wrong.
      await deps.db
        .updateTable('outbox')
        .set({ due_at: new Date(0) })
        .execute()
      const now = deps.clock.now()
      expect(await leaseDue(deps.db, now, after(now, 30 * SECOND), 10, false)).toHaveLength(1)
    })
    await runFor(deps, 10 * MINUTE)
    expect(sentTo()).toEqual(['anna@example.org'])
  })

  test.each(FAULTS)('%s: a mailer that pauses meanwhile sends again', async (_, off) => {
    const mailbox = mailboxMailer(deps.clock)
    const away: Mailer['send'] = async (letters) => letters.map(() => ({ is: 'later', class: 'connection' }))
    deps.mailer = { ...mailbox, batch: 1, parallel: 1, send: away }
    // Both are due at any time, Anna's first, and last long enough for a clock that is a day ahead.
    await queue(deps, 'anna@example.org')
    await deps.db
      .updateTable('outbox')
      .set({ due_at: new Date(0) })
      .execute()
    await queue(deps, 'boris@example.org')
    await deps.db
      .updateTable('outbox')
      .set({ due_at: new Date(1) })
      .where('due_at', '>', new Date(0))
      .execute()
    await whileWrongBy(deps, off, () => deliver(deps))
    deps.mailer.send = mailbox.send
    // The first letter may wait for its next try. For a clock a year ahead both were over: they are still leased.
    await deliver(deps)
    if (off < 2 * DAY) expect(sentTo()).toContain('boris@example.org')
    await runFor(deps, HOUR + MINUTE)
    expect(sentTo().sort()).toEqual(['anna@example.org', 'boris@example.org'])
  })

  /** A public name that is shown, and reported. */
  async function shownName() {
    await makeAppeal(deps, 'release')
    await signed(deps, 'release', { address: 'anna@example.org', name: 'Anna' })
    await settled(deps, 'release')
    const [name] = await namesOf(deps, OPERATOR, { slug: 'release', look: 'shown' })
    const appeal = await findAppeal(deps.db, 'release')
    if (!name || !appeal) throw new Error('no name is shown')
    const report = () => reportName(deps, appeal, name.id, { reason: 'spam', words: 'some words' })
    return { decision: { slug: 'release', id: name.id, version: name.version }, report }
  }

  test.each(FAULTS)('%s: a report made meanwhile can be decided', async (_, off) => {
    const { decision, report } = await shownName()
    await whileWrongBy(deps, off, report)
    await hideReported(deps, OPERATOR, decision)
    expect(await reportsOf(deps, OPERATOR)).toEqual([])
  })

  test.each(FAULTS)('%s: a name kept meanwhile can be reported again thirty days later', async (_, off) => {
    const { decision, report } = await shownName()
    await whileWrongBy(deps, off, async () => {
      await report()
      await keepReported(deps, OPERATOR, decision)
    })
    await runFor(deps, HOUR + 10 * MINUTE)
    await runFor(deps, 31 * DAY, DAY)
    await report()
    expect(await reportsOf(deps, OPERATOR)).toHaveLength(1)
  })

  test.each(FAULTS)('%s: an appeal closed meanwhile loses its key within a day and three hours', async (_, off) => {
    const id = await makeAppeal(deps, 'release')
    await whileWrongBy(deps, off, () => closeAppeal(deps, OPERATOR, { slug: 'release' }))
    await runFor(deps, HOUR)
    await runFor(deps, 26 * HOUR, HOUR)
    expect((await deps.keys.list()).filter((name) => name.includes(id))).toEqual([])
  })

  test.each(FAULTS)('%s: what is written meanwhile is not kept for longer', async (_, off) => {
    await makeAppeal(deps, 'release')
    await whileWrongBy(deps, off, async () => {
      await queue(deps, 'dina@example.org')
      await reject(deps, { token: await signAs(deps, 'release', { address: 'anna@example.org' }), silence: true })
      await signAs(deps, 'release', { address: 'boris@example.org' })
      await deliver(deps)
    })
    await runFor(deps, HOUR + 10 * MINUTE)
    await runFor(deps, 31 * DAY, DAY)
    for (const table of ['pending_signatures', 'outbox', 'letter_tallies', 'silences'] as const)
      expect(await deps.db.selectFrom(table).selectAll().execute(), table).toEqual([])
  })

  test.each(FAULTS)('%s: who asked for silence before gets no letter meanwhile', async (_, off) => {
    await makeAppeal(deps, 'release')
    await reject(deps, { token: await signAs(deps, 'release', { address: 'anna@example.org' }), silence: true })
    await whileWrongBy(deps, off, async () => {
      await queue(deps, 'anna@example.org')
      await queue(deps, 'boris@example.org')
      await deliver(deps)
    })
    expect(sentTo()).toEqual(['boris@example.org'])
  })

  test('keys of days to come are named by the doctor', async () => {
    await whileWrongBy(deps, 365 * DAY, () => queue(deps, 'anna@example.org'))
    const name = `outbox-2028-03-11`
    expect((await checkClock(deps)).at(-1)).toMatchObject({ is: 'note', found: expect.stringContaining(name) })
  })
})
