import { expect, test } from 'vitest'
import { OPERATOR } from '../../src/staff/actor.ts'
import { useBrowser } from '../support/browser.ts'
import { embeddedOnly } from '../support/databases.ts'
import { namesOf } from '../support/moderate.ts'
import { moderatorAt, namesOn, press, SLUG, signNames, startNames, told } from './names-at-work.ts'

const PHONE = { width: 360, height: 740 }
const QUEUE = ['Міхаліна Вярбіцкая', 'Kastuś Viarbicki', 'Vierbickaja Alena', 'Jonas Petrauskas', 'Clara Novik']

embeddedOnly('a moderator who looks for somebody', (use) => {
  const visit = useBrowser()

  test.each([true, false])(
    'Vera types a name in Latin letters, decides from the results, and goes on where she was; JavaScript: %s',
    async (javaScript) => {
      const app = await startNames(use, ...QUEUE)
      const vera = await moderatorAt(app, visit, { handle: 'quiet-meadow-1', ...PHONE, javaScript })
      await vera.getByLabel('Find a name').fill('verbitsk')
      await vera.getByLabel('Find a name').press('Enter')
      const head = vera.getByRole('status').filter({ hasText: 'Found: 3 names' })
      await head.waitFor()
      const results = await namesOn(vera)
      expect(results.toSorted()).toEqual(QUEUE.slice(0, 3).toSorted())
      // The browser has scrolled to the results and given them the focus.
      expect(await vera.evaluate('document.activeElement.id')).toBe('found')
      expect((await head.boundingBox())?.y).toBeLessThan(PHONE.height / 4)

      // A name opens beside the results, which stay as they are.
      const [one] = await Promise.all([
        vera.context().waitForEvent('page'),
        vera.getByRole('link', { name: 'Міхаліна Вярбіцкая' }).click(),
      ])
      await one.getByRole('link', { name: 'Put on hold' }).click()
      await one.getByLabel('Reason').fill('a doubt')
      await press(one, 'See what readers will read')
      await press(one, 'Put on hold')
      await one.getByRole('link', { name: 'Release' }).first().waitFor()
      expect(await one.evaluate('history.length > 1 && opener === null')).toBe(true)
      await one.close()
      expect(await namesOn(vera)).toEqual(results)

      // That name is another one by now.
      await press(vera, 'Hide: Міхаліна Вярбіцкая')
      await press(vera, 'Keep: Kastuś Viarbicki')
      expect(await told(vera)).toBe('Kept: Kastuś Viarbicki')
      expect(await namesOn(vera)).toEqual(results)
      await press(vera, 'Undo')
      expect(await told(vera)).toBe('Back to waiting: Kastuś Viarbicki')
      await press(vera, 'Keep: Kastuś Viarbicki')
      await press(vera, 'Polski')
      expect(await told(vera)).toBe('Zostawiono: Kastuś Viarbicki')
      expect(await namesOn(vera)).toEqual(results)
      expect(await vera.getByLabel('Znajdź nazwisko').inputValue()).toBe('verbitsk')
      await press(vera, 'English')

      await vera.getByLabel('In which list').selectOption('Waiting')
      await press(vera, 'Search')
      // The name on hold has not been looked at either.
      await vera.getByRole('heading', { name: 'Found: 2 names' }).waitFor()
      expect((await namesOn(vera)).toSorted()).toEqual(['Vierbickaja Alena', 'Міхаліна Вярбіцкая'])
      expect(vera.url()).toBe(`${app.url}/staff/a/${SLUG}/names/search?lang=en#found`)
      await vera.getByRole('link', { name: /^Waiting/ }).click()
      expect(await namesOn(vera)).toHaveLength(4)
    },
  )

  test('reads every choice of the list whole, and what waits apart from the form, on wide windows', async () => {
    const app = await startNames(use, ...QUEUE)
    const vera = await moderatorAt(app, visit, { handle: 'quiet-meadow-1' })
    await vera.getByLabel('Find a name').fill('verbitsk')
    await press(vera, 'Search')
    for (const language of ['Беларуская', 'Русский', 'Українська', 'Polski', 'Lietuvių', 'English']) {
      await press(vera, language)
      for (const width of [640, 1280]) {
        await vera.setViewportSize({ width, height: 800 })
        const [wide, needed, apart] = await vera.evaluate<[number, number, number]>(`(() => {
          const select = document.querySelector('.search select')
          const wide = select.offsetWidth
          select.style.cssText = 'display: inline-block; width: auto'
          const needed = select.offsetWidth
          select.style.cssText = ''
          const box = (of) => document.querySelector(of).getBoundingClientRect()
          return [wide, needed, box('.search').top - box('.waits p:last-child').bottom]
        })()`)
        expect(wide, `${language}, ${width} px`).toBeGreaterThanOrEqual(needed)
        expect(apart, `${language}, ${width} px`).toBeGreaterThanOrEqual(16)
      }
    }
  })

  test('keeps her page of many results after each decision', async () => {
    const app = await startNames(use)
    const many = Array.from({ length: 54 }, (_, i) => `Person ${String.fromCharCode(65 + (i % 26))}${i}`)
    await signNames(app, ...many)
    const vera = await moderatorAt(app, visit, { handle: 'quiet-meadow-1' })
    await vera.getByLabel('Find a name').fill('персон')
    await press(vera, 'Search')
    await press(vera, 'Next page')
    const page = await namesOn(vera)
    expect(page).toHaveLength(4)
    for (const name of page) {
      await press(vera, `Hide: ${name}`)
      expect(await told(vera)).toBe(`Hidden: ${name}`)
      expect(await namesOn(vera)).toEqual(page)
    }
    const hidden = await namesOf(app.deps, OPERATOR, { slug: SLUG, look: 'hidden' })
    expect(hidden.map(({ name }) => name).sort()).toEqual(page.toSorted())
    await press(vera, 'Back to the beginning')
    expect(await namesOn(vera)).toHaveLength(50)
  })

  test('the button Back leads from results to the list, and never shows what was searched in an address', async () => {
    const app = await startNames(use, ...QUEUE)
    const vera = await moderatorAt(app, visit, { handle: 'quiet-meadow-1' })
    const list = await namesOn(vera)
    await vera.getByLabel('Find a name').fill('verbitsk')
    await press(vera, 'Search')
    await vera.getByRole('heading', { name: 'Found: 3 names' }).waitFor()
    await vera.goBack()
    expect(await namesOn(vera)).toEqual(list)
    expect(vera.url()).not.toMatch(/verbitsk/i)
  })
})
