import { once } from 'node:events'
import { IncomingMessage, ServerResponse } from 'node:http'
import { connect, Socket } from 'node:net'
import { Writable } from 'node:stream'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { expect, onTestFinished, test } from 'vitest'
import type { Network } from '../../src/core/secret-text.ts'
import { serve } from '../../src/platform/serve.ts'
import { nodeStreams } from '../../src/platform/streams.ts'
import { listen } from '../support/event-stream.ts'

const event = (data: unknown) => Buffer.from(`event: counts\ndata: ${JSON.stringify(data)}\n\n`)

const NETWORK = 'one' as Network

const PAGE_EVENT = Buffer.from('event: page\ndata: "alike"\n\n')

/** Starts a server with places for `all` streams; the path of a request names the topic. */
async function open(all = 100, first = event(0)) {
  const streams = nodeStreams(all)
  const app = new Hono()
  app.get('/:topic', (c) => {
    const topic = c.req.param('topic')
    const headers = { 'Content-Type': 'text/event-stream' }
    return streams.open(c, { topic, network: NETWORK, most: all, first, headers }) ?? c.text('full', 503)
  })
  const serving = await serve(app.fetch, 0, '127.0.0.1')
  onTestFinished(() => {
    streams.end()
    return serving.close(0)
  })
  return { streams, port: serving.port, url: `http://127.0.0.1:${serving.port}` }
}

/** Asks for a stream and does not read the answer. */
async function stall(port: number, topic: string): Promise<Socket> {
  const socket = connect(port, '127.0.0.1')
  onTestFinished(() => void socket.destroy())
  socket.on('error', () => undefined)
  socket.pause()
  socket.write(`GET /${topic} HTTP/1.1\r\nHost: x\r\n\r\n`)
  await once(socket, 'connect')
  return socket
}

/** The data of an event, so large that a few events fill the kernel’s buffers of a connection. */
const large = (n: number) => ({ n, filling: 'x'.repeat(1_000_000) })

