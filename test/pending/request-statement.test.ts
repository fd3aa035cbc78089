import { randomBytes, randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { type RequestItem, requestStatement } from '../../src/pending/request-statement.ts'
import { eachDatabase } from '../support/databases.ts'
import { requestOf as requestOn, together, WAYS } from '../support/hot-statements.ts'

/** A request on an appeal of its own. */
const requestOf = (changes: Partial<RequestItem> = {}) => requestOn(randomUUID(), changes)

const pendingRowOf = (item: RequestItem) => ({
  id: item.pendingId,
  appeal_id: item.appealId,
  kind: item.kind,
  ciphertext: item.ciphertext,
  mailbox: item.mailbox,
  mark: item.mark,
  chain: item.chain,
  expires_at: item.expiresAt,
})

const outboxRowOf = (item: RequestItem) => ({
  id: item.letter.id,
  appeal_id: item.appealId,
  pending_id: item.pendingId,
  key_day: item.letter.keyDay,
  sealed: item.letter.sealed,
  due_at: item.letter.dueAt,
  expires_at: item.expiresAt,
  attempts: 0,
  leased_until: null,
  batch_id: null,
  tallied: false,
})

eachDatabase('requests for letters', (use) => {
  /** Expects the rows of these requests and no others, pending and outbox alike. */
  async function expectRowsOf(items: RequestItem[]) {
    const pending = await use().db.selectFrom('pending_signatures').selectAll().execute()
    expect(new Set(pending)).toEqual(new Set(items.map(pendingRowOf)))
    const outbox = await use().db.selectFrom('outbox').selectAll().execute()
    expect(new Set(outbox)).toEqual(new Set(items.map(outboxRowOf)))
  }

  describe.each(WAYS)('%s', (_way, run) => {
    test('each writes its own pending row and its own letter', async () => {
      const items = [
        requestOf(),
        requestOf({ kind: 'recovery', mark: null, expiresAt: new Date('2027-03-13T10:00:00Z') }),
        requestOf({ ciphertext: Buffer.from([0, 1, 92, 255]) }),
        requestOf({ letter: { ...requestOf().letter, keyDay: '2027-03-13' } }),
      ]
      expect(await run(use().pool, requestStatement, items)).toEqual([undefined, undefined, undefined, undefined])
      await expectRowsOf(items)
    })

    test('a corrected address takes the mistyped letter of its own chain, and no other', async () => {
      const mistyped = [requestOf(), requestOf()]
      const repeated = requestOf()
      const others = [requestOf(), requestOf({ kind: 'recovery', mark: null })]
      await together(use().pool, requestStatement, [...mistyped, repeated, ...others])
      const items = [
        ...mistyped.map(({ appealId, chain }) => requestOf({ appealId, chain })),
        requestOf({ ...repeated, ...{ pendingId: randomBytes(32), letter: requestOf().letter } }),
        requestOf(),
      ]
      await run(use().pool, requestStatement, items)
      await expectRowsOf([repeated, ...others, ...items])
    })

    test('a letter of the chain that has left, or is leaving, keeps its row and its mailbox; the submission is emptied', async () => {
      const sent = [requestOf(), requestOf()]
      const other = requestOf()
      await together(use().pool, requestStatement, [...sent, other])
      await use().db.updateTable('outbox').set({ tallied: true }).execute()
      const items = sent.map(({ appealId, chain }) => requestOf({ appealId, chain }))
      await run(use().pool, requestStatement, items)
      const pending = await use().db.selectFrom('pending_signatures').selectAll().execute()
      const emptied = sent.map((item) => ({ ...pendingRowOf(item), ciphertext: null }))
      expect(new Set(pending)).toEqual(new Set([...emptied, ...[other, ...items].map(pendingRowOf)]))
      const letters = await use().db.selectFrom('outbox').select('id').execute()
      expect(letters).toHaveLength(5)
    })
  })

  test('two letters of one chain are told apart from those of other chains, so that no batch holds both', () => {
    const [first, other] = [requestOf(), requestOf()]
    const corrected = requestOf({ chain: Buffer.from(first.chain) })
    expect(requestStatement.conflictKey(corrected)).toBe(requestStatement.conflictKey(first))
    expect(requestStatement.conflictKey(other)).not.toBe(requestStatement.conflictKey(first))
  })
})
