import { expect, test } from 'vitest'
import { closeAppeal } from '../../src/appeals/close-appeal.ts'
import { APPEALS } from '../../src/appeals/recall.ts'
import { SECOND } from '../../src/core/clock.ts'
import { newToken } from '../../src/core/random.ts'
import type { Locale } from '../../src/locale/locale.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { useBrowser } from '../support/browser.ts'
import { postgresOnly } from '../support/databases.ts'
import { ownDatabase } from '../support/own-database.ts'
import { faultsOf, type Viewport } from '../support/page-checks.ts'
import { type RunningApp, runApp } from '../support/running-app.ts'
import { makeAppeal, makeCampaign, type Person, signAs, signed } from '../support/world.ts'
import { send, type Typed, typeIn } from './typing.ts'

const OPEN = 'time-for-release'
const PROTECTED = 'letter-of-relatives'
const LONG = { name: 'Аляксандра Мікалаеўна Янкоўская-Пілецкая', words: 'настаўніца беларускай мовы і літаратуры' }
const ANNA: Typed = { visibility: 'public', ...LONG, email: 'anna@example.org' }
const PATIENCE = 120_000

/**
 * Goes through every page and state in that language: nothing is too wide or cut. In each of `viewports` it also runs
 * axe, whose findings hardly depend on the language.
 */
