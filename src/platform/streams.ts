import type { ServerResponse } from 'node:http'
import type { HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { SECOND } from '../core/clock.ts'
import type { Streams } from '../deps/streams.ts'

// Reading `body` makes the constant a full Response, whichever class was global when it was made: the library does not
// check its lightweight responses for the already-sent mark.
void RESPONSE_ALREADY_SENT.body

interface Topic {
  newest: Uint8Array
  listeners: Set<Listener>
}

interface Listener {
  out: ServerResponse
  topic: Topic
  /** Beats in a row at which earlier bytes were still unsent. */
  beatsBehind: number
}

/** Beats behind after which a listener is dropped: the client is gone, or the line carries nothing. */
const MOST_BEATS_BEHIND = 4

/** Milliseconds before a browser reconnects: SOONEST plus a random part of SPREAD, so that not all come together. */
const SOONEST = 2 * SECOND
const SPREAD = 8 * SECOND
/** Reconnections a second that a stopping process aims at: with many listeners the spread grows. */
const RETURNS_A_SECOND = 500

const BEAT = Buffer.from(':\n\n')

/**
 * Streams written straight to Node's responses; `limit` is the most open at once. While a listener has unsent bytes
 * nothing more is written to it, and only its newest missed event is remembered: a slow client costs little memory.
 */
export function nodeStreams(limit: number): Streams {
  const topics = new Map<string, Topic>()
  const networks = new Map<string, number>()
  const missed = new Map<Listener, Uint8Array>()
  const listeners = new Set<Listener>()
  let ended = false

  function write(listener: Listener, news: Uint8Array): void {
    // A page event must not replace a missed counts event; after counts a client also checks the page.
    if (listener.out.writableEnded) return
    const bytes = news === listener.topic.newest ? news : (missed.get(listener) ?? news)
    if (listener.out.writableLength > 0) {
      missed.set(listener, bytes)
    } else {
      missed.delete(listener)
      listener.out.write(bytes)
    }
  }

  return {
    open(c, { topic: name, network, most, first, headers }) {
      const ofNetwork = networks.get(network) ?? 0
      if (ended || listeners.size >= limit || ofNetwork >= most) return null
      const out = (c.env as HttpBindings).outgoing as ServerResponse
      // The client is already gone: `close` will not fire again and the slot would leak.
      if (out.destroyed) return RESPONSE_ALREADY_SENT
      const topic = topics.get(name) ?? { newest: first, listeners: new Set() }
      const listener: Listener = { out, topic, beatsBehind: 0 }
      topics.set(name, topic)
      topic.listeners.add(listener)
      listeners.add(listener)
      networks.set(network, ofNetwork + 1)
      out.once('close', () => {
        listeners.delete(listener)
        missed.delete(listener)
        topic.listeners.delete(listener)
        if (topic.listeners.size === 0 && topics.get(name) === topic) topics.delete(name)
        const left = (networks.get(network) ?? 1) - 1
        if (left === 0) networks.delete(network)
        else networks.set(network, left)
      })
      out.writeHead(200, headers)
      out.write(Buffer.concat([retryLine(SPREAD), topic.newest]))
      return RESPONSE_ALREADY_SENT
    },

    topics: () => [...topics.keys()],

    send(name, event, pageEvent) {
      const topic = topics.get(name)
      if (!topic || topic.newest === event) return
      const news = Buffer.compare(topic.newest, event) === 0 ? pageEvent : event
      topic.newest = event
      for (const listener of topic.listeners) write(listener, news)
    },

    close(name, last) {
      const topic = topics.get(name)
      if (!topic) return
      // The next listener begins another topic: `close` of these sockets comes later.
      topics.delete(name)
      for (const { out } of topic.listeners) out.end(last)
    },

    catchUp() {
      for (const [listener, news] of missed) write(listener, news)
    },

    beat() {
      for (const listener of listeners) {
        const isBehind = listener.out.writableLength > 0
        listener.beatsBehind = isBehind ? listener.beatsBehind + 1 : 0
        if (!isBehind && !listener.out.writableEnded) listener.out.write(BEAT)
        else if (listener.beatsBehind === MOST_BEATS_BEHIND) listener.out.destroy()
      }
    },

    end() {
      ended = true
      const spread = Math.max(SPREAD, (listeners.size / RETURNS_A_SECOND) * SECOND)
      for (const { out } of listeners)
        if (!out.writableEnded) out.end(Buffer.concat([retryLine(spread), Buffer.from('\n')]))
    },
  }
}

/** The line that tells a browser how many milliseconds to wait before it reconnects. */
const retryLine = (spread: number): Buffer => Buffer.from(`retry: ${Math.round(SOONEST + Math.random() * spread)}\n`)
