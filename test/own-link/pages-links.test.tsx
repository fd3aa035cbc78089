import { describe, expect, test } from 'vitest'
import { LOCALES } from '../../src/locale/locale.ts'
import { translator } from '../../src/locale/translate.ts'
import { AskedPage } from '../../src/own-link/pages/asked.tsx'
import { RenewedPage } from '../../src/own-link/pages/links.tsx'
import { renderPage } from '../../src/ui/layout.tsx'
import { exampleFrame } from '../signing/pages-example.ts'

const FOUND = [
  { id: 'a3a6f9c4-3a0e-4f3a-9f43-4b9a0a1f2c33', visibility: 'public', day: '2027-03-14', url: 'https://x.example/m/a' },
  { id: 'b3a6f9c4-3a0e-4f3a-9f43-4b9a0a1f2c33', visibility: 'private', day: null, url: 'https://x.example/m/b' },
] as const

describe.each(LOCALES)('new links in %s', (locale) => {
  const t = translator(locale)
  const renewed = (n: number) => renderPage(<RenewedPage frame={exampleFrame(locale)} links={FOUND.slice(0, n)} />)

  test.each([
    [1, ['recover.done_one', 'signed.own_link_text', 'signed.own_link_once']],
    [2, ['recover.done_many', 'recover.many_text', 'recover.many_once']],
  ] as const)('%i: singular or plural from the title to the last sentence', (n, keys) => {
    const html = renewed(n)
    const [title, text, once] = keys
    expect(html).toContain(`<h1>${t(title)}</h1>`)
    expect(html).toContain(`<p id="own-link-text">${t(text)} ${t(once)}</p>`)
    expect(html.match(/class="notranslate link-field"/g)).toHaveLength(n)
  })
})

describe.each(LOCALES)('after asking for a link in %s', (locale) => {
  const t = translator(locale)
  test.each([
    [null, t('sent.limit')],
    [
      '<b>@example.org',
      t('sent.limit_contact', {
        contact:
          '<bdi translate="no" class="notranslate"><span translate="no" class="notranslate">&lt;b&gt;@example.org</span></bdi>',
      }),
    ],
  ])('the page says when no letter may come; contact: %s', (contact, line) => {
    const validUntil = new Date('2027-11-25T16:00:00Z')
    const sent = { email: 'anna@example.org', words: 'blue lantern', mailFrom: 'no-reply@example.org', validUntil }
    expect(renderPage(<AskedPage frame={exampleFrame(locale)} contact={contact} {...sent} />)).toContain(line)
  })
})
