import { readFileSync } from 'node:fs'
import { expect, onTestFinished, test } from 'vitest'
import { closeAppeal } from '../../src/appeals/close-appeal.ts'
import { addPreviewLink } from '../../src/appeals/preview-links/add-preview-link.ts'
import { findAppeal } from '../../src/appeals/store.ts'
import { findCampaign } from '../../src/campaigns/store.ts'
import { after, DAY, HOUR, MINUTE } from '../../src/core/clock.ts'
import { newToken } from '../../src/core/random.ts'
import { asAddress } from '../../src/core/secret-text.ts'
import { transact } from '../../src/db/database.ts'
import type { Limiter } from '../../src/deps.ts'
import { countExpired, type Expired } from '../../src/erasure/retention.ts'
import { LOCALES, type Locale } from '../../src/locale/locale.ts'
import { type MessageKey, translator } from '../../src/locale/translate.ts'
import { deliver } from '../../src/outbox/deliver.ts'
import { silenceOf } from '../../src/outbox/silence.ts'
import { addSilence } from '../../src/outbox/silence-store.ts'
import { memoryLimiter } from '../../src/platform/limiter-memory.ts'
import { smtpMailer } from '../../src/platform/mail/smtp.ts'
import { confirm } from '../../src/signing/confirm.ts'
import { addCells } from '../../src/signing/funnel/funnel-store.ts'
import { addOneDomainDay } from '../../src/signing/one-domain/one-domain-store.ts'
import { KEPT } from '../../src/site/pages/how-long.tsx'
import { STAFF_LINK_TIME } from '../../src/staff/access/reset-link.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { askForPassphrase } from '../../src/staff/losses/forgotten.ts'
import { askForAddress } from '../../src/staff/own-account/change-address.ts'
import { signIn } from '../../src/staff/sessions/sign-in.ts'
import { invite } from '../../src/staff/team/invite.ts'
import { addToken } from '../../src/staff/tokens/add-token.ts'
import { openSite } from '../api/site.ts'
import { testClock } from '../support/clock.ts'
import { embeddedOnly } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { keepReported, namesOf } from '../support/moderate.ts'
import { addProof, endorsed, setState } from '../support/offers.ts'
import { startSmtpSink } from '../support/smtp-sink.ts'
import { join, sessionOf } from '../support/staff.ts'
import { CAMPAIGN, makeAppeal, makeCampaign, makeDraft, recoverAs, settled, signAs } from '../support/world.ts'

const START = '2027-03-12T00:00:00Z'
const SECURITY = readFileSync(new URL('../../SECURITY.md', import.meta.url), 'utf8')
const BACKUP_SCRIPT = readFileSync(new URL('../../src/platform/debian/backup', import.meta.url), 'utf8')

/** The ten promises of /privacy. */
const PROMISES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const

/** Entries of `KEPT` with a time that the test can measure in the code. */
type Measured = Exclude<
  (typeof KEPT)[number],
  | 'signature'
  | 'public'
  | 'private'
  | 'collected'
  | 'holder'
  | 'withdrawn'
  | 'decided'
  | 'change'
  | 'series'
  | 'countries'
  | 'staff'
  | 'staffNotice'
  | 'log'
>

const numbersIn = (text: string): number[] => [...text.matchAll(/\d+/g)].map(([digits]) => Number(digits))

/** Numbers in each row of the table of SECURITY.md under that heading. */
function numbersUnder(heading: string): number[][] {
  const [, part = ''] = SECURITY.split(`\n## ${heading}\n`)
  const rows = [...part.slice(0, part.indexOf('\n\n', 2)).matchAll(/^\| [^|]+ \| ([^|]+) \|$/gm)]
  return rows.slice(1).map(([, long = '']) => numbersIn(long))
}

