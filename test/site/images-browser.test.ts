import { expect, test } from 'vitest'
import { drawBadge } from '../../src/site/badge.ts'
import type { ShareCard } from '../../src/site/share-card.ts'
import { drawShareImage } from '../../src/site/share-image.ts'
import { useBrowser } from '../support/browser.ts'
import { embeddedOnly } from '../support/databases.ts'
import { testDeps } from '../support/deps.ts'
import { openPartner } from '../support/partner.ts'
import { runApp } from '../support/running-app.ts'
import { makeAppeal, makeCampaign, settled, signed } from '../support/world.ts'

const visit = useBrowser()

const CARD: ShareCard = {
  locale: 'en',
  kind: 'Open letter',
  opening: 'to the governments of the European Union',
  title: '',
  byline: 'By the relatives of political prisoners',
  campaign: 'Relatives for Release',
  host: 'sign.example.org',
}

/** The pixels of a PNG that are not paper: beside the column, below the foot, in the title; `right` ends the title. */
const inkOf = (png: string) => `(async () => {
  const image = new Image()
  image.src = 'data:image/png;base64,${png}'
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = image.naturalWidth
  canvas.height = image.naturalHeight
  const context = canvas.getContext('2d')
  context.drawImage(image, 0, 0)
  const paper = [251, 250, 247]
  const ink = (x, y, width, height) => {
    const { data } = context.getImageData(x, y, width, height)
    let n = 0
    for (let i = 0; i < data.length; i += 4) if (paper.some((part, at) => Math.abs(data[i + at] - part) > 24)) n++
    return n
  }
  let right = 1200
  while (right > 0 && ink(right - 1, 145, 1, 320) === 0) right--
  const beside = ink(0, 40, 76, 590) + ink(1124, 40, 76, 590)
  return { beside, below: ink(0, 606, 1200, 24), title: ink(80, 145, 1040, 320), right }
})()`

embeddedOnly('images in a browser', (use) => {
  test('a partner’s page shows both, even a page that isolates itself', async () => {
    const app = await runApp(use())
    await makeCampaign(app.deps)
    await makeAppeal(app.deps)
    await signed(app.deps, 'release', { address: 'a@example.org' })
    await settled(app.deps, 'release')
    const partner = await openPartner({
      body: `<a href="${app.url}/a/release"><img src="${app.url}/badge/release.svg?lang=be" alt="1 подпіс"></a>
        <img src="${app.url}/share/release.png?lang=be" alt="" width="600">`,
      headers: {
        'Content-Security-Policy': `default-src 'none'; img-src ${app.url} data:`,
        'Cross-Origin-Embedder-Policy': 'require-corp',
      },
    })
    const page = await visit({ javaScript: false })
    await page.goto(partner, { waitUntil: 'load' })
    const [badge, share] = await page.evaluate<[number, number][]>(
      '[...document.images].map((image) => [image.naturalWidth, image.naturalHeight])',
    )
    expect(badge?.[0]).toBeGreaterThan(60)
    expect(badge?.[1]).toBe(40)
    expect(share).toEqual([1200, 630])
  })

  test('a badge is a well-formed document, whatever the title', async () => {
    const { drawing } = await testDeps(use())
    const app = await runApp(use())
    const page = await visit()
    await page.goto(app.url)
    const title = '</title><script>alert(1)</script> & "\u0000\u0008\ud800\uffff ‮'
    const svg = await drawBadge(drawing, { locale: 'be', number: '4 213', words: 'подпісаў', title }, 'dark')
    const [root, label] = await page.evaluate<[string, string]>(`(() => {
      const { documentElement } = new DOMParser().parseFromString(${JSON.stringify(svg)}, 'image/svg+xml')
      return [documentElement.nodeName, documentElement.querySelector('title').textContent]
    })()`)
    expect(root).toBe('svg')
    expect(label).toContain('</title><script>alert(1)</script> & "')
  })

  test('no title leaves the column of the image for messengers', async () => {
    const { drawing } = await testDeps(use())
    const app = await runApp(use())
    const page = await visit()
    await page.goto(app.url)
    const titles = [
      'Так!',
      'W'.repeat(150),
      'щ'.repeat(60),
      'Мы патрабуем неадкладнага вызвалення ўсіх палітычных зняволеных і спынення пераследу іх сваякоў '
        .repeat(2)
        .slice(0, 150),
      'a '.repeat(75),
      // The widest word is not the longest.
      'ililililililililililili ililililililililililili ililililililililililili ЩЩЩЩЩЩЩЩЩЩ',
      // A line must not end before the number, nor separate the hyphen from its word.
      'Правозащитники-2026',
      'Свобода «Правозащитники-2026»',
      'Правозащитники-эмигранты',
    ]
    const withLines = (line: string) => ({ opening: line, byline: line, campaign: line.slice(0, 100) })
    const long = 'to the governments of the European Union and '.repeat(7).slice(0, 300)
    for (const title of titles)
      for (const more of [{}, ...[long, long.replaceAll(' ', '\u00a0')].map(withLines)]) {
        const png = await drawShareImage(drawing, { ...CARD, title, ...more })
        const ink = await page.evaluate<Record<string, number>>(inkOf(Buffer.from(png).toString('base64')))
        expect(ink, title).toMatchObject({ beside: 0, below: 0 })
        expect(ink.title, title).toBeGreaterThan(1_000)
      }
  })

  test('no word that has room is broken, though lines are made equally long', async () => {
    const { drawing } = await testDeps(use())
    const app = await runApp(use())
    const page = await visit()
    await page.goto(app.url)
    for (const title of ['Вызваленне зараз', 'Лукашэнка Беларусь']) {
      const [word = ''] = title.split(' ')
      const style = { display: 'flex', fontFamily: 'serif', fontSize: 112, fontWeight: 600, whiteSpace: 'nowrap' }
      const { width } = await drawing.svg({ style, children: word }, { height: 200 })
      const png = await drawShareImage(drawing, { ...CARD, title })
      const ink = await page.evaluate<Record<string, number>>(inkOf(Buffer.from(png).toString('base64')))
      expect(ink.right, title).toBeGreaterThan(80 + width - 12)
    }
  })

  test.each([
    ['Освобождение—возвращение—восстановление'],
    ['Политзаключённым/политзаключённых–бессрочно'],
    ['Мы\u00a0требуем\u00a0освобождения\u00a0всех\u00a0политических\u00a0заключённых'],
  ])('%s: as large as the same words with spaces', async (title) => {
    const { drawing } = await testDeps(use())
    const sizes = []
    for (const one of [title, title.replace(/[—/–]/g, '$& ').replace(/\u00a0/g, ' ')]) {
      const asked: string[] = []
      const watching = {
        ...drawing,
        png: (...page: Parameters<typeof drawing.png>) => {
          asked.push(JSON.stringify(page))
          return drawing.png(...page)
        },
      }
      await drawShareImage(watching, { ...CARD, title: one })
      const ofTitle = asked.join('').match(/"fontFamily":"serif","fontSize":(\d+),[^{}]*"fontWeight":600/)
      sizes.push(Number(ofTitle?.[1]))
    }
    expect(sizes[0]).toBe(sizes[1])
    expect(sizes[0]).toBeGreaterThan(36)
  })
})
