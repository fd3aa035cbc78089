import type { Drawing, Shape } from '../deps/drawing.ts'
import { PALETTES } from '../ui/theme.ts'
import { drawable } from './drawn-text.ts'
import { SHARE_SIZE, type ShareCard } from './share-card.ts'

const { paper, ink, muted, accent, hairline } = PALETTES.light

const EDGE = 80
const COLUMN = SHARE_SIZE.width - 2 * EDGE
const BAND = 16
const HEAD = 80
const FOOT = 112
/** Space above the title and below it. */
const GAP = 20

const LARGEST = 112
const LARGEST_BROKEN = 60
const SMALLEST = 36
/** Font sizes to try for the title. At the smallest a title of 150 wide letters fits under an opening of two lines. */
const TITLE_SIZES = [LARGEST, 100, 90, 82, 74, 67, 60, 54, 48, 42, SMALLEST]

const TITLE_LINE = 1.16

/** Places where a line can certainly end: a space, and after a hyphen, dash or slash before a letter (not a number). */
const BREAKS = / |(?<=[\p{L}\p{N}][-–—/])(?=\p{L})/u

const ONE_LINE = { display: 'block', lineClamp: 1, wordBreak: 'break-word' }

const NO_BREAK = /[\u00a0\u202f]/g

/** A text as it is laid out, and its height in pixels. */
interface LaidOut {
  shape: Shape
  height: number
}

const NOTHING: LaidOut = { shape: { style: { display: 'flex' }, children: [] }, height: 0 }

/** Draws the card as a PNG in the style of a letterhead, with the title as large as fits. */
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

/** Lays out a text in at most two lines of similar length; the rest of a longer text is cut off. */
async function twoLines(drawing: Drawing, words: string, style: Shape['style']): Promise<LaidOut> {
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

/** The whole title in the largest size that breaks no word; else in the smallest size, cut by an ellipsis. */
async function fittingTitle(drawing: Drawing, words: string, room: number): Promise<Shape> {
  const widest = await widestWord(drawing, words, titleStyle(LARGEST))
  const widthAt = (size: number) => (widest * size) / LARGEST
  // A word that is too long even at the smallest size is broken in any case, so the title can be larger.
  const isBroken = widthAt(SMALLEST) > COLUMN
  // No-break spaces can join words into one that is too long: plain spaces replace them before any word is broken.
  if (isBroken && words.search(NO_BREAK) >= 0) return fittingTitle(drawing, words.replace(NO_BREAK, ' '), room)
  // `break-word` only when a word must be broken: the balancing of lines would otherwise break words too.
  const wordBreak = isBroken ? 'break-word' : 'normal'
  for (const size of TITLE_SIZES) {
    if (isBroken ? size > LARGEST_BROKEN : widthAt(size) > COLUMN) continue
    const title = titleOf(words, size, { width: COLUMN, wordBreak, textWrap: 'balance' })
    const { height } = await drawing.svg(title, { width: COLUMN })
    if (height <= room) return title
  }
  const lineClamp = Math.floor(room / (SMALLEST * TITLE_LINE))
  return titleOf(words, SMALLEST, { width: COLUMN, wordBreak: 'break-word', display: 'block', lineClamp })
}

/** The width in pixels of the widest word, and so of the narrowest column that breaks no word. */
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
