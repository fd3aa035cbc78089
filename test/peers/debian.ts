import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { temporaryFolder } from '../support/folders.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')
const FILES = join(ROOT, 'src/platform/debian')

export interface Debian {
  folder: string
  /** The path of a copy, such as `backup`. */
  file(name: string): string
  /** Writes a file of /etc/undersigned. */
  settings(name: string, text: string): void
}

/**
 * Copies the files for Debian into a folder of the test, with the machine's paths led into it and the server's user made
 * root; `changes` are further texts to replace.
 */
export function debianFiles(changes: Record<string, string> = {}): Debian {
  const folder = temporaryFolder()
  for (const part of ['debian', 'etc', 'lib', 'backups/undersigned-db', 'backups/undersigned-keys'])
    mkdirSync(join(folder, part), { recursive: true })
  const led = {
    ...changes,
    '/opt/undersigned/src/platform/debian': join(folder, 'debian'),
    '/opt/undersigned': ROOT,
    '/etc/undersigned': join(folder, 'etc'),
    '/var/lib/undersigned': join(folder, 'lib'),
    '/var/backups': join(folder, 'backups'),
    '--reuid=undersigned --regid=undersigned': '--reuid=root --regid=root',
  }
  for (const name of readdirSync(FILES)) {
    const text = Object.entries(led).reduce(
      (text, [from, to]) => text.replaceAll(from, to),
      readFileSync(join(FILES, name), 'utf8'),
    )
    writeFileSync(join(folder, 'debian', name), text)
    chmodSync(join(folder, 'debian', name), statSync(join(FILES, name)).mode)
  }
  return {
    folder,
    file: (name) => join(folder, 'debian', name),
    settings: (name, text) => writeFileSync(join(folder, 'etc', name), text, { mode: 0o600 }),
  }
}
