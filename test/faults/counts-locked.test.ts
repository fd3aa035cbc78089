import { expect, test } from 'vitest'
import { openLetters } from './letters.ts'
import { askToConfirm, askToSign, newRetry, stateOf } from './signer.ts'
import { makeSite, openSession, SOON, startSite, totalAt } from './site.ts'

test('with the counts row locked by another session people sign and confirm, and see their signature', {
  timeout: 60_000,
}, async () => {
  const site = await makeSite('postgres')
  const letters = openLetters(site.sink)
  await startSite(site)
  const neighbour = await openSession(site)
  const watcher = await openSession(site)
  const settleWaits = async () => {
    const { rows } = await watcher.query(
      `select 1 from pg_stat_activity
       where datname = current_database() and wait_event_type = 'Lock' and query like '%"counts"%for update%'`,
    )
    return rows.length
  }

  await neighbour.query('begin')
  expect((await neighbour.query('select 1 from counts for update')).rows).toHaveLength(1)
  const signUp = async (n: number): Promise<string> => {
    const address = `person-${n}@example.org`
    expect((await askToSign(site.url, address, n)).status).toBe(202)
    const { status, body } = await askToConfirm(site.url, await letters.tokenTo(address), newRetry())
    expect(status).toBe(200)
    return String(body.manageToken)
  }
  const first = await signUp(0)
  await expect.poll(settleWaits, SOON).toBe(1)
  // More people than the pool has connections (10), while settle waits on one connection.
  const others = await Promise.all(Array.from({ length: 14 }, (_, n) => signUp(n + 1)))
  for (const token of [first, ...others]) expect(await stateOf(site.url, token)).toBe('waiting')
  expect(await totalAt(site.url)).toBe(0)
  // The row is still locked, and only settle waits for it.
  expect(await settleWaits()).toBe(1)

  await neighbour.query('rollback')
  await expect.poll(() => totalAt(site.url), SOON).toBe(15)
  for (const token of [first, ...others]) expect(await stateOf(site.url, token)).toBe('counted')
})
