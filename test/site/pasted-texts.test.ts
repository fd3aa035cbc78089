import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { readAppealFile } from '../../src/appeals/appeal-file.ts'
import { importAppeal } from '../../src/appeals/import-appeal.ts'
import { openAppeal } from '../../src/appeals/open-appeal.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { warningsOf } from '../../src/texts/warnings.ts'
import { useBrowser } from '../support/browser.ts'
import { embeddedOnly } from '../support/databases.ts'
import { ALL_VIEWPORTS, faultsOf } from '../support/page-checks.ts'
import { runApp } from '../support/running-app.ts'
import { CAMPAIGN, makeCampaign } from '../support/world.ts'

const PATIENCE = 120_000

embeddedOnly('Texts that people paste, on phone and desktop', (use) => {
  const visit = useBrowser()

  /** Opens the page of `test/texts/pasted/NAME.md`, checked in every window. */
  async function pageOf(name: string, language = 'en'): Promise<Page> {
    const app = await runApp(use())
    await makeCampaign(app.deps)
    const file = readFileSync(new URL(`../texts/pasted/${name}.md`, import.meta.url), 'utf8')
    const { draft } = readAppealFile(file)
    await importAppeal(app.deps, OPERATOR, { campaign: CAMPAIGN, draft })
    await openAppeal(app.deps, OPERATOR, { slug: draft.slug })
    const page = await visit({ language })
    await page.goto(`${app.url}/a/${draft.slug}?lang=${language}`)
    expect(await faultsOf(page, `text-${name}`, ALL_VIEWPORTS)).toEqual([])
    expect(await page.locator('pre').count()).toBe(0)
    return page
  }

  const countOf = (page: Page, selector: string) => page.locator(selector).count()

  /** Sizes of the elements' letters in CSS pixels. */
  const sizes = (page: Page, selector: string) =>
    page.evaluate<number[]>(`[...document.querySelectorAll('${selector}')]
      .map((element) => parseFloat(getComputedStyle(element).fontSize))`)

  test('an appeal of relatives: indented as a whole, with bullets of a word processor', {
    timeout: PATIENCE,
  }, async () => {
    const page = await pageOf('relatives', 'be')
    expect(await countOf(page, '.letter-side > .letter > p')).toBe(5)
    expect(await page.locator('.letter li').allTextContents()).toEqual([
      "пусціць да кожнага лекара, якога выбрала сям'я;",
      'аддаць лісты, якія ляжаць у аператыўнай частцы;',
      'дазволіць адно спатканне да Калядаў.',
    ])
    expect(await countOf(page, '.asks dt')).toBe(2)
    expect(await countOf(page, '.asks dd')).toBe(1)
    expect(await countOf(page, '.asks dd p')).toBe(2)
    expect(await page.locator('.asks strong').textContent()).toBe('ўбачыць кожнага')
    expect(await page.locator('.asks a').getAttribute('href')).toBe('https://example.org/reports/2026')
    expect(await page.locator('.byline').textContent()).toContain('Вільня, 3 кастрычніка 2027 года')
    expect(await page.evaluate("[...document.querySelectorAll('.facts a')].map(({ href }) => href)")).toEqual([
      'mailto:contact@campaign.example',
      'mailto:press@campaign.example',
      'https://t.me/example_relatives',
      'https://relatives.example.org/be',
    ])
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      const set = (selector: string) =>
        page.evaluate(`(({ fontFamily, fontSize, lineHeight }) => [fontFamily, fontSize, lineHeight])
          (getComputedStyle(document.querySelector('${selector}')))`)
      expect(await set('.asks dd p')).toEqual(await set('.letter-side > .letter p'))
    }
  })

  test('a statement: numbered points of several paragraphs are one list', { timeout: PATIENCE }, async () => {
    const page = await pageOf('statement')
    expect(await countOf(page, '.letter ol')).toBe(1)
    expect(await countOf(page, '.letter ol > li')).toBe(4)
    expect(await countOf(page, '.letter ol > li:nth-child(1) > p')).toBe(3)
    expect(await countOf(page, '.letter ol > li:nth-child(2) > ul > li')).toBe(2)
    expect(await countOf(page, '.letter ol > li:nth-child(4) > p')).toBe(2)
    expect(await page.locator('.kind').textContent()).toBe('Statement')
    expect(await page.locator('.byline').textContent()).toMatch(/^Prague, 9 March 2027 · /)
  })

  test('a letter of prisoners: twelve lines are twelve paragraphs', { timeout: PATIENCE }, async () => {
    const page = await pageOf('prisoners')
    expect(await countOf(page, '.letter p')).toBe(12)
    expect(await countOf(page, '.letter br')).toBe(0)
  })

  test('a manifesto: subheadings, typed bullets, values, a table and words without end', {
    timeout: PATIENCE,
  }, async () => {
    const page = await pageOf('manifesto')
    expect(await page.locator('.letter li').count()).toBe(6)
    expect(await countOf(page, '.letter ul')).toBe(2)
    expect(await countOf(page, '.letter br')).toBe(3)
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      const [text = 0] = await sizes(page, '.letter p')
      const headings = await sizes(page, '.letter h2, .letter h3, .letter h4')
      expect(headings).toHaveLength(5)
      for (const heading of headings) expect(heading).toBeGreaterThanOrEqual(text)
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0)
    }
    await page.setViewportSize({ width: 360, height: 800 })
    const widths = await page.evaluate<number[]>(`(({ clientWidth, scrollWidth }) => [clientWidth, scrollWidth])
      (document.querySelector('.letter .wide'))`)
    expect(widths[0]).toBeLessThan(widths[1] ?? 0)
  })

  test('very deep lists and quotations scroll in themselves', { timeout: PATIENCE }, async () => {
    const app = await runApp(use())
    await makeCampaign(app.deps)
    const deep = Array.from({ length: 20 }, (_, at) => `${'  '.repeat(at)}- level ${at}`).join('\n')
    const file = readFileSync(new URL('../texts/pasted/prisoners.md', import.meta.url), 'utf8')
    const { draft } = readAppealFile(`${file}\n${deep}\n\n${'> '.repeat(40)}deep`)
    await importAppeal(app.deps, OPERATOR, { campaign: CAMPAIGN, draft })
    await openAppeal(app.deps, OPERATOR, { slug: draft.slug })
    const page = await visit({ width: 360 })
    await page.goto(`${app.url}/a/${draft.slug}?lang=en`)
    expect(await countOf(page, '.letter li')).toBe(20)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360)
  })

  test('what was made of them on the way is warned of, with its line', () => {
    const warned = ['relatives', 'statement', 'prisoners', 'manifesto'].map((name) => {
      const file = readFileSync(new URL(`../texts/pasted/${name}.md`, import.meta.url), 'utf8')
      const { draft, textLineOf } = readAppealFile(file)
      return warningsOf(draft).map(({ path, line, kind }) => `${kind} ${file.split('\n')[textLineOf(path) + line - 2]}`)
    })
    expect(warned).toEqual([
      [expect.stringMatching(/^typed_bullets {5}• пусціць/)],
      [],
      [expect.stringMatching(/^long_lines We who write this/)],
      ['typed_bullets — courts whose doors are open;', 'typed_bullets *let out everybody who is held for a word'],
    ])
  })
})
