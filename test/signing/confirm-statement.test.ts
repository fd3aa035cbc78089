import { randomBytes, randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { type RequestItem, requestStatement } from '../../src/pending/request-statement.ts'
import { type ConfirmItem, confirmStatement } from '../../src/signing/confirm-statement.ts'
import { eachDatabase, postgresOnly, type TestDb } from '../support/databases.ts'
import {
  addOpenAppeal,
  confirmOf,
  NOW,
  requestOf,
  together,
  WAYS,
  withReceiptAndLetter,
} from '../support/hot-statements.ts'
import { endedOrBlocked } from '../support/stepping.ts'

const FORMS = ['public', 'private', 'anonymous'] as const

const wait = ({ pool }: TestDb, requests: RequestItem[]) => together(pool, requestStatement, requests)

const inboxRowOf = (item: ConfirmItem) => ({
  id: item.signatureId,
  appeal_id: item.appealId,
  kind: item.visibility,
  name: item.name,
  descriptor: item.descriptor,
  country: item.country,
  sort_key: item.sortKey,
  search_key: item.searchKey,
  sealed: item.sealed,
  epoch: item.visibility === 'private' ? item.epoch : null,
  mark: item.mark,
  email_indexes: item.emailIndexes,
  another_person: false,
  wish: item.wish,
  chosen: item.chosen ?? item.signatureId,
  manage_hash: item.manageHash,
  set_aside: false,
  set_aside_on: null,
})

const receiptOf = ({ receiptId, receiptExpiresAt }: ConfirmItem) =>
  receiptId ? [{ id: receiptId, expires_at: receiptExpiresAt }] : []

const ownLinkOf = ({ appealId, letter, letterExpiresAt }: ConfirmItem) =>
  letter
    ? [
        {
          id: letter.id,
          appeal_id: appealId,
          key_day: letter.keyDay,
          sealed: letter.sealed,
          due_at: letter.dueAt,
          expires_at: letterExpiresAt,
        },
      ]
    : []

/** Expects exactly these confirmations in the inbox, each with the receipt and the letter that it asked for. */
async function expectTaken({ db }: TestDb, items: ConfirmItem[]) {
  const inbox = await db.selectFrom('inbox').selectAll().execute()
  expect(new Set(inbox.map(({ seq: _seq, ...row }) => row))).toEqual(new Set(items.map(inboxRowOf)))
  const receipts = await db.selectFrom('receipts').selectAll().execute()
  expect(new Set(receipts)).toEqual(new Set(items.flatMap(receiptOf)))
  const letters = await db
    .selectFrom('outbox')
    .select(['id', 'appeal_id', 'key_day', 'sealed', 'due_at', 'expires_at'])
    .where('pending_id', 'is', null)
    .execute()
  expect(new Set(letters)).toEqual(new Set(items.flatMap(ownLinkOf)))
}

/** Expects exactly these requests to wait still, each with its letter. */
async function expectWaiting({ db }: TestDb, requests: RequestItem[]) {
  const ids = new Set(requests.map(({ pendingId }) => pendingId))
  const pending = await db.selectFrom('pending_signatures').select('id').execute()
  expect(new Set(pending.map(({ id }) => id))).toEqual(ids)
  const letters = await db.selectFrom('outbox').select('pending_id').where('pending_id', 'is not', null).execute()
  expect(new Set(letters.map(({ pending_id }) => pending_id))).toEqual(ids)
}

eachDatabase('confirmations', (use) => {
  describe.each(WAYS)('%s', (_way, run) => {
    test('each writes its own form, receipt and letter, whatever the others are', async () => {
      const appeal = await addOpenAppeal(use().db)
      const requests = Array.from({ length: 9 }, () => requestOf(appeal.id))
      await wait(use(), requests)
      const items = requests.map((request, n) =>
        confirmOf(appeal, request, {
          visibility: FORMS[n % 3] ?? 'public',
          ...(n % 2 === 1 ? { wish: 'replace', chosen: randomUUID() } : {}),
          receiptExpiresAt: new Date(NOW.getTime() + n),
          ...(n % 4 === 1 ? withReceiptAndLetter() : {}),
        }),
      )
      expect(await run(use().pool, confirmStatement, items)).toEqual(items.map(() => true))
      await expectTaken(use(), items)
      await expectWaiting(use(), [])
    })

    test('a mailbox has as many indexes as the appeal has seats, one to four', async () => {
      const appeal = await addOpenAppeal(use().db)
      const seats = [4, 1, 3, 2]
      const requests = seats.map(() => requestOf(appeal.id))
      await wait(use(), requests)
      const items = requests.map((request, n) =>
        confirmOf(appeal, request, { emailIndexes: Array.from({ length: seats[n] ?? 0 }, () => randomBytes(32)) }),
      )
      await run(use().pool, confirmStatement, items)
      await expectTaken(use(), items)
    })

    test('each is told for itself whether it was taken, and leaves nothing where it was not', async () => {
      const { db, pool } = use()
      const [appeal, other, late] = [await addOpenAppeal(db), await addOpenAppeal(db), await addOpenAppeal(db)]
      await db
        .updateTable('appeals')
        .set({ state: 'closed', closed_at: NOW, late_until: NOW })
        .where('id', '=', late.id)
        .execute()
      const kept = {
        key: requestOf(appeal.id),
        epoch: requestOf(appeal.id),
        expired: requestOf(appeal.id),
        elsewhere: requestOf(appeal.id),
        recovery: requestOf(appeal.id, { kind: 'recovery', mark: null }),
        late: requestOf(late.id),
      }
      const fine = [requestOf(appeal.id), requestOf(other.id), requestOf(appeal.id)] as const
      await wait(use(), [...Object.values(kept), ...fine])

      const asking = withReceiptAndLetter
      const taken = [
        confirmOf(appeal, fine[0], asking()),
        confirmOf(other, fine[1], { visibility: 'private' }),
        confirmOf(appeal, fine[2]),
      ] as const
      const items = [
        confirmOf(appeal, requestOf(appeal.id), asking()),
        taken[0],
        confirmOf(appeal, kept.key, { keyFingerprint: randomBytes(32), ...asking() }),
        confirmOf(appeal, kept.epoch, { epoch: 2, ...asking() }),
        taken[1],
        confirmOf(appeal, kept.expired, { now: kept.expired.expiresAt, ...asking() }),
        confirmOf(other, kept.elsewhere, asking()),
        confirmOf(appeal, kept.recovery, asking()),
        confirmOf(late, kept.late, asking()),
        taken[2],
      ]
      const outcomes = await run(pool, confirmStatement, items)
      expect(outcomes).toEqual([false, true, false, false, true, false, false, false, false, true])
      await expectTaken(use(), [...taken])
      await expectWaiting(use(), Object.values(kept))
    })

    test('each takes the other letters of its own chain along, and no others', async () => {
      const appeal = await addOpenAppeal(use().db)
      const [first, second, other] = [requestOf(appeal.id), requestOf(appeal.id), requestOf(appeal.id)]
      const repeats = [first, first, second].map(({ chain, mark }) => requestOf(appeal.id, { chain, mark }))
      for (const request of [first, second, other, ...repeats]) await wait(use(), [request])
      const items = [first, second].map((request) => confirmOf(appeal, request))
      expect(await run(use().pool, confirmStatement, items)).toEqual([true, true])
      await expectTaken(use(), items)
      await expectWaiting(use(), [other])
    })
  })

  test('two letters of one chain have one key, so that no batch holds both', () => {
    const [first, other] = [requestOf('a'), requestOf('a')]
    const appeal = { id: 'a', keyFingerprint: randomBytes(32), textVersion: 'a' }
    const keyOf = (request: RequestItem) => confirmStatement.conflictKey(confirmOf(appeal, request))
    expect(keyOf(requestOf('a', { chain: Buffer.from(first.chain) }))).toBe(keyOf(first))
    expect(keyOf(other)).not.toBe(keyOf(first))
  })
})

postgresOnly('a batch of confirmations against others', (use) => {
  /** Three requests on one appeal, and one on another. */
  async function world() {
    const { db, pool } = use()
    const [appeal, other] = [await addOpenAppeal(db), await addOpenAppeal(db)]
    const requests = [requestOf(appeal.id), requestOf(appeal.id), requestOf(other.id)]
    await wait(use(), requests)
    const items = requests.map((request, n) => confirmOf(n === 2 ? other : appeal, request))
    return { pool, appeal, requests, items, first: requests.slice(0, 1) }
  }

  test('an item that another confirmation takes first is not taken; the others are', async () => {
    const { pool, items, first, appeal } = await world()
    const rival = first.map((request) => confirmOf(appeal, request))
    const hold = await pool.connect()
    await hold.query('begin')
    await hold.query(confirmStatement.query(rival))
    const outcomes = together(pool, confirmStatement, items)
    expect(await endedOrBlocked(pool, outcomes)).toBe('blocked')
    await hold.query('commit')
    hold.release()
    expect(await outcomes).toEqual([false, true, true])
    await expectTaken(use(), [...rival, ...items.slice(1)])
    await expectWaiting(use(), [])
  })

  test('items of an appeal that is being stopped are not taken; those of another appeal are', async () => {
    const { pool, appeal, requests, items } = await world()
    const hold = await pool.connect()
    await hold.query('begin')
    await hold.query('select id from appeals where id = $1 for update', [appeal.id])
    await hold.query('update appeals set stopped_at = $2 where id = $1', [appeal.id, NOW])
    const outcomes = together(pool, confirmStatement, items)
    expect(await endedOrBlocked(pool, outcomes)).toBe('blocked')
    await hold.query('commit')
    hold.release()
    expect(await outcomes).toEqual([false, false, true])
    await expectTaken(use(), items.slice(2))
    await expectWaiting(use(), requests.slice(0, 2))
  })

  test('another letter of the chain that somebody holds is left alone, and waits for nobody', async () => {
    const { pool, items, first } = await world()
    const repeats = first.map(({ appealId, chain, mark }) => requestOf(appealId, { chain, mark }))
    await wait(use(), repeats)
    const hold = await pool.connect()
    await hold.query('begin')
    await hold.query('select id from pending_signatures where id = any($1) for update', [
      repeats.map(({ pendingId }) => pendingId),
    ])
    const outcomes = together(pool, confirmStatement, items)
    expect(await endedOrBlocked(pool, outcomes)).toBe('ended')
    await hold.query('rollback')
    hold.release()
    expect(await outcomes).toEqual([true, true, true])
    await expectWaiting(use(), repeats)
  })
})
