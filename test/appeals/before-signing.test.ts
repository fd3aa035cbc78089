import { beforeEach, describe, expect, test } from 'vitest'
import { closeAppeal } from '../../src/appeals/close-appeal.ts'
import { deleteAppeal } from '../../src/appeals/delete-appeal.ts'
import { appealKeyName } from '../../src/appeals/key.ts'
import { findAppeal } from '../../src/appeals/store.ts'
import { SECOND } from '../../src/core/clock.ts'
import { only } from '../../src/core/only.ts'
import { asAddress, type Network, type Token } from '../../src/core/secret-text.ts'
import { recount } from '../../src/count/recount.ts'
import { settleNow } from '../../src/count/settle-now.ts'
import type { Deps } from '../../src/deps.ts'
import { deleteExpired } from '../../src/erasure/retention.ts'
import { addImported } from '../../src/imports/add-imported.ts'
import { deliver } from '../../src/outbox/deliver.ts'
import { withdraw } from '../../src/own-link/withdraw.ts'
import { confirm } from '../../src/signing/confirm.ts'
import { readPending } from '../../src/signing/pending-signature.ts'
import { sign } from '../../src/signing/sign.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { openSite, signBody } from '../api/site.ts'
import { eachDatabase, postgresOnly } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { endedOrBlocked, stopAfter } from '../support/stepping.ts'
import {
  makeAppeal,
  makeCampaign,
  makeDraft,
  queuedLetters,
  recoverAs,
  settled,
  signAs,
  signed,
} from '../support/world.ts'

const by = { slug: 'release' }
const ANNA = { address: 'anna@example.org', visibility: 'anonymous' } as const
const text = (title: string) => ({
  title,
  short_title: 'Release',
  opening: 'to all',
  byline: 'By us',
  body: `${title}.`,
})

/** The two verbs of an appeal that nobody has signed. */
const VERBS: Record<string, (deps: Deps) => Promise<unknown>> = {
  replace: (deps) => makeDraft(deps, 'release', { texts: { en: text('Another text') } }),
  delete: (deps) => deleteAppeal(deps, OPERATOR, by),
}

const SIGNED = { kind: 'conflict', reason: 'signed' }
const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    ({ kind, reason }: { kind: string; reason?: string }) => ({ kind, reason }),
  )

