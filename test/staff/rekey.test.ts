import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { challengeRecipient } from '../../src/campaigns/challenge-recipient.ts'
import { recipientsOf } from '../../src/campaigns/list-recipients.ts'
import { findCampaign } from '../../src/campaigns/store.ts'
import { checkStaffKeys } from '../../src/cli/doctor/staff-key.ts'
import { rekeyStaff } from '../../src/erasure/rekey-staff.ts'
import { addImported } from '../../src/imports/add-imported.ts'
import { beginAccess } from '../../src/staff/access/begin-access.ts'
import { finishAccess } from '../../src/staff/access/finish-access.ts'
import { findLink } from '../../src/staff/access/link.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { newStaffKeyName, staffKeyName } from '../../src/staff/key/staff-key.ts'
import { findSession } from '../../src/staff/sessions/find-session.ts'
import { signIn } from '../../src/staff/sessions/sign-in.ts'
import { invite } from '../../src/staff/team/invite.ts'
import { eachDatabase, postgresOnly } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { dieAfter } from '../support/dying.ts'
import { openedWords } from '../support/sealed-words.ts'
import { acceptLink, codeOf, join, type Member, PASSPHRASE, signInFully } from '../support/staff.ts'
import { endedOrBlocked } from '../support/stepping.ts'
import { dumpTables } from '../support/tables.ts'
import { CAMPAIGN, makeAppeal, makeCampaign, settled, signed } from '../support/world.ts'

const REKEY = { slug: CAMPAIGN }
const AGAIN = { ...REKEY, replaceGoodKey: true }
const OTHER = 'others'

const addPaper = (deps: TestDeps, slug: string) =>
  addImported(deps, OPERATOR, {
    ...{ slug, visibility: 'anonymous', name: null, descriptor: null, country: null },
    ...{ source: 'collected', by: 'Iryna', day: '2027-03-01', consent: 'on paper' },
  })

/** Two campaigns, each with an owner, labels and a collector. */
async function twoCampaigns(deps: TestDeps): Promise<{ id: string; owner: Member }> {
  await makeCampaign(deps)
  await makeCampaign(deps, 2, OTHER)
  await makeAppeal(deps)
  await makeAppeal(deps, 'second', { campaign: OTHER })
  await addPaper(deps, 'release')
  await addPaper(deps, 'second')
  await signed(deps, 'release', { address: 'anna@example.org' })
  await settled(deps, 'release')
  const owner = await join(deps, { address: 'owner@example.org' })
  await join(deps, { handle: 'other-lantern', campaign: OTHER, address: 'other@example.org' })
  const campaign = (await findCampaign(deps.db, CAMPAIGN)) ?? expect.unreachable()
  return { id: campaign.id, owner }
}

const keyFiles = async ({ keys }: TestDeps, id: string) =>
  (await keys.list()).filter((name) => name.startsWith(staffKeyName(id)))

