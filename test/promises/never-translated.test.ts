import { describe, expect, test } from 'vitest'
import { fingerprint } from '../../src/campaigns/fingerprint.ts'
import { recipientsOf } from '../../src/campaigns/list-recipients.ts'
import { DevMailPage } from '../../src/demo/dev-mail.tsx'
import { LOCALES } from '../../src/locale/locale.ts'
import { translator } from '../../src/locale/translate.ts'
import { composeLetter } from '../../src/mail/compose.tsx'
import { KINDS } from '../../src/mail/kinds.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { makeAssets } from '../../src/ui/assets.ts'
import type { TestSite } from '../api/site.ts'
import { EXAMPLES } from '../mail/examples.ts'
import { embeddedOnly } from '../support/databases.ts'
import { lostLinkAs } from '../support/offers.ts'
import {
  CAMPAIGN,
  CAMPAIGN_FACTS,
  makeAppeal,
  queuedLetters,
  recoverAs,
  settled,
  signAs,
  signed,
} from '../support/world.ts'
import { everyPage } from './every-page.ts'
import { endorsedByForm, signedByForm } from './forms.ts'

const ONION = 'q'.repeat(56)
const ENV = {
  PUBLIC_URL: 'https://zq-main.example',
  ALTERNATE_URLS: 'https://zq-mirror.example',
  ONION_URL: `http://${ONION}.onion`,
  MAIL_FROM: 'Zqsender <no-reply@zq-sender.example>',
  SMTP_URL: 'smtp://127.0.0.1:1',
  EMBEDDED_IN_PRODUCTION: '1',
}

const PERSON = { name: 'Zqanna Zqivanova', descriptor: 'zqsister of a zqprisoner' }
const HELP = { no_email: 'Please write to zqhelp@example.org or see zq-help.example/way for help' }
const CHANNEL = { name: 'Our channel t.me/zqchannel', url: 'https://t.me/zqchannel' }

const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/
const PIECES =
  /<(script|style)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->|<!doctype[^>]*>|<(\/?)([a-z][a-z0-9]*)((?:"[^"]*"|[^>"])*)>|[^<]+/gi
const isMarked = (attributes: string): boolean =>
  /\stranslate="no"/.test(attributes) && /\sclass="(?:[^"]* )?notranslate(?: [^"]*)?"/.test(attributes)

const plain = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

interface Shown {
  text: string
  marked: boolean
}

/** All that a page shows as text, in elements and in fields, and whether translators are kept from it. */
function shownIn(html: string): Shown[] {
  const open: { tag: string; marked: boolean }[] = []
  const shown: Shown[] = []
  for (const [text, , closing, tag, attributes = ''] of html.matchAll(PIECES)) {
    const within = open.some(({ marked }) => marked)
    if (tag === undefined) {
      if (!text.startsWith('<')) shown.push({ text: plain(text), marked: within })
      continue
    }
    if (closing) open.splice(open.findLastIndex((one) => one.tag === tag))
    else if (!VOID.test(tag)) open.push({ tag, marked: isMarked(attributes) })
    if (/^(?:input|textarea)$/.test(tag) && !/\stype="(?:hidden|radio|checkbox)"/.test(attributes)) {
      const value = /\svalue="([^"]*)"/.exec(attributes)?.[1] ?? ''
      shown.push({ text: plain(value), marked: within || isMarked(attributes) })
    }
  }
  return shown
}

const unmarked = (html: string, sentinels: readonly string[]): string[] =>
  shownIn(html).flatMap(({ text, marked }) => (!marked && sentinels.some((one) => text.includes(one)) ? [text] : []))

test('the test sees text that is not marked, in elements, fields and titles', () => {
  const marks = 'translate="no" class="a notranslate b"'
  for (const html of [
    '<p>zq</p>',
    `<p ${marks}>x</p>zq`,
    `<p ${marks}><br></p><b>zq</b>`,
    '<p translate="no">zq</p>',
    '<p class="notranslate">zq</p>',
    '<p translate="no" class="notranslated">zq</p>',
    '<title>zq</title>',
    '<input type="text" value="zq">',
    '<textarea>zq</textarea>',
  ])
    expect(unmarked(html, ['zq']), html).toHaveLength(1)
  for (const html of [
    `<p ${marks}><b>zq</b></p>`,
    `<input ${marks} value="zq">`,
    '<script>zq</script>',
    '<a title="zq">x</a>',
  ])
    expect(unmarked(html, ['zq']), html).toEqual([])
})

