import { expect, test } from 'vitest'
import { closeAppeal } from '../../src/appeals/close-appeal.ts'
import { APPEALS } from '../../src/appeals/recall.ts'
import { SECOND } from '../../src/core/clock.ts'
import type { Locale } from '../../src/locale/locale.ts'
import { useBrowser } from '../support/browser.ts'
import { postgresOnly } from '../support/databases.ts'
import { ownDatabase } from '../support/own-database.ts'
import { faultsOf, type Look } from '../support/page-checks.ts'
import { type RunningApp, runApp } from '../support/running-app.ts'
import { makeAppeal, makeCampaign, signed } from '../support/world.ts'
import { send, type Typed, typeIn } from './typing.ts'

const OPEN = 'time-for-release'
const PROTECTED = 'letter-of-relatives'
const LONG = { name: 'Аляксандра Мікалаеўна Янкоўская-Пілецкая', words: 'настаўніца беларускай мовы і літаратуры' }
const ANNA: Typed = { visibility: 'public', ...LONG, email: 'anna@example.org' }
const PATIENCE = 120_000

/** Goes through every page and state in that language, and looks at each in these ways. */
export function tour(language: Locale, looks: readonly Look[]): void {
  postgresOnly(`Every page, in ${language}`, (use) => {
    const visit = useBrowser()

    /** Collects what is wrong with the pages that are looked at, so that one run names all. */
    async function guide(app: RunningApp) {
      const page = await visit({ language })
      const faults: string[] = []
      async function lookHere(name: string): Promise<void> {
        expect(await page.locator('html').getAttribute('lang'), name).toBe(language)
        faults.push(...(await faultsOf(page, `${language}-${name}`, looks)))
      }
      async function look(name: string, href: string, status = 200): Promise<void> {
        const answer = await page.goto(new URL(href, app.url).href)
        expect(answer?.status(), name).toBe(status)
        await lookHere(name)
      }
      return { page, faults, look, lookHere }
    }

    test('what is read', { timeout: PATIENCE }, async () => {
      const app = await runApp(use(), { demo: true })
      const { look, faults } = await guide(app)
      await makeAppeal(app.deps, 'ended', { campaign: 'demo' })
      await closeAppeal(app.deps, { slug: 'ended', actor: 'test' })
      await look('home', '/')
      await look('appeal-open', `/a/${OPEN}`)
      await look('appeal-protected', `/a/${PROTECTED}`)
      await look('appeal-closed', '/a/ended')
      await look('names-by-alphabet', `/a/${OPEN}/names`)
      await look('names-by-day', `/a/${PROTECTED}/names`)
      await look('privacy', '/privacy')
      await look('safety', '/safety')
      await look('dev-mail-empty', '/dev/mail')
      await look('404', '/nowhere', 404)
      await look('409', '/a/ended/sign', 409)
      await look('410', `/c/${'x'.repeat(43)}`, 410)
      expect(faults).toEqual([])
    })

    test('the form and what it answers', { timeout: PATIENCE }, async () => {
      const app = await runApp(use(), { demo: true, env: { SIGN_LIMIT: '1/600' } })
      const { look, lookHere, faults, page } = await guide(app)
      await look('form-open', `/a/${OPEN}/sign`)
      await look('form-protected', `/a/${PROTECTED}/sign`)
      await typeIn(page, { visibility: 'anonymous' })
      await lookHere('form-anonymous')
      await typeIn(page, { visibility: 'public', name: '+375 29 123-45-67', email: 'аnna@gmail.com', consent: false })
      await send(page)
      await lookHere('form-422')
      await typeIn(page, { ...ANNA, email: 'anna.kazlouskaya@gmial.com' })
      await send(page)
      await lookHere('form-doubt')
      await typeIn(page, { email: 'anna.kazlouskaya@mail.ru' })
      await send(page)
      await lookHere('form-notice')
      for (const name of ['sent-open', 'form-429']) {
        await page.goto(`${app.url}/a/${OPEN}/sign`)
        await typeIn(page, ANNA)
        await send(page)
        await lookHere(name)
      }
      expect(faults).toEqual([])
    })

    test('from the letter to the withdrawal', { timeout: PATIENCE }, async () => {
      const app = await runApp(use(), { demo: true })
      const { look, lookHere, faults, page } = await guide(app)
      const press = (as: string) => page.locator(`button[name="as"][value="${as}"]`).click()
      async function signAs(slug: string, typed: Typed): Promise<string> {
        await page.goto(`${app.url}/a/${slug}/sign`)
        await typeIn(page, typed)
        await send(page)
        return (await app.letterTo(typed.email ?? '')).link
      }

      for (const visibility of ['private', 'anonymous', 'public'] as const) {
        const named = visibility === 'anonymous' ? {} : LONG
        const link = await signAs(PROTECTED, { visibility, ...named, email: `${visibility}@example.org` })
        await lookHere(`sent-${visibility}`)
        await look(`confirm-${visibility}`, link)
        await press('replace')
        await lookHere(`signed-${visibility}`)
        await look(`manage-${visibility}`, await page.locator('#own-link').inputValue())
      }
      await signed(app.deps, OPEN, { address: 'anna@example.org' })
      await app.settle(OPEN)
      await look('confirm-again', await signAs(OPEN, { ...ANNA, country: 'LT' }))
      await press('another-person')
      await lookHere('signed-open')
      const own = await page.locator('#own-link').inputValue()
      await app.settle(OPEN)
      await look('manage-counted', own)
      await look('withdraw', `${own}/withdraw`)
      await page.locator('main form button').click()
      await lookHere('withdrawn')
      await look('confirm-open', await signAs(OPEN, { ...ANNA, email: 'boris@example.org' }))
      await page.locator('form.apart button').click()
      await lookHere('not-me')
      await look('dev-mail', '/dev/mail')
      expect(faults).toEqual([])
    })

    test('what a signer changes', { timeout: PATIENCE }, async () => {
      const app = await runApp(use(), { demo: true })
      const { look, lookHere, faults, page } = await guide(app)
      const yes = () => page.locator('main form button').click()
      const anna = { address: 'anna@example.org', name: LONG.name, descriptor: LONG.words }
      const own = `/m/${await signed(app.deps, PROTECTED, anna)}`
      const open = `/m/${await signed(app.deps, OPEN, anna)}`
      await app.settle(OPEN)
      await look('change-words-open', `${open}/words`)
      await look('change-private-open', `${open}/private`)
      await look('change-words', `${own}/words`)
      await page.locator('#name').fill('+375 29 123-45-67')
      await yes()
      await lookHere('change-words-422')
      await look('change-private', `${own}/private`)
      await yes()
      await lookHere('changed-private')
      await look('change-words-private', `${own}/words`)
      await look('change-public', `${own}/public`)
      await look('change-anonymous', `${own}/anonymous`)
      await yes()
      await lookHere('changed-anonymous')
      await look('change-private-anonymous', `${own}/private`)
      await page.locator('#name').fill(LONG.name)
      // The organisers' keys are gone meanwhile.
      await app.deps.db.updateTable('campaigns').set({ epoch: 0 }).execute()
      app.deps.memory.forget(APPEALS)
      await yes()
      await lookHere('change-503')
      await look('manage-private-paused', own)
      await app.deps.db.updateTable('appeals').set({ stopped_at: app.deps.clock.now() }).execute()
      app.deps.memory.forget(APPEALS)
      await look('change-409', `${own}/public`, 409)
      expect(faults).toEqual([])
    })

    test('a lost link', { timeout: PATIENCE }, async () => {
      const app = await runApp(use(), { demo: true })
      const { look, lookHere, faults, page } = await guide(app)
      const press = () => page.locator('main form button').click()
      const address = 'family@example.org'
      await look('recover', `/a/${PROTECTED}/manage`)
      await press()
      await lookHere('recover-422')
      await page.locator('#email').fill(address)
      await press()
      await lookHere('recover-sent')
      const { link } = await app.letterTo(address)
      await look('recovery-none', link)
      await signed(app.deps, PROTECTED, { address })
      await look('recovery-one', link)
      await app.settle(PROTECTED)
      await signed(app.deps, PROTECTED, { address, visibility: 'private', as: 'another-person' })
      await look('recovery-two', link)
      await press()
      await lookHere('recovery-422')
      for (const box of await page.getByRole('checkbox').all()) await box.check()
      await press()
      await lookHere('renewed')
      await look('recovery-gone', link, 410)
      await app.deps.db.updateTable('appeals').set({ stopped_at: app.deps.clock.now() }).execute()
      app.deps.memory.forget(APPEALS)
      await look('recover-over', `/a/${PROTECTED}/manage`, 409)
      expect(faults).toEqual([])
    })

    test('what is said when something is broken', { timeout: PATIENCE }, async () => {
      const { on, halt } = await ownDatabase()
      const app = await runApp(on)
      const { look, lookHere, faults, page } = await guide(app)
      await makeCampaign(app.deps)
      await makeAppeal(app.deps)
      const broken = await makeAppeal(app.deps, 'broken')
      await on.db.deleteFrom('counts').where('appeal_id', '=', broken).execute()
      await look('500', '/a/broken', 500)
      await page.goto(`${app.url}/a/release`)
      await page.goto(`${app.url}/a/release/sign`)
      await typeIn(page, ANNA)
      await halt()
      app.deps.clock.advance(2 * SECOND)
      await send(page)
      await lookHere('503-typed')
      await look('503-appeal', '/a/release', 503)
      await look('503-form', '/a/release/sign', 503)
      await look('503-other', '/a/other', 503)
      expect(faults).toEqual([])
    })
  })
}
