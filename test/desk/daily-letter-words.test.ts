import { createSecretKey, randomBytes, randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { asAddress } from '../../src/core/secret-text.ts'
import { verifyAudit } from '../../src/db/audit.ts'
import { headSearch, readHead } from '../../src/db/audit-head.ts'
import { transact } from '../../src/db/database.ts'
import { sendDailyLetters } from '../../src/desk/daily-letter/send-daily-letters.ts'
import { LOCALES } from '../../src/locale/locale.ts'
import { translator } from '../../src/locale/translate.ts'
import { composeLetter } from '../../src/mail/compose.tsx'
import { Matter } from '../../src/mail/kinds/staff-daily.ts'
import type { LetterContent } from '../../src/mail/kinds.ts'
import { sealLetter } from '../../src/outbox/seal.ts'
import { silenceOf } from '../../src/outbox/silence.ts'
import { addSilence } from '../../src/outbox/silence-store.ts'
import { setLetterLanguage } from '../../src/staff/own-account/own-mailbox.ts'
import { openSite } from '../api/site.ts'
import { EXAMPLES } from '../mail/examples.ts'
import { mailOf } from '../staff/mailbox.ts'
import { eachDatabase } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { join, sessionOf } from '../support/staff.ts'
import { makeAppeal, makeCampaign, settled, signAs, signed } from '../support/world.ts'

const OWNER = 'owner@example.org'
/** Words of the appeal and of its signers, none of which may stand in a letter. */
const TITLE = 'Zorka over the Kastryca'
const SLUG = 'zorka-kastryca'
const NAME = 'Zyta Kanarek'
const WORDS = 'sister of Teklia'
const REPORTED = 'she is my aunt'

const subjectsOf = (letters: { subject: string }[]) => letters.map(({ subject }) => subject)

eachDatabase('the daily letter as it arrives', (use) => {
  async function world(): Promise<{ deps: TestDeps; token: Awaited<ReturnType<typeof join>>['token'] }> {
    const deps = await testDeps(use(), { now: '2027-03-12T07:00:00Z' })
    await makeCampaign(deps, 0)
    const { token } = await join(deps, { handle: 'first-owner', address: OWNER })
    const text = { title: TITLE, short_title: TITLE, opening: 'to everyone', byline: 'By us', body: 'Let them go.' }
    await makeAppeal(deps, SLUG, { safety: 'protected', texts: { en: text } })
    await signed(deps, SLUG, { address: 'zyta@example.org', name: NAME, descriptor: WORDS })
    await settled(deps, SLUG)
    const { id } = await deps.db.selectFrom('signatures').select('id').executeTakeFirstOrThrow()
    // A name that was reported, and then waits once more.
    await deps.db.updateTable('signatures').set({ look: 'shown' }).execute()
    const site = await openSite(deps)
    const report = { form: { reason: 'person', words: REPORTED } }
    expect((await site.ask(`/a/${SLUG}/report/${id}`, report)).status).toBe(200)
    await deps.db.updateTable('signatures').set({ look: 'waiting' }).execute()
    return { deps, token }
  }

  test.each(LOCALES)(
    'in %s it names no appeal, no signer, no campaign and no handle, and leads to the desk',
    async (locale) => {
      const { deps, token } = await world()
      await setLetterLanguage(deps, await sessionOf(deps, token), locale)
      await sendDailyLetters(deps)
      const t = translator(locale)
      const letters = (await mailOf(deps, OWNER)).filter(({ subject }) => subject === t('letter.staff_daily.subject'))
      expect(letters).toHaveLength(1)
      const [{ subject, text, html } = { subject: '', text: '', html: '' }] = letters
      for (const told of ['few_keys', 'names', 'reports'] as const)
        expect(text).toContain(t(`desk.waits.${told}`, { n: 1 }))
      expect(text).toContain(t('letter.staff_daily.off'))
      expect(text).toMatch(/^http:\/\/[^/\s]+\/staff$/m)
      for (const secret of [TITLE, SLUG, NAME, WORDS, REPORTED, 'relatives', 'first-owner', 'Kanarek', 'Kastryca'])
        expect((subject + text + html).toLowerCase()).not.toContain(secret.toLowerCase())
    },
  )

  test('its head, copied from the letter with all that is invisible in it, is found in the log', async () => {
    const { deps } = await world()
    await sendDailyLetters(deps)
    const { text = '' } = (await mailOf(deps, OWNER)).at(-1) ?? {}
    const [line = ''] = /^.{4}-.*\d$/m.exec(text) ?? []
    const head = readHead(line)
    expect(head).not.toBeNull()
    const search = headSearch(head ?? { text: '', entries: 0 })
    await verifyAudit(deps.db, deps.secrets.log, search.see)
    expect(search.found()).toEqual({ entry: head?.entries, of: head?.entries })
  })

  test('it obeys a silence', async () => {
    const { deps } = await world()
    const silence = await silenceOf(deps, asAddress(OWNER), deps.clock.now())
    await transact(deps.db, (trx) => addSilence(trx, silence))
    await sendDailyLetters(deps)
    expect(await mailOf(deps, OWNER)).toEqual([])
  })

  test('it counts with the five letters a day', async () => {
    const { deps } = await world()
    for (let n = 0; n < 5; n++) await signAs(deps, SLUG, { address: OWNER })
    expect(await mailOf(deps, OWNER)).toHaveLength(5)
    await sendDailyLetters(deps)
    const subject = translator('en')('letter.staff_daily.subject')
    expect(subjectsOf(await mailOf(deps, OWNER))).not.toContain(subject)
  })
})

/** More can stand in no letter: every matter, numbers and address at their longest. */
const LONGEST: LetterContent<'staff_daily'> = {
  ...EXAMPLES.staff_daily,
  to: asAddress(`${'a'.repeat(64)}@${'d'.repeat(189)}`),
  origin: `https://${'o'.repeat(63)}.${'r'.repeat(63)}.example.org`,
  waits: Matter.options.map((of) => ({ of, n: 99_999_999, since: '2027-11-30' })),
  head: 'WXYZ-WXYZ-WXYZ-WXYZ 99999999',
}

test.each(LOCALES)('the longest one in %s is sealed to the size of every letter, and says everything', (locale) => {
  const key = createSecretKey(randomBytes(32))
  const letter = { ...LONGEST, locale, muted: false, firstOfNetwork: false, ownAccount: false }
  expect(sealLetter(key, null, randomUUID(), letter)).toHaveLength(1436)
  const t = translator(locale)
  const { text } = composeLetter(letter)
  for (const of of Matter.options) expect(text).toContain(t(`desk.waits.${of}`, { n: 99_999_999 }))
})
