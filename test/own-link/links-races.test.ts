import { describe, expect, test } from 'vitest'
import { closeAppeal } from '../../src/appeals/close-appeal.ts'
import { HOUR } from '../../src/core/clock.ts'
import { isRefusal } from '../../src/core/errors.ts'
import type { Token } from '../../src/core/secret-text.ts'
import type { Deps } from '../../src/deps.ts'
import { rekeyAppeal } from '../../src/erasure/rekey.ts'
import { shredDue } from '../../src/erasure/shred-due.ts'
import { stopAppeal } from '../../src/erasure/stop-appeal.ts'
import { openLinks } from '../../src/own-link/open-links.ts'
import { type Renewed, renewLinks } from '../../src/own-link/renew-links.ts'
import { seeSignature } from '../../src/own-link/see.ts'
import { withdraw } from '../../src/own-link/withdraw.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { postgresOnly } from '../support/databases.ts'
import { testDeps } from '../support/deps.ts'
import { endedOrBlocked, stopAfter } from '../support/stepping.ts'
import { makeAppeal, makeCampaign, recoverAs, settled, signed } from '../support/world.ts'

const ANNA = 'anna@example.org'

const RENEW_STEPS = {
  'the appeal is locked': /from "appeals".*for key share/s,
  'the token is taken': /delete from "pending_signatures"/,
  'the inbox is locked': /from "inbox".*for update/s,
  'the list is locked': /from "signatures".*for update/s,
  'a waiting one has its new hash': /update "inbox" set "manage_hash"/,
  'a settled one has its new hash': /update "signatures" set "manage_hash"/,
}

const works = (deps: Deps, manageToken: Token): Promise<boolean> =>
  seeSignature(deps, manageToken).then(
    () => true,
    (error) => {
      if (isRefusal(error, 'gone')) return false
      throw error
    },
  )

postgresOnly('taking new links, held open at every step', (use) => {
  /** A settled and a waiting signature of one mailbox, and the token of the letter that leads to both. */
  async function world() {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    await makeAppeal(deps)
    const first = await signed(deps, 'release', { address: ANNA })
    await settled(deps, 'release')
    const second = await signed(deps, 'release', { address: ANNA, name: 'Pavel', as: 'another-person' })
    const token = await recoverAs(deps, 'release', ANNA)
    const refs = (await openLinks(deps, token)).signatures.map(({ id }) => id)
    return { deps, first, second, token, refs }
  }
  type World = Awaited<ReturnType<typeof world>>

  const others: Record<string, (world: World) => Promise<unknown>> = {
    settles: ({ deps }) => settled(deps, 'release'),
    'withdraws the waiting one with the old link': ({ deps, second }) => withdraw(deps, second),
    'withdraws the settled one with the old link': ({ deps, first }) => withdraw(deps, first),
    'takes links with the same token': ({ deps, token, refs }) =>
      renewLinks(deps, { token, refs: [...refs].reverse(), retry: undefined }),
    'makes a new key': ({ deps }) => rekeyAppeal(deps, OPERATOR, { slug: 'release', replaceGoodKey: true }),
    'stops the appeal': ({ deps }) => stopAppeal(deps, OPERATOR, { slug: 'release' }),
    'shreds the appeal': async ({ deps }) => {
      await closeAppeal(deps, OPERATOR, { slug: 'release' })
      const later = { ...deps, clock: { now: () => new Date(deps.clock.now().getTime() + 30 * HOUR) } }
      await shredDue(later)
    },
  }

  describe.each(Object.entries(others))('while somebody %s', (name, other) => {
    test.each(Object.entries(RENEW_STEPS))('after %s', async (_step, statement) => {
      const made = await world()
      const { deps, token, refs } = made
      const stepping = stopAfter(use().pool, statement)
      const renewing = renewLinks({ ...deps, db: stepping.db }, { token, refs, retry: undefined })
      await Promise.race([stepping.reached, renewing.then(() => Promise.reject(new Error('the step was not reached')))])
      const outcome = other(made).catch((error) => error)
      await endedOrBlocked(use().pool, outcome)
      stepping.release()
      const results = [await renewing.catch((error) => error), await outcome]
      for (const result of results)
        if (result instanceof Error) expect(isRefusal(result, 'gone'), String(result)).toBe(true)
      const ended = results[1]
      const given = results.filter((result): result is Renewed => result?.signatures !== undefined)
      // One of two calls with the same token gets the links.
      expect(given).toHaveLength(1)
      const signatures = given[0]?.signatures ?? []

      // New links work and old ones do not; a signature that was withdrawn before gets no new link.
      const alive = await Promise.all(signatures.map(({ manageToken }) => works(deps, manageToken)))
      expect(alive).toEqual(signatures.map(() => true))
      const isWithdrawn = name.startsWith('withdraws') && !(ended instanceof Error)
      expect(signatures).toHaveLength(isWithdrawn ? 1 : 2)
      expect(await Promise.all([made.first, made.second].map((own) => works(deps, own)))).toEqual([false, false])
      await settled(deps, 'release').catch(() => 0)
      const after = await Promise.all(signatures.map(({ manageToken }) => works(deps, manageToken)))
      expect(after).toEqual(alive)
      expect(await deps.db.selectFrom('pending_signatures').select('id').execute()).toEqual([])
    })
  })
})
