import { expect, test } from 'vitest'
import { jsonLog } from '../../src/platform/log.ts'
import { testClock } from '../support/clock.ts'

test('a line is JSON with time, level, event and fields', () => {
  const lines: string[] = []
  jsonLog('info', testClock('2027-03-12T10:20:30Z'), (line) => lines.push(line)).warn('letters.later', { n: 3 })
  expect(lines).toEqual(['{"time":"2027-03-12T10:20:30.000Z","level":"warn","event":"letters.later","n":3}\n'])
})

test('lines below the level are not written', () => {
  const lines: string[] = []
  const log = jsonLog('warn', testClock(), (line) => lines.push(line))
  log.debug('a')
  log.info('b')
  log.warn('c')
  log.error('d')
  expect(lines.map((line) => JSON.parse(line).event)).toEqual(['c', 'd'])
})

test('a line break in a field does not make a second line', () => {
  const lines: string[] = []
  jsonLog('info', testClock(), (line) => lines.push(line)).info('a', { reason: 'one\ntwo' })
  expect(lines.join('').trimEnd().split('\n')).toHaveLength(1)
})
