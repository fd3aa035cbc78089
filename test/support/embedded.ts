import { openAsBlob } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { inject } from 'vitest'
import { openPglite } from '../../src/platform/embedded/pglite.ts'
import { secretKeyIn } from '../../src/platform/secret-file.ts'

/**
 * Puts the migrated embedded database of the run into the data folder `folder`, made when absent, as a first start leaves
 * it: making a database takes longer than all else in most tests. With a SECRET_KEY, the folder has no secret of its own.
 */
export async function putEmbedded(folder: string, env: { SECRET_KEY?: string } = {}): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if (env.SECRET_KEY === undefined) await secretKeyIn(folder)
  const loadDataDir = await openAsBlob(inject('embeddedSnapshot'))
  const { close } = await openPglite(join(folder, 'db'), { loadDataDir })
  await close()
}
