import { expect, test } from 'vitest'
import { nextOnGrid } from '../../src/count/grid.ts'

test.each([
  ['2027-03-12T10:20:30Z', '2027-03-12T11:00:00Z'],
  ['2027-03-12T10:59:59Z', '2027-03-12T11:00:00Z'],
  // In the first minute of an hour its settle may still be under way.
  ['2027-03-12T11:00:00Z', '2027-03-12T11:00:00Z'],
  ['2027-03-12T11:00:59Z', '2027-03-12T11:00:00Z'],
  ['2027-03-12T11:01:01Z', '2027-03-12T12:00:00Z'],
  ['2027-03-12T23:30:00Z', '2027-03-13T00:00:00Z'],
])('at %s the number can next move at %s', (now, next) => {
  expect(nextOnGrid(new Date(now))).toEqual(new Date(next))
})
