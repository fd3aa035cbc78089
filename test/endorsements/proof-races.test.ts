import { describe, expect, test } from 'vitest'
import { changeCampaign } from '../../src/appeals/change-campaign.ts'
import { closeAppeal } from '../../src/appeals/close-appeal.ts'
import { DAY, dayOf } from '../../src/core/clock.ts'
import { isRefusal } from '../../src/core/errors.ts'
import type { Deps } from '../../src/deps.ts'
import { changeEndorsement, withdrawEndorsement } from '../../src/endorsements/own/own-endorsement.ts'
import { checkDueProofs } from '../../src/endorsements/proof/check-due-proofs.ts'
import { checkOwnProof } from '../../src/endorsements/proof/check-own-proof.ts'
import { stopAppeal } from '../../src/erasure/stop-appeal.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { postgresOnly } from '../support/databases.ts'
import { testDeps } from '../support/deps.ts'
import { dieAfter } from '../support/dying.ts'
import { lostLetters, type Proving, proving, storedProofs } from '../support/proving.ts'
import { endedOrBlocked, stopAfter } from '../support/stepping.ts'
import { CAMPAIGN } from '../support/world.ts'
import { decided } from './decisions.ts'

const TODAY = '2027-03-12'
const SLUG = { slug: 'release' }

const switchesOff = ({ deps }: Proving) => changeCampaign(deps, OPERATOR, { slug: CAMPAIGN, proofChecks: false })

async function moves({ deps, own }: Proving): Promise<void> {
  await changeEndorsement(deps, own, { website: 'https://bells.org/' })
  await decided(deps, 'Ringers', 'approve')
}

postgresOnly('a check under way while others are at work', (use) => {
  /** A line that was seen a week ago and is gone: the job's look finds it missing, and would write a letter. */
  async function due(): Promise<Proving> {
    const world = await proving(await testDeps(use()))
    world.show()
    await checkOwnProof(world.deps, world.own, 'dns')
    world.hide()
    world.deps.clock.advance(7 * DAY)
    return world
  }

  /** Lets the next look wait at the name server. */
  function holdLook({ answer }: Proving) {
    const asked = Promise.withResolvers<void>()
    const released = Promise.withResolvers<void>()
    answer(async () => {
      asked.resolve()
      await released.promise
      return []
    })
    return { asked: asked.promise, release: () => released.resolve() }
  }

  const checks = {
    'of the job': (deps: Deps) => checkDueProofs(deps),
    'of the representative': (deps: Deps, { own }: Proving) => checkOwnProof(deps, own, 'dns'),
  }
  const others: Record<string, { act: (world: Proving) => Promise<unknown>; left: 'nothing' | 'as it was' }> = {
    'the representative withdraws': { act: ({ deps, own }) => withdrawEndorsement(deps, own), left: 'nothing' },
    'the organisation is removed': { act: ({ deps }) => decided(deps, 'Ringers', 'remove'), left: 'nothing' },
    'the website changes': { act: moves, left: 'nothing' },
    'the appeal is stopped': { act: ({ deps }) => stopAppeal(deps, OPERATOR, SLUG), left: 'nothing' },
    'the appeal is closed': { act: ({ deps }) => closeAppeal(deps, OPERATOR, SLUG), left: 'as it was' },
    'checks are switched off': { act: switchesOff, left: 'as it was' },
  }
  describe.each(Object.entries(checks))('%s', (_name, check) => {
    test.each(Object.entries(others))('writes nothing when meanwhile %s', async (_other, { act, left }) => {
      const world = await due()
      const look = holdLook(world)
      const checking = check(world.deps, world).catch((error: unknown) => error)
      await look.asked
      await act(world)
      look.release()
      const result = await checking
      if (result instanceof Error) expect(isRefusal(result, 'gone') || isRefusal(result, 'conflict')).toBe(true)
      const before = { seen_on: TODAY, checked_on: TODAY, missing_since: null, told_on: null }
      expect(await storedProofs(world.deps)).toEqual(left === 'nothing' ? [] : [expect.objectContaining(before)])
      expect(await lostLetters(world.deps)).toEqual([])
    })

    const steps = {
      'the appeal is locked': /from "appeals".*for key share/s,
      'the row is locked': /from\s+"?endorsements"?.*for update/s,
      'the proof is written': /insert into "endorsement_proofs"/,
    }
    const rivals = Object.entries(others).filter(([, { left }]) => left === 'nothing')
    describe.each(rivals)('while %s', (_other, { act }) => {
      test.each(Object.entries(steps))('held open after %s: nothing is left', async (_step, statement) => {
        const world = await due()
        const stepping = stopAfter(use().pool, statement)
        const checking = check({ ...world.deps, db: stepping.db }, world).catch((error: unknown) => error)
        await Promise.race([
          stepping.reached,
          checking.then(() => Promise.reject(new Error('the step was not reached'))),
        ])
        const acting = act(world)
        await endedOrBlocked(use().pool, acting)
        stepping.release()
        const result = await checking
        await acting
        if (result instanceof Error) expect(isRefusal(result, 'gone') || isRefusal(result, 'conflict')).toBe(true)
        expect(await storedProofs(world.deps)).toEqual([])
      })
    })
  })

  test('a representative who looks while the job does is right: the job writes nothing, and no letter', async () => {
    const world = await due()
    const { deps, own, answer, show } = world
    const look = holdLook(world)
    const job = checkDueProofs(deps)
    await look.asked
    show()
    answer(undefined)
    await checkOwnProof(deps, own, 'dns')
    look.release()
    await job
    expect(await storedProofs(deps)).toMatchObject([{ seen_on: '2027-03-19', missing_since: null, told_on: null }])
    expect(await lostLetters(deps)).toEqual([])
  })

  test('two processes at once look twice, write once, and send one letter', async () => {
    const world = await due()
    const look = holdLook(world)
    const jobs = [checkDueProofs(world.deps), checkDueProofs({ ...world.deps })]
    await look.asked
    look.release()
    await Promise.all(jobs)
    expect(await storedProofs(world.deps)).toMatchObject([{ missing_since: '2027-03-19', told_on: '2027-03-19' }])
    expect(await lostLetters(world.deps)).toHaveLength(1)
  })

  test('a process that is killed after any statement loses nothing: the next one keeps what it saw, and tells it once', async () => {
    const { deps, own, show, hide } = await proving(await testDeps(use()))
    let killed = true
    let n = 0
    while (killed) {
      show()
      await checkOwnProof(deps, own, 'dns')
      hide()
      deps.clock.advance(7 * DAY)
      const { db, died } = dieAfter(use().pool, ++n)
      await checkDueProofs({ ...deps, db }).catch(() => undefined)
      killed = died()
      await checkDueProofs(deps)
      const today = dayOf(deps.clock.now())
      const told = { missing_since: today, told_on: today, checked_on: today }
      expect(await storedProofs(deps), `after statement ${n}`).toMatchObject([told])
      expect(await lostLetters(deps), `after statement ${n}`).toHaveLength(n)
    }
    // Begin, locks, what is there, the letter and the commit are statements of their own.
    expect(n).toBeGreaterThan(7)
  })
})
