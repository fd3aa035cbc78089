import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { after, SECOND } from '../../src/core/clock.ts'
import type { Token } from '../../src/core/secret-text.ts'
import type { TestDeps } from '../support/deps.ts'
import { makeAppeal, makeCampaign, type Person, signed } from '../support/world.ts'

export const SLUG = 'release'

/** The longest wait of the page before it asks for its parts: when more than a number has changed, and otherwise. */
export const SOON = 3 * SECOND
export const SOME_TIME = 40 * SECOND

/** Makes an open appeal, whose number moves every second. */
export async function liveAppeal(deps: TestDeps, draft: Parameters<typeof makeAppeal>[2] = {}): Promise<void> {
  await makeCampaign(deps)
  await makeAppeal(deps, SLUG, { visibilities: ['public', 'anonymous'], ...draft })
}

let people = 0

/** Lets `n` more people sign and confirm, then moves the clock by a second; returns their manage tokens. */
export async function moreSign(deps: TestDeps, n = 1, person: Partial<Person> = {}): Promise<Token[]> {
  const tokens: Token[] = []
  for (let i = 0; i < n; i++)
    tokens.push(await signed(deps, SLUG, { address: `watched-${++people}@example.org`, ...person }))
  deps.clock.advance(SECOND)
  return tokens
}

/** Opens the page with timers that move only when the test says so, and sets a mark in it that a reload would lose. */
export async function watchAppeal(page: Page, url: string, lang = 'en', now = new Date()): Promise<Watched> {
  await page.clock.install({ time: now })
  await page.clock.pauseAt(after(now, SECOND))
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto(`${url}/a/${SLUG}?lang=${lang}`)
  await page.evaluate("window.mark = 'the same page'")
  const text = (selector: string) =>
    page.evaluate<string>(
      `Array.from(document.querySelectorAll(${JSON.stringify(selector)}), (e) => e.textContent).join(' | ').replace(/[\\u202f\\s]+/g, ' ').trim()`,
    )
  return {
    page,
    text,
    refreshes: () => asked.filter((path) => path.endsWith('/live')).length,
    polls: () => asked.filter((path) => path.endsWith('/counts')).length,
    until: (selector, expected, passing = 0) =>
      expect
        .poll(
          async () => {
            if (passing > 0) await page.clock.runFor(passing)
            return text(selector)
          },
          { timeout: 15_000, interval: 50 },
        )
        .toContain(expected),
    begun: () => page.locator('.live').waitFor(),
    isSamePage: async () => (await page.evaluate('window.mark')) === 'the same page',
  }
}

export interface Watched {
  page: Page
  /** The texts of all elements of the selector, with ` | ` between them. */
  text(selector: string): Promise<string>
  /** Waits for a text in the selector; before each try the page's timers advance by `passing` milliseconds. */
  until(selector: string, expected: string, passing?: number): Promise<void>
  /** Waits for the first counts: from then on the page knows what it shows, and is in no hurry to ask for its parts. */
  begun(): Promise<void>
  /** The number of requests for the parts of the page. */
  refreshes(): number
  /** The number of requests for the counts as JSON. */
  polls(): number
  isSamePage(): Promise<boolean>
}
