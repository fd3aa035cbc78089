import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { type Letters, openLetters } from '../faults/letters.ts'
import { askToConfirm, askToSign, expectPaused, newRetry } from '../faults/signer.ts'
import { type FaultSite, makeSite, SLUG, startSite, totalAt } from '../faults/site.ts'
import { startPostgres } from '../support/postgres-server.ts'
import { run, startCommand, startServer } from '../support/processes.ts'
import { type SmallDisk, smallDisk } from './small-disk.ts'

/** Time limit for what the health check tells within a minute. */
const A_MINUTE = { timeout: 90_000 }

const healthOf = async ({ url }: FaultSite) => {
  const answer = await fetch(`${url}/healthz`)
  return [answer.status, ((await answer.json()) as { database: string }).database]
}

async function doctorOf({ env }: FaultSite) {
  const doctor = startCommand(env, ['doctor'])
  const code = await doctor.ended
  return { code, broken: doctor.output().match(/^BROKEN.*$/gm) ?? [] }
}

/** Signs until the site pauses; returns the addresses whose submissions were acknowledged. */
async function signUntilPaused({ url }: FaultSite): Promise<string[]> {
  const acknowledged: string[] = []
  for (let n = 0; n < 2_000; n++) {
    const address = `person-${n}@example.org`
    const answer = await askToSign(url, address)
    if (answer.status !== 202) {
      expectPaused(answer)
      return acknowledged
    }
    acknowledged.push(address)
  }
  throw new Error('the disk never was full')
}

/** Like `signUntilPaused`, by the form: letters that leave give some room back. */
async function postUntilPaused({ url }: FaultSite): Promise<string[]> {
  const acknowledged: string[] = []
  for (let n = 0; n < 2_000; n++) {
    const email = `olga-${n}@example.org`
    const form = new URLSearchParams({ visibility: 'anonymous', email, consent: 'true' })
    const page = await fetch(`${url}/a/${SLUG}/sign`, { method: 'POST', body: form })
    const html = await page.text()
    if (page.status !== 200) {
      expect([page.status, Number(page.headers.get('retry-after')) > 0]).toEqual([503, true])
      expect(html).toContain(email)
      return acknowledged
    }
    acknowledged.push(email)
  }
  throw new Error('the disk never was full')
}

/** Fills the disk under a site that is served, and makes room again: pauses, reads, and what was acknowledged. */
async function fillUnder(site: FaultSite, disk: SmallDisk, letters: Letters, checksHere: boolean): Promise<string[]> {
  const { url } = site
  await askToSign(url, 'early@example.org')
  const early = await letters.tokenTo('early@example.org')
  disk.fill()
  const acknowledged = await signUntilPaused(site)
  await expect.poll(() => healthOf(site), A_MINUTE).toEqual([503, 'read-only'])
  acknowledged.push(...(await postUntilPaused(site)))
  for (const path of ['/', `/a/${SLUG}`, '/privacy']) expect((await fetch(url + path)).status, path).toBe(200)
  const retry = newRetry()
  const answer = await askToConfirm(url, early, retry)
  if (answer.status !== 200) expectPaused(answer)
  if (checksHere) {
    const { code, broken } = await doctorOf(site)
    expect([code, broken.join('\n')]).toEqual([1, expect.stringMatching(/disk is full \(53100\): make room/)])
  }

  disk.makeRoom()
  await expect.poll(async () => (await askToSign(url, 'olga@example.org')).status).toBe(202)
  expect((await askToConfirm(url, early, retry)).status).toBe(200)
  const all = [...acknowledged, 'olga@example.org']
  for (const address of all) expect((await askToConfirm(url, await letters.tokenTo(address))).status, address).toBe(200)
  await expect.poll(() => totalAt(url)).toBe(all.length + 1)
  await expect.poll(() => healthOf(site), A_MINUTE).toEqual([200, 'up'])
  return all
}

