import { randomBytes } from 'node:crypto'
import { copyFileSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { deriveSecrets } from '../../src/core/secrets.ts'
import { openKeyFiles } from '../../src/platform/key-files.ts'
import { temporaryFolder } from '../support/folders.ts'
import { keyStoreContract } from './key-store.contract.ts'

const wrapOf = (secret: Buffer) => deriveSecrets(secret).wrap

async function fresh() {
  const folder = join(temporaryFolder(), 'keys')
  const secret = randomBytes(32)
  return { folder, open: (other = secret) => openKeyFiles(folder, wrapOf(other)) }
}

keyStoreContract('files', async () => {
  const { open } = await fresh()
  return { open: () => open() }
})

test('files are for their owner only, in a folder for its owner only, and nothing else is left there', async () => {
  const { folder, open } = await fresh()
  const keys = await open()
  await Promise.all([keys.make('outbox-2027-03-12'), keys.make('outbox-2027-03-12'), keys.make('outbox-2027-03-13')])
  expect(statSync(folder).mode & 0o777).toBe(0o700)
  expect(readdirSync(folder).sort()).toEqual(['outbox-2027-03-12.key', 'outbox-2027-03-13.key'])
  for (const file of readdirSync(folder)) expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600)
})

test('a file does not hold the key in readable form', async () => {
  const { folder, open } = await fresh()
  const key = await (await open()).make('appeal-2f6c')
  const file = readFileSync(join(folder, 'appeal-2f6c.key'))
  expect(file.includes(key)).toBe(false)
  expect(file.toString('latin1')).not.toContain(key.toString('base64'))
})

test('another SECRET_KEY opens nothing and replaces nothing', async () => {
  const { folder, open } = await fresh()
  await (await open()).make('appeal-2f6c')
  const before = readFileSync(join(folder, 'appeal-2f6c.key'))
  const stranger = await open(randomBytes(32))
  expect(await stranger.read('appeal-2f6c')).toBeNull()
  await expect(stranger.make('appeal-2f6c')).rejects.toMatchObject({
    reason: 'key_unreadable',
    params: { name: 'appeal-2f6c' },
  })
  expect(readFileSync(join(folder, 'appeal-2f6c.key'))).toEqual(before)
})

test('a file under another name, a damaged file and an empty file hold no key', async () => {
  const { folder, open } = await fresh()
  const keys = await open()
  await keys.make('appeal-2f6c')
  copyFileSync(join(folder, 'appeal-2f6c.key'), join(folder, 'appeal-99.key'))
  writeFileSync(join(folder, 'appeal-98.key'), '')
  const damaged = readFileSync(join(folder, 'appeal-2f6c.key'))
  damaged[20] = (damaged[20] ?? 0) ^ 1
  writeFileSync(join(folder, 'appeal-97.key'), damaged)
  for (const name of ['appeal-99', 'appeal-98', 'appeal-97']) expect(await keys.read(name)).toBeNull()
  expect(existsSync(join(folder, 'appeal-99.key'))).toBe(true)
})
