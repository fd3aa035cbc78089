import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { mentionsHost } from '../../src/core/link.ts'
import { checkDescriptor, checkName } from '../../src/core/plain-text.ts'
import { OTHER_ENDINGS, UNMISTAKABLE_ENDINGS, WORD_ENDINGS } from '../../src/core/plain-text-rules.ts'
import { ROOT_ZONE } from '../../src/core/root-zone-rules.ts'

function corpus(file: string) {
  const text = readFileSync(new URL(`words-corpus/${file}.txt`, import.meta.url), 'utf8')
  const [honest = '', dishonest = ''] = text.replace('# honest\n', '').split('# dishonest\n')
  const lines = (part: string) => part.split('\n').filter((line) => line !== '')
  return { honest: lines(honest), dishonest: lines(dishonest) }
}

const names = corpus('names')
const descriptors = corpus('descriptors')

test.each([names, descriptors])('the corpus is large enough to say something', ({ honest, dishonest }) => {
  expect(new Set(honest).size).toBeGreaterThanOrEqual(100)
  expect(new Set(dishonest).size).toBeGreaterThanOrEqual(60)
})

test('every ending of the rules exists', () => {
  const rules = [...UNMISTAKABLE_ENDINGS, ...WORD_ENDINGS].filter((ending) => !OTHER_ENDINGS.includes(ending))
  expect(rules.filter((ending) => !ROOT_ZONE.includes(ending))).toEqual([])
})

test.each(names.honest)('the name %s is taken', (name) => {
  expect(checkName(name)).toEqual({ ok: true, value: name.normalize('NFC') })
})

test.each(names.dishonest)('the name %s is refused', (name) => {
  expect(checkName(name)).toEqual({ ok: false, problem: 'link' })
})

test.each(descriptors.honest)('the words %s are taken', (words) => {
  expect(checkDescriptor(words)).toEqual({ ok: true, value: words.normalize('NFC').trim() })
})

test.each(descriptors.dishonest)('the words %j are refused', (words) => {
  expect(checkDescriptor(words).ok).toBe(false)
})

describe('a host is noticed wherever it stands', () => {
  test.each(names.dishonest.filter((name) => !/^\w+:|:\/\/|www\.|xn--|X\.Li/.test(name)))('in %s', (name) => {
    expect(mentionsHost(name)).toBe(true)
  })

  test.each(descriptors.honest.slice(0, 15))('in %s', (words) => {
    expect(mentionsHost(words)).toBe(true)
  })

  test.each(descriptors.honest.slice(18))('not in %s', (words) => {
    expect(mentionsHost(words)).toBe(words === 'sister.in hope')
  })
})
