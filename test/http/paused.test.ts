import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { Refusal } from '../../src/core/errors.ts'
import { paused } from '../../src/http/paused.ts'
import { jsonLog } from '../../src/platform/log.ts'
import { watchWrites } from '../../src/platform/writes.ts'
import { testClock } from '../support/clock.ts'

/** Answers as a form route does after `error`; a 500 means that the error was thrown again, as it was. */
async function answerTo(error: unknown) {
  const lines: string[] = []
  const log = jsonLog('debug', testClock(), (line) => lines.push(line))
  const writes = watchWrites({ clock: testClock(), db: undefined as never, keys: undefined as never })
  const app = new Hono().get('/', (c) => {
    const { status, ...how } = paused({ log, writes }, c, error)
    return c.json(how, status)
  })
  app.onError((thrown, c) => c.text(String(thrown === error), 500))
  const answer = await app.request('/')
  return { answer, body: await answer.text(), log: lines.join('\n'), refused: writes.areRefused() }
}

const withCode = (code: string) => Object.assign(new Error(`secret detail ${code}`), { code })

test.each([
  ['too many requests', new Refusal('too_many', { retryAfter: 12.2 }), 429, '13'],
  ['too many, without a time', new Refusal('too_many'), 429, '60'],
  ['a pause', new Refusal('unavailable', { reason: 'key', retryAfter: 60 }), 503, '60'],
  ['a pause, without a time', new Refusal('unavailable'), 503, '5'],
  ['nobody listens', withCode('ECONNREFUSED'), 503, '5'],
  ['the server is going down', withCode('57P01'), 503, '5'],
  ['the database is read-only', withCode('25006'), 503, '5'],
  ['its disk is full', withCode('53100'), 503, '5'],
  ['it has no memory', withCode('53200'), 503, '5'],
  ['it takes no more connections', withCode('53300'), 503, '5'],
  ['it cannot read its files', withCode('58030'), 503, '5'],
  ['its files are damaged', withCode('XX001'), 503, '5'],
  ['the disk of this machine is full', withCode('ENOSPC'), 503, '5'],
  ['no connection is free', new Error('timeout exceeded when trying to connect'), 503, '5'],
])('%s: the form is shown again, with the status and the time to wait', async (_, error, status, wait) => {
  const { answer, body } = await answerTo(error)
  expect([answer.status, answer.headers.get('Retry-After')]).toEqual([status, wait])
  expect(JSON.parse(body)).toEqual({ tooMany: status === 429, paused: status === 503 })
})

test.each([
  ['another refusal', new Refusal('not_open')],
  ['an error of data', withCode('23505')],
  ['a fault', new TypeError('x is undefined')],
  ['no error at all', new Error()],
])('%s is thrown again', async (_, error) => {
  const { answer, body, log } = await answerTo(error)
  expect([answer.status, body, log]).toEqual([500, 'true', ''])
  expect(answer.headers.get('Retry-After')).toBeNull()
})

test('the log names the cause of a pause, never its words; too many requests are no news', async () => {
  const away = (await answerTo(withCode('57P01'))).log
  expect(away).toContain('"database.away"')
  expect(away).toContain('57P01')
  expect(away).not.toContain('secret')
  const cause = (await answerTo(new Refusal('unavailable', { reason: 'key', cause: withCode('ENOENT') }))).log
  for (const part of ['"paused"', '"key"', 'ENOENT']) expect(cause).toContain(part)
  expect((await answerTo(new Refusal('too_many'))).log).toBe('')
})
