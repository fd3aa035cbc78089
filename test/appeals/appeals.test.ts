import { beforeEach, expect, test } from 'vitest'
import { parseAppealFile } from '../../src/appeals/appeal-file.ts'
import { closeAppeal } from '../../src/appeals/close-appeal.ts'
import { closeDue } from '../../src/appeals/close-due.ts'
import { importAppeal } from '../../src/appeals/import-appeal.ts'
import { appealKeyFrom, appealKeyName, fingerprintOf } from '../../src/appeals/key.ts'
import { openAppeal } from '../../src/appeals/open-appeal.ts'
import { findAppeal } from '../../src/appeals/store.ts'
import { addCampaign } from '../../src/campaigns/add-campaign.ts'
import { verifyAudit } from '../../src/db/audit.ts'
import { readPending } from '../../src/signing/pending-signature.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { eachDatabase } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { makeCampaign, signAs } from '../support/world.ts'
import { appealFile, ENGLISH } from './example.ts'

const slug = 'free-them'

eachDatabase('appeals from draft to closed', (use) => {
  let deps: TestDeps
  beforeEach(async () => {
    deps = await testDeps(use(), { now: '2027-03-12T10:20:30Z' })
    await makeCampaign(deps)
  })

  const importing = (file: string, campaign = 'relatives') =>
    importAppeal(deps, OPERATOR, { campaign, draft: parseAppealFile(file) })
  const stored = async () => {
    const appeal = await findAppeal(deps.db, slug)
    if (!appeal) throw new Error('it was not stored')
    return appeal
  }
  const actions = async () =>
    (await deps.db.selectFrom('audit_log').select('action').orderBy('seq').execute()).map(({ action }) => action)

  test('a file becomes a draft', async () => {
    expect(await importing(appealFile({ front: { policy: '{ country: true }' } }))).toMatchObject({
      slug,
      state: 'draft',
      did: 'created',
      locales: ['be'],
    })
    const appeal = await stored()
    expect(appeal).toMatchObject({
      state: 'draft',
      safety: 'protected',
      kind: 'letter',
      visibilities: ['public', 'private', 'anonymous'],
      seats: 2,
      goal: null,
      openedOn: null,
      keyFingerprint: null,
      campaign: { slug: 'relatives', demo: false, epoch: 2 },
    })
    expect(appeal.policy).toMatchObject({ country: true, namesWait: true })
    expect(appeal.texts.be).toMatchObject({ shortTitle: 'Вызваліце нашых', noEmail: null })
    expect((await deps.keys.list()).filter((name) => name.startsWith('appeal-'))).toEqual([])
  })

  test('importing a draft again replaces all of it', async () => {
    const { id } = await importing(appealFile({ texts: { en: ENGLISH }, sections: { en: 'x' } }))
    const again = await importing(appealFile({ front: { goal: '100' }, sections: { be: 'Іншы тэкст' } }))
    expect(again).toMatchObject({ id, did: 'replaced' })
    const appeal = await stored()
    expect(appeal.goal).toBe(100)
    expect(Object.keys(appeal.texts)).toEqual(['be'])
    expect(appeal.texts.be?.body).toBe('Іншы тэкст')
  })

  test('a slug belongs to one campaign', async () => {
    await addCampaign(deps, OPERATOR, { slug: 'others', name: 'Others' })
    await importing(appealFile())
    await expect(importing(appealFile(), 'others')).rejects.toMatchObject({ kind: 'conflict' })
    await expect(importing(appealFile(), 'nobody')).rejects.toMatchObject({ kind: 'not_found' })
  })

  test('two imports of a new slug at once leave one draft', async () => {
    const both = await Promise.allSettled([importing(appealFile()), importing(appealFile())])
    for (const one of both) if (one.status === 'rejected') expect(one.reason).toMatchObject({ kind: 'conflict' })
    expect((await deps.db.selectFrom('appeals').select('id').execute()).length).toBe(1)
  })

  test('opening makes the key and the counts', async () => {
    const { id } = await importing(appealFile())
    expect(await openAppeal(deps, OPERATOR, { slug })).toEqual({ id, slug, openedOn: '2027-03-12' })
    const appeal = await stored()
    expect(appeal).toMatchObject({ state: 'open', openedOn: '2027-03-12' })
    const key = await deps.keys.read(appealKeyName(id))
    expect(key && fingerprintOf(appealKeyFrom(key))).toEqual(appeal.keyFingerprint)
    expect(await deps.db.selectFrom('counts').selectAll().execute()).toEqual([
      {
        appeal_id: id,
        public: 0,
        private: 0,
        anonymous: 0,
        imported: 0,
        held: 0,
        held_since: null,
        as_of: new Date('2027-03-12T10:00:00Z'),
        settled_hour: new Date('2027-03-12T10:00:00Z'),
        batch: 0,
        list_rows: null,
        list_sha256: null,
        list_day: null,
        list_hour: null,
        ended_total: 0,
        running_from: '2027-03-12',
        running_confirmed: 0,
        running_unnamed: 0,
        series_total: null,
        series_as_of: null,
      },
    ])
    await expect(openAppeal(deps, OPERATOR, { slug })).rejects.toMatchObject({ kind: 'conflict' })
    await expect(openAppeal(deps, OPERATOR, { slug: 'nothing' })).rejects.toMatchObject({ kind: 'not_found' })
    expect((await actions()).slice(-2)).toEqual(['appeal.imported', 'appeal.opened'])
  })

  test('of two concurrent openings one succeeds, and one is in the audit log', async () => {
    await importing(appealFile())
    const both = await Promise.allSettled([openAppeal(deps, OPERATOR, { slug }), openAppeal(deps, OPERATOR, { slug })])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await actions()).filter((action) => action === 'appeal.opened')).toHaveLength(1)
    const appeal = await stored()
    const key = await deps.keys.read(appealKeyName(appeal.id))
    expect(key && fingerprintOf(appealKeyFrom(key))).toEqual(appeal.keyFingerprint)
  })

  test('an appeal whose closing has passed is not opened', async () => {
    await importing(appealFile({ front: { closes: '2027-03-12T10:00Z' } }))
    await expect(openAppeal(deps, OPERATOR, { slug })).rejects.toMatchObject({ kind: 'conflict' })
    expect((await deps.keys.list()).filter((name) => name.startsWith('appeal-'))).toEqual([])
  })

  test('a text that somebody is about to sign cannot change, but a language can be added', async () => {
    await importing(appealFile())
    await openAppeal(deps, OPERATOR, { slug })
    const letter = await signAs(deps, slug, { address: 'anna@example.org', visibility: 'anonymous' })
    const before = await stored()
    const changed = importing(appealFile({ front: { goal: '9', seats: '1' }, sections: { be: 'Іншы тэкст' } }))
    await expect(changed).rejects.toMatchObject({ kind: 'conflict' })
    const errors = await changed.catch((error: { errors: { path: string }[] }) => error.errors.map(({ path }) => path))
    expect(errors).toEqual(['seats', 'goal', 'texts.be.body'])
    const english = { texts: { en: ENGLISH }, sections: { en: 'We demand **freedom**.' } }
    await expect(importing(appealFile({ ...english, front: { safety: 'open' } }))).rejects.toMatchObject({
      kind: 'conflict',
    })
    expect(await stored()).toEqual(before)

    expect(await importing(appealFile(english))).toMatchObject({ did: 'added', locales: ['en'] })
    const after = await stored()
    expect(after.texts.be).toEqual(before.texts.be)
    expect(after.texts.en?.title).toBe('Free our relatives')
    expect(after.version).toBe(before.version + 1)
    expect(after.textVersion).toBe(before.textVersion)
    expect(await readPending(deps, letter)).not.toBeNull()
    expect(await importing(appealFile(english))).toMatchObject({ did: 'nothing', locales: [] })
    expect((await stored()).version).toBe(after.version)

    const withoutEnglish = importing(appealFile())
    await expect(withoutEnglish).rejects.toMatchObject({ errors: [{ path: 'texts.en' }] })
  })

  test('closing is final, and leaves 24 hours for letters already sent', async () => {
    await importing(appealFile({ front: { closes: '2027-06-01T00:00Z' } }))
    await expect(closeAppeal(deps, OPERATOR, { slug })).rejects.toMatchObject({ kind: 'conflict' })
    await openAppeal(deps, OPERATOR, { slug })
    const closed = await closeAppeal(deps, OPERATOR, { slug })
    expect(closed).toMatchObject({
      closedAt: new Date('2027-03-12T10:20:30Z'),
      lateUntil: new Date('2027-03-13T11:00:00Z'),
    })
    expect(await stored()).toMatchObject({ state: 'closed', closedAt: closed.closedAt, lateUntil: closed.lateUntil })
    await expect(openAppeal(deps, OPERATOR, { slug })).rejects.toMatchObject({ kind: 'conflict' })
    await expect(closeAppeal(deps, OPERATOR, { slug })).rejects.toMatchObject({ kind: 'conflict' })
    expect(await importing(appealFile({ front: { closes: '2027-06-01T00:00Z' } }))).toMatchObject({ did: 'nothing' })
  })

  test('a planned closing takes effect at its hour, however late the timer runs', async () => {
    await importing(appealFile({ front: { closes: '2027-06-01T00:00Z' } }))
    await openAppeal(deps, OPERATOR, { slug })
    deps.clock.set('2027-05-31T23:59:59.999Z')
    expect(await closeDue(deps)).toEqual([])
    deps.clock.set('2027-06-01T07:12:00Z')
    const [first, second] = await Promise.all([closeDue(deps), closeDue(deps)])
    expect([...first, ...second]).toMatchObject([
      { slug, closedAt: new Date('2027-06-01T00:00Z'), lateUntil: new Date('2027-06-02T00:00Z') },
    ])
    expect(await closeDue(deps)).toEqual([])
    expect((await actions()).filter((action) => action === 'appeal.closed')).toHaveLength(1)
    expect((await verifyAudit(deps.db, deps.secrets.log)).brokenAt).toBeNull()
  })

  test('closing by command after the planned hour takes effect at the planned hour', async () => {
    await importing(appealFile({ front: { closes: '2027-06-01T00:00Z' } }))
    await openAppeal(deps, OPERATOR, { slug })
    deps.clock.set('2027-06-01T00:12:00Z')
    expect((await closeAppeal(deps, OPERATOR, { slug })).closedAt).toEqual(new Date('2027-06-01T00:00Z'))
  })
})
