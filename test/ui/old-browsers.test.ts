import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { assets } from './frame.ts'

/** The files as browsers get them. */
const SHEETS = { 'app.css': assets.css.body, 'widget.css': assets.widgetCss.body }
const SCRIPTS = [assets.js, assets.liveJs, assets.widgetJs, assets.embed].map(({ body }) => body)

interface Rule {
  selector: string
  body: string
}

/** The rules of a style sheet, including those inside @media and @supports. */
function rulesOf(sheet: string): Rule[] {
  return [...sheet.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector = '', body = '']) => ({
    selector: selector.trim(),
    body,
  }))
}

/** Features that Chromium 70, Firefox 78 or Safari 12 lack, and what to write instead. */
const CSS_LACKS: [name: string, found: (rule: Rule) => boolean, instead: string][] = [
  ['gap in a flex row', ({ body }) => /display:\s*(inline-)?flex/.test(body) && /(^|[\s;])gap:/.test(body), 'margins'],
  ['gap', ({ body }) => /(^|[\s;])(row-|column-)?gap:/.test(body) && !/column-count/.test(body), 'grid-column-gap'],
  [':has(), :is(), :where()', ({ selector }) => /:(has|is|where)\(/.test(selector), 'a class, or a list of selectors'],
  ['nesting', ({ selector, body }) => /&/.test(selector) || /&/.test(body), 'whole selectors'],
  ['min(), max(), clamp()', ({ body }) => /[^-\w](min|max|clamp)\(/.test(body), 'a media query'],
  ['inset', ({ body }) => /(^|[\s;])inset(-\w+)*:/.test(body), 'top, right, bottom, left'],
  ['logical shorthands', ({ body }) => /(margin|padding)-(inline|block):/.test(body), 'physical sides'],
  ['light-dark(), color-mix()', ({ body }) => /(light-dark|color-mix|oklch)\(/.test(body), 'custom properties'],
  ['aspect-ratio', ({ body }) => /aspect-ratio:/.test(body), 'a height'],
  [':focus-visible', ({ selector }) => /:focus-visible/.test(selector), ':focus'],
  ['dvh and its like', ({ body }) => /\d(dvh|svh|lvh|dvw|cqw|cqi)\b/.test(body), 'vh'],
]

describe.each(Object.entries(SHEETS))('the style sheet %s', (_, css) => {
  test.each(CSS_LACKS)('has no %s', (_, found, instead) => {
    const rules = rulesOf(css).filter(found)
    expect(rules.map(({ selector }) => `${selector}: use ${instead}`)).toEqual([])
  })

  test('has no container queries, layers or scopes', () => {
    expect(css.match(/@(container|layer|scope|property|starting-style|import)\b/g)).toBeNull()
    expect(css.match(/@media[^{]*[<>]/g)).toBeNull()
  })

  test('loads nothing', () => {
    expect(css.match(/url\(|@font-face|@import/g)).toBeNull()
  })

  test('never removes the focus of what can be pressed', () => {
    const removing = rulesOf(css).filter(({ body }) => /outline:\s*(0|none)/.test(body))
    expect(removing.map(({ selector }) => selector).filter((selector) => selector !== 'main:focus')).toEqual([])
  })

  test('gives sticky boxes to Safari 12 too', () => {
    const sticky = (value: string) =>
      rulesOf(css)
        .filter(({ body }) => new RegExp(`position:\\s*${value}`).test(body))
        .map(({ selector }) => selector)
    expect(sticky('-webkit-sticky').sort()).toEqual(sticky('sticky').sort())
  })
})

test.each([
  ['?. and ??', /\?\.[^\d]|\?\?/],
  ['private names and class fields', /#\w+\s*[=(;]|\bclass\b/],
  ['destructuring, which Safari 12 gets wrong', /\b(const|let|var)\s*[[{]|\(\{[^}]*\}\)\s*=>/],
  ['spread of objects, async, await', /\{\s*\.\.\.|\basync\b|\bawait\b/],
  [
    'what came later',
    /\.(replaceAll|at|flatMap|flat|replaceChildren|allSettled|matchAll)\(|Object\.hasOwn|structuredClone/,
  ],
  ['import, eval, HTML from text', /\bimport\b|\beval\(|innerHTML|insertAdjacentHTML|document\.write/],
  ['network or storage', /XMLHttpRequest|sendBeacon|localStorage|sessionStorage|cookie|indexedDB/],
  ['address of their own', /\bhttps?:/],
])('the scripts have no %s', (_, lacking) => {
  for (const script of SCRIPTS) expect(script).not.toMatch(lacking)
})

test('requests go to the addresses in the page only: they are made in two places', () => {
  const sources = readdirSync(new URL('../../src/browser/', import.meta.url), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => [name, readFileSync(new URL(`../../src/browser/${name}`, import.meta.url), 'utf8')] as const)
  const asking = sources.filter(([, text]) => /\bfetch\(|new EventSource\(/.test(text)).map(([name]) => name)
  expect(asking.sort()).toEqual(['live/ask.ts', 'live/count-source.ts'])
  const [, live = ''] = sources.find(([name]) => name === 'live.ts') ?? []
  expect(
    live.match(/(streamUrl|countsUrl|refreshUrl)[:=] ?[^,\n]*/g)?.every((line) => line.includes('root.dataset.')),
  ).toBe(true)
})

describe('this check', () => {
  const found = (sheet: string) => CSS_LACKS.filter(([, lacks]) => rulesOf(sheet).some(lacks)).map(([name]) => name)
  test.each([
    ['.a { display: flex; gap: 8px }', 'gap in a flex row'],
    ['@media (x) { .a:has(b) { top: 0 } }', ':has(), :is(), :where()'],
    ['.a { width: min(10px, 5vw) }', 'min(), max(), clamp()'],
    ['.a { inset: 0 }', 'inset'],
    ['a:focus-visible { top: 0 }', ':focus-visible'],
  ])('sees %s', (sheet, name) => {
    expect(found(sheet)).toContain(name)
  })

  test('lets grid columns and column counts be', () => {
    const sheet =
      '.a { grid-template-columns: minmax(0, 7fr) 1fr; grid-column-gap: 8px } .b { column-count: 2; column-gap: 8px }'
    expect(found(sheet)).toEqual([])
  })
})
