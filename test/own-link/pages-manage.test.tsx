import { describe, expect, test } from 'vitest'
import type { Appeal } from '../../src/appeals/appeal.ts'
import { VISIBILITIES } from '../../src/core/visibility.ts'
import { LOCALES, type Locale } from '../../src/locale/locale.ts'
import { translator } from '../../src/locale/translate.ts'
import { ManagePage } from '../../src/own-link/pages/manage.tsx'
import { WithdrawnPage, WithdrawPage } from '../../src/own-link/pages/withdraw.tsx'
import type { OwnRow } from '../../src/signatures/own-row-store.ts'
import { linksTo } from '../../src/ui/frame.ts'
import { renderPage } from '../../src/ui/layout.tsx'
import { exampleAppeal, exampleFrame, exampleSignature, exampleText, TOKEN } from '../signing/pages-example.ts'

const manage = (locale: Locale, signature: OwnRow, appeal: Appeal = exampleAppeal('protected')): string =>
  renderPage(
    <ManagePage
      frame={exampleFrame(locale, linksTo(`/m/${TOKEN}`, LOCALES))}
      appeal={appeal}
      text={exampleText}
      signature={signature}
      token={TOKEN}
    />,
  )

const NAMELESS = { name: null, descriptor: null, country: null, look: null } as const

describe.each(LOCALES)('the own link in %s', (locale) => {
  const t = translator(locale)

  test('shows a public signature whole', () => {
    const html = manage(locale, exampleSignature())
    for (const part of ['Maryia Kazlova', 'journalist, Minsk']) expect(html).toContain(`>${part}</bdi>`)
    expect(html).toContain(t('manage.readers_public'))
    expect(html).toContain('2027')
    expect(html).toContain(t('manage.kept_mark'))
  })

  test('says who reads a name that waits for a look, or is hidden', () => {
    expect(manage(locale, exampleSignature({ look: 'waiting' }))).toContain(t('manage.readers_waiting'))
    expect(manage(locale, exampleSignature({ look: 'hidden' }))).toContain(t('manage.readers_hidden'))
    const waiting = exampleSignature({ state: 'waiting', look: null, day: null })
    expect(manage(locale, waiting)).toContain(t('manage.readers_waiting'))
    expect(manage(locale, waiting, exampleAppeal('open'))).toContain(t('manage.readers_public'))
  })

  test('says that the server cannot read a private name, and that nothing is kept of an anonymous one', () => {
    const sealed = manage(locale, exampleSignature({ visibility: 'private', ...NAMELESS }))
    expect(sealed).toContain(t('manage.readers_private'))
    expect(sealed).toContain(t('manage.kept_private'))
    const nobody = manage(locale, exampleSignature({ visibility: 'anonymous', ...NAMELESS }))
    expect(nobody).toContain(t('manage.kept_anonymous'))
  })

  test('shows no name once the appeal is stopped, but the visibility that is still stored', () => {
    const stopped = exampleAppeal('open', { stoppedAt: new Date('2027-06-02T00:00:00Z') })
    const kept = {
      public: 'manage.kept_nameless_public',
      private: 'manage.kept_nameless_private',
      anonymous: 'manage.kept_anonymous',
    } as const
    for (const visibility of VISIBILITIES) {
      const html = manage(locale, exampleSignature({ visibility, ...NAMELESS, hasMark: false }), stopped)
      for (const key of [kept[visibility], 'manage.kept_no_mark', 'manage.readers_anonymous'] as const)
        expect(html, key).toContain(t(key))
    }
  })

  test('tells each state', () => {
    const state = (more: Partial<OwnRow>) => manage(locale, exampleSignature(more))
    expect(state({ state: 'waiting', day: null })).toContain(t('manage.waiting'))
    expect(state({ state: 'held' })).toContain(t('manage.held'))
    expect(state({ state: 'invalid' })).toContain(t('manage.invalid'))
    expect(state({ state: 'invalid' })).toContain(
      '<bdi translate="no" class="notranslate">organisers@example.org</bdi>',
    )
  })

  test('claims a mark only where there is one', () => {
    for (const state of ['waiting', 'counted', 'held', 'invalid'] as const) {
      const [none, one] = [false, true].map((hasMark) => manage(locale, exampleSignature({ state, hasMark })))
      expect([none?.includes(t('manage.kept_no_mark')), none?.includes(t('manage.kept_mark'))]).toEqual([true, false])
      expect([one?.includes(t('manage.kept_no_mark')), one?.includes(t('manage.kept_mark'))]).toEqual([false, true])
    }
  })

  test('withdrawing says first what it does, and is a POST', () => {
    const frame = exampleFrame(locale)
    const page = (more: Partial<OwnRow>, appeal = exampleAppeal('open'), isOpen = true) =>
      renderPage(
        <WithdrawPage frame={frame} appeal={appeal} signature={exampleSignature(more)} token={TOKEN} isOpen={isOpen} />,
      )
    expect(page({})).toContain(t('control.withdraw.number'))
    expect(page({})).toContain(t('control.withdraw.public'))
    expect(page({})).toMatch(new RegExp(`<form[^>]*action="/m/${TOKEN}/withdraw\\?lang=${locale}" method="post"`))
    expect(page({})).toContain(`href="/m/${TOKEN}?lang=${locale}"`)
    expect(page({ state: 'waiting' })).not.toContain(t('control.withdraw.number'))
    // A name that was never shown does not disappear.
    for (const more of [
      { look: 'waiting' },
      { look: 'hidden' },
      { state: 'held' },
      { state: 'waiting', look: null },
    ] as const)
      expect(
        [t('control.withdraw.public'), t('control.leaves_unshown')].map((text) => page(more).includes(text)),
      ).toEqual([false, true])
    expect(page({ visibility: 'anonymous', ...NAMELESS })).not.toContain(t('control.withdraw.public'))
    const stopped = exampleAppeal('open', { stoppedAt: new Date('2027-06-02T00:00:00Z') })
    expect(page(NAMELESS, stopped)).not.toContain(t('control.withdraw.public'))
    const [again, final] = [t('control.withdraw.again'), t('control.withdraw.final')]
    expect([page({}).includes(again), page({}).includes(final)]).toEqual([true, false])
    const ended = page({}, exampleAppeal('open', { state: 'closed' }), false)
    expect([ended.includes(again), ended.includes(final)]).toEqual([false, true])
  })

  test('after withdrawing says what stays, and that the count falls only if it does', () => {
    const page = (more: Partial<OwnRow>) =>
      renderPage(
        <WithdrawnPage
          frame={exampleFrame(locale)}
          appeal={exampleAppeal('open')}
          signature={exampleSignature(more)}
        />,
      )
    expect(page({})).toContain(t('control.withdrawn.text'))
    expect(page({})).toContain(t('control.withdrawn.number'))
    expect(page({ state: 'held' })).not.toContain(t('control.withdrawn.number'))
  })
})

test('the page of the own link names nobody in its title and links nowhere else', () => {
  const html = manage('en', exampleSignature())
  expect(html).toContain('<title>Confirmation</title>')
  const links = [...html.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, href]) => href)
  for (const link of links) expect(link).toMatch(new RegExp(`^(#main|/m/${TOKEN}.*)$`))
})
