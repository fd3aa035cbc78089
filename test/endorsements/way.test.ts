import { expect, test } from 'vitest'
import { closeAppeal } from '../../src/appeals/close-appeal.ts'
import { DAY, HOUR } from '../../src/core/clock.ts'
import { newToken } from '../../src/core/random.ts'
import type { Token } from '../../src/core/secret-text.ts'
import { asAddress } from '../../src/core/secret-text.ts'
import { confirmOffer } from '../../src/endorsements/offer/confirm-offer.ts'
import { readOfferLetter } from '../../src/endorsements/offer/pending-offer.ts'
import { rejectOffer } from '../../src/endorsements/offer/reject-offer.ts'
import { organisationOfOffer } from '../../src/endorsements/organisation.ts'
import { changeEndorsement, seeEndorsement, withdrawEndorsement } from '../../src/endorsements/own/own-endorsement.ts'
import { openRepresentative } from '../../src/endorsements/representative.ts'
import { deleteExpired } from '../../src/erasure/retention.ts'
import { isSilent } from '../../src/outbox/silence.ts'
import { confirm } from '../../src/signing/confirm.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { eachDatabase } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { endorsed, offerAs, setState } from '../support/offers.ts'
import { makeAppeal, makeCampaign, makeDraft, queuedLetters, signAs } from '../support/world.ts'

const ALENA = 'alena@ringers.example'
const GONE = { kind: 'gone' }

