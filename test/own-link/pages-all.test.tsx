import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { GonePage } from '../../src/appeals/pages/gone.tsx'
import { asAddress } from '../../src/core/secret-text.ts'
import { LOCALES, type Locale } from '../../src/locale/locale.ts'
import { AskOverPage, AskPage, askSwitch } from '../../src/own-link/pages/ask.tsx'
import { AskedPage } from '../../src/own-link/pages/asked.tsx'
import { ChangePage, ChangePausedPage, changeSwitch, typedSwitch } from '../../src/own-link/pages/change.tsx'
import { LinksPage, RenewedPage } from '../../src/own-link/pages/links.tsx'
import { ManagePage } from '../../src/own-link/pages/manage.tsx'
import { StoppedPage } from '../../src/own-link/pages/stopped.tsx'
import { WithdrawnPage, WithdrawPage } from '../../src/own-link/pages/withdraw.tsx'
import { ConfirmPage } from '../../src/signing/pages/confirm.tsx'
import { EndedPage } from '../../src/signing/pages/ended.tsx'
import { NotMePage } from '../../src/signing/pages/not-me.tsx'
import { SentPage } from '../../src/signing/pages/sent.tsx'
import { SignPage } from '../../src/signing/pages/sign-page.tsx'
import { SignedPage } from '../../src/signing/pages/signed.tsx'
import { signSwitch } from '../../src/signing/sign-values.ts'
import { linksTo } from '../../src/ui/frame.ts'
import { renderPage } from '../../src/ui/layout.tsx'
import {
  CHAIN,
  exampleAppeal,
  exampleFrame,
  exampleSignature,
  exampleText,
  exampleValues,
  TOKEN,
} from '../signing/pages-example.ts'
import { assets } from '../ui/frame.ts'

