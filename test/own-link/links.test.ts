import { expect, test } from 'vitest'
import { closeAppeal } from '../../src/appeals/close-appeal.ts'
import { HOUR, MINUTE } from '../../src/core/clock.ts'
import { isRefusal } from '../../src/core/errors.ts'
import { newToken } from '../../src/core/random.ts'
import { asAddress, asToken, type Network, type Token } from '../../src/core/secret-text.ts'
import type { Deps } from '../../src/deps.ts'
import { rekeyAppeal } from '../../src/erasure/rekey.ts'
import { deleteExpired } from '../../src/erasure/retention.ts'
import { shredDue } from '../../src/erasure/shred-due.ts'
import { deliver } from '../../src/outbox/deliver.ts'
import { askForLinks } from '../../src/own-link/ask-for-links.ts'
import { openLinks } from '../../src/own-link/open-links.ts'
import { renewLinks } from '../../src/own-link/renew-links.ts'
import { seeSignature } from '../../src/own-link/see.ts'
import { withdraw } from '../../src/own-link/withdraw.ts'
import { confirm } from '../../src/signing/confirm.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { eachDatabase } from '../support/databases.ts'
import { testDeps } from '../support/deps.ts'
import { makeAppeal, makeCampaign, queuedLetters, settled, signed } from '../support/world.ts'

const ANNA = 'anna@example.org'

/** Asks for the links of an address; returns the token in the letter. */
async function ask(deps: Deps, address: string, slug = 'release', network: string = newToken()): Promise<Token> {
  await askForLinks(deps, slug, {
    address: asAddress(address),
    locale: 'en',
    origin: 'https://sign.example.org',
    network: network as Network,
  })
  const letter = (await queuedLetters(deps)).find(({ kind, to }) => kind === 'recovery' && to === address)
  if (!letter) throw new Error('no letter was queued')
  await deliver(deps)
  return letter.token
}

const works = async (deps: Deps, manageToken: Token): Promise<boolean> => {
  try {
    await seeSignature(deps, manageToken)
    return true
  } catch (error) {
    if (isRefusal(error, 'gone')) return false
    throw error
  }
}

const refsOf = async (deps: Deps, token: Token): Promise<string[]> =>
  (await openLinks(deps, token)).signatures.map(({ id }) => id)