embeddedOnly('how long anything is kept', (use) => {
  /** Number of steps from now until a row of that kind counts as expired. */
  async function lasts(deps: TestDeps, kind: keyof Expired, step: number): Promise<number> {
    const now = deps.clock.now()
    for (let n = 1; n < 100; n++) if ((await countExpired(deps, after(now, n * step)))[kind] > 0) return n
    throw new Error(`${kind} never end`)
  }

  /** The number of days, if a row of that kind expires at their end and not a millisecond before. */
  async function ends(deps: TestDeps, kind: keyof Expired, days: number): Promise<number> {
    const end = after(deps.clock.now(), days * DAY)
    expect((await countExpired(deps, after(end, -1)))[kind]).toBe(0)
    expect((await countExpired(deps, end))[kind]).toBe(1)
    return days
  }

  async function world(options: { limiter?: Limiter } = {}): Promise<TestDeps> {
    const deps = await testDeps(use(), { now: START, ...options })
    await makeCampaign(deps)
    await makeAppeal(deps)
    return deps
  }

  /** Times measured in the code: the verbs write a row, and retention says when the row has expired. */
  const MEASURED: Record<Measured, () => Promise<number[]>> = {
    async letter() {
      const deps = await world()
      await signAs(deps, 'release', { address: 'anna@example.org' })
      return [await lasts(deps, 'keys', DAY)]
    },
    async pending() {
      const deps = await world()
      await signAs(deps, 'release', { address: 'anna@example.org' })
      return [await lasts(deps, 'submissions', DAY)]
    },
    async recovery() {
      const deps = await world()
      await recoverAs(deps, 'release', 'anna@example.org')
      return [await lasts(deps, 'submissions', DAY)]
    },
    async receipt() {
      const deps = await world()
      const token = await signAs(deps, 'release', { address: 'anna@example.org' })
      await confirm(deps, { token, as: 'replace', retry: newToken() })
      return [await lasts(deps, 'receipts', MINUTE)]
    },
    async mark() {
      const deps = await world()
      await closeAppeal(deps, OPERATOR, { slug: 'release' })
      const { closedAt, lateUntil } = (await findAppeal(deps.db, 'release')) ?? {}
      // The second number, the hours that the shredding may take, is a promise and not in the code.
      return [(Number(lateUntil) - Number(closedAt)) / HOUR, 2]
    },
    async tally() {
      const deps = await world()
      await signAs(deps, 'release', { address: 'anna@example.org' })
      await deliver(deps)
      return [await lasts(deps, 'tallies', DAY)]
    },
    async silence() {
      const deps = await world()
      const silence = await silenceOf(deps, asAddress('anna@example.org'), deps.clock.now())
      await transact(deps.db, (trx) => addSilence(trx, silence))
      return [await lasts(deps, 'silences', DAY)]
    },
    async organisation() {
      const deps = await world()
      await endorsed(deps, 'release', { address: 'anna@example.org', name: 'Ringers' })
      await setState(deps, 'Ringers', 'declined', START.slice(0, 10))
      return [await lasts(deps, 'endorsements', DAY)]
    },
    async proof() {
      const deps = await world()
      await endorsed(deps, 'release', { address: 'anna@example.org', name: 'Ringers' })
      const day = START.slice(0, 10)
      await addProof(deps, 'Ringers', { checked_on: day, seen_on: day })
      expect((await countExpired(deps, after(deps.clock.now(), 400 * DAY))).proofs).toBe(0)
      await addProof(deps, 'Ringers', { method: 'file', checked_on: day })
      return [await lasts(deps, 'proofs', DAY)]
    },
    async representative() {
      const deps = await world()
      for (const name of ['Listed', 'Declined']) await endorsed(deps, 'release', { address: 'anna@example.org', name })
      await setState(deps, 'Listed', 'listed', START.slice(0, 10))
      await setState(deps, 'Declined', 'declined', START.slice(0, 10))
      await closeAppeal(deps, OPERATOR, { slug: 'release' })
      const declined = await lasts(deps, 'representatives', DAY)
      const endsAfter = async (days: number) =>
        (await countExpired(deps, after(deps.clock.now(), days * DAY))).representatives
      expect([await endsAfter(364), await endsAfter(365)]).toEqual([1, 2])
      return [declined, 365]
    },
    report: async () => [await lasts(await reported(), 'reports', DAY)],
    mute: async () => [await lasts(await reported(), 'mutes', DAY)],
    async failure() {
      const deps = await world()
      const failure = { day: START.slice(0, 10), company: 'other', class: 'refused', letters: 1 }
      await deps.db.insertInto('letter_failures').values(failure).execute()
      return [await lasts(deps, 'failures', DAY)]
    },
    async funnel() {
      const deps = await world()
      const { id } = (await findAppeal(deps.db, 'release')) ?? { id: '' }
      const cell = { day: START.slice(0, 10), step: 'asked', locale: 'en', n: 10 } as const
      await transact(deps.db, (trx) => addCells(trx, id, [cell]))
      return [await ends(deps, 'funnel', 400)]
    },
    async oneDomain() {
      const deps = await world()
      const { id: appealId } = (await findAppeal(deps.db, 'release')) ?? { id: '' }
      await transact(deps.db, (trx) => addOneDomainDay(trx, { appealId, day: START.slice(0, 10) }))
      return [await ends(deps, 'domains', 400)]
    },
    async preview() {
      const deps = await world()
      await makeDraft(deps, 'draft')
      await addPreviewLink(deps, OPERATOR, { slug: 'draft' })
      return [await lasts(deps, 'previews', DAY)]
    },
    async network() {
      const seconds: number[] = []
      const limits = memoryLimiter(testClock(START))
      await reported({
        ...limits,
        take(key, of) {
          seconds.push(...of.map((limit) => limit.seconds))
          return limits.take(key, of)
        },
      })
      return [(Math.max(...seconds) * 1_000) / DAY]
    },
    async staffLink() {
      const deps = await world()
      const campaignId = String((await findCampaign(deps.db, CAMPAIGN))?.id)
      await invite(deps, OPERATOR, { campaignId, role: 'owner' })
      return [await lasts(deps, 'invitations', HOUR)]
    },
    async staffReset() {
      const deps = await world()
      const member = await join(deps, { address: 'vera@example.org' })
      const session = { ...(await sessionOf(deps, member.token)), steppedUp: true }
      await askForAddress(deps, session, { address: 'vera@new.example.org', locale: 'en' })
      const { due_at } = await deps.db.selectFrom('staff_resets').select('due_at').executeTakeFirstOrThrow()
      await deps.db.deleteFrom('staff_links').execute()
      await deps.db.updateTable('staff_resets').set({ due_at: deps.clock.now() }).execute()
      expect((await countExpired(deps, deps.clock.now())).invitations).toBe(1)
      return [(Number(due_at) - Number(deps.clock.now())) / HOUR, STAFF_LINK_TIME / HOUR]
    },
    async staffLetter() {
      const deps = await world()
      const { handle } = await join(deps, { address: 'vera@example.org' })
      await askForPassphrase(deps, { handle, locale: 'en' })
      return [await lasts(deps, 'tallies', DAY)]
    },
    async staffRefused() {
      const deps = await world()
      const sink = await startSmtpSink()
      onTestFinished(sink.close)
      sink.refuse({ at: 'rcpt', code: 550, to: 'vera@example.org' })
      const campaignId = String((await findCampaign(deps.db, CAMPAIGN))?.id)
      await invite(deps, OPERATOR, {
        campaignId,
        role: 'owner',
        address: asAddress('vera@example.org'),
        letterIn: 'en',
      })
      await deliver({ ...deps, mailer: smtpMailer({ url: sink.url, from: 'no-reply@sign.example.org' }) })
      return [await lasts(deps, 'failures', HOUR)]
    },
    async staffSession() {
      const deps = await world()
      await join(deps)
      const { ends_at } = await deps.db.selectFrom('staff_sessions').select('ends_at').executeTakeFirstOrThrow()
      return [(Number(ends_at) - Number(deps.clock.now())) / HOUR, await lasts(deps, 'sessions', HOUR)]
    },
    async staffToken() {
      const deps = await world()
      const campaignId = String((await findCampaign(deps.db, CAMPAIGN))?.id)
      const wanted = { campaignId, name: 'a program', role: 'owner', access: 'read' } as const
      await expect(addToken(deps, OPERATOR, { ...wanted, days: 366 })).rejects.toThrow('invalid')
      await addToken(deps, OPERATOR, { ...wanted, days: 365 })
      const now = deps.clock.now()
      // It works on its last day still.
      expect((await countExpired(deps, after(now, 365 * DAY))).tokens).toBe(0)
      expect((await countExpired(deps, after(now, 366 * DAY))).tokens).toBe(1)
      return [365]
    },
    async staffTries() {
      const deps = await world()
      const wrong = { ...(await join(deps)), passphrase: 'not the passphrase' }
      await expect(signIn(deps, wrong)).rejects.toThrow('sign_in')
      return [await lasts(deps, 'tries', MINUTE)]
    },
    async staffCode() {
      const deps = await world()
      await join(deps)
      return [await lasts(deps, 'codes', MINUTE)]
    },
    // `find -mtime +13` finds what is at least 14 days old.
    // find counts whole days, and a night that is quicker than an earlier one finds a file some seconds too young.
    backup: async () => [Number(/ -mtime \+(\d+) -delete/.exec(BACKUP_SCRIPT)?.[1]) + 2],
  }

  /** Makes a public name that is reported on the site and kept by a moderator. */
  async function reported(limiter?: Limiter): Promise<TestDeps> {
    const deps = await world(limiter && { limiter })
    const token = await signAs(deps, 'release', { address: 'anna@example.org' })
    await confirm(deps, { token, as: 'replace', retry: undefined })
    await settled(deps, 'release')
    const [{ id, version } = { id: '', version: '' }] = await namesOf(deps, OPERATOR, {
      slug: 'release',
      look: 'shown',
    })
    const site = await openSite(deps)
    const body = { email: 'boris@example.org', visibility: 'anonymous', consent: 'true' }
    await site.ask('/a/release/sign', { form: body })
    expect((await site.ask(`/a/release/report/${id}`, { form: { reason: 'spam' } })).status).toBe(200)
    await keepReported(deps, OPERATOR, { slug: 'release', id, version })
    return deps
  }

  /** Numbers in a language's text about that entry; an entry without a time has none. */
  const said = (locale: Locale, of: (typeof KEPT)[number]) =>
    numbersIn(translator(locale)(`privacy.keep.${of}`) + translator(locale)(`privacy.keep.${of}Long`))

  test.each(KEPT)('%s: the code, every language and SECURITY.md agree', async (of) => {
    const measured = of in MEASURED ? await MEASURED[of as Measured]() : []
    for (const locale of LOCALES) expect(said(locale, of), locale).toEqual(measured)
    const rows = numbersUnder('How long anything is kept')
    expect(rows).toHaveLength(KEPT.length)
    expect(rows[KEPT.indexOf(of)]).toEqual(measured)
  })

  test.each(PROMISES)('promise %i stands in SECURITY.md as on /privacy, word for word', (n) => {
    expect(SECURITY).toContain(`\n${n}. ${translator('en')(`privacy.p${n}`)}`)
  })

  test('the sentences elsewhere agree with the table', () => {
    const row = (of: (typeof KEPT)[number]) => said('en', of)
    const [late = 0, more = 0] = row('mark')
    for (const locale of LOCALES) {
      const numbers = (key: MessageKey) => numbersIn(translator(locale)(key))
      expect(numbers('safety.keep.1'), locale).toEqual(row('pending'))
      expect(numbers('safety.keep.2'), locale).toEqual([late + more])
      expect(numbers('safety.keep.3'), locale).toEqual(row('backup'))
      expect(numbers('privacy.c5'), locale).toEqual(row('backup'))
      expect(numbers('confirm.silence'), locale).toEqual(row('silence'))
      expect(numbers('reporting.what'), locale).toEqual(row('report'))
    }
  })
})
