import { existsSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { parseConfig } from '../../src/config.ts'
import { type OpenOptions, openDeps } from '../../src/platform/open-deps.ts'
import { bareDatabase } from '../support/databases.ts'
import { temporaryFolder } from '../support/folders.ts'

const secret = (byte: number) => Buffer.alloc(32, byte).toString('base64')
const quiet = { debug() {}, info() {}, warn() {}, error() {} }

/** Opens the deps, returns the result of `inspect` and closes the deps again. */
async function withDeps<T>(
  env: Record<string, string>,
  options: OpenOptions,
  inspect: (opened: Awaited<ReturnType<typeof openDeps>>) => Promise<T> | T,
): Promise<T> {
  const opened = await openDeps(parseConfig(env), { log: quiet, ...options })
  try {
    return await inspect(opened)
  } finally {
    await opened.close()
  }
}

describe('the embedded database', () => {
  test('is made at the first start, locked while open, and there again at the next', async () => {
    const folder = join(temporaryFolder(), 'data')
    const env = { DATA_DIR: folder }
    const first = await withDeps(env, { role: 'server' }, async ({ deps, migrated }) => {
      expect(migrated).toContain('0001_foundation.sql')
      expect(await deps.schemaState()).toBe('current')
      expect(existsSync(join(folder, 'lock'))).toBe(true)
      expect(statSync(folder).mode & 0o777).toBe(0o700)
      const row = { id: Buffer.from('kept'), expires_at: new Date('2027-03-12T10:00:00Z') }
      await deps.db.insertInto('receipts').values(row).execute()
      return { manage: deps.secrets.manage, key: await deps.keys.make('outbox-2027-03-12') }
    })
    expect(existsSync(join(folder, 'lock'))).toBe(false)
    expect(existsSync(join(folder, 'keys/outbox-2027-03-12.key'))).toBe(true)

    await withDeps(env, {}, async ({ deps, migrated }) => {
      expect(migrated).toEqual([])
      expect(await deps.db.selectFrom('receipts').select('id').execute()).toEqual([{ id: Buffer.from('kept') }])
      expect(deps.secrets.manage.equals(first.manage)).toBe(true)
      expect(await deps.keys.read('outbox-2027-03-12')).toEqual(first.key)
    })

    await expect(withDeps({ ...env, SECRET_KEY: secret(1) }, {}, () => undefined)).rejects.toMatchObject({
      name: 'ConfigError',
      message: /^SECRET_KEY is not the one/,
    })
    // A refused start gives up the lock.
    expect(existsSync(join(folder, 'lock'))).toBe(false)
  })

  test('a folder that is a file is refused, not overwritten', async () => {
    const file = join(temporaryFolder(), 'data')
    writeFileSync(file, 'mine')
    await expect(withDeps({ DATA_DIR: file }, {}, () => undefined)).rejects.toMatchObject({
      code: 'EEXIST',
      path: file,
    })
  })
})

describe('PostgreSQL', () => {
  async function environment(): Promise<Record<string, string>> {
    const { url, drop } = await bareDatabase()
    onTestFinished(drop)
    return { DATABASE_URL: url, SECRET_KEY: secret(1), DATA_DIR: join(temporaryFolder(), 'data') }
  }

  test('a start does not migrate, but says how to', async () => {
    const env = await environment()
    await expect(withDeps(env, {}, () => undefined)).rejects.toMatchObject({
      name: 'ConfigError',
      message: 'the database is behind this version: run migrate as the owner of the tables',
    })
    expect(await withDeps(env, { schema: 'migrate' }, ({ migrated }) => migrated)).toContain('0001_foundation.sql')
    expect(await withDeps(env, {}, ({ deps }) => deps.schemaState())).toBe('current')
  })

  test('another SECRET_KEY is refused', async () => {
    const env = await environment()
    await withDeps(env, { schema: 'migrate' }, () => undefined)
    await expect(withDeps({ ...env, SECRET_KEY: secret(2) }, {}, () => undefined)).rejects.toThrow('SECRET_KEY is not')
  })

  test('needs no folder for data beside the keys, and no lock', async () => {
    const env = await environment()
    await withDeps(env, { schema: 'migrate' }, async () => {
      await withDeps(env, {}, () => undefined)
      expect(existsSync(join(env.DATA_DIR ?? '', 'lock'))).toBe(false)
      expect(existsSync(join(env.DATA_DIR ?? '', 'db'))).toBe(false)
    })
  })

  test('that is away does not prevent opening when any schema will do', async () => {
    const env = { DATABASE_URL: 'postgres://127.0.0.1:1/none', SECRET_KEY: secret(1), DATA_DIR: temporaryFolder() }
    await withDeps(env, { schema: 'any' }, async ({ deps }) => {
      await expect(deps.schemaState()).rejects.toMatchObject({ code: 'ECONNREFUSED' })
    })
    await expect(withDeps(env, {}, () => undefined)).rejects.toMatchObject({ code: 'ECONNREFUSED' })
  })
})
