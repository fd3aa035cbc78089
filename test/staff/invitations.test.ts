import { afterEach, expect, test } from 'vitest'
import { DAY, HOUR } from '../../src/core/clock.ts'
import { newToken } from '../../src/core/random.ts'
import { deleteExpired } from '../../src/erasure/retention.ts'
import { deliver } from '../../src/outbox/deliver.ts'
import { mailboxMailer } from '../../src/platform/mail/mailbox.ts'
import { resendMailer } from '../../src/platform/mail/resend.ts'
import { smtpMailer } from '../../src/platform/mail/smtp.ts'
import { reject } from '../../src/signing/reject.ts'
import { beginAccess } from '../../src/staff/access/begin-access.ts'
import { finishAccess } from '../../src/staff/access/finish-access.ts'
import { findLink } from '../../src/staff/access/link.ts'
import { staffLinkId } from '../../src/staff/access/reset-link.ts'
import type { StaffActor } from '../../src/staff/actor.ts'
import { invite } from '../../src/staff/team/invite.ts'
import { listTeam } from '../../src/staff/team/list-team.ts'
import { readInvitation } from '../../src/staff/team/read-invitation.ts'
import { takeBackInvitation } from '../../src/staff/team/take-back-invitation.ts'
import { eachDatabase, embeddedOnly, postgresOnly } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { startResendFake } from '../support/resend-fake.ts'
import { type SmtpSink, startSmtpSink } from '../support/smtp-sink.ts'
import { acceptLink, codeOf, join, PASSPHRASE, steppedUp } from '../support/staff.ts'
import { endedOrBlocked, stopAfter } from '../support/stepping.ts'
import { dumpTables } from '../support/tables.ts'
import { makeAppeal, makeCampaign, signAs } from '../support/world.ts'

const VERA = 'vera.kanarek@example.org'
const FROM = 'no-reply@sign.example.org'

interface World {
  deps: TestDeps
  owner: StaffActor
  /** Invites as the owner does; returns token and id. */
  inviting(address?: string): Promise<{ token: ReturnType<typeof newToken>; id: string }>
  letter(): Promise<unknown>
}

async function worldOn(on: Parameters<typeof testDeps>[0]): Promise<World> {
  const deps = await testDeps(on, { now: '2027-03-12T10:20:00Z' })
  deps.mailer = mailboxMailer(deps.clock)
  await makeCampaign(deps)
  const owner = await steppedUp(deps, await join(deps))
  return {
    ...{ deps, owner },
    async inviting(address) {
      const campaignId = owner.campaign
      const letterIn = 'be'
      const { token } = await invite(deps, owner, { campaignId, role: 'moderator', address, letterIn })
      return { token, id: staffLinkId(deps, token).toString('hex') }
    },
    letter: async () => (await listTeam(deps, owner)).invitations.map(({ letter }) => letter),
  }
}

const gone = (reason?: string) => ({ kind: 'gone', reason })

