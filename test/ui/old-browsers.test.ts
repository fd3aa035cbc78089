import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ASSET_FILES } from '../../src/ui/assets.ts'

const read = (name: string) => readFileSync(new URL(`../../src/ui/public/${name}`, import.meta.url), 'utf8')
const sheet = (name: string) => read(name).replace(/\/\*[\s\S]*?\*\//g, '')
const scripts = ASSET_FILES.filter((name) => name.endsWith('.js'))
const js = scripts
  .map(read)
  .join('')
  .replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '')

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

describe.each(['app.css', 'widget.css', 'bar.css'])('the style sheet %s', (name) => {
  const css = sheet(name)

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
  ['arrow functions in old syntax only: class fields, private names', /#\w+\s*[=(;]/],
  ['spread of objects, async, await', /\{\s*\.\.\.|\basync\b|\bawait\b/],
  ['replaceAll, at, Object.hasOwn', /\.replaceAll\(|\.at\(|Object\.hasOwn|structuredClone/],
  ['import, eval, HTML from text', /\bimport\b|\beval\(|innerHTML|insertAdjacentHTML|document\.write/],
  ['network or storage', /XMLHttpRequest|sendBeacon|localStorage|sessionStorage|cookie|indexedDB/],
  [
    'request to anywhere but the addresses in the page',
    /(?<!function get\(url\) \{\s*return )fetch\(|EventSource\((?!root\.)|\bhttps?:/,
  ],
])('the scripts have no %s', (_, lacking) => {
  expect(js).not.toMatch(lacking)
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