eachDatabase('a lost link', (use) => {
  async function open() {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    await makeAppeal(deps)
    return deps
  }

  test.each(['waiting', 'settled'] as const)('is replaced while %s; the old link works until then', async (place) => {
    const deps = await open()
    const old = await signed(deps, 'release', { address: ANNA })
    if (place === 'settled') await settled(deps, 'release')
    const token = await ask(deps, 'Anna@example.org')
    const { signatures } = await openLinks(deps, token)
    const day = place === 'settled' ? '2027-03-12' : null
    expect(signatures).toEqual([{ id: expect.any(String), visibility: 'public', name: 'Maryia Kazlova', day }])
    expect(await works(deps, old)).toBe(true)

    const renewed = await renewLinks(deps, { token, refs: await refsOf(deps, token), retry: undefined })
    const [{ manageToken } = { manageToken: asToken('') }] = renewed.signatures
    expect(renewed.signatures).toEqual([{ ...signatures[0], manageToken }])
    expect(await works(deps, old)).toBe(false)
    expect(await works(deps, manageToken)).toBe(true)
    await expect(withdraw(deps, old)).rejects.toThrow('gone')
    // The new link survives the settle, and can withdraw.
    await settled(deps, 'release')
    await withdraw(deps, manageToken)
    expect(await deps.db.selectFrom('pending_signatures').selectAll().execute()).toEqual([])
  })

  test('of one signer is replaced without touching another’s, of the same mailbox or elsewhere', async () => {
    const deps = await open()
    const anna = await signed(deps, 'release', { address: ANNA })
    await settled(deps, 'release')
    const husband = await signed(deps, 'release', { address: ANNA, visibility: 'private', as: 'another-person' })
    const boris = await signed(deps, 'release', { address: 'boris@example.org' })
    await makeAppeal(deps, 'another')
    const elsewhere = await signed(deps, 'another', { address: ANNA })
    await settled(deps, 'release')
    const token = await ask(deps, ANNA)
    const { signatures } = await openLinks(deps, token)
    expect(signatures.map(({ visibility }) => visibility).sort()).toEqual(['private', 'public'])

    const borisId = (await seeSignature(deps, boris)).signature.id
    const elsewhereId = (await seeSignature(deps, elsewhere)).signature.id
    const annaId = (await seeSignature(deps, anna)).signature.id
    const renewed = await renewLinks(deps, { token, refs: [annaId, borisId, elsewhereId], retry: undefined })
    expect(renewed.signatures.map(({ id }) => id)).toEqual([annaId])
    const alive = await Promise.all([anna, husband, boris, elsewhere].map((own) => works(deps, own)))
    expect(alive).toEqual([false, true, true, true])
  })

  test('a stranger’s request kills nothing, and lists nothing without the letter', async () => {
    const deps = await open()
    const own = await signed(deps, 'release', { address: ANNA })
    const before = await ask(deps, ANNA)
    for (let n = 0; n < 10; n++)
      await askForLinks(deps, 'release', {
        address: asAddress(ANNA),
        locale: 'en',
        origin: 'https://a.example',
        network: 'x' as Network,
      })
    expect(await works(deps, own)).toBe(true)
    expect(await refsOf(deps, before)).toHaveLength(1)
    // One network causes two letters to an address a day; further letters are queued and not sent.
    const sent = deps.mailer.letters?.().length ?? 0
    await deliver(deps)
    expect((deps.mailer.letters?.().length ?? 0) - sent).toBe(2)
  })

  test('a mailbox that has not signed finds nothing, and gets nothing', async () => {
    const deps = await open()
    const boris = await signed(deps, 'release', { address: 'boris@example.org' })
    const { id } = (await seeSignature(deps, boris)).signature
    const token = await ask(deps, ANNA)
    expect(await refsOf(deps, token)).toEqual([])
    for (const refs of [[], [id]])
      await expect(renewLinks(deps, { token, refs, retry: newToken() })).rejects.toThrow('invalid')
    // Nothing was renewed: the token and the link of Boris still work.
    expect(await refsOf(deps, token)).toEqual([])
    expect(await works(deps, boris)).toBe(true)
    expect(await deps.db.selectFrom('receipts').selectAll().execute()).toEqual([])
  })

  test('a lost answer can be asked for again with the same retry, for thirty minutes', async () => {
    const deps = await open()
    await signed(deps, 'release', { address: ANNA })
    await settled(deps, 'release')
    await signed(deps, 'release', { address: ANNA, name: 'Pavel', as: 'another-person' })
    const token = await ask(deps, ANNA)
    const refs = await refsOf(deps, token)
    const asking = { token, refs, retry: newToken() }
    const first = await renewLinks(deps, asking)
    expect(first.signatures).toHaveLength(2)
    await settled(deps, 'release')
    const again = await renewLinks(deps, asking)
    expect(again.signatures.map(({ manageToken }) => manageToken).sort()).toEqual(
      first.signatures.map(({ manageToken }) => manageToken).sort(),
    )
    for (const { manageToken } of again.signatures) expect(await works(deps, manageToken)).toBe(true)
    for (const other of [
      { ...asking, retry: newToken() },
      { ...asking, retry: undefined },
    ])
      await expect(renewLinks(deps, other)).rejects.toThrow('gone')
    // A repeat leaves out a signature withdrawn meanwhile, and is gone after thirty minutes.
    await withdraw(deps, first.signatures[0]?.manageToken ?? asToken(''))
    expect((await renewLinks(deps, asking)).signatures).toHaveLength(1)
    deps.clock.advance(31 * MINUTE)
    await expect(renewLinks(deps, asking)).rejects.toThrow('gone')
  })

  test('fifty at once take one token once', async () => {
    const deps = await open()
    await signed(deps, 'release', { address: ANNA })
    await settled(deps, 'release')
    const token = await ask(deps, ANNA)
    const refs = await refsOf(deps, token)
    const asked = await Promise.allSettled(
      Array.from({ length: 50 }, () => renewLinks(deps, { token, refs, retry: undefined })),
    )
    const taken = asked.flatMap((result) => (result.status === 'fulfilled' ? result.value.signatures : []))
    expect(taken).toHaveLength(1)
    expect(await works(deps, taken[0]?.manageToken ?? asToken(''))).toBe(true)
    for (const result of asked)
      if (result.status === 'rejected') expect(isRefusal(result.reason, 'gone'), String(result.reason)).toBe(true)
  })

  test('fifty at once with one retry get one answer', async () => {
    const deps = await open()
    await signed(deps, 'release', { address: ANNA })
    const token = await ask(deps, ANNA)
    const refs = await refsOf(deps, token)
    const retry = newToken()
    const asked = await Promise.all(Array.from({ length: 50 }, () => renewLinks(deps, { token, refs, retry })))
    expect(new Set(asked.map(({ signatures }) => signatures[0]?.manageToken)).size).toBe(1)
  })

  test('a token works for a day, and only for what it was made for', async () => {
    const deps = await open()
    await signed(deps, 'release', { address: ANNA })
    const token = await ask(deps, ANNA)
    await expect(confirm(deps, { token, as: 'replace', retry: undefined })).rejects.toThrow('gone')
    const row = await deps.db.selectFrom('pending_signatures').selectAll().where('kind', '=', 'recovery').execute()
    expect(row).toEqual([expect.objectContaining({ mark: null, expires_at: new Date('2027-03-13T11:00:00Z') })])

    deps.clock.advance(25 * HOUR)
    await expect(openLinks(deps, token)).rejects.toThrow('gone')
    await deleteExpired(deps)
    expect(await deps.db.selectFrom('pending_signatures').selectAll().where('kind', '=', 'recovery').execute()).toEqual(
      [],
    )
  })

  test('an unknown appeal is not found; a shredded one is a conflict, and its letters are dead', async () => {
    const deps = await open()
    const own = await signed(deps, 'release', { address: ANNA })
    await expect(ask(deps, ANNA, 'no-such')).rejects.toThrow('not_found')
    await closeAppeal(deps, OPERATOR, { slug: 'release' })
    deps.clock.advance(20 * HOUR)
    const late = await ask(deps, ANNA)
    expect(await refsOf(deps, late)).toHaveLength(1)
    deps.clock.advance(6 * HOUR)
    // The time for late letters is over, whether or not the shredding has run.
    await expect(ask(deps, ANNA)).rejects.toThrow('conflict')
    await expect(openLinks(deps, late)).rejects.toThrow('gone')
    await shredDue(deps)
    await expect(ask(deps, ANNA)).rejects.toThrow('conflict')
    await expect(ask(deps, 'never@example.org')).rejects.toThrow('conflict')
    expect(await deps.db.selectFrom('pending_signatures').selectAll().execute()).toEqual([])
    expect(await works(deps, own)).toBe(true)
  })

  test('without the appeal’s key new links are paused; after a rekey, earlier signatures are not found', async () => {
    const deps = await open()
    const before = await signed(deps, 'release', { address: ANNA })
    await settled(deps, 'release')
    const token = await ask(deps, ANNA)
    await rekeyAppeal(deps, OPERATOR, { slug: 'release', replaceGoodKey: true })
    expect(await refsOf(deps, token)).toEqual([])
    await signed(deps, 'release', { address: ANNA, name: 'Anna Again' })
    await settled(deps, 'release')
    const { signatures, appeal } = await openLinks(deps, token)
    expect(signatures).toHaveLength(1)
    expect(appeal.rekeyedOn).toBe('2027-03-12')
    await renewLinks(deps, { token, refs: signatures.map(({ id }) => id), retry: undefined })
    expect(await works(deps, before)).toBe(true)

    const letter = await ask(deps, ANNA)
    for (const name of await deps.keys.list()) if (name.startsWith('appeal-')) await deps.keys.destroy(name)
    deps.clock.advance(2 * MINUTE)
    await expect(ask(deps, ANNA)).rejects.toThrow('unavailable')
    await expect(openLinks(deps, letter)).rejects.toThrow('unavailable')
  })
})
