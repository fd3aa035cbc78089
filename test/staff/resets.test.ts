import { expect, test } from 'vitest'
import { DAY, HOUR, MINUTE } from '../../src/core/clock.ts'
import { newToken } from '../../src/core/random.ts'
import { rekeyStaff } from '../../src/erasure/rekey-staff.ts'
import { findLink } from '../../src/staff/access/link.ts'
import { makeResetLink } from '../../src/staff/access/make-reset-link.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { beginFactorReset, finishFactorReset } from '../../src/staff/losses/reset-factor.ts'
import { resetMember } from '../../src/staff/losses/reset-member.ts'
import { resetsDue } from '../../src/staff/losses/resets-due.ts'
import { setForgottenPassphrase } from '../../src/staff/losses/set-forgotten-passphrase.ts'
import { findStoppable, stopByLink, stopMemberReset, stopOwnReset } from '../../src/staff/losses/stop-reset.ts'
import { findSession } from '../../src/staff/sessions/find-session.ts'
import { actorOf, type Session } from '../../src/staff/sessions/session.ts'
import { changeRole } from '../../src/staff/team/change-role.ts'
import { listResets, readHandover } from '../../src/staff/team/list-resets.ts'
import { removeMember } from '../../src/staff/team/remove-member.ts'
import { eachDatabase, postgresOnly } from '../support/databases.ts'
import { type TestDeps, TRUSTING, testDeps } from '../support/deps.ts'
import {
  acceptLink,
  codeOf,
  halfSession,
  join,
  type Member,
  nextCode,
  sessionOf,
  signInFully,
} from '../support/staff.ts'
import { stopAfter } from '../support/stepping.ts'
import { makeCampaign } from '../support/world.ts'
import { letterAt, mailOf } from './mailbox.ts'

const ADDRESS = 'zyta@example.org'
const OWNER = 'owner@example.org'
const GONE = { kind: 'gone' }

interface World {
  deps: TestDeps
  /** Has lost something. */
  member: Member
  owner: Member
  /** The owner, who has just stepped up. */
  asking: Session
}

async function world(on: Parameters<typeof testDeps>[0], address: string | undefined = ADDRESS): Promise<World> {
  const deps = await testDeps(on, { now: '2027-03-12T10:20:00Z' })
  await makeCampaign(deps)
  const owner = await join(deps, { handle: 'first-owner', address: OWNER })
  const member = await join(deps, { handle: 'green-river', role: 'editor', ...(address && { address }) })
  return { deps, member, owner, asking: { ...(await sessionOf(deps, owner.token)), steppedUp: true } }
}

const ask = ({ deps, member, asking }: World, what: 'factor' | 'both') =>
  resetMember(deps, actorOf(asking), { handle: member.handle, what, locale: 'en' })

const newsOf = async (deps: TestDeps, { token }: Member) => (await sessionOf(deps, token)).account.news

/** Lets the day pass in steps in which the sessions stay awake. */
async function day(deps: TestDeps, ...awake: Member[]): Promise<void> {
  for (let n = 0; n < 24; n++) {
    deps.clock.advance(HOUR)
    for (const { token } of awake) await findSession(deps, token)
  }
}

