import { expect, test } from 'vitest'
import { ConfigError } from '../../src/config.ts'
import { Refusal } from '../../src/core/errors.ts'
import { explain } from '../../src/platform/explain.ts'

const made = (message: string, more: object) => Object.assign(new Error(message), more)

test.each<[string, unknown, string | RegExp]>([
  ['a setting', new ConfigError('PORT must be a number'), 'PORT must be a number'],
  [
    'a refusal',
    new Refusal('not_found', { reason: 'unknown_appeal', params: { slug: 'lost' } }),
    'there is no appeal lost',
  ],
  [
    'a port in use',
    made('listen EADDRINUSE: address already in use 127.0.0.1:3000', {
      code: 'EADDRINUSE',
      syscall: 'listen',
      port: 3000,
    }),
    'port 3000 is in use: stop what uses it, or set PORT',
  ],
  ['a low port', made('x', { code: 'EACCES', syscall: 'listen', port: 80 }), /^port 80 needs more rights: set PORT/],
  ['a strange HOST', made('x', { code: 'EADDRNOTAVAIL', syscall: 'listen', port: 80 }), /check HOST/],
  [
    'a folder',
    made('x', { code: 'EACCES', syscall: 'mkdir', path: '/srv/data' }),
    /^cannot use \/srv\/data \(EACCES\)/,
  ],
  [
    'no server',
    made('x', { code: 'ECONNREFUSED', syscall: 'connect' }),
    /^the database cannot be reached \(ECONNREFUSED\)/,
  ],
  ['no socket', made('x', { code: 'ENOENT', syscall: 'connect', path: '/run/s' }), /^the database cannot be reached/],
  [
    'a silent server',
    new Error('timeout exceeded when trying to connect'),
    /^the database cannot be reached \(no answer\)/,
  ],
  ['a wrong password', made('password authentication failed', { code: '28P01' }), /check DATABASE_URL/],
  ['a pooler that refuses', made('x', { code: '08P01' }), /pooler .*DATABASE_POOLER=transaction/],
  ['a statement that the pooler lost', made('x', { code: '26000' }), /pooler .*DATABASE_POOLER=transaction/],
  [
    'damaged files',
    made('invalid page in block 0', { code: 'XX001' }),
    /^the database cannot use .* \(XX001\): .*restore a backup/,
  ],
  ['too few rights', made('x', { code: '42501' }), /run migrate as the owner of the tables/],
  ['no database', made('database "x" does not exist', { code: '3D000' }), /create it, or check DATABASE_URL/],
])('%s', (_, error, line) => {
  expect(explain(error)).toEqual(typeof line === 'string' ? line : expect.stringMatching(line))
})

test('an error of the database is told by its code: its message may hold a value of a row', () => {
  const error = made('invalid input syntax for type uuid: "Maryia"', { code: '22P02', detail: 'Key (name)=(Maryia)' })
  expect(explain(error)).toBe('unexpected error 22P02')
})

test('never more than one line, whatever is thrown', () => {
  expect(explain(new TypeError('one\ntwo'))).toBe('unexpected TypeError: one')
  for (const thrown of [undefined, null, 'text', 5, {}]) expect(explain(thrown)).toBe('unexpected error')
})
