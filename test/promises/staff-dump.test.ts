import { expect, test } from 'vitest'
import { HOUR, MINUTE } from '../../src/core/clock.ts'
import { asToken, type Token } from '../../src/core/secret-text.ts'
import { sendDailyLetters } from '../../src/desk/daily-letter/send-daily-letters.ts'
import { makeResetLink } from '../../src/staff/access/make-reset-link.ts'
import { staffLinkId } from '../../src/staff/access/reset-link.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { type Place, staffKey } from '../../src/staff/key/staff-key.ts'
import { askForPassphrase } from '../../src/staff/losses/forgotten.ts'
import { resetMember } from '../../src/staff/losses/reset-member.ts'
import { askForAddress } from '../../src/staff/own-account/change-address.ts'
import { renewRecoveryCodes } from '../../src/staff/own-account/renew-recovery-codes.ts'
import { enterCode } from '../../src/staff/sessions/enter-code.ts'
import { nameSession } from '../../src/staff/sessions/own-sessions.ts'
import { actorOf } from '../../src/staff/sessions/session.ts'
import { signIn } from '../../src/staff/sessions/sign-in.ts'
import { stepUp } from '../../src/staff/sessions/step-up.ts'
import { invite } from '../../src/staff/team/invite.ts'
import { addToken } from '../../src/staff/tokens/add-token.ts'
import { findStaffToken } from '../../src/staff/tokens/find-token.ts'
import { mailOf } from '../staff/mailbox.ts'
import { eachDatabase } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { join, type Member, nextCode, sessionOf, signInFully } from '../support/staff.ts'
import { type Dump, dumpTables } from '../support/tables.ts'
import { makeCampaign, queuedLetters } from '../support/world.ts'
import { bytesOfRow, type Canary, canaryOf, canaryToken, foundIn } from './canaries.ts'

const ADDRESS = 'zyta.kanarek@poczta.example'
const INVITED = 'jurka.kanarek@poczta.example'
const OTHER = 'teklia.kanarek@poczta.example'
const NAME = 'laptop Kanarka'
const PROGRAM = 'Laptop Zyty Kanarek'
const PASSPHRASE = 'Kanarek śpiewa nad jeziorem'
const WRONG = 'kanarek w klatce nie śpiewa'

