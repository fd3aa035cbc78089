import { describe, expect, test } from 'vitest'
import { closeAppeal } from '../../src/appeals/close-appeal.ts'
import { findAppeal } from '../../src/appeals/store.ts'
import { HOUR } from '../../src/core/clock.ts'
import { rekeyAppeal } from '../../src/erasure/rekey.ts'
import { shredDue } from '../../src/erasure/shred-due.ts'
import { stopAppeal } from '../../src/erasure/stop-appeal.ts'
import { reportName } from '../../src/moderation/report-name.ts'
import { holdSignature } from '../../src/moderation/states.ts'
import { changeSignature } from '../../src/own-link/change.ts'
import { openLinks } from '../../src/own-link/open-links.ts'
import { renewLinks } from '../../src/own-link/renew-links.ts'
import { seeSignature } from '../../src/own-link/see.ts'
import { withdraw } from '../../src/own-link/withdraw.ts'
import { confirm } from '../../src/signing/confirm.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { aroundSettle, expectSound, SETTLE_STEPS } from '../support/around-settle.ts'
import { postgresOnly } from '../support/databases.ts'
import { testDeps } from '../support/deps.ts'
import { hideName } from '../support/moderate.ts'
import { endedOrBlocked, stopAfter } from '../support/stepping.ts'
import { makeAppeal, makeCampaign, recoverAs, settled, signAs, signed } from '../support/world.ts'

const CHANGE_STEPS = {
  'the appeal is locked': /from "appeals".*for key share/s,
  'the signature is locked': /from "signatures".*for update/s,
  'the signature is written': /update "signatures" set/,
  'the old id is stored': /insert into "withdrawn"/,
  'the change of the number is written': /insert into "count_changes"/,
  'the version is bumped': /update "appeals" set "version"/,
}

postgresOnly('a change of visibility, held open at every step', (use) => {
  async function world() {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    await makeAppeal(deps)
    const link = await signed(deps, 'release', { address: 'anna@example.org', name: 'Anna' })
    await settled(deps, 'release')
    const letter = await signAs(deps, 'release', { address: 'anna@example.org', name: 'Anna again' })
    const { id } = (await seeSignature(deps, link)).signature
    return { deps, link, letter, id }
  }
  type World = Awaited<ReturnType<typeof world>>

  const others: Record<string, (world: World) => Promise<unknown>> = {
    settles: async ({ deps }) => {
      await signed(deps, 'release', { address: 'boris@example.org' })
      await settled(deps, 'release')
    },
    withdraws: ({ deps, link }) => withdraw(deps, link),
    'signs in its place': async ({ deps, letter }) => {
      await confirm(deps, { token: letter, as: 'replace', retry: undefined })
      await settled(deps, 'release')
    },
    'changes it too': ({ deps, link }) => changeSignature(deps, link, { visibility: 'anonymous' }),
    'holds it': ({ deps, id }) => holdSignature(deps, OPERATOR, { slug: 'release', id, reason: 'being checked' }),
    'makes a new key': ({ deps }) => rekeyAppeal(deps, OPERATOR, { slug: 'release', replaceGoodKey: true }),
    'stops the appeal': ({ deps }) => stopAppeal(deps, OPERATOR, { slug: 'release' }),
    'shreds the appeal': async ({ deps }) => {
      await closeAppeal(deps, OPERATOR, { slug: 'release' })
      await shredDue({ ...deps, clock: { now: () => new Date(deps.clock.now().getTime() + 30 * HOUR) } })
    },
  }

  describe.each(Object.entries(others))('while somebody %s', (_name, other) => {
    test.each(Object.entries(CHANGE_STEPS))('after %s', async (_step, statement) => {
      const made = await world()
      const { deps, link, id } = made
      const stepping = stopAfter(use().pool, statement)
      const change = { visibility: 'private', name: 'Anna' } as const
      const changing = changeSignature({ ...deps, db: stepping.db }, link, change)
      await Promise.race([stepping.reached, changing.then(() => Promise.reject(new Error('the step was not reached')))])
      const beside = other(made).catch((error) => error)
      await endedOrBlocked(use().pool, beside)
      stepping.release()
      for (const outcome of [await changing.catch((error) => error), await beside])
        if (outcome instanceof Error)
          expect(['gone', 'not_found', 'conflict']).toContain((outcome as { kind?: string }).kind)
      await expectSound(deps, 'release')
      // In any order the old id stands in the list as a public one, or in `withdrawn`.
      const rows = await use().db.selectFrom('signatures').select(['id', 'kind']).execute()
      const withdrawn = await use().db.selectFrom('withdrawn').select('id').execute()
      expect(rows.filter((row) => row.id === id && row.kind !== 'public')).toEqual([])
      expect(withdrawn.some((row) => row.id === id)).toBe(rows.every((row) => row.id !== id))
    })
  })
})

