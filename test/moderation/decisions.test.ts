import { expect, test } from 'vitest'
import { closeAppeal } from '../../src/appeals/close-appeal.ts'
import { DAY } from '../../src/core/clock.ts'
import { recount } from '../../src/count/recount.ts'
import { verifyAudit } from '../../src/db/audit.ts'
import { addImported, type ImportedSignature } from '../../src/imports/add-imported.ts'
import { holdSignature, invalidateSignature, releaseSignature, removeSignature } from '../../src/moderation/states.ts'
import { undoNames } from '../../src/moderation/undo-names.ts'
import { seeSignature } from '../../src/own-link/see.ts'
import { withdraw } from '../../src/own-link/withdraw.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { eachDatabase } from '../support/databases.ts'
import { testDeps } from '../support/deps.ts'
import { hideName, keepName, namesOf } from '../support/moderate.ts'
import { openedWords } from '../support/sealed-words.ts'
import { countsOf, makeAppeal, makeCampaign, settled, signed } from '../support/world.ts'

const paper: ImportedSignature = {
  slug: 'release',
  visibility: 'public',
  name: 'Вольга Пятрэнка',
  descriptor: 'сястра зняволенага',
  country: null,
  source: 'collected',
  by: 'Iryna',
  day: '2027-03-11',
  consent: 'by messenger',
}
const on = (id: string, reason?: string) => ({ slug: 'release', id, ...(reason && { reason }) })

