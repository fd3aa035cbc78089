import { beforeEach, expect, test } from 'vitest'
import { findAppeal } from '../../src/appeals/store.ts'
import { recount } from '../../src/count/recount.ts'
import { stopAppeal } from '../../src/erasure/stop-appeal.ts'
import { decideNames, MOST_DECISIONS, type NameDecision } from '../../src/moderation/decide-names.ts'
import { listNames } from '../../src/moderation/list-names.ts'
import { listReports } from '../../src/moderation/list-reports.ts'
import { reportName } from '../../src/moderation/report-name.ts'
import { holdSignature, removeSignature } from '../../src/moderation/states.ts'
import { undoNames } from '../../src/moderation/undo-names.ts'
import { changeSignature } from '../../src/own-link/change.ts'
import { OPERATOR, type StaffActor } from '../../src/staff/actor.ts'
import { eachDatabase } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { listSignatures } from '../support/listed-names.ts'
import { countsOf, makeAppeal, makeCampaign, settled, signed } from '../support/world.ts'

const NOBODY = '00000000-0000-4000-8000-000000000000'
const on = { slug: 'release' }

eachDatabase('decisions about many names', (use) => {
  let deps: TestDeps
  let appealId: string

  beforeEach(async () => {
    deps = await testDeps(use())
    await makeCampaign(deps)
    appealId = await makeAppeal(deps, 'release', { safety: 'protected' })
  })

  const decide = (decisions: NameDecision[], about: 'names' | 'reports' = 'names') =>
    decideNames(deps, OPERATOR, { ...on, about, decisions })
  const listed = async () => (await listNames(deps, OPERATOR, { ...on, limit: 200 })).names
  const lookOf = async (id: string) => (await listed()).find((name) => name.id === id)?.look
  const log = () => use().db.selectFrom('audit_log').select(['action', 'subject', 'detail']).orderBy('seq').execute()
  const version = async () => (await findAppeal(deps.db, 'release'))?.version
  const reported = async (id: string) => {
    const appeal = await findAppeal(deps.db, 'release')
    if (appeal) await reportName(deps, appeal, id, { reason: 'insult', words: 'rude' })
  }
  const opened = async () => (await listReports(deps, OPERATOR, { ...on, limit: 50 })).names.map(({ id }) => id)
  const soundly = async () => {
    for (const { sound } of await recount(deps)) expect(sound).toBe(true)
    await settled(deps, 'release')
    for (const { sound } of await recount(deps)) expect(sound).toBe(true)
    return countsOf(deps, 'release')
  }

  test('a hundred, mixed, are one act: each as it was asked, three entries, and the number falls by the removed', async () => {
    await listSignatures(deps.db, appealId, { names: MOST_DECISIONS, aDay: 7 })
    const names = await listed()
    const [entries, before] = [(await log()).length, await version()]
    const decisions = names.toReversed().map(({ id, version: seen }, n): NameDecision => {
      if (n % 3 === 0) return { id, version: seen, as: 'keep' }
      return n % 3 === 1 ? { id, as: 'hide' } : { id, version: seen, as: 'remove' }
    })
    const { done, changed } = await decide(decisions)
    expect(changed).toEqual([])
    expect(done.map(({ id }) => id)).toEqual(decisions.map(({ id }) => id))
    expect(await version()).toBe((before ?? 0) + 1)
    const after = new Map((await listed()).map((name) => [name.id, name]))
    for (const [n, { id, as }] of decisions.entries()) {
      expect(after.get(id)?.look).toBe({ keep: 'shown', hide: 'hidden', remove: undefined }[as])
      expect(done[n]?.version).toBe(after.get(id)?.version ?? null)
    }
    const ids = (as: string) => decisions.filter((each) => each.as === as).map(({ id }) => id)
    expect((await log()).slice(entries)).toEqual(
      (
        [
          ['name.kept', 'keep'],
          ['name.hidden', 'hide'],
          ['signature.removed', 'remove'],
        ] as const
      ).map(([action, as]) => ({
        ...{ action, subject: 'release' },
        detail: { appeal: 'release', reason: null, names: ids(as).length, ids: ids(as).join(' ') },
      })),
    )
    expect(await soundly()).toMatchObject({ public: 100 - ids('remove').length })
    const gone = await use().db.selectFrom('withdrawn').select('id').execute()
    expect(gone.map(({ id }) => id).toSorted()).toEqual(ids('remove').toSorted())
  })

  test('the same decision twice is done, and writes nothing the second time', async () => {
    const [id = ''] = await listSignatures(deps.db, appealId, { names: 1 })
    for (const as of ['keep', 'hide', 'keep'] as const) {
      const { version: seen = '' } = (await listed())[0] ?? {}
      const first = await decide([{ id, version: seen, as }])
      const [entries, bumped] = [(await log()).length, await version()]
      expect(await decide([{ id, version: seen, as }])).toEqual(first)
      expect(await decide([{ id, version: first.done[0]?.version ?? '', as }])).toEqual(first)
      expect([(await log()).length, await version()]).toEqual([entries, bumped])
    }
  })

  test('a report that came after a name was kept stays open, whoever keeps the earlier version', async () => {
    const [id = ''] = await listSignatures(deps.db, appealId, { names: 1 })
    const { version: seen = '' } = (await listed())[0] ?? {}
    await decide([{ id, version: seen, as: 'keep' }])
    await reported(id)
    expect(await decide([{ id, version: seen, as: 'keep' }])).toMatchObject({ done: [{ id, closedReports: false }] })
    const { done, changed } = await decide([{ id, version: seen, as: 'keep' }], 'reports')
    expect([done, changed]).toMatchObject([[], [{ id, look: 'shown' }]])
    expect(await opened()).toEqual([id])
  })

  test('the opposite decision about an earlier version is not taken, and told with what stands there now', async () => {
    const [id = ''] = await listSignatures(deps.db, appealId, { names: 1 })
    const [seen] = await listed()
    await decide([{ id, as: 'hide' }])
    const [now] = await listed()
    const { changed, done } = await decide([{ id, version: seen?.version ?? '', as: 'keep' }])
    expect(done).toEqual([])
    const { name, descriptor, look, state, version: present } = now ?? {}
    expect(changed).toEqual([{ id, version: present, name, descriptor, look, state }])
    expect(await lookOf(id)).toBe('hidden')
  })

  test('a name whose words or state are others by now is not decided; the rest of its batch is', async () => {
    const link = await signed(deps, 'release', { address: 'anna@example.org', name: 'Anna' })
    await settled(deps, 'release')
    const [anna = { id: '', version: '' }] = await listed()
    const [held = '', other = ''] = await listSignatures(deps.db, appealId, { names: 2 })
    const versions = new Map((await listed()).map((name) => [name.id, name.version]))
    await changeSignature(deps, link, { descriptor: 'unseen words' })
    await holdSignature(deps, OPERATOR, { ...on, id: held, reason: 'being checked' })
    const keep = [anna.id, held, other].map((id) => ({ id, version: versions.get(id) ?? '', as: 'keep' as const }))
    const { done, changed } = await decide(keep)
    expect(done).toMatchObject([{ id: other }])
    expect(changed).toMatchObject([
      { id: anna.id, descriptor: 'unseen words', look: 'waiting', state: 'counted' },
      { id: held, look: 'waiting', state: 'held' },
    ])
    expect((await log()).at(-1)).toMatchObject({ action: 'name.kept', subject: other })
  })

  test('unknown, private, waiting for the settle, and of another appeal: all are gone, in the same words', async () => {
    const second = await makeAppeal(deps, 'second')
    const [elsewhere = ''] = await listSignatures(deps.db, second, { names: 1 })
    const [nameless = ''] = await listSignatures(deps.db, appealId, { names: 1, kind: 'anonymous' })
    await signed(deps, 'release', { address: 'vera@example.org', name: 'Vera' })
    const { id: waiting } = await deps.db.selectFrom('inbox').select('id').executeTakeFirstOrThrow()
    const entries = (await log()).length
    for (const id of [NOBODY, 'nothing', '', elsewhere, nameless, waiting])
      for (const decision of [
        { id, as: 'hide' },
        { id, as: 'remove' },
        { id, version: '00000000', as: 'keep' },
      ] as const) {
        const gone = { id, version: null, name: null, descriptor: null, look: null, state: 'gone' }
        expect(await decide([decision])).toEqual({ done: [], changed: [gone] })
      }
    expect(await decide([])).toEqual({ done: [], changed: [] })
    expect((await log()).length).toBe(entries)
    expect(await use().db.selectFrom('signatures').select('id').execute()).toHaveLength(2)
    expect(await use().db.selectFrom('inbox').select('id').execute()).toHaveLength(1)
  })

  test('in a stopped appeal every name is gone', async () => {
    const [id = ''] = await listSignatures(deps.db, appealId, { names: 1 })
    await stopAppeal(deps, OPERATOR, on)
    expect(await decide([{ id, as: 'hide' }])).toMatchObject({ done: [], changed: [{ id, state: 'gone' }] })
  })

  test('an id that is given twice is decided once; two decisions about one name, or too many, are refused', async () => {
    const [id = '', other = ''] = await listSignatures(deps.db, appealId, { names: 2 })
    const { done } = await decide([
      { id, as: 'hide' },
      { id: id.toUpperCase(), as: 'hide' },
    ])
    expect(done).toHaveLength(1)
    const both = decide([
      { id: other, as: 'hide' },
      { id: other, as: 'remove' },
    ])
    await expect(both).rejects.toMatchObject({ kind: 'invalid', reason: 'decided_twice' })
    const many = decide(Array.from({ length: MOST_DECISIONS + 1 }, () => ({ id: other, as: 'hide' as const })))
    await expect(many).rejects.toMatchObject({ kind: 'invalid' })
    expect(await lookOf(other)).toBe('waiting')
  })

  test('a reason is checked as public text before anything is decided; different ones are told apart', async () => {
    const [first = '', second = '', third = ''] = await listSignatures(deps.db, appealId, { names: 3 })
    const refused = decide([
      { id: first, as: 'hide', reason: 'abusive' },
      { id: second, as: 'hide', reason: 'see https://example.org' },
    ])
    await expect(refused).rejects.toMatchObject({ kind: 'invalid', reason: 'reason_needed' })
    expect(await lookOf(first)).toBe('waiting')
    await decide([
      { id: first, as: 'hide', reason: 'abusive' },
      { id: second, as: 'hide', reason: 'invented' },
      { id: third, as: 'hide', reason: 'abusive' },
    ])
    expect((await log()).slice(-2)).toMatchObject([
      { subject: 'release', detail: { reason: 'abusive', names: 2, ids: `${first} ${third}` } },
      { subject: second, detail: { reason: 'invented' } },
    ])
  })

  test('an editor keeps and hides, and removes nothing, in no batch; of another campaign nothing is there', async () => {
    const { id: campaign } = await deps.db.selectFrom('campaigns').select('id').executeTakeFirstOrThrow()
    const editor: StaffActor = { is: 'staff', id: NOBODY, campaign, role: 'editor', steppedUp: false }
    const [id = '', other = ''] = await listSignatures(deps.db, appealId, { names: 2 })
    const as = (actor: StaffActor, decisions: NameDecision[]) =>
      decideNames(deps, actor, { ...on, about: 'reports', decisions })
    const mixed = as(editor, [
      { id, as: 'hide' },
      { id: other, as: 'remove' },
    ])
    await expect(mixed).rejects.toMatchObject({ kind: 'forbidden', reason: 'role' })
    const removed = removeSignature(deps, editor, { ...on, id })
    await expect(removed).rejects.toMatchObject({ kind: 'forbidden', reason: 'role' })
    expect(await lookOf(id)).toBe('waiting')
    expect(await as(editor, [{ id, as: 'hide' }])).toMatchObject({ done: [{ id }] })
    const moderator = { ...editor, role: 'moderator' } as const
    expect(await as(moderator, [{ id: other, as: 'remove' }])).toMatchObject({ done: [{ id: other, version: null }] })
    const stranger = as({ ...moderator, campaign: NOBODY }, [{ id, as: 'hide' }])
    await expect(stranger).rejects.toMatchObject({ kind: 'not_found' })
  })

  test('undo: names wait again, reports that the decision closed are open again, and can come anew', async () => {
    const ids = await listSignatures(deps.db, appealId, { names: 3, look: 'shown' })
    const [kept = '', hidden = '', quiet = ''] = ids
    for (const id of [kept, hidden]) await reported(id)
    const seen = new Map((await listed()).map((name) => [name.id, name.version]))
    const wanted: NameDecision[] = [
      { id: kept, version: seen.get(kept) ?? '', as: 'keep' },
      { id: hidden, as: 'hide' },
      { id: quiet, as: 'hide' },
    ]
    const { done } = await decide(wanted, 'reports')
    expect(done.map(({ closedReports }) => closedReports)).toEqual([true, true, false])
    // A page that is loaded again posts the decisions again, and offers the same way back.
    expect((await decide(wanted, 'reports')).done).toEqual(done)
    expect(await opened()).toEqual([])
    expect(await deps.db.selectFrom('mutes').select('signature_id').execute()).toEqual([{ signature_id: kept }])
    const undone = done.map(({ id, version: left, closedReports }) => ({
      id,
      version: left ?? '',
      reopen: closedReports,
    }))
    const back = await undoNames(deps, OPERATOR, { ...on, undone })
    expect(back).toMatchObject({ done: ids.map((id) => ({ id })), changed: [] })
    for (const id of ids) expect(await lookOf(id)).toBe('waiting')
    expect((await opened()).toSorted()).toEqual([kept, hidden].toSorted())
    expect(await deps.db.selectFrom('mutes').select('signature_id').execute()).toEqual([])
    expect((await log()).at(-1)).toMatchObject({ action: 'name.undone', subject: 'release', detail: { names: 3 } })
    const entries = (await log()).length
    expect(await undoNames(deps, OPERATOR, { ...on, undone })).toEqual(back)
    expect((await log()).length).toBe(entries)
    expect(await soundly()).toMatchObject({ public: 3 })
  })

  test('undo opens the reports of the latest decision only', async () => {
    const [id = ''] = await listSignatures(deps.db, appealId, { names: 1, look: 'shown' })
    await reported(id)
    await decide([{ id, version: (await listed())[0]?.version ?? '', as: 'keep' }])
    await deps.db.deleteFrom('mutes').execute()
    await deps.db.updateTable('reports').set({ day: '2027-03-01', decided_on: '2027-03-02' }).execute()
    await reported(id)
    const { done } = await decide([{ id, version: (await listed())[0]?.version ?? '', as: 'keep' }])
    await undoNames(deps, OPERATOR, { ...on, undone: [{ id, version: done[0]?.version ?? '', reopen: true }] })
    const reports = await deps.db.selectFrom('reports').select('decided_on').orderBy('day').execute()
    expect(reports).toEqual([{ decided_on: '2027-03-02' }, { decided_on: null }])
  })

  test('undo leaves a name alone that was decided otherwise or changed since', async () => {
    const link = await signed(deps, 'release', { address: 'anna@example.org', name: 'Anna' })
    await settled(deps, 'release')
    const [id = ''] = (await listed()).map((name) => name.id)
    const [other = ''] = await listSignatures(deps.db, appealId, { names: 1 })
    const { done } = await decide([
      { id, as: 'hide' },
      { id: other, as: 'hide' },
    ])
    const undone = done.map(({ id: of, version: left }) => ({ id: of, version: left ?? '', reopen: false }))
    await changeSignature(deps, link, { name: 'Abusive Unseen' })
    const hidden = (await listed()).find((name) => name.id === other)
    await decide([{ id: other, version: hidden?.version ?? '', as: 'keep' }])
    const { done: back, changed } = await undoNames(deps, OPERATOR, {
      ...on,
      undone: [...undone, { id: NOBODY, version: '00000000', reopen: true }],
    })
    expect(back).toEqual([])
    expect(changed).toMatchObject([{ name: 'Abusive Unseen', look: 'waiting' }, { look: 'shown' }, { state: 'gone' }])
    expect([await lookOf(id), await lookOf(other)]).toEqual(['waiting', 'shown'])
  })

  test('one signature: each act tells when the number follows, and takes the version that was seen', async () => {
    const [id = ''] = await listSignatures(deps.db, appealId, { names: 1 })
    const held = await holdSignature(deps, OPERATOR, { ...on, id, reason: 'being checked' })
    expect(held).toEqual({ state: 'held', movesAt: new Date('2027-03-13T03:00:00Z') })
    const early = removeSignature(deps, OPERATOR, { ...on, id, version: '00000000' })
    await expect(early).rejects.toMatchObject({ kind: 'conflict', reason: 'name_changed' })
    const named = removeSignature(deps, OPERATOR, { ...on, id, reason: 'call +375 29 123-45-67' })
    await expect(named).rejects.toMatchObject({ kind: 'invalid', reason: 'reason_needed' })
    const [seen] = await listed()
    const removed = await removeSignature(deps, OPERATOR, { ...on, id, version: seen?.version, reason: 'she asked' })
    expect(removed).toMatchObject({ state: 'gone' })
    expect((await log()).at(-1)).toMatchObject({
      action: 'signature.removed',
      subject: id,
      detail: { reason: 'she asked' },
    })
    await soundly()
    const lines = await use().db.selectFrom('count_lines').select(['cause', 'reason']).execute()
    expect(JSON.stringify(lines)).not.toContain('she asked')
    await makeAppeal(deps, 'quick', { safety: 'open' })
    const quick = (await findAppeal(deps.db, 'quick'))?.id ?? ''
    const [live = ''] = await listSignatures(deps.db, quick, { names: 1 })
    const moved = await holdSignature(deps, OPERATOR, { slug: 'quick', id: live, reason: 'being checked' })
    expect(moved.movesAt).toEqual(deps.clock.now())
  })
})
