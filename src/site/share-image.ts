import type { Drawing, Shape } from '../deps.ts'
import { PALETTES } from '../ui/theme.ts'
import { drawable } from './drawn-text.ts'
import { SHARE_SIZE, type ShareCard } from './share-card.ts'

const { paper, ink, muted, accent, hairline } = PALETTES.light

const EDGE = 80
const COLUMN = SHARE_SIZE.width - 2 * EDGE
const BAND = 16
const HEAD = 80
const FOOT = 112
/** Above the title and below it. */
const GAP = 20

const LARGEST = 112
const BREAKING = 60
const SMALLEST = 36
/** The smallest takes a title of 150 wide letters under a head of two lines. */
const TITLE_SIZES = [LARGEST, 100, 90, 82, 74, 67, 60, 54, 48, 42, SMALLEST]

const TITLE_LINE = 1.16

/** Where a line can end for sure: at a space, and after a hyphen, dash or slash before a letter. Not before a number. */
const BREAKS = / |(?<=[\p{L}\p{N}][-–—/])(?=\p{L})/u

const ONE_LINE = { display: 'block', lineClamp: 1, wordBreak: 'break-word' }

const NO_BREAK = /[\u00a0\u202f]/g

/** A text that was laid out, and the height that it takes. */
interface Laid {
  shape: Shape
  height: number
}

const NOTHING: Laid = { shape: { style: { display: 'flex' }, children: [] }, height: 0 }

/** The card as PNG: like the head of a letter, the title as large as it fits. */
export async function drawShareImage(drawing: Drawing, card: ShareCard): Promise<Uint8Array> {
  const words = drawable(card.title) || card.kind || card.host
  const [opening, byline] = await Promise.all([
    twoLines(drawing, drawable(card.opening), text('sans', 28, muted)),
    twoLines(drawing, drawable(card.byline), text('serif', 30, ink)),
  ])
  const kind = words === card.kind ? null : card.kind
  const room = SHARE_SIZE.height - BAND - HEAD - opening.height - byline.height - FOOT - 2 * GAP
  const title = await fittingTitle(drawing, words, room)
  return drawing.png(page({ ...card, kind }, [opening.shape, title, byline.shape]), SHARE_SIZE)
}

/** Of more than two lines the rest is cut; two are made alike in length. */
async function twoLines(drawing: Drawing, words: string, style: Shape['style']): Promise<Laid> {
  if (words === '') return NOTHING
  const isBroken = (await widestWord(drawing, words, style)) > COLUMN
  const lines = { ...style, width: COLUMN, lineHeight: 1.35, wordBreak: isBroken ? 'break-word' : 'normal' }
  const whole: Shape = { style: { ...lines, display: 'flex', textWrap: 'balance' }, children: words }
  const cut: Shape = { style: { ...lines, display: 'block', lineClamp: 2 }, children: words }
  const [{ height }, { height: most }] = await Promise.all([
    drawing.svg(whole, { width: COLUMN }),
    drawing.svg(cut, { width: COLUMN }),
  ])
  return height > most ? { shape: cut, height: most } : { shape: whole, height }
}

/** At the largest size at which no word is broken and the whole title is seen; else the smallest, cut by an ellipsis. */
async function fittingTitle(drawing: Drawing, words: string, room: number): Promise<Shape> {
  const widest = await widestWord(drawing, words, titleStyle(LARGEST))
  const widthAt = (size: number) => (widest * size) / LARGEST
  // A word that is too long at any size is broken, and not made the smallest for nothing.
  const isBroken = widthAt(SMALLEST) > COLUMN
  // Words that no-break spaces have made too long a one are parted rather than broken.
  if (isBroken && words.search(NO_BREAK) >= 0) return fittingTitle(drawing, words.replace(NO_BREAK, ' '), room)
  // Where no word has to be broken none may be: lines are also made alike by breaking words.
  const wordBreak = isBroken ? 'break-word' : 'normal'
  for (const size of TITLE_SIZES) {
    if (isBroken ? size > BREAKING : widthAt(size) > COLUMN) continue
    const title = titleOf(words, size, { width: COLUMN, wordBreak, textWrap: 'balance' })
    const { height } = await drawing.svg(title, { width: COLUMN })
    if (height <= room) return title
  }
  const lineClamp = Math.floor(room / (SMALLEST * TITLE_LINE))
  return titleOf(words, SMALLEST, { width: COLUMN, wordBreak: 'break-word', display: 'block', lineClamp })
}

/** How wide a column must be so that no word is broken. */
async function widestWord(drawing: Drawing, words: string, style: Shape['style']): Promise<number> {
  const children = words.split(BREAKS).map((word) => ({ style: { ...style, whiteSpace: 'nowrap' }, children: word }))
  const column: Shape = { style: { display: 'flex', flexDirection: 'column' }, children }
  return (await drawing.svg(column, { height: SHARE_SIZE.height })).width
}

const titleStyle = (size: number) => ({ ...text('serif', size, ink, 600), lineHeight: TITLE_LINE })

const titleOf = (children: string, size: number, style: Shape['style']): Shape => ({
  style: { ...titleStyle(size), ...style },
  children,
})

function page({ kind, host, campaign }: ShareCard, [opening, title, byline]: [Shape, Shape, Shape]): Shape {
  const ends = { display: 'flex', justifyContent: 'space-between', alignItems: 'center' }
  return {
    style: {
      ...SHARE_SIZE,
      ...{ display: 'flex', flexDirection: 'column', boxSizing: 'border-box', padding: `0 ${EDGE}px` },
      ...{ backgroundColor: paper, borderTop: `${BAND}px solid ${accent}` },
    },
    children: [
      { style: { ...text('sans', 28, accent, 600), height: HEAD, alignItems: 'flex-end' }, children: kind ?? '' },
      opening,
      { style: { display: 'flex', flexGrow: 1, alignItems: 'center' }, children: [title] },
      byline,
      { style: { display: 'flex', height: GAP, borderBottom: `2px solid ${hairline}` }, children: [] },
      {
        style: { ...ends, height: FOOT - GAP },
        children: [
          { style: { ...text('sans', 26, accent, 600), flexShrink: 0, marginRight: 32 }, children: host },
          { style: { ...text('sans', 26, muted), ...ONE_LINE }, children: drawable(campaign) },
        ],
      },
    ],
  }
}

function text(fontFamily: 'serif' | 'sans', fontSize: number, color: string, fontWeight: 400 | 600 = 400) {
  return { display: 'flex', fontFamily, fontSize, color, fontWeight }
}
