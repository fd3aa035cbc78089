import { connect } from 'node:net'
import { serve } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { isRefusal } from '../../src/core/errors.ts'
import { readForm } from '../../src/http/form-body.ts'
import { readJson } from '../../src/http/json-body.ts'
import { problemResponse } from '../../src/http/problem.ts'
import { translator } from '../../src/locale/translate.ts'

const Body = z.strictObject({
  name: z.string(),
  consent: z.literal(true, { error: 'sign.error.consent' }).optional(),
  inner: z.strictObject({ list: z.array(z.number()) }).optional(),
})

const russian = translator('ru')

const app = new Hono()
app.post('/json', async (c) => c.json(await readJson(c, Body)))
app.post('/form', async (c) => c.json(await readForm(c, ['name', 'email'])))
app.onError((error: Error, c: Context) => {
  if (isRefusal(error)) return problemResponse(c, error)
  throw error
})

type Sent = string | Uint8Array<ArrayBuffer> | ReadableStream

const post = (path: string, body: Sent, type: string, headers: Record<string, string> = {}) =>
  app.request(path, {
    method: 'POST',
    body,
    headers: { 'Content-Type': type, ...headers },
    ...(body instanceof ReadableStream && { duplex: 'half' }),
  } as RequestInit)

const json = (body: Sent, type = 'application/json', headers = {}) =>
  post('/json', body, type, { 'Accept-Language': 'ru', ...headers })
const form = (body: Sent, type = 'application/x-www-form-urlencoded') => post('/form', body, type)

const errorsOf = async (response: Response) => {
  expect(response.status).toBe(422)
  return ((await response.json()) as { errors: { path: string; message: string }[] }).errors
}

const bytes = (...values: number[]) => new Uint8Array(values)

describe('readJson', () => {
  test.each([
    'application/json',
    'application/json; charset=utf-8',
    'Application/JSON;charset="UTF-8"',
    'application/json; v=1',
  ])('takes %s', async (type) => {
    const response = await json('{"name":"Аляксандра 𠮷"}', type)
    expect(await response.json()).toEqual({ name: 'Аляксандра 𠮷' })
  })

  test.each([
    ...[
      '',
      'text/plain',
      'application/json, text/plain',
      'application/jsonx',
      'application/json; charset=windows-1251',
    ],
    ...['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/json; charset = utf-16'],
  ])('refuses the type %j', async (type) => {
    expect((await json('{"name":"a"}', type)).status).toBe(415)
  })

  test('refuses a compressed body', async () => {
    expect((await json('{"name":"a"}', 'application/json', { 'Content-Encoding': 'gzip' })).status).toBe(415)
  })

  test.each([
    '',
    '{',
    '{"name":"a"',
    "{'name':'a'}",
    '{"name":"a"}x',
    '{"name":"\u0000"}',
    '{"name":"a",}',
    '[',
    '\\',
    'NaN',
  ])('answers 400 to %j', async (body) => {
    expect((await json(body)).status).toBe(400)
  })

  test('answers 400 to bytes that are no UTF-8', async () => {
    for (const bad of [bytes(0xff), bytes(0xc3, 0x28), bytes(0xed, 0xa0, 0x80), bytes(0xf0, 0x9f)])
      expect((await json(Buffer.concat([Buffer.from('{"name":"'), bad, Buffer.from('"}')]))).status).toBe(400)
  })

  test.each([
    ['{"name":"a\\u0000b"}', 'name'],
    ['{"name":"\\ud800"}', 'name'],
    ['{"name":"a","inner":{"list":["\\udc00"]}}', 'inner.list.0'],
    ['{"a\\u0000":1}', ''],
  ])('answers 422 to %s', async (body, path) => {
    expect(await errorsOf(await json(body))).toEqual([{ path, message: russian('sign.error.characters') }])
  })

  test('names each wrong field, and each unknown one', async () => {
    const errors = await errorsOf(
      await json('{"consent":false,"inner":{"list":[1,"2"],"x":1},"evil":1,"__proto__":{}}'),
    )
    expect(errors).toEqual(
      expect.arrayContaining([
        { path: 'name', message: russian('field.type') },
        { path: 'consent', message: russian('sign.error.consent') },
        { path: 'inner.list.1', message: russian('field.type') },
        { path: 'inner.x', message: russian('field.unknown') },
        { path: 'evil', message: russian('field.unknown') },
        { path: '__proto__', message: russian('field.unknown') },
      ]),
    )
  })

  test.each(['null', '[]', '"name"', '1', 'true', '{}'])('answers 422 to %s', async (body) => {
    expect((await json(body)).status).toBe(422)
  })

  test('tells of errors in the language that the body names, if it is one of ours', async () => {
    const messageOf = async (body: string, language = 'ru') =>
      (await errorsOf(await json(body, 'application/json', { 'Accept-Language': language })))[0]?.message
    expect(await messageOf('{"locale":"be"}')).toBe(translator('be')('field.type'))
    for (const locale of ['"xx"', '"constructor"', '1', 'null', '["be"]', '{}'])
      expect(await messageOf(`{"locale":${locale}}`), locale).toBe(russian('field.type'))
    expect(await messageOf('{}', 'de')).toBe(translator('en')('field.type'))
  })

  test('tells of twenty errors at most', async () => {
    const body = Object.fromEntries(Array.from({ length: 900 }, (_, i) => [`field${i}`, 1]))
    expect(await errorsOf(await json(JSON.stringify(body)))).toHaveLength(20)
  })

  test('survives nesting as deep as a body can hold', async () => {
    expect((await json(`${'['.repeat(8_000)}${']'.repeat(8_000)}`)).status).toBe(422)
    expect((await json(`${'{"a":'.repeat(2_500)}1${'}'.repeat(2_500)}`)).status).toBe(422)
    expect((await json('['.repeat(16_000))).status).toBe(400)
  })

  test('takes 16 KB and not a byte more, announced or not', async () => {
    const body = (size: number) => `{"name":"${'a'.repeat(size - 11)}"}`
    expect((await json(body(16_384))).status).toBe(200)
    expect((await json(body(16_385))).status).toBe(413)
    expect((await json(body(17_000), 'application/json', { 'Content-Length': '17000' })).status).toBe(413)
    expect((await json(body(17_000), 'application/json', { 'Content-Length': '10' })).status).toBe(413)
    expect((await json(new Blob([body(17_000)]).stream())).status).toBe(413)
  })

  test('answers a stream that never ends, and one that breaks', async () => {
    const endless = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(1_000)) })
    expect((await json(endless)).status).toBe(413)
    const broken = new ReadableStream({ pull: (controller) => controller.error(new Error('gone')) })
    expect((await json(broken)).status).toBe(400)
  })
})

