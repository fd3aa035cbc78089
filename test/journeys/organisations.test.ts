import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { DAY } from '../../src/core/clock.ts'
import { changeEndorsement, seeEndorsement } from '../../src/endorsements/own/own-endorsement.ts'
import type { Locale } from '../../src/locale/locale.ts'
import { translator } from '../../src/locale/translate.ts'
import { decided, organisation, queueOf, reported } from '../endorsements/decisions.ts'
import { useBrowser } from '../support/browser.ts'
import { embeddedOnly } from '../support/databases.ts'
import { temporaryFolder } from '../support/folders.ts'
import { endorsed } from '../support/offers.ts'
import { join as joinStaff } from '../support/staff.ts'
import { press, SLUG, told } from './names-at-work.ts'
import { moderatorOfOrganisations, startOrganisations } from './organisations-at-work.ts'

const PHONE = { width: 360, height: 740 }

embeddedOnly("a moderator's morning with organisations", (use) => {
  const visit = useBrowser()

  test('a stranger offers “Viаsna” from a free mailbox, and is declined politely', async () => {
    const app = await startOrganisations(use)
    const { deps } = app
    await endorsed(deps, SLUG, {
      ...{ address: 'info@viasna.example', name: 'Viasna', website: 'https://viasna.example/', country: 'LT' },
    })
    await decided(deps, 'Viasna', 'approve')
    await app.letterTo('info@viasna.example')
    const own = await endorsed(deps, SLUG, {
      address: 'viasna.centre@gmail.com',
      name: 'Viаsna',
      role: 'press officer',
    })
    deps.clock.advance(2 * DAY)
    const vera = await moderatorOfOrganisations(app, visit, { handle: 'quiet-meadow-1', ...PHONE })
    const queue = await vera.locator('.organisations').innerText()
    for (const part of [
      'Letters of another alphabet inside a word: а (Cyrillic).',
      'viasna.centre@gmail.com',
      'No website says who this is',
      'looks the same, but is written with other letters',
      'https://viasna.example/',
    ])
      expect(queue).toContain(part)
    expect(await vera.locator('h3 mark').innerText()).toBe('а')
    await vera.getByRole('link', { name: 'Decline: Viаsna' }).click()
    await vera.getByLabel('Reason').fill('Please write from the mailbox of the organisation')
    await press(vera, 'Decline')
    expect(await told(vera)).toBe('Declined: Viаsna')
    expect(await queueOf(deps, 'listed')).toHaveLength(1)
    const letter = await app.letterTo('viasna.centre@gmail.com')
    expect(letter.subject).toBe('What the organisers decided')
    expect(letter.text).toMatch(/^Hello,\n\nViаsna: the organisers have declined the endorsement\./)
    expect(letter.text).toContain('Their reason: Please write from the mailbox of the organisation')
    expect(letter.link).toBe(`${deps.config.publicUrl}/a/${SLUG}`)
    expect((await seeEndorsement(deps, own)).endorsement).toMatchObject({
      ...{ state: 'declined', reason: 'Please write from the mailbox of the organisation' },
    })
    const reader = await visit(PHONE)
    await reader.goto(`${app.url}/a/${SLUG}?lang=en`)
    expect(await reader.getByText('Viаsna').count()).toBe(0)
  })

  describe.each<Locale>(['en', 'be', 'pl'])('in %s', (language) => {
    test('without JavaScript on a phone: approves, meets Ivan, declines a change, answers a report, removes', async () => {
      const app = await startOrganisations(use)
      const { deps } = app
      const t = translator(language)
      const offer = (name: string) => endorsed(deps, SLUG, { address: `alena@${name.toLowerCase()}.example`, name })
      const ringers = await offer('Ringers')
      await offer('Founders')
      await offer('Sailors')
      const vera = await moderatorOfOrganisations(app, visit, {
        ...{ handle: 'quiet-meadow-1', language, ...PHONE, javaScript: false },
      })
      const ivan = await moderatorOfOrganisations(app, visit, { handle: 'green-river-1', language })
      const page = (list: string) => vera.goto(`${app.url}/staff/a/${SLUG}/organisations?list=${list}&lang=${language}`)
      for (const button of await vera.locator('main .button').all()) {
        const box = await button.boundingBox()
        expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44)
      }
      const approve = t('desk.organisations.approve')
      const done = (made: 'approved' | 'change_declined' | 'kept' | 'removed', what: string) =>
        t(`desk.organisations.done.${made}`, { what })
      await press(vera, `${approve}: Ringers`)
      expect(await told(vera)).toBe(done('approved', 'Ringers'))
      await vera.reload()
      expect(await told(vera)).toBe(done('approved', 'Ringers'))

      // Ivan's pages are an hour old, and their Sailors have another name by now.
      const older = await ivan.context().newPage()
      await older.goto(ivan.url())
      const sailors = (await organisation(deps, 'Sailors')).id
      await deps.db.updateTable('endorsements').set({ name: 'Sailors of Klaipeda' }).where('id', '=', sailors).execute()
      await press(ivan, `${approve}: Ringers`)
      expect(await told(ivan)).toBe(done('approved', 'Ringers'))
      await press(older, `${approve}: Sailors`)
      expect(await told(older)).toBe(t('desk.organisations.nothing_done'))
      await older.locator('.answer').getByRole('button').click()
      expect(await told(older)).toBe(done('approved', 'Sailors of Klaipeda'))

      await changeEndorsement(deps, ringers, { name: 'Viasna', nameEn: null, country: null, website: null })
      await page('waiting')
      await vera.getByRole('link', { name: `${t('desk.organisations.decline_change')}: Viasna` }).click()
      await press(vera, t('desk.organisations.decline_change'))
      expect(await vera.title()).toMatch(new RegExp(`^${t('ui.errorPrefix')}`))
      await vera.getByLabel(t('desk.organisations.reason')).fill('Another name')
      await press(vera, t('desk.organisations.decline_change'))
      expect(await told(vera)).toBe(done('change_declined', 'Ringers'))

      await reported(deps, (await organisation(deps, 'Ringers')).id, 'we never agreed')
      await page('reported')
      await press(vera, `${t('desk.organisations.keep')}: Ringers`)
      expect(await told(vera)).toBe(done('kept', 'Ringers'))

      await page('listed')
      await vera.getByRole('link', { name: `${t('desk.organisations.remove')}: Ringers` }).click()
      await press(vera, t('desk.organisations.remove'))
      expect(await told(vera)).toBe(done('removed', 'Ringers'))
      expect((await queueOf(deps, 'listed')).map((one) => one.organisation.name)).toEqual(['Sailors of Klaipeda'])
      expect((await queueOf(deps)).map((one) => one.organisation.name)).toEqual(['Founders'])
      const words = (await app.letterTo('alena@ringers.example')).subject
      expect(words).toBe('What the organisers decided')
    })
  })

  test.each<Locale>(['en', 'be', 'lt'])(
    'in %s, without JavaScript: a coordinator enters a list from a file, sees the bad lines, mends and enters it again',
    async (language) => {
      const app = await startOrganisations(use)
      const { deps } = app
      const t = translator(language)
      const column = (name: 'name' | 'country' | 'website') => t(`desk.organisations.enter.column.${name}`)
      const file = join(temporaryFolder(), 'organisations.csv')
      const write = (...lines: string[]) =>
        writeFileSync(
          file,
          `\ufeff${[`${column('name')};${column('country')};${column('website')}`, ...lines].join('\r\n')}\r\n`,
        )
      const vera = await moderatorOfOrganisations(app, visit, {
        ...{ handle: 'quiet-meadow-1', language, ...PHONE, javaScript: false },
      })
      await vera.getByRole('link', { name: t('desk.organisations.enter.title') }).click()
      const send = async () => {
        await vera.getByLabel(t('desk.organisations.enter.file')).setInputFiles(file)
        await press(vera, t('desk.organisations.enter.button'))
        return vera.locator('.answer').innerText()
      }
      write('Вольныя званары;LT;https://ringers.example', '"Bells; Chimes";Lietuva;', 'Sailors;;localhost')
      const first = await send()
      expect(first).toContain(t('desk.organisations.enter.done', { n: 1 }))
      const line = (n: number) => t('desk.organisations.enter.line', { n })
      expect(first).toContain(`${line(3)}, ${column('country')}: ${t('desk.organisations.enter.error.country')}`)
      expect(first).toContain(`${line(4)}, ${column('website')}: ${t('endorse.error.website')}`)
      write('Вольныя званары;LT;https://ringers.example', '"Bells; Chimes";LT;', 'Sailors;;sailors.example')
      const second = await send()
      expect(second).toContain(t('desk.organisations.enter.done', { n: 2 }))
      expect(second).toContain(`${line(2)}: ${t('desk.organisations.state.listed')}`)
      expect(second).not.toContain(line(3))
      await vera.getByRole('link', { name: t('staff.back') }).click()
      await vera.goto(`${app.url}/staff/a/${SLUG}/organisations?list=listed&lang=${language}`)
      expect(await vera.getByText(t('desk.organisations.representative.entered')).count()).toBe(3)
      const reader = await visit(PHONE)
      await reader.goto(`${app.url}/a/${SLUG}/organisations?lang=${language}`)
      for (const name of ['Вольныя званары', 'Bells; Chimes', 'Sailors'])
        expect(await reader.getByText(name).first().isVisible(), name).toBe(true)
      await vera.getByRole('link', { name: `${t('desk.organisations.remove')}: Sailors` }).click()
      await press(vera, t('desk.organisations.remove'))
      expect(await told(vera)).toBe(t('desk.organisations.done.erased'))
      await reader.reload()
      expect(await reader.getByText('Sailors').count()).toBe(0)
      expect(await queueOf(deps, 'listed')).toHaveLength(2)
    },
  )

  test('with the keyboard alone: to the first organisation, its decline, the reason, and the answer', async () => {
    const app = await startOrganisations(use)
    await endorsed(app.deps, SLUG, { address: 'a@example.org', name: 'Ringers' })
    const vera = await moderatorOfOrganisations(app, visit, { handle: 'quiet-meadow-1' })
    async function tabTo(name: string): Promise<void> {
      for (let presses = 1; presses < 30; presses++) {
        await vera.keyboard.press('Tab')
        const label = await vera.evaluate<string>(
          `document.activeElement.getAttribute('aria-label') ?? document.activeElement.id + document.activeElement.innerText`,
        )
        if (label === name) return
      }
      throw new Error(`no way to ${name}`)
    }
    await tabTo('Decline: Ringers')
    await vera.keyboard.press('Enter')
    await vera.getByRole('heading', { name: 'Decline this organisation?' }).waitFor()
    await tabTo('reason')
    await vera.keyboard.type('not clear who you are')
    await vera.keyboard.press('Enter')
    await vera.getByRole('heading', { name: 'Declined: Ringers' }).waitFor()
    expect(await vera.evaluate<string>('document.activeElement.id')).toBe('done')
  })

  test('an exporter finds no way there', async () => {
    const app = await startOrganisations(use)
    const { token } = await joinStaff(app.deps, { handle: 'an-exporter', role: 'exporter' })
    const answer = await fetch(`${app.url}/staff/a/${SLUG}/organisations`, { headers: { Cookie: `staff=${token}` } })
    expect(answer.status).toBe(403)
  })
})
