import { expect, test } from 'vitest'
import { closeAppeal } from '../../src/appeals/close-appeal.ts'
import { DAY, HOUR, SECOND } from '../../src/core/clock.ts'
import { asToken } from '../../src/core/secret-text.ts'
import { shredDue } from '../../src/erasure/shred-due.ts'
import { stopAppeal } from '../../src/erasure/stop-appeal.ts'
import { addImported } from '../../src/imports/add-imported.ts'
import { holdSignature } from '../../src/moderation/states.ts'
import { withdraw } from '../../src/own-link/withdraw.ts'
import { confirm } from '../../src/signing/confirm.ts'
import { sendChanges } from '../../src/site/live.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { useBrowser } from '../support/browser.ts'
import { embeddedOnly } from '../support/databases.ts'
import { hideName } from '../support/moderate.ts'
import { runApp } from '../support/running-app.ts'
import { signAs } from '../support/world.ts'
import { liveAppeal, moreSign, SLUG, SOME_TIME, SOON, watchAppeal } from './watching.ts'

const NAMELESS = { visibility: 'anonymous' } as const
const PAPER = {
  ...({ visibility: 'anonymous', name: null, descriptor: null, country: null } as const),
  ...({ source: 'collected', by: 'us', day: '2027-03-11', consent: 'on paper' } as const),
}

