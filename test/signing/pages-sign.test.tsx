import { describe, expect, test } from 'vitest'
import type { FieldError } from '../../src/core/errors.ts'
import { asAddress } from '../../src/core/secret-text.ts'
import { LOCALES, type Locale } from '../../src/locale/locale.ts'
import { translator } from '../../src/locale/translate.ts'
import { SentPage, type SentPageProps } from '../../src/signing/pages/sent.tsx'
import { SignPage, type SignPageProps } from '../../src/signing/pages/sign-page.tsx'
import { NOTHING_TYPED, signSwitch } from '../../src/signing/sign-values.ts'
import { renderPage } from '../../src/ui/layout.tsx'
import { CHAIN, exampleAppeal, exampleFrame, exampleText, exampleValues } from './pages-example.ts'

const sign = (locale: Locale, props: Partial<SignPageProps> = {}): string =>
  renderPage(
    <SignPage
      frame={exampleFrame(locale, LOCALES.map(signSwitch('/a/relatives/sign')))}
      appeal={exampleAppeal('open')}
      text={exampleText}
      values={NOTHING_TYPED}
      errors={[]}
      {...props}
    />,
  )

const sent = (locale: Locale, props: Partial<SentPageProps> = {}): string =>
  renderPage(
    <SentPage
      frame={exampleFrame(locale)}
      appeal={exampleAppeal('open')}
      values={{ ...exampleValues, chain: CHAIN }}
      words="blue lantern"
      validUntil={new Date('2027-11-25T16:00:00Z')}
      title={null}
      mailFrom="Confirmation <no-reply@sign.example.org>"
      {...props}
    />,
  )

const input = (html: string, id: string): string =>
  new RegExp(`<(?:input|select)[^>]* id="${id}"[^>]*>`).exec(html)?.[0] ?? ''
const titleOf = (html: string): string => /<title>(.*?)<\/title>/.exec(html)?.[1] ?? ''

describe.each(LOCALES)('the form in %s', (locale) => {
  const t = translator(locale)

  test('asks in the order of the page, with nothing chosen', () => {
    const html = sign(locale)
    const order = ['v-private', 'v-anonymous', 'v-public', 'name', 'descriptor', 'email', 'country', 'consent']
    const places = order.map((id) => html.indexOf(` id="${id}"`))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(Math.min(...places)).toBeGreaterThan(0)
    expect(html).not.toContain(' checked')
    for (const key of ['sign.legend', 'sign.private_hint', 'sign.name_hint', 'sign.email_hint', 'sign.under'] as const)
      expect(html).toContain(t(key))
    expect(titleOf(html)).toBe(t('sign.page_title', { title: exampleText.shortTitle }))
  })

  test('shows errors first, in the title and beside the fields, and keeps what was typed', () => {
    const errors: FieldError[] = [
      { path: 'visibility', message: t('sign.error.visibility') },
      { path: 'name', message: t('sign.error.name') },
      { path: 'consent', message: t('sign.error.consent') },
    ]
    const values = { ...exampleValues, visibility: undefined, name: '', consent: false }
    const html = sign(locale, { errors, values })
    expect(titleOf(html).startsWith(t('ui.errorPrefix'))).toBe(true)
    expect(html).toContain('href="#v-private"')
    for (const { path, message } of errors) {
      expect(html.split(`>${message}<`)).toHaveLength(3)
      expect(html).toContain(`id="${path}-error"`)
    }
    expect(/<[^>]*autofocus[^>]*>/.exec(html)?.[0]).toContain('class="error-summary"')
    expect(input(html, 'v-private')).toContain('visibility-error')
    expect(input(html, 'descriptor')).toContain('value="journalist, Minsk"')
    expect(input(html, 'email')).toContain('value="anna@gmial.com"')
    expect(html).toContain('<option value="PL" selected="">')
  })

  test('offers both addresses when the domain looks misspelt', () => {
    const html = sign(locale, { values: exampleValues, doubt: { suggestion: asAddress('anna@gmail.com') } })
    expect(html).toMatch(/<button[^>]* name="use" value="anna@gmail.com"/)
    expect(html).toContain('<input type="hidden" name="keep" value="anna@gmial.com"/>')
    expect(input(html, 'email')).toContain('value="anna@gmial.com"')
    expect(titleOf(html).startsWith(t('ui.errorPrefix'))).toBe(false)
  })

  test('gives the notice about a mailbox company once', () => {
    const html = sign(locale, { appeal: exampleAppeal('protected'), values: exampleValues, notice: true })
    expect(html).toContain(t('sign.notice_text'))
    expect(html).toContain('<input type="hidden" name="notice" value="seen"/>')
    expect(html).toContain('href="#email"')
    const after = sign(locale, { values: { ...exampleValues, notice: true } })
    expect(after).not.toContain(t('sign.notice_text'))
    expect(after).toContain('name="notice" value="seen"')
  })

  test('keeps what was typed when too many came from the network', () => {
    const html = sign(locale, { values: exampleValues, tooMany: true })
    expect(html).toContain(t('sign.too_many'))
    expect(input(html, 'name')).toContain('value="Maryia Kazlova"')
    expect(input(html, 'v-public')).toContain('checked')
    expect(input(html, 'consent')).toContain('checked')
  })

  test('says why private signing is not on offer', () => {
    const appeal = exampleAppeal('protected')
    const html = sign(locale, { appeal: { ...appeal, campaign: { ...appeal.campaign, recipients: ['age1one'] } } })
    expect(html).not.toContain('id="v-private"')
    expect(html).toContain(t('sign.private_off'))
    expect(sign(locale, { appeal: { ...appeal, visibilities: ['public'] } })).not.toContain(t('sign.private_off'))
  })

  test('does not say that keys are renewed where there never was one', () => {
    const appeal = exampleAppeal('protected')
    const campaign = { ...appeal.campaign, epoch: 0, recipients: [], since: null }
    const forged = sign(locale, { appeal: { ...appeal, campaign: { ...campaign, trust: 'forged' } } })
    const never = sign(locale, { appeal: { ...appeal, campaign: { ...campaign, trust: 'none' } } })
    for (const html of [forged, never]) expect(html).not.toContain('id="v-private"')
    expect(forged).toContain(t('sign.private_off'))
    expect(never).not.toContain(t('sign.private_off'))
  })

  test('is disabled and says so while the database is away', () => {
    const html = sign(locale, { paused: true, disabled: true })
    expect(html).toContain('<fieldset disabled="">')
    expect(html).toContain(t('site.paused'))
  })

  test('asks for a country and leaves out the safety link where nobody is punished', () => {
    const open = sign(locale)
    expect(open).toContain('id="country"')
    expect(open).not.toContain(t('sign.safety_link'))
    const guarded = sign(locale, { appeal: exampleAppeal('protected') })
    expect(guarded).not.toContain('id="country"')
    expect(guarded).toContain(t('sign.safety_link'))
  })
})

