import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openPglite } from '../../src/platform/embedded/pglite.ts'
import { migrate } from '../../src/platform/migrations.ts'
import { openPostgres } from '../../src/platform/postgres.ts'
import { startPostgres } from './postgres-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The superuser's URL of the run's PostgreSQL. */
    postgresUrl: string
    /** A file with a migrated embedded database: loading the file takes a tenth of the time of making one. */
    embeddedSnapshot: string
    /** A folder for the files of the run, removed at its end. */
    temporary: string
  }
}

/** The name of the migrated database that test databases are copied from. */
export const TEMPLATE = 'undersigned_template'

/** Prepares the run: builds `dist/`, starts PostgreSQL with a migrated template, and writes a migrated embedded database to a file. */
export default async function setUp({ provide }: TestProject): Promise<() => Promise<void>> {
  execFileSync(process.execPath, ['src/build.ts'], { stdio: 'inherit' })
  const folder = mkdtempSync(join(tmpdir(), 'undersigned-tests-'))
  // Sequential: making the embedded database blocks this process for seconds, and a connection would time out.
  const server = await startServer()
  await writeSnapshot(join(folder, 'embedded.tar'))
  provide('postgresUrl', server.url)
  provide('embeddedSnapshot', join(folder, 'embedded.tar'))
  provide('temporary', folder)
  return async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function startServer() {
  const server = await startPostgres()
  const root = openPostgres(server.url, () => undefined, { most: 1 })
  await root.pool.query(`create database ${TEMPLATE}`)
  await root.close()
  const url = new URL(server.url)
  url.pathname = TEMPLATE
  const template = openPostgres(url.href, () => undefined, { most: 1 })
  await migrate(template.pool)
  await template.close()
  return server
}

async function writeSnapshot(file: string): Promise<void> {
  const embedded = await openPglite(undefined)
  await migrate(embedded.pool)
  const dump = await embedded.pglite.dumpDataDir('none')
  writeFileSync(file, Buffer.from(await dump.arrayBuffer()))
  await embedded.close()
}
