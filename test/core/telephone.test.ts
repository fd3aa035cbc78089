import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkDescriptor } from '../../src/core/plain-text.ts'
import { hasTelephone } from '../../src/core/telephone.ts'

const FOLDER = new URL('telephone-corpus/', import.meta.url)

const lines = readdirSync(FOLDER).flatMap((file) => {
  let isHonest = true
  return readFileSync(new URL(file, FOLDER), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((text) => {
      if (text.startsWith('# ')) isHonest = text === '# honest'
      return text.startsWith('# ') ? [] : [{ file, text, isHonest }]
    })
})
const honest = lines.filter(({ isHonest }) => isHonest)
const dishonest = lines.filter(({ isHonest }) => !isHonest)

/** Telephone numbers that pass, because honest words look the same. */
const PASSING: string[] = []

test('the corpus is large enough to say something', () => {
  expect(honest.length).toBeGreaterThanOrEqual(300)
  expect(dishonest.length).toBeGreaterThanOrEqual(100)
  expect(new Set(lines.map(({ text }) => text)).size).toBeGreaterThanOrEqual(lines.length * 0.9)
})

describe('no honest line is refused', () => {
  test.each(honest)('$file: $text', ({ text }) => {
    expect(checkDescriptor(text)).toEqual({ ok: true, value: text })
  })
})

describe('every telephone number is refused, but for the ones named here', () => {
  test.each(dishonest.filter(({ text }) => !PASSING.includes(text)))('$file: $text', ({ text }) => {
    expect(hasTelephone(text)).toBe(true)
  })

  test('those that pass are known, and few', () => {
    expect(dishonest.filter(({ text }) => !hasTelephone(text)).map(({ text }) => text)).toEqual(PASSING)
    expect(PASSING.length).toBeLessThanOrEqual(dishonest.length * 0.03)
  })
})