eachDatabase('the link of an invitation', (use) => {
  test('works once; then it says so, keeps nothing sealed, and is forgotten when it would have expired', async () => {
    const { deps, inviting } = await worldOn(use())
    const { token } = await inviting(VERA)
    await acceptLink(deps, { token, purpose: 'invite' }, { handle: 'green-river', passphrase: PASSPHRASE })
    const used = gone('link_used')
    await expect(findLink(deps, token, 'invite')).rejects.toMatchObject(used)
    const again = { handle: 'red-harbour', passphrase: PASSPHRASE }
    await expect(acceptLink(deps, { token, purpose: 'invite' }, again)).rejects.toMatchObject(used)
    const row = await deps.db.selectFrom('staff_links').selectAll().where('address', 'is', null).execute()
    expect(row).toContainEqual(expect.objectContaining({ id: staffLinkId(deps, token), token: null, letter_id: null }))
    deps.clock.set('2027-03-15T11:00:00Z')
    await expect(findLink(deps, token, 'invite')).rejects.toMatchObject(gone())
    await deleteExpired(deps)
    expect(await deps.db.selectFrom('staff_links').select('id').execute()).toEqual([])
    await expect(findLink(deps, newToken(), 'invite')).rejects.toMatchObject(gone())
  })

  test('is read by owners of its campaign while it works, with the second factor, and by nobody else', async () => {
    const { deps, owner, inviting } = await worldOn(use())
    const { token, id } = await inviting()
    expect(await readInvitation(deps, owner, { id })).toMatchObject({ token, role: 'moderator', letter: null })
    await makeCampaign(deps, 2, 'others')
    const foreign = await steppedUp(deps, await join(deps, { handle: 'other-owner', campaign: 'others' }))
    const nothing = staffLinkId(deps, newToken()).toString('hex')
    for (const [by, of] of [
      [foreign, id],
      [owner, nothing],
    ] as const) {
      await expect(readInvitation(deps, by, { id: of })).rejects.toMatchObject({ kind: 'not_found' })
      await expect(takeBackInvitation(deps, by, { id: of })).rejects.toMatchObject({ kind: 'not_found' })
    }
    for (const [by, reason] of [
      [{ ...owner, steppedUp: false }, 'step_up'],
      [{ ...owner, role: 'editor' as const }, 'role'],
    ] as const) {
      await expect(readInvitation(deps, by, { id })).rejects.toMatchObject({ kind: 'forbidden', reason })
      await expect(takeBackInvitation(deps, by, { id })).rejects.toMatchObject({ kind: 'forbidden', reason })
    }
    deps.clock.advance(3 * DAY + HOUR)
    await expect(readInvitation(deps, owner, { id })).rejects.toMatchObject({ kind: 'not_found' })
  })

  test('is dead once it is taken back, and its letter that still waits does not leave', async () => {
    const { deps, owner, inviting } = await worldOn(use())
    const { token, id } = await inviting(VERA)
    const link = { token, purpose: 'invite' } as const
    const { kept, secret } = await beginAccess(deps, link, { handle: 'green-river', passphrase: PASSPHRASE }, [])
    await takeBackInvitation(deps, owner, { id })
    const code = codeOf(secret, deps.clock.now())
    await expect(finishAccess(deps, link, { kept, code })).rejects.toMatchObject(gone('link_taken_back'))
    expect(await deliver(deps)).toMatchObject({ sent: 0 })
    expect(await listTeam(deps, owner)).toMatchObject({ invitations: [] })
    await expect(takeBackInvitation(deps, owner, { id })).rejects.toMatchObject({ kind: 'not_found' })
    await expect(readInvitation(deps, owner, { id })).rejects.toMatchObject({ kind: 'not_found' })
  })

  test('leaves no address, token or handle in the log and in the lines of the server', async () => {
    const { deps, owner, inviting } = await worldOn(use())
    const { token, id } = await inviting(VERA)
    await deliver(deps)
    await takeBackInvitation(deps, owner, { id })
    const { audit_log: log, ...dump } = await dumpTables(deps.db)
    expect(log?.join()).toContain('staff.invitation_taken_back')
    for (const [what, text] of Object.entries({ log, lines: deps.lines }))
      for (const secret of [VERA, token, 'blue-lantern']) expect(JSON.stringify(text), what).not.toContain(secret)
    for (const secret of [VERA, token]) expect(JSON.stringify(dump)).not.toContain(secret)
  })
})

postgresOnly('an invitation that is taken back while it is used', (use) => {
  const TAKEN = /^update "staff_links"/

  test('the use came first: there is nothing left to take back', async () => {
    const { deps, owner, inviting } = await worldOn(use())
    const { token, id } = await inviting()
    const held = stopAfter(use().pool, TAKEN)
    const first = acceptLink({ ...deps, db: held.db }, { token, purpose: 'invite' }, NEWCOMER)
    await held.reached
    const second = takeBackInvitation(deps, owner, { id })
    expect(await endedOrBlocked(use().pool, second)).toBe('blocked')
    held.release()
    expect(await first).toMatchObject({ handle: NEWCOMER.handle })
    await expect(second).rejects.toMatchObject({ kind: 'not_found' })
  })

  test('the taking back came first: nobody joins, and the page can say why', async () => {
    const { deps, owner, inviting } = await worldOn(use())
    const { token, id } = await inviting()
    const held = stopAfter(use().pool, TAKEN)
    const first = takeBackInvitation({ ...deps, db: held.db }, owner, { id })
    await held.reached
    const second = acceptLink(deps, { token, purpose: 'invite' }, NEWCOMER)
    expect(await endedOrBlocked(use().pool, second)).toBe('blocked')
    held.release()
    await first
    await expect(second).rejects.toMatchObject(gone('link_taken_back'))
    expect((await listTeam(deps, owner)).members).toHaveLength(1)
  })

  test('two who follow one link at once: one joins, and the other is told that it was used', async () => {
    const { deps, inviting } = await worldOn(use())
    const link = { token: (await inviting()).token, purpose: 'invite' } as const
    const held = stopAfter(use().pool, TAKEN)
    const first = acceptLink({ ...deps, db: held.db }, link, NEWCOMER)
    await held.reached
    const second = acceptLink(deps, link, { ...NEWCOMER, handle: 'red-harbour' })
    expect(await endedOrBlocked(use().pool, second)).toBe('blocked')
    held.release()
    await first
    await expect(second).rejects.toMatchObject(gone('link_used'))
  })
})

