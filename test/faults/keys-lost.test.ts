import { randomBytes } from 'node:crypto'
import { copyFileSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newIdentity } from '../../src/campaigns/identity.ts'
import { deriveSecrets } from '../../src/core/secrets.ts'
import { openKeyFiles } from '../../src/platform/key-files.ts'
import { temporaryFolder } from '../support/folders.ts'
import { startCommand } from '../support/processes.ts'
import { proveHolder } from '../support/world.ts'
import { openLetters } from './letters.ts'
import { type Answer, askToConfirm, askToSign, expectPaused, newRetry, stateOf } from './signer.ts'
import { makeSite, openSession, SLUG, SOON, startSite, withDeps } from './site.ts'

/** Ways to lose the file of an appeal's key, by the state of the file afterwards. */
const LOSSES: Record<string, (folder: string, file: string) => Promise<void>> = {
  deleted: async (folder, file) => rmSync(join(folder, file)),
  'of another SECRET_KEY': async (folder, file) => {
    const elsewhere = temporaryFolder()
    const stranger = await openKeyFiles(elsewhere, deriveSecrets(randomBytes(32)).wrap)
    await stranger.make(file.replace(/\.key$/, ''))
    copyFileSync(join(elsewhere, file), join(folder, file))
  },
}

/** Repeats a confirmation until 200: the server notices a repair by another process only after a while. */
async function confirmedAtLast(url: string, token: string, retry: string): Promise<Answer> {
  let answer: Answer | undefined
  const ask = async () => {
    answer = await askToConfirm(url, token, retry)
    return answer.status
  }
  await expect.poll(ask, SOON).toBe(200)
  return answer as Answer
}

test.each(Object.entries(LOSSES))(
  'the key of an appeal is %s: paused until a rekey, and letters stay usable',
  {
    timeout: 60_000,
  },
  async (_, lose) => {
    const site = await makeSite('postgres')
    const letters = openLetters(site.sink)
    const before = await startSite(site)
    expect((await askToSign(site.url, 'olga@example.org')).status).toBe(202)
    const token = await letters.tokenTo('olga@example.org')
    before.signal('SIGTERM')
    expect(await before.ended).toBe(0)
    const folder = join(site.env.DATA_DIR, 'keys')
    const [file = ''] = readdirSync(folder).filter((name) => name.startsWith('appeal-'))
    await lose(folder, file)

    const server = await startSite(site)
    const retry = newRetry()
    for (let turn = 1; turn <= 2; turn++) {
      expectPaused(await askToSign(site.url, 'maria@example.org'))
      expectPaused(await askToConfirm(site.url, token, retry))
    }
    const form = await fetch(`${site.url}/c`, { method: 'POST', body: new URLSearchParams({ token, retry }) })
    expect([form.status, form.headers.get('content-type')]).toEqual([503, 'text/html; charset=UTF-8'])
    expect(Number(form.headers.get('retry-after'))).toBeGreaterThan(0)
    // The server makes no new key in place of the lost one, and reading goes on.
    expect((await fetch(`${site.url}/a/${SLUG}`)).status).toBe(200)
    expect(server.errors()).toContain('"event":"paused"')

    const rekey = startCommand(site.env, ['appeal', 'rekey', SLUG])
    expect(await rekey.ended, rekey.errors()).toBe(0)
    let confirmed: Answer | undefined
    const confirm = async () => {
      confirmed = await askToConfirm(site.url, token, retry)
      return confirmed.status
    }
    await expect.poll(confirm, SOON).toBe(200)
    await expect.poll(() => stateOf(site.url, String(confirmed?.body.manageToken)), SOON).toBe('counted')
    expect((await askToSign(site.url, 'maria@example.org')).status).toBe(202)
    const second = await askToConfirm(site.url, await letters.tokenTo('maria@example.org'))
    expect(second.status).toBe(200)
    expect(server.errors()).not.toContain('http.fault')
  },
)

test('fewer than two key holders between signing and confirming: private names wait, and the letter stays usable', {
  timeout: 60_000,
}, async () => {
  const site = await makeSite('postgres')
  const letters = openLetters(site.sink)
  const server = await startSite(site)
  const privately = 1
  expect((await askToSign(site.url, 'olga@example.org', privately)).status).toBe(202)
  const token = await letters.tokenTo('olga@example.org')

  const session = await openSession(site)
  await session.query(`
    with later as (update campaigns set epoch = epoch + 1 returning id, epoch)
    insert into epochs select later.id, later.epoch, e.recipients[1:1], e.since
    from later join epochs e on e.campaign_id = later.id and e.number = later.epoch - 1`)
  const retry = newRetry()
  for (let turn = 1; turn <= 2; turn++) expectPaused(await askToConfirm(site.url, token, retry))
  expect((await askToSign(site.url, 'maria@example.org', privately)).status).toBe(422)
  expect((await session.query('select 1 from inbox')).rows).toEqual([])

  await withDeps(site, async (deps) => proveHolder(deps, await newIdentity()))
  const { body } = await confirmedAtLast(site.url, token, retry)
  expect(body).toMatchObject({ status: 'confirmed', visibility: 'private' })
  await expect.poll(() => stateOf(site.url, String(body.manageToken)), SOON).toBe('counted')
  expect((await session.query('select name, epoch from signatures')).rows).toEqual([{ name: null, epoch: 4 }])
  expect(server.errors()).not.toContain('http.fault')
})
