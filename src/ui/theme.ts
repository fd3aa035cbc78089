import { contrast } from './colour.ts'

export const THEMES = ['light', 'dark', 'auto'] as const
export type Theme = (typeof THEMES)[number]

/** All colours of pages, images and the widget. */
export const PALETTES = {
  light: {
    paper: '#fbfaf7',
    ink: '#1b1b1b',
    muted: '#55524c',
    accent: '#1d3f66',
    'on-accent': '#ffffff',
    border: '#6f6b63',
    hairline: '#ddd9cf',
    track: '#ddd9cf',
    error: '#a3201a',
    done: '#1c6238',
    card: '#f1eee7',
    selected: '#e6edf5',
    field: '#ffffff',
    ring: '#ffd84d',
  },
  dark: {
    paper: '#15171a',
    ink: '#ece9e2',
    muted: '#b4afa5',
    accent: '#a9cbf2',
    'on-accent': '#0e1a28',
    border: '#8b8678',
    hairline: '#2e3238',
    track: '#2e3238',
    error: '#ff9c92',
    done: '#8fd3a6',
    card: '#1e2125',
    selected: '#1d2b3b',
    field: '#1a1d20',
    ring: '#ffd84d',
  },
} as const

/** Least contrast of a text and its background (WCAG 2.2, 1.4.3), and of the edge of a control (1.4.11). */
const TEXT_CONTRAST = 4.5
const EDGE_CONTRAST = 3

/** The custom properties of our own pages as CSS: the colours that the reader's device prefers. */
export const siteColours = (): string =>
  `:root{color-scheme:light dark;${properties(PALETTES.light)}}` +
  `@media (prefers-color-scheme:dark){:root{${properties(PALETTES.dark)}}}`

/**
 * The custom properties of a theme as CSS. A partner's colour (`#rrggbb`) always fills the button, under black or white
 * text; number and bar have it only if it contrasts enough with the background.
 */
export function themeStyle(theme: Theme, accent?: string): string {
  if (theme !== 'auto') return root(theme, accent)
  return `${root('light', accent)}@media (prefers-color-scheme:dark){${root('dark', accent)}}`
}

function root(scheme: 'light' | 'dark', accent: string | undefined): string {
  const palette = PALETTES[scheme]
  const own = accent ? accented(palette, accent) : { button: palette.accent, edge: palette.accent }
  return `:root{color-scheme:${scheme};${properties({ ...palette, ...own })}}`
}

const properties = (colours: Record<string, string>): string =>
  Object.entries(colours)
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(';')

function accented({ paper, ink, border }: { paper: string; ink: string; border: string }, accent: string) {
  return {
    accent: contrast(accent, paper) >= TEXT_CONTRAST ? accent : ink,
    button: accent,
    'on-accent': contrast(accent, '#ffffff') >= contrast(accent, '#000000') ? '#ffffff' : '#000000',
    edge: contrast(accent, paper) >= EDGE_CONTRAST ? accent : border,
  }
}
