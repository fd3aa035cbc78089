import { expect, test } from 'vitest'
import { memoised } from '../../src/core/memoised.ts'

test('a repeated key is computed once, and a thousand invented keys still get right answers', () => {
  const made: string[] = []
  const upper = memoised((text) => {
    made.push(text)
    return text.toUpperCase()
  })
  expect([upper('be'), upper('be'), upper('')]).toEqual(['BE', 'BE', ''])
  expect(made).toEqual(['be', ''])
  for (let n = 0; n < 1_000; n++) expect(upper(`x${n}`)).toBe(`X${n}`)
  expect(upper('be')).toBe('BE')
  // The cache was cleared on the way, so the first key was computed a second time.
  expect(made.filter((text) => text === 'be')).toHaveLength(2)
})