test('nothing typed stands in a URL, in the form and after it', () => {
  for (const html of [sign('en', { values: exampleValues }), sent('en')]) {
    const urls = [...html.matchAll(/(?:action|formaction|href|src)="([^"]*)"/g)].map(([, url]) => url)
    expect(urls.length).toBeGreaterThan(3)
    for (const url of urls) expect(url).not.toMatch(/anna|Maryia|Kazlova|journalist/)
  }
})

test('typed values are escaped', () => {
  const values = { ...exampleValues, name: '"><b>x', descriptor: "'<i>", email: '"><script>@x' }
  for (const html of [sign('en', { values, doubt: { suggestion: asAddress('<u>@y') } }), sent('en', { values })]) {
    expect(html).not.toMatch(/<b>|<i>|<u>|<script>/)
    expect(html).toContain('&quot;&gt;&lt;b&gt;x')
  }
})

test('the organisers are named for signers without e-mail, in their own words first', () => {
  const aside = (noEmail: string | null) =>
    /No e-mail\? Write to the organisers: |<p class="hint">(?=<bdi>)/.exec(
      sign('en', { text: { ...exampleText, noEmail } }).split('class="aside"')[1] ?? '',
    )?.[0]
  const [prefix, alone] = ['No e-mail? Write to the organisers: ', '<p class="hint">']
  expect(sign('en')).toContain('<a href="mailto:organisers@example.org" rel="noreferrer"')
  const html = sign('en', { text: { ...exampleText, noEmail: 'Signal: families.01' } })
  expect(html).toContain(
    '<bdi translate="no" class="notranslate">Signal: <span translate="no" class="notranslate">families.01</span></bdi>',
  )
  expect([aside(null), aside('Signal: families.01'), aside('t.me/relatives')]).toEqual([prefix, prefix, prefix])
  // A sentence of their own stands alone.
  expect(aside('Bring the sheet to our office in Vilnius')).toBe(alone)
  expect(sign('en', { text: { ...exampleText, noEmail: 'javascript:alert(1) https://a.example/x' } })).toMatch(
    /javascript:alert\(1\) <a href="https:\/\/a\.example\/x" rel="noreferrer"[^>]* target="_blank"/,
  )
})

describe.each(LOCALES)('"open your mailbox" in %s', (locale) => {
  const t = translator(locale)

  test('says where the letter goes, that nothing is counted yet, and until when', () => {
    const html = sent(locale)
    expect(html).toContain('<bdi translate="no" class="notranslate address">anna@gmial.com</bdi>')
    expect(html).toContain(t('sent.not_counted'))
    expect(html).toContain('16:00 (UTC)')
    expect(html).toContain(t('letter.subject', { words: 'blue lantern' }))
    expect(html).toContain('Confirmation &lt;no-reply@sign.example.org&gt;')
  })

  test('shows the subject of the letter as it will be', () => {
    expect(sent(locale, { title: 'Let our families come home' })).toContain(
      t('letter.subject_title', { title: 'Let our families come home', words: 'blue lantern' }),
    )
  })
})

test('both forms of the page carry the whole submission and its chain', () => {
  const forms = sent('en').match(/<form.*?<\/form>/gs) ?? []
  expect(forms).toHaveLength(2)
  for (const form of forms) {
    expect(form).toContain('action="/a/relatives/sign?lang=en"')
    expect(form).toContain(`name="chain" value="${CHAIN}"`)
    expect(form).toContain('name="visibility" value="public"')
    expect(form).toContain('name="name" value="Maryia Kazlova"')
    expect(form).toContain('name="descriptor" value="journalist, Minsk"')
    expect(form).toContain('name="country" value="PL"')
    expect(form).toContain('name="consent" value="true"')
    expect(form).toMatch(/name="email"[^>]* value="anna@gmial.com"/)
  }
})

test('the page of an anonymous signer holds no name, and says so', () => {
  const html = sent('en', { values: { ...exampleValues, visibility: 'anonymous' } })
  expect(html).toContain(translator('en')('sent.no_name'))
  expect(html).not.toMatch(/Kazlova|journalist/)
  expect(sent('en')).not.toContain(translator('en')('sent.no_name'))
})

test('the page is the same for every address but for the address', () => {
  const known = sent('en', { values: { ...exampleValues, email: 'known@example.org' } })
  const fresh = sent('en', { values: { ...exampleValues, email: 'fresh@example.org' } })
  expect(known.replaceAll('known@', 'fresh@')).toBe(fresh)
})
