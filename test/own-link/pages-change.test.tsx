import { describe, expect, test } from 'vitest'
import type { Appeal } from '../../src/appeals/appeal.ts'
import { LOCALES, type Locale } from '../../src/locale/locale.ts'
import { translator } from '../../src/locale/translate.ts'
import type { OwnChange } from '../../src/own-link/choices.ts'
import {
  ChangePage,
  type ChangePageProps,
  ChangePausedPage,
  changeSwitch,
  typedSwitch,
} from '../../src/own-link/pages/change.tsx'
import { ManagePage } from '../../src/own-link/pages/manage.tsx'
import { StoppedPage } from '../../src/own-link/pages/stopped.tsx'
import type { OwnRow } from '../../src/signatures/own-row-store.ts'
import { renderPage } from '../../src/ui/layout.tsx'
import { exampleAppeal, exampleFrame, exampleSignature, exampleText, TOKEN } from '../signing/pages-example.ts'

const NAMELESS = { name: null, descriptor: null, country: null } as const
const SIGNATURES = {
  public: exampleSignature(),
  private: exampleSignature({ visibility: 'private', ...NAMELESS }),
  anonymous: exampleSignature({ visibility: 'anonymous', ...NAMELESS }),
}
const NOTHING = { name: undefined, descriptor: undefined }

/** The choices that the manage page offers, in their order there. */
function choices(signature: OwnRow, appeal: Appeal = exampleAppeal('protected')): string[] {
  const html = renderPage(
    <ManagePage frame={exampleFrame('en')} appeal={appeal} text={exampleText} signature={signature} token={TOKEN} />,
  )
  return [...html.matchAll(new RegExp(`href="/m/${TOKEN}/(\\w+)\\?lang=en"`, 'g'))].map(([, choice]) => choice ?? '')
}

const page = (locale: Locale, change: OwnChange, more: Partial<ChangePageProps> = {}): string => {
  const own = { appeal: more.appeal ?? exampleAppeal('protected'), signature: more.signature ?? SIGNATURES.public }
  const frame = exampleFrame(locale, LOCALES.map(changeSwitch(own, TOKEN, change)))
  return renderPage(<ChangePage frame={frame} change={change} token={TOKEN} values={NOTHING} {...more} {...own} />)
}

describe('the choices of the manage page', () => {
  test('fit the visibility', () => {
    expect(choices(SIGNATURES.public)).toEqual(['words', 'private', 'anonymous', 'withdraw'])
    expect(choices(SIGNATURES.private)).toEqual(['words', 'public', 'anonymous', 'withdraw'])
    expect(choices(SIGNATURES.anonymous)).toEqual(['public', 'private', 'withdraw'])
  })

  test('are limited to what the appeal offers', () => {
    const onlyPublic = exampleAppeal('open', { visibilities: ['public'] })
    expect(choices(SIGNATURES.public, onlyPublic)).toEqual(['words', 'withdraw'])
    const noNobody = exampleAppeal('open', { visibilities: ['public', 'private'] })
    expect(choices(SIGNATURES.private, noNobody)).toEqual(['words', 'public', 'withdraw'])
  })

  test('have nothing private while private signing is paused', () => {
    const appeal = exampleAppeal('open')
    const paused = { ...appeal, campaign: { ...appeal.campaign, recipients: ['age1one'] } }
    expect(choices(SIGNATURES.public, paused)).toEqual(['words', 'anonymous', 'withdraw'])
    expect(choices(SIGNATURES.private, paused)).toEqual(['public', 'anonymous', 'withdraw'])
  })

  test('do not publish an invalid signature, and are withdrawal alone once the appeal is stopped', () => {
    const invalid = { ...SIGNATURES.private, state: 'invalid' as const }
    expect(choices(invalid)).toEqual(['words', 'anonymous', 'withdraw'])
    expect(choices({ ...SIGNATURES.public, state: 'waiting', look: null })).toHaveLength(4)
    expect(choices(SIGNATURES.public, exampleAppeal('open', { stoppedAt: new Date() }))).toEqual(['withdraw'])
    expect(choices(SIGNATURES.public, exampleAppeal('open', { state: 'closed' }))).toHaveLength(4)
  })
})

