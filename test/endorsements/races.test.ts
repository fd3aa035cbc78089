import { describe, expect, test } from 'vitest'
import { closeAppeal } from '../../src/appeals/close-appeal.ts'
import { HOUR } from '../../src/core/clock.ts'
import { isRefusal } from '../../src/core/errors.ts'
import { newToken } from '../../src/core/random.ts'
import type { Token } from '../../src/core/secret-text.ts'
import type { Deps } from '../../src/deps.ts'
import { confirmOffer } from '../../src/endorsements/offer/confirm-offer.ts'
import { rejectOffer } from '../../src/endorsements/offer/reject-offer.ts'
import { changeEndorsement, seeEndorsement, withdrawEndorsement } from '../../src/endorsements/own/own-endorsement.ts'
import { renewEndorsementLinks } from '../../src/endorsements/own/own-link.ts'
import { rekeyAppeal } from '../../src/erasure/rekey.ts'
import { shredDue } from '../../src/erasure/shred-due.ts'
import { stopAppeal } from '../../src/erasure/stop-appeal.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { postgresOnly } from '../support/databases.ts'
import { testDeps } from '../support/deps.ts'
import { endorsed, lostLinkAs, offerAs, openedRepresentatives, setState } from '../support/offers.ts'
import { endedOrBlocked, stopAfter } from '../support/stepping.ts'
import { makeAppeal, makeCampaign, makeDraft } from '../support/world.ts'

const ALENA = 'alena@ringers.example'
const NAME = 'Ringers'
const RENAMED = { name: 'Renamed', kind: 'media', statements: { en: 'We stand.' } } as const
const TODAY = '2027-03-12'