eachDatabase('a lost factor, which an owner resets', (use) => {
  test('waits for a day, of which the person is told at once, then leads by letter and passphrase to a new app', async () => {
    const all = await world(use())
    const { deps, member } = all
    expect(await ask(all, 'factor')).toEqual({ what: 'factor', dueAt: new Date('2027-03-13T11:00:00Z') })
    expect(await newsOf(deps, member)).toEqual({
      notices: [],
      waiting: { what: 'factor', dueAt: new Date('2027-03-13T11:00:00Z') },
    })
    const { token: stop, subject, text } = await letterAt(deps, ADDRESS, '/staff/stop-reset')
    expect(await findStoppable(deps, stop)).toMatchObject({ what: 'factor' })
    expect(subject + text).not.toMatch(/relatives|green-river|first-owner/i)

    await day(deps, member)
    await resetsDue(deps)
    expect(await mailOf(deps, ADDRESS)).toHaveLength(1)
    deps.clock.advance(HOUR)
    await resetsDue(deps)
    const { token } = await letterAt(deps, ADDRESS, '/staff/reset')
    await expect(findStoppable(deps, stop)).rejects.toMatchObject(GONE)
    // The old factor works until the new one is there.
    expect(await halfSession(deps, member)).toMatchObject({ signedIn: false })

    const begun = await beginFactorReset(deps, token, { passphrase: member.passphrase })
    await expect(finishFactorReset(deps, token, { kept: begun.kept, code: '000000' })).rejects.toMatchObject({
      reason: 'code',
    })
    const given = { kept: begun.kept, code: codeOf(begun.secret, deps.clock.now()) }
    const access = await finishFactorReset(deps, token, given)
    expect(access.recoveryCodes).toHaveLength(10)
    expect((await newsOf(deps, { ...member, ...access }))?.notices.map(({ what }) => what)).toEqual(['codes', 'factor'])
    expect(await findSession(deps, member.token)).toBeNull()
    await expect(finishFactorReset(deps, token, given)).rejects.toMatchObject(GONE)
    await expect(findLink(deps, token, 'reset')).rejects.toMatchObject(GONE)
    const actions = await deps.db.selectFrom('audit_log').select(['action', 'actor']).orderBy('seq').execute()
    expect(actions.slice(-3).map(({ action }) => action)).toEqual([
      'staff.reset_asked',
      'staff.reset_due',
      'account.factor_reset',
    ])
  })

  test('with the open mailbox alone nobody gets in: five passphrases a link, and no step can be skipped', async () => {
    const all = await world(use())
    const { deps, member } = all
    await ask(all, 'factor')
    deps.clock.advance(25 * HOUR)
    await resetsDue(deps)
    const { token } = await letterAt(deps, ADDRESS, '/staff/reset')
    for (let n = 0; n < 5; n++)
      await expect(beginFactorReset(deps, token, { passphrase: `a guessed passphrase ${n}` })).rejects.toMatchObject({
        kind: 'unauthorized',
      })
    deps.clock.advance(HOUR)
    await expect(beginFactorReset(deps, token, { passphrase: member.passphrase })).rejects.toMatchObject({
      kind: 'unauthorized',
    })
    for (const kept of ['', 'AAAA', newToken()])
      await expect(finishFactorReset(deps, token, { kept, code: '000000' })).rejects.toMatchObject({
        kind: 'malformed',
      })
    // It is no link for a passphrase.
    const code = nextCode(deps, member)
    await expect(
      setForgottenPassphrase(deps, token, { passphrase: 'a new passphrase', code }, []),
    ).rejects.toMatchObject(GONE)
  })

  test('with the new app the other sessions end, half ones too, and another reset that waits', async () => {
    const all = await world(use())
    const { deps, member } = all
    await ask(all, 'factor')
    deps.clock.advance(25 * HOUR)
    await resetsDue(deps)
    const { token } = await letterAt(deps, ADDRESS, '/staff/reset')
    const { session } = await signInFully(deps, member)
    await halfSession(deps, member)
    await ask(all, 'both')
    const { kept, secret } = await beginFactorReset(deps, token, { passphrase: member.passphrase })
    const back = await finishFactorReset(deps, token, { kept, code: codeOf(secret, deps.clock.now()) })
    const sessions = deps.db.selectFrom('staff_sessions').select('id').where('account_id', '=', session.account.id)
    expect(await sessions.execute()).toEqual([{ id: (await sessionOf(deps, back.token)).id }])
    expect(await deps.db.selectFrom('staff_resets').select('what').execute()).toEqual([])
  })

  test('a passphrase that was changed between the steps is asked once more', async () => {
    const all = await world(use())
    const { deps, member } = all
    await ask(all, 'factor')
    deps.clock.advance(25 * HOUR)
    await resetsDue(deps)
    const { token } = await letterAt(deps, ADDRESS, '/staff/reset')
    const { kept, secret } = await beginFactorReset(deps, token, { passphrase: member.passphrase })
    await deps.db
      .updateTable('staff_accounts')
      .set({ passphrase: Buffer.from('another') })
      .execute()
    const given = { kept, code: codeOf(secret, deps.clock.now()) }
    await expect(finishFactorReset(deps, token, given)).rejects.toMatchObject({ kind: 'malformed' })
    expect(await findLink(deps, token, 'reset')).toMatchObject({ purpose: 'factor' })
  })

  test('is stopped by letter, page or owner; both are told; nothing comes of it', async () => {
    const all = await world(use())
    const { deps, member, owner, asking } = all
    const stops = [
      async () => stopByLink(deps, (await letterAt(deps, ADDRESS, '/staff/stop-reset')).token),
      async () => stopOwnReset(deps, await sessionOf(deps, member.token)),
      () => stopMemberReset(deps, actorOf(asking), { handle: member.handle }),
    ]
    for (const stop of stops) {
      await ask(all, 'factor')
      await mailOf(deps, ADDRESS)
      await stop()
      for (const one of [member, owner]) {
        const news = await newsOf(deps, one)
        expect(news).toEqual({ notices: [{ what: 'reset_stopped', day: '2027-03-12' }], waiting: null })
      }
      await deps.db.deleteFrom('staff_notices').execute()
      await expect(stop()).rejects.toMatchObject(GONE)
    }
    deps.clock.advance(2 * DAY)
    await resetsDue(deps)
    expect((await mailOf(deps, ADDRESS)).map(({ path }) => path)).toEqual(Array(3).fill('/staff/stop-reset'))
    expect(await deps.db.selectFrom('staff_links').select('id').where('purpose', '<>', 'invite').execute()).toEqual([])
  })

  test('is refused for oneself, a second time, to a token, to staff of others, and when no letter can tell of it', async () => {
    const all = await world(use())
    const { deps, member, owner, asking } = all
    const actor = actorOf(asking)
    const factor = (handle: string, by = actor) => resetMember(deps, by, { handle, what: 'factor' })
    await expect(factor(owner.handle)).rejects.toMatchObject({ reason: 'own_account' })
    await expect(factor('nobody-here')).rejects.toMatchObject({ reason: 'unknown_handle' })
    await expect(factor(member.handle, { ...actor, steppedUp: false })).rejects.toMatchObject({ reason: 'step_up' })
    await expect(factor(member.handle, { ...actor, role: 'editor' })).rejects.toMatchObject({ reason: 'role' })
    await expect(factor(member.handle, { ...actor, is: 'token' })).rejects.toMatchObject({ reason: 'role' })
    await makeCampaign(deps, 2, 'others')
    const foreign = await join(deps, { handle: 'other-owner', campaign: 'others' })
    const other = actorOf({ ...(await sessionOf(deps, foreign.token)), steppedUp: true })
    await expect(factor(member.handle, other)).rejects.toMatchObject({ reason: 'unknown_handle' })
    await expect(stopMemberReset(deps, other, { handle: member.handle })).rejects.toMatchObject({ kind: 'not_found' })
    for (let n = 0; n < 3; n++) {
      await factor(member.handle)
      await expect(factor(member.handle)).rejects.toMatchObject({ reason: 'reset_waits' })
      await stopOwnReset(deps, await sessionOf(deps, member.token))
    }
    await expect(factor(member.handle)).rejects.toMatchObject({ reason: 'letters_spent' })
    expect(await newsOf(deps, member)).toMatchObject({ waiting: null })
  })

  test('is not due while the clock is in doubt', async () => {
    const all = await world(use())
    const { deps } = all
    await ask(all, 'factor')
    deps.clock.advance(365 * DAY)
    const doubting = { ...deps, clockGuard: { ...TRUSTING, trusts: () => false } }
    await resetsDue(doubting)
    expect(await mailOf(deps, ADDRESS)).toHaveLength(0)
    expect(await deps.db.selectFrom('staff_resets').select('what').execute()).toEqual([{ what: 'factor' }])
  })

  test('ends with a removal of either, with a rekey, and with a link of the operator', async () => {
    const all = await world(use())
    const { deps, member, asking } = all
    await ask(all, 'factor')
    const { token } = await makeResetLink(deps, OPERATOR, { handle: member.handle })
    await acceptLink(deps, { token, purpose: 'reset' }, { passphrase: 'a quite new passphrase' })
    expect((await listResets(deps, actorOf(asking))).waiting).toEqual([])
    await ask(all, 'both')
    await removeMember(deps, OPERATOR, { handle: asking.account.handle, last: true })
    expect(await deps.db.selectFrom('staff_resets').select('what').execute()).toEqual([])
    const next = await join(deps, { handle: 'next-owner' })
    const actor = actorOf({ ...(await sessionOf(deps, next.token)), steppedUp: true })
    await resetMember(deps, actor, { handle: member.handle, what: 'both' })
    await rekeyStaff(deps, OPERATOR, { slug: 'relatives', replaceGoodKey: true })
    deps.clock.advance(2 * DAY)
    await resetsDue(deps)
    const links = await deps.db
      .selectFrom('staff_links')
      .select(['purpose', 'token'])
      .where('ended', 'is', null)
      .execute()
    expect(links).toEqual(Array(2).fill({ purpose: 'reset', token: null }))
  })
})