describe('readForm', () => {
  test('gives the known fields and drops the others', async () => {
    const response = await form('name=%D0%AF%D0%BD+K%C5%82&email=a%2Bb%40x.org&evil=1&evil=2&__proto__=3&toString=4')
    expect(await response.json()).toEqual({ name: 'Ян Kł', email: 'a+b@x.org' })
  })

  test.each([
    ['', {}],
    ['&&=&name', { name: '' }],
    ['name=a=b', { name: 'a=b' }],
    ['name=100%&email=%zz', { name: '100%', email: '%zz' }],
    ['name=Дар’я', { name: 'Дар’я' }],
  ])('reads %j', async (body, fields) => {
    expect(await (await form(body)).json()).toEqual(fields)
  })

  test('no body and no type is a form without fields; a body without a type is refused, and so is another type', async () => {
    const send = (init: RequestInit) => app.request('/form', { method: 'POST', ...init })
    const nothing = await send({})
    expect([nothing.status, await nothing.json()]).toEqual([200, {}])
    expect(await (await send({ body: bytes() })).json()).toEqual({})
    expect((await send({ body: Buffer.from('name=a') })).status).toBe(415)
    expect((await send({ headers: { 'Content-Type': 'text/plain' } })).status).toBe(415)
    expect((await send({ headers: { 'Content-Type': '' } })).status).toBe(415)
    expect((await app.request('/json', { method: 'POST' })).status).toBe(415)
  })

  test('a field sent twice, or with a NUL, is invalid', async () => {
    expect(await errorsOf(await form('name=a&name=a'))).toEqual([{ path: 'name', message: expect.any(String) }])
    expect(await errorsOf(await form('name=&name='))).toHaveLength(1)
    expect(await errorsOf(await form('name=a%00b'))).toHaveLength(1)
  })

  test('refuses what it cannot read', async () => {
    expect((await form('name=%FF')).status).toBe(400)
    expect((await form('name=%ED%A0%80')).status).toBe(400)
    expect((await form('{"name":"a"}', 'application/json')).status).toBe(415)
    expect((await form('x', 'multipart/form-data; boundary=x')).status).toBe(415)
    expect((await form(`name=${'a'.repeat(16_380)}`)).status).toBe(413)
  })
})

describe('on a real connection', () => {
  let port = 0
  let server: ReturnType<typeof serve>
  beforeAll(
    () =>
      new Promise<void>((resolve) => {
        server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, (address) => {
          port = address.port
          resolve()
        })
      }),
  )
  afterAll(() => new Promise((resolve) => server.close(resolve)))

  const raw = (head: string, chunks: string[]) =>
    new Promise<string>((resolve, reject) => {
      let answer = ''
      const socket = connect(port, '127.0.0.1', () => {
        socket.write(head)
        for (const chunk of chunks) socket.write(chunk)
      })
      socket.setEncoding('utf8')
      socket.on('data', (data) => {
        answer += data
        if (answer.includes('\r\n\r\n')) socket.destroy()
      })
      socket.on('close', () => resolve(answer))
      socket.on('error', reject)
    })

  test('a chunked body without a length is answered 413 before it ends', async () => {
    const head =
      'POST /json HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n'
    const chunk = `1000\r\n${'a'.repeat(4096)}\r\n`
    expect(
      await raw(
        head,
        Array.from({ length: 5 }, () => chunk),
      ),
    ).toMatch(/^HTTP\/1.1 413 /)
  })

  test('no body and no type is a form without fields', async () => {
    const answer = (head: string) => raw(`POST /form HTTP/1.1\r\nHost: x\r\n${head}\r\n`, [])
    expect(await answer('')).toMatch(/^HTTP\/1.1 200 /)
    expect(await answer('Content-Length: 0\r\n')).toMatch(/^HTTP\/1.1 200 /)
  })

  test('a small chunked body is read', async () => {
    const head =
      'POST /json HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n'
    expect(await raw(head, ['7\r\n{"name"\r\n', '5\r\n:"a"}\r\n', '0\r\n\r\n'])).toMatch(/^HTTP\/1.1 200 /)
  })
})
