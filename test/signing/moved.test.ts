import { expect, test } from 'vitest'
import type { Token } from '../../src/core/secret-text.ts'
import { pendingId } from '../../src/pending/token-seal.ts'
import { confirm } from '../../src/signing/confirm.ts'
import { eachDatabase } from '../support/databases.ts'
import { testDeps } from '../support/deps.ts'
import { countsOf, makeAppeal, makeCampaign, settled, signAs } from '../support/world.ts'

eachDatabase('a pending submission that somebody with the database moves', (use) => {
  async function world() {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    await makeAppeal(deps, 'release')
    const other = await makeAppeal(deps, 'another')
    const token = await signAs(deps, 'release', { address: 'anna@example.org' })
    return { deps, other, token }
  }
  const asked = (token: Token) => ({ token, as: 'replace', retry: undefined }) as const

  test('to another appeal is refused', async () => {
    const { deps, other, token } = await world()
    await use().db.updateTable('pending_signatures').set({ appeal_id: other }).execute()
    await expect(confirm(deps, asked(token))).rejects.toMatchObject({ kind: 'gone' })
    await settled(deps, 'another')
    expect(await countsOf(deps, 'another')).toMatchObject({ public: 0 })
  })

  test('under another letter’s id is refused', async () => {
    const { deps, token } = await world()
    const second = await signAs(deps, 'release', { address: 'boris@example.org' })
    const [mine, theirs] = [pendingId(token), pendingId(second)]
    const sealed = await use()
      .db.selectFrom('pending_signatures')
      .select(['ciphertext', 'mailbox'])
      .where('id', '=', theirs)
      .executeTakeFirstOrThrow()
    for (const part of [sealed, { ciphertext: sealed.ciphertext }, { mailbox: sealed.mailbox }]) {
      await use().db.updateTable('pending_signatures').set(part).where('id', '=', mine).execute()
      await expect(confirm(deps, asked(token))).rejects.toMatchObject({ kind: 'gone' })
    }
    await confirm(deps, asked(second))
  })

  test('with a bit turned is refused', async () => {
    const { deps, token } = await world()
    const row = await use().db.selectFrom('pending_signatures').selectAll().executeTakeFirstOrThrow()
    for (const part of ['ciphertext', 'mailbox'] as const) {
      const bent = Buffer.from(row[part] ?? [])
      bent[40] = (bent[40] ?? 0) ^ 1
      await use()
        .db.updateTable('pending_signatures')
        .set({ ...row, [part]: bent })
        .execute()
      await expect(confirm(deps, asked(token))).rejects.toMatchObject({ kind: 'gone' })
    }
  })
})
