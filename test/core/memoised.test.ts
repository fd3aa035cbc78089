import { expect, test } from 'vitest'
import { memoised } from '../../src/core/memoised.ts'

test('what was asked often is made once, and whoever makes up others gets the right answers, too', () => {
  const made: string[] = []
  const upper = memoised((text) => {
    made.push(text)
    return text.toUpperCase()
  })
  expect([upper('be'), upper('be'), upper('')]).toEqual(['BE', 'BE', ''])
  expect(made).toEqual(['be', ''])
  for (let n = 0; n < 1_000; n++) expect(upper(`x${n}`)).toBe(`X${n}`)
  expect(upper('be')).toBe('BE')
  // They have not filled the memory: what was made first is made anew.
  expect(made.filter((text) => text === 'be')).toHaveLength(2)
})