export function tour(language: Locale, viewports: readonly Viewport[] = []): void {
  postgresOnly(`Every page, in ${language}`, (use) => {
    const visit = useBrowser()

    const letterOf = async ({ deps }: RunningApp, person: Person) => `/c/${await signAs(deps, 'release', person)}`

    /** Collects the faults of all checked pages, so that a run reports every fault. */
    async function guide(app: RunningApp) {
      const page = await visit({ language })
      const faults: string[] = []
      async function checkHere(name: string): Promise<void> {
        expect(await page.locator('html').getAttribute('lang'), name).toBe(language)
        faults.push(...(await faultsOf(page, `${language}-${name}`, viewports)))
      }
      async function check(name: string, href: string, status = 200): Promise<void> {
        const answer = await page.goto(new URL(href, app.url).href)
        expect(answer?.status(), name).toBe(status)
        await checkHere(name)
      }
      return { page, faults, check, checkHere }
    }

    test('pages for readers', { timeout: PATIENCE }, async () => {
      const app = await runApp(use(), { demo: true })
      const { check, checkHere, faults, page } = await guide(app)
      await makeAppeal(app.deps, 'ended', { campaign: 'demo' })
      await closeAppeal(app.deps, OPERATOR, { slug: 'ended' })
      await check('home', '/')
      await check('appeal-open', `/a/${OPEN}`)
      await check('appeal-protected', `/a/${PROTECTED}`)
      await check('appeal-closed', '/a/ended')
      await check('names-by-alphabet', `/a/${OPEN}/names`)
      for (const [name, q] of Object.entries({ found: 'а', none: 'Пилецкая-Немногословная', nothing: '%' })) {
        await page.locator('#q').fill(q)
        await page.locator('form.search button').click()
        await checkHere(`names-${name}`)
      }
      for (let n = 0; n < 30; n++)
        await fetch(`${app.url}/a/${OPEN}/names/search`, { method: 'POST', body: new URLSearchParams({ q: 'a' }) })
      await page.locator('form.search button').click()
      await checkHere('names-search-429')
      await check('names-by-day', `/a/${PROTECTED}/names`)
      for (const [name, slug] of Object.entries({ open: OPEN, protected: PROTECTED, closed: 'ended' }))
        await check(`numbers-${name}`, `/a/${slug}/numbers`)
      await check('privacy', '/privacy')
      await check('safety', '/safety')
      await check('dev-mail-empty', '/dev/mail')
      await check('404', '/nowhere', 404)
      await check('409', '/a/ended/sign', 409)
      await check('410', `/c/${'x'.repeat(43)}`, 410)
      expect(faults).toEqual([])
    })

    test('the form and its answers', { timeout: PATIENCE }, async () => {
      const app = await runApp(use(), { demo: true, env: { SIGN_LIMIT: '1/600' } })
      const { check, checkHere, faults, page } = await guide(app)
      await check('form-open', `/a/${OPEN}/sign`)
      await check('form-protected', `/a/${PROTECTED}/sign`)
      await typeIn(page, { visibility: 'anonymous' })
      await checkHere('form-anonymous')
      await typeIn(page, { visibility: 'public', name: '+375 29 123-45-67', email: 'аnna@gmail.com', consent: false })
      await send(page)
      await checkHere('form-422')
      await typeIn(page, { ...ANNA, email: 'anna.kazlouskaya@gmial.com' })
      await send(page)
      await checkHere('form-doubt')
      await typeIn(page, { email: 'anna.kazlouskaya@mail.ru' })
      await send(page)
      await checkHere('form-notice')
      for (const name of ['sent-open', 'form-429']) {
        await page.goto(`${app.url}/a/${OPEN}/sign`)
        await typeIn(page, ANNA)
        await send(page)
        await checkHere(name)
      }
      expect(faults).toEqual([])
    })

    test('from the letter to the withdrawal', { timeout: PATIENCE }, async () => {
      const app = await runApp(use(), { demo: true })
      const { check, checkHere, faults, page } = await guide(app)
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
        await checkHere(`sent-${visibility}`)
        await check(`confirm-${visibility}`, link)
        await press('replace')
        await checkHere(`signed-${visibility}`)
        await check(`manage-${visibility}`, await page.locator('#own-link').inputValue())
      }
      await signed(app.deps, OPEN, { address: 'anna@example.org' })
      await app.settle(OPEN)
      await check('confirm-again', await signAs(OPEN, { ...ANNA, country: 'LT' }))
      await press('another-person')
      await checkHere('signed-open')
      const own = await page.locator('#own-link').inputValue()
      await app.settle(OPEN)
      await check('manage-counted', own)
      await check('withdraw', `${own}/withdraw`)
      await page.locator('main form button').click()
      await checkHere('withdrawn')
      await check('confirm-open', await signAs(OPEN, { ...ANNA, email: 'boris@example.org' }))
      await page.locator('form.apart button').click()
      await checkHere('not-me')
      await check('dev-mail', '/dev/mail')
      expect(faults).toEqual([])
    })

    test('a letter whose content its holder changes', { timeout: PATIENCE }, async () => {
      const { on, halt } = await ownDatabase()
      const app = await runApp(on)
      const { check, checkHere, faults, page } = await guide(app)
      await makeCampaign(app.deps)
      await makeAppeal(app.deps)
      const asked = { address: 'anna@example.org', descriptor: LONG.words, chain: newToken() }
      const [mine, theirs] = [await letterOf(app, asked), await letterOf(app, { ...asked, visibility: 'private' })]
      await check('change-letter', `${mine}/change?lang=${language}`)
      await check('change-letter-private', `${theirs}/change?lang=${language}`)
      await page.locator('#name').fill('+375 29 123-45-67')
      await page.locator('button[name="as"]').first().click()
      await checkHere('change-letter-422')
      await page.locator('#name').fill(LONG.name)
      await signed(app.deps, 'release', { address: 'anna@example.org' })
      await page.locator('button[name="as"]').first().click()
      await checkHere('change-letter-409')
      await app.deps.db.updateTable('outbox').set({ tallied: true }).execute()
      await letterOf(app, { ...asked, address: 'ana@example.org' })
      await check('letter-corrected', `${mine}?lang=${language}`)
      await check('change-letter-corrected', `${mine}/change?lang=${language}`)
      await page.locator('#v-anonymous').check({ force: true })
      await halt()
      app.deps.clock.advance(2 * SECOND)
      await page.locator('button[name="as"]').first().click()
      await checkHere('change-letter-503')
      expect(faults).toEqual([])
    })

    test('changes of a signer', { timeout: PATIENCE }, async () => {
      const app = await runApp(use(), { demo: true })
      const { check, checkHere, faults, page } = await guide(app)
      const yes = () => page.locator('main form button').click()
      const anna = { address: 'anna@example.org', name: LONG.name, descriptor: LONG.words }
      const own = `/m/${await signed(app.deps, PROTECTED, anna)}`
      const open = `/m/${await signed(app.deps, OPEN, anna)}`
      await app.settle(OPEN)
      await check('change-words-open', `${open}/words`)
      await check('change-private-open', `${open}/private`)
      await check('change-words', `${own}/words`)
      await page.locator('#name').fill('+375 29 123-45-67')
      await yes()
      await checkHere('change-words-422')
      await check('change-private', `${own}/private`)
      await yes()
      await checkHere('changed-private')
      await check('change-words-private', `${own}/words`)
      await check('change-public', `${own}/public`)
      await check('change-anonymous', `${own}/anonymous`)
      await yes()
      await checkHere('changed-anonymous')
      await check('change-private-anonymous', `${own}/private`)
      await page.locator('#name').fill(LONG.name)
      // The organisers' keys are removed before the form is sent.
      await app.deps.db.updateTable('campaigns').set({ epoch: 0 }).execute()
      app.deps.memory.forget(APPEALS)
      await yes()
      await checkHere('change-503')
      await check('manage-private-paused', own)
      await app.deps.db.updateTable('appeals').set({ stopped_at: app.deps.clock.now() }).execute()
      app.deps.memory.forget(APPEALS)
      await check('change-409', `${own}/public`, 409)
      expect(faults).toEqual([])
    })

    test('a lost link', { timeout: PATIENCE }, async () => {
      const app = await runApp(use(), { demo: true })
      const { check, checkHere, faults, page } = await guide(app)
      const press = () => page.locator('main form button').click()
      const address = 'family@example.org'
      await check('recover', `/a/${PROTECTED}/manage`)
      await press()
      await checkHere('recover-422')
      await page.locator('#email').fill(address)
      await press()
      await checkHere('recover-sent')
      const { link } = await app.letterTo(address)
      await check('recovery-none', link)
      await signed(app.deps, PROTECTED, { address })
      await check('recovery-one', link)
      await app.settle(PROTECTED)
      await signed(app.deps, PROTECTED, { address, visibility: 'private', as: 'another-person' })
      await check('recovery-two', link)
      await press()
      await checkHere('recovery-422')
      for (const box of await page.getByRole('checkbox').all()) await box.check()
      await press()
      await checkHere('renewed')
      await check('recovery-gone', link, 410)
      await app.deps.db.updateTable('appeals').set({ stopped_at: app.deps.clock.now() }).execute()
      app.deps.memory.forget(APPEALS)
      await check('recover-over', `/a/${PROTECTED}/manage`, 409)
      expect(faults).toEqual([])
    })

    test('answers when something is broken', { timeout: PATIENCE }, async () => {
      const { on, halt } = await ownDatabase()
      const app = await runApp(on)
      const { check, checkHere, faults, page } = await guide(app)
      await makeCampaign(app.deps)
      await makeAppeal(app.deps)
      const broken = await makeAppeal(app.deps, 'broken')
      await on.db.deleteFrom('counts').where('appeal_id', '=', broken).execute()
      await check('500', '/a/broken', 500)
      await page.goto(`${app.url}/a/release`)
      await page.goto(`${app.url}/a/release/sign`)
      await typeIn(page, ANNA)
      await halt()
      app.deps.clock.advance(2 * SECOND)
      await send(page)
      await checkHere('503-typed')
      await check('503-appeal', '/a/release', 503)
      await check('503-form', '/a/release/sign', 503)
      await check('503-other', '/a/other', 503)
      await check('503-numbers', '/a/release/numbers', 503)
      expect(faults).toEqual([])
    })
  })
}
