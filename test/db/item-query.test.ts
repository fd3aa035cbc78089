import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { itemQuery } from '../../src/db/item-query.ts'
import { requestStatement } from '../../src/pending/request-statement.ts'
import { openPostgres } from '../../src/platform/postgres.ts'
import { confirmStatement } from '../../src/signing/confirm-statement.ts'
import { eachDatabase, postgresOnly } from '../support/databases.ts'
import { addOpenAppeal, confirmOf, requestOf } from '../support/hot-statements.ts'

interface Everything {
  bytes: Buffer | null
  yes: boolean | null
  day: string | null
  number: number | null
  words: string | null
  at: Date | null
  id: string | null
}

const everything = itemQuery<Everything>(
  'test_everything',
  {
    bytes: ['bytea', ({ bytes }) => bytes],
    yes: ['boolean', ({ yes }) => yes],
    day: ['date', ({ day }) => day],
    number: ['integer', ({ number }) => number],
    words: ['text', ({ words }) => words],
    at: ['timestamptz', ({ at }) => at],
    id: ['uuid', ({ id }) => id],
  },
  `with item as (:positions)
   select n, :bytes as bytes, :yes as yes, :day as day, :number as number, :words as words, :at as at, :id as id
   from item order by n`,
)

const NOTHING = { bytes: null, yes: null, day: null, number: null, words: null, at: null, id: null }
const SOMETHING = {
  bytes: Buffer.from([0, 34, 92, 255]),
  yes: false,
  day: '2027-03-12',
  number: -7,
  words: 'null, {"a\\b"} ў\n:bytes',
  at: new Date('2027-03-12T10:20:30.456Z'),
  id: '0b7e0c54-7a7f-4a53-9d3f-3f2b0b8f3f11',
}
const EMPTY = { ...NOTHING, bytes: Buffer.alloc(0), words: '', number: 0, yes: true }

eachDatabase('a query over items', (use) => {
  test.each([
    [[SOMETHING]],
    [[NOTHING]],
    [[EMPTY]],
    [[SOMETHING, NOTHING, EMPTY]],
    [[NOTHING, NOTHING]],
    [Array.from({ length: 300 }, (_, number) => ({ ...SOMETHING, number, bytes: Buffer.alloc(number, 1) }))],
  ])('gives each item its own values, at its position', async (items) => {
    const { rows } = await use().pool.query(everything.query(items))
    expect(rows).toEqual(items.map((item, index) => ({ n: index + 1, ...item })))
  })
})

test('a column that is not declared is an error when the query is written', () => {
  expect(() => itemQuery('wrong', { id: ['uuid', () => null] }, 'select :id, :name from (:positions)')).toThrow('name')
})

postgresOnly('hot statements', (use) => {
  test.each([1, 2, 20])('are not planned anew for each run of %i', async (count) => {
    const appeal = await addOpenAppeal(use().db)
    const { pool, close } = openPostgres(use().url ?? '', () => undefined, { most: 1 })
    for (let run = 0; run < 8; run++) {
      const requests = Array.from({ length: count }, () => requestOf(appeal.id))
      await pool.query(requestStatement.query(requests))
      await pool.query(confirmStatement.query(requests.map((request) => confirmOf(appeal, request))))
    }
    const { rows } = await pool.query('select custom_plans as planned from pg_prepared_statements')
    await close()
    expect(rows).toEqual([{ planned: 5 }, { planned: 5 }])
  })

  test.each([1, 20])('look waiting rows up by an index, for %i', async (count) => {
    const { db, pool } = use()
    const appeal = await addOpenAppeal(db)
    const requests = Array.from({ length: 2_000 }, () => requestOf(appeal.id))
    await pool.query(requestStatement.query(requests))
    await sql`analyze pending_signatures, outbox`.execute(db)
    const items = requests.slice(0, count)
    const texts = [
      requestStatement.query(items).text,
      confirmStatement.query(items.map((item) => confirmOf(appeal, item))).text,
    ]
    for (const text of texts) {
      const { rows } = await pool.query<{ 'QUERY PLAN': string }>(`explain (generic_plan) ${text}`)
      const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
      expect(plan).toContain('Index Scan')
      expect(plan).not.toMatch(/Seq Scan on (pending_signatures|outbox)|Hash Join/)
    }
  })
})
