import { describe, expect, test } from 'vitest'
import { GonePage } from '../../src/appeals/pages/gone.tsx'
import type { Visibility } from '../../src/core/visibility.ts'
import { fullDateTime } from '../../src/locale/dates.ts'
import { LOCALES, type Locale } from '../../src/locale/locale.ts'
import { translator } from '../../src/locale/translate.ts'
import { ConfirmPage, type ConfirmPageProps } from '../../src/signing/pages/confirm.tsx'
import { EndedPage } from '../../src/signing/pages/ended.tsx'
import { initials } from '../../src/signing/pages/initials.ts'
import { NotMePage } from '../../src/signing/pages/not-me.tsx'
import { SignedPage, type SignedPageProps } from '../../src/signing/pages/signed.tsx'
import { linksTo } from '../../src/ui/frame.ts'
import { renderPage } from '../../src/ui/layout.tsx'
import { CHAIN, exampleAppeal, exampleFrame, exampleText, TOKEN } from './pages-example.ts'

const SUBMISSION = { visibility: 'public', name: 'Марыя Казлова', descriptor: 'сястра', country: 'PL' } as const

const NOBODY = { signatures: [], seatFree: true }
const ANNA = {
  id: 'a3a6f9c4-3a0e-4f3a-9f43-4b9a0a1f2c33',
  visibility: 'public',
  name: 'Anna',
  day: '2027-03-12',
} as const
const SEALED = { id: 'b3a6f9c4-3a0e-4f3a-9f43-4b9a0a1f2c33', visibility: 'private', name: null, day: null } as const

const confirm = (locale: Locale, props: Partial<ConfirmPageProps> = {}): string =>
  renderPage(
    <ConfirmPage
      frame={exampleFrame(locale, linksTo(`/c/${TOKEN}`, LOCALES))}
      appeal={exampleAppeal('open')}
      text={exampleText}
      submission={SUBMISSION}
      token={TOKEN}
      retry={CHAIN}
      choice={NOBODY}
      {...props}
    />,
  )

const MANAGE_URL = `https://sign.example.org/m/${TOKEN}`

const signed = (
  locale: Locale,
  safety: 'open' | 'protected',
  visibility: Visibility,
  { linkLetter = 'unasked', mailboxShared = false, nameWaits }: Partial<SignedPageProps> = {},
): string =>
  renderPage(
    <SignedPage
      frame={exampleFrame(locale)}
      appeal={exampleAppeal(safety)}
      text={exampleText}
      visibility={visibility}
      nameWaits={visibility === 'public' && (nameWaits ?? safety === 'protected')}
      manageUrl={MANAGE_URL}
      linkLetter={linkLetter}
      mailboxShared={mailboxShared}
      shareUrl={`https://sign.example.org/a/relatives?lang=${locale}`}
      otherAppeals={[{ href: '/a/other', title: 'Another', lang: 'en' }]}
    />,
  )

const titleOf = (html: string): string => /<title>(.*?)<\/title>/.exec(html)?.[1] ?? ''
const linksOf = (html: string): string[] => [...html.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, href]) => href ?? '')
const buttonsOf = (html: string): string[] => html.match(/<button.*?<\/button>/gs) ?? []

