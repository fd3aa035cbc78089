import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ConfigError } from '../config.ts'
import { createOnce } from './durable-files.ts'
import { errnoOf } from './errno.ts'

/** The SECRET_KEY of an embedded database: `secret.key` in its folder (base64, mode 0600), made when absent. */
export async function secretKeyIn(dataDir: string): Promise<Buffer> {
  const file = join(dataDir, 'secret.key')
  const text = (await readIfThere(file)) ?? (await makeSecret(file))
  const bytes = Buffer.from(text, 'base64')
  if (bytes.length !== 32) throw new ConfigError(`${file} must hold 32 bytes in base64: restore it from a backup`)
  return bytes
}

async function makeSecret(file: string): Promise<string> {
  await createOnce(file, `${randomBytes(32).toString('base64')}\n`)
  return await readFile(file, 'utf8')
}

async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return null
    throw error
  }
}