/** Lets a stalled socket read, and returns the numbers of the large events up to `last`. */
async function readUntil(socket: Socket, last: number): Promise<number[]> {
  let text = ''
  socket.setEncoding('latin1').on('data', (chunk) => {
    text += String(chunk).replace(/x{2,}/g, '')
  })
  socket.resume()
  while (!text.includes(`{"n":${last},`)) await once(socket, 'data')
  return [...text.matchAll(/\{"n":(\d+),/g)].map(([, n]) => Number(n))
}

/** The number of events that are still held in memory after a garbage collection. */
async function held(events: WeakRef<Buffer>[]): Promise<number> {
  // A WeakRef holds its target until the end of the turn in which it was made or read.
  await new Promise((turn) => setImmediate(turn))
  setFlagsFromString('--expose-gc')
  ;(runInNewContext('gc') as () => void)()
  return events.filter((event) => event.deref()).length
}

test('a topic that is closed ends with a last event, and a new listener begins it anew', async () => {
  const { streams, url } = await open()
  const [first, second, other] = [await listen(`${url}/a`), await listen(`${url}/a`), await listen(`${url}/b`)]
  for (const stream of [first, second, other]) await stream.count(1)
  streams.send('a', event(1), PAGE_EVENT)
  for (const stream of [first, second]) await stream.count(2)
  streams.close('a', PAGE_EVENT)
  streams.send('a', event(2), PAGE_EVENT)
  streams.catchUp()
  streams.beat()
  expect(streams.topics()).toEqual(['b'])
  const late = await listen(`${url}/a`)
  expect(await late.count(1)).toEqual({ event: 'counts', data: 0 })
  await Promise.all([first.ended, second.ended])
  for (const stream of [first, second])
    expect(stream.events().map(({ event: name, data }) => [name, data])).toEqual([
      ['counts', 0],
      ['counts', 1],
      ['page', 'alike'],
    ])
  expect(streams.topics().sort()).toEqual(['a', 'b'])
  streams.send('a', event(3), PAGE_EVENT)
  expect(await late.count(2)).toEqual({ event: 'counts', data: 3 })
})

test('a topic that is closed lets go of a listener who does not read, after four beats', async () => {
  const { streams, port, url } = await open(2)
  await stall(port, 'a')
  const reader = await listen(`${url}/a`)
  await expect.poll(() => streams.topics()).toEqual(['a'])
  for (let n = 1; n <= 30; n++) {
    streams.send('a', event(large(n)), PAGE_EVENT)
    await reader.count(n + 1)
  }
  streams.close('a', PAGE_EVENT)
  await reader.ended
  const statusOf = async () => (await listen(`${url}/b`)).answer.statusCode
  await expect.poll(statusOf).toBe(200)
  expect(await statusOf()).toBe(503)
  for (let beat = 1; beat <= 4; beat++) streams.beat()
  await expect.poll(statusOf).toBe(200)
})

test('each topic has its own events; the same event is sent once, and an equal one as a page event', async () => {
  const { streams, url } = await open()
  const [anna, boris] = await Promise.all([listen(`${url}/a`), listen(`${url}/b`)])
  expect(streams.topics().sort()).toEqual(['a', 'b'])
  const one = event(1)
  streams.send('a', one, PAGE_EVENT)
  streams.send('b', event(2), PAGE_EVENT)
  streams.send('c', event(3), PAGE_EVENT)
  await anna.count(2)
  streams.send('a', one, PAGE_EVENT)
  streams.send('a', event(1), PAGE_EVENT)
  await anna.count(3)
  streams.send('a', event(4), PAGE_EVENT)
  expect(await anna.count(4)).toMatchObject({ data: 4 })
  expect(await boris.count(2)).toMatchObject({ data: 2 })
  expect([anna, boris].map((stream) => stream.events().map(({ data }) => data))).toEqual([
    [0, 1, 'alike', 4],
    [0, 2],
  ])
})

test('a late listener begins with the newest event', async () => {
  const { streams, url } = await open()
  await listen(`${url}/a`)
  streams.send('a', event(7), PAGE_EVENT)
  expect(await (await listen(`${url}/a`)).count(1)).toMatchObject({ data: 7 })
})

test('a client that left before its stream was opened takes no place', async () => {
  const streams = nodeStreams(100)
  const asked = Promise.withResolvers<void>()
  const left = Promise.withResolvers<void>()
  const app = new Hono<{ Bindings: HttpBindings }>()
  // The client leaves while the handler waits, as for a slow database.
  app.get('/late', async (c) => {
    c.env.outgoing.once('close', left.resolve)
    asked.resolve()
    await left.promise
    return (
      streams.open(c, { topic: 'a', network: NETWORK, most: 1, first: event(0), headers: {} }) ?? c.text('full', 503)
    )
  })
  const serving = await serve(app.fetch, 0, '127.0.0.1')
  onTestFinished(() => serving.close(0))
  const socket = connect(serving.port, '127.0.0.1')
  socket.write('GET /late HTTP/1.1\r\nHost: x\r\n\r\n')
  await asked.promise
  socket.destroy()
  await left.promise
  await new Promise((turn) => setImmediate(turn))
  expect(streams.topics()).toEqual([])
})

test('a listener that does not read holds up nobody and no memory, and gets the newest event when it reads', async () => {
  const { streams, port, url } = await open()
  const stalled = await stall(port, 'a')
  const reader = await listen(`${url}/a`)
  await expect.poll(() => streams.topics()).toEqual(['a'])
  const EVENTS = 60
  const events: WeakRef<Buffer>[] = []
  for (let n = 1; n <= EVENTS; n++) {
    const next = event(large(n))
    events.push(new WeakRef(next))
    streams.send('a', next, PAGE_EVENT)
    await reader.count(n + 1)
    streams.catchUp()
  }
  // Held are the event that the connection has not taken, and the newest one.
  expect(await held(events)).toBeLessThanOrEqual(3)
  const read = readUntil(stalled, EVENTS)
  let done = false
  void read.then(() => {
    done = true
  })
  // A server catches up five times a second.
  while (!done) {
    streams.catchUp()
    await new Promise((turn) => setImmediate(turn))
  }
  const got = await read
  expect(got.length).toBeLessThan(EVENTS / 2)
  expect(got).toEqual(got.toSorted((a, b) => a - b))
})

test('a listener that did not read hears of a change of the page, too', async () => {
  const first = event('x'.repeat(20_000_000))
  const { streams, port } = await open(1, first)
  const stalled = await stall(port, 'a')
  await expect.poll(() => streams.topics()).toEqual(['a'])
  streams.send('a', Buffer.from(first), PAGE_EVENT)
  let end = ''
  stalled.setEncoding('latin1').on('data', (chunk) => {
    end = (end + String(chunk)).slice(-1_000)
  })
  stalled.resume()
  await expect
    .poll(() => {
      streams.catchUp()
      return end
    })
    .toContain('"alike"')
})

test('a listener that does not read for four beats is given up; the others hear the beats', async () => {
  const { streams, port, url } = await open()
  const stalled = await stall(port, 'a')
  const reader = await listen(`${url}/a`)
  await expect.poll(() => streams.topics()).toEqual(['a'])
  for (let n = 1; n <= 30; n++) {
    streams.send('a', event(large(n)), PAGE_EVENT)
    await reader.count(n + 1)
  }
  const ended = once(stalled, 'close')
  for (let beat = 1; beat <= 4; beat++) {
    streams.beat()
    await expect.poll(() => reader.comments()).toBe(beat)
  }
  stalled.resume()
  await ended
  expect(streams.topics()).toEqual(['a'])
})

/** An answer without a network, and the text written to it. Its connection takes nothing before `taken`, if given. */
function answerTo(taken?: Promise<void>): { outgoing: ServerResponse; written: () => string } {
  let text = ''
  const connection = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk)
      if (taken) void taken.then(() => done())
      else done()
    },
  })
  const outgoing = new ServerResponse(new IncomingMessage(new Socket()))
  outgoing.assignSocket(connection as Socket)
  return { outgoing, written: () => text }
}