describe.each(LOCALES)('a change in %s', (locale) => {
  const t = translator(locale)

  test('away from everyone says that it leaves within a minute and that copies stay, and asks for nothing', () => {
    for (const change of ['private', 'anonymous'] as const) {
      const html = page(locale, change)
      for (const key of ['control.leaves', 'control.copied', 'control.still_counts'] as const)
        expect(html, key).toContain(t(key))
      expect(html).not.toContain('<input')
    }
    expect(page(locale, 'private')).toContain(t('control.private.sealed'))
    expect(page(locale, 'anonymous')).toContain(t('control.anonymous.kept'))
  })

  test('says of a name that nobody has seen that it will not appear', () => {
    const html = page(locale, 'private', { signature: exampleSignature({ look: 'waiting' }) })
    expect(html).toContain(t('control.leaves_unshown'))
    expect(html).not.toContain(t('control.copied'))
  })

  test('to nobody says that the encrypted record is deleted', () => {
    expect(page(locale, 'anonymous', { signature: SIGNATURES.private })).toContain(t('control.sealed_deleted'))
  })

  test('to everyone asks for the name and says why, that copies stay, and where it is dangerous', () => {
    for (const visibility of ['private', 'anonymous'] as const) {
      const html = page(locale, 'public', { signature: SIGNATURES[visibility] })
      expect(html).toMatch(/<input id="name" name="name" type="text" value=""/)
      for (const key of ['control.copies', 'control.public.danger', 'control.shown_looked'] as const)
        expect(html, key).toContain(t(key))
      expect(html).toContain(t(`control.type_${visibility}`))
      const open = page(locale, 'public', { signature: SIGNATURES[visibility], appeal: exampleAppeal('open') })
      expect(open).toContain(t('control.shown_now'))
      expect(open).toContain(t('control.host_looked'))
      expect(html).not.toContain(t('control.host_looked'))
      expect(open).not.toContain(t('control.public.danger'))
    }
  })

  test('of a name that staff hid says that it waits for a look, on open appeals too', () => {
    const hidden = { signature: exampleSignature({ look: 'hidden' }), appeal: exampleAppeal('open') }
    expect(page(locale, 'words', hidden)).toContain(t('control.shown_looked'))
    const held = { signature: { ...SIGNATURES.private, state: 'held' as const } }
    expect(page(locale, 'public', held)).toContain(t('control.shown_checked'))
    expect(page(locale, 'private', { signature: exampleSignature({ state: 'held' }) })).not.toContain(
      t('control.still_counts'),
    )
  })

  test('of the words shows the public ones, and asks for a sealed name again', () => {
    const html = page(locale, 'words')
    for (const value of ['Maryia Kazlova', 'journalist, Minsk']) expect(html).toContain(`value="${value}"`)
    expect(html).toContain(t('control.words.looked'))
    const open = page(locale, 'words', { appeal: exampleAppeal('open') })
    for (const key of ['control.words.replaced', 'control.host_looked'] as const) expect(open).toContain(t(key))
    expect(html).not.toContain(t('control.host_looked'))
    const sealed = page(locale, 'words', { signature: SIGNATURES.private, appeal: exampleAppeal('open') })
    expect(sealed).toContain(t('control.type_private'))
    expect(sealed).toContain(t('control.country_lost'))
    expect(sealed).not.toContain('Maryia')
  })

  test('is a POST with a way back, and its switch of languages keeps what is typed', () => {
    const html = page(locale, 'words')
    expect(html).toMatch(new RegExp(`<form[^>]*action="/m/${TOKEN}/words\\?lang=${locale}" method="post"`))
    expect(html).toContain(`href="/m/${TOKEN}?lang=${locale}"`)
    const other = locale === 'en' ? 'ru' : 'en'
    expect(html).toMatch(new RegExp(`<button[^>]*form="change-form" formaction="/m/${TOKEN}/words\\?lang=${other}"`))
    expect(page(locale, 'private')).toMatch(new RegExp(`<a href="/m/${TOKEN}/private\\?lang=${other}"`))
  })

  test('comes back with what was typed and its errors', () => {
    const errors = [{ path: 'name', message: t('sign.error.link') }]
    const html = page(locale, 'words', { values: { name: 'www.example.org', descriptor: '' }, errors })
    expect(html).toContain(`<title>${t('ui.errorPrefix')}${t('confirm.title')}</title>`)
    expect(html).toContain('value="www.example.org"')
    expect(html).toMatch(/<input id="descriptor" name="descriptor" type="text" value=""/)
    expect(html).toContain(`<a href="#name">${t('sign.error.link')}</a>`)
  })

  test('says that a pause of private signing stops it', () => {
    expect(page(locale, 'private', { paused: true })).toContain(t('control.paused'))
    expect(page(locale, 'private', { paused: true })).not.toContain(t('control.paused_text'))
    expect(page(locale, 'words', { paused: true, signature: SIGNATURES.private })).toContain(t('control.paused_text'))
  })

  test('that cannot be made now says so without a word about the signature, and keeps what is typed', () => {
    const values = { name: 'Maryia', descriptor: '' }
    for (const change of ['words', 'public', 'private'] as const) {
      const frame = exampleFrame(locale, LOCALES.map(typedSwitch(TOKEN, change)))
      const html = renderPage(<ChangePausedPage frame={frame} change={change} token={TOKEN} values={values} />)
      for (const key of ['error.503.title', 'control.paused_text'] as const) expect(html, key).toContain(t(key))
      expect(html).not.toContain(t('control.this_will'))
      expect(html).toMatch(/<input id="name" name="name" type="text" value="Maryia"/)
      expect(html).toMatch(/<input id="descriptor" name="descriptor" type="text" value=""/)
      expect(html).toContain(`action="/m/${TOKEN}/${change}?lang=${locale}" method="post"`)
      for (const other of LOCALES)
        if (other !== locale) expect(html).toContain(`formaction="/m/${TOKEN}/${change}?lang=${other}"`)
    }
  })

  test('of a stopped appeal leads back to the own link', () => {
    const html = renderPage(<StoppedPage frame={exampleFrame(locale)} token={TOKEN} />)
    expect(html).toContain(t('control.stopped'))
    expect(html).toContain(`href="/m/${TOKEN}?lang=${locale}"`)
  })
})

test('every page of a change names nobody in its title and links nowhere else', () => {
  for (const change of ['words', 'public', 'private', 'anonymous'] as const)
    for (const signature of Object.values(SIGNATURES)) {
      const html = page('en', change, { signature })
      expect(html).toContain('<title>Confirmation</title>')
      for (const [, href] of html.matchAll(/<a [^>]*href="([^"]*)"/g))
        expect(href).toMatch(new RegExp(`^(#main|/m/${TOKEN}.*)$`))
    }
})