eachDatabase('an appeal that nobody has signed', (use) => {
  let deps: TestDeps
  beforeEach(async () => {
    deps = await testDeps(use())
    await makeCampaign(deps, 0)
    await makeAppeal(deps)
  })

  const rowsOf = (table: 'pending_signatures' | 'outbox') => use().db.selectFrom(table).select('id').execute()

  test('is replaced as a whole, and forms and letters of the earlier text are void', async () => {
    const letter = await signAs(deps, 'release', ANNA)
    await recoverAs(deps, 'release', ANNA.address)
    const before = await findAppeal(deps.db, 'release')
    const change = { kind: 'manifesto' as const, seats: 1, goal: 9, visibilities: ['public' as const] }
    expect(
      await makeDraft(deps, 'release', {
        ...change,
        safety: 'protected',
        source_locale: 'be',
        texts: { be: text('Воля') },
      }),
    ).toMatchObject({ did: 'replaced', state: 'open' })
    const after = await findAppeal(deps.db, 'release')
    expect(after).toMatchObject({ ...change, safety: 'protected', state: 'open', texts: { be: { title: 'Воля' } } })
    expect(Object.keys(after?.texts ?? {})).toEqual(['be'])
    expect(after?.keyFingerprint).toEqual(before?.keyFingerprint)
    expect(after?.textVersion).not.toBe(before?.textVersion)
    expect([await rowsOf('pending_signatures'), await rowsOf('outbox')]).toEqual([[], []])
    await expect(confirm(deps, { token: letter, as: 'replace' })).rejects.toMatchObject({ kind: 'gone' })
  })

  test('is not replaced by one whose closing has passed, which would end it for good', async () => {
    const past = makeDraft(deps, 'release', { closes: '2020-01-01T00:00Z' })
    await expect(past).rejects.toMatchObject({ kind: 'conflict', reason: 'closing_passed' })
  })

  test('is deleted: its row stays without slug, texts and key, and another appeal takes the slug', async () => {
    const letter = await signAs(deps, 'release', ANNA)
    const { id } = await deleteAppeal(deps, OPERATOR, by)
    expect(await deps.db.selectFrom('appeals').selectAll().execute()).toMatchObject([
      { id, slug: `gone-${id}`, state: 'gone', key_fingerprint: null },
    ])
    expect(await deps.db.selectFrom('appeal_texts').selectAll().execute()).toEqual([])
    expect([await rowsOf('pending_signatures'), await rowsOf('outbox')]).toEqual([[], []])
    expect(await deps.keys.list()).not.toContain(appealKeyName(id))
    expect(await recount(deps)).toEqual([])
    await expect(makeDraft(deps, `gone-${id}`)).rejects.toMatchObject({ kind: 'conflict', reason: 'slug_taken' })
    expect(await makeAppeal(deps)).not.toBe(id)
    await expect(confirm(deps, { token: letter, as: 'replace' })).rejects.toMatchObject({ kind: 'gone' })
  })

  test('deleted, is on no page and in no answer of the API', async () => {
    const site = await openSite(deps)
    const paths = ['/a/release', '/a/release/sign', '/a/release/names', '/a/release/manage', '/embed/release']
    const own = ['', '/counts', '/counts/stream', '/signatures'].map((path) => `/api/v1/appeals/release${path}`)
    const { id } = await deleteAppeal(deps, OPERATOR, by)
    const gone = [...paths, ...own].map((path) => path.replace('release', `gone-${id}`))
    for (const path of [...paths, ...own, ...gone, '/badge/release.svg', '/share/release.png', '/a/release/live'])
      expect((await site.ask(path)).status, path).toBe(404)
    expect((await site.ask('/api/v1/appeals/release/signatures', { json: signBody() })).status).toBe(404)
    expect(await (await site.ask('/api/v1/appeals')).json()).toEqual({ appeals: [] })
    expect(await (await site.ask('/')).text()).not.toContain('/a/')
    expect(site.faults()).toEqual([])
  })

  test('a key that a crash left after the commit, and letters of a server that still remembers the appeal, are swept', async () => {
    const lost = { ...deps, keys: { ...deps.keys, destroy: () => Promise.reject(new Error('killed')) } }
    await signAs(deps, 'release', ANNA)
    const other = { ...deps, memory: (await testDeps(use())).memory }
    await expect(readPending(other, await signAs(other, 'release', ANNA))).resolves.not.toBeNull()
    await expect(deleteAppeal(lost, OPERATOR, by)).rejects.toThrow('killed')
    const late = await signAs(other, 'release', { ...ANNA, address: 'late@example.org' })
    expect(await rowsOf('outbox')).toHaveLength(1)
    expect(await deliver(deps)).toMatchObject({ sent: 0 })
    expect(await readPending(deps, late)).toBeNull()
    await deleteExpired(deps)
    expect([await rowsOf('pending_signatures'), await rowsOf('outbox')]).toEqual([[], []])
    expect(await deps.keys.list()).not.toContainEqual(expect.stringMatching(/^appeal-/))
  })

  const paper = { visibility: 'anonymous', name: null, descriptor: null, country: null } as const
  const provenance = { source: 'collected', by: 'us', day: '2020-03-01', consent: 'on paper' } as const
  const WAYS: Record<string, () => Promise<unknown>> = {
    'a signature waits in the inbox': () => signed(deps, 'release', ANNA),
    'a signature is counted': async () => {
      await signed(deps, 'release', ANNA)
      await settled(deps, 'release')
    },
    'a signature was withdrawn': async () => {
      const own = await signed(deps, 'release', ANNA)
      await settled(deps, 'release')
      await withdraw(deps, own)
    },
    'a signature was withdrawn while it waited': async () => withdraw(deps, await signed(deps, 'release', ANNA)),
    'a signature was imported': () => addImported(deps, OPERATOR, { ...by, ...paper, ...provenance }),
  }
  describe.each(Object.entries(VERBS))('%s is refused', (_verb, verb) => {
    test.each(Object.entries(WAYS))('once %s, and nothing is changed', async (_way, sign) => {
      await sign()
      const letter = await signAs(deps, 'release', { ...ANNA, address: 'boris@example.org' })
      const before = await findAppeal(deps.db, 'release')
      expect(await refusalOf(verb(deps))).toEqual(SIGNED)
      expect(await findAppeal(deps.db, 'release')).toEqual(before)
      expect(await readPending(deps, letter)).not.toBeNull()
    })

    test('on a protected appeal from the first letter of any kind on, so that it does not tell the first confirmation', async () => {
      for (const [slug, ask] of [
        ['asked', () => signAs(deps, 'asked', ANNA)],
        ['lost', () => recoverAs(deps, 'lost', ANNA.address)],
      ] as const) {
        await makeAppeal(deps, slug, { safety: 'protected' })
        await ask()
        const draft = { safety: 'protected', texts: { en: text('Another text') } } as const
        expect(await refusalOf(makeDraft(deps, slug, draft))).toEqual(SIGNED)
        expect(await refusalOf(makeDraft(deps, slug, { ...draft, safety: 'open' }))).toEqual(SIGNED)
        expect(await refusalOf(deleteAppeal(deps, OPERATOR, { slug }))).toEqual(SIGNED)
      }
    })
  })

  test('the refusals before and after the first confirmation on a protected appeal are the same', async () => {
    await makeAppeal(deps, 'quiet', { safety: 'protected' })
    const letter = await signAs(deps, 'quiet', ANNA)
    const refusals = async () => [
      await makeDraft(deps, 'quiet', { safety: 'protected', goal: 3 }).catch((error) => JSON.stringify(error)),
      await deleteAppeal(deps, OPERATOR, { slug: 'quiet' }).catch((error) => JSON.stringify(error)),
    ]
    const before = await refusals()
    await confirm(deps, { token: letter, as: 'replace' })
    expect(await refusals()).toEqual(before)
    await settleNow(deps, OPERATOR, { slug: 'quiet' })
    expect(await refusals()).toEqual(before)
  })

  test('a sign of a server that remembers the earlier text lands after the replacement: its letter is dead', async () => {
    const other = { ...deps, memory: (await testDeps(use())).memory }
    await signAs(other, 'release', ANNA)
    await VERBS.replace?.(deps)
    const late = await signAs(other, 'release', { ...ANNA, address: 'late@example.org' })
    // That server itself still takes the letter for a good one, and the statement refuses it.
    expect(await readPending(other, late)).not.toBeNull()
    await expect(confirm(other, { token: late, as: 'replace' })).rejects.toMatchObject({ kind: 'gone' })
    expect(await readPending(deps, late)).toBeNull()
    expect(await deps.db.selectFrom('inbox').select('id').execute()).toEqual([])
    deps.clock.advance(SECOND)
    const fresh = await signAs(deps, 'release', ANNA)
    expect(await confirm(deps, { token: fresh, as: 'replace' })).toMatchObject({ visibility: 'anonymous' })
  })
})