test('a listener that reads again just before the page changes gets the counts that it missed', async () => {
  const streams = nodeStreams(1)
  const { promise: taken, resolve: read } = Promise.withResolvers<void>()
  const { outgoing, written } = answerTo(taken)
  const app = new Hono<{ Bindings: HttpBindings }>()
  const stream = { topic: 'a', network: NETWORK, most: 1, first: event(0), headers: {} }
  app.get('/', (c) => streams.open(c, stream) ?? c.text('full', 503))
  await app.request('/', {}, { outgoing })
  const one = event(1)
  streams.send('a', one, PAGE_EVENT)
  streams.catchUp()
  read()
  await expect.poll(() => outgoing.writableLength).toBe(0)
  streams.send('a', Buffer.from(one), PAGE_EVENT)
  await expect.poll(written).toContain('data: 1')
  // New counts make a listener fetch the page as well, so no page event follows.
  expect(written()).not.toContain('alike')
  streams.catchUp()
  expect(written().match(/data: 1/g)).toHaveLength(1)
})

test('the more listeners a stopping process has, the longer the time over which they reconnect', async () => {
  /** The seconds after which the first and the last of `many` listeners are told to reconnect. */
  const comingBack = async (many: number) => {
    const streams = nodeStreams(many)
    const app = new Hono<{ Bindings: HttpBindings }>()
    const stream = { topic: 'a', network: NETWORK, most: many, first: event(0), headers: {} }
    app.get('/', (c) => streams.open(c, stream) ?? c.text('full', 503))
    const answers = Array.from({ length: many }, answerTo)
    await Promise.all(answers.map(({ outgoing }) => app.request('/', {}, { outgoing })))
    streams.end()
    const times = answers.map(({ written }) => Number(/.*retry: (\d+)/s.exec(written())?.[1]) / 1_000)
    return [Math.min(...times), Math.max(...times)] as const
  }
  const [firstOfFew, lastOfFew] = await comingBack(100)
  const [firstOfMany, lastOfMany] = await comingBack(10_000)
  expect(Math.min(firstOfFew, firstOfMany)).toBeGreaterThanOrEqual(2)
  expect(lastOfFew).toBeLessThanOrEqual(10)
  // Five hundred listeners reconnect in a second.
  expect(lastOfMany).toBeGreaterThan(20)
  expect(lastOfMany).toBeLessThanOrEqual(22)
})