eachDatabase('decisions of staff', (use) => {
  async function world(draft: Parameters<typeof makeAppeal>[2] = {}) {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    await makeAppeal(deps, 'release', draft)
    const link = await signed(deps, 'release', { address: 'anna@example.org', name: 'Anna' })
    await settled(deps, 'release')
    const { id } = await use().db.selectFrom('signatures').select('id').executeTakeFirstOrThrow()
    const lines = () =>
      use().db.selectFrom('count_lines').select(['cause', 'reason', 'n', 'day']).orderBy('cause').execute()
    const settle = async () => {
      for (const appeal of await recount(deps)) expect(appeal.sound).toBe(true)
      await settled(deps, 'release')
      for (const appeal of await recount(deps)) expect(appeal.sound).toBe(true)
      return countsOf(deps, 'release')
    }
    return { deps, id, link, lines, settle }
  }

  test('a held signature leaves the count with a public line and a day since when; released, it is back', async () => {
    const { deps, id, lines, settle } = await world()
    await holdSignature(deps, OPERATOR, on(id, 'being checked'))
    expect(await settle()).toMatchObject({ public: 0, held: 1 })
    const { held_since } = await use().db.selectFrom('counts').select('held_since').executeTakeFirstOrThrow()
    expect(held_since).toBe('2027-03-12')
    deps.clock.advance(DAY)
    await releaseSignature(deps, OPERATOR, on(id, 'all is well'))
    expect(await settle()).toMatchObject({ public: 1, held: 0 })
    expect(await lines()).toEqual([
      { cause: 'held', reason: 'being checked', n: 1, day: '2027-03-12' },
      { cause: 'released', reason: 'all is well', n: 1, day: '2027-03-13' },
    ])
  })

  test('an invalid signature is out for good, its own link works, and its mailbox can sign again', async () => {
    const { deps, id, link, settle } = await world()
    await invalidateSignature(deps, OPERATOR, on(id, 'an invented name'))
    expect(await settle()).toMatchObject({ public: 0 })
    expect((await seeSignature(deps, link)).signature.state).toBe('invalid')
    for (const decide of [holdSignature, releaseSignature, invalidateSignature])
      await expect(decide(deps, OPERATOR, on(id, 'again'))).rejects.toMatchObject({
        ...{ kind: 'conflict', reason: 'wrong_state', params: { id, state: 'invalid' } },
      })
    await signed(deps, 'release', { address: 'anna@example.org', name: 'Anna' })
    expect(await settle()).toMatchObject({ public: 1 })
    await withdraw(deps, link)
    expect(await settle()).toMatchObject({ public: 1 })
  })

  test('a held signature that is replaced, and then invalidated, moves no count twice', async () => {
    const { deps, id, settle } = await world()
    await holdSignature(deps, OPERATOR, on(id, 'being checked'))
    await signed(deps, 'release', { address: 'anna@example.org', name: 'Anna again', visibility: 'private' })
    expect(await settle()).toMatchObject({ public: 0, private: 0, held: 1 })
    const row = await use().db.selectFrom('signatures').select(['id', 'state']).executeTakeFirstOrThrow()
    expect(row.state).toBe('held')
    await invalidateSignature(deps, OPERATOR, on(row.id, 'an invented name'))
    expect(await settle()).toMatchObject({ private: 0, held: 0 })
  })

  test('one fall has one line; what staff decide of a held signature is told apart, what its signer does is not', async () => {
    const { deps, id, link, lines, settle } = await world()
    await addImported(deps, OPERATOR, paper)
    await addImported(deps, OPERATOR, paper)
    await settle()
    const ids = (await use().db.selectFrom('signatures').select('id').execute()).map((row) => row.id)
    for (const each of ids) await holdSignature(deps, OPERATOR, on(each, 'being checked'))
    await settle()
    const [first = '', second = ''] = ids.filter((each) => each !== id)
    await withdraw(deps, link)
    await invalidateSignature(deps, OPERATOR, on(first, 'an invented name'))
    await removeSignature(deps, OPERATOR, on(second))
    expect(await settle()).toMatchObject({ public: 0, imported: 0, held: 0 })
    expect((await lines()).map(({ cause, n }) => [cause, n])).toEqual([
      ['added', 2],
      ['held', 3],
      ['held_invalidated', 1],
      ['held_removed', 1],
    ])
    expect((await lines()).find(({ cause }) => cause === 'held_invalidated')?.reason).toBe('an invented name')
  })

  test('a decision that moves the count needs a reason, which is checked as public text', async () => {
    const { deps, id } = await world()
    await expect(holdSignature(deps, OPERATOR, on(id))).rejects.toMatchObject({ kind: 'invalid' })
    await expect(holdSignature(deps, OPERATOR, on(id, 'see https://example.org'))).rejects.toMatchObject({
      kind: 'invalid',
    })
    await expect(holdSignature(deps, OPERATOR, on('not-an-id', 'reason'))).rejects.toMatchObject({ kind: 'not_found' })
    await expect(holdSignature(deps, OPERATOR, { ...on(id, 'reason'), slug: 'nowhere' })).rejects.toMatchObject({
      kind: 'not_found',
    })
    expect(await countsOf(deps, 'release')).toMatchObject({ public: 1 })
  })

  test('a hidden name counts, and comes back as waiting when its signer signs again', async () => {
    const { deps, id, settle } = await world()
    await hideName(deps, OPERATOR, on(id))
    expect(await settle()).toMatchObject({ public: 1 })
    await signed(deps, 'release', { address: 'anna@example.org', name: 'Anna Again' })
    await settle()
    expect(await namesOf(deps, OPERATOR, { slug: 'release', look: 'waiting' })).toMatchObject([{ name: 'Anna Again' }])
    expect(await namesOf(deps, OPERATOR, { slug: 'release', look: 'shown' })).toEqual([])
  })

  test.each(['hidden', 'kept after it was hidden'])(
    'a decision taken back (%s): its signer does not show the name by signing again, until somebody keeps it',
    async (decided) => {
      const { deps, id, link, settle } = await world()
      const looks = async () =>
        (await namesOf(deps, OPERATOR, { slug: 'release', look: 'all' })).map(({ look }) => look)
      let { version } = await hideName(deps, OPERATOR, on(id))
      if (decided !== 'hidden')
        ({ version } = await keepName(deps, OPERATOR, { ...on(id), version: version ?? undefined }))
      await undoNames(deps, OPERATOR, { slug: 'release', undone: [{ id, version: version ?? '', reopen: false }] })
      await withdraw(deps, link)
      const again = await signed(deps, 'release', { address: 'anna@example.org', name: 'Anna' })
      await settle()
      expect(await looks()).toEqual(['waiting'])
      const [waiting] = await namesOf(deps, OPERATOR, { slug: 'release' })
      await keepName(deps, OPERATOR, { ...on(waiting?.id ?? ''), version: waiting?.version })
      await withdraw(deps, again)
      await signed(deps, 'release', { address: 'anna@example.org', name: 'Anna' })
      expect(await settle()).toMatchObject({ public: 1 })
      expect(await looks()).toEqual(['shown'])
    },
  )

  test('a mailbox that signs again after a hold is held, until staff release it: then it counts whenever it signs', async () => {
    const { deps, id, link, settle } = await world()
    const anna = { address: 'anna@example.org', name: 'Anna' }
    await holdSignature(deps, OPERATOR, on(id, 'being checked'))
    await withdraw(deps, link)
    const again = await signed(deps, 'release', anna)
    expect(await settle()).toMatchObject({ public: 0, held: 1 })
    const { id: held } = await use().db.selectFrom('signatures').select('id').executeTakeFirstOrThrow()
    await releaseSignature(deps, OPERATOR, on(held, 'all is well'))
    expect(await settle()).toMatchObject({ public: 1, held: 0 })
    await withdraw(deps, again)
    await signed(deps, 'release', anna)
    expect(await settle()).toMatchObject({ public: 1, held: 0 })
  })

  test('on a protected appeal a name waits for a look', async () => {
    const { deps } = await world({ safety: 'protected' })
    const [waiting] = await namesOf(deps, OPERATOR, { slug: 'release' })
    expect(waiting).toMatchObject({ name: 'Anna', look: 'waiting' })
    await keepName(deps, OPERATOR, { ...on(waiting?.id ?? ''), version: waiting?.version ?? '' })
    expect(await namesOf(deps, OPERATOR, { slug: 'release', look: 'shown' })).toMatchObject([{ name: 'Anna' }])
  })

  test('imported signatures are counted apart, with their source; private ones are sealed', async () => {
    const { deps, lines, settle } = await world()
    await addImported(deps, OPERATOR, paper)
    const sealed = await addImported(deps, OPERATOR, { ...paper, visibility: 'private', source: 'conveyed' })
    await addImported(deps, OPERATOR, { ...paper, visibility: 'anonymous', name: null, descriptor: null })
    expect(await settle()).toMatchObject({ public: 1, private: 0, imported: 3 })
    expect(await lines()).toMatchObject([
      { cause: 'added', reason: 'collected', n: 2 },
      { cause: 'added', reason: 'conveyed', n: 1 },
    ])
    const row = await use().db.selectFrom('signatures').selectAll().where('id', '=', sealed).executeTakeFirstOrThrow()
    expect(row).toMatchObject({ name: null, provenance_by: null, provenance_day: '2027-03-11', source: 'conveyed' })
    expect((await openedWords(deps)).collectors).toEqual(['Iryna', 'Iryna', 'Iryna'])
    expect(row.sealed?.toString('latin1')).toContain('age-encryption.org/v1')
    await holdSignature(deps, OPERATOR, on(sealed, 'being checked'))
    expect(await settle()).toMatchObject({ imported: 2, held: 1 })
  })

  test('an import needs a name, a day that is not tomorrow, an appeal and two recipients; a closed appeal takes it', async () => {
    const { deps } = await world()
    await expect(addImported(deps, OPERATOR, { ...paper, day: '2027-03-13' })).rejects.toMatchObject({
      kind: 'invalid',
    })
    await expect(addImported(deps, OPERATOR, { ...paper, name: null })).rejects.toMatchObject({ kind: 'invalid' })
    await expect(addImported(deps, OPERATOR, { ...paper, slug: 'nowhere' })).rejects.toMatchObject({
      kind: 'not_found',
    })
    await makeCampaign(deps, 1, 'others')
    await makeAppeal(deps, 'second', { campaign: 'others' })
    const alone = addImported(deps, OPERATOR, { ...paper, slug: 'second', visibility: 'private' })
    await expect(alone).rejects.toMatchObject({ kind: 'unavailable' })
    await closeAppeal(deps, OPERATOR, { slug: 'release' })
    await addImported(deps, OPERATOR, paper)
  })

  test('every decision is on the log, which verifies, and names nobody', async () => {
    const { deps, id } = await world()
    await holdSignature(deps, OPERATOR, on(id, 'being checked'))
    await releaseSignature(deps, OPERATOR, on(id, 'all is well'))
    await hideName(deps, OPERATOR, on(id))
    await addImported(deps, OPERATOR, paper)
    const log = await use().db.selectFrom('audit_log').select(['action', 'detail', 'subject']).orderBy('seq').execute()
    expect(log.map(({ action }) => action).slice(-4)).toEqual([
      'signature.held',
      'signature.released',
      'name.hidden',
      'signature.added',
    ])
    expect(JSON.stringify(log)).not.toMatch(/Anna|Вольга|Iryna|example\.org/)
    expect(await verifyAudit(deps.db, deps.secrets.log)).toMatchObject({ brokenAt: null })
  })
})