postgresOnly('a moving signature, while a settle is held open at every step', (use) => {
  async function world() {
    const deps = await testDeps(use())
    const { vera } = await aroundSettle(deps, 'release')
    const { id } = (await seeSignature(deps, vera)).signature
    const letter = await recoverAs(deps, 'release', 'vera@example.org')
    const refs = (await openLinks(deps, letter)).signatures.map((signature) => signature.id)
    expect(refs).toEqual([id])
    return { deps, vera, id, letter, refs }
  }
  type World = Awaited<ReturnType<typeof world>>

  /** Each has its way, as if nobody settled; the second function looks for what it did. */
  const acts: Record<string, [(world: World) => Promise<unknown>, (world: World) => Promise<void>]> = {
    'is withdrawn': [
      ({ deps, vera }) => withdraw(deps, vera),
      async ({ deps, vera }) => {
        await expect(seeSignature(deps, vera)).rejects.toMatchObject({ kind: 'gone' })
      },
    ],
    'has new words': [
      ({ deps, vera }) => changeSignature(deps, vera, { descriptor: 'nurse' }),
      async ({ deps, vera, id }) => {
        expect((await seeSignature(deps, vera)).signature).toMatchObject({ id, descriptor: 'nurse' })
      },
    ],
    'changes again': [
      ({ deps, vera }) => changeSignature(deps, vera, { visibility: 'private' }),
      async ({ deps, vera }) => {
        expect((await seeSignature(deps, vera)).signature).toMatchObject({ visibility: 'private', state: 'counted' })
      },
    ],
    'is held': [
      ({ deps, id }) => holdSignature(deps, OPERATOR, { slug: 'release', id, reason: 'being checked' }),
      async ({ deps, vera }) => {
        expect((await seeSignature(deps, vera)).signature.state).toBe('held')
      },
    ],
    'is hidden': [
      ({ deps, id }) => hideName(deps, OPERATOR, { slug: 'release', id }),
      async ({ deps, vera }) => {
        expect((await seeSignature(deps, vera)).signature.look).toBe('hidden')
      },
    ],
    'is reported': [
      async ({ deps, id }) => {
        const appeal = await findAppeal(deps.db, 'release')
        if (appeal) await reportName(deps, appeal, id, { reason: 'person', words: null })
      },
      async ({ id }) => {
        expect(await use().db.selectFrom('reports').select('signature_id').execute()).toEqual([{ signature_id: id }])
      },
    ],
    'gets a new link': [
      ({ deps, letter, refs }) => renewLinks(deps, { token: letter, refs, retry: undefined }),
      async ({ deps, vera }) => {
        await expect(seeSignature(deps, vera)).rejects.toMatchObject({ kind: 'gone' })
        expect(await use().db.selectFrom('signatures').select('id').where('name', '=', 'Vera').execute()).toHaveLength(
          1,
        )
      },
    ],
    'is seen': [
      ({ deps, vera }) => seeSignature(deps, vera),
      async ({ deps, vera, id }) => {
        expect((await seeSignature(deps, vera)).signature).toMatchObject({ id, state: 'counted' })
      },
    ],
  }

  describe.each(Object.entries(acts))('%s', (_name, [act, look]) => {
    test.each(Object.entries(SETTLE_STEPS))('after %s', async (_step, statement) => {
      const made = await world()
      const stepping = stopAfter(use().pool, statement)
      const settling = settled({ ...made.deps, db: stepping.db }, 'release')
      await Promise.race([stepping.reached, settling.then(() => Promise.reject(new Error('the step was not reached')))])
      const acting = act(made)
      await endedOrBlocked(use().pool, acting)
      stepping.release()
      await Promise.all([settling, acting])
      await look(made)
      await expectSound(made.deps, 'release')
    })
  })

  test('is locked by somebody: the settle waits for nobody and leaves it to the next one', async () => {
    const { deps, id } = await world()
    const moving = () => use().db.selectFrom('signatures').select('id').where('moving', '=', true).execute()
    const hold = await use().pool.connect()
    await hold.query('begin')
    await hold.query('select from signatures where id = $1 for update', [id])
    await settled(deps, 'release')
    await hold.query('commit')
    hold.release()
    expect(await moving()).toEqual([{ id }])
    await signed(deps, 'release', { address: 'late@example.org' })
    await settled(deps, 'release')
    expect(await moving()).toEqual([])
    await expectSound(deps, 'release')
  })
})
