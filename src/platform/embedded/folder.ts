import { lstat, mkdir, readdir, rm, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { type Config, ConfigError } from '../../config.ts'
import { createOnce, syncFolder } from '../durable-files.ts'
import { POSTGRES_VERSION } from './control.ts'
import { damageOf, kindOf, otherVersion } from './damage.ts'

/** A file that is there from before a database is made until it can serve. */
const UNFINISHED = 'first-start'

type Looked = Pick<Config, 'dataDir' | 'keyDir' | 'secretKey'>

/** `new`: nothing was ever there. `unfinished`: the first start was cut off before anybody was served. */
type FolderState = 'new' | 'unfinished' | 'there'

/**
 * Looks at the folder of the embedded database, and says what is in it. Throws a ConfigError where a database was and
 * is no more. Changes nothing, and may be asked while another process uses the folder.
 */
export async function stateOfFolder({ dataDir, keyDir }: Looked): Promise<FolderState> {
  await refuseDeadLink(dataDir)
  if (await kindOf(join(dataDir, UNFINISHED))) return 'unfinished'
  const db = join(dataDir, 'db')
  await refuseDeadLink(db)
  const kind = await kindOf(db)
  if (kind === 'other') throw new ConfigError(`${db} is no folder: ${RESTORE}`)
  if (kind === 'folder' && (await readdir(db)).length > 0) return 'there'
  const left = (await hasSecret(dataDir)) ? 'secret.key' : (await hasKeys(keyDir)) ? `keys in ${keyDir}` : undefined
  if (left === undefined) return 'new'
  const lacks = kind === null ? 'db/ is missing' : 'db/ is empty'
  throw new ConfigError(
    `${dataDir} had a database (there is ${left}), and ${lacks}: ${RESTORE}; for PostgreSQL set DATABASE_URL`,
  )
}

/**
 * Looks at a folder that this process has locked, before the database in it is opened; changes nothing. Throws a
 * ConfigError, or the system's error, for one that is not sound.
 */
export async function lookAtFolder(looked: Looked): Promise<FolderState> {
  const { dataDir, secretKey } = looked
  const state = await stateOfFolder(looked)
  if (state !== 'there') return state
  const db = join(dataDir, 'db')
  const other = await otherVersion(db)
  if (other !== null)
    throw new ConfigError(
      `the database in ${dataDir} is of PostgreSQL ${other}, this version of Undersigned has ${POSTGRES_VERSION}: start it with the version that made it`,
    )
  const damage = await damageOf(db)
  if (damage !== null) throw new ConfigError(damaged(dataDir, damage))
  if (secretKey === undefined && !(await hasSecret(dataDir)))
    throw new ConfigError(damaged(dataDir, 'secret.key is missing, without which nothing in it can be opened'))
  return state
}

/** The advice for a database that is damaged. */
export const RESTORE = 'restore the backup of the whole folder'

const damaged = (dataDir: string, damage: string): string =>
  `the database in ${dataDir} is damaged, ${damage}: ${RESTORE}`

/** Bytes that a new database takes, and some for the first signatures. */
const NEEDED = 64 * 1024 ** 2

/** Makes the folder ready for a new database. Only for one that `lookAtFolder` found new or unfinished. */
export async function beginFirstStart(dataDir: string): Promise<void> {
  await rm(join(dataDir, 'db'), { recursive: true, force: true })
  const { bavail, bsize } = await statfs(dataDir)
  if (bavail * bsize < NEEDED)
    throw new ConfigError(`the disk of ${dataDir} is full: a new database needs 64 MB, make room and start again`)
  await createOnce(
    join(dataDir, UNFINISHED),
    'The database is being made. Until this file is gone nobody was served.\n',
  )
}

/** Makes the folder one with a database: from now on nothing is ever made anew in it. */
export async function endFirstStart(dataDir: string): Promise<void> {
  await rm(join(dataDir, UNFINISHED), { force: true })
  await syncFolder(dataDir)
}

/** Makes DATA_DIR when absent. */
export async function makeDataDir(dataDir: string): Promise<void> {
  await refuseDeadLink(dataDir)
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
}

async function refuseDeadLink(path: string): Promise<void> {
  const link = await lstat(path).catch(() => undefined)
  if (link?.isSymbolicLink() && (await kindOf(path)) === null)
    throw new ConfigError(`${path} is a link to something that is not there: mount or restore it`)
}

const hasSecret = async (dataDir: string): Promise<boolean> => (await kindOf(join(dataDir, 'secret.key'))) !== null

const hasKeys = async (keyDir: string): Promise<boolean> =>
  (await kindOf(keyDir)) === 'folder' && (await readdir(keyDir)).some((file) => file.endsWith('.key'))
