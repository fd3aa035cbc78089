import { once } from 'node:events'
import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { openLetters } from './letters.ts'
import { askToConfirm, askToSign, newRetry, stateOf } from './signer.ts'
import { type FaultSite, makeSite, openSession, SOON, startSite, totalAt } from './site.ts'

/** A request whose client disconnects before the answer. */
interface LostRequest {
  path: string
  type: string
  body: string
}

/** Sends the request and disconnects while the server waits for rows that another session has locked. */
async function sendAndGoAway(site: FaultSite, { path, type, body }: LostRequest): Promise<void> {
  const neighbour = await openSession(site)
  const watcher = await openSession(site)
  const waiting = async () => {
    const { rows } = await watcher.query(
      `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
         and query like '%delete from pending_signatures p%'`,
    )
    return rows.length
  }
  await neighbour.query('begin')
  await neighbour.query('select 1 from pending_signatures for update')

  const { hostname, port, host } = new URL(site.url)
  const socket = connect(Number(port), hostname)
  await once(socket, 'connect')
  const length = Buffer.byteLength(body)
  socket.write(
    `POST ${path} HTTP/1.1\r\nHost: ${host}\r\nContent-Type: ${type}\r\nContent-Length: ${length}\r\n\r\n${body}`,
  )
  await expect.poll(waiting, SOON).toBe(1)
  socket.destroy()
  await once(socket, 'close')
  expect(await waiting()).toBe(1)
  await neighbour.query('rollback')
}

async function siteWithALetter() {
  const site = await makeSite('postgres')
  const letters = openLetters(site.sink)
  await startSite(site)
  expect((await askToSign(site.url, 'olga@example.org')).status).toBe(202)
  return { site, token: await letters.tokenTo('olga@example.org') }
}

test('the page posted again shows "signed" with a link that works, the same each time', {
  timeout: 60_000,
}, async () => {
  const { site, token } = await siteWithALetter()
  const page = await (await fetch(`${site.url}/c/${token}`)).text()
  const retry = /name="retry" value="([^"]+)"/.exec(page)?.[1] ?? ''
  const form = new URLSearchParams({ token, retry, as: 'replace' })
  const type = 'application/x-www-form-urlencoded'
  await sendAndGoAway(site, { path: '/c?lang=be', type, body: String(form) })
  await expect.poll(() => totalAt(site.url), SOON).toBe(1)

  const again = async () => {
    const answer = await fetch(`${site.url}/c?lang=be`, { method: 'POST', body: form })
    expect(answer.status).toBe(200)
    return /value="(http[^"]+\/m\/[A-Za-z0-9_-]{43})"/.exec(await answer.text())?.[1] ?? 'no link'
  }
  const link = await again()
  expect(await again()).toBe(link)
  const own = await fetch(link)
  expect(own.status).toBe(200)
  expect(await own.text()).toContain('Вольга')

  // Only the page's own `retry` repeats the answer: the used link without a retry, or with another, is 410.
  for (const other of ['', newRetry()]) {
    const body = new URLSearchParams({ token, ...(other && { retry: other }) })
    expect((await fetch(`${site.url}/c`, { method: 'POST', body })).status).toBe(410)
  }
  expect((await fetch(`${site.url}/c/${token}`)).status).toBe(410)
  expect(await totalAt(site.url)).toBe(1)
})

test('the API asked again with the same retry gives the same manage token', { timeout: 60_000 }, async () => {
  const { site, token } = await siteWithALetter()
  const retry = newRetry()
  const body = JSON.stringify({ token, retry })
  await sendAndGoAway(site, { path: '/api/v1/confirmations', type: 'application/json', body })
  const answers = await Promise.all([1, 2, 3].map(() => askToConfirm(site.url, token, retry)))
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
  const tokens = new Set(answers.map(({ body }) => String(body.manageToken)))
  expect(tokens.size).toBe(1)
  const [manageToken = ''] = tokens
  await expect.poll(() => stateOf(site.url, manageToken), SOON).toBe('counted')
  for (const other of [undefined, newRetry()]) expect((await askToConfirm(site.url, token, other)).status).toBe(410)
  expect(await totalAt(site.url)).toBe(1)
})