eachDatabase('a loss of both', (use) => {
  test.each(['demoted', 'removed'])(
    'ends when the owner who asked is %s, and with it a link that this owner copied; not when others are',
    async (how) => {
      const all = await world(use())
      const { deps, asking } = all
      const [other, editor] = [
        await join(deps, { handle: 'next-owner' }),
        await join(deps, { handle: 'an-editor', role: 'editor' }),
      ]
      await ask(all, 'both')
      deps.clock.advance(25 * HOUR)
      await resetsDue(deps)
      const [ready] = (await listResets(deps, actorOf(asking))).handovers
      const { token } = await readHandover(deps, actorOf(asking), ready?.id ?? '')
      await ask(all, 'factor')
      const by = actorOf({ ...(await signInFully(deps, other)).session, steppedUp: true })
      const end = ({ handle }: { handle: string }) =>
        how === 'demoted' ? changeRole(deps, by, { handle, role: 'moderator' }) : removeMember(deps, by, { handle })
      await end(editor)
      expect(await listResets(deps, by)).toMatchObject({ waiting: [{}], handovers: [{}] })
      await end(asking.account)
      expect(await listResets(deps, by)).toEqual({ waiting: [], handovers: [] })
      await expect(findLink(deps, token, 'reset')).rejects.toMatchObject(GONE)
    },
  )

  test('leads to a link that owners hand over, and that no letter holds', async () => {
    const all = await world(use())
    const { deps, member, asking } = all
    const actor = actorOf(asking)
    const { dueAt } = await ask(all, 'both')
    expect(await listResets(deps, actor)).toEqual({
      waiting: [{ handle: member.handle, what: 'both', dueAt }],
      handovers: [],
    })
    await mailOf(deps, ADDRESS)
    deps.clock.advance(25 * HOUR)
    await resetsDue(deps)
    const { waiting, handovers } = await listResets(deps, actor)
    expect(waiting).toEqual([])
    expect(handovers).toEqual([
      { id: expect.any(String), handle: member.handle, what: 'both', expiresAt: new Date('2027-03-16T12:00:00Z') },
    ])
    const id = handovers[0]?.id ?? ''
    await expect(readHandover(deps, { ...actor, steppedUp: false }, id)).rejects.toMatchObject({ reason: 'step_up' })
    await expect(readHandover(deps, { ...actor, role: 'editor' }, id)).rejects.toMatchObject({ reason: 'role' })
    const { token } = await readHandover(deps, actor, id)
    const taken = await deps.db
      .selectFrom('audit_log')
      .select(['action', 'actor'])
      .orderBy('seq', 'desc')
      .executeTakeFirst()
    expect(taken).toEqual({ action: 'staff.reset_link_made', actor: actor.id })
    // The thief of the mailbox has read every letter.
    const letters = await mailOf(deps, ADDRESS)
    expect(letters.map(({ path }) => path)).toEqual(['/staff/stop-reset'])
    expect(JSON.stringify(letters)).not.toContain(token)
    const back = await acceptLink(deps, { token, purpose: 'reset' }, { passphrase: 'a quite new passphrase' })
    expect(await sessionOf(deps, back.token)).toMatchObject({ signedIn: true, account: { handle: member.handle } })
    await expect(readHandover(deps, actor, id)).rejects.toMatchObject(GONE)
    expect((await mailOf(deps, ADDRESS)).at(-1)?.path).toBe('/staff/forgotten')
  })

  test('a member without an address gets the link of a lost factor by hand as well; it asks the passphrase', async () => {
    const all = await world(use(), '')
    const { deps, member, asking } = all
    await ask(all, 'factor')
    deps.clock.advance(25 * HOUR)
    await resetsDue(deps)
    const { handovers } = await listResets(deps, actorOf(asking))
    expect(handovers).toMatchObject([{ handle: member.handle, what: 'factor' }])
    const { token } = await readHandover(deps, actorOf(asking), handovers[0]?.id ?? '')
    await expect(beginFactorReset(deps, token, { passphrase: 'not the passphrase' })).rejects.toMatchObject({
      kind: 'unauthorized',
    })
    expect(await beginFactorReset(deps, token, { passphrase: member.passphrase })).toMatchObject({
      handle: member.handle,
    })
  })

  test('of the sole owner: the operator’s link, of which a letter tells', async () => {
    const { deps, owner } = await world(use())
    const { token } = await makeResetLink(deps, OPERATOR, { handle: owner.handle })
    const [letter] = await mailOf(deps, OWNER)
    expect(letter).toMatchObject({ path: '/staff/forgotten', subject: 'About your account' })
    expect(letter?.text).not.toContain(token)
    await acceptLink(deps, { token, purpose: 'reset' }, { passphrase: 'a quite new passphrase' })
    expect(await mailOf(deps, OWNER)).toHaveLength(2)
  })
})