describe.each(LOCALES)('the confirmation page in %s', (locale) => {
  const t = translator(locale)

  test('shows a public name in full and one button', () => {
    const html = confirm(locale)
    expect(html).toContain('<bdi translate="no" class="notranslate">Марыя Казлова</bdi>')
    expect(html).toContain(t('confirm.public'))
    expect(html).toContain('<bdi translate="no" class="notranslate">сястра</bdi>')
    expect(buttonsOf(html).map((button) => button.replace(/<.*?>/g, ''))).toEqual([
      t('confirm.button'),
      t('confirm.not_me'),
    ])
  })

  test('shows a private name as first letters, and nothing else of it', () => {
    const html = confirm(locale, { submission: { ...SUBMISSION, visibility: 'private' } })
    expect(html).toContain('<bdi translate="no" class="notranslate">М… К…</bdi>')
    expect(html).toContain(t('confirm.private'))
    expect(html).not.toMatch(/Марыя|Казлова|сястра/)
  })

  test('says "no name" to an anonymous signer', () => {
    const submission = { visibility: 'anonymous', name: null, descriptor: null, country: null } as const
    expect(confirm(locale, { submission })).toContain(t('confirm.anonymous'))
  })

  test('lists the mailbox’s one signature with a button that replaces it, and one for another person', () => {
    const html = confirm(locale, { choice: { signatures: [ANNA], seatFree: true } })
    expect(html).toContain(t('confirm.used_before'))
    expect(html).toContain('<bdi translate="no" class="notranslate">Anna</bdi>')
    const [mine, another] = buttonsOf(html)
    expect(mine).toContain(t('confirm.mine'))
    expect(mine).toContain(`name="as" value="replace ${ANNA.id}"`)
    expect(another).toContain(t('confirm.another'))
    expect(another).toContain('name="as" value="another-person"')
    expect(html).toContain(`name="shown" value="${ANNA.id}"`)
  })

  test('lists each of several with a button of its own, and offers no seat that is not free', () => {
    const html = confirm(locale, { choice: { signatures: [ANNA, SEALED], seatFree: false } })
    expect(html).toContain(t('confirm.which'))
    const values = buttonsOf(html).map((button) => /name="as" value="([^"]*)"/.exec(button)?.[1])
    expect(values).toEqual([`replace ${ANNA.id}`, `replace ${SEALED.id}`, undefined])
    expect(html).toContain(t('confirm.no_seat'))
    expect(html).not.toContain(t('confirm.another'))
  })

  test('says that it showed no earlier signature', () => {
    const html = confirm(locale)
    expect(buttonsOf(html)[0]).toContain('name="as" value="first"')
    expect(html).toContain('name="shown" value=""')
  })

  test('has a neutral title and leads nowhere else', () => {
    const html = confirm(locale, { choice: { signatures: [ANNA], seatFree: true } })
    expect(titleOf(html)).toBe(t('confirm.title'))
    for (const link of linksOf(html)) expect(link).toMatch(/^(#main|\/[cr]\/TOKEN.*)$/)
    expect(html).toContain('<meta name="robots" content="noindex"/>')
  })
})

test('a protected appeal asks always, without a word about earlier signatures', () => {
  const html = confirm('en', { appeal: exampleAppeal('protected'), choice: null })
  expect(buttonsOf(html)).toHaveLength(3)
  expect(html).not.toContain('name="shown"')
})

test('with one seat a mailbox nobody is asked', () => {
  for (const safety of ['open', 'protected'] as const) {
    const html = confirm('en', { appeal: exampleAppeal(safety, { seats: 1 }), choice: null })
    expect(buttonsOf(html)).toHaveLength(2)
    expect(html).not.toContain(translator('en')('confirm.used_before'))
  }
})

test('confirming and rejecting are two forms, each with the token in its body', () => {
  const [yes, no] = confirm('en').match(/<form.*?<\/form>/gs) ?? []
  expect(yes).toContain('action="/c?lang=en" method="post"')
  expect(yes).toContain(`name="retry" value="${CHAIN}"`)
  expect(no).toContain('action="/c/reject?lang=en" method="post"')
  for (const form of [yes, no]) expect(form).toContain(`name="token" value="${TOKEN}"`)
  expect(no).toMatch(/<input(?![^>]*checked)[^>]* name="silence" type="checkbox" value="true"/)
})

test('first letters of the names of the world', () => {
  expect(initials('Maryia Kazlova')).toBe('M… K…')
  expect(initials('  Łukasz   O’Connor ')).toBe('Ł… O…')
  expect(initials('Nguyễn Thị Minh')).toBe('N… T… M…')
  expect(initials('李')).toBe('李…')
  expect(initials('É́va (Anna)')).toBe('É́… A…')
})

describe.each(LOCALES)('after the confirmation in %s', (locale) => {
  const t = translator(locale)

  test('a public signer of an open appeal is asked to share first', () => {
    const html = signed(locale, 'open', 'public')
    expect(html).toContain(t('signed.live'))
    expect(html).not.toContain(t('signed.now_delete'))
    expect(html).not.toContain(t('signed.share_warning'))
    expect(
      html.indexOf('https://t.me/share/url?url=https%3A%2F%2Fsign.example.org%2Fa%2Frelatives%3Flang'),
    ).toBeLessThan(html.indexOf('id="own-link"'))
  })

  test.each([
    ['open', 'private'],
    ['open', 'anonymous'],
    ['protected', 'public'],
    ['protected', 'private'],
    ['protected', 'anonymous'],
  ] as const)('%s, %s: first the letter goes; sharing is closed and comes with a warning', (safety, visibility) => {
    const html = signed(locale, safety, visibility)
    const order = [
      'signed.now_delete',
      'signed.now_bin',
      'signed.now_close',
      'signed.own_link',
      'signed.share_quiet',
    ] as const
    const places = order.map((key) => html.indexOf(t(key)))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(Math.min(...places)).toBeGreaterThan(0)
    expect(html.indexOf('<details>')).toBeGreaterThan(html.indexOf('id="own-link"'))
    expect(html.indexOf('t.me')).toBeGreaterThan(html.indexOf(t('signed.share_warning')))
    expect(html).toContain(t(safety === 'open' ? 'signed.live' : 'signed.grid'))
  })

  test('says when the name appears', () => {
    expect(signed(locale, 'protected', 'public')).toContain(t('signed.name_waits'))
    expect(signed(locale, 'open', 'public')).toContain(t('signed.name_shown'))
    expect(signed(locale, 'open', 'public', { nameWaits: true })).toContain(t('signed.name_waits'))
    expect(signed(locale, 'open', 'private')).toContain(t('signed.private'))
    expect(signed(locale, 'protected', 'anonymous')).toContain(t('signed.anonymous'))
  })

  test('says that the mailbox can be read by somebody else only where two sign from it', () => {
    for (const visibility of ['public', 'private', 'anonymous'] as const) {
      expect(signed(locale, 'protected', visibility, { mailboxShared: true })).toContain(t('signed.mailbox_shared'))
      expect(signed(locale, 'protected', visibility)).not.toContain(t('signed.mailbox_shared'))
    }
  })

  test('tells of the letter with the link only where one is on its way', () => {
    const once = signed(locale, 'protected', 'private')
    const mailed = signed(locale, 'protected', 'private', { linkLetter: 'queued' })
    const [only, second] = [
      ['signed.own_link_once', 'signed.now_delete'],
      ['signed.own_link_mailed', 'signed.now_delete_first', 'signed.now_second'],
    ] as const
    for (const key of only) expect([once.includes(t(key)), mailed.includes(t(key))], key).toEqual([true, false])
    for (const key of second) expect([once.includes(t(key)), mailed.includes(t(key))], key).toEqual([false, true])
    // The bin is emptied once both letters are in it.
    expect(mailed.indexOf(t('signed.now_second'))).toBeLessThan(mailed.indexOf(t('signed.now_bin')))
    expect(signed(locale, 'open', 'public', { linkLetter: 'queued' })).toContain(t('signed.own_link_mailed'))
    const stopped = signed(locale, 'protected', 'private', { linkLetter: 'stopped' })
    expect(stopped).toContain(t('signed.own_link_stopped'))
    expect(stopped).toContain(t('signed.now_delete'))
    for (const key of [...second, 'signed.own_link_once'] as const) expect(stopped, key).not.toContain(t(key))
  })

  test('gives the own link as text and as a file, and shares only the appeal', () => {
    const html = signed(locale, 'open', 'public')
    expect(html).toContain(`value="${MANAGE_URL}" readonly=""`)
    const file = linksOf(html).find((link) => link.startsWith('data:'))
    expect(decodeURIComponent(file?.split(',')[1] ?? '')).toBe(`${MANAGE_URL}\n`)
    for (const link of linksOf(html)) if (/t\.me|viber|wa\.me|mailto/.test(link)) expect(link).not.toContain('TOKEN')
    expect(titleOf(html)).toBe(t('confirm.title'))
  })

  test('not me, gone and ended say what happened and what to do', () => {
    const notMe = renderPage(<NotMePage frame={exampleFrame(locale)} silentUntil={null} />)
    expect(notMe).toContain(t('notme.text'))
    expect(titleOf(notMe)).toBe(t('confirm.title'))
    const openAppeals = [{ href: '/a/relatives', title: 'Home <soon>', lang: 'en' }]
    const gone = renderPage(<GonePage frame={exampleFrame(locale)} openAppeals={openAppeals} />)
    expect(gone).toContain(t('gone.heading'))
    expect(gone).toContain('<a href="/a/relatives" lang="en"><bdi>Home &lt;soon&gt;</bdi></a>')
    const times = { closedAt: new Date('2027-06-01T00:00:00Z'), lateUntil: new Date('2027-06-02T00:00:00Z') }
    const appeal = exampleAppeal('open', { state: 'closed', ...times })
    const endedPage = (isSent: boolean, more = {}) =>
      renderPage(
        <EndedPage frame={exampleFrame(locale)} appeal={{ ...appeal, ...more }} text={exampleText} isSent={isSent} />,
      )
    expect(endedPage(true)).toContain(fullDateTime(locale, times.closedAt))
    expect(endedPage(true)).toContain(t('gone.ended.heading'))
    // Only a form that was sent had details, and letters cannot be confirmed for ever.
    expect([true, false].map((isSent) => endedPage(isSent).includes(t('gone.ended.text')))).toEqual([true, false])
    const late = t('gone.ended.late', { time: '' }).slice(0, 20)
    expect(endedPage(false)).toContain(late)
    expect(endedPage(false, { shreddedAt: new Date('2027-06-02T01:00:00Z') })).not.toContain(late)
  })
})