test('the disk of PostgreSQL is full: signing pauses, reading goes on, and nothing acknowledged is lost', {
  timeout: 240_000,
}, async () => {
  const disk = smallDisk(400)
  const { TMPDIR } = process.env
  process.env.TMPDIR = disk.folder
  const postgres = await startPostgres()
  if (TMPDIR === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = TMPDIR
  onTestFinished(postgres.stop)
  const site = await makeSite({ postgres: postgres.url })
  const server = await startSite(site)
  await fillUnder(site, disk, openLetters(site.sink), true)
  expect(server.errors()).not.toMatch(/"event":"(fault|http\.fault|count\.drift)"/)
  server.signal('SIGTERM')
  expect(await server.ended).toBe(0)
})

/** Moves the folder of an embedded site to a small disk. */
async function embeddedOn(disk: SmallDisk): Promise<FaultSite> {
  const site = await makeSite('embedded')
  const folder = join(disk.folder, 'data')
  cpSync(site.env.DATA_DIR, folder, { recursive: true })
  return { ...site, env: { ...site.env, DATA_DIR: folder } }
}

test('the disk of DATA_DIR is full: the same on the embedded database, without a restart', {
  timeout: 240_000,
}, async () => {
  const disk = smallDisk(90)
  const site = await embeddedOn(disk)
  const server = await startSite(site)
  const letters = openLetters(site.sink)
  const all = await fillUnder(site, disk, letters, false)
  expect(server.errors()).not.toMatch(/"event":"(fault|http\.fault|count\.drift)"/)

  // Stopped and started while the disk is full: one line, and nothing is lost.
  disk.fill()
  server.signal('SIGTERM')
  expect(await server.ended).toBe(0)
  const early = startServer(site.env)
  const code = await Promise.race([early.ended, early.says(/^Open /m).then(() => 'open')])
  if (code !== 'open')
    expect([code, early.errors()]).toEqual([1, expect.stringMatching(/^the disk of .* is full: .*\n$/)])
  early.signal('SIGKILL')
  await early.ended
  disk.makeRoom()
  await startSite(site)
  await expect.poll(() => totalAt(site.url)).toBe(all.length + 1)
})

test('the embedded database stops when its log finds no room: one line, exit code 1, and nothing is lost', {
  timeout: 120_000,
}, async () => {
  const disk = smallDisk(90)
  const site = await embeddedOn(disk)
  // Less than a file of the log takes.
  disk.fill(1024 ** 2)
  const main = ['--import', './test/support/load-tsx.ts', 'test/peers/embedded-stops-main.ts']
  const stopping = run(process.execPath, main, site.env)
  expect(await stopping.ended).toBe(1)
  expect(stopping.errors()).toMatch(/^the embedded database has stopped: the disk of .* is full: make room .*\n$/)

  disk.fill()
  for (const start of [() => startServer(site.env), () => startCommand(site.env, ['recount', SLUG])]) {
    const started = start()
    expect([await started.ended, started.output()]).toEqual([1, ''])
    expect(started.errors()).toMatch(/^(error: )?the disk of .* is full: make room on it, then start again\n$/)
  }
  disk.makeRoom()
  await startSite(site)
  expect(await totalAt(site.url)).toBe(0)
  expect((await askToSign(site.url, 'maria@example.org')).status).toBe(202)
})

test('a first start on a full disk is refused in one line, and the next one makes the database', {
  timeout: 120_000,
}, async () => {
  const disk = smallDisk(120)
  const site = await makeSite('embedded')
  const env = { ...site.env, DATA_DIR: join(disk.folder, 'data') }
  disk.fill()
  const first = startServer(env)
  expect(await first.ended).toBe(1)
  expect(first.errors()).toMatch(/^the disk of .* is full: make room on it, then start again\n$/)
  disk.makeRoom()
  disk.fill(32 * 1024 ** 2)
  const second = startServer(env)
  expect(await second.ended).toBe(1)
  expect(second.errors()).toMatch(/^the disk of .* is full: a new database needs 64 MB, make room and start again\n$/)
  disk.makeRoom()
  await startServer(env).says(/^Open /m)
})

test('the disk of KEY_DIR is full: signing pauses, health check and doctor say so, also when nobody signs', {
  timeout: 180_000,
}, async () => {
  const disk = smallDisk(1)
  const made = await makeSite('postgres')
  const folder = join(disk.folder, 'keys')
  cpSync(join(made.env.DATA_DIR, 'keys'), folder, { recursive: true })
  const site = { ...made, env: { ...made.env, KEY_DIR: folder } }
  disk.fill()
  const server = await startSite(site)
  await expect.poll(() => healthOf(site), A_MINUTE).toEqual([503, 'read-only'])
  expectPaused(await askToSign(site.url, 'maria@example.org'))
  expect((await fetch(`${site.url}/a/${SLUG}`)).status).toBe(200)
  const { code, broken } = await doctorOf(site)
  expect([code, broken]).toEqual([
    1,
    [expect.stringMatching(/the keys cannot be used \(ENOSPC\): check KEY_DIR and its disk/)],
  ])

  disk.makeRoom()
  expect((await askToSign(site.url, 'maria@example.org')).status).toBe(202)
  await expect.poll(() => healthOf(site).catch(() => server.errors()), A_MINUTE).toEqual([200, 'up'])
  expect(server.errors()).not.toContain('http.fault')
})

test('the disk of KEY_DIR is read-only: the server starts, reading goes on, health check and doctor say so', {
  timeout: 180_000,
}, async () => {
  const disk = smallDisk(1)
  const made = await makeSite('postgres')
  const folder = join(disk.folder, 'keys')
  cpSync(join(made.env.DATA_DIR, 'keys'), folder, { recursive: true })
  const site = { ...made, env: { ...made.env, KEY_DIR: folder } }
  disk.mount('ro')
  const server = await startSite(site)
  expectPaused(await askToSign(site.url, 'maria@example.org'))
  expect((await fetch(`${site.url}/a/${SLUG}`)).status).toBe(200)
  expect(await healthOf(site)).toEqual([503, 'read-only'])
  const { code, broken } = await doctorOf(site)
  expect([code, broken]).toEqual([1, [expect.stringMatching(/^BROKEN +writes: the keys cannot be used \(EROFS\)/)]])

  disk.mount('rw')
  expect((await askToSign(site.url, 'maria@example.org')).status).toBe(202)
  expect(server.errors()).not.toContain('http.fault')
})
