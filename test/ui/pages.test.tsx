import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { LOCALES } from '../../src/locale/locale.ts'
import { translator } from '../../src/locale/translate.ts'
import { makeAssets } from '../../src/ui/assets.ts'
import { ErrorPage, type ErrorStatus } from '../../src/ui/error-page.tsx'
import { ErrorSummary, SelectField, TextField } from '../../src/ui/form.tsx'
import { Layout, renderPage } from '../../src/ui/layout.tsx'
import { RadioCards } from '../../src/ui/radio-cards.tsx'
import { assets, frameIn, textOf } from './frame.ts'

describe('the layout', () => {
  const html = renderPage(
    <Layout frame={frameIn('be', '/x')} title="Назва <b>">
      <h1>Загаловак</h1>
    </Layout>,
  )

  test('is a standards-mode page in its language', () => {
    expect(html).toMatch(/^<!doctype html><html lang="be">/)
    expect(html).toContain('<title>Назва &lt;b&gt;</title>')
  })

  test('begins with the skip link and the languages by their own names', () => {
    expect(textOf(html)).toMatch(/^Перайсці да тэксту English Беларуская \(чарнавік\) Русский Українська Polski/)
    expect(html).toContain('<a href="/x?lang=en" hreflang="en">English</a>')
    expect(html).toContain('<span aria-current="true">Беларуская</span>')
  })

  test('loads two files of ours, named by their content, and nothing else', () => {
    expect(html.match(/(?:src|href)="[^"]*"/g)?.filter((at) => /assets|:\/\/|data:/.test(at))).toEqual([
      `href="${assets.css.path}"`,
      'href="data:,"',
      `src="${assets.js.path}"`,
    ])
    expect(makeAssets('a', 'b').css.path).toMatch(/^\/assets\/app\.[0-9a-f]{12}\.css$/)
    expect(makeAssets('a', 'b').css.path).not.toBe(makeAssets('c', 'b').css.path)
  })

  test('has nothing that the policy without inline would stop', () => {
    expect(html).not.toMatch(/<style|\sstyle=|<script(?![^>]*src=)|\son\w+=|javascript:/)
  })

  test('says the official addresses and what we never ask', () => {
    expect(textOf(html)).toContain('sign.example · mirror.example · abcdef.onion')
    expect(textOf(html)).toContain(translator('be')('ui.never'))
  })

  test('leads on in its language, whatever the browser asks for', () => {
    const footer = html.slice(html.indexOf('<footer'))
    const ours = [...footer.matchAll(/href="(\/[^"]*)"/g)].map(([, href]) => href)
    expect(ours).toEqual(['/?lang=be', '/privacy?lang=be', '/safety?lang=be', '/privacy?lang=be#count'])
  })

  test('tells nothing on a page with a token', () => {
    const secret = renderPage(
      <Layout frame={frameIn('en', '/c')} title="Confirmation" token>
        <h1>Sign?</h1>
      </Layout>,
    )
    expect(secret).toContain('<meta name="robots" content="noindex"/>')
    expect(secret).toContain('<meta name="referrer" content="strict-origin"/>')
    expect(secret).not.toContain('<footer')
    expect(html).not.toContain('noindex')
  })

  test('the switch on a page with a form keeps what is typed, and Enter is no language', () => {
    const items = ['en', 'be', 'de'].map((language) => ({ language, form: 'f', action: `/a/x/sign?lang=${language}` }))
    const page = renderPage(
      <Layout frame={frameIn('en', '/x', { switch: items })} title="t">
        <h1>t</h1>
      </Layout>,
    )
    const buttons = page.match(/<button[^>]*form="f"[^>]*>/g) ?? []
    expect(buttons).toHaveLength(3)
    expect(buttons[0]).not.toContain('formaction')
    expect(buttons[0]).toContain('aria-hidden="true"')
    expect(buttons[1]).toContain('formaction="/a/x/sign?lang=be"')
    expect(buttons[1]).toContain('formnovalidate')
  })

  test('a page that is a promise is refused', () => {
    expect(() => renderPage(Promise.resolve(''))).toThrow(TypeError)
  })
})

describe('form parts', () => {
  const errors = [{ path: 'email', message: 'Write an address' }]

  test('a field is tied to its label, hint and error', () => {
    const html = String(
      <TextField id="email" type="email" label="E-mail" hint="One letter" value={'"<'} errors={errors} />,
    )
    expect(html).toContain('<label for="email">E-mail</label>')
    expect(html).toContain('aria-describedby="email-hint email-error"')
    expect(html).toContain('aria-invalid="true"')
    expect(html).toContain('id="email-error">Write an address')
    expect(html).toContain('value="&quot;&lt;"')
    expect(html).toContain('spellcheck="false"')
  })

  test('a field without error says nothing of one', () => {
    const html = String(<TextField id="name" label="Name" errors={errors} />)
    expect(html).not.toMatch(/aria-invalid|aria-describedby|error/)
  })

  test('no card is chosen beforehand, and the radios are siblings of the fields', () => {
    const options = ['private', 'anonymous'].map((value) => ({ value, label: value, hint: '' }))
    const fresh = String(<RadioCards name="visibility" options={options} />)
    expect(fresh).not.toContain('checked')
    expect(fresh.match(/<input[^>]*id="v-(private|anonymous)"/g)).toHaveLength(2)
    expect(fresh).toMatch(/^<input/)
    expect(String(<RadioCards name="visibility" options={options} value="anonymous" />).match(/checked/g)).toHaveLength(
      1,
    )
  })

  test('the chosen option stays chosen', () => {
    const options = [
      { code: 'BY', name: 'Belarus' },
      { code: 'PL', name: 'Poland' },
    ]
    const html = String(<SelectField id="country" label="Country" none="—" options={options} value="PL" />)
    expect(html).toMatch(/<option value="PL" selected[^>]*>Poland/)
    expect(html.match(/selected/g)).toHaveLength(1)
  })

  test('the summary links each error to its field', () => {
    const html = String(<ErrorSummary t={translator('en')} errors={errors} targets={{ email: 'e' }} />)
    expect(html).toContain('<a href="#e">Write an address</a>')
    expect(html).toContain('role="alert"')
    expect(String(<ErrorSummary t={translator('en')} errors={[]} />)).not.toContain('div')
  })
})

describe.each([400, 403, 404, 409, 410, 413, 415, 422, 429, 500, 503] satisfies ErrorStatus[])('error %i', (status) => {
  test.each(LOCALES)('%s: one heading, what happened and what to do', (locale) => {
    const appeals = [{ href: '/a/x', title: 'An appeal', lang: 'en' }]
    const html = renderPage(<ErrorPage frame={frameIn(locale)} status={status} id="abc123" openAppeals={appeals} />)
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(html).toContain('noindex')
    expect(html).toContain('<code translate="no" class="notranslate id">abc123</code>')
    expect(html).toContain('<a href="/a/x" lang="en">An appeal</a>')
    expect(translator(locale)(`error.${status}.text`).match(/[.:!](\s|$)/g)?.length).toBeGreaterThanOrEqual(2)
  })
})

test('style and script stay light', () => {
  expect(gzipSync(assets.js.body).length).toBeLessThan(8_000)
  expect(gzipSync(assets.css.body).length).toBeLessThan(8_000)
})