/** The longest form of every page of the sign path. */
function pages(locale: Locale): Record<string, string> {
  const text = exampleText
  const appeal = exampleAppeal('protected')
  const signForm = exampleFrame(locale, LOCALES.map(signSwitch('/a/relatives/sign')))
  const own = exampleFrame(locale, linksTo(`/m/${TOKEN}`, LOCALES))
  const plain = exampleFrame(locale)
  const signature = exampleSignature()
  const sealed = exampleSignature({ visibility: 'private', name: null, descriptor: null, country: null })
  const values = { ...exampleValues, chain: CHAIN }
  const links = [{ href: '/a/relatives', title: text.title, lang: 'en' }]
  const errors = ['visibility', 'name', 'email', 'consent'].map((path) => ({ path, message: `${path}!` }))
  const found = [
    { id: signature.id, visibility: 'public', day: '2027-03-14' },
    { id: 'b3a6f9c4-3a0e-4f3a-9f43-4b9a0a1f2c33', visibility: 'private', day: null },
  ] as const
  const made = {
    sign: <SignPage frame={signForm} appeal={exampleAppeal('open')} text={text} values={values} errors={errors} />,
    doubt: (
      <SignPage
        frame={signForm}
        appeal={appeal}
        text={text}
        values={values}
        errors={[]}
        doubt={{ suggestion: asAddress('a@b.org') }}
      />
    ),
    sent: (
      <SentPage
        frame={plain}
        appeal={appeal}
        values={values}
        words="blue lantern"
        validUntil={new Date('2027-11-25T16:00:00Z')}
        title={text.shortTitle}
        mailFrom="no-reply@sign.example.org"
        mailboxHref="/dev/mail"
      />
    ),
    confirm: (
      <ConfirmPage
        frame={own}
        appeal={appeal}
        text={text}
        submission={{ visibility: 'public', name: 'Maryia', descriptor: 'sister', country: 'PL' }}
        token={TOKEN}
        retry={CHAIN}
        choice={{ signatures: found.map((one) => ({ ...one, name: 'Maryia' })), seatFree: true }}
      />
    ),
    signed: (
      <SignedPage
        frame={plain}
        appeal={appeal}
        text={text}
        visibility="private"
        nameWaits={false}
        manageUrl={`https://sign.example.org/m/${TOKEN}`}
        shareUrl="https://sign.example.org/a/relatives?lang=en"
        linkLetter="queued"
        mailboxShared
        otherAppeals={links}
      />
    ),
    notMe: <NotMePage frame={plain} silentUntil={null} />,
    silent: <NotMePage frame={plain} silentUntil={new Date('2027-04-11T11:00:00Z')} />,
    recover: (
      <AskPage
        frame={exampleFrame(locale, LOCALES.map(askSwitch(appeal)))}
        appeal={appeal}
        text={text}
        email="anna"
        errors={[{ path: 'email', message: 'email!' }]}
        answer="too_many"
      />
    ),
    recoverOver: <AskOverPage frame={plain} appeal={appeal} text={text} />,
    recoverySent: (
      <AskedPage
        frame={plain}
        email="anna@example.org"
        contact="contact@example.org"
        words="blue lantern"
        validUntil={new Date('2027-11-25T16:00:00Z')}
        mailFrom="no-reply@sign.example.org"
        mailboxHref="/dev/mail"
      />
    ),
    recovery: (
      <LinksPage
        frame={own}
        appeal={exampleAppeal('protected', { rekeyedOn: '2027-02-03' })}
        text={text}
        signatures={found}
        token={TOKEN}
        retry={CHAIN}
        errors={[{ path: 'refs', message: 'refs!' }]}
      />
    ),
    renewed: (
      <RenewedPage frame={plain} links={found.map((one) => ({ ...one, url: `https://sign.example.org/m/${TOKEN}` }))} />
    ),
    goneOwn: <GonePage frame={plain} of="own" openAppeals={[]} recoveries={links} />,
    goneRecovery: <GonePage frame={plain} of="recovery" openAppeals={[]} recoveries={links} />,
    gone: <GonePage frame={plain} openAppeals={links} />,
    ended: <EndedPage frame={plain} appeal={appeal} text={text} isSent />,
    manage: <ManagePage frame={own} appeal={appeal} text={text} signature={signature} token={TOKEN} />,
    withdraw: <WithdrawPage frame={own} appeal={appeal} signature={signature} token={TOKEN} isOpen />,
    changed: <ManagePage frame={own} appeal={appeal} text={text} signature={signature} token={TOKEN} done="words" />,
    change: (
      <ChangePage
        frame={exampleFrame(locale, LOCALES.map(changeSwitch({ appeal, signature: sealed }, TOKEN, 'public')))}
        appeal={appeal}
        signature={sealed}
        change="public"
        token={TOKEN}
        values={{ name: '', descriptor: '' }}
        errors={errors.filter(({ path }) => path === 'name')}
        paused
      />
    ),
    changePaused: (
      <ChangePausedPage
        frame={exampleFrame(locale, LOCALES.map(typedSwitch(TOKEN, 'public')))}
        change="public"
        token={TOKEN}
        values={{ name: 'Maryia', descriptor: 'sister' }}
      />
    ),
    stopped: <StoppedPage frame={own} token={TOKEN} />,
    withdrawn: <WithdrawnPage frame={plain} appeal={appeal} signature={signature} />,
  }
  return Object.fromEntries(Object.entries(made).map(([name, page]) => [name, renderPage(page)]))
}

describe.each(LOCALES)('every page of the sign path in %s', (locale) => {
  const all = Object.entries(pages(locale))

  test.each(all)('%s has one h1, its language, and every id once', (_, html) => {
    expect(html.startsWith(`<!doctype html><html lang="${locale}">`)).toBe(true)
    expect(html.match(/<h1/g)).toHaveLength(1)
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    expect(ids).toEqual([...new Set(ids)])
  })

  test.each(all)('%s has no inline style or script, and loads nothing from elsewhere', (_, html) => {
    expect(html).not.toMatch(/<style| style=| on[a-z]+=|javascript:|<script(?! src="\/assets\/)|<iframe|<img|<svg/)
    for (const [, url] of html.matchAll(/<(?:script|link)[^>]*(?:src|href)="([^"]*)"/g))
      expect(url).toMatch(/^(\/assets\/|data:,$)/)
  })

  test.each(all)('%s refers only to ids that are there', (_, html) => {
    const ids = new Set([...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id))
    const references = [...html.matchAll(/ (?:for|form|aria-describedby|aria-labelledby|data-copy)="([^"]*)"/g)]
    const anchors = [...html.matchAll(/ href="#([^"]*)"/g)]
    for (const [, value] of [...references, ...anchors])
      for (const id of (value ?? '').split(' ')) expect(ids).toContain(id)
  })

  test.each(all)('%s weighs at most 30 kB, compressed, style and script included', (_, html) => {
    const weight = [html, assets.css.body, assets.js.body].reduce((sum, part) => sum + gzipSync(part).length, 0)
    expect(weight).toBeLessThan(30_000)
  })
})
