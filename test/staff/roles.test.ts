import { describe, expect, test } from 'vitest'
import { verifyAudit } from '../../src/db/audit.ts'
import { act, read } from '../../src/staff/act.ts'
import { type Actor, OPERATOR, system } from '../../src/staff/actor.ts'
import { type Action, mayAct, needsStepUp, ROLES, type Role } from '../../src/staff/roles.ts'
import { eachDatabase } from '../support/databases.ts'
import { testDeps } from '../support/deps.ts'
import { addAccount } from './account.ts'

const CAMPAIGN = '5f0c3b1e-0b59-4e0f-9a53-0e0b7a1f7a10'
const staff = (role: Role, campaign = CAMPAIGN): Actor => ({
  is: 'staff',
  id: 'an account',
  campaign,
  role,
  steppedUp: true,
})

/** The roles that may do it, and whether the second factor is asked for again. */
const TABLE: Record<string, { actions: Action[]; roles: Role[]; stepUp: boolean }> = {
  'texts of appeals': {
    actions: [
      'appeal.imported',
      'appeal.replaced',
      'appeal.translated',
      'appeal.preview_added',
      'appeal.previews_withdrawn',
      'appeal.opened',
      'appeal.changed',
      'campaign.changed',
    ],
    roles: ['owner', 'editor'],
    stepUp: false,
  },
  'ends of appeals': {
    actions: ['appeal.closed', 'appeal.stopped', 'appeal.archived', 'appeal.deleted'],
    roles: ['owner'],
    stepUp: true,
  },
  'names and reports': {
    actions: ['names.read', 'name.kept', 'name.hidden', 'report.kept', 'report.hidden', 'signature.added'],
    roles: ['owner', 'editor', 'moderator'],
    stepUp: false,
  },
  'states of signatures': {
    actions: ['signature.held', 'signature.released', 'signature.invalidated', 'signature.removed'],
    roles: ['owner', 'moderator'],
    stepUp: false,
  },
  'name keys': {
    actions: ['recipient.added', 'recipient.challenged', 'recipient.proven'],
    roles: ['owner'],
    stepUp: true,
  },
  'the team': {
    actions: [
      ...(['staff.invited', 'staff.reset_link_made', 'staff.reset_asked', 'staff.removed'] as const),
      ...(['token.added', 'token.revoked'] as const),
    ],
    roles: ['owner'],
    stepUp: true,
  },
  'a look at the team, and the stop of a reset': {
    actions: ['staff.read', 'tokens.read', 'staff.reset_stopped'],
    roles: ['owner'],
    stepUp: false,
  },
  'a look at the campaign': { actions: ['facts.read', 'desk.seen', 'log.read'], roles: [...ROLES], stepUp: false },
  'access by a link, and the own passphrase': {
    actions: [
      ...(['staff.joined', 'staff.access_reset', 'account.passphrase_changed', 'account.passphrase_reset'] as const),
      ...(['account.factor_reset', 'account.reset_stopped'] as const),
      ...(['account.address_confirmed', 'account.address_changed'] as const),
    ],
    roles: [...ROLES],
    stepUp: false,
  },
  'the own factor, recovery codes and address': {
    actions: ['account.factor_changed', 'account.codes_renewed', 'account.address_asked'],
    roles: [...ROLES],
    stepUp: true,
  },
  'the machine': {
    actions: [
      'campaigns.read',
      'appeals.read',
      'campaign.added',
      'demo.seeded',
      'appeal.rekeyed',
      'appeal.settle_asked',
      'staff.rekeyed',
    ],
    roles: [],
    stepUp: false,
  },
}

describe.each(Object.entries(TABLE))('%s', (_, { actions, roles, stepUp }) => {
  test.each(actions)('%s is done by these roles only, and by the operator', (action) => {
    expect(ROLES.filter((role) => mayAct(staff(role), action))).toEqual(roles)
    expect(ROLES.filter((role) => mayAct({ ...staff(role), is: 'token' } as Actor, action))).toEqual(roles)
    expect(mayAct(OPERATOR, action)).toBe(true)
    expect(needsStepUp(action)).toBe(stepUp)
  })
})

