import { expect, test } from 'vitest'
import { recount } from '../../src/count/recount.ts'
import { freePort } from '../support/postgres-server.ts'
import { openLetters } from './letters.ts'
import { askToConfirm, askToSign, newRetry, stateOf } from './signer.ts'
import { makeSite, SLUG, SOON, startSite, totalAt, withDeps } from './site.ts'

const PEOPLE = 60

test('two servers on one PostgreSQL: sign on one, confirm on the other or on both, settled by either', {
  timeout: 60_000,
}, async () => {
  const site = await makeSite('postgres')
  const letters = openLetters(site.sink)
  const port = String(await freePort())
  const [one, two] = [site.url, `http://localhost:${port}`]
  const servers = await Promise.all([startSite(site), startSite(site, { PORT: port })])

  const person = async (n: number): Promise<string> => {
    const address = `person-${n}@example.org`
    const [here, there] = n % 2 === 0 ? [one, two] : [two, one]
    expect((await askToSign(here, address, n)).status).toBe(202)
    const token = await letters.tokenTo(address)
    // A third confirms on the other server, a third on both with the page's retry, a third on both without a retry.
    const retry = n % 3 === 2 ? undefined : newRetry()
    const asked = n % 3 === 0 ? [there] : [here, there]
    const answers = await Promise.all(asked.map((url) => askToConfirm(url, token, retry)))
    const statuses = answers.map(({ status }) => status).sort()
    expect(statuses).toEqual(n % 3 === 0 ? [200] : retry === undefined ? [200, 410] : [200, 200])
    const tokens = new Set(answers.flatMap(({ body }) => (body.manageToken ? [String(body.manageToken)] : [])))
    expect(tokens.size).toBe(1)
    return [...tokens][0] as string
  }
  const manageTokens = await Promise.all(Array.from({ length: PEOPLE }, (_, n) => person(n)))

  for (const url of [one, two]) {
    await expect.poll(() => totalAt(url), SOON).toBe(PEOPLE)
    for (const token of manageTokens) expect(await stateOf(url, token)).toBe('counted')
  }
  expect(site.sink.letters).toHaveLength(PEOPLE)
  // A withdrawal on one server is seen on the other.
  const authorization = `Bearer ${manageTokens[0]}`
  const gone = await fetch(`${one}/api/v1/signature`, { method: 'DELETE', headers: { authorization } })
  expect(gone.status).toBe(204)
  expect(await stateOf(two, manageTokens[0] as string)).toBe(410)
  for (const url of [one, two]) await expect.poll(() => totalAt(url), SOON).toBe(PEOPLE - 1)

  for (const server of servers) server.signal('SIGTERM')
  expect(await Promise.all(servers.map(({ ended }) => ended))).toEqual([0, 0])
  for (const server of servers) expect(server.errors()).not.toContain('"level":"error"')
  expect(await withDeps(site, (deps) => recount(deps, SLUG))).toMatchObject([{ sound: true }])
})
