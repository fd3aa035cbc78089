import { randomBytes, randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { PendingKind } from '../../src/db/values.ts'
import { findPending } from '../../src/pending/pending-store.ts'
import { eachDatabase } from '../support/databases.ts'

const now = new Date('2027-03-12T10:20:30Z')

eachDatabase('a pending row', (use) => {
  async function add(kind: PendingKind, appeal_id: string | null): Promise<Buffer> {
    const id = randomBytes(32)
    const row = { id, kind, appeal_id, mark: null, ciphertext: randomBytes(1436), chain: randomBytes(32) }
    await use()
      .db.insertInto('pending_signatures')
      .values({ ...row, expires_at: new Date('2027-03-15T11:00:00Z') })
      .execute()
    return id
  }

  test('of a kind with an appeal is found with that appeal, under its own kind only', async () => {
    const appealId = randomUUID()
    const id = await add('endorsement', appealId)
    expect(await findPending(use().db, 'endorsement', id, now)).toMatchObject({ appealId })
    expect(await findPending(use().db, 'signature', id, now)).toBeUndefined()
    expect(await findPending(use().db, 'endorsement', id, new Date('2027-03-15T11:00:00Z'))).toBeUndefined()
  })

  test('without an appeal is for staff; the database refuses one of a signer', async () => {
    const id = await add('staff', null)
    expect(await findPending(use().db, 'signature', id, now)).toBeUndefined()
    for (const kind of ['signature', 'recovery', 'endorsement'] as const)
      await expect(add(kind, null)).rejects.toMatchObject({ constraint: 'pending_signatures_has_appeal' })
  })
})
