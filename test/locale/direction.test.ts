import { expect, test } from 'vitest'
import { directionOf } from '../../src/locale/direction.ts'

test.each(['ar', 'he', 'fa', 'ur', 'yi', 'ckb'])('%s is written from right to left', (locale) => {
  expect(directionOf(locale)).toBe('rtl')
})

test.each(['en', 'be', 'ru', 'ka', 'hy', 'ku', 'xx', 'zzz'])('%s is not', (locale) => {
  expect(directionOf(locale)).toBe('ltr')
})