eachDatabase('the way of an endorsement', (use) => {
  async function world(): Promise<TestDeps> {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    await makeAppeal(deps)
    return deps
  }
  const rows = () => use().db.selectFrom('endorsements').selectAll().execute()
  const keysOf = async (deps: TestDeps) => (await deps.keys.list()).filter((name) => name.startsWith('rep-'))

  test('an offer writes one pending row and one letter of fixed sizes, whatever is in it', async () => {
    const deps = await world()
    const long = '𝔘'.repeat(300)
    const website = `https://ringers.example/${'a'.repeat(2_024)}`
    await offerAs(deps, 'release', { address: 'a@b.example' })
    await offerAs(deps, 'release', {
      ...{ address: `${'a'.repeat(60)}@${'b.'.repeat(90)}example`, name: long, nameEn: long, website, country: 'LT' },
      ...{ person: '𝔘'.repeat(100), role: '"\\'.repeat(70) },
    })
    const pending = await use().db.selectFrom('pending_signatures').selectAll().execute()
    const letters = await use().db.selectFrom('outbox').selectAll().execute()
    expect(pending.map(({ kind }) => kind)).toEqual(['endorsement', 'endorsement'])
    expect(letters).toHaveLength(2)
    for (const sizes of [
      pending.map((row) => row.ciphertext?.length),
      pending.map((row) => row.mailbox?.length),
      letters.map((row) => row.sealed.length),
    ])
      expect(new Set(sizes).size).toBe(1)
    expect(await rows()).toEqual([])
  })

  test('the longest offer is confirmed and read back whole', async () => {
    const deps = await world()
    const organisation = {
      ...{ name: '𝔘'.repeat(300), nameEn: '𝔄'.repeat(300), country: 'LT' },
      website: `https://ringers.example/${'a'.repeat(2_024)}`,
    }
    const person = { person: '𝔘'.repeat(100), role: '𝔘'.repeat(140) }
    const address = `${'a'.repeat(60)}@${'b.'.repeat(90)}example`
    const own = await endorsed(deps, 'release', { ...organisation, ...person, address })
    expect((await seeEndorsement(deps, own)).endorsement).toMatchObject({ organisation, state: 'waiting' })
    const [row] = await rows()
    expect(await openRepresentative(deps, row?.id ?? '', row?.representative ?? null)).toEqual({
      ...{ name: person.person, role: person.role, address, locale: 'en' },
    })
  })

  test('confirmed by POST only, once; the representative is sealed under a key of their own', async () => {
    const deps = await world()
    const token = await offerAs(deps, 'release', { address: ALENA, name: 'Званары', nameEn: 'Ringers' })
    expect((await readOfferLetter(deps, token))?.offer).toMatchObject({
      organisation: { name: 'Званары', nameEn: 'Ringers', country: null, website: null },
      representative: { name: 'Alena Zvanko', role: 'secretary', address: ALENA },
    })
    expect(await rows()).toEqual([])
    await confirmOffer(deps, { token })
    await expect(confirmOffer(deps, { token })).rejects.toMatchObject(GONE)
    expect(await readOfferLetter(deps, token)).toBeNull()
    const [row, ...others] = await rows()
    expect(others).toEqual([])
    expect(row).toMatchObject({ state: 'waiting', origin: 'offered', name: 'Званары', since: '2027-03-12' })
    expect(row?.mark).toHaveLength(32)
    expect(await keysOf(deps)).toEqual([`rep-${row?.id}-2027-03-12`])
    const representative = row?.representative ?? null
    expect(await openRepresentative(deps, row?.id ?? '', representative)).toMatchObject({ name: 'Alena Zvanko' })
    // The seal is bound to its row: moved to another it opens nothing.
    await endorsed(deps, 'release', { address: ALENA })
    const other = (await rows()).find(({ id }) => id !== row?.id)
    expect(await openRepresentative(deps, other?.id ?? '', representative)).toBeNull()
    expect(await use().db.selectFrom('pending_signatures').selectAll().execute()).toEqual([])
    expect(await use().db.selectFrom('outbox').selectAll().execute()).toEqual([])
  })

  test('a lost answer: the same retry gives the same link for thirty minutes, another retry is gone', async () => {
    const deps = await world()
    const token = await offerAs(deps, 'release', { address: ALENA })
    const retry = newToken()
    const [first, second] = await Promise.all([
      confirmOffer(deps, { token, retry }),
      confirmOffer(deps, { token, retry }),
    ])
    expect(second?.manageToken).toBe(first?.manageToken)
    expect(await rows()).toHaveLength(1)
    expect(await keysOf(deps)).toHaveLength(1)
    await expect(confirmOffer(deps, { token, retry: newToken() })).rejects.toMatchObject(GONE)
    deps.clock.advance(HOUR / 2 + 1)
    await expect(confirmOffer(deps, { token, retry })).rejects.toMatchObject(GONE)
  })

  test('a letter of another kind is gone for each', async () => {
    const deps = await world()
    const offered = await offerAs(deps, 'release', { address: ALENA })
    const signature = await signAs(deps, 'release', { address: ALENA })
    await expect(confirmOffer(deps, { token: signature })).rejects.toMatchObject(GONE)
    await expect(rejectOffer(deps, { token: signature })).rejects.toMatchObject(GONE)
    await expect(confirm(deps, { token: offered, as: 'replace' })).rejects.toMatchObject(GONE)
    const own = await endorsed(deps, 'release', { address: ALENA })
    await expect(confirmOffer(deps, { token: own })).rejects.toMatchObject(GONE)
  })

  test('a corrected address empties earlier offers of its chain, and no submission that a client gave the same chain', async () => {
    const deps = await world()
    const chain = newToken()
    const signature = await signAs(deps, 'release', { address: 'ana@example.org', chain })
    const other = await offerAs(deps, 'release', { address: 'ana@example.org' })
    const wrong = await offerAs(deps, 'release', { address: 'ana@example.org', chain })
    await use().db.updateTable('outbox').set({ tallied: true }).execute()
    const right = await offerAs(deps, 'release', { address: ALENA, chain })
    expect((await readOfferLetter(deps, wrong))?.offer).toBeNull()
    await expect(confirmOffer(deps, { token: wrong })).rejects.toMatchObject(GONE)
    // Its holder can still say that it was somebody else.
    await rejectOffer(deps, { token: wrong, silence: true })
    expect(await isSilent(deps, asAddress('ana@example.org'), deps.clock.now())).toBe(true)
    await expect(confirmOffer(deps, { token: other })).rejects.toMatchObject(GONE)
    await confirmOffer(deps, { token: right })
    await confirm(deps, { token: signature, as: 'replace' })
  })

  test('a letter sent again: both links work until one is used', async () => {
    const deps = await world()
    const chain = newToken()
    const first = await offerAs(deps, 'release', { address: ALENA, chain })
    const second = await offerAs(deps, 'release', { address: ALENA, chain })
    expect(await readOfferLetter(deps, first)).not.toBeNull()
    await confirmOffer(deps, { token: second })
    await expect(confirmOffer(deps, { token: first })).rejects.toMatchObject(GONE)
    expect(await rows()).toHaveLength(1)
  })

  test('this isn’t me: every offer of the mailbox is dead; signatures and other mailboxes live', async () => {
    const deps = await world()
    const mine = await offerAs(deps, 'release', { address: 'anna@gmail.com' })
    const alias = await offerAs(deps, 'release', { address: 'an.na+x@googlemail.com' })
    const other = await offerAs(deps, 'release', { address: 'boris@gmail.com' })
    const signature = await signAs(deps, 'release', { address: 'anna@gmail.com' })
    expect(await rejectOffer(deps, { token: mine })).toBeNull()
    for (const token of [mine, alias]) await expect(confirmOffer(deps, { token })).rejects.toMatchObject(GONE)
    expect((await queuedLetters(deps)).map(({ kind }) => kind).sort()).toEqual(['confirmation', 'endorsement'])
    await confirmOffer(deps, { token: other })
    await confirm(deps, { token: signature, as: 'replace' })
    // A used letter is no remote control.
    await expect(rejectOffer(deps, { token: other })).rejects.toMatchObject(GONE)
  })

  test('offers are taken while the appeal is open; letters work for the hours after its closing', async () => {
    const deps = await world()
    await makeDraft(deps, 'draft')
    await expect(offerAs(deps, 'draft', { address: ALENA })).rejects.toMatchObject({ kind: 'not_found' })
    await expect(offerAs(deps, 'unknown', { address: ALENA })).rejects.toMatchObject({ kind: 'not_found' })
    const [first, second] = [
      await offerAs(deps, 'release', { address: ALENA }),
      await offerAs(deps, 'release', { address: ALENA }),
    ]
    await closeAppeal(deps, OPERATOR, { slug: 'release' })
    await expect(offerAs(deps, 'release', { address: ALENA })).rejects.toMatchObject({ kind: 'not_open' })
    deps.clock.advance(23 * HOUR)
    await confirmOffer(deps, { token: first })
    deps.clock.advance(2 * HOUR)
    await expect(confirmOffer(deps, { token: second })).rejects.toMatchObject(GONE)
  })

  test('an offer that nobody confirms is deleted at its expiry, with its letter', async () => {
    const deps = await world()
    const token = await offerAs(deps, 'release', { address: ALENA })
    deps.clock.advance(73 * HOUR)
    await expect(confirmOffer(deps, { token })).rejects.toMatchObject(GONE)
    await deleteExpired(deps)
    expect(await use().db.selectFrom('pending_signatures').select('id').execute()).toEqual([])
    expect(await use().db.selectFrom('outbox').select('id').execute()).toEqual([])
  })

  test('without the appeal’s key nothing is taken, and the letter stays usable', async () => {
    const deps = await world()
    const token = await offerAs(deps, 'release', { address: ALENA })
    const [name = ''] = (await deps.keys.list()).filter((key) => key.startsWith('appeal-'))
    const lost = { ...deps, keys: { ...deps.keys, list: async () => [], read: async () => null } }
    deps.memory.forget({ of: name })
    await expect(offerAs(lost, 'release', { address: ALENA })).rejects.toMatchObject({ kind: 'unavailable' })
    await expect(confirmOffer(lost, { token })).rejects.toMatchObject({ kind: 'unavailable' })
    await confirmOffer(deps, { token })
  })

  test('a text that was replaced: the letter of the old one is gone; with an endorsement no text is replaced', async () => {
    const deps = await world()
    const token = await offerAs(deps, 'release', { address: ALENA })
    await makeDraft(deps, 'release', { goal: 1_000 })
    await expect(confirmOffer(deps, { token })).rejects.toMatchObject(GONE)
    await endorsed(deps, 'release', { address: ALENA })
    await expect(makeDraft(deps, 'release', { goal: 2_000 })).rejects.toMatchObject({
      kind: 'conflict',
      reason: 'signed',
    })
  })
})

