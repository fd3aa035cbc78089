import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { OPERATOR } from '../../src/staff/actor.ts'
import { useBrowser } from '../support/browser.ts'
import { embeddedOnly } from '../support/databases.ts'
import { namesOf } from '../support/moderate.ts'
import { moderatorAt, namesOn, press, SLUG, signNames, startNames, told } from './names-at-work.ts'

const PHONE = { width: 360, height: 740 }
const QUEUE = ['Anna Kavalenka', 'Buy Cheap', 'Clara Novik', 'Jonas Petrauskas']

const focused = (page: Page) => page.evaluate<string>('document.activeElement.className')

/** Whether the box stands in the window with the buttons of the next name below it, so that nobody scrolls. */
const isInSight = (page: Page) =>
  page.evaluate<boolean>(`
    document.querySelector('.answer').getBoundingClientRect().top >= 0 &&
    document.querySelector('.listed .decide').getBoundingClientRect().bottom <= window.innerHeight`)

embeddedOnly("a moderator's morning", (use) => {
  const visit = useBrowser()

  const looksOf = async (deps: Parameters<typeof namesOf>[0]) =>
    Object.fromEntries(
      (await namesOf(deps, OPERATOR, { slug: SLUG, look: 'all' })).map(({ name, look }) => [name, look]),
    )

  test('Vera clears the queue on her phone: keeps, hides, thinks better of one, meets Ivan, and looks at a report', async () => {
    const app = await startNames(use, ...QUEUE)
    const vera = await moderatorAt(app, visit, { handle: 'quiet-meadow-1', ...PHONE })
    const ivan = await moderatorAt(app, visit, { handle: 'green-river-1' })
    expect(await vera.locator('main').innerText()).toContain('4 names wait for a look, the oldest since')
    expect((await namesOn(vera)).sort()).toEqual(QUEUE)

    await press(vera, 'Keep: Anna Kavalenka')
    expect(await told(vera)).toBe('Kept: Anna Kavalenka')
    expect([await focused(vera), await isInSight(vera)]).toEqual(['answer', true])
    await press(vera, 'Hide: Clara Novik')
    expect(await told(vera)).toBe('Hidden: Clara Novik')
    await press(vera, 'Undo')
    expect(await told(vera)).toBe('Back to waiting: Clara Novik')
    await press(vera, 'Hide: Buy Cheap')
    expect(await looksOf(app.deps)).toMatchObject({ 'Anna Kavalenka': 'shown', 'Buy Cheap': 'hidden' })

    // Ivan's page is an hour old.
    await press(ivan, 'Keep: Buy Cheap')
    expect(await told(ivan)).toBe('Nothing was done')
    expect(await ivan.locator('.answer').innerText()).toMatch(
      /1 name is another one by now[\s\S]*Buy Cheap[\s\S]*hidden/,
    )

    await signNames(app, 'Dora Late')
    await press(vera, 'Keep all on this page (2)')
    expect(await told(vera)).toBe('Kept: 2 names')
    expect(await namesOn(vera)).toEqual(['Dora Late'])

    await press(vera, 'Беларуская')
    expect(await told(vera)).toBe('Пакінута: 2 імёны')
    await press(vera, 'Пакінуць: Dora Late')
    expect(await told(vera)).toBe('Пакінута: Dora Late')
    await vera.getByText('Ніводнае імя не чакае.').waitFor()
    expect(await looksOf(app.deps)).toEqual({
      ...{ 'Anna Kavalenka': 'shown', 'Clara Novik': 'shown', 'Jonas Petrauskas': 'shown', 'Dora Late': 'shown' },
      'Buy Cheap': 'hidden',
    })

    const reader = await visit(PHONE)
    await reader.goto(`${app.url}/a/${SLUG}/names?lang=en`)
    await reader.getByRole('link', { name: 'Report: Jonas Petrauskas' }).click()
    await reader.getByLabel('Invented, or advertising').check()
    await reader.getByLabel('In your words (optional)').fill('nobody of that name lives here')
    await press(reader, 'Send')
    await vera.goto(`${app.url}/staff/a/${SLUG}/names`)
    await vera.getByRole('link', { name: /^Reported/ }).click()
    expect(await vera.locator('.reports').innerText()).toMatch(
      /Invented, or advertising[\s\S]*nobody of that name lives here/,
    )
    await press(vera, 'Keep: Jonas Petrauskas')
    await vera.getByText('The reports will be open again.').waitFor()
    await vera.getByText('No report waits.').waitFor()
    await reader.goto(`${app.url}/a/${SLUG}/names?lang=en`)
    await reader.getByText('Jonas Petrauskas').waitFor()
    expect(await reader.getByText('Buy Cheap').count()).toBe(0)
  })

  test('without JavaScript everything can be done as well, and a finger finds each button', async () => {
    const app = await startNames(use, ...QUEUE)
    const vera = await moderatorAt(app, visit, { handle: 'quiet-meadow-1', ...PHONE, javaScript: false })
    for (const button of await vera.locator('main .button').all()) {
      const box = await button.boundingBox()
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44)
    }
    await press(vera, 'Hide: Buy Cheap')
    expect(await told(vera)).toBe('Hidden: Buy Cheap')
    await vera.reload()
    expect(await told(vera)).toBe('Hidden: Buy Cheap')
    await press(vera, 'Polski')
    expect(await told(vera)).toBe('Ukryto: Buy Cheap')
    await press(vera, 'Cofnij')
    expect(await told(vera)).toBe('Znów czeka na przejrzenie: Buy Cheap')
    await press(vera, 'Zostaw wszystkie na tej stronie (4)')
    expect(await told(vera)).toBe('Zostawiono: 4 podpisy')
    await vera.getByRole('link', { name: 'Pokazane' }).click()
    expect((await namesOn(vera)).sort()).toEqual(QUEUE)
    await vera.getByRole('link', { name: 'Apele' }).last().click()
    expect(new URL(vera.url()).pathname).toBe('/staff')
  })

  test('with the keyboard alone: from the skip link to the first name, to the answer, to undo and to the next name', async () => {
    const app = await startNames(use, ...QUEUE)
    const vera = await moderatorAt(app, visit, { handle: 'quiet-meadow-1' })
    const [first = '', second = ''] = await namesOn(vera)
    /** Presses Tab until the focus is on an element of that name; each stop on the way must be visible. */
    async function tabTo(name: string): Promise<number> {
      for (let presses = 1; presses < 30; presses++) {
        await vera.keyboard.press('Tab')
        const [label, width] = await vera.evaluate<[string, string]>(`(() => {
          const it = document.activeElement
          return [it.getAttribute('aria-label') ?? it.innerText, getComputedStyle(it).outlineWidth]
        })()`)
        expect(width, label).toBe('3px')
        if (label === name) return presses
      }
      throw new Error(`no way to ${name}`)
    }
    expect(await tabTo('Skip to the text')).toBe(1)
    await vera.keyboard.press('Enter')
    await tabTo(`Keep: ${first}`)
    await vera.keyboard.press('Enter')
    await vera.getByRole('heading', { name: `Kept: ${first}` }).waitFor()
    expect(await focused(vera)).toBe('answer')
    expect(await tabTo('Undo')).toBe(1)
    await vera.keyboard.press('Space')
    await vera.getByRole('heading', { name: `Back to waiting: ${first}` }).waitFor()
    expect(await focused(vera)).toBe('answer')
    // The name is a link, and its buttons follow.
    expect(await tabTo(`Hide: ${first}`)).toBe(3)
    expect(await tabTo(`Keep: ${second}`)).toBe(2)
    await vera.keyboard.press('Enter')
    await vera.getByRole('heading', { name: `Kept: ${second}` }).waitFor()
    await tabTo('Keep all on this page (3)')
    await vera.keyboard.press('Enter')
    await vera.getByRole('heading', { name: 'Kept: 3 names' }).waitFor()
    expect(Object.values(await looksOf(app.deps))).toEqual(['shown', 'shown', 'shown', 'shown'])
  })
})
