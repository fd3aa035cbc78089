import { beforeEach, expect, test } from 'vitest'
import { newToken } from '../../src/core/random.ts'
import { deriveSecrets } from '../../src/core/secrets.ts'
import { transact } from '../../src/db/database.ts'
import { findLink } from '../../src/staff/access/link.ts'
import { insertResetLink } from '../../src/staff/access/reset-link.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { replaceRecoveryCodes } from '../../src/staff/means/recovery-code-store.ts'
import { newRecoveryCodes, recoveryHashes } from '../../src/staff/means/recovery-codes.ts'
import { enterCode } from '../../src/staff/sessions/enter-code.ts'
import { findSession } from '../../src/staff/sessions/find-session.ts'
import { insertSession } from '../../src/staff/sessions/session-store.ts'
import { earlierHash, newSession, sessionHash } from '../../src/staff/sessions/session-token.ts'
import { signIn } from '../../src/staff/sessions/sign-in.ts'
import { addToken } from '../../src/staff/tokens/add-token.ts'
import { findStaffToken } from '../../src/staff/tokens/find-token.ts'
import { tokenHash } from '../../src/staff/tokens/token-hash.ts'
import { embeddedOnly } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { halfSession, join, type Member, sessionOf } from '../support/staff.ts'
import { makeCampaign } from '../support/world.ts'

// The writer has the source and the password of the database, and makes up a SECRET_KEY.
const WRITER = { secrets: deriveSecrets(Buffer.alloc(32, 7)) }

embeddedOnly('somebody who can write the database, without SECRET_KEY,', (use) => {
  let deps: TestDeps
  let owner: Member
  let accountId: string

  beforeEach(async () => {
    deps = await testDeps(use())
    await makeCampaign(deps)
    owner = await join(deps)
    accountId = (await sessionOf(deps, owner.token)).account.id
  })

  test('makes no session, neither by a row nor as the token before a change', async () => {
    const [token, before] = [newToken(), newToken()]
    const now = deps.clock.now()
    const row = newSession(WRITER, token, { accountId, signedIn: true, now })
    const earlier_hash = earlierHash(sessionHash(WRITER, before), now)
    await transact(deps.db, (trx) => insertSession(trx, { ...row, earlier_hash }))
    for (const made of [token, before]) expect(await findSession(deps, made)).toBeNull()
    // The same row under the server's own key is a session.
    const own = newToken()
    await transact(deps.db, (trx) => insertSession(trx, newSession(deps, own, { accountId, signedIn: true, now })))
    expect(await findSession(deps, own)).not.toBeNull()
  })

  test('completes no sign-in: a session that waits for its second factor is nothing when its row says otherwise', async () => {
    const { handle, passphrase } = owner
    const { token } = await signIn(deps, { handle, passphrase })
    expect(await findSession(deps, token)).toMatchObject({ signedIn: false })
    await deps.db.updateTable('staff_sessions').set({ signed_in: true }).execute()
    expect(await findSession(deps, token)).toBeNull()
  })

  test('makes no link that resets the account', async () => {
    const link = { campaignId: (await sessionOf(deps, owner.token)).account.campaign.id, accountId }
    const made = await transact(deps.db, (trx) => insertResetLink(WRITER, trx, link, deps.clock.now()))
    await expect(findLink(deps, made, 'reset')).rejects.toMatchObject({ kind: 'gone' })
    const own = await transact(deps.db, (trx) => insertResetLink(deps, trx, link, deps.clock.now()))
    expect(await findLink(deps, own, 'reset')).toMatchObject({ handle: owner.handle })
  })

  test('makes no token of the staff API', async () => {
    const campaignId = (await sessionOf(deps, owner.token)).account.campaign.id
    const wanted = { campaignId, name: 'a program', role: 'owner', access: 'write', days: 30 } as const
    const { token, id } = await addToken(deps, OPERATOR, wanted)
    const made = newToken()
    for (const [from, by] of [
      [made, WRITER],
      [token, deps],
    ] as const) {
      await deps.db
        .updateTable('staff_tokens')
        .set({ token_hash: tokenHash(by, from) })
        .where('id', '=', id)
        .execute()
      expect((await findStaffToken(deps, from)) !== null).toBe(from === token)
    }
  })

  test('makes no recovery code, also with the passphrase, nor moves those of one account to another', async () => {
    const [made = ''] = newRecoveryCodes()
    await transact(deps.db, (trx) => replaceRecoveryCodes(trx, accountId, recoveryHashes(WRITER, accountId, [made])))
    const { handle, passphrase } = owner
    expect(await signIn(deps, { handle, passphrase, recovery: made })).toMatchObject({ is: 'code_needed' })
    const other = await join(deps, { handle: 'green-river' })
    await deps.db.updateTable('staff_recovery_codes').set({ account_id: accountId }).execute()
    const half = await halfSession(deps, owner)
    await expect(enterCode(deps, half, { recovery: other.recoveryCodes[0] })).rejects.toMatchObject({
      kind: 'unauthorized',
    })
  })
})