embeddedOnly('names, addresses and words to compare', (use) => {
  test.each(LOCALES)('are translated by no browser, on any page, in %s', async (locale) => {
    const { deps, site: plainSite, pages, tokenPages, widgets, own, letters, ...more } = await everyPage(use(), ENV)
    const { offers, endorsements } = more
    const headers = { 'Accept-Language': locale }
    const site: TestSite = { ...plainSite, ask: (path, asking) => plainSite.ask(path, { headers, ...asking }) }

    const text = {
      title: 'A title',
      short_title: 'A title',
      body: 'Read <https://zq-body.example/x>.',
      ...HELP,
      links: [CHANNEL],
    }
    await makeAppeal(deps, 'helped', { texts: { [locale]: text }, source_locale: locale })
    const mine = await signed(deps, 'release', { ...PERSON, address: 'zqmine@example.org' })
    await settled(deps, 'release')
    const letter = await signAs(deps, 'release', { ...PERSON, address: 'zqmine@example.org' })
    const recovery = await recoverAs(deps, 'release', 'zqmine@example.org')

    const answers: [string, Response][] = []
    const ask = async (path: string, asking?: Parameters<TestSite['ask']>[1]) => {
      answers.push([path, await site.ask(path, asking)])
    }
    for (const path of [...pages, ...tokenPages, ...widgets, '/a/helped', '/a/helped/sign']) await ask(path)
    for (const path of [`/c/${letter}`, `/c/${letter}/change`, `/m/${mine}`, `/m/${mine}/words`]) await ask(path)
    const names = await (await site.ask('/a/release/names')).text()
    for (const [path] of names.matchAll(/\/a\/release\/report\/[0-9a-f-]+/g)) await ask(path)
    const typed = { visibility: 'public', ...PERSON, country: '', email: 'zqform@gmail.com', consent: 'true' }
    const sign = (more: Record<string, string>) => ask('/a/release/sign', { form: { ...typed, ...more } })
    await sign({})
    await sign({ consent: '' })
    await sign({ language: locale })
    await sign({ email: 'zqform@gmial.com' })
    await ask('/a/release/manage', { form: { email: 'zqasked@example.org' } })
    await ask('/a/release/manage', { form: { email: 'zqasked' } })
    const listed = /name="retry" value="([^"]*)"[\s\S]*?name="ref-0"[^>]*value="([^"]*)"/.exec(
      await (await site.ask(`/r/${recovery}`)).text(),
    )
    await ask('/r', { form: { token: recovery, retry: listed?.[1] ?? '', 'ref-0': listed?.[2] ?? '' } })
    await ask('/c', { form: { token: letter, ...PERSON, name: 'x'.repeat(200), visibility: 'public' } })
    answers.push(...(await signedByForm(site, letters, own)))
    answers.push(...(await endorsedByForm(site, offers, endorsements)))
    const links = await lostLinkAs(deps, 'release', 'ringers@example.org')
    await ask('/e/links', { form: { token: links } })

    const { recipients } = await recipientsOf(deps, OPERATOR, { campaign: CAMPAIGN })
    const [words = ''] = (await queuedLetters(deps)).flatMap((one) =>
      one.kind === 'confirmation' && one.to === 'zqform@gmail.com' ? [one.words] : [],
    )
    const { contact, pressContact, controller } = CAMPAIGN_FACTS
    const sentinels = [
      ...['Zqunion', 'Zqringers', 'zq-ringers.example', 'Zqalena', 'zqsecretary', 'zqoffer@example.org', 'zqlost'],
      ...['Union of Bells', 'https://bells.example/', 'A… Z…', 'Listed Ringers', 'Declined Ringers'],
      ...['We ring for everyone.', 'We ring for each and everyone.', 'Zqstatement'],
      ...['Zqanna', 'zqsister', 'Maryia Kazlova', 'M… K…', 'Hanna Ivanova'],
      ...[contact, pressContact, controller, `The campaign ${CAMPAIGN}`],
      ...['zq-main.example', 'zq-mirror.example', ONION, 'zq-sender.example', 'zq-body.example'],
      ...['zqhelp@example.org', 'zq-help.example/way', 't.me/zqchannel'],
      ...['zqform@gmial.com', 'zqform@gmail.com', 'zqasked@example.org', words],
      ...recipients.map(({ recipient }) => fingerprint(recipient)),
    ]
    const seen = new Set<string>()
    for (const [what, answer] of answers) {
      if (!answer.headers.get('Content-Type')?.startsWith('text/html')) continue
      const html = await answer.text()
      expect(
        unmarked(html, [...sentinels, ...own, ...letters, ...offers, ...endorsements, mine, letter, recovery]),
        `${what} ${answer.status}`,
      ).toEqual([])
      for (const { text: one } of shownIn(html)) for (const known of sentinels) if (one.includes(known)) seen.add(known)
    }
    expect(sentinels.filter((one) => !seen.has(one))).toEqual([])
    expect(plainSite.faults()).toEqual([])
  })
})

describe.each(LOCALES)('letters in %s', (locale) => {
  test.each(Object.values(EXAMPLES))('$kind: control words and link stay as they are', (example) => {
    const letter = composeLetter({ ...example, locale })
    const isTokenShown = !('leadsToPage' in KINDS[example.kind])
    const sentinels = [
      'sign.example.org',
      ...(isTokenShown ? [example.token] : []),
      ...('words' in example ? [example.words] : []),
    ]
    expect(unmarked(letter.html, sentinels)).toEqual([])
    for (const one of sentinels) expect(shownIn(letter.html).some(({ text }) => text.includes(one))).toBe(true)
  })

  test('the development mailbox shows them so, too', () => {
    const t = translator(locale)
    const frame = {
      site: { assets: makeAssets('', ''), origins: ['https://zq.example'], onion: undefined },
      locale,
      lang: locale,
      t,
      switch: [],
    }
    const at = new Date('2027-03-01T10:00:00Z')
    const letters = Object.values(EXAMPLES).map((example) => ({ ...composeLetter({ ...example, locale }), at }))
    const html = String(DevMailPage({ frame, letters }))
    expect(unmarked(html, ['blue lantern', EXAMPLES.manage.token, 'anna@example.org', 'zq.example'])).toEqual([])
  })
})
