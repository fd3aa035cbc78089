import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { codeOf, isUniqueViolation, transact } from '../../src/db/database.ts'
import { itemQuery } from '../../src/db/item-query.ts'
import type { HotStatement } from '../../src/deps.ts'
import { directBatcher } from '../../src/platform/batch-direct.ts'
import { eachDatabase, postgresOnly } from '../support/databases.ts'
import { testDeps } from '../support/deps.ts'

const insertReceipt: HotStatement<Buffer, undefined> = {
  ...itemQuery<Buffer>(
    'test_insert_receipt',
    { id: ['bytea', (id) => id] },
    `with item as (:positions) insert into receipts (id, expires_at) select :id, '2027-03-12T10:00:00Z' from item`,
  ),
  conflictKey: (id) => id.toString('hex'),
  results: () => [undefined],
}

eachDatabase('values', (use) => {
  test('a date is its text, a bigint a number, a moment a Date, bytes a Buffer', async () => {
    const { rows } = await sql`
      select date '2027-03-12' as day, 5000000000::bigint as n, count(*) as count, '\\xff'::bytea as bytes,
        timestamptz '2027-03-12 10:00+02' as at, array['\\x01'::bytea] as list`.execute(use().db)
    expect(rows).toEqual([
      {
        day: '2027-03-12',
        n: 5_000_000_000,
        count: 1,
        bytes: Buffer.from([255]),
        at: new Date('2027-03-12T08:00:00Z'),
        list: [Buffer.from([1])],
      },
    ])
  })

  test('a test begins with empty tables and the head of the log (1)', async () => beginsEmptyAndWrites())
  test('a test begins with empty tables and the head of the log (2)', async () => beginsEmptyAndWrites())

  async function beginsEmptyAndWrites() {
    const { db } = use()
    expect(await db.selectFrom('receipts').selectAll().execute()).toEqual([])
    expect(await db.selectFrom('audit_head').select('seq').execute()).toEqual([{ seq: 0 }])
    const row = { id: Buffer.from('x'), expires_at: new Date('2027-03-12T10:00:00Z') }
    await db.insertInto('receipts').values(row).execute()
  }

  test('testDeps has a key store and a current schema', async () => {
    const deps = await testDeps(use())
    const key = await deps.keys.make('outbox-2027-03-12')
    expect(await deps.keys.read('outbox-2027-03-12')).toEqual(key)
    expect(await deps.schemaState()).toBe('current')
  })
})

eachDatabase('the direct batcher', (use) => {
  test('runs a named statement again and again', async () => {
    const batcher = directBatcher(use().pool)
    await Promise.all([1, 2, 3, 4].map((n) => batcher.run(insertReceipt, Buffer.from([n]))))
    expect(await use().db.selectFrom('receipts').select('id').execute()).toHaveLength(4)
  })

  test('an error of the statement reaches its caller and leaves the connection whole', async () => {
    const batcher = directBatcher(use().pool)
    await batcher.run(insertReceipt, Buffer.from('a'))
    const outcomes = await Promise.allSettled(
      ['a', 'b', 'a', 'c'].map((id) => batcher.run(insertReceipt, Buffer.from(id))),
    )
    expect(outcomes.map((outcome) => outcome.status)).toEqual(['rejected', 'fulfilled', 'rejected', 'fulfilled'])
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(isUniqueViolation(outcome.reason)).toBe(true)
  })

  test('a statement that the database does not understand does not disturb the next', async () => {
    const batcher = directBatcher(use().pool)
    const query = itemQuery<Buffer>('test_wrong', {}, 'select nothing_of_that_name from (:positions)')
    const wrong = { ...insertReceipt, ...query }
    for (let times = 0; times < 2; times++)
      expect(codeOf(await batcher.run(wrong, Buffer.from('a')).catch((error) => error))).toBe('42703')
    await batcher.run(insertReceipt, Buffer.from('a'))
  })
})

eachDatabase('transactions', (use) => {
  test('a transaction that throws is rolled back', async () => {
    const { db } = use()
    const failing = transact(db, async (trx) => {
      await trx
        .insertInto('receipts')
        .values({ id: Buffer.from('x'), expires_at: new Date() })
        .execute()
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(await db.selectFrom('receipts').selectAll().execute()).toEqual([])
  })
})

postgresOnly('connections', (use) => {
  test('a connection killed inside a transaction is an error there, and the next one works', async () => {
    const { db } = use()
    const failing = db.transaction().execute(async (trx) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(trx)
      await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(db)
      await sql`select 1`.execute(trx)
    })
    await expect(failing).rejects.toThrow()
    expect((await sql`select 1 as n`.execute(db)).rows).toEqual([{ n: 1 }])
  })
})
