import { readFile } from 'node:fs/promises'
import { Resvg } from '@resvg/resvg-js'
import satori, { type Font } from 'satori'
import type { DrawingSize, DrawnSvg, Shape } from '../deps/drawing.ts'
import { fontsFolder } from './places.ts'

const FAMILIES = ['serif', 'sans'] as const
/** Parts of each font, by script. Each part is a family of its own; the first part that has a letter draws it. */
const SUBSETS = ['latin', 'cyrillic', 'latin-ext', 'cyrillic-ext', 'greek', 'vietnamese']
const WEIGHTS = [400, 600] as const

let fonts: Promise<Font[]> | undefined

/** Lays the shape out as SVG. Nothing is loaded from a network: a letter that no font has becomes an empty box. */
export async function drawSvg(shape: Shape, { width, height }: DrawingSize): Promise<DrawnSvg> {
  fonts ??= readFonts()
  const size = { ...(width !== undefined && { width }), ...(height !== undefined && { height }) }
  const svg = await satori(elementOf(shape), { fonts: await fonts, ...(size as { width: number }) })
  const [, drawnWidth, drawnHeight] = /^<svg width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? []
  return { svg, width: Number(drawnWidth), height: Number(drawnHeight) }
}

export const drawPng = (svg: string): Uint8Array =>
  new Resvg(svg, { font: { loadSystemFonts: false }, logLevel: 'off' }).render().asPng()

/** The shape as an element of the form that React makes and satori takes. */
function elementOf({ style, children }: Shape): { type: string; props: object } {
  const family = FAMILIES.find((known) => known === style.fontFamily)
  return {
    type: 'div',
    props: {
      style: { ...style, ...(family && { fontFamily: SUBSETS.map((subset) => `${family}-${subset}`).join(', ') }) },
      children: typeof children === 'string' ? children : children?.map(elementOf),
    },
  }
}

async function readFonts(): Promise<Font[]> {
  const all = FAMILIES.flatMap((family) =>
    SUBSETS.flatMap((subset) => WEIGHTS.map((weight) => ({ family, subset, weight }))),
  )
  return Promise.all(
    all.map(async ({ family, subset, weight }) => ({
      name: `${family}-${subset}`,
      weight,
      style: 'normal' as const,
      data: await readFile(new URL(`noto-${family}-${subset}-${weight}-normal.woff`, fontsFolder(`noto-${family}`))),
    })),
  )
}
