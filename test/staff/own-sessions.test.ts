import { expect, test } from 'vitest'
import { dismissNotices } from '../../src/staff/own-account/dismiss-notices.ts'
import { renewRecoveryCodes } from '../../src/staff/own-account/renew-recovery-codes.ts'
import { findSession } from '../../src/staff/sessions/find-session.ts'
import { endOtherSessions, endOwnSession, listOwnSessions, nameSession } from '../../src/staff/sessions/own-sessions.ts'
import { countStatements } from '../support/counted-statements.ts'
import { eachDatabase } from '../support/databases.ts'
import { testDeps } from '../support/deps.ts'
import { halfSession, join, sessionOf, signInFully } from '../support/staff.ts'
import { dumpTables } from '../support/tables.ts'
import { makeCampaign } from '../support/world.ts'

eachDatabase('the sessions of an account', (use) => {
  async function world() {
    const deps = await testDeps(use(), { now: '2027-03-12T10:20:00Z' })
    await makeCampaign(deps)
    const member = await join(deps)
    const other = await signInFully(deps, member)
    return { deps, member, other, session: await sessionOf(deps, member.token) }
  }

  test('are listed, this one first, with the day and the name that its person gave, which is stored sealed', async () => {
    const { deps, member, session } = await world()
    await halfSession(deps, member)
    await nameSession(deps, session, ' phone\n of\u0000 the canary ')
    expect(await listOwnSessions(deps, session)).toEqual([
      { id: session.id, isThis: true, beganOn: '2027-03-12', name: 'phone of the canary' },
      { id: expect.any(String), isThis: false, beganOn: '2027-03-12', name: '' },
    ])
    expect(JSON.stringify(await dumpTables(deps.db))).not.toContain('canary')
    await expect(nameSession(deps, session, 'x'.repeat(61))).rejects.toMatchObject({ kind: 'invalid' })
    await nameSession(deps, session, '')
    expect((await listOwnSessions(deps, session))[0]?.name).toBe('')
  })

  test('end one by one, or all but this one, and never those of another account', async () => {
    const { deps, member, other, session } = await world()
    const stranger = await sessionOf(deps, (await join(deps, { handle: 'green-river', role: 'editor' })).token)
    await endOwnSession(deps, session, stranger.id)
    await endOwnSession(deps, session, other.session.id)
    expect(await findSession(deps, other.token)).toBeNull()
    const again = await signInFully(deps, member)
    await endOtherSessions(deps, session)
    expect(await findSession(deps, again.token)).toBeNull()
    expect(await findSession(deps, member.token)).not.toBeNull()
    expect(
      await deps.db.selectFrom('staff_sessions').select('id').where('id', '=', stranger.id).execute(),
    ).toHaveLength(1)
  })

  test('bring what happened to the account with their own statement, until its person has read it there', async () => {
    const { deps, member, session } = await world()
    await renewRecoveryCodes(deps, { ...session, steppedUp: true })
    const { db, sent } = countStatements(deps.db)
    const found = await findSession({ ...deps, db }, member.token)
    expect(sent()).toBe(1)
    expect(found?.account.news?.notices).toEqual([{ what: 'codes', day: '2027-03-12' }])
    // A page that was open before shows nothing of the codes, and another day brings new ones.
    await dismissNotices(deps, await sessionOf(deps, member.token), 'factor 2027-03-12,codes 2027-03-11')
    expect((await findSession(deps, member.token))?.account.news?.notices).toHaveLength(1)
    await dismissNotices(deps, await sessionOf(deps, member.token), 'codes 2027-03-12')
    expect((await findSession(deps, member.token))?.account.news).toEqual({ notices: [], waiting: null })
  })
})
