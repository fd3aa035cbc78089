import { expect, test } from 'vitest'
import { HOUR } from '../../src/core/clock.ts'
import { rekeyStaff } from '../../src/erasure/rekey-staff.ts'
import { deleteExpired } from '../../src/erasure/retention.ts'
import { findLink } from '../../src/staff/access/link.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { askForPassphrase } from '../../src/staff/losses/forgotten.ts'
import { resetsDue } from '../../src/staff/losses/resets-due.ts'
import { findStoppable, stopByLink, stopMemberReset } from '../../src/staff/losses/stop-reset.ts'
import { askForAddress, confirmNewAddress } from '../../src/staff/own-account/change-address.ts'
import { readOwnMailbox, setLetterLanguage } from '../../src/staff/own-account/own-mailbox.ts'
import { actorOf, type Session } from '../../src/staff/sessions/session.ts'
import { removeMember } from '../../src/staff/team/remove-member.ts'
import { eachDatabase, postgresOnly } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { join, type Member, sessionOf } from '../support/staff.ts'
import { stopAfter } from '../support/stepping.ts'
import { makeCampaign } from '../support/world.ts'
import { letterAt, mailOf } from './mailbox.ts'

const OLD = 'zyta@example.org'
const NEW = 'zyta@new.example.org'
const GONE = { kind: 'gone' }

async function world(on: Parameters<typeof testDeps>[0], address?: string) {
  const deps = await testDeps(on, { now: '2027-03-12T10:20:00Z' })
  await makeCampaign(deps)
  const member = await join(deps, address === undefined ? {} : { address })
  const session = { ...(await sessionOf(deps, member.token)), steppedUp: true }
  return { deps, member, session }
}
const ask = (deps: TestDeps, session: Session, address = NEW) => askForAddress(deps, session, { address, locale: 'en' })
const addressOf = async (deps: TestDeps, session: Session) => (await readOwnMailbox(deps, session)).address
const newsOf = async (deps: TestDeps, { token }: Member) => (await sessionOf(deps, token)).account.news
const tokenTo = async (deps: TestDeps, to: string) => (await mailOf(deps, to)).at(-1)?.token ?? ('' as never)

