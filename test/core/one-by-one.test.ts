import { expect, test } from 'vitest'
import { oneByOne } from '../../src/core/one-by-one.ts'

const worked: number[] = []
const failing = (...those: number[]) => {
  worked.length = 0
  return oneByOne([1, 2, 3], async (n) => {
    if (those.includes(n)) throw new Error(`no ${n}`)
    worked.push(n)
  })
}

test('a failing item does not stop the others, and all failures are thrown at the end', async () => {
  await failing()
  expect(worked).toEqual([1, 2, 3])
  await expect(failing(2)).rejects.toThrow('no 2')
  expect(worked).toEqual([1, 3])
  await expect(failing(1, 3)).rejects.toMatchObject({ errors: [{ message: 'no 1' }, { message: 'no 3' }] })
  expect(worked).toEqual([2])
})