/** Base32 (RFC 4648) as the bytes that it encodes. */
function bytesOfSecret(secret: string): Buffer {
  const bits = [...secret].map((letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
  )
  return Buffer.from((bits.join('').match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}

eachDatabase('a dump of the database', (use) => {
  /** Everything that a member of staff can do, on a clock that shows odd minutes and seconds. */
  async function world(): Promise<{ deps: TestDeps; member: Member; canaries: Canary[] }> {
    const deps = await testDeps(use(), { now: '2027-03-12T10:23:17.654Z' })
    await makeCampaign(deps)
    const member = await join(deps, { address: ADDRESS, passphrase: PASSPHRASE })
    const { campaign } = (await sessionOf(deps, member.token)).account
    const tokens: Token[] = [member.token]
    const { session, token, device } = await signInFully(deps, member)
    const stepped = await stepUp(deps, session, { code: nextCode(deps, member) })
    const newCodes = await renewRecoveryCodes(deps, await sessionOf(deps, stepped.token))
    const half = await signIn(deps, { handle: member.handle, passphrase: PASSPHRASE, device })
    const again = await enterCode(deps, await sessionOf(deps, half.token), { recovery: newCodes[0] })
    const waiting = await signIn(deps, { handle: member.handle, passphrase: PASSPHRASE })
    await expect(signIn(deps, { handle: member.handle, passphrase: WRONG })).rejects.toThrow()
    const invitation = { campaignId: campaign.id, role: 'editor', address: INVITED, letterIn: 'be' } as const
    const invited = await invite(deps, OPERATOR, invitation)
    const reset = await makeResetLink(deps, OPERATOR, { handle: member.handle })
    const asking = { ...(await sessionOf(deps, again.token)), steppedUp: true }
    await askForAddress(deps, asking, { address: INVITED, locale: 'en' })
    await nameSession(deps, asking, NAME)
    const other = await join(deps, { handle: 'green-river', role: 'editor', address: OTHER })
    await resetMember(deps, actorOf(asking), { handle: other.handle, what: 'both' })
    const third = await join(deps, { handle: 'red-barn', role: 'editor' })
    await resetMember(deps, actorOf(asking), { handle: third.handle, what: 'factor' })
    await askForPassphrase(deps, { handle: other.handle, locale: 'en' })
    for (const address of [INVITED, OTHER, ADDRESS])
      tokens.push(...(await mailOf(deps, address)).flatMap((one) => one.token || []))
    // Those of five letters, besides the session.
    expect(tokens).toHaveLength(6)
    // These wait in the outbox.
    await sendDailyLetters(deps)
    expect((await queuedLetters(deps)).map(({ kind, to }) => [kind, to])).toEqual([['staff_daily', ADDRESS]])
    const program = { name: PROGRAM, role: 'owner', access: 'write', days: 30 } as const
    const made = await addToken(deps, OPERATOR, { campaignId: campaign.id, ...program })
    await findStaffToken(deps, made.token)
    tokens.push(made.token, token, stepped.token, half.token, again.token, waiting.token, invited.token, reset.token)
    const codes = [...member.recoveryCodes, ...newCodes]
    const canaries = [
      canaryOf('address', ADDRESS),
      canaryOf('invited address', INVITED),
      canaryOf('other address', OTHER),
      canaryOf('name of a session', NAME),
      canaryOf('name of a token', PROGRAM),
      canaryOf('passphrase', PASSPHRASE),
      canaryOf('wrong passphrase', WRONG),
      canaryOf('hash of a passphrase', '$argon2id$'),
      canaryOf('secret', member.secret),
      { what: 'bytes of the secret', forms: [bytesOfSecret(member.secret)] },
      ...codes.flatMap((code) => [
        canaryOf('recovery code', code),
        canaryOf('recovery code', code.replaceAll('-', '')),
      ]),
      ...[...tokens, device, again.device].map((text) => canaryToken('token', text)),
    ]
    return { deps, member, canaries }
  }

  const found = (dump: Dump, canaries: Canary[]) =>
    Object.entries(dump).flatMap(([table, rows]) =>
      rows.flatMap((row) => foundIn(bytesOfRow(row), canaries).map((what) => `${table}: ${what}`)),
    )

  test('shows no address, passphrase, secret, code or token of staff, nor does the log of the server', async () => {
    const { deps, canaries } = await world()
    const dump = await dumpTables(deps.db)
    const filled = Object.keys(dump).filter((table) => table.startsWith('staff_') && dump[table]?.length)
    expect(filled).toEqual([
      ...['staff_accounts', 'staff_factors', 'staff_keys', 'staff_letters', 'staff_links', 'staff_notices'],
      ...['staff_recovery_codes', 'staff_resets', 'staff_sessions', 'staff_tokens', 'staff_tries', 'staff_used_codes'],
    ])
    expect(found(dump, canaries)).toEqual([])
    expect(foundIn(Buffer.from(deps.lines.join('\n')), canaries)).toEqual([])
    // The search itself finds what is there.
    expect(found({ ...dump, other: [JSON.stringify({ address: ADDRESS })] }, canaries)).toEqual(['other: address'])
  })

  test('and of the key store with it: address, secret and hash of the passphrase, as SECURITY.md says', async () => {
    const { deps, member } = await world()
    const { account } = await sessionOf(deps, member.token)
    // As the thief of both reads them: with another process's memory.
    const thief = { ...(await testDeps(use())), keys: deps.keys }
    const key = await staffKey(thief, account.campaign.id)
    const open = (column: Place['column'], row: string, sealed: Buffer | null) =>
      sealed && key.open({ column, row }, sealed)
    const stolen = await deps.db.selectFrom('staff_accounts').selectAll().executeTakeFirstOrThrow()
    expect(open('address', account.id, stolen.address)).toBe(ADDRESS)
    expect(open('passphrase', account.id, stolen.passphrase)).toMatch(/^\$argon2id\$v=19\$m=19456,/)
    const invited = await deps.db
      .selectFrom('staff_links')
      .select(['id', 'token', 'address'])
      .where('token', 'is not', null)
      .executeTakeFirstOrThrow()
    const row = invited.id.toString('hex')
    expect(open('address', row, invited.address)).toBe(INVITED)
    expect(staffLinkId(deps, asToken(String(open('token', row, invited.token))))).toEqual(invited.id)
    const factor = await deps.db.selectFrom('staff_factors').selectAll().executeTakeFirstOrThrow()
    expect(open('secret', factor.id, factor.secret)).toBe(member.secret)
  })

  test('shows no time of day of staff: full hours, and one minute while a step-up lasts', async () => {
    const { deps } = await world()
    const dump = await dumpTables(deps.db)
    const times = Object.entries(dump).flatMap(([table, rows]) =>
      table.startsWith('staff_')
        ? rows.flatMap((row) =>
            Object.entries(JSON.parse(row) as Record<string, unknown>)
              .filter(([, value]) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value))
              .map(([column, value]) => ({ at: `${table}.${column}`, time: Date.parse(String(value)) })),
          )
        : [],
    )
    const minutes = times.filter(({ time }) => time % HOUR !== 0)
    expect(new Set(times.map(({ at }) => at))).toEqual(
      new Set(['ends_at', 'idle_ends_at', 'stepped_up_until'].map((column) => `staff_sessions.${column}`))
        .add('staff_links.expires_at')
        .add('staff_resets.due_at'),
    )
    expect(minutes).toEqual([{ at: 'staff_sessions.stepped_up_until', time: expect.any(Number) }])
    expect(minutes.every(({ time }) => time % MINUTE === 0)).toBe(true)
    const entries = await deps.db.selectFrom('audit_log').select(['actor', 'at']).execute()
    expect(entries.length).toBeGreaterThan(1)
    for (const { actor, at } of entries) expect(at.getTime() % HOUR, actor).toBe(0)
  })
})