eachDatabase('a new staff key for a campaign', (use) => {
  let deps: TestDeps
  let id: string
  let owner: Member
  beforeEach(async () => {
    deps = await testDeps(use())
    const made = await twoCampaigns(deps)
    id = made.id
    owner = made.owner
  })

  const lose = async () => {
    for (const name of await keyFiles(deps, id)) await deps.keys.destroy(name)
    deps.memory.forget({ of: staffKeyName(id) })
  }
  const rowsOfOther = async () => {
    const other = (await findCampaign(deps.db, OTHER))?.id ?? ''
    const accounts = await deps.db.selectFrom('staff_accounts').select('id').where('campaign_id', '=', other).execute()
    const ids = [other, ...accounts.map((account) => account.id)]
    const rows = Object.values(await dumpTables(deps.db)).flat()
    return rows.filter((row) => ids.some((one) => row.includes(one)) && !row.includes('appeal.'))
  }

  test('empties what the lost one sealed and ends all access; each account gets a link, and no other campaign loses anything', async () => {
    const { token } = await signInFully(deps, owner)
    const { token: invited } = await invite(deps, OPERATOR, { campaignId: id, role: 'editor' })
    const others = await rowsOfOther()
    await lose()
    const links = await rekeyStaff(deps, OPERATOR, REKEY)
    expect(links.map(({ handle, role }) => ({ handle, role }))).toEqual([{ handle: owner.handle, role: 'owner' }])
    expect(await rowsOfOther()).toEqual(others)
    expect(await findSession(deps, token)).toBeNull()
    await expect(findLink(deps, invited, 'invite')).rejects.toMatchObject({ kind: 'gone' })
    await expect(signIn(deps, { handle: owner.handle, passphrase: PASSPHRASE })).rejects.toMatchObject({
      kind: 'unauthorized',
    })
    const account = await deps.db.selectFrom('staff_accounts').selectAll().where('campaign_id', '=', id).execute()
    expect(account).toMatchObject([{ passphrase: null, address: null }])
    expect(await openedWords(deps)).toEqual({ labels: ['', '', 'holder', 'holder'], collectors: ['', 'Iryna'] })
    const entry = await deps.db
      .selectFrom('audit_log')
      .select(['subject', 'detail'])
      .where('action', '=', 'staff.rekeyed')
      .execute()
    expect(entry).toEqual([{ subject: CAMPAIGN, detail: { accounts: 1 } }])
    expect(await keyFiles(deps, id)).toHaveLength(1)
    expect(await checkStaffKeys(deps)).toMatchObject([{ is: 'sound' }])
  })

  test('its link gives the account access again; what is stored from then on can be opened', async () => {
    await lose()
    const [link] = await rekeyStaff(deps, OPERATOR, REKEY)
    if (!link) throw new Error('no link')
    const again = await acceptLink(deps, { token: link.token, purpose: 'reset' }, { passphrase: PASSPHRASE })
    expect(await signInFully(deps, again)).toMatchObject({ session: { signedIn: true } })
    await addPaper(deps, 'release')
    expect((await openedWords(deps)).collectors).toEqual(['', 'Iryna', 'Iryna'])
    // The next key can be lost and replaced as well.
    await lose()
    await rekeyStaff(deps, OPERATOR, REKEY)
    expect(await checkStaffKeys(deps)).toMatchObject([{ is: 'sound' }])
  })

  test('gives a proven holder a label again, with a new challenge; the log holds none', async () => {
    const holders = async () => (await recipientsOf(deps, OPERATOR, { campaign: CAMPAIGN })).recipients
    const [{ recipient } = expect.unreachable()] = await holders()
    const again = { campaign: CAMPAIGN, recipient, label: 'Hanna, the aunt' }
    await lose()
    await expect(challengeRecipient(deps, OPERATOR, again)).rejects.toMatchObject({ reason: 'staff_key' })
    await rekeyStaff(deps, OPERATOR, REKEY)
    expect((await holders()).map(({ label }) => label)).toEqual([null, null])
    await challengeRecipient(deps, OPERATOR, again)
    await challengeRecipient(deps, OPERATOR, { campaign: CAMPAIGN, recipient })
    const labels = (await holders()).map((holder) => [holder.label, holder.sealedTo, holder.recipient === recipient])
    expect(labels.toSorted()).toEqual(
      [
        [null, true, false],
        ['Hanna, the aunt', true, true],
      ].toSorted(),
    )
    expect(JSON.stringify(await dumpTables(deps.db))).not.toContain('Hanna')
    await expect(challengeRecipient(deps, OPERATOR, { ...again, label: ' ' })).rejects.toMatchObject({
      kind: 'invalid',
    })
  })

  test('a key that fits stays, unless the caller insists', async () => {
    const before = [await keyFiles(deps, id), await dumpTables(deps.db)]
    await expect(rekeyStaff(deps, OPERATOR, REKEY)).rejects.toMatchObject({ kind: 'conflict', reason: 'key_fits' })
    expect([await keyFiles(deps, id), await dumpTables(deps.db)]).toEqual(before)
    await rekeyStaff(deps, OPERATOR, AGAIN)
    expect(await keyFiles(deps, id)).not.toContain(staffKeyName(id))
  })

  test('of two at once one wins, and the key in use is there', async () => {
    await lose()
    const both = await Promise.allSettled([rekeyStaff(deps, OPERATOR, REKEY), rekeyStaff(deps, OPERATOR, REKEY)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await keyFiles(deps, id)).toHaveLength(1)
    expect(await checkStaffKeys(deps)).toMatchObject([{ is: 'sound' }])
  })

  test('the doctor tells a missing key from another one and from one of another SECRET_KEY, and says what to do', async () => {
    const found = async () => {
      const [finding] = await checkStaffKeys(deps)
      expect(finding).toMatchObject({
        is: 'broken',
        mend: expect.stringContaining(`staff rekey --campaign ${CAMPAIGN}`),
      })
      return finding?.found
    }
    await lose()
    expect(await found()).toContain('is missing')
    await deps.keys.make(staffKeyName(id))
    expect(await found()).toContain('is another one')
    const unreadable = { ...deps, keys: { ...deps.keys, read: async () => null } }
    expect((await checkStaffKeys(unreadable))[0]?.found).toContain('cannot be opened with this SECRET_KEY')
  })
})

postgresOnly('a new staff key for a campaign, broken off or met by others', (use) => {
  test('killed after each statement in turn: the old or the new key fits, and the next call ends it', async () => {
    const deps = await testDeps(use())
    const { id } = await twoCampaigns(deps)
    let killed = 0
    for (let nth = 1; ; nth++) {
      const { db, died } = dieAfter(use().pool, nth)
      await rekeyStaff({ ...deps, db }, OPERATOR, AGAIN).catch((error) => {
        if (!died()) throw error
      })
      deps.memory.forget({ of: staffKeyName(id) })
      expect((await checkStaffKeys(deps)).filter(({ is }) => is === 'broken')).toEqual([])
      if (!died()) break
      killed++
    }
    expect(killed).toBeGreaterThan(10)
    expect(await keyFiles(deps, id)).toHaveLength(1)
    await deps.keys.make(newStaffKeyName(id))
    await expect(rekeyStaff(deps, OPERATOR, REKEY)).rejects.toMatchObject({ reason: 'key_fits' })
    expect(await keyFiles(deps, id)).toHaveLength(1)
  })

  test.each<[string, (deps: TestDeps, id: string) => Promise<() => Promise<unknown>>]>([
    ['a signature added by hand', async (deps) => () => addPaper(deps, 'release')],
    [
      'an invitation with an address',
      async (deps, campaignId) => () =>
        invite(deps, OPERATOR, { campaignId, role: 'editor', address: 'new@example.org' }),
    ],
    [
      'an account that is being made',
      async (deps, campaignId) => {
        const link = { ...(await invite(deps, OPERATOR, { campaignId, role: 'editor' })), purpose: 'invite' } as const
        const { secret, kept } = await beginAccess(deps, link, { handle: 'new-lantern', passphrase: PASSPHRASE }, [])
        return () => finishAccess(deps, link, { kept, code: codeOf(secret, deps.clock.now()) })
      },
    ],
  ])('%s waits while the key is replaced, and then stores nothing under the old one', async (_, arrange) => {
    const deps = await testDeps(use())
    const { id } = await twoCampaigns(deps)
    const perform = await arrange(deps, id)
    const client = await use().pool.connect()
    onTestFinished(() => client.release())
    await client.query('begin')
    await client.query('select 1 from staff_keys for update')
    const before = await dumpTables(deps.db)
    const late = perform().then(
      () => 'stored',
      ({ reason }) => reason,
    )
    expect(await endedOrBlocked(use().pool, late)).toBe('blocked')
    await client.query(`update staff_keys set fingerprint = ''`)
    await client.query('commit')
    expect(await late).toBe('moving')
    const { staff_keys: _keys, staff_used_codes: _codes, ...rows } = await dumpTables(deps.db)
    expect(rows).toEqual({ ...before, staff_keys: undefined, staff_used_codes: undefined })
  })
})
