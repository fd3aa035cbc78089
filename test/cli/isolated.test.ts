import { expect, test } from 'vitest'
import { isolated } from '../../src/cli/isolated.ts'

test.each(['علی‌رضا', 'שרה', 'Anna, مادر', 'ܫܪܒܝܠ', 'ޝިފާ'])(
  '%j keeps its direction to itself in a line of the terminal',
  (name) => {
    expect(isolated(name)).toBe(`\u2068${name}\u2069`)
  },
)

test.each(['Anna', 'Ганна Прыклад', 'Łucja 🇧🇾', '李 明', '', null])('%j is printed as it is', (name) => {
  expect(isolated(name)).toBe(name)
})
