import { expect, test } from 'vitest'
import type { Token } from '../../src/core/secret-text.ts'
import { openSite, type TestSite } from '../api/site.ts'
import { eachDatabase } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { type Dice, dice } from '../support/dice.ts'
import { type AskStaffApi, staffApi } from '../support/staff-api.ts'
import { makeAppeal, makeCampaign, settled, signed } from '../support/world.ts'
import { type Answer, inSomeOrder, type NameRow, type Step } from './names-model.ts'

const SLUG = 'release'
const LOOKS = ['waiting', 'shown', 'hidden'] as const

interface Listed {
  id: string
  version: string
  name: string
  look: NameRow['look']
  state: NameRow['state']
}

interface Play {
  deps: TestDeps
  site: TestSite
  roll: Dice
  /** The moderators, each with the list as it was when they last looked. */
  moderators: { ask: AskStaffApi; seen: Listed[] }[]
  /** The own link of each signature, by its id. */
  own: Map<string, Token>
  /** Id and words of each name that a moderator saw and kept. */
  kept: Set<string>
  written: number
}

const keyOf = (id: string, words: string) => `${id} ${words}`

/** The public names as the database has them. */
async function rowsOf({ deps }: Play): Promise<Map<string, NameRow>> {
  const rows = await deps.db.selectFrom('signatures').select(['id', 'name', 'look', 'state']).execute()
  return new Map(rows.map(({ id, name, look, state }) => [id, { words: name ?? '', look, state }]))
}

async function look(ask: AskStaffApi): Promise<Listed[]> {
  const pages = await Promise.all(
    LOOKS.map(async (of) => {
      const answer = await ask(`/appeals/${SLUG}/names?look=${of}&limit=200`)
      expect(answer.status).toBe(200)
      return ((await answer.json()) as { names: Listed[] }).names
    }),
  )
  return pages.flat()
}

async function signers(play: Play, many: number): Promise<void> {
  const { deps, own } = play
  for (let n = 0; n < many; n++) {
    const name = `Person ${'abcdefghij'[play.written % 10]} the ${play.written++}th`
    const token = await signed(deps, SLUG, { address: `p${play.written}@example.org`, name })
    await settled(deps, SLUG)
    const row = await deps.db.selectFrom('signatures').select('id').where('name', '=', name).executeTakeFirstOrThrow()
    own.set(row.id, token)
  }
}

/** A step together with the request that takes it. */
type Move = { step: Step; send(): Promise<Answer> }

/** A moderator decides about some of the names as they were when last looked at. */
function decides({ roll, kept }: Play, { ask, seen }: Play['moderators'][number]): Move {
  const about = seen.filter(() => roll.below(3) > 0)
  const decisions = about.map((name) => ({
    name,
    as: roll.one(['keep', 'keep', 'hide'] as const) ?? 'keep',
    blind: roll.below(4) === 0,
  }))
  const asked = decisions.map(({ name: { id, version }, as, blind }) => ({
    id,
    as,
    ...(as === 'keep' || !blind ? { version } : {}),
  }))
  return {
    step: {
      is: 'decisions',
      decisions: decisions.map(({ name: { id, name: words, look, state }, as, blind }) => ({
        ...{ id, as },
        seen: as === 'hide' && blind ? null : { words, look, state },
      })),
    },
    async send() {
      const answer = await ask(`/appeals/${SLUG}/names/decisions`, { decisions: asked })
      expect(answer.status).toBe(200)
      const { done, changed } = (await answer.json()) as { done: string[]; changed: { id: string }[] }
      for (const { name, as } of decisions)
        if (as === 'keep' && done.includes(name.id)) kept.add(keyOf(name.id, name.name))
      return { done: done.toSorted(), changed: changed.map(({ id }) => id).toSorted() }
    },
  }
}

/** A signer changes the name or takes it back, with the own link. */
function thinksAgain(play: Play): Move {
  const { site, roll, own } = play
  const [id = '', token] = roll.one([...own]) ?? []
  const headers = { Authorization: `Bearer ${token}` }
  if (roll.below(5) === 0)
    return {
      step: { is: 'withdrawn', id },
      send: async () => (await site.ask('/api/v1/signature', { method: 'DELETE', headers })).ok,
    }
  const name = `Person ${'abcdefghij'[play.written % 10]} the ${play.written++}th`
  return {
    step: { is: 'changed', id, words: name },
    send: async () => (await site.ask('/api/v1/signature', { method: 'PATCH', headers, json: { name } })).ok,
  }
}

/** A moderator holds a signature, or releases it. */
function holds({ roll }: Play, { ask, seen }: Play['moderators'][number]): Move {
  const { id = '' } = roll.one(seen) ?? {}
  const act = roll.one(['hold', 'release'] as const) ?? 'hold'
  return {
    step: { is: act === 'hold' ? 'held' : 'released', id },
    send: async () => (await ask(`/appeals/${SLUG}/signatures/${id}/${act}`, { reason: 'looked at again' })).ok,
  }
}

/** Nobody is shown whom no moderator kept with just these words, on the list or on the public page. */
async function nothingUnseen(play: Play, what: string): Promise<void> {
  const rows = [...(await rowsOf(play))]
  for (const [id, { words, look }] of rows)
    if (look === 'shown') expect([...play.kept], what).toContain(keyOf(id, words))
  const page = await (await play.site.ask(`/a/${SLUG}/names`)).text()
  for (const [, { words, look, state }] of rows)
    expect(page.includes(`>${words}<`), `${what}: ${words}`).toBe(look === 'shown' && state === 'counted')
}

eachDatabase('two moderators and a signer at once, on a protected appeal', (use) => {
  test.each([21, 22, 23])(
    'end as if one had acted after the other, and nothing is shown unseen (%i)',
    { timeout: 120_000 },
    async (seed) => {
      const deps = await testDeps(use(), { env: { SIGN_LIMIT: '0' } })
      await makeCampaign(deps)
      await makeAppeal(deps, SLUG, { safety: 'protected' })
      const site = await openSite(deps)
      const moderators = [await staffApi(deps, site, 'moderator'), await staffApi(deps, site, 'moderator')].map(
        (ask) => ({ ask, seen: [] as Listed[] }),
      )
      const play: Play = { deps, site, roll: dice(seed), moderators, own: new Map(), kept: new Set(), written: 0 }
      const { roll } = play
      for (let round = 0; round < 20; round++) {
        const what = `seed ${seed}, round ${round}`
        await signers(play, Math.max(0, 4 - (await rowsOf(play)).size))
        // Now and then a moderator decides by a list that is some rounds old.
        for (const moderator of moderators)
          if (moderator.seen.length === 0 || roll.below(3) > 0) moderator.seen = await look(moderator.ask)
        const moves = [...moderators.map((moderator) => decides(play, moderator)), thinksAgain(play)]
        const holder = roll.one(moderators)
        if (holder && roll.below(2) === 0) moves.push(holds(play, holder))
        const before = await rowsOf(play)
        const answers = await Promise.all(moves.map((move) => move.send()))
        const after = await rowsOf(play)
        const steps = moves.map(({ step }, n) => ({ step, answer: answers[n] as Answer }))
        expect(
          inSomeOrder(before, steps, after),
          `${what}: ${JSON.stringify({ before: [...before], steps, after: [...after] })}`,
        ).toBe(true)
        await nothingUnseen(play, what)
        for (const id of play.own.keys()) if (!after.has(id)) play.own.delete(id)
      }
      expect(play.kept.size).toBeGreaterThan(5)
      expect(site.faults()).toEqual([])
    },
  )
})