postgresOnly('replace and delete, against somebody who signs', (use) => {
  let deps: TestDeps
  beforeEach(async () => {
    deps = await testDeps(use())
    await makeCampaign(deps, 0)
    await makeAppeal(deps)
  })

  /** Begins a transaction, and gives deps whose hot statements run in it. */
  async function heldOpen() {
    const client = await use().pool.connect()
    await client.query('begin')
    const batcher: Deps['batcher'] = {
      run: async ({ query, results }, item) => only(results((await client.query(query([item]))).rows, 1)),
    }
    const commit = async () => {
      await client.query('commit')
      client.release()
    }
    return { held: { ...deps, batcher }, commit }
  }

  const inbox = () => use().db.selectFrom('inbox').select('id').execute()
  const confirming = (on: Deps, token: Token) => confirm(on, { token, as: 'replace' })

  describe.each(Object.entries(VERBS))('%s', (_verb, verb) => {
    test('waits for a confirmation that is held open, and is refused', async () => {
      const token = await signAs(deps, 'release', ANNA)
      const { held, commit } = await heldOpen()
      await confirming(held, token)
      const refusal = refusalOf(verb(deps))
      expect(await endedOrBlocked(use().pool, refusal)).toBe('blocked')
      await commit()
      expect(await refusal).toEqual(SIGNED)
      expect(await inbox()).toHaveLength(1)
      expect(await findAppeal(deps.db, 'release')).toMatchObject({
        state: 'open',
        texts: { en: { title: 'The time for release' } },
      })
    })

    test('held open before its commit lets no confirmation through', async () => {
      const token = await signAs(deps, 'release', ANNA)
      const stepping = stopAfter(use().pool, /(insert into|delete from) "appeal_texts"/)
      const done = verb({ ...deps, db: stepping.db })
      await stepping.reached
      const refusal = refusalOf(confirming(deps, token))
      expect(await endedOrBlocked(use().pool, refusal)).toBe('blocked')
      stepping.release()
      await done
      expect(await refusal).toMatchObject({ kind: 'gone' })
      expect(await inbox()).toEqual([])
    })

    test('does not see a sign that is held open: its letter is dead once it lands', async () => {
      const { held, commit } = await heldOpen()
      const submission = { visibility: 'anonymous', name: null, descriptor: null, country: null, locale: 'en' } as const
      await sign(held, 'release', {
        submission: { ...submission, address: asAddress(ANNA.address) },
        chain: undefined,
        origin: deps.config.publicUrl,
        network: '192.0.2.1' as Network,
      })
      await verb(deps)
      await commit()
      const [letter] = await queuedLetters(deps)
      if (!letter) throw new Error('no letter was queued')
      await expect(confirming(deps, letter.token)).rejects.toMatchObject({ kind: 'gone' })
      expect(await inbox()).toEqual([])
    })
  })

  test('an act that has found an appeal does not do it to another one that has taken its slug meanwhile', async () => {
    const stepping = stopAfter(use().pool, /from "appeal_texts"/)
    const closing = refusalOf(closeAppeal({ ...deps, db: stepping.db }, OPERATOR, by))
    await stepping.reached
    await deleteAppeal(deps, OPERATOR, by)
    await makeAppeal(deps)
    stepping.release()
    expect(await closing).toEqual({ kind: 'not_found', reason: 'unknown_appeal' })
    expect(await findAppeal(deps.db, 'release')).toMatchObject({ state: 'open' })
  })
})
