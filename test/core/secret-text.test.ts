import { expect, test } from 'vitest'
import {
  type Address,
  asAddress,
  asToken,
  type CanonicalAddress,
  type Network,
  type Token,
} from '../../src/core/secret-text.ts'
import type { Log, LogFields } from '../../src/deps.ts'

/** A log that records its fields in `lines`; tsc checks their types. */
function listen() {
  const lines: (LogFields | undefined)[] = []
  const log: Pick<Log, 'info'> = { info: (_event, fields) => void lines.push(fields) }
  return { log, lines }
}

test('the log takes a plain text, a number, a boolean and null', () => {
  const { log, lines } = listen()
  const text: string = 'release'
  log.info('test', { field: text })
  log.info('test', { field: 7 })
  log.info('test', { field: true })
  log.info('test', { field: null })
  expect(lines).toHaveLength(4)
})

test('the types of the log refuse a token, an address, a mailbox and a network', () => {
  const { log, lines } = listen()
  const token: Token = asToken('a token')
  const address: Address = asAddress('anna@example.org')
  const mailbox = 'anna@example.org' as CanonicalAddress
  const network = '192.0.2.1' as Network
  // @ts-expect-error
  log.info('test', { field: token })
  // @ts-expect-error
  log.info('test', { field: address })
  // @ts-expect-error
  log.info('test', { field: mailbox })
  // @ts-expect-error
  log.info('test', { field: network })
  expect(lines).toHaveLength(4)
})

test('asToken and asAddress return the text unchanged', () => {
  expect(asToken('a token')).toBe('a token')
  expect(asAddress('anna@example.org')).toBe('anna@example.org')
})
