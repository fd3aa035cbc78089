import { open, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { errnoOf } from '../errno.ts'
import { mappedFiles, type Needed, neededBy, POSTGRES_VERSION } from './control.ts'

/** The folders that PostgreSQL does not make anew. */
const FOLDERS = [
  ...['base', 'base/1', 'base/5', 'global', 'pg_commit_ts', 'pg_dynshmem', 'pg_logical', 'pg_logical/mappings'],
  ...['pg_logical/snapshots', 'pg_multixact', 'pg_multixact/members', 'pg_multixact/offsets', 'pg_notify'],
  ...['pg_replslot', 'pg_serial', 'pg_snapshots', 'pg_stat', 'pg_stat_tmp', 'pg_subtrans', 'pg_tblspc'],
  ...['pg_twophase', 'pg_wal', 'pg_xact'],
]

/** The folder of the one database, and the catalogues without which it cannot be read, which are never empty. */
const DATABASE = 'base/5'
const CATALOGUES = ['1259', '1249', '1255', '1247']

/**
 * The damage of an embedded database's folder that can be seen without opening it, as words that follow its path; null:
 * none. Opening a damaged database changes it, or gives one that has lost rows. Changes nothing; throws the system's
 * error for files that may not be used.
 */
export async function damageOf(db: string): Promise<string | null> {
  for (const folder of FOLDERS) {
    const found = await kindOf(join(db, folder))
    if (found !== 'folder') return `db/${folder} is ${found === null ? 'missing' : 'no folder'}`
  }
  const version = await contentOf(db, 'PG_VERSION')
  if (version === null) return 'db/PG_VERSION is missing'
  if (version.toString().trim() !== POSTGRES_VERSION) return 'db/PG_VERSION is damaged'
  if (!(await contentOf(db, 'postgresql.conf'))?.length) return 'db/postgresql.conf is missing'
  await openable(join(db, 'global/pg_control'))
  const control = await contentOf(db, 'global/pg_control')
  if (control === null) return 'db/global/pg_control is missing'
  const needed = neededBy(control)
  if (needed === null) return 'db/global/pg_control is damaged'
  for (const folder of ['global', DATABASE]) {
    const map = await contentOf(db, join(folder, 'pg_filenode.map'))
    if (map === null) return `db/${folder}/pg_filenode.map is missing`
    const files = mappedFiles(map)
    if (files === null) return `db/${folder}/pg_filenode.map is damaged`
    for (const file of files) needed.push({ file: join(folder, file), from: 0, length: 0 })
  }
  for (const file of CATALOGUES) needed.push({ file: join(DATABASE, file), from: 0, length: 8192 })
  for (const part of needed) {
    const damage = await damageAt(db, part)
    if (damage) return `db/${part.file} is ${damage}`
  }
  return null
}

/** Another version of PostgreSQL that the folder names; null: ours, or none. */
export async function otherVersion(db: string): Promise<string | null> {
  const version = (await contentOf(db, 'PG_VERSION'))?.toString().trim() ?? ''
  return /^\d{1,3}$/.test(version) && version !== POSTGRES_VERSION ? version : null
}

/** The kind of thing at a path: a folder, something else, or (null) nothing. Links are followed. */
export async function kindOf(path: string): Promise<'folder' | 'other' | null> {
  const found = await stat(path).catch(unlessAbsent)
  if (!found) return null
  return found.isDirectory() ? 'folder' : 'other'
}

/** Throws the system's error for a file that is there and may not be written. */
const openable = async (path: string): Promise<void> => (await open(path, 'r+').catch(unlessAbsent))?.close()

const contentOf = (db: string, file: string): Promise<Buffer | null> => readFile(join(db, file)).catch(unlessAbsent)

async function damageAt(db: string, { file, from, length, size }: Needed): Promise<string | null> {
  const path = join(db, file)
  const found = await stat(path).catch(unlessAbsent)
  if (!found) return 'missing'
  if (found.size < from + length || (size !== undefined && found.size !== size)) return 'damaged'
  if (length === 0) return null
  const handle = await open(path, 'r')
  try {
    const { buffer } = await handle.read(Buffer.alloc(length), 0, length, from)
    return buffer.some((byte) => byte !== 0) ? null : 'damaged'
  } finally {
    await handle.close()
  }
}

function unlessAbsent(error: unknown): null {
  const code = errnoOf(error)
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return null
  throw error
}
