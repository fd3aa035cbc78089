import { expect, test } from 'vitest'
import { useBrowser } from '../support/browser.ts'
import { embeddedOnly } from '../support/databases.ts'
import { faultsOf, TWO_VIEWPORTS } from '../support/page-checks.ts'
import { runApp } from '../support/running-app.ts'
import { makeAppeal, makeCampaign, signed } from '../support/world.ts'

const ARABIC = {
  title: 'HRW: حان وقت الإفراج عن السجناء',
  short_title: 'HRW: حان وقت الإفراج',
  opening: 'إلى حكومات الاتحاد الأوروبي',
  byline: 'من أقارب السجناء',
  // A Latin name at the beginning does not turn the direction of the text.
  body: `Human Rights Watch تدعو الحكومات إلى التحرك فورًا.

- السماح للأطباء بالدخول

> لم نرَ أبناءنا منذ عام

| السنة | العدد |
|---|---|
| ٢٠٢٥ | ١٢ |
`,
  addressees: [{ name: 'Amnesty International', ask: 'نشر التقرير.' }],
  initiators: [{ name: 'Anna Kazlova', descriptor: 'صحفية' }],
}

embeddedOnly('Names and words that run from right to left', (use) => {
  const visit = useBrowser()

  test('stand under each other on the same side, on every page with names and in the widget', async () => {
    const app = await runApp(use())
    await makeCampaign(app.deps)
    await makeAppeal(app.deps, 'release', { safety: 'open' })
    const people = [
      { name: 'Anna Kazlova', descriptor: 'אמא של אסיר' },
      { name: 'مريم الخطيب', descriptor: 'journalist, Minsk' },
      { name: 'שרה כהן', descriptor: 'أخت سجين' },
    ]
    for (const [n, person] of people.entries())
      await signed(app.deps, 'release', { address: `p${n}@example.org`, ...person })
    await app.settle('release')
    const page = await visit()
    for (const path of ['/embed/release', '/a/release', '/a/release/names']) {
      await page.goto(`${app.url}${path}?lang=en`)
      const places = await page.evaluate<{ left: number; text: string }[]>(`
        [...document.querySelectorAll('.names li > bdi, .names .who bdi')].map((part) => {
          const range = document.createRange()
          range.selectNodeContents(part)
          const list = part.closest('.names').getBoundingClientRect()
          return { left: Math.round(range.getBoundingClientRect().left - list.left), text: part.textContent }
        })`)
      expect(places.map(({ text }) => text).sort(), path).toEqual(people.flatMap((one) => Object.values(one)).sort())
      expect(new Set(places.map(({ left }) => left)).size, path).toBe(path.endsWith('names') ? 2 : 1)
    }
  })
})

embeddedOnly('An appeal that is written from right to left', (use) => {
  const visit = useBrowser()

  async function open() {
    const app = await runApp(use())
    await makeCampaign(app.deps)
    await makeAppeal(app.deps, 'release', { source_locale: 'ar', texts: { ar: ARABIC } })
    await app.settle('release')
    return { app, page: await visit({ width: 360 }) }
  }

  test('on its page the whole text runs from the right, and nothing else', async () => {
    const { app, page } = await open()
    await page.goto(`${app.url}/a/release?lang=en`)
    const gaps = (selectors: string) =>
      page.evaluate<[string, number][]>(`(() => {
        const { right } = document.querySelector('.letter').getBoundingClientRect()
        return ${JSON.stringify(selectors)}.split(', ').map((selector) => {
          const range = document.createRange()
          range.selectNodeContents(document.querySelector(selector))
          return [selector, Math.round(right - range.getBoundingClientRect().right)]
        })
      })()`)
    const inline = '.letter p, .asks dt, .asks dd, .people dt, .people dd, .letter th, .letter td'
    expect(await gaps(`h1, ${inline}`)).toEqual(`h1, ${inline}`.split(', ').map((selector) => [selector, 0]))
    expect(await gaps('.letter li, .letter blockquote')).toEqual([
      ['.letter li', 24],
      ['.letter blockquote', 19],
    ])
    const style = (selector: string, property: string) =>
      page.evaluate(`getComputedStyle(document.querySelector('${selector}'))['${property}']`)
    expect([await style('.letter blockquote', 'borderRightWidth'), await style('.letter ul', 'paddingLeft')]).toEqual([
      '3px',
      '0px',
    ])
    for (const other of ['.counter', '.block h2', '.sign-box']) expect(await style(other, 'direction')).toBe('ltr')
    expect(await faultsOf(page, 'right-to-left', TWO_VIEWPORTS)).toEqual([])
  })

  test('in its widget the heading runs from the right', async () => {
    const { app, page } = await open()
    await page.goto(`${app.url}/embed/release?lang=en`)
    const directions = `['h1', '.counter'].map((one) => getComputedStyle(document.querySelector(one)).direction)`
    expect(await page.evaluate(directions)).toEqual(['rtl', 'ltr'])
    expect(await faultsOf(page, 'widget-right-to-left', TWO_VIEWPORTS)).toEqual([])
  })
})
