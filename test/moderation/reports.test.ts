import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { DAY } from '../../src/core/clock.ts'
import type { Token } from '../../src/core/secret-text.ts'
import { recount } from '../../src/count/recount.ts'
import { verifyAudit } from '../../src/db/audit.ts'
import type { ReportReason } from '../../src/db/values.ts'
import { countExpired, deleteExpired } from '../../src/erasure/retention.ts'
import { stopAppeal } from '../../src/erasure/stop-appeal.ts'
import { removeSignature } from '../../src/moderation/states.ts'
import { changeSignature } from '../../src/own-link/change.ts'
import { seeSignature } from '../../src/own-link/see.ts'
import { withdraw } from '../../src/own-link/withdraw.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { openSite, type TestSite } from '../api/site.ts'
import { eachDatabase } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { hideName, hideReported, keepReported, namesOf, reportsOf } from '../support/moderate.ts'
import { changesBetween, dumpTables } from '../support/tables.ts'
import { countsOf, makeAppeal, makeCampaign, settled, signed } from '../support/world.ts'

const NOBODY = '00000000-0000-4000-8000-000000000000'

eachDatabase('a reported name', (use) => {
  let deps: TestDeps
  let site: TestSite
  let link: Token
  let id: string
  let version: string
  const on = { slug: 'release' }
  const report = (form: Record<string, string>, of = id) => site.ask(`/a/release/report/${of}`, { form })
  const keep = () => keepReported(deps, OPERATOR, { ...on, id, version })
  const said = async (reason: ReportReason, words = '') => expect((await report({ reason, words })).status).toBe(200)
  const namesPage = async () => (await site.ask('/a/release/names')).text()
  const log = () =>
    deps.db.selectFrom('audit_log').select(['action', 'subject']).orderBy('seq', 'desc').executeTakeFirst()

  beforeEach(async () => {
    deps = await testDeps(use(), { env: { SIGN_LIMIT: '60/600' } })
    await makeCampaign(deps)
    await makeAppeal(deps)
    link = await signed(deps, 'release', { address: 'anna@example.org', name: 'Anna K', descriptor: 'teacher' })
    await signed(deps, 'release', { address: 'vera@example.org', name: 'Vera P', visibility: 'private' })
    await settled(deps, 'release')
    ;({ id = '', version = '' } = (await namesOf(deps, OPERATOR, { slug: 'release', look: 'shown' }))[0] ?? {})
    site = await openSite(deps)
  })

  test('reports open one case and hide nothing, however many they are', async () => {
    await said('insult', '  so rude ')
    await said('person')
    expect(await reportsOf(deps, OPERATOR)).toEqual([
      {
        ...{ slug: 'release', id, version, name: 'Anna K', descriptor: 'teacher', country: null, day: '2027-03-12' },
        ...{ visibility: 'public', source: 'confirmed', look: 'shown', state: 'counted' },
        reports: expect.arrayContaining([
          { reason: 'insult', words: 'so rude', day: '2027-03-12' },
          { reason: 'person', words: null, day: '2027-03-12' },
        ]),
      },
    ])
    expect(await namesPage()).toContain('Anna K')
    expect(await countsOf(deps, 'release')).toMatchObject({ public: 1, private: 1 })
  })

  test('kept: the case is closed, and reports are dropped for thirty days, with the same thanks', async () => {
    await said('spam')
    const open = await (await report({ reason: 'spam', words: '' })).text()
    await keep()
    expect(await log()).toEqual({ action: 'report.kept', subject: id })
    expect(await reportsOf(deps, OPERATOR, 'release')).toEqual([])
    for (const of of [id, NOBODY, 'nothing'])
      expect(await (await report({ reason: 'spam', words: '' }, of)).text()).toBe(open)
    expect(await reportsOf(deps, OPERATOR)).toEqual([])
    deps.clock.advance(29 * DAY)
    await said('spam')
    expect(await reportsOf(deps, OPERATOR)).toEqual([])
    deps.clock.advance(DAY)
    await said('spam')
    expect(await reportsOf(deps, OPERATOR)).toHaveLength(1)
    await expect(keepReported(deps, OPERATOR, { ...on, id: NOBODY, version })).rejects.toMatchObject({
      changed: { state: 'gone' },
    })
  })

  test('a kept name that changes can be reported again', async () => {
    await said('insult')
    await keep()
    await changeSignature(deps, link, { descriptor: 'something nasty' })
    await said('insult')
    expect(await reportsOf(deps, OPERATOR)).toMatchObject([{ descriptor: 'something nasty' }])
  })

  test('hidden: the name leaves the page at once, and still counts', async () => {
    await said('danger')
    expect(await namesPage()).toContain('Anna K')
    await hideReported(deps, OPERATOR, { ...on, id })
    expect(await namesPage()).not.toContain('Anna K')
    expect(await reportsOf(deps, OPERATOR)).toEqual([])
    expect(await log()).toEqual({ action: 'report.hidden', subject: id })
    await settled(deps, 'release')
    expect(await countsOf(deps, 'release')).toMatchObject({ public: 1 })
    await said('danger')
    expect(await reportsOf(deps, OPERATOR)).toEqual([])
    expect((await site.ask(`/a/release/report/${id}`)).status).toBe(404)
  })

  test('hiding the name without its case closes the case, too', async () => {
    await said('insult', 'rude')
    await hideName(deps, OPERATOR, { ...on, id })
    expect(await reportsOf(deps, OPERATOR)).toEqual([])
    expect(await deps.db.selectFrom('reports').select(['decision', 'decided_on']).execute()).toEqual([
      { decision: 'hidden', decided_on: '2027-03-12' },
    ])
    expect(await log()).toEqual({ action: 'name.hidden', subject: id })
  })

  test('removed at the person’s request: erased, remembered by its id, with a public line', async () => {
    await said('person', 'Anna K is my aunt, and never signed')
    await removeSignature(deps, OPERATOR, { ...on, id })
    expect(await log()).toEqual({ action: 'signature.removed', subject: id })
    for (const appeal of await recount(deps)) expect(appeal.sound).toBe(true)
    await settled(deps, 'release')
    expect(await countsOf(deps, 'release')).toMatchObject({ public: 0, private: 1 })
    expect(await (await site.ask('/a/release')).text()).toContain('1 signature was removed on request')
    expect(await deps.db.selectFrom('withdrawn').select('id').execute()).toEqual([{ id }])
    await expect(seeSignature(deps, link)).rejects.toMatchObject({ kind: 'gone' })
    expect(JSON.stringify(await dumpTables(deps.db))).not.toMatch(/Anna K|aunt/)
    const kept = await deps.db.selectFrom('reports').select(['decision', 'words']).execute()
    expect(kept).toEqual([{ decision: 'removed', words: null }])
    await expect(removeSignature(deps, OPERATOR, { ...on, id })).rejects.toMatchObject({ kind: 'not_found' })
    expect(await verifyAudit(deps.db, deps.secrets.log)).toMatchObject({ brokenAt: null })
  })

  test('removed without a report, also a private one', async () => {
    const { id: other } = await deps.db
      .selectFrom('signatures')
      .select('id')
      .where('kind', '=', 'private')
      .executeTakeFirstOrThrow()
    await removeSignature(deps, OPERATOR, { ...on, id: other })
    await settled(deps, 'release')
    expect(await countsOf(deps, 'release')).toMatchObject({ public: 1, private: 0 })
  })

  test.each(['withdrawn', 'made private', 'stopped and erased'])(
    '%s: the words of its reports are deleted',
    async (how) => {
      await said('spam', 'first words')
      await keep()
      await deps.db.deleteFrom('mutes').execute()
      await said('person', 'second words')
      if (how === 'withdrawn') await withdraw(deps, link)
      else if (how === 'made private') await changeSignature(deps, link, { visibility: 'private' })
      else await stopAppeal(deps, OPERATOR, on)
      const left = await deps.db.selectFrom('reports').select(['decision', 'words']).execute()
      expect(left).toEqual([{ decision: 'kept', words: null }])
      expect(await reportsOf(deps, OPERATOR)).toEqual([])
    },
  )

  test('a name that nobody sees cannot be reported', async () => {
    const rows = await deps.db.selectFrom('signatures').select(['id', 'kind']).execute()
    const before = await dumpTables(deps.db)
    for (const of of [rows.find(({ kind }) => kind === 'private')?.id ?? '', NOBODY, 'nothing', `${id}0`]) {
      expect((await site.ask(`/a/release/report/${of}`)).status).toBe(404)
      expect((await report({ reason: 'spam', words: '' }, of)).status).toBe(200)
      expect((await report({ reason: '', words: '' }, of)).status).toBe(404)
    }
    await makeAppeal(deps, 'second')
    const elsewhere = await site.ask(`/a/second/report/${id}`, { form: { reason: 'spam', words: '' } })
    expect(elsewhere.status).toBe(200)
    const { reports } = changesBetween(before, await dumpTables(deps.db))
    expect(reports).toBeUndefined()
    await expect(keepReported(deps, OPERATOR, { slug: 'second', id, version })).rejects.toMatchObject({
      changed: { state: 'gone' },
    })
  })

  test('errors stand beside their fields, and everything typed stays', async () => {
    for (const [form, message] of [
      [{ words: 'plain words' }, 'Choose what is wrong'],
      [{ reason: 'spam', words: 'see https://example.org' }, 'No links here, please'],
      [{ reason: 'spam', words: 'call +375 29 123-45-67' }, 'No telephone numbers here, please'],
      [{ reason: 'spam', words: 'x'.repeat(301) }, 'These words can have 300 characters: shorten them'],
    ] as const) {
      const answer = await report(form)
      expect(answer.status).toBe(422)
      const html = await answer.text()
      expect(html).toContain('<title>Error: ')
      expect(html.split(message).length).toBe(3)
      expect(html).toContain(`value="${form.words}"`)
    }
    const other = await (await report({ reason: 'spam', words: 'see https://example.org', language: 'be' })).text()
    expect(other).toContain('<html lang="be">')
    expect(other).toContain('value="see https://example.org"')
    expect(other).toMatch(/value="spam"[^>]* checked/)
    expect(await reportsOf(deps, OPERATOR)).toEqual([])
    await said('spam', 'я'.repeat(300))
    expect(await reportsOf(deps, OPERATOR)).toHaveLength(1)
  })

  test('one network: ten an hour, then 429 with everything typed', async () => {
    for (let n = 0; n < 10; n++) await said('spam')
    const answer = await report({ reason: 'danger', words: 'still here' })
    expect(answer.status).toBe(429)
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await answer.text()).toContain('value="still here"')
    deps.clock.advance(DAY)
    await said('danger')
    expect((await reportsOf(deps, OPERATOR))[0]?.reports).toHaveLength(11)
  })

  test('thirty days after the decision a case is deleted; an open case stays', async () => {
    await said('spam', 'words')
    await keep()
    deps.clock.advance(29 * DAY)
    expect(await deleteExpired(deps)).toMatchObject({ reports: 0, mutes: 0 })
    deps.clock.advance(DAY)
    expect(await deleteExpired(deps)).toMatchObject({ reports: 1, mutes: 1 })
    await said('spam', 'words')
    deps.clock.advance(90 * DAY)
    expect(await deleteExpired(deps)).toMatchObject({ reports: 0 })
    expect(await reportsOf(deps, OPERATOR)).toHaveLength(1)
  })
  test('an open case is deleted when its name is gone or no longer public', async () => {
    const { id: other } = await deps.db
      .selectFrom('signatures')
      .select('id')
      .where('kind', '=', 'private')
      .executeTakeFirstOrThrow()
    const { id: appeal_id } = await deps.db.selectFrom('appeals').select('id').executeTakeFirstOrThrow()
    const left = { appeal_id, reason: 'danger', words: 'Vera P lives here', day: '2027-03-12' } as const
    await deps.db
      .insertInto('reports')
      .values([
        { ...left, id: randomUUID(), signature_id: other },
        { ...left, id: randomUUID(), signature_id: NOBODY },
        { ...left, id: randomUUID(), signature_id: NOBODY, words: null, decided_on: left.day, decision: 'removed' },
      ])
      .execute()
    await said('spam')
    expect(await countExpired(deps, deps.clock.now())).toMatchObject({ reports: 2 })
    expect(await deleteExpired(deps)).toMatchObject({ reports: 2 })
    expect(await reportsOf(deps, OPERATOR)).toHaveLength(1)
    expect(await deps.db.selectFrom('reports').select('decision').execute()).toHaveLength(2)
  })
})
