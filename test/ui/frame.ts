import { LOCALES, type Locale } from '../../src/locale/locale.ts'
import { translator } from '../../src/locale/translate.ts'
import { readAssets } from '../../src/platform/assets-files.ts'
import { type Frame, linksTo } from '../../src/ui/frame.ts'

export const assets = await readAssets()

/** The Frame of a page in a test. */
export function frameIn(locale: Locale, path = '/', more: Partial<Frame> = {}): Frame {
  const site = { assets, origins: ['https://sign.example', 'https://mirror.example'], onion: 'http://abcdef.onion' }
  return { site, locale, lang: locale, t: translator(locale), switch: linksTo(path, LOCALES), ...more }
}

/** A page's visible text, without tags. */
export const textOf = (html: string): string =>
  html
    .replace(/<head>[\s\S]*?<\/head>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim()
