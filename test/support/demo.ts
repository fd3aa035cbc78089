import { randomBytes } from 'node:crypto'
import { cpSync } from 'node:fs'
import { parseConfig } from '../../src/config.ts'
import { seedDemo } from '../../src/demo/seed.ts'
import type { TestDb } from './databases.ts'
import { type TestDeps, type TestOptions, testDeps } from './deps.ts'
import { temporaryFolder } from './folders.ts'
import { type AllRows, readRows, writeRows } from './rows.ts'

interface Seeded {
  secretKey: string
  /** A copy of the folder of keys. */
  keys: string
  rows: AllRows
}

/** The demo campaign by the options that it was seeded with: going through the verbs takes fifty times as long as a copy. */
const seeded = new Map<string, Seeded>()

/** Makes deps with the demo campaign on an empty database: seeded once in a process for the same options, then copied. */
export async function demoDeps(on: TestDb, options: TestOptions = {}): Promise<TestDeps> {
  const { now, clock, env, config, ...parts } = options
  const name = JSON.stringify([now, clock?.now(), env, config])
  const copy = Object.keys(parts).length === 0 ? seeded.get(name) : undefined
  const secretKey = copy?.secretKey ?? randomBytes(32).toString('base64')
  const settings = { DATA_DIR: temporaryFolder(), SECRET_KEY: secretKey, ...env }
  if (copy) cpSync(copy.keys, parseConfig(settings).keyDir, { recursive: true })
  const deps = await testDeps(on, { ...options, env: settings })
  if (copy) {
    await writeRows(on.db, copy.rows)
    return deps
  }
  await seedDemo(deps, (_name, fresh) => fresh())
  const keys = temporaryFolder()
  cpSync(deps.config.keyDir, keys, { recursive: true })
  seeded.set(name, { secretKey: settings.SECRET_KEY, keys, rows: await readRows(on.db) })
  return deps
}