test('the system closes, shreds, erases, and ends the waits of staff, and does nothing else', () => {
  const every = [
    ...Object.values(TABLE).flatMap(({ actions }) => actions),
    'appeal.erased',
    'appeal.shredded',
    'staff.reset_due',
  ] as Action[]
  expect(every.filter((action) => mayAct(system('retention'), action)).toSorted()).toEqual([
    'account.address_changed',
    'appeal.closed',
    'appeal.erased',
    'appeal.shredded',
    'staff.reset_due',
  ])
})

test('nobody but the system erases or shreds without a stop or a closing before', () => {
  for (const actor of [OPERATOR, ...ROLES.map((role) => staff(role))])
    for (const action of ['appeal.erased', 'appeal.shredded'] as const) expect(mayAct(actor, action)).toBe(false)
})

eachDatabase('an act or a read', (use) => {
  const wanted = { action: 'name.hidden', campaign: CAMPAIGN } as const

  test.each([
    ['of another campaign is not found', staff('owner', 'another'), 'not_found'],
    ['that the role lacks is forbidden', staff('exporter'), 'forbidden'],
  ])('%s, and nothing of it is done', async (_, actor, kind) => {
    const deps = await testDeps(use())
    let worked = false
    const work = async () => {
      worked = true
      return { result: null, entry: { subject: 'x' } }
    }
    await expect(act(deps, actor, wanted, { prepare: work, work })).rejects.toMatchObject({ kind })
    await expect(read(deps, actor, wanted, work)).rejects.toMatchObject({ kind })
    expect(worked).toBe(false)
  })

  test('that needs the second factor again is forbidden without it, after the role was asked', async () => {
    const deps = await testDeps(use())
    const ends = { action: 'appeal.stopped', campaign: CAMPAIGN } as const
    const work = async () => ({ result: 'done', entry: null })
    for (const is of ['staff', 'token'] as const) {
      const owner = { ...staff('owner'), is, steppedUp: false } as Actor
      const stepUp = { kind: 'forbidden', reason: 'step_up' }
      await expect(act(deps, owner, ends, { work })).rejects.toMatchObject(stepUp)
      await expect(read(deps, owner, ends, work)).rejects.toMatchObject(stepUp)
      expect(await act(deps, owner, wanted, { work })).toBe('done')
      const editor = { ...staff('editor'), is, steppedUp: false } as Actor
      await expect(act(deps, editor, ends, { work })).rejects.toMatchObject({ kind: 'forbidden', reason: 'role' })
    }
    const owner = { ...staff('owner'), id: await addAccount(deps.db) }
    for (const actor of [OPERATOR, owner]) expect(await act(deps, actor, ends, { work })).toBe('done')
  })

  test('is on the log with its full hour, whoever acts', async () => {
    const deps = await testDeps(use(), { now: '2027-03-12T10:20:30.400Z' })
    await deps.db
      .insertInto('campaigns')
      .values({ id: CAMPAIGN, slug: 'relatives', name: 'Relatives' } as never)
      .execute()
    const work = async () => ({ result: null, entry: { subject: 'x' } })
    for (const actor of [staff('owner'), { ...staff('owner'), is: 'token' } as Actor, OPERATOR])
      await act(deps, actor, wanted, { work })
    await act(deps, system('retention'), { ...wanted, action: 'appeal.closed' }, { work })
    const rows = await deps.db.selectFrom('audit_log').select('at').orderBy('seq').execute()
    const hour = '2027-03-12T10:00:00.000Z'
    expect(rows.map(({ at }) => at.toISOString())).toEqual([hour, hour, hour, hour])
    expect(await verifyAudit(deps.db, deps.secrets.log)).toMatchObject({ entries: 4, brokenAt: null })
  })

  test('names the account or token, the command line or the system on the log', async () => {
    const deps = await testDeps(use())
    const steps = { work: async () => ({ result: null, entry: { subject: 'x' } }) }
    const token: Actor = { is: 'token', steppedUp: true, id: 'a token', campaign: CAMPAIGN, role: 'owner' }
    await deps.db
      .insertInto('campaigns')
      .values({ id: CAMPAIGN, slug: 'relatives', name: 'Relatives' } as never)
      .execute()
    for (const actor of [staff('owner'), token, OPERATOR]) await act(deps, actor, wanted, steps)
    await act(deps, system('retention'), { ...wanted, action: 'appeal.closed' }, steps)
    const rows = await deps.db.selectFrom('audit_log').select('actor').orderBy('seq').execute()
    expect(rows.map(({ actor }) => actor)).toEqual(['an account', 'token:a token', 'cli', 'system'])
  })
})