eachDatabase('another address for letters', (use) => {
  test('holds when it is confirmed and a day has passed in which the old mailbox did not stop it', async () => {
    const { deps, member, session } = await world(use(), OLD)
    await ask(deps, session)
    const confirm = await letterAt(deps, NEW, '/staff/reset')
    await letterAt(deps, OLD, '/staff/stop-reset')
    expect(await newsOf(deps, member)).toMatchObject({ waiting: { what: 'address' } })
    expect(await confirmNewAddress(deps, confirm.token)).toBe('waits')
    await expect(confirmNewAddress(deps, confirm.token)).rejects.toMatchObject(GONE)
    // A link that lies in the old mailbox dies with the change.
    deps.clock.advance(24 * HOUR)
    await resetsDue(deps)
    expect(await addressOf(deps, session)).toBe(OLD)
    await askForPassphrase(deps, { handle: member.handle, locale: 'en' })
    const { token } = await letterAt(deps, OLD, '/staff/reset')
    deps.clock.advance(HOUR)
    await resetsDue(deps)
    expect(await addressOf(deps, session)).toBe(NEW)
    await expect(findLink(deps, token, 'reset')).rejects.toMatchObject(GONE)
    expect((await mailOf(deps, OLD)).at(-1)).toMatchObject({ path: '/staff/forgotten' })
    const notices = await deps.db.selectFrom('staff_notices').select(['what', 'day']).execute()
    expect(notices).toEqual([{ what: 'address', day: '2027-03-13' }])
    // The new one gets what the old one got.
    deps.clock.advance(24 * HOUR)
    await askForPassphrase(deps, { handle: member.handle, locale: 'en' })
    await letterAt(deps, NEW, '/staff/reset')
  })

  test('holds at once where there was none, by the confirmation alone', async () => {
    const { deps, member, session } = await world(use())
    await ask(deps, session)
    const { token, subject, text } = await letterAt(deps, NEW, '/staff/reset')
    expect(subject + text).not.toMatch(/relatives|blue-lantern/i)
    expect(await addressOf(deps, session)).toBeNull()
    expect(await confirmNewAddress(deps, token)).toBe('changed')
    expect(await addressOf(deps, session)).toBe(NEW)
    expect(await newsOf(deps, member)).toMatchObject({ notices: [{ what: 'address' }], waiting: null })
    await expect(confirmNewAddress(deps, token)).rejects.toMatchObject(GONE)
  })

  test('never holds when the old mailbox or the person stops it, confirmed or not', async () => {
    const { deps, session } = await world(use(), OLD)
    for (const isConfirmed of [false, true]) {
      await ask(deps, session)
      const confirm = await tokenTo(deps, NEW)
      const stop = await tokenTo(deps, OLD)
      if (isConfirmed) await confirmNewAddress(deps, confirm)
      await stopByLink(deps, stop)
      await expect(stopByLink(deps, stop)).rejects.toMatchObject(GONE)
      await expect(confirmNewAddress(deps, confirm)).rejects.toMatchObject(GONE)
    }
    deps.clock.advance(72 * HOUR)
    await resetsDue(deps)
    expect(await addressOf(deps, session)).toBe(OLD)
  })

  test('of a wait that ended with another reset does not hold at once', async () => {
    const { deps, session } = await world(use(), OLD)
    await ask(deps, session)
    await deps.db.deleteFrom('staff_resets').execute()
    await expect(confirmNewAddress(deps, await tokenTo(deps, NEW))).rejects.toMatchObject(GONE)
    expect(await addressOf(deps, session)).toBe(OLD)
  })

  test('is the person’s own: no owner stops it', async () => {
    const { deps, member, session } = await world(use(), OLD)
    const owner = await join(deps, { handle: 'an-owner' })
    await ask(deps, session)
    const by = actorOf(await sessionOf(deps, owner.token))
    await expect(stopMemberReset(deps, by, { handle: member.handle })).rejects.toMatchObject(GONE)
    expect(await newsOf(deps, member)).toMatchObject({ notices: [], waiting: { what: 'address' } })
  })

  test('that nobody confirms ends with its link, and stops no other change', async () => {
    const { deps, member, session } = await world(use(), OLD)
    await ask(deps, session)
    await expect(ask(deps, session)).rejects.toMatchObject({ reason: 'reset_waits' })
    deps.clock.advance(73 * HOUR)
    await resetsDue(deps)
    await deleteExpired(deps)
    expect(await addressOf(deps, session)).toBe(OLD)
    expect(await deps.db.selectFrom('staff_resets').select('what').execute()).toEqual([])
    await ask(deps, session)
    await expect(findStoppable(deps, await tokenTo(deps, OLD))).resolves.toMatchObject({ what: 'address' })
    expect(member.handle).toBe(session.account.handle)
  })

  test('is refused without a step-up, when it is none, and after three letters in a day', async () => {
    const { deps, session } = await world(use(), OLD)
    await expect(ask(deps, { ...session, steppedUp: false })).rejects.toMatchObject({ reason: 'step_up' })
    await expect(ask(deps, session, 'no address')).rejects.toMatchObject({ kind: 'invalid' })
    for (let n = 0; n < 3; n++) {
      await ask(deps, session)
      await stopByLink(deps, await tokenTo(deps, OLD))
    }
    await expect(ask(deps, session)).rejects.toMatchObject({ reason: 'letters_spent' })
    expect(await deps.db.selectFrom('staff_links').select('id').where('ended', 'is', null).execute()).toEqual([])
  })

  test('ends with a removal and a rekey; its letters come in the language of the account', async () => {
    const { deps, member, session } = await world(use(), OLD)
    await setLetterLanguage(deps, session, 'be')
    await ask(deps, session)
    for (const to of [OLD, NEW]) expect((await mailOf(deps, to)).at(-1)?.subject).toBe('Пра ваш уліковы запіс')
    const confirm = await tokenTo(deps, NEW)
    await confirmNewAddress(deps, confirm)
    await rekeyStaff(deps, OPERATOR, { slug: 'relatives', replaceGoodKey: true })
    deps.clock.advance(25 * HOUR)
    await resetsDue(deps)
    expect(await addressOf(deps, session)).toBeNull()
    await removeMember(deps, OPERATOR, { handle: member.handle, last: true })
    expect(await deps.db.selectFrom('staff_letters').select('n').execute()).toEqual([])
  })
})

postgresOnly('another address, its stop and its time at once', (use) => {
  test('a stop that is held open before its commit: the confirmation waits, and finds nothing', async () => {
    const { deps, session } = await world(use(), OLD)
    await ask(deps, session)
    const [confirm, stop] = [await tokenTo(deps, NEW), await tokenTo(deps, OLD)]
    const { db, reached, release } = stopAfter(use().pool, /delete from "staff_resets"/)
    const stopped = stopByLink({ ...deps, db }, stop)
    await reached
    const confirmed = confirmNewAddress(deps, confirm)
    release()
    await stopped
    await expect(confirmed).rejects.toMatchObject(GONE)
    expect(await addressOf(deps, session)).toBe(OLD)
  })
})
