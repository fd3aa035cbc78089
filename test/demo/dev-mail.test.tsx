import { describe, expect, test } from 'vitest'
import { asAddress, asToken } from '../../src/core/secret-text.ts'
import { DevMailPage } from '../../src/demo/dev-mail.tsx'
import { TOKEN_PATHS } from '../../src/http/token-paths.ts'
import { LOCALES } from '../../src/locale/locale.ts'
import { translator } from '../../src/locale/translate.ts'
import { composeLetter } from '../../src/mail/compose.tsx'
import { makeAssets } from '../../src/ui/assets.ts'
import { linksTo } from '../../src/ui/frame.ts'
import { renderPage } from '../../src/ui/layout.tsx'

const TOKEN = asToken('TOKEN'.repeat(9).slice(0, 43))

describe.each(LOCALES)('the development mailbox in %s', (locale) => {
  const t = translator(locale)
  const frame = {
    site: { assets: makeAssets('', ''), origins: ['http://localhost:3000'], onion: undefined },
    locale,
    lang: locale,
    t,
    switch: linksTo('/dev/mail', LOCALES),
  }
  const letterTo = (to: string) => ({
    ...composeLetter({
      kind: 'confirmation',
      to: asAddress(to),
      token: TOKEN,
      words: 'blue lantern',
      locale,
      origin: 'http://localhost:3000',
      validUntil: new Date('2027-11-25T16:00:00Z'),
      title: null,
    }),
    at: new Date('2027-11-22T15:40:00Z'),
  })

  test('shows each letter as its text, with the link to press, in the order given', () => {
    const letters = [letterTo('second@example.org'), letterTo('<b>first@example.org')]
    const html = renderPage(<DevMailPage frame={frame} letters={letters} />)
    expect(html.split(`<a href="http://localhost:3000/c/${TOKEN}">`)).toHaveLength(3)
    expect(html.indexOf('second@')).toBeLessThan(html.indexOf('&lt;b&gt;first@'))
    expect(html).toContain(t('letter.not_you'))
    expect(html).toContain('15:40 (UTC)')
  })

  test.each(TOKEN_PATHS)('makes a link of a paragraph that is only an address below %s', (path) => {
    const link = `http://localhost:3000${path}/${TOKEN}`
    const letter = { ...letterTo('first@example.org'), text: `Hello\n\n${link}\n\nnot ${link}\n` }
    const html = renderPage(<DevMailPage frame={frame} letters={[letter]} />)
    expect(html.split(`<a href="${link}">`)).toHaveLength(2)
  })

  test('says that it forgets, and what to do when it is empty', () => {
    const html = renderPage(<DevMailPage frame={frame} letters={[]} />)
    expect(html).toContain(t('letter.box.about'))
    expect(html).toContain(t('letter.box.empty'))
  })
})
