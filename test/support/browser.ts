import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { beforeAll, expect, onTestFinished, vi } from 'vitest'
import { findChromium } from './chromium.ts'

export interface VisitorOptions {
  /** The language that the browser asks for. */
  language?: string
  javaScript?: boolean
  /** CSS pixels. */
  width?: number
  height?: number
  dark?: boolean
  /** Whether the network fails in this test: the browser's own messages about that are then no faults of the page. */
  troubled?: boolean
  /** The cookies that the visitor may have at the end: those of staff. */
  cookies?: readonly string[]
}

/** Opens a page in the browser of a new visitor, who has no history. */
export type Visit = (options?: VisitorOptions) => Promise<Page>

/** Flags that let the browser reach no other machine, and stop it from trying. */
const OFFLINE = [
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  '--no-proxy-server',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-pings',
]

/** The browser of all test files in a process: starting one takes longer than most pages. It ends with the process. */
let shared: Browser | undefined

async function openBrowser(): Promise<Browser> {
  if (shared?.isConnected()) return shared
  const { executablePath, env } = await findChromium()
  shared = await chromium.launch({
    executablePath,
    env: { ...process.env, ...env },
    // Root and most containers cannot have a sandbox, and only our own pages are opened.
    chromiumSandbox: false,
    args: OFFLINE,
  })
  return shared
}

/**
 * Each call opens a page of a new visitor, whose browser context shares nothing with any other. When the test ends, the
 * pages must have kept the promises that hold everywhere: no error, no request to another host, nothing stored.
 */
export function useBrowser(): Visit {
  // A journey visits many pages, and other test files keep the machine busy.
  vi.setConfig({ testTimeout: 60_000 })
  let browser: Browser | undefined
  beforeAll(async () => {
    browser = await openBrowser()
  })

  return async ({ language = 'en', javaScript = true, width = 1280, height = 800, ...more }: VisitorOptions = {}) => {
    const { dark = false, troubled, cookies } = more
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
    watch(context, troubled, cookies)
    return context.newPage()
  }
}

function watch(context: BrowserContext, troubled = false, cookies: readonly string[] = []): void {
  const faults: string[] = []
  const hosts = new Set<string>()
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url())
    if (protocol !== 'data:') hosts.add(`${protocol}//${hostname}`)
  })
  context.on('console', (message) => {
    const url = message.location().url
    // The browser reports every page that answers with an error status, also when a test expects that status.
    const isFailure = /^Failed to load resource: /.test(message.text())
    const isStatus = /^Failed to load resource: the server responded with a status of/.test(message.text())
    const isPage = context.pages().some((page) => page.url() === url)
    const isNoFault = (isStatus && isPage) || (isFailure && troubled)
    if (message.type() === 'error' && !isNoFault) faults.push(message.text())
  })
  context.on('weberror', (error) => faults.push(String(error.error())))
  onTestFinished(async () => {
    const others = (await context.cookies()).filter(({ name }) => !cookies.includes(name))
    const stored = others.map(({ name }) => `cookie ${name}`)
    for (const page of context.pages()) stored.push(...(await storedBy(page)))
    await context.close()
    expect({ faults, stored, hosts: [...hosts] }).toEqual({ faults: [], stored: [], hosts: ['http://127.0.0.1'] })
  })
}

/** Lists data that the page's site has stored, beside cookies. The script is a string, since Node lacks its types. */
const storedBy = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await caches.keys()),
    ...(await indexedDB.databases()).map(({ name }) => 'database ' + name),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => 'worker ' + scope),
  ])()`)
