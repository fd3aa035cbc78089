import { expect, test } from 'vitest'
import { BoundedMap } from '../../src/core/bounded-map.ts'

test('beyond its bound the entry that was used the longest time ago goes, whether it was read or written', () => {
  const map = new BoundedMap<string, number>(3)
  for (const [n, key] of ['a', 'b', 'c'].entries()) map.set(key, n)
  expect(map.get('a')).toBe(0)
  map.set('b', 10)
  map.set('d', 3)
  expect([...map]).toEqual([
    ['a', 0],
    ['b', 10],
    ['d', 3],
  ])
  expect(map.get('c')).toBeUndefined()
})

test('an entry that is asked for in between outlives any number of invented keys', () => {
  const map = new BoundedMap<string, number>(2)
  map.set('busy', 1)
  for (let n = 0; n < 1_000; n++) {
    map.set(`invented ${n}`, n)
    expect(map.get('busy')).toBe(1)
  }
  expect([...map]).toHaveLength(2)
})

test('a key that is not there takes no place, and entries can be deleted while they are listed', () => {
  const map = new BoundedMap<string, number>(2)
  map.set('a', 1)
  for (let n = 0; n < 10; n++) map.get(`missing ${n}`)
  map.set('b', 2)
  for (const [key] of map) if (key === 'a') map.delete(key)
  expect([...map]).toEqual([['b', 2]])
  map.clear()
  expect(map.get('b')).toBeUndefined()
})
