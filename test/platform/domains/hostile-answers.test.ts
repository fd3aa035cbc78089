import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import type { RequestListener, ServerResponse } from 'node:http'
import { createServer, type Socket } from 'node:net'
import { gzipSync } from 'node:zlib'
import { describe, expect, onTestFinished, test } from 'vitest'
import { portOf } from '../../support/local-port.ts'
import { type Outside, startOutside } from '../../support/outside.ts'

const PAGE = 'https://example.org/.well-known/undersigned.txt'
const WWW = PAGE.replace('example', 'www.example')

const moved =
  (to: string, status = 301): RequestListener =>
  (_, response) =>
    response.writeHead(status, { Location: to }).end('undersigned=1')

/** Writes these bytes in place of an answer, past the rules of HTTP. */
const raw =
  (...pieces: (string | Buffer)[]): RequestListener =>
  (_, { socket }) => {
    for (const piece of pieces) socket?.write(piece)
  }

/** Calls `write` again and again until the client has gone. */
const repeat = (response: ServerResponse, pause: number, write: () => void) => {
  const timer = setInterval(write, pause)
  response.on('close', () => clearInterval(timer))
}

/** Begins with these bytes, and goes on with others for ever. */
const dripping =
  (first: string, next: string, pause = 200): RequestListener =>
  ({ socket }, response) => {
    socket.write(first)
    repeat(response, pause, () => socket.write(next))
  }

const get = (outside: Outside) => outside.domains.page(PAGE, 'example.org')

/** The answer to the page when its host answers so. */
async function got(answer: RequestListener) {
  const outside = await startOutside()
  await outside.site('example.org', answer)
  return get(outside)
}

/** Starts a server without TLS behind the address of example.org. */
async function startPlain(outside: Outside, serve: (socket: Socket) => void) {
  const server = createServer((socket) => serve(socket.on('error', () => undefined)))
  await once(server.listen(0, '127.0.0.1'), 'listening')
  onTestFinished(() => void server.close())
  outside.records['example.org'] = ['45.0.9.9']
  outside.route('45.0.9.9', 443, { address: '127.0.0.1', port: portOf(server) })
}

describe('a redirect', () => {
  test.each([301, 302, 303, 307, 308])('inside the domain is followed: apex to www, by %d', async (status) => {
    const outside = await startOutside()
    await outside.site('example.org', moved(WWW, status))
    const www = await outside.site('www.example.org', 'undersigned=1')
    expect(await get(outside)).toEqual({ is: 'text', url: WWW, text: 'undersigned=1' })
    expect(www.requests).toMatchObject([{ host: 'www.example.org', named: 'www.example.org' }])
  })

  test('is followed three times and not a fourth time, in a circle neither', async () => {
    const outside = await startOutside()
    const site = await outside.site('example.org', ({ url = '' }, response) => {
      const n = Number(/\d$/.exec(url) ?? 0)
      if (n === 3) response.end('third')
      else moved(`/${n + 1}`)({} as never, response)
    })
    expect(await get(outside)).toMatchObject({ is: 'text', url: 'https://example.org/3', text: 'third' })
    const circle = await startOutside()
    const round = await circle.site('example.org', moved(WWW))
    const back = await circle.site('www.example.org', moved(PAGE))
    expect(await get(circle)).toMatchObject({ is: 'fault', fault: 'too_many_redirects' })
    expect([site.requests.length, round.requests.length, back.requests.length]).toEqual([4, 2, 2])
  })

  test('takes no cookie along, and each request says only what ours says', async () => {
    const outside = await startOutside()
    const site = await outside.site('example.org', ({ url }, response) => {
      response.setHeader('Set-Cookie', 'who=we; Domain=example.org')
      if (url === '/2') response.end('there')
      else response.writeHead(302, { Location: '/2#part' }).end()
    })
    expect(await get(outside)).toMatchObject({ is: 'text', text: 'there' })
    for (const { headers } of site.requests)
      expect(headers).toEqual({
        host: 'example.org',
        'user-agent': expect.stringMatching(/^undersigned \([a-z ;]+\)$/),
        accept: 'text/plain',
        'accept-encoding': 'identity',
        connection: 'close',
      })
  })

  test('to a host that has no public address is not followed', async () => {
    const outside = await startOutside()
    await outside.site('example.org', moved(WWW))
    outside.records['www.example.org'] = ['10.0.0.1']
    expect(await get(outside)).toEqual({ is: 'fault', url: WWW, fault: 'forbidden' })
    outside.records['www.example.org'] = []
    expect(await get(outside)).toEqual({ is: 'fault', url: WWW, fault: 'no_address' })
    expect([outside.strays, outside.trapped]).toEqual([[], []])
  })

  test('without an address, 304 and other statuses are told as they are', async () => {
    for (const status of [204, 206, 300, 301, 304, 403, 404, 500, 999])
      expect(await got((_, response) => response.writeHead(status).end())).toEqual({ is: 'status', url: PAGE, status })
  })
})

