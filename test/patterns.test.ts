import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseAddress } from '../src/core/email.ts'
import { checkRemark } from '../src/core/plain-text.ts'
import { slowInput } from './support/pattern-time.ts'
import { type Pattern, patternsIn, readPatterns } from './support/patterns.ts'

/** The longest header, and the longest body of a form or of the API. */
const LONGEST = 16_384

/** A pattern that takes more than linear time, and why nobody can make that felt. */
interface Endured {
  path: string
  /** The beginning of the pattern. */
  begins: string
  /** The longest text that it is given, and the code that sees to that, in the same file or in `boundIn`. */
  longest?: number
  boundIn?: string
  because: string
}

const ENDURED: Endured[] = [
  {
    ...{ path: 'src/core/plain-text.ts', begins: '^[\\s\\u00ad' },
    ...{ longest: 2_400, because: 'if (text.length > longest * 8) return' },
  },
  // 300 characters, of which compatibility folding makes six letters each at most.
  ...['[a-z][a-z0-9+.-]*:', '(?<![\\p{L}\\p{N}_-])((?:'].map((begins) => ({
    ...{ path: 'src/core/link.ts', begins },
    ...{ longest: 1_800, boundIn: 'src/core/plain-text.ts', because: '[...value].length > longest ?' },
  })),
  { path: 'src/locale/numbers.ts', begins: '\\B(?=', longest: 21, because: 'String(Math.trunc(n))' },
  { path: 'src/browser/live/counter.ts', begins: '\\B(?=', longest: 21, because: 'String(n).replace(' },
  { path: 'src/platform/living.ts', begins: '^\\s*(\\S+)', because: 'the line comes from ps' },
  { path: 'src/platform/mail/resend.ts', begins: '\\/+$', because: 'the address is a setting of the operator' },
  { path: 'src/site/badge.ts', begins: '<mask', because: 'the image is drawn by the server itself' },
]

const isEndured = ({ path, pattern }: Pattern) =>
  ENDURED.some((endured) => endured.path === path && pattern.source.startsWith(endured.begins))

async function slowAmong(patterns: Pattern[]): Promise<string[]> {
  const slow: string[] = []
  for (const { pattern } of patterns) {
    const input = await slowInput(pattern, LONGEST)
    if (input) slow.push(`${pattern} is slow for ${input}`)
  }
  return slow
}

const patterns = await readPatterns()
const files = [...new Set(patterns.map(({ path }) => path))]

describe('every pattern takes linear time, or is named with its bound', () => {
  test.each(files)('%s', { timeout: 120_000 }, async (file) => {
    expect(await slowAmong(patterns.filter((found) => found.path === file && !isEndured(found)))).toEqual([])
  })

  test.each(ENDURED)('$path: $begins…, because $because', async (endured) => {
    const { path, begins, longest, boundIn = path, because } = endured
    const [found, ...others] = patterns.filter((one) => one.path === path && one.pattern.source.startsWith(begins))
    if (!found) throw new Error('there is no such pattern: take it off the list')
    expect(others).toEqual([])
    expect(await slowInput(found.pattern, LONGEST), 'is no longer slow: take it off the list').toBeDefined()
    if (longest === undefined) return
    expect(readFileSync(new URL(`../${boundIn}`, import.meta.url), 'utf8')).toContain(because)
    expect(await slowInput(found.pattern, longest)).toBeUndefined()
  })

  test('the bounds hold', () => {
    expect(parseAddress(' '.repeat(1_017))).toEqual({ ok: false, problem: 'too_long' })
    expect(checkRemark(' '.repeat(2_401))).toEqual({ ok: false, problem: 'too_long' })
    expect(checkRemark('a'.repeat(301))).toEqual({ ok: false, problem: 'too_long' })
    const folded = Array.from({ length: 0x110000 }, (_, code) => code)
      .filter((code) => code < 0xd800 || code > 0xdfff)
      .map(
        (code) =>
          String.fromCodePoint(code)
            .normalize('NFKC')
            .match(/[\p{L}\p{M}\p{N}.+_-]+/gu) ?? [],
      )
    expect(Math.max(...new Set(folded.flat().map(({ length }) => length)))).toBe(6)
  })
})

describe('a pattern that takes more than linear time is found', () => {
  const slowIn = (text: string) => slowAmong(patternsIn('src/http/made-up.ts', text).written)

  test('in the two lines that were mended', async () => {
    expect(await slowIn("const withoutSlash = (path: string) => path.replace(/\\/+$/, '') || '/'")).toHaveLength(1)
    expect(await slowIn("const token = /^Bearer +(.*\\S)/i.exec(header ?? '')?.[1]")).toHaveLength(1)
  })

  test.each([
    ...[/(a+)+$/, /^(\w+\s?)*$/, /^(?:a|a)*b/, /\s+$/, /^\s+|\s+$/g, /\s*,\s*/, /[^@]+@/, /(\d+)-(\d+)x/],
    ...[/<!--.*?-->/gs, /^a*[ab]*c/, /[\p{L}]+\./u, /(?:www\.)+[a-z]+!/i, /"([^"\\]|\\.)*"/],
  ])('%s', async (pattern) => {
    expect(await slowInput(pattern, LONGEST)).toBeDefined()
  })

  test.each([/^Bearer +/i, / +/g, /^[^@]+@/, /[a-z]+/g, /^(?:\d{1,3}\.){3}\d{1,3}$/, /\r\n|\r|\n/, /^.*@|>$/g])(
    '%s, which takes linear time, is not',
    async (pattern) => {
      expect(await slowInput(pattern, LONGEST)).toBeUndefined()
    },
  )

  test('a module that builds a pattern only when it is called is refused', () => {
    expect(patternsIn('src/http/made-up.ts', "const a = (b: string) => new RegExp(b, 'u')")).toMatchObject({ built: 1 })
  })
})
