import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, vi } from 'vitest'
import { findChromium } from './chromium.ts'

export interface VisitorOptions {
  /** What the browser asks for. */
  language?: string
  javaScript?: boolean
  /** CSS pixels. */
  width?: number
  height?: number
  dark?: boolean
  /** The network fails in this test: what the browser itself says of that is no fault of the page. */
  troubled?: boolean
}

/** Opens the browser of one visitor, who has been nowhere yet. */
export type Visit = (options?: VisitorOptions) => Promise<Page>

/** Nothing outside this machine can be reached, and nothing is looked for there. */
const OFFLINE = [
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  '--no-proxy-server',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-pings',
]

/**
 * One browser a test file, a fresh visitor a call. When the test ends, each page must have kept the promises that
 * hold everywhere: no error, no request to another host, nothing stored.
 */
export function useBrowser(): Visit {
  // Many pages make a journey, and other files of the run keep the machine busy.
  vi.setConfig({ testTimeout: 60_000 })
  let browser: Browser | undefined
  beforeAll(async () => {
    const { executablePath, env } = await findChromium()
    browser = await chromium.launch({
      executablePath,
      env: { ...process.env, ...env },
      // No sandbox: root and most containers cannot have one, and only our own pages are opened.
      chromiumSandbox: false,
      args: OFFLINE,
    })
  })
  afterAll(() => browser?.close())

  return async ({ language = 'en', javaScript = true, width = 1280, height = 800, dark = false, troubled } = {}) => {
    if (!browser) throw new Error('the browser is there inside tests and hooks only')
    const context = await browser.newContext({
      locale: language,
      javaScriptEnabled: javaScript,
      viewport: { width, height },
      colorScheme: dark ? 'dark' : 'light',
      permissions: ['clipboard-read', 'clipboard-write'],
      timezoneId: 'Europe/Minsk',
    })
    context.setDefaultTimeout(15_000)
    watch(context, troubled)
    return context.newPage()
  }
}

function watch(context: BrowserContext, troubled = false): void {
  const faults: string[] = []
  const hosts = new Set<string>()
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url())
    if (protocol !== 'data:') hosts.add(`${protocol}//${hostname}`)
  })
  context.on('console', (message) => {
    const url = message.location().url
    // The browser says so of every page that is not a 200.
    const isFailure = /^Failed to load resource: /.test(message.text())
    const isStatus = /^Failed to load resource: the server responded with a status of/.test(message.text())
    const isPage = context.pages().some((page) => page.url() === url)
    const isNoFault = (isStatus && isPage) || (isFailure && troubled)
    if (message.type() === 'error' && !isNoFault) faults.push(message.text())
  })
  context.on('weberror', (error) => faults.push(String(error.error())))
  onTestFinished(async () => {
    const stored = [...(await context.cookies()).map(({ name }) => `cookie ${name}`)]
    for (const page of context.pages()) stored.push(...(await storedBy(page)))
    await context.close()
    expect({ faults, stored, hosts: [...hosts] }).toEqual({ faults: [], stored: [], hosts: ['http://127.0.0.1'] })
  })
}

/** What the site of that page has left in the browser, beside cookies. A text, since these types are not Node's. */
const storedBy = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await caches.keys()),
    ...(await indexedDB.databases()).map(({ name }) => 'database ' + name),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => 'worker ' + scope),
  ])()`)
