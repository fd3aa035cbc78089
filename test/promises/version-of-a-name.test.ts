import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { nameVersion } from '../../src/moderation/name-version.ts'
import { holdSignature } from '../../src/moderation/states.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { openSite } from '../api/site.ts'
import { eachDatabase } from '../support/databases.ts'
import { testDeps } from '../support/deps.ts'
import { staffApi } from '../support/staff-api.ts'
import { makeAppeal, makeCampaign, settled, signed } from '../support/world.ts'

const WORDS = { name: 'Anna Looked', descriptor: 'nurse' }
const APPEALS = ['release', 'second'] as const

eachDatabase('a name is kept by the version that was seen, and by no other', (use) => {
  /** Two appeals whose names wait; Anna signs both, and the first one twice, from two mailboxes. */
  async function open() {
    const deps = await testDeps(use(), { env: { SIGN_LIMIT: '0' } })
    await makeCampaign(deps)
    for (const slug of APPEALS) {
      await makeAppeal(deps, slug, { safety: 'protected' })
      await signed(deps, slug, { address: 'anna@example.org', ...WORDS })
    }
    await signed(deps, 'release', { address: 'other@example.org', ...WORDS })
    for (const slug of APPEALS) await settled(deps, slug)
    const ask = await staffApi(deps, await openSite(deps), 'moderator')
    const listed = async (slug: string) =>
      (
        (await (await ask(`/appeals/${slug}/names?look=waiting`)).json()) as {
          names: { id: string; version: string }[]
        }
      ).names
    const [first, twin] = await listed('release')
    const [elsewhere] = await listed('second')
    if (!first || !twin || !elsewhere) throw new Error('names are missing')
    const decide = async (decision: object, slug = 'release') => {
      const answer = await ask(`/appeals/${slug}/names/decisions`, { decisions: [decision] })
      return {
        status: answer.status,
        body: (await answer.json()) as { done?: string[]; changed?: { id: string; state: string }[] },
      }
    }
    const looks = async () => (await deps.db.selectFrom('signatures').select('look').execute()).map(({ look }) => look)
    return { deps, ask, decide, looks, first, twin, elsewhere }
  }
  const WAITING = ['waiting', 'waiting', 'waiting']

  test('not by that of the same words under another id, nor by that of another appeal', async () => {
    const { decide, looks, first, twin, elsewhere } = await open()
    for (const { version } of [twin, elsewhere]) {
      const { body } = await decide({ id: first.id, as: 'keep', version })
      expect(body).toMatchObject({ done: [], changed: [{ id: first.id, state: 'counted' }] })
    }
    const { body } = await decide({ id: elsewhere.id, as: 'keep', version: elsewhere.version })
    expect(body).toMatchObject({ done: [], changed: [{ id: elsewhere.id, state: 'gone' }] })
    expect(await looks()).toEqual(WAITING)
  })

  test('not by that of the same words under another look or state, which somebody else has decided', async () => {
    const { deps, decide, looks, first, twin } = await open()
    await decide({ id: first.id, as: 'hide' })
    expect((await decide({ id: first.id, as: 'keep', version: first.version })).body.done).toEqual([])
    await holdSignature(deps, OPERATOR, { slug: 'release', id: twin.id, reason: 'looked at again' })
    expect((await decide({ id: twin.id, as: 'keep', version: twin.version })).body.done).toEqual([])
    expect((await looks()).toSorted()).toEqual(['hidden', 'waiting', 'waiting'])
  })

  test('not by one that is guessed, cut, made on another server, or left out', async () => {
    const { decide, looks, first } = await open()
    const row = { id: first.id, ...WORDS, look: 'waiting', state: 'counted' } as const
    const foreign = nameVersion(await testDeps(use()), row)
    expect(foreign).not.toBe(first.version)
    const guesses = Array.from({ length: 60 }, () => randomBytes(4).toString('hex'))
    const wrong = [...guesses, foreign, first.version.slice(0, 7), `${first.version}0`, '%', '', '00000000']
    for (const version of wrong.filter((one) => one !== first.version)) {
      const { status, body } = await decide({ id: first.id, as: 'keep', version })
      expect([200, 422], version).toContain(status)
      expect(body.done ?? [], version).toEqual([])
    }
    for (const version of [undefined, null, [first.version], { length: 8 }, true])
      expect((await decide({ id: first.id, as: 'keep', version })).status, String(version)).toBe(422)
    expect(await looks()).toEqual(WAITING)
    expect((await decide({ id: first.id, as: 'keep', version: first.version })).body.done).toEqual([first.id])
  })

  test('a version says nothing of the words, and is never twice the same', async () => {
    const { first, twin, elsewhere } = await open()
    const versions = [first, twin, elsewhere].map(({ version }) => version)
    expect(new Set(versions).size).toBe(3)
    for (const version of versions) expect(version).toMatch(/^[0-9a-f]{8}$/)
  })
})
