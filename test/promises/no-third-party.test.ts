import { expect, test } from 'vitest'
import { postgresOnly } from '../support/databases.ts'
import { CAMPAIGNS_OWN, everyPage } from './every-page.ts'
import { everyStaffPage } from './every-staff-page.ts'
import { endorsedByForm, signedByForm } from './forms.ts'

const PRODUCTION = {
  PUBLIC_URL: 'https://sign.example.org',
  ALTERNATE_URLS: 'https://mirror.example.net',
  ONION_URL: 'http://abcdefghij.onion',
  MAIL_FROM: 'Confirmation <no-reply@sign.example.org>',
  SMTP_URL: 'smtp://127.0.0.1:1',
  EMBEDDED_IN_PRODUCTION: '1',
}

/** Links by which a signer can pass the appeal on; no page loads anything from their hosts. */
const SHARING = /^(?:https:\/\/t\.me\/share\/|https:\/\/wa\.me\/|viber:|mailto:)/

const ATTRIBUTE = /\s(href|src|srcset|action|formaction|poster|data|content|cite|ping|background|manifest)="([^"]*)"/g

/** Addresses beyond this site that a page loads, sends to or links to, as `tag attribute address`. */
function strangersIn(html: string): string[] {
  const found = [...html.matchAll(/<([a-z]\w*)[^>]*>/g)].flatMap(([whole, tag]) =>
    [...whole.matchAll(ATTRIBUTE)].map(([, attribute, value = '']) => ({
      name: `${tag} ${attribute}`,
      address: value.replaceAll('&amp;', '&'),
    })),
  )
  const strange = found.filter(({ name, address }) => {
    if (name === 'meta content' && !/^(?:\d+;|https?:|\/\/)/.test(address)) return false
    return !/^(?:data:|#)/.test(address) && new URL(address, PRODUCTION.PUBLIC_URL).origin !== PRODUCTION.PUBLIC_URL
  })
  return strange.map(({ name, address }) => `${name} ${address}`)
}

/** The picture of a series: a title and paths, which load nothing. */
const PICTURE =
  /<svg [^>]*><title [^>]*>[^<]*<\/title>(?:<path(?: (?:d|fill|stroke[a-z-]*|vector-effect)="[^"#:()]*")+><\/path>)+<\/svg>/

const TOKEN_PAGE = { 'Referrer-Policy': 'strict-origin', 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' }

postgresOnly('no third party', (use) => {
  const policyOf = (answer: Response) =>
    Object.fromEntries(
      (answer.headers.get('Content-Security-Policy') ?? '')
        .split('; ')
        .map((part) => [part.split(' ')[0], part.split(' ').slice(1)]),
    )

  /** Whether an answer is no page and has the shortest policy, which allows nothing. */
  const isData = (answer: Response) =>
    !answer.headers.get('Content-Type')?.startsWith('text/html') &&
    answer.headers.get('Content-Security-Policy') === "default-src 'none'; frame-ancestors 'none'"

  function isSafe(answer: Response, what: string): void {
    isQuiet(answer, what)
    const policy = policyOf(answer)
    expect(policy['frame-ancestors'], what).toEqual(["'none'"])
    if (isData(answer)) return
    expect(policy['base-uri'], what).toEqual(["'none'"])
    expect(policy['form-action'], what).toEqual(["'self'"])
    expect(JSON.stringify(policy), what).not.toMatch(/unsafe|\*|https?:/)
  }

  /** Checks that hold for every answer, also for pages that other sites may frame. */
  function isQuiet(answer: Response, what: string): void {
    const header = (name: string) => answer.headers.get(name)
    expect(header('Set-Cookie'), what).toBeNull()
    expect(header('Location'), what).toBeNull()
    expect(policyOf(answer)['default-src'], what).toEqual(["'none'"])
    expect(header('Strict-Transport-Security'), what).toMatch(/^max-age=31536000/)
    expect(header('X-Content-Type-Options'), what).toBe('nosniff')
    expect(header('Server'), what).toBeNull()
    expect(header('X-Powered-By'), what).toBeNull()
  }

  function isAlone(html: string, what: string, allowed = /^$/): void {
    const strangers = strangersIn(html).filter((stranger) => {
      const [tag, attribute, address = ''] = stranger.split(' ')
      return !(tag === 'a' && attribute === 'href' && allowed.test(address))
    })
    expect(strangers, what).toEqual([])
    expect(html, what).not.toMatch(/<(?:img|iframe|object|embed|video|audio|svg|style|base|portal)\b/)
    expect(html, what).not.toMatch(/<[^>]*\s(?:style|on\w+)="/)
    expect(html, what).not.toMatch(/<script(?![^>]*\ssrc="\/assets\/(?:app|live|widget)\.[0-9a-f]{12}\.js")/)
    expect(html, what).not.toMatch(/<script[^>]*>[^<]/)
    expect(html, what).not.toMatch(/rel="(?:preconnect|dns-prefetch|prefetch|preload|modulepreload)"|http-equiv/)
  }

  test('every page: no cookie, nothing loaded from elsewhere, every header', async () => {
    const { site, pages, tokenPages } = await everyPage(use(), PRODUCTION)
    for (const path of [...pages, ...tokenPages]) {
      const holdsToken = tokenPages.includes(path)
      const answer = await site.ask(path, holdsToken ? { headers: { 'Accept-Encoding': 'br' } } : {})
      isSafe(answer, path)
      const html = await answer.text()
      const page = html.replace(PICTURE, '')
      expect(page !== html, path).toBe(path === '/a/release/numbers')
      if (answer.headers.get('Content-Type')?.startsWith('text/html')) isAlone(page, path, CAMPAIGNS_OWN)
      if (holdsToken)
        for (const [name, value] of Object.entries(TOKEN_PAGE)) expect(answer.headers.get(name), path).toBe(value)
      else expect(answer.headers.get('Referrer-Policy'), path).toBe('same-origin')
      // A page whose path holds a signer's token links only to this site, and its title tells nothing.
      if (holdsToken) {
        expect([answer.headers.get('Content-Encoding'), answer.headers.get('Onion-Location')], path).toEqual([
          null,
          null,
        ])
        // A preview has the links and the title of the draft, and tells of no signer.
        if (!path.startsWith('/preview/')) {
          expect(strangersIn(html), path).toEqual([])
          expect(html, path).toContain('<title>Confirmation</title>')
        }
        expect(html, path).toContain('<meta name="robots" content="noindex"/>')
      }
      if (/^\/a\/[^/]+\/names/.test(path) && answer.status === 200)
        expect(answer.headers.get('X-Robots-Tag'), path).toBe('noindex')
      // Besides token pages, only pages that show names, reports and the development mailbox are not for search engines.
      const isHidden =
        holdsToken || /^\/a\/[^/]+\/(?:names|report|live|organisations\/[^/]+\/report)\b|^\/dev\//.test(path)
      const isSaid = html.includes('content="noindex"') || answer.headers.has('X-Robots-Tag')
      if (answer.status === 200) expect([isSaid, path]).toEqual([isHidden, path])
    }
  })

  test('every widget: framed by anyone, without a form, and as alone as every page', async () => {
    const { site, widgets } = await everyPage(use(), PRODUCTION)
    for (const path of widgets) {
      const answer = await site.ask(path)
      isQuiet(answer, path)
      const { 'style-src': styles, ...policy } = policyOf(answer)
      expect(policy['frame-ancestors'], path).toEqual(['*'])
      expect(policy['base-uri'], path).toEqual(["'none'"])
      expect(policy['form-action'], path).toEqual(["'none'"])
      expect(JSON.stringify({ ...policy, 'frame-ancestors': '' }), path).not.toMatch(/unsafe|\*|https?:/)
      expect(styles?.join(' '), path).toMatch(/^'self' 'sha256-[A-Za-z0-9+/]{43}='$/)
      expect(answer.headers.get('Referrer-Policy'), path).toBe('same-origin')
      expect(answer.headers.get('X-Robots-Tag'), path).toBeNull()
      const html = await answer.text()
      expect(html, path).not.toMatch(/<form\b/)
      // A widget has exactly one style element and one base element.
      isAlone(html.replace(/<style>[^<]*<\/style>/, '').replace('<base target="_top"/>', ''), path)
    }
  })

  test('every page of staff: as alone as every page, for no search engine and no cache', async () => {
    const { deps } = await everyPage(use(), PRODUCTION)
    const { ask, paths, notShown } = await everyStaffPage(deps)
    for (const path of paths.filter((path) => !notShown.includes(path))) {
      const answer = await ask(path, { headers: { 'Accept-Encoding': 'br' } })
      isSafe(answer, path)
      expect(policyOf(answer)['img-src'], path).toEqual(["'self'"])
      for (const [name, value] of Object.entries({ 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' }))
        expect(answer.headers.get(name), path).toBe(value)
      for (const name of ['Content-Encoding', 'ETag', 'Onion-Location', 'Access-Control-Allow-Origin'])
        expect(answer.headers.get(name), path).toBeNull()
      const page = await answer.text()
      expect(page, path).not.toContain('data:')
      // The QR code is drawn in the page; the app of the phone opens its secret. An organisation's website is a link.
      isAlone(page.replace(/<svg[\s\S]*?<\/svg>/g, ''), path, /^otpauth:|^https:\/\/(?:bells|ringers)\.example\/$/)
    }
  })

  test('every answer of the API', async () => {
    const { site, api, own } = await everyPage(use(), PRODUCTION)
    for (const path of api) isSafe(await site.ask(path), path)
    for (const method of ['PUT', 'OPTIONS', 'POST']) isSafe(await site.ask('/api/v1/appeals', { method }), method)
    const seen = await site.ask('/api/v1/signature', { headers: { Authorization: `Bearer ${own[0]}` } })
    isSafe(seen, 'the own signature')
    expect(seen.headers.get('Cache-Control')).toBe('no-store')
  })

  test('every answer to a form: not cached, not compressed; sharing is a link and no more', async () => {
    const { site, letters, own, offers, endorsements } = await everyPage(use(), PRODUCTION)
    const answers = [...(await signedByForm(site, letters, own)), ...(await endorsedByForm(site, offers, endorsements))]
    for (const [what, answer] of answers) {
      isSafe(answer, what)
      expect(answer.headers.get('Cache-Control'), what).toBe('no-store')
      expect(answer.headers.get('Content-Encoding'), what).toBeNull()
      const html = await answer.text()
      isAlone(html, what, what.startsWith('signed') ? SHARING : CAMPAIGNS_OWN)
    }
  })

  test('the style sheet and the script load nothing and speak to nobody', async () => {
    const { site } = await everyPage(use(), PRODUCTION)
    const page = await (await site.ask('/')).text()
    const assets = [...page.matchAll(/"(\/assets\/[^"]+)"/g)].map(([, path = '']) => path)
    expect(assets).toHaveLength(2)
    for (const path of assets) {
      const answer = await site.ask(path)
      isSafe(answer, path)
      expect(answer.headers.get('Cache-Control')).toContain('immutable')
      expect(await answer.text(), path).not.toMatch(
        /url\(|@import|https?:\/\/|\bfetch\(|XMLHttpRequest|sendBeacon|cookie|Storage/,
      )
    }
  })

  test('on a development machine nobody is told to come back by HTTPS only', async () => {
    const { site, pages } = await everyPage(use())
    for (const path of pages) expect((await site.ask(path)).headers.get('Strict-Transport-Security'), path).toBeNull()
  })

  test('Tor Browser is told of the onion service on pages, and only there', async () => {
    const { site } = await everyPage(use(), PRODUCTION)
    const location = async (path: string, headers = {}) =>
      (await site.ask(path, { headers })).headers.get('Onion-Location')
    expect(await location('/a/release?lang=be')).toBe('http://abcdefghij.onion/a/release?lang=be')
    expect(await location('/api/v1/appeals')).toBeNull()
  })
})
