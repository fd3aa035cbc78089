import { chmodSync, chownSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { DAY } from '../../src/core/clock.ts'
import { eachDatabase } from '../support/databases.ts'
import { run } from '../support/processes.ts'
import { openLetters } from './letters.ts'
import { serveHere } from './served-here.ts'
import { askToConfirm, askToSign, expectPaused } from './signer.ts'
import { type FaultSite, makeSite, openSession, SOON, startSite } from './site.ts'

const form = new URLSearchParams({ visibility: 'anonymous', email: 'olga@example.org', consent: 'true' })

/** Expects 503 with Retry-After from the API and from the form, whose page still holds what was typed. */
async function expectSigningPaused(url: string): Promise<void> {
  expectPaused(await askToSign(url, 'maria@example.org'))
  const page = await fetch(`${url}/a/release/sign`, { method: 'POST', body: form })
  expect([page.status, page.headers.get('content-type')]).toEqual([503, 'text/html; charset=UTF-8'])
  expect(Number(page.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(await page.text()).toContain('olga@example.org')
}

async function rowsOf(site: FaultSite): Promise<number> {
  const session = await openSession(site)
  const { rows } = await session.query<{ n: number }>(
    'select ((select count(*) from pending_signatures) + (select count(*) from outbox))::integer as n',
  )
  return rows[0]?.n ?? -1
}

test('the folder of the keys is away for a while: signing is paused, and goes on by itself', {
  timeout: 60_000,
}, async () => {
  const site = await makeSite('postgres')
  const letters = openLetters(site.sink)
  const server = await startSite(site)
  const folder = join(site.env.DATA_DIR, 'keys')
  renameSync(folder, `${folder}.away`)
  await expectSigningPaused(site.url)
  expect(await rowsOf(site)).toBe(0)

  renameSync(`${folder}.away`, folder)
  expect((await askToSign(site.url, 'maria@example.org')).status).toBe(202)
  expect((await askToConfirm(site.url, await letters.tokenTo('maria@example.org'))).status).toBe(200)
  expect(server.errors()).not.toContain('http.fault')
})

test('the disk of the keys is full: signing is paused, and nothing is left half-written', {
  timeout: 60_000,
}, async () => {
  const site = await makeSite('postgres')
  const folder = join(site.env.DATA_DIR, 'keys')
  const files = readdirSync(folder)
  // With a file size limit of 0 every write fails, as on a full disk.
  const full = run('sh', ['-c', `ulimit -S -f 0; exec '${process.execPath}' dist/server.js`], site.env)
  await full.says(/^Open /m)
  await expectSigningPaused(site.url)
  expect(await rowsOf(site)).toBe(0)
  expect(readdirSync(folder)).toEqual(files)
  expect((await fetch(`${site.url}/a/release`)).status).toBe(200)
  expect(full.errors()).toMatch(/"event":"paused","reason":"keys","code":"E(FBIG|NOSPC)"/)
  expect(full.errors()).not.toContain('http.fault')
  full.signal('SIGTERM')
  expect(await full.ended).toBe(0)

  await startSite(site)
  expect((await askToSign(site.url, 'maria@example.org')).status).toBe(202)
})

const NOBODY = 65_534

/** Makes a folder read-only for this process. Root may write everywhere, so a root process is `nobody` until `mend`. */
function readOnly(folder: string): { mend(): void } {
  const isRoot = process.geteuid?.() === 0
  const mend = () => {
    if (isRoot) process.seteuid?.(0)
    chmodSync(folder, 0o700)
  }
  if (isRoot)
    for (const path of [folder, ...readdirSync(folder).map((name) => join(folder, name))])
      chownSync(path, NOBODY, NOBODY)
  chmodSync(folder, 0o500)
  if (isRoot) process.seteuid?.(NOBODY)
  return { mend }
}

eachDatabase('the folder of the keys becomes read-only', (use) => {
  test('signing is paused on the next day, and goes on by itself', {
    timeout: 60_000,
  }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'undersigned-keys-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    const { deps, url } = await serveHere(use(), { env: { KEY_DIR: folder } })
    const waiting = () => deps.db.selectFrom('pending_signatures').select('id').execute()
    expect((await askToSign(url, 'early@example.org')).status).toBe(202)
    await expect.poll(() => deps.mailer.letters?.().length, SOON).toBe(1)
    const files = readdirSync(folder)

    const { mend } = readOnly(folder)
    onTestFinished(mend)
    // Today's key exists and can still be read.
    expect((await askToSign(url, 'today@example.org')).status).toBe(202)
    // The letter must leave before the day ends: leased while no key can be made, it would wait until its lease
    // expires, and the test clock stands still.
    await expect.poll(() => deps.mailer.letters?.().length, SOON).toBe(2)
    deps.clock.advance(DAY)
    await expectSigningPaused(url)
    mend()
    expect(readdirSync(folder)).toEqual(files)
    expect(await waiting()).toHaveLength(2)
    expect(deps.lines.join('')).toContain('"event":"paused","reason":"keys","code":"EACCES"')

    expect((await askToSign(url, 'maria@example.org')).status).toBe(202)
    await expect.poll(() => deps.mailer.letters?.().length, SOON).toBe(3)
  })
})