describe('an answer', () => {
  test.each<[string, RequestListener, string]>([
    [
      'compressed',
      (_, response) => response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync('x')),
      'not_text',
    ],
    [
      'a bomb of gzip',
      (_, response) =>
        response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync(Buffer.alloc(50_000_000), { level: 9 })),
      'not_text',
    ],
    [
      'compressed twice',
      (_, response) => response.writeHead(200, { 'Content-Encoding': 'identity, br' }).end('x'),
      'not_text',
    ],
    ['of 4,097 bytes', (_, response) => response.end('x'.repeat(4_097)), 'too_long'],
    ['no text', (_, response) => response.end(Buffer.from([0x75, 0xff, 0xfe])), 'not_text'],
    ['UTF-16', (_, response) => response.end(Buffer.from('\ufeffundersigned=1', 'utf16le')), 'not_text'],
    ['noise', raw(randomBytes(2_000)), 'broken'],
    ['HTTP/0.9', raw('undersigned=1\n'), 'broken'],
    ['without a status', raw('HTTP/1.1\r\n\r\n'), 'broken'],
    ['an upgrade', raw('HTTP/1.1 101 Switching\r\nUpgrade: ws\r\nConnection: upgrade\r\n\r\n'), 'broken'],
    ['with two lengths', raw('HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxx'), 'broken'],
    [
      'with a length and chunks',
      raw('HTTP/1.1 200 OK\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'),
      'broken',
    ],
    ['with a header of 20 KB', raw(`HTTP/1.1 200 OK\r\nX: ${'x'.repeat(20_000)}\r\n\r\nx`), 'too_long'],
    ['with 5,000 headers', raw('HTTP/1.1 200 OK\r\n', 'Xxxxx: yyyyy\r\n'.repeat(5_000), '\r\n'), 'too_long'],
    ['of an endless header', dripping('HTTP/1.1 200 OK\r\nX: ', 'x'.repeat(1_000), 1), 'too_long'],
    ['of noise as chunks', raw('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n'), 'broken'],
  ])('that is %s', async (_what, answer, fault) => {
    expect(await got(answer)).toEqual({ is: 'fault', url: PAGE, fault })
  })

  test('of 4,096 bytes is taken, with or without a length', async () => {
    const text = 'я'.repeat(2_048)
    expect(await got((_, response) => response.end(text))).toMatchObject({ text })
    expect(await got((_, response) => response.write(text) && response.end())).toMatchObject({ text })
  })

  test('that is cut off, before the header or in the body, is none', async () => {
    const cut = raw('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nundersigned=1\n')
    for (const answer of [raw(''), cut]) {
      const fault = await got((request, response) => {
        answer(request, response)
        response.socket?.end()
      })
      expect(fault).toMatchObject({ is: 'fault', fault: expect.stringMatching(/^(?:broken|refused)$/) })
    }
  })

  test('of 100 MB is left after 4 KB', async () => {
    let sent = 0
    const ended: Promise<unknown>[] = []
    expect(
      await got((_, response) => {
        ended.push(once(response, 'close'))
        response.writeHead(200, { 'Content-Length': 100_000_000 })
        const more = () => {
          while (sent < 100_000_000) {
            sent += 10_000
            if (!response.write(Buffer.alloc(10_000))) return void response.once('drain', more)
          }
        }
        more()
      }),
    ).toEqual({ is: 'fault', url: PAGE, fault: 'too_long' })
    await Promise.all(ended)
    expect(sent).toBeLessThan(50_000_000)
  })

  test('that never ends is left in the end, and no part of it taken: dripping bodies, header, hints, silence', async () => {
    const slow: RequestListener[] = [
      (_, response) => repeat(response, 200, () => response.write('x')),
      dripping('HTTP/1.1 200 OK\r\n\r\n', 'x'),
      dripping('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nundersigned=1\n', 'x'),
      dripping('HTTP/1.1 200 OK\r\n', 'X: y\r\n'),
      dripping('', 'HTTP/1.1 103 Early Hints\r\nX: y\r\n\r\n'),
      () => undefined,
    ]
    const silent = await startOutside()
    await startPlain(silent, () => undefined)
    expect(await Promise.all([...slow.map(got), get(silent)])).toEqual(
      Array(7).fill({ is: 'fault', url: PAGE, fault: 'silent' }),
    )
  })

  test('without TLS is none', async () => {
    const outside = await startOutside()
    await startPlain(outside, (socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx'))
    expect(await get(outside)).toEqual({ is: 'fault', url: PAGE, fault: 'broken' })
  })
})
