import { describe, expect, test } from 'vitest'
import { contrast, HexColour } from '../../src/ui/colour.ts'
import { PALETTES, siteColours, themeStyle } from '../../src/ui/theme.ts'
import { assets } from './frame.ts'

const WHITE = '#ffffff'
const BLACK = '#000000'

test.each([
  ['#1d3f66', '#1d3f66'],
  ['1d3f66', '#1d3f66'],
  ['#FC0', '#ffcc00'],
  ['fff', '#ffffff'],
])('%s is the colour %s', (text, colour) => {
  expect(HexColour.parse(text)).toBe(colour)
})

test.each([
  '',
  '#',
  '#12',
  '#12345',
  '#1d3f66ff',
  '##1d3f66',
  'red',
  '#1d3f6g',
  'var(--x)',
  '#fff;}',
  '#fff\n',
  ' #fff',
])('%j is no colour', (text) => {
  expect(HexColour.safeParse(text).success).toBe(false)
})

test('contrast is that of WCAG 2', () => {
  expect(contrast(BLACK, WHITE)).toBeCloseTo(21, 5)
  expect(contrast(WHITE, WHITE)).toBe(1)
  expect(contrast('#767676', WHITE)).toBeCloseTo(4.54, 2)
  expect(contrast('#1d3f66', WHITE)).toBeCloseTo(contrast(WHITE, '#1d3f66'), 10)
})

/** The custom properties of each `:root` in a style sheet. */
const rootsOf = (css: string) =>
  [...css.matchAll(/:root\s*\{([^}]*)\}/g)].map(([, body = '']) =>
    Object.fromEntries([...body.matchAll(/--([\w-]+):\s*([^;]+)/g)].map(([, name, value]) => [name, value])),
  )

test('our own pages have all colours, light and dark', () => {
  const [light, dark] = rootsOf(siteColours())
  expect(light).toEqual(PALETTES.light)
  expect(dark).toEqual(PALETTES.dark)
  expect(assets.css.body).toContain(`--accent:${PALETTES.dark.accent}`)
})

describe('a theme', () => {
  const ACCENTS = ['#1d3f66', '#ffcc00', '#d52b1e', WHITE, BLACK, '#767676', '#0a7d4b', '#fbfaf7', '#15171a', '#ff00ff']

  test.each(ACCENTS)('with %s everything can be read', (accent) => {
    for (const scheme of ['light', 'dark'] as const) {
      const [root = {}] = rootsOf(themeStyle(scheme, accent))
      const of = (one: string, other: string) => contrast(root[one] ?? '', root[other] ?? '')
      expect(root.button).toBe(accent)
      expect(of('on-accent', 'button')).toBeGreaterThanOrEqual(4.5)
      expect(of('accent', 'paper')).toBeGreaterThanOrEqual(4.5)
      expect(of('accent', 'track')).toBeGreaterThanOrEqual(3)
      expect(of('edge', 'paper')).toBeGreaterThanOrEqual(3)
      expect(of('muted', 'paper')).toBeGreaterThanOrEqual(4.5)
    }
  })

  test('takes the colour for the number where it stands out from the paper, else ink', () => {
    expect(rootsOf(themeStyle('light', '#d52b1e'))[0]).toMatchObject({ accent: '#d52b1e', 'on-accent': WHITE })
    expect(rootsOf(themeStyle('dark', '#d52b1e'))[0]).toMatchObject({ accent: PALETTES.dark.ink })
    expect(rootsOf(themeStyle('light', '#ffcc00'))[0]).toMatchObject({ accent: PALETTES.light.ink, 'on-accent': BLACK })
  })

  test('is light, dark, or as the reader prefers', () => {
    const [light, dark] = ['light', 'dark'].map((scheme) => themeStyle(scheme as 'light' | 'dark'))
    expect(light).toContain('color-scheme:light')
    expect(dark).toContain('color-scheme:dark')
    expect(themeStyle('auto')).toBe(`${light}@media (prefers-color-scheme:dark){${dark}}`)
  })
})