postgresOnly('a reset, its time and its stop at once', (use) => {
  test('of two owners who ask at once one waits', async () => {
    const all = await world(use())
    const second = await join(all.deps, { handle: 'second-owner' })
    const asking = { ...(await sessionOf(all.deps, second.token)), steppedUp: true }
    const both = await Promise.allSettled([ask(all, 'factor'), ask({ ...all, asking }, 'both')])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await mailOf(all.deps, ADDRESS)).toHaveLength(1)
  })

  test('a stop that is held open before its commit: the due reset waits, and finds nothing', async () => {
    const all = await world(use())
    const { deps } = all
    await ask(all, 'both')
    const { token } = await letterAt(deps, ADDRESS, '/staff/stop-reset')
    deps.clock.advance(25 * HOUR)
    const { db, reached, release } = stopAfter(use().pool, /delete from "staff_resets"/)
    const stopped = stopByLink({ ...deps, db }, token)
    await reached
    const due = resetsDue(deps)
    release()
    await Promise.all([stopped, due])
    expect(await deps.db.selectFrom('staff_links').select('id').where('purpose', '<>', 'invite').execute()).toEqual([])
  })

  test('a due reset that is held open before its commit: the stop finds nothing, and says so', async () => {
    const all = await world(use())
    const { deps } = all
    await ask(all, 'both')
    const { token } = await letterAt(deps, ADDRESS, '/staff/stop-reset')
    deps.clock.advance(25 * HOUR)
    const { db, reached, release } = stopAfter(use().pool, /delete from "staff_resets"/)
    const due = resetsDue({ ...deps, db })
    await reached
    const stopped = stopByLink(deps, token)
    release()
    await due
    await expect(stopped).rejects.toMatchObject(GONE)
    expect(await deps.db.selectFrom('staff_links').select('purpose').where('ended', 'is', null).execute()).toEqual([
      { purpose: 'reset' },
    ])
  })

  test('five processes at once make one link and one letter', async () => {
    const all = await world(use())
    const { deps } = all
    await ask(all, 'factor')
    deps.clock.advance(25 * HOUR)
    await Promise.all(Array.from({ length: 5 }, () => resetsDue(deps)))
    expect((await mailOf(deps, ADDRESS)).filter(({ path }) => path === '/staff/reset')).toHaveLength(1)
    expect(await deps.db.selectFrom('staff_links').select('purpose').where('ended', 'is', null).execute()).toEqual([
      { purpose: 'factor' },
    ])
    deps.clock.advance(MINUTE)
    await resetsDue(deps)
    expect((await mailOf(deps, ADDRESS)).filter(({ path }) => path === '/staff/reset')).toHaveLength(1)
  })
})
