import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Appeal } from '../../src/appeals/appeal.ts'
import { APPEALS, recallAppeal } from '../../src/appeals/recall.ts'
import { after, HOUR, MINUTE } from '../../src/core/clock.ts'
import { Memory } from '../../src/core/memory.ts'
import { newToken } from '../../src/core/random.ts'
import { asAddress, type Network, type Token } from '../../src/core/secret-text.ts'
import { findCounts } from '../../src/count/counts-store.ts'
import { recount } from '../../src/count/recount.ts'
import { settleAppeal } from '../../src/count/settle.ts'
import { deleteExpired } from '../../src/erasure/retention.ts'
import { askForLinks } from '../../src/own-link/ask-for-links.ts'
import { seeSignature } from '../../src/own-link/see.ts'
import { withdraw } from '../../src/own-link/withdraw.ts'
import { ChoiceNeeded } from '../../src/signing/choice.ts'
import { confirm } from '../../src/signing/confirm.ts'
import { reject } from '../../src/signing/reject.ts'
import { eachDatabase } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { countsOf, makeAppeal, makeCampaign, queuedLetters, settled, signAs, signed } from '../support/world.ts'

async function isSound(deps: TestDeps): Promise<void> {
  for (const appeal of await recount(deps))
    expect(appeal.drift).toEqual({ public: 0, private: 0, anonymous: 0, imported: 0 })
}

