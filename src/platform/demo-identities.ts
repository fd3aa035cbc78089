import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { identityFile, readIdentityFile } from '../campaigns/identity.ts'
import type { Clock } from '../core/clock.ts'
import type { StoreIdentity } from '../demo/seed.ts'
import { createOnce } from './durable-files.ts'

/** Stores the demo key holders' identities as age identity files in `KEY_DIR/demo`, where a developer finds them. */
export function demoIdentitiesIn(keyDir: string, clock: Clock): StoreIdentity {
  const folder = join(keyDir, 'demo')
  return async (name, makeIdentity) => {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const file = join(folder, `${name}.txt`)
    await createOnce(file, identityFile(await makeIdentity(), clock.now()))
    return readIdentityFile(await readFile(file, 'utf8'))
  }
}
