import { randomBytes } from 'node:crypto'
import { openAsBlob } from 'node:fs'
import { sql } from 'kysely'
import type { Pool } from 'pg'
import { afterAll, beforeAll, beforeEach, describe, inject } from 'vitest'
import type { Db } from '../../src/db/database.ts'
import { openPglite } from '../../src/platform/embedded/pglite.ts'
import type { OpenDatabase } from '../../src/platform/pool.ts'
import { openPostgres } from '../../src/platform/postgres.ts'
import { TEMPLATE } from './global-setup.ts'

/** A migrated database that is empty at the start of every test. */
export interface TestDb {
  kind: 'pglite' | 'postgres'
  db: Db
  pool: Pool
  /** The URL of a PostgreSQL database, for tests that start processes; undefined on PGlite. */
  url: string | undefined
}

/**
 * Describes the same tests on both databases. `use()` gives the database inside tests and hooks, not while describing.
 * Rows written in beforeAll are gone before the first test: write them in beforeEach.
 */
export function eachDatabase(name: string, tests: (use: () => TestDb) => void): void {
  embeddedOnly(name, tests)
  postgresOnly(name, tests)
}

/** Describes tests to which the database makes no difference, on PGlite alone, which opens fast. */
export function embeddedOnly(name: string, tests: (use: () => TestDb) => void): void {
  describe(`${name} (PGlite)`, () => tests(prepared(openSharedPglite)))
}

/** Describes tests that need two connections or a server, on PostgreSQL alone. */
export function postgresOnly(name: string, tests: (use: () => TestDb) => void): void {
  describe(`${name} (PostgreSQL)`, () => tests(prepared(openFreshPostgres)))
}

type Opened = TestDb & { close(): Promise<void> }

function prepared(open: () => Promise<Opened>): () => TestDb {
  let opened: Opened | undefined
  beforeAll(async () => {
    opened = await open()
  })
  beforeEach(async () => {
    if (opened) await empty(opened.db)
  })
  afterAll(async () => {
    await opened?.close()
    opened = undefined
  })
  return () => {
    if (!opened) throw new Error('the database is there inside tests and hooks only')
    return opened
  }
}

let shared: Promise<OpenDatabase> | undefined

async function openSharedPglite(): Promise<Opened> {
  shared ??= openAsBlob(inject('embeddedSnapshot')).then((loadDataDir) => openPglite(undefined, { loadDataDir }))
  const { db, pool } = await shared
  return { kind: 'pglite', db, pool, url: undefined, close: async () => undefined }
}

async function openFreshPostgres(): Promise<Opened> {
  const { url, drop } = await migratedDatabase()
  const { db, pool, close } = openPostgres(url, () => undefined)
  return {
    kind: 'postgres',
    db,
    pool,
    url,
    async close() {
      await close()
      await drop()
    },
  }
}

/** A database on the run's server, and a function that drops it. */
export interface OneDatabase {
  url: string
  drop(): Promise<void>
}

/** Creates a database without migrations on the run's server. */
export const bareDatabase = (): Promise<OneDatabase> => createDatabase('bare')

/** Creates a migrated database on the run's server. */
export const migratedDatabase = (): Promise<OneDatabase> => createDatabase('test', `template ${TEMPLATE}`)

async function createDatabase(kind: string, template = ''): Promise<OneDatabase> {
  const database = `${kind}_${randomBytes(8).toString('hex')}`
  await asRoot(`create database ${database} ${template}`)
  const url = new URL(inject('postgresUrl'))
  url.pathname = database
  return { url: url.href, drop: () => asRoot(`drop database ${database} with (force)`) }
}

async function asRoot(statement: string): Promise<void> {
  const root = openPostgres(inject('postgresUrl'), () => undefined, { most: 1 })
  try {
    await root.pool.query(statement)
  } finally {
    await root.close()
  }
}

/**
 * Empties every table except the record of migrations, and restores the row that a migration inserts. The lock waits
 * for transactions that a test left open. Deleting the few rows of a test takes a twentieth of the time of truncating.
 */
async function empty(db: Db): Promise<void> {
  await sql`do $$
    declare
      tables text;
      written text;
      largest bigint;
    begin
      select string_agg(quote_ident(relname), ', '), max(pg_relation_size(oid)) into tables, largest
        from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'schema_migrations';
      execute 'lock table ' || tables;
      if largest > 262144 then
        execute 'truncate ' || tables || ' restart identity cascade';
      else
        -- The log's triggers let nobody delete.
        perform set_config('session_replication_role', 'replica', true);
        foreach written in array string_to_array(tables, ', ') loop
          execute 'delete from ' || written;
        end loop;
        perform setval(oid, 1, false) from pg_class where relnamespace = 'public'::regnamespace and relkind = 'S';
      end if;
      insert into audit_head (seq, hash) values (0, sha256(''));
    end $$`.execute(db)
}