embeddedOnly('The appeal page, while it is open', (use) => {
  const visit = useBrowser()

  async function live(draft: Parameters<typeof liveAppeal>[1] = {}) {
    const running = await runApp(use())
    await liveAppeal(running.deps, draft)
    const grow = async (n = 1, person: Parameters<typeof moreSign>[2] = {}) => {
      const tokens = await moreSign(running.deps, n, person)
      await running.settle(SLUG)
      return tokens
    }
    return { ...running, grow }
  }

  test('two people watch: number, bar and names move on both, and nothing typed is lost', async () => {
    const { url, grow } = await live()
    await grow(30, NAMELESS)
    const first = await watchAppeal(await visit(), url)
    const second = await watchAppeal(await visit({ width: 360 }), url, 'ru')
    expect(await first.text('.count')).toBe('30 signatures')
    await first.page.getByText('Everyone sees my name').click()
    await first.page.getByLabel('Your name').fill('Hanna')

    await grow(1, { name: 'Дар’я Ільіна' })
    await first.until('.count', '31 signatures')
    await second.until('.count', '31 подпись')
    await second.until('.sign-bar strong', '31')
    expect(await first.page.locator('progress').getAttribute('value')).toBe('31')
    await first.until('.names', 'Дар’я Ільіна', SOON)
    await second.until('.names', 'Дар’я Ільіна', SOON)
    expect(await second.text('.counter')).toContain('1 с открытым именем · 30 без имени')

    expect(await first.page.getByLabel('Your name').inputValue()).toBe('Hanna')
    expect(await first.page.evaluate('document.activeElement.id')).toBe('name')
    expect([await first.isSamePage(), await second.isSamePage()]).toEqual([true, true])
  })

  test('the first and the second have a sentence, and 25 have a number and a bar', async () => {
    const { url, grow } = await live()
    const watched = await watchAppeal(await visit(), url)
    expect(await watched.text('.counter .sentence')).toBe('Be the first to sign.')
    await grow(1, { name: 'Anna First' })
    await watched.until('.sentence', '1 person has signed.', SOON)
    await watched.until('.names', 'Anna First')
    await grow(1, NAMELESS)
    await watched.until('.sentence', '2 people have signed so far.', SOON)
    await grow(22, NAMELESS)
    await watched.until('.sentence', '24 people have signed so far.')
    expect(await watched.page.locator('progress').count()).toBe(0)
    await grow(1, NAMELESS)
    await watched.until('.count', '25 signatures', SOON)
    expect(await watched.page.locator('progress').getAttribute('max')).toBe('100')
    expect(await watched.text('.counter')).toContain('1 by name · 24 without a name')
    expect(await watched.isSamePage()).toBe(true)
  })

  test('a step of the ladder, and the goal', async () => {
    const { url, grow } = await live({ goal: 60 })
    await grow(49, NAMELESS)
    const watched = await watchAppeal(await visit(), url)
    await grow(1, NAMELESS)
    await watched.until('.count', '50 signatures')
    await watched.until('.counter', '50 reached on 12 March 2027', SOON)
    expect(await watched.text('.progress')).toBe('next goal 60')
    await grow(10, NAMELESS)
    await watched.until('.counter', 'Goal 60 reached on 12 March 2027. Next: 100', SOON)
    expect(await watched.page.locator('progress').getAttribute('max')).toBe('100')
  })

  test('the number falls: below a step, and with the line that says why', async () => {
    const { url, grow, deps, settle } = await live()
    const [token = asToken('')] = await grow(25, NAMELESS)
    const watched = await watchAppeal(await visit(), url)
    await withdraw(deps, token)
    deps.clock.advance(SECOND)
    await settle(SLUG)
    await watched.until('.sentence', '24 people have signed so far.', SOON)
    await watched.until('.lines', 'Fewer than 10 signatures were withdrawn in March 2027')
    expect(await watched.page.locator('progress').count()).toBe(0)

    const { id } = await deps.db.selectFrom('signatures').select('id').limit(1).executeTakeFirstOrThrow()
    await holdSignature(deps, OPERATOR, { slug: SLUG, id, reason: 'one hand' })
    deps.clock.advance(SECOND)
    await settle(SLUG)
    await watched.until('.counter', '1 signature is being checked since 12 March 2027', SOON)
    expect(await watched.text('.sentence')).toBe('23 people have signed so far.')
  })

  test('a name that is hidden leaves the open page within a minute, though no number moves', async () => {
    const { url, grow, deps } = await live()
    await grow(30, NAMELESS)
    await grow(1, { name: 'Anna Anyone' })
    const watched = await watchAppeal(await visit(), url)
    await watched.begun()
    expect(await watched.text('.names')).toContain('Anna Anyone')
    const { id } = await deps.db
      .selectFrom('signatures')
      .select('id')
      .where('name', '=', 'Anna Anyone')
      .executeTakeFirstOrThrow()
    await hideName(deps, OPERATOR, { slug: SLUG, id })
    await sendChanges(deps)
    // The page event comes over the real network, and the page's own minute begins when the event arrives.
    await expect
      .poll(async () => {
        await watched.page.clock.runFor(SECOND)
        return watched.text('[data-part=latest]')
      })
      .toBe('')
    expect(watched.refreshes()).toBe(1)
    expect(await watched.text('.count')).toBe('31 signatures')
  })

  test('imported signatures are named apart', async () => {
    const { url, grow, deps, settle } = await live()
    await grow(40, NAMELESS)
    const watched = await watchAppeal(await visit(), url)
    const paper = { source: 'collected', by: 'us', day: '2027-03-11', consent: 'on paper' } as const
    const person = { visibility: 'public', name: 'Vera Paper', descriptor: null, country: null } as const
    await addImported(deps, OPERATOR, { slug: SLUG, ...person, ...paper })
    deps.clock.advance(SECOND)
    await settle(SLUG)
    await watched.until('.count', '41 signatures')
    await watched.until('.counter', '40 confirmed: 40 without a name1 collected by the organisers', SOON)
    await watched.until('.names', 'Vera Paper')
  })

  test('held back beside imported ones: after each step it shows the same as a page that is loaded anew', async () => {
    const { url, grow, deps, settle } = await live({ policy: { withholdSmallCounts: true } })
    const collect = async (n: number) => {
      for (let i = 0; i < n; i++) await addImported(deps, OPERATOR, { slug: SLUG, ...PAPER })
      deps.clock.advance(SECOND)
      await settle(SLUG)
    }
    const fresh = await visit()
    const watched = await watchAppeal(await visit(), url)
    const same = async (expected: string) => {
      await watched.until('.counter', expected, SOON)
      await fresh.goto(`${url}/a/${SLUG}?lang=en`)
      for (const part of ['.counter', '.sign-bar']) {
        const loaded = (await fresh.locator(part).textContent()) ?? ''
        // The lines about the change come a little after the number.
        await expect
          .poll(async () => {
            await watched.page.clock.runFor(SOME_TIME)
            return watched.page.locator(part).textContent()
          })
          .toBe(loaded)
      }
    }
    await same('The first signatures are being gathered.')
    await grow(3, NAMELESS)
    await collect(2)
    await same('2 signatures collected by the organisersmore are being gathered')
    await collect(21)
    await same('23 signatures collected by the organisers')
    await grow(7, NAMELESS)
    await same('33 signatures')
    expect(await watched.text('.counter')).toContain('10 confirmed23 collected by the organisers')
    await grow(20, NAMELESS)
    await same('30 confirmed')
    expect(await watched.isSamePage()).toBe(true)
  })

  test.each([
    ['be', ['Пакуль 21 подпіс.', 'Пакуль 22 подпісы.', '25 подпісаў', '31 подпіс']],
    ['ru', ['Пока 21 подпись.', 'Пока 22 подписи.', '25 подписей', '31 подпись']],
  ])('%s: every number with its word', async (lang, sentences) => {
    const { url, grow } = await live()
    await grow(20, NAMELESS)
    const watched = await watchAppeal(await visit(), url, lang)
    await watched.begun()
    for (const [i, n] of [1, 1, 3, 6].entries()) {
      await grow(n, NAMELESS)
      await watched.until('.sentence, .count', sentences[i] ?? '', n === 3 ? SOON : 0)
      // The page itself words the number; only the bar and the parts around it are fetched.
      expect(watched.refreshes()).toBe(i < 2 ? 0 : 1)
    }
  })

  test('names come now and then, not with every signature', async () => {
    const { url, grow } = await live()
    await grow(30, NAMELESS)
    await grow(1, { name: 'Anna First' })
    const watched = await watchAppeal(await visit(), url)
    await watched.begun()
    for (const name of ['Boris', 'Vera', 'Galina']) {
      await grow(1, { name })
      await watched.page.clock.runFor(SOON)
    }
    await watched.until('.count', '34 signatures')
    expect(watched.refreshes()).toBe(0)
    await watched.page.clock.runFor(SOME_TIME)
    await watched.until('.names', 'Galina')
    expect(await watched.text('.names')).toContain('Boris')
    expect(watched.refreshes()).toBe(1)
    // Nothing has changed since, so the page asks for nothing.
    await watched.page.clock.runFor(3 * SOME_TIME)
    expect(watched.refreshes()).toBe(1)
  })

  test('each of many pages asks at a time of its own', async () => {
    const { url, grow } = await live()
    await grow(30, NAMELESS)
    const drawing = async (random: number) => {
      const page = await visit()
      await page.addInitScript(`Math.random = () => ${random}`)
      const watched = await watchAppeal(page, url)
      await watched.begun()
      return watched
    }
    const [early, late] = [await drawing(0), await drawing(0.99)]
    await grow(1, NAMELESS)
    for (const watched of [early, late]) {
      await watched.until('.count', '31 signatures')
      await watched.page.clock.runFor(SOME_TIME / 2 + SECOND)
    }
    await expect.poll(early.refreshes).toBe(1)
    expect(late.refreshes()).toBe(0)
    await late.page.clock.runFor(SOME_TIME / 2)
    await expect.poll(late.refreshes).toBe(1)
  })

  test('a link that has the focus stays under the finger, and its list comes later', async () => {
    const { url, grow } = await live()
    await grow(48, NAMELESS)
    await grow(1, { name: 'Anna First' })
    const watched = await watchAppeal(await visit(), url)
    await watched.begun()
    await watched.page.locator('.names .report').focus()
    await grow(1, { name: 'Boris' })
    await watched.until('.counter', '50 reached', SOON)
    expect(await watched.page.evaluate('document.activeElement.className')).toBe('report')
    expect(await watched.text('.names')).not.toContain('Boris')
    await watched.page.getByLabel('E-mail address').focus()
    await watched.until('.names', 'Boris', SOME_TIME)
  })

  test('a selected list stays selected, and its update comes later', async () => {
    const { url, grow } = await live()
    await grow(30, NAMELESS)
    await grow(1, { name: 'Anna First' })
    const watched = await watchAppeal(await visit(), url)
    await watched.begun()
    await watched.page.evaluate("getSelection().selectAllChildren(document.querySelector('.names'))")
    await grow(1, { name: 'Boris' })
    await watched.until('.count', '32 signatures')
    await watched.page.clock.runFor(SOME_TIME)
    await expect.poll(watched.refreshes).toBe(1)
    expect(await watched.page.evaluate('String(getSelection())')).toContain('Anna First')
    await watched.page.evaluate('getSelection().removeAllRanges()')
    await watched.until('.names', 'Boris', SOME_TIME)
  })

  test('changes that were unfolded stay unfolded', async () => {
    const { url, grow, deps, settle } = await live()
    const [token = asToken('')] = await grow(30, NAMELESS)
    const { id: appeal_id } = await deps.db.selectFrom('appeals').select('id').executeTakeFirstOrThrow()
    const lines = [1, 2, 3, 4, 5].map((n) => ({
      appeal_id,
      day: `2027-01-0${n}`,
      cause: 'held' as const,
      reason: 'bots',
      n: -n,
    }))
    await deps.db.insertInto('count_lines').values(lines).execute()
    const watched = await watchAppeal(await visit(), url)
    await watched.begun()
    await watched.page.locator('.lines summary').click()
    await watched.page.evaluate('document.activeElement.blur()')
    await withdraw(deps, token)
    await settle(SLUG)
    await watched.until('.count', '29 signatures')
    await watched.until('.lines', 'withdrawn in March 2027', SOME_TIME)
    expect(await watched.page.locator('.lines details').getAttribute('open')).not.toBeNull()
  })

  test('closed meanwhile: the page says so, keeps what is typed, and asks no more once the last letter has counted', async () => {
    const { url, grow, deps, settle } = await live()
    await grow(30, NAMELESS)
    const late = await signAs(deps, SLUG, { address: 'late@example.org', ...NAMELESS })
    const watched = await watchAppeal(await visit(), url)
    await watched.page.getByLabel('E-mail address').fill('anna@example.org')
    await closeAppeal(deps, OPERATOR, { slug: SLUG })
    await settle(SLUG)
    await watched.until('#sign', 'Signing has ended. Letters sent before can be confirmed until', 9 * SOME_TIME)
    expect(await watched.text('.counter')).toMatch(/30 signatures.*Closed on 12 March 2027/)
    expect(await watched.page.locator('.sign-bar').isVisible()).toBe(false)
    await watched.until('[role=status]', 'Signing has ended.', SOON)
    expect(await watched.page.getByLabel('E-mail address').inputValue()).toBe('anna@example.org')
    // A letter sent before the closing still counts.
    await confirm(deps, { token: late, as: 'replace', retry: undefined })
    deps.clock.advance(SECOND)
    await settle(SLUG)
    await watched.until('.count', '31 signatures')
    deps.clock.advance(25 * HOUR)
    await shredDue(deps)
    await sendChanges(deps)
    await watched.until('#sign', 'Signing has ended. ', SOME_TIME)
    await watched.until('.ended', 'destroyed', SOME_TIME)
    await expect.poll(() => deps.streams.topics()).toEqual([])
    const { refreshes } = watched
    const asked = refreshes()
    await watched.page.clock.runFor(20 * SOME_TIME)
    expect(refreshes()).toBe(asked)
  })

  test('a planned closing is noticed when it comes', async () => {
    const { url, deps } = await live({ closes: '2027-03-12T12:00:00Z' })
    deps.clock.set('2027-03-12T11:58:00Z')
    const watched = await watchAppeal(await visit(), url, 'en', deps.clock.now())
    await watched.begun()
    await watched.page.clock.runFor(110 * SECOND)
    expect(watched.refreshes()).toBe(0)
    deps.clock.set('2027-03-12T12:00:01Z')
    await watched.page.clock.runFor(35 * SECOND)
    await watched.until('#sign', 'Signing has ended.')
  })

  test('a screen reader is told at most once in ten seconds, and only what has changed', async () => {
    const { url, grow } = await live()
    await grow(30, NAMELESS)
    const watched = await watchAppeal(await visit(), url)
    await watched.begun()
    expect(await watched.text('[role=status]')).toBe('')
    await grow(1, NAMELESS)
    await watched.until('[role=status]', '31 signatures', 1)
    await grow(1, NAMELESS)
    await watched.until('.count', '32 signatures')
    await watched.page.clock.runFor(9 * SECOND)
    expect(await watched.text('[role=status]')).toBe('31 signatures')
    await watched.page.clock.runFor(2 * SECOND)
    expect(await watched.text('[role=status]')).toBe('32 signatures')
    expect(await watched.page.locator('.counter [role=status], .counter [aria-live]').count()).toBe(0)
  })

  test('a screen reader is told of the end, too, just after a number was said', async () => {
    const { url, grow, deps } = await live()
    await grow(30, NAMELESS)
    const page = await visit()
    // With 0 the page waits as briefly as it can: it asks for parts 20 seconds after a change.
    await page.addInitScript('Math.random = () => 0')
    const watched = await watchAppeal(page, url)
    await watched.begun()
    await grow(1, NAMELESS)
    await watched.until('[role=status]', '31 signatures', 1)
    await page.clock.runFor(15 * SECOND)
    await grow(1, NAMELESS)
    await watched.until('[role=status]', '32 signatures', 1)
    await stopAppeal(deps, OPERATOR, { slug: SLUG })
    await watched.until('#sign', 'Signing has ended.', SECOND / 2)
    expect(await watched.text('[role=status]')).toBe('32 signatures')
    await page.clock.runFor(10 * SECOND)
    expect(await watched.text('[role=status]')).toContain('Signing has ended.')
  })

  test.each([
    ['no-preference', 1],
    ['reduce', 0],
  ] as const)('the number fades in: %s', async (reducedMotion, fades) => {
    const { url, grow } = await live()
    await grow(30, NAMELESS)
    const page = await visit()
    await page.emulateMedia({ reducedMotion })
    await page.addInitScript(`
      window.fades = []
      const animate = Element.prototype.animate
      Element.prototype.animate = function (frames, time) { fades.push(time); return animate.call(this, frames, time) }`)
    const watched = await watchAppeal(page, url)
    await grow(1, NAMELESS)
    await watched.until('.count', '31 signatures')
    // The second number stands in the bar at the foot of a phone.
    expect(await page.evaluate('fades')).toEqual(Array(2 * fades).fill(200))
  })

  test('without a script the page says as of when the number is, and how to see the newest', async () => {
    const { url, grow, deps } = await live()
    await grow(30, NAMELESS)
    const page = await visit({ javaScript: false })
    await page.goto(`${url}/a/${SLUG}?lang=en`)
    await grow(1, NAMELESS)
    expect(await page.locator('.counter').textContent()).toContain('as of 12 March, 10:20 (UTC) · reload')
    expect(await page.locator('.count strong').textContent()).toBe('30')
    await page.getByRole('link', { name: 'reload' }).click()
    await page.getByText('31').first().waitFor()
    expect(deps.streams.topics()).toEqual([])
  })

  test('with a script the time moves along, and nobody needs to reload', async () => {
    const { url, grow, deps } = await live()
    await grow(30, NAMELESS)
    const watched = await watchAppeal(await visit(), url)
    await watched.begun()
    await expect.poll(() => watched.page.getByRole('link', { name: 'reload' }).isVisible()).toBe(false)
    deps.clock.advance(7 * 60 * SECOND)
    await grow(1, NAMELESS)
    await watched.until('.counter time', 'as of 12 March, 10:27 (UTC)')
    deps.clock.advance(DAY - 60 * SECOND)
    await grow(1, NAMELESS)
    await watched.until('.count', '32 signatures')
    expect(await watched.text('.counter time')).toBe('as of 12 March, 10:27 (UTC)')
    await watched.until('.counter time', 'as of 13 March, 10:26 (UTC)', SOON)
  })

  test('on the grid the page opens no stream, and says when the number can move next', async () => {
    const { url, deps } = await live({ safety: 'protected' })
    const watched = await watchAppeal(await visit(), url)
    expect(await watched.text('.counter')).toContain('next on 12 March, 11:00 (UTC) at the earliest')
    await watched.page.clock.runFor(20 * SOME_TIME)
    expect([watched.refreshes(), watched.polls(), deps.streams.topics()]).toEqual([0, 0, []])
    expect(await watched.page.getByRole('link', { name: 'reload' }).isVisible()).toBe(true)
  })
})