eachDatabase('the own link of an organisation', (use) => {
  const NAME = 'Invented Union of Ringers'
  async function world(): Promise<{ deps: TestDeps; own: Token }> {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    await makeAppeal(deps)
    return { deps, own: await endorsed(deps, 'release', { address: ALENA, website: 'https://ringers.example/' }) }
  }
  const row = () => use().db.selectFrom('endorsements').selectAll().executeTakeFirstOrThrow()
  const version = async () => (await use().db.selectFrom('appeals').select('version').executeTakeFirstOrThrow()).version

  test('while it waits, a change is taken at once', async () => {
    const { deps, own } = await world()
    const before = await version()
    deps.clock.advance(DAY)
    const changed = await changeEndorsement(deps, own, { name: 'Ringers of Minsk', website: null, country: 'BY' })
    expect(changed.endorsement).toEqual({
      ...{ id: (await row()).id, state: 'waiting', since: '2027-03-12', reason: null, proposed: null },
      organisation: organisationOfOffer({ name: 'Ringers of Minsk', nameEn: null, country: 'BY', website: null }),
    })
    const { sort_key, skeletons } = await row()
    expect(sort_key).not.toBe('')
    expect(skeletons.join()).not.toContain('union')
    expect(await version()).toBe(before)
  })

  test('a listed one stays as it is until the organisers have looked; the way back takes the proposal back', async () => {
    const { deps, own } = await world()
    await setState(deps, NAME, 'listed', '2027-03-12')
    const before = await version()
    deps.clock.advance(DAY)
    const { endorsement } = await changeEndorsement(deps, own, { name: 'Ringers' })
    const website = 'https://ringers.example/'
    expect(endorsement).toMatchObject({
      ...{ state: 'listed', since: '2027-03-13', organisation: { name: NAME, website } },
      proposed: { name: 'Ringers', nameEn: null, country: null, website },
    })
    expect(await row()).toMatchObject({ name: NAME, confirmed_on: '2027-03-12' })
    // Fields that are not sent stay as they were proposed.
    await changeEndorsement(deps, own, { country: 'LT' })
    expect((await row()).proposed).toMatchObject({ name: 'Ringers', country: 'LT' })
    deps.clock.advance(DAY)
    await changeEndorsement(deps, own, { country: 'LT' })
    expect(await row()).toMatchObject({ since: '2027-03-13' })
    await changeEndorsement(deps, own, { name: NAME, country: null })
    expect(await row()).toMatchObject({ proposed: null, since: '2027-03-12' })
    expect(await version()).toBe(before)
  })

  test('a declined one shows its reason and cannot be changed', async () => {
    const { deps, own } = await world()
    await setState(deps, NAME, 'declined', '2027-03-12')
    expect((await seeEndorsement(deps, own)).endorsement).toMatchObject({
      ...{ state: 'declined', reason: 'not an organisation' },
    })
    const changing = changeEndorsement(deps, own, { name: 'Another' })
    await expect(changing).rejects.toMatchObject({ kind: 'conflict', reason: 'decided' })
    expect((await row()).name).toBe(NAME)
  })

  test.each(['waiting', 'listed', 'declined'] as const)(
    'withdrawn when %s: the row goes, and then the key',
    async (state) => {
      const { deps, own } = await world()
      if (state !== 'waiting') await setState(deps, NAME, state, '2027-03-12')
      const before = await version()
      const { endorsement } = await withdrawEndorsement(deps, own)
      expect(endorsement).toMatchObject({ state, organisation: { name: NAME } })
      expect(await use().db.selectFrom('endorsements').select('id').execute()).toEqual([])
      expect((await deps.keys.list()).filter((name) => name.startsWith('rep-'))).toEqual([])
      // Only what stood on a public page makes pages anew.
      expect(await version()).toBe(before + (state === 'listed' ? 1 : 0))
      for (const verb of [seeEndorsement, withdrawEndorsement])
        await expect(verb(deps, own)).rejects.toMatchObject(GONE)
      await expect(changeEndorsement(deps, own, { name: 'Another' })).rejects.toMatchObject(GONE)
    },
  )

  test('one mailbox may stand for two organisations, each with a link of its own', async () => {
    const { deps, own } = await world()
    const other = await endorsed(deps, 'release', { address: ALENA, name: 'Ringers of Hrodna' })
    await withdrawEndorsement(deps, own)
    expect((await seeEndorsement(deps, other)).endorsement.organisation.name).toBe('Ringers of Hrodna')
  })
})
