import { expect, test } from 'vitest'
import { closeAppeal } from '../../src/appeals/close-appeal.ts'
import { APPEALS } from '../../src/appeals/recall.ts'
import { HOUR } from '../../src/core/clock.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { eachDatabase } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { makeAppeal, makeCampaign } from '../support/world.ts'
import { openSite, signBody, signByApi, signedByApi, type TestSite } from './site.ts'

/** A way of using a link: its name, dead tokens for it, and the request. */
type Way = [name: string, tokens: string[], ask: (token: string) => Promise<Response>]

eachDatabase('links that do not work', (use) => {
  /** Makes one token for each way in which a letter's token or a manage token can be dead. */
  async function deadTokens(deps: TestDeps, site: TestSite): Promise<{ letters: string[]; own: string[] }> {
    const letter = (email: string, slug = 'release') => signByApi(site, slug, signBody({ email }))
    const used = await letter('used@example.org')
    const manage = (await (await site.ask('/api/v1/confirmations', { json: { token: used } })).json()) as {
      manageToken: string
    }
    const rejected = await letter('rejected@example.org')
    await site.ask('/api/v1/confirmations/reject', { json: { token: rejected } })
    const withdrawn = await signedByApi(site, 'release', signBody({ email: 'withdrawn@example.org' }))
    await site.ask('/api/v1/signature', { method: 'DELETE', headers: { Authorization: `Bearer ${withdrawn}` } })
    const late = await letter('late@example.org', 'closing')
    const stopped = await letter('stopped@example.org', 'stopped')
    const expired = await letter('expired@example.org')
    await closeAppeal(deps, OPERATOR, { slug: 'closing' })
    await deps.db.updateTable('appeals').set({ stopped_at: deps.clock.now() }).where('slug', '=', 'stopped').execute()
    deps.clock.advance(73 * HOUR)
    deps.memory.forget(APPEALS)
    const fresh = await letter('fresh@example.org')
    const unknown = [
      'A'.repeat(43),
      'xyzzy',
      `${'A'.repeat(42)}!`,
      'A'.repeat(44),
      'A'.repeat(5_000),
      '\u0430'.repeat(43),
    ]
    return {
      letters: [used, rejected, late, stopped, expired, manage.manageToken, ...unknown],
      own: [withdrawn, fresh, used, ...unknown],
    }
  }

  const headersOf = (answer: Response) => JSON.stringify([...answer.headers].filter(([name]) => name !== 'date'))

  /** Status, headers and body without the token, which the links of the language switch repeat. */
  async function answerOf(answer: Response, token: string): Promise<string> {
    const body = (await answer.text()).replaceAll(encodeURIComponent(token), '<token>').replaceAll(token, '<token>')
    return `${answer.status} ${headersOf(answer)} ${body}`
  }

  test('are all answered with the same bytes, by the API and by pages', async () => {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    for (const slug of ['release', 'closing', 'stopped']) await makeAppeal(deps, slug)
    const site = await openSite(deps)
    const { letters, own } = await deadTokens(deps, site)
    const json =
      (path: string, more: object = {}) =>
      (token: string) =>
        site.ask(path, { json: { token, ...more } })
    const bearer = (method: string) => (token: string) =>
      site.ask('/api/v1/signature', { method, headers: { Authorization: `Bearer ${encodeURIComponent(token)}` } })
    const ways: Way[] = [
      ['confirm', letters, json('/api/v1/confirmations')],
      ['confirm with a retry', letters, json('/api/v1/confirmations', { retry: 'r'.repeat(43) })],
      ['reject', letters, json('/api/v1/confirmations/reject')],
      ['see', own, bearer('GET')],
      ['withdraw', own, bearer('DELETE')],
      ['the letter’s page', letters, (token) => site.ask(`/c/${encodeURIComponent(token)}`)],
      ['the letter’s button', letters, (token) => site.ask('/c', { form: { token, as: 'replace' } })],
      ['its other button', letters, (token) => site.ask('/c/reject', { form: { token } })],
      ['the own page', own, (token) => site.ask(`/m/${encodeURIComponent(token)}`)],
      ['before withdrawing', own, (token) => site.ask(`/m/${encodeURIComponent(token)}/withdraw`)],
      ...['words', 'public', 'private', 'anonymous'].flatMap((change): Way[] => [
        [`before ${change}`, own, (token) => site.ask(`/m/${encodeURIComponent(token)}/${change}`)],
        [change, own, (token) => site.ask(`/m/${encodeURIComponent(token)}/${change}`, { form: {} })],
      ]),
      ['withdrawing', own, (token) => site.ask(`/m/${encodeURIComponent(token)}/withdraw`, { form: {} })],
    ]
    for (const [way, tokens, ask] of ways) {
      const answers = new Set<string>()
      for (const token of tokens) answers.add(await answerOf(await ask(token), token))
      expect([...answers], way).toHaveLength(1)
      expect([...answers][0], way).toMatch(/^410 /)
    }
    expect(site.faults()).toEqual([])
  })
})
