import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { secretKeyIn } from '../../src/platform/secret-file.ts'
import { temporaryFolder } from '../support/folders.ts'

test('the secret is made once, for its owner only, and the same for all that ask at once', async () => {
  const folder = temporaryFolder()
  const secrets = await Promise.all(Array.from({ length: 8 }, () => secretKeyIn(folder)))
  const file = join(folder, 'secret.key')
  for (const secret of secrets) expect(secret).toEqual(Buffer.from(readFileSync(file, 'utf8'), 'base64'))
  expect(secrets[0]).toHaveLength(32)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(readdirSync(folder)).toEqual(['secret.key'])
})

test('a damaged secret is refused, not replaced', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'secret.key'), 'short')
  await expect(secretKeyIn(folder)).rejects.toMatchObject({ name: 'ConfigError', message: /must hold 32 bytes/ })
  expect(readFileSync(join(folder, 'secret.key'), 'utf8')).toBe('short')
})