postgresOnly('an endorsement while others are at work, held open at every step', (use) => {
  /** A listed organisation, another offer of its mailbox that waits for its confirmation, and a letter for lost links. */
  async function world() {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    await makeAppeal(deps)
    const own = await endorsed(deps, 'release', { address: ALENA, name: NAME })
    await setState(deps, NAME, 'listed', TODAY)
    const chain = newToken()
    const sibling = await offerAs(deps, 'release', { address: ALENA, name: 'Second', chain })
    const token = await offerAs(deps, 'release', { address: ALENA, name: 'Second', chain })
    const link = await lostLinkAs(deps, 'release', ALENA)
    return { deps, own, token, sibling, link, retry: newToken() }
  }
  type World = Awaited<ReturnType<typeof world>>
  type Verb = (world: World, deps: Deps) => Promise<unknown>

  const confirms: Verb = ({ token, retry }, deps) => confirmOffer(deps, { token, retry })
  const changes: Verb = ({ own }, deps) => changeEndorsement(deps, own, RENAMED)
  const withdraws: Verb = ({ own }, deps) => withdrawEndorsement(deps, own)
  const renews: Verb = ({ link }, deps) => renewEndorsementLinks(deps, { token: link })

  const others: Record<string, Verb> = {
    'confirms the same letter': confirms,
    'confirms another letter of the chain': ({ sibling }, deps) => confirmOffer(deps, { token: sibling }),
    'rejects the offer': ({ token }, deps) => rejectOffer(deps, { token }),
    'changes the listed one': changes,
    'withdraws the listed one': withdraws,
    'takes new links': renews,
    'makes a new key': (_, deps) => rekeyAppeal(deps, OPERATOR, { slug: 'release', replaceGoodKey: true }),
    'replaces the text': async ({ own }, deps) => {
      await withdrawEndorsement(deps, own)
      await makeDraft(deps, 'release', { goal: 1_000 })
    },
    'stops the appeal': (_, deps) => stopAppeal(deps, OPERATOR, { slug: 'release' }),
    'shreds the appeal': async (_, deps) => {
      await closeAppeal(deps, OPERATOR, { slug: 'release' })
      await shredDue({ ...deps, clock: { now: () => new Date(deps.clock.now().getTime() + 30 * HOUR) } })
    },
  }

  /** Holds `verb` after the statement while `other` runs; returns what came of both, errors too. */
  async function race(made: World, verb: Verb, statement: RegExp, other: Verb): Promise<[unknown, unknown]> {
    const stepping = stopAfter(use().pool, statement)
    const working = verb(made, { ...made.deps, db: stepping.db })
    await Promise.race([stepping.reached, working.then(() => Promise.reject(new Error('the step was not reached')))])
    const outcome = other(made, made.deps).catch((error: unknown) => error)
    await endedOrBlocked(use().pool, outcome)
    stepping.release()
    const results: [unknown, unknown] = [await working.catch((error: unknown) => error), await outcome]
    for (const result of results)
      if (result instanceof Error)
        expect(isRefusal(result, 'gone') || isRefusal(result, 'conflict'), String(result)).toBe(true)
    return results
  }

  const rows = () => use().db.selectFrom('endorsements').selectAll().orderBy('name').execute()
  const sees = (deps: Deps, own: Token) =>
    seeEndorsement(deps, own).then(
      ({ endorsement }) => endorsement,
      () => null,
    )
  const ok = (result: unknown): boolean => !(result instanceof Error)

  /** Each row that is left has its key, each key its row, and nothing of a stopped or shredded appeal its mark. */
  async function isSound({ deps }: World, name: string): Promise<void> {
    const left = await rows()
    expect(await openedRepresentatives(deps)).toHaveLength(left.length)
    expect((await deps.keys.list()).filter((key) => key.startsWith('rep-'))).toHaveLength(left.length)
    if (name.startsWith('stops')) expect(left).toEqual([])
    if (name.startsWith('shreds')) expect(left.map(({ mark }) => mark)).toEqual(left.map(() => null))
  }

  const CONFIRM = {
    'the appeal is locked': /from "appeals".*for key share/s,
    'the letters are locked': /from "pending_signatures".*for update/s,
    'the letters are taken': /delete from "pending_signatures"/,
    'the row is there': /insert into "endorsements"/,
  }
  describe.each(Object.entries(others))('confirming, while somebody %s', (name, other) => {
    test.each(Object.entries(CONFIRM))('after %s', async (_step, statement) => {
      const made = await world()
      const [confirmed, outcome] = await race(made, confirms, statement, other)
      const second = (await rows()).filter((each) => each.name === 'Second')
      expect(second).toHaveLength(name.startsWith('stops') || (name.startsWith('rejects') && ok(outcome)) ? 0 : 1)
      const isOfLetters = /^(?:confirms|rejects)/.test(name)
      if (name === 'confirms the same letter') expect(outcome).toEqual(confirmed)
      else if (isOfLetters) expect([confirmed, outcome].filter(ok)).toHaveLength(1)
      else expect(ok(confirmed)).toBe(true)
      if (name.startsWith('replaces')) expect(outcome).toMatchObject({ kind: 'conflict', reason: 'signed' })
      await isSound(made, name)
    })
  })

  const CHANGE = {
    'the appeal is locked': /from "appeals".*for key share/s,
    'the row is locked': /from "endorsements".*for update/s,
    'the proposal is written': /update "endorsements" set "proposed"/,
  }
  const aboutTheRow = Object.entries(others).filter(([name]) => !/confirms|rejects|replaces/.test(name))
  describe.each(aboutTheRow)('changing, while somebody %s', (name, other) => {
    test.each(Object.entries(CHANGE))('after %s', async (_step, statement) => {
      const made = await world()
      const [changed] = await race(made, changes, statement, other)
      const [row] = (await rows()).filter((each) => each.name === NAME)
      if (/withdraws|stops/.test(name)) expect(row).toBeUndefined()
      // New links may have been taken first: then the old one changes nothing.
      else expect(row).toMatchObject({ name: NAME, proposed: ok(changed) ? RENAMED : null })
      expect(ok(changed) || /takes|withdraws|stops/.test(name)).toBe(true)
      await isSound(made, name)
    })
  })

  const WITHDRAW = {
    'the appeal is locked': /from "appeals".*for key share/s,
    'the row is locked': /from "endorsements".*for update/s,
    'the row is gone': /delete from "endorsements"/,
    'the version is bumped': /update "appeals"/,
  }
  describe.each(aboutTheRow)('withdrawing, while somebody %s', (name, other) => {
    test.each(Object.entries(WITHDRAW))('after %s', async (_step, statement) => {
      const made = await world()
      const [withdrawn] = await race(made, withdraws, statement, other)
      // New links that were taken first are another way to the same row, and the old way is dead.
      const isRenewed = name.startsWith('takes') && !ok(withdrawn)
      expect(await rows()).toHaveLength(isRenewed ? 1 : 0)
      if (!/takes|withdraws|stops/.test(name)) expect(ok(withdrawn)).toBe(true)
      expect(await sees(made.deps, made.own)).toBeNull()
      await isSound(made, name)
    })
  })

  const RENEW = {
    'the appeal is locked': /from "appeals".*for key share/s,
    'the token is taken': /delete from "pending_signatures"/,
    'the rows are locked': /from "endorsements".*for update/s,
    'the new hash is there': /update "endorsements" set "manage_hash"/,
  }
  const beside = Object.entries(others).filter(([name]) => !/confirms|rejects|replaces/.test(name))
  describe.each(beside)('taking new links, while somebody %s', (name, other) => {
    test.each(Object.entries(RENEW))('after %s', async (_step, statement) => {
      const made = await world()
      const results = await race(made, renews, statement, other)
      const given = results.flatMap((result) => (isGiven(result) ? result.links : []))
      const isGone = /withdraws|stops/.test(name) && (await rows()).length === 0
      expect(given.length).toBeLessThanOrEqual(1)
      for (const { manageToken } of given)
        expect(await sees(made.deps, manageToken)).toEqual(isGone ? null : expect.anything())
      if (!isGone) expect(await sees(made.deps, made.own)).toBeNull()
      expect(results.filter(isGiven)).toHaveLength(1)
      await isSound(made, name)
    })
  })
  const isGiven = (result: unknown): result is { links: { manageToken: Token }[] } =>
    typeof result === 'object' && result !== null && 'links' in result
})