eachDatabase('the way of a signature', (use) => {
  async function world(draft: Parameters<typeof makeAppeal>[2] = {}) {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    await makeAppeal(deps, 'release', draft)
    return deps
  }

  test('signing writes one pending row and one letter, the same for an address that has signed', async () => {
    const deps = await world()
    // Offers of organisations, which are longer, may have left something in the second place.
    await sql`truncate pending_signatures cascade`.execute(deps.db)
    await signed(deps, 'release', { address: 'anna@example.org' })
    await settled(deps, 'release')
    await signAs(deps, 'release', { address: 'anna@example.org' })
    await signAs(deps, 'release', { address: 'new@example.org' })
    const pending = await use().db.selectFrom('pending_signatures').selectAll().execute()
    const letters = await use().db.selectFrom('outbox').selectAll().execute()
    expect(pending).toHaveLength(2)
    expect(letters).toHaveLength(2)
    expect(new Set(pending.map((row) => row.ciphertext?.length)).size).toBe(1)
    expect(new Set(pending.map((row) => row.mailbox?.length)).size).toBe(1)
    // A row that PostgreSQL has to store in two places costs a second write.
    const { rows } = await sql`
      select reltoastrelid, pg_relation_size(reltoastrelid) as elsewhere from pg_class where relname = 'pending_signatures'
    `.execute(deps.db)
    expect(rows).toMatchObject([{ elsewhere: 0 }])
    expect(new Set(letters.map((row) => row.sealed.length)).size).toBe(1)
  })

  test('confirmed by POST only, counted at the settle, once', async () => {
    const deps = await world()
    const token = await signAs(deps, 'release', { address: 'anna@example.org', name: 'Дар’я' })
    expect(await countsOf(deps, 'release')).toMatchObject({ public: 0 })
    await confirm(deps, { token, as: 'replace', retry: undefined })
    await expect(confirm(deps, { token, as: 'replace', retry: undefined })).rejects.toMatchObject({ kind: 'gone' })
    expect(await settled(deps, 'release')).toBe(1)
    expect(await settled(deps, 'release')).toBe(0)
    expect(await countsOf(deps, 'release')).toMatchObject({ public: 1 })
    const row = await use().db.selectFrom('signatures').selectAll().executeTakeFirstOrThrow()
    expect(row).toMatchObject({ name: 'Дар’я', state: 'counted', look: 'shown', day: '2027-03-12', seat: 0 })
    expect(row.search_key).toBe(`'${row.id[0]}даре'`)
    expect(await use().db.selectFrom('pending_signatures').selectAll().execute()).toEqual([])
    expect(await use().db.selectFrom('outbox').selectAll().execute()).toEqual([])
    await isSound(deps)
  })

  test('the moment of the counts never goes back, even for a settle with an earlier clock', async () => {
    const deps = await world()
    const { id } = await use().db.selectFrom('appeals').select('id').executeTakeFirstOrThrow()
    const [earlier, later] = [after(deps.clock.now(), MINUTE), after(deps.clock.now(), 2 * MINUTE)]
    for (const [n, now] of [later, earlier].entries()) {
      await signed(deps, 'release', { address: `person-${n}@example.org` })
      expect(await settleAppeal({ ...deps, clock: { now: () => now } }, id, now)).toBe(1)
      expect(await findCounts(deps.db, id)).toMatchObject({ public: n + 1, asOf: later })
    }
  })

  test('nobody signs by a cached appeal while the database hangs', async () => {
    const deps = await world()
    const away = { ...deps, memory: new Memory(deps.clock, { timeout: 0 }) }
    await recallAppeal(away, 'release')
    deps.clock.advance(MINUTE)
    const lost = Promise.withResolvers<Appeal>()
    const recalled = away.memory.recall(APPEALS, 'release', () => lost.promise)
    const request = {
      address: asAddress('anna@example.org'),
      locale: 'en',
      origin: deps.config.publicUrl,
      network: 'one' as Network,
    } as const
    await expect(signAs(away, 'release', request)).rejects.toMatchObject({ kind: 'unavailable' })
    await expect(askForLinks(away, 'release', request)).rejects.toMatchObject({ kind: 'unavailable' })
    expect(await use().db.selectFrom('pending_signatures').selectAll().execute()).toEqual([])
    lost.reject(new Error('away'))
    await recalled
  })

  test('private names are sealed, and anonymous signatures have none', async () => {
    const deps = await world()
    await signed(deps, 'release', { address: 'a@example.org', visibility: 'private', name: 'Secret Name' })
    await signed(deps, 'release', { address: 'b@example.org', visibility: 'anonymous' })
    await settled(deps, 'release')
    const rows = await use().db.selectFrom('signatures').selectAll().orderBy('kind').execute()
    expect(rows.map(({ kind, name, sort_key, search_key }) => [kind, name, sort_key, search_key])).toEqual([
      ['anonymous', null, null, null],
      ['private', null, null, null],
    ])
    expect(rows[1]?.sealed?.toString('latin1')).toContain('age-encryption.org/v1')
    expect(await countsOf(deps, 'release')).toMatchObject({ private: 1, anonymous: 1 })
  })

  test('with fewer than two key holders private signing is not on offer', async () => {
    const deps = await testDeps(use())
    const [first] = await makeCampaign(deps, 1)
    expect(first).toBeDefined()
    await makeAppeal(deps)
    const asked = signAs(deps, 'release', { address: 'a@example.org', visibility: 'private' })
    await expect(asked).rejects.toMatchObject({ kind: 'invalid' })
  })

  test('a lost answer: the same retry gives the same link for thirty minutes, another retry is gone', async () => {
    const deps = await world()
    const token = await signAs(deps, 'release', { address: 'anna@example.org' })
    const retry = newToken()
    const first = await confirm(deps, { token, as: 'replace', retry })
    const again = await confirm(deps, { token, as: 'replace', retry })
    expect(again.manageToken).toBe(first.manageToken)
    await settled(deps, 'release')
    const settledAgain = await confirm(deps, { token, as: 'replace', retry })
    expect(settledAgain.manageToken).toBe(first.manageToken)
    await expect(confirm(deps, { token, as: 'replace', retry: newToken() })).rejects.toMatchObject({ kind: 'gone' })
    deps.clock.advance(HOUR / 2 + 1)
    await expect(confirm(deps, { token, as: 'replace', retry })).rejects.toMatchObject({ kind: 'gone' })
    expect(await countsOf(deps, 'release')).toMatchObject({ public: 1 })
  })

  test('a corrected address leaves no live letter at the wrong one', async () => {
    const deps = await world()
    const chain = newToken()
    const wrong = await signAs(deps, 'release', { address: 'ana@example.org', chain })
    const right = await signAs(deps, 'release', { address: 'anna@example.org', chain })
    expect((await queuedLetters(deps)).map(({ to }) => to)).toEqual(['anna@example.org'])
    await expect(confirm(deps, { token: wrong, as: 'replace', retry: undefined })).rejects.toMatchObject({
      kind: 'gone',
    })
    await confirm(deps, { token: right, as: 'replace', retry: undefined })
  })

  test('a corrected address after the letter has left: the letter confirms nothing by itself, and is worth a new form', async () => {
    const deps = await world()
    const chain = newToken()
    const wrong = await signAs(deps, 'release', { address: 'ana@example.org', name: 'Anna', chain })
    await use().db.updateTable('outbox').set({ tallied: true }).execute()
    const right = await signAs(deps, 'release', { address: 'anna@example.org', name: 'Anna', chain })
    expect((await queuedLetters(deps)).map(({ to }) => to).sort()).toEqual(['ana@example.org', 'anna@example.org'])
    const dump = JSON.stringify(await use().db.selectFrom('pending_signatures').selectAll().execute())
    expect(JSON.parse(dump)).toEqual(expect.arrayContaining([expect.objectContaining({ ciphertext: null })]))

    const plain = confirm(deps, { token: wrong, as: 'replace' })
    await expect(plain).rejects.toMatchObject({ kind: 'gone' })
    const withoutName = confirm(deps, { token: wrong, as: 'replace', changes: { visibility: 'public' } })
    await expect(withoutName).rejects.toMatchObject({ kind: 'invalid', errors: [{ path: 'name' }] })
    await confirm(deps, { token: wrong, as: 'replace', changes: { visibility: 'public', name: 'Ana' } })
    // The other letter of the chain is another mailbox's: it lives on.
    await confirm(deps, { token: right, as: 'replace' })
    await settled(deps, 'release')
    expect((await use().db.selectFrom('signatures').select('name').execute()).map(({ name }) => name).sort()).toEqual([
      'Ana',
      'Anna',
    ])
  })

  test('a letter sent again: both links work until one is used', async () => {
    const deps = await world()
    const chain = newToken()
    const first = await signAs(deps, 'release', { address: 'anna@example.org', chain })
    const second = await signAs(deps, 'release', { address: 'anna@example.org', chain })
    await confirm(deps, { token: second, as: 'replace', retry: undefined })
    await expect(confirm(deps, { token: first, as: 'replace', retry: undefined })).rejects.toMatchObject({
      kind: 'gone',
    })
  })

  test('this isn’t me: every pending signature of the mailbox is dead, others live', async () => {
    const deps = await world()
    const mine = await signAs(deps, 'release', { address: 'anna@gmail.com' })
    const alias = await signAs(deps, 'release', { address: 'an.na+x@googlemail.com' })
    const other = await signAs(deps, 'release', { address: 'boris@gmail.com' })
    await reject(deps, { token: mine })
    for (const token of [mine, alias])
      await expect(confirm(deps, { token, as: 'replace', retry: undefined })).rejects.toMatchObject({ kind: 'gone' })
    await confirm(deps, { token: other, as: 'replace', retry: undefined })
    expect(await queuedLetters(deps)).toEqual([])
  })

  test('two people of one mailbox, never more than the seats, in parallel too; a third erases nobody', async () => {
    const deps = await world()
    const people = ['Anna', 'Boris', 'Vera', 'Halina', 'Darja'].map((name) => ({ address: 'family@example.org', name }))
    const tokens: Token[] = []
    for (const person of people) tokens.push(await signAs(deps, 'release', person))
    // Those whose mailbox is full by the time that they press the button are asked to choose.
    const pressed = await Promise.allSettled(tokens.map((token) => confirm(deps, { token, as: 'another-person' })))
    for (const each of pressed) if (each.status === 'rejected') expect(each.reason).toBeInstanceOf(ChoiceNeeded)
    await settled(deps, 'release')
    expect(await countsOf(deps, 'release')).toMatchObject({ public: 2 })
    const names = () => deps.db.selectFrom('signatures').select(['name', 'state']).orderBy('name').execute()
    const before = await names()
    const late = signed(deps, 'release', { address: 'family@example.org', name: 'Late', as: 'another-person' })
    await expect(late).rejects.toMatchObject({ kind: 'conflict', reason: 'choose', choice: { seatFree: false } })
    await settled(deps, 'release')
    expect(await names()).toEqual(before)
    expect(before.filter(({ state }) => state === 'counted')).toHaveLength(2)
    await isSound(deps)
  })

  test('signing again replaces, and the count moves to the new visibility', async () => {
    const deps = await world()
    const old = await signed(deps, 'release', { address: 'anna@example.org' })
    await settled(deps, 'release')
    await signed(deps, 'release', { address: 'Anna@Example.org', visibility: 'anonymous' })
    await settled(deps, 'release')
    expect(await countsOf(deps, 'release')).toMatchObject({ public: 0, anonymous: 1 })
    await expect(seeSignature(deps, old)).rejects.toMatchObject({ kind: 'gone' })
    await isSound(deps)
  })

  test('withdraw: from the inbox, from the list, and sign again', async () => {
    const deps = await world()
    const waiting = await signed(deps, 'release', { address: 'anna@example.org' })
    expect((await seeSignature(deps, waiting)).signature.state).toBe('waiting')
    await withdraw(deps, waiting)
    expect(await settled(deps, 'release')).toBe(0)
    const counted = await signed(deps, 'release', { address: 'anna@example.org' })
    await settled(deps, 'release')
    expect((await seeSignature(deps, counted)).signature).toMatchObject({ state: 'counted', name: 'Maryia Kazlova' })
    await withdraw(deps, counted)
    await isSound(deps)
    await expect(withdraw(deps, counted)).rejects.toMatchObject({ kind: 'gone' })
    await settled(deps, 'release')
    expect(await countsOf(deps, 'release')).toMatchObject({ public: 0 })
    const lines = await use().db.selectFrom('count_lines').selectAll().execute()
    expect(lines).toMatchObject([{ cause: 'withdrawn', n: 1, day: '2027-03-01' }])
    await signed(deps, 'release', { address: 'anna@example.org' })
    await settled(deps, 'release')
    expect(await countsOf(deps, 'release')).toMatchObject({ public: 1 })
    await isSound(deps)
  })

  test('a submission that was never confirmed is deleted at its expiry, with its letter', async () => {
    const deps = await world()
    await signAs(deps, 'release', { address: 'anna@example.org' })
    deps.clock.advance(60 * HOUR)
    await signAs(deps, 'release', { address: 'boris@example.org' })
    await deleteExpired(deps)
    expect(await use().db.selectFrom('pending_signatures').select('id').execute()).toHaveLength(2)
    deps.clock.advance(13 * HOUR)
    await deleteExpired(deps)
    expect(await use().db.selectFrom('pending_signatures').select('id').execute()).toHaveLength(1)
    expect((await queuedLetters(deps)).map(({ to }) => to)).toEqual(['boris@example.org'])
  })

  test('the longest names and addresses fit', async () => {
    const deps = await world()
    const name = '𠮷'.repeat(100)
    const address = `${'a'.repeat(60)}@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.example`
    for (const visibility of ['public', 'private'] as const)
      await signed(deps, 'release', { address, visibility, name, descriptor: '"\\'.repeat(70), as: 'another-person' })
    expect(await settled(deps, 'release')).toBe(2)
  })

  test('a token works until its expiry, whether or not a job has run', async () => {
    const deps = await world()
    const token = await signAs(deps, 'release', { address: 'anna@example.org' })
    deps.clock.advance(73 * HOUR)
    await expect(confirm(deps, { token, as: 'replace', retry: undefined })).rejects.toMatchObject({ kind: 'gone' })
  })
})