const NEWCOMER = { handle: 'green-river', passphrase: PASSPHRASE }

eachDatabase('the letter of an invitation', (use) => {
  test('carries the link to the desk’s own origin, and names neither campaign nor role nor anybody', async () => {
    const { deps, inviting, letter } = await worldOn(use())
    const { token } = await inviting(VERA)
    expect(await letter()).toEqual(['waiting'])
    await deliver(deps)
    expect(await letter()).toEqual(['sent'])
    const [sent] = deps.mailer.letters?.() ?? []
    expect(sent).toMatchObject({ to: VERA, subject: 'Запрашэнне' })
    expect(sent?.text).toContain(`${deps.config.staffUrl}/staff/invite/${token}`)
    for (const text of [sent?.subject, sent?.text, sent?.html])
      expect(text).not.toMatch(/campaign|relatives|moderator|мадэратар|blue-lantern|vera/i)
    expect(sent?.text).toContain('15 сакавіка')
  })

  test('obeys a silence and the five a day, and nothing that an owner sees tells of either', async () => {
    const { deps, inviting, letter } = await worldOn(use())
    await makeAppeal(deps)
    await reject(deps, { token: await signAs(deps, 'release', { address: VERA }), silence: true })
    await inviting('Vera.Kanarek@example.org')
    await deliver(deps)
    expect(await letter()).toEqual(['sent'])
    expect(deps.mailer.letters?.() ?? []).toEqual([])
    const busy = 'busy@example.org'
    for (let n = 0; n < 6; n++) await inviting(busy)
    await deliver(deps)
    expect((deps.mailer.letters?.() ?? []).map(({ to }) => to)).toEqual(Array.from({ length: 5 }, () => busy))
    expect(await letter()).toEqual(Array.from({ length: 7 }, () => 'sent'))
    expect(await deps.db.selectFrom('letters_refused').select('id').execute()).toEqual([])
  })
})

embeddedOnly('an invitation that the mail company refuses', (use) => {
  const closing: (() => Promise<void>)[] = []
  afterEach(async () => {
    for (const close of closing.splice(0)) await close()
  })

  const smtp = async (world: World): Promise<SmtpSink> => {
    const sink = await startSmtpSink()
    world.deps.mailer = smtpMailer({ url: sink.url, from: FROM })
    closing.push(sink.close)
    return sink
  }

  test('is shown as refused, its link can still be copied, and the refusal is forgotten with it', async () => {
    const world = await worldOn(use())
    const { deps, owner, inviting, letter } = world
    const sink = await smtp(world)
    sink.refuse({ at: 'rcpt', code: 550, to: VERA })
    const { token, id } = await inviting(VERA)
    await inviting('taken@example.org')
    await inviting()
    await deliver(deps)
    expect(new Set((await letter()) as string[])).toEqual(new Set(['refused', 'sent', null]))
    expect(sink.letters.map(({ to }) => to)).toEqual(['taken@example.org'])
    expect(await readInvitation(deps, owner, { id })).toMatchObject({ token, letter: 'refused' })
    deps.clock.advance(4 * DAY)
    await deleteExpired(deps)
    expect(await deps.db.selectFrom('letters_refused').select('id').execute()).toEqual([])
  })

  test('waits, and says so, while the company puts it off', async () => {
    const world = await worldOn(use())
    const sink = await smtp(world)
    sink.refuse({ at: 'rcpt', code: 451 })
    await world.inviting(VERA)
    await deliver(world.deps)
    expect(await world.letter()).toEqual(['waiting'])
  })
  test('by Resend’s API, too: the refused one of a batch alone is shown as refused', async () => {
    const world = await worldOn(use())
    const fake = await startResendFake()
    closing.push(fake.close)
    world.deps.mailer = resendMailer({ apiKey: fake.apiKey, baseUrl: fake.url, from: FROM })
    fake.refuseAddress(VERA)
    await world.inviting(VERA)
    await world.inviting('taken@example.org')
    await deliver(world.deps)
    expect(((await world.letter()) as string[]).toSorted()).toEqual(['refused', 'sent'])
    expect(fake.letters).toHaveLength(1)
  })
})
