import { expect, test } from 'vitest'
import { closeAppeal } from '../../src/appeals/close-appeal.ts'
import { DAY, HOUR } from '../../src/core/clock.ts'
import { decideEndorsement } from '../../src/endorsements/decide/decide-endorsement.ts'
import { changeEndorsement, seeEndorsement, withdrawEndorsement } from '../../src/endorsements/own/own-endorsement.ts'
import { destroyRepresentatives } from '../../src/endorsements/representative.ts'
import { shredDue } from '../../src/erasure/shred-due.ts'
import { deliver } from '../../src/outbox/deliver.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { eachDatabase } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { endorsed } from '../support/offers.ts'
import { makeAppeal, makeCampaign } from '../support/world.ts'
import {
  decided,
  decisionLetters,
  loggedDecisions,
  makeWorld,
  organisation,
  queueOf,
  reported,
  SLUG,
  versionOf,
} from './decisions.ts'

const RINGERS = { name: 'Union of Ringers', nameEn: null, country: 'LT', website: 'https://ringers.example/' }
const FOUNDERS = { ...RINGERS, name: 'Union of Bell Founders' }
const ADDRESS = 'alena@ringers.example'
const CHANGED = { kind: 'conflict', reason: 'endorsement_changed' }

eachDatabase('a decision about an organisation', (use) => {
  async function world() {
    const deps = await testDeps(use())
    await makeWorld(deps)
    const own = await endorsed(deps, SLUG, { address: ADDRESS, ...RINGERS })
    return { deps, own }
  }
  const rows = () => use().db.selectFrom('endorsements').selectAll().execute()
  const keysOf = async (deps: TestDeps) => (await deps.keys.list()).filter((name) => name.startsWith('rep-'))

  test('approves it: it is listed, its representative gets a letter with one link, and the log has an entry', async () => {
    const { deps, own } = await world()
    const before = await versionOf(deps)
    expect(await decided(deps, RINGERS.name, 'approve')).toBe('approved')
    expect((await queueOf(deps, 'listed'))[0]).toMatchObject({ organisation: RINGERS, confirmedOn: '2027-03-12' })
    expect(await queueOf(deps)).toEqual([])
    expect(await decisionLetters(deps)).toMatchObject([
      { to: ADDRESS, locale: 'en', made: 'approved', organisation: RINGERS.name, reason: null, slug: SLUG },
    ])
    expect(await loggedDecisions(deps)).toEqual([
      { action: 'endorsement.approved', detail: { appeal: SLUG, reason: null } },
    ])
    expect(await versionOf(deps)).not.toBe(before)
    expect((await seeEndorsement(deps, own)).endorsement).toMatchObject({ state: 'listed', since: '2027-03-12' })
  })

  test('declines it with a reason, which its representative reads; approves it after all', async () => {
    const { deps, own } = await world()
    const reason = 'Write to us from the mailbox of the union'
    expect(await decided(deps, RINGERS.name, 'decline', { reason })).toBe('declined')
    expect((await seeEndorsement(deps, own)).endorsement).toMatchObject({ state: 'declined', reason })
    expect(await decisionLetters(deps)).toMatchObject([{ made: 'declined', reason }])
    expect(await keysOf(deps)).toHaveLength(1)
    expect(await decided(deps, RINGERS.name, 'approve')).toBe('approved')
    expect((await seeEndorsement(deps, own)).endorsement).toMatchObject({ state: 'listed', reason: null })
  })

  test.each([undefined, '', '  ', 'see https://viasna.org/x', 'call +375 29 123 45 67', 'a'.repeat(141)])(
    'declines nothing for the reason %s',
    async (reason) => {
      const { deps } = await world()
      await expect(decided(deps, RINGERS.name, 'decline', { reason })).rejects.toMatchObject({ kind: 'invalid' })
      expect(await queueOf(deps)).toHaveLength(1)
      expect(await decisionLetters(deps)).toEqual([])
    },
  )

  test('approves a change: it takes the place of the entry', async () => {
    const { deps, own } = await world()
    await decided(deps, RINGERS.name, 'approve')
    await changeEndorsement(deps, own, FOUNDERS)
    deps.clock.advance(2 * DAY)
    expect(await queueOf(deps)).toMatchObject([{ state: 'listed', organisation: RINGERS, proposed: FOUNDERS }])
    expect(await decided(deps, FOUNDERS.name, 'approve')).toBe('change_approved')
    expect(await queueOf(deps, 'listed')).toMatchObject([
      { organisation: FOUNDERS, proposed: null, confirmedOn: '2027-03-14' },
    ])
    expect(await queueOf(deps)).toEqual([])
    expect((await rows())[0]?.skeletons).toContain('name:unionofbeiifounders')
    expect((await decisionLetters(deps)).map(({ made }) => made).sort()).toEqual(['approved', 'change_approved'])
    expect((await loggedDecisions(deps)).at(-1)).toEqual({
      action: 'endorsement.approved',
      detail: { appeal: SLUG, reason: null, what: 'change' },
    })
  })

  test('declines a change: the entry stays, and its representative reads why', async () => {
    const { deps, own } = await world()
    await decided(deps, RINGERS.name, 'approve')
    await changeEndorsement(deps, own, FOUNDERS)
    const reason = 'Another union has this name'
    const { id, version } = await organisation(deps, FOUNDERS.name)
    const decision = { slug: SLUG, id, version, as: 'decline', reason } as const
    expect(await decideEndorsement(deps, OPERATOR, decision)).toBe('change_declined')
    expect(await queueOf(deps, 'listed')).toMatchObject([{ organisation: RINGERS, proposed: null, reason }])
    expect((await seeEndorsement(deps, own)).endorsement).toMatchObject({ state: 'listed', proposed: null, reason })
    // A double click.
    expect(await decideEndorsement(deps, OPERATOR, decision)).toBeNull()
    expect(await decisionLetters(deps)).toHaveLength(2)
  })

  test('removes it: the representative, the mark and the website are erased and the key is destroyed', async () => {
    const { deps, own } = await world()
    await decided(deps, RINGERS.name, 'approve')
    await reported(deps, (await organisation(deps, RINGERS.name)).id, 'we never agreed')
    const reason = 'The union asked us to'
    const { id } = await organisation(deps, RINGERS.name)
    expect(await decided(deps, RINGERS.name, 'remove', { reason, id: id.toUpperCase() })).toBe('removed')
    expect(await rows()).toMatchObject([
      { state: 'removed', reason, representative: null, mark: null, website: null, proposed: null, statements: {} },
    ])
    expect(await keysOf(deps)).toEqual([])
    expect(await use().db.selectFrom('endorsement_reports').selectAll().execute()).toEqual([])
    expect((await decisionLetters(deps)).map(({ made }) => made)).toContain('removed')
    expect((await seeEndorsement(deps, own)).endorsement).toMatchObject({ state: 'removed', reason })
    await withdrawEndorsement(deps, own)
    expect(await rows()).toEqual([])
  })

  test('is done once, however often it is sent, and tells once', async () => {
    const { deps, own } = await world()
    const first = await organisation(deps, RINGERS.name)
    const approve = { slug: SLUG, id: first.id, version: first.version, as: 'approve' } as const
    expect(await decideEndorsement(deps, OPERATOR, approve)).toBe('approved')
    expect(await decideEndorsement(deps, OPERATOR, approve)).toBeNull()
    await changeEndorsement(deps, own, FOUNDERS)
    const change = { ...approve, version: (await organisation(deps, FOUNDERS.name)).version }
    expect(await decideEndorsement(deps, OPERATOR, change)).toBe('change_approved')
    expect(await decideEndorsement(deps, OPERATOR, change)).toBeNull()
    const remove = { ...approve, as: 'remove', version: (await organisation(deps, FOUNDERS.name)).version } as const
    expect(await decideEndorsement(deps, OPERATOR, remove)).toBe('removed')
    expect(await decideEndorsement(deps, OPERATOR, remove)).toBeNull()
    expect(await decisionLetters(deps)).toHaveLength(3)
    expect(await loggedDecisions(deps)).toHaveLength(3)
  })

  test('is not made about anything but what was seen', async () => {
    const { deps, own } = await world()
    const seen = await organisation(deps, RINGERS.name)
    const decision = { slug: SLUG, id: seen.id, version: seen.version, reason: 'not clear who you are' }
    for (const field of [
      { name: 'Viasna' },
      { nameEn: 'Ringers' },
      { country: null },
      { website: 'https://other.example/' },
    ]) {
      await changeEndorsement(deps, own, { ...RINGERS, ...field })
      for (const as of ['approve', 'decline', 'remove'] as const)
        await expect(decideEndorsement(deps, OPERATOR, { ...decision, as })).rejects.toMatchObject(CHANGED)
    }
    expect(await queueOf(deps)).toHaveLength(1)
    expect(await decisionLetters(deps)).toEqual([])
    expect(await loggedDecisions(deps)).toEqual([])
  })

  test('is not made against the state: no offer is removed, no entry declined, nothing removed comes back', async () => {
    const { deps } = await world()
    await expect(decided(deps, RINGERS.name, 'remove')).rejects.toMatchObject(CHANGED)
    await decided(deps, RINGERS.name, 'approve')
    await expect(decided(deps, RINGERS.name, 'decline', { reason: 'no' })).rejects.toMatchObject(CHANGED)
    await decided(deps, RINGERS.name, 'remove')
    await expect(decided(deps, RINGERS.name, 'approve')).rejects.toMatchObject(CHANGED)
    await expect(decided(deps, RINGERS.name, 'decline', { reason: 'no' })).rejects.toMatchObject(CHANGED)
  })

  test('keeps a reported organisation, and closes no report that was not seen', async () => {
    const { deps } = await world()
    await decided(deps, RINGERS.name, 'approve')
    const { id } = await organisation(deps, RINGERS.name)
    await reported(deps, id, 'we never agreed')
    const [seen] = await queueOf(deps, 'reported')
    await reported(deps, id, 'nor we')
    const keep = { slug: SLUG, id, version: seen?.version ?? '', as: 'approve' } as const
    await expect(decideEndorsement(deps, OPERATOR, keep)).rejects.toMatchObject(CHANGED)
    expect(await queueOf(deps, 'reported')).toMatchObject([{ reports: [{}, {}] }])
    expect(await decided(deps, RINGERS.name, 'approve')).toBe('kept')
    expect(await queueOf(deps, 'reported')).toEqual([])
    expect(await queueOf(deps, 'listed')).toHaveLength(1)
    expect((await loggedDecisions(deps)).at(-1)?.action).toBe('endorsement.report_kept')
    expect(await decisionLetters(deps)).toHaveLength(1)
    // A report that came since keeps nobody from removing it.
    await reported(deps, id, 'once more')
    const { version } = seen ?? { version: '' }
    expect(await decideEndorsement(deps, OPERATOR, { slug: SLUG, id, version, as: 'remove' })).toBe('removed')
  })

  test('is not made about what is not there, or of another appeal or campaign', async () => {
    const { deps } = await world()
    await makeAppeal(deps, 'other')
    await makeCampaign(deps, 0, 'strangers')
    const { id, version } = await organisation(deps, RINGERS.name)
    const decision = { slug: SLUG, id, version, as: 'approve' } as const
    const unknown = { kind: 'not_found', reason: 'unknown_endorsement' }
    for (const wrong of [{ slug: 'other' }, { id: '00000000-0000-4000-8000-000000000000' }, { id: 'no-uuid' }])
      await expect(decideEndorsement(deps, OPERATOR, { ...decision, ...wrong })).rejects.toMatchObject(unknown)
    const { id: campaign } = await use()
      .db.selectFrom('campaigns')
      .select('id')
      .where('slug', '=', 'strangers')
      .executeTakeFirstOrThrow()
    const stranger = { is: 'staff', id: crypto.randomUUID(), campaign, role: 'owner', steppedUp: true } as const
    await expect(decideEndorsement(deps, stranger, decision)).rejects.toMatchObject({ kind: 'not_found' })
    expect(await queueOf(deps)).toHaveLength(1)
  })

  test('is made without a letter when the key of the representative is gone', async () => {
    const { deps } = await world()
    const { id } = await organisation(deps, RINGERS.name)
    await destroyRepresentatives(deps, [id])
    expect(await organisation(deps, RINGERS.name)).toMatchObject({ representative: null })
    expect(await decided(deps, RINGERS.name, 'approve')).toBe('approved')
    expect(await decisionLetters(deps)).toEqual([])
  })

  test('fits into a letter of the one size, whatever the name and the reason are', async () => {
    const { deps } = await world()
    const address = `${'a'.repeat(60)}@${'b.'.repeat(90)}example`
    const names = ['𝔘'.repeat(300), '"\\'.repeat(150), 'Я'.repeat(300)]
    for (const name of names) {
      await endorsed(deps, SLUG, { address, name })
      await decided(deps, name, 'decline', { reason: '𝔘'.repeat(140) })
    }
    const letters = await decisionLetters(deps)
    expect(letters.map(({ reason }) => reason)).toEqual(names.map(() => '𝔘'.repeat(140)))
    for (const { organisation: told } of letters)
      expect(names.some((name) => told.endsWith('…') && name.startsWith(told.slice(0, -1)))).toBe(true)
    const sealed = await use().db.selectFrom('outbox').select('sealed').execute()
    expect(new Set(sealed.map((row) => row.sealed.length)).size).toBe(1)
  })

  test('is told by letter after the index is destroyed, too', async () => {
    const { deps } = await world()
    await closeAppeal(deps, OPERATOR, { slug: SLUG })
    deps.clock.advance(30 * HOUR)
    await shredDue(deps)
    expect(await decided(deps, RINGERS.name, 'approve')).toBe('approved')
    await deliver(deps)
    expect(await decisionLetters(deps)).toEqual([])
    expect(deps.mailer.letters?.().map(({ to }) => to)).toContain(ADDRESS)
  })
})
