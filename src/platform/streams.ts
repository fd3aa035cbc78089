import type { ServerResponse } from 'node:http'
import type { HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { SECOND } from '../core/clock.ts'
import type { Streams } from '../deps.ts'

// Reading makes it a whole Response, whichever class was global when it was made: on the lightweight ones of the library
// its mark is not looked for.
void RESPONSE_ALREADY_SENT.body

interface Topic {
  newest: Uint8Array
  listeners: Set<Listener>
}

interface Listener {
  out: ServerResponse
  topic: Topic
  /** How many beats in a row it has not taken what was written. */
  beatsBehind: number
}

/** After that many beats behind, a listener is given up: it has gone, or its line carries nothing. */
const MOST_BEATS_BEHIND = 4

/** When to come again if the connection breaks: never at once, and not all together. */
const SOONEST = 2 * SECOND
const SPREAD = 8 * SECOND
/** How many of those whose streams this process has ended are to come again in a second. */
const RETURNS_A_SECOND = 500

const BEAT = Buffer.from(':\n\n')

/**
 * Streams written straight to Node's answers. `all`: how many at most. What a listener has not taken yet stays in its
 * connection; nothing more is written to it until then, so that a slow one holds one event and no memory of others.
 */
export function nodeStreams(all: number): Streams {
  const topics = new Map<string, Topic>()
  const networks = new Map<string, number>()
  const missed = new Map<Listener, Uint8Array>()
  const listeners = new Set<Listener>()
  let ended = false

  function write(listener: Listener, news: Uint8Array): void {
    // Who is told of counts looks for what else has changed, too; who is told only of that hears no counts.
    const all = news === listener.topic.newest ? news : (missed.get(listener) ?? news)
    if (listener.out.writableLength > 0) {
      missed.set(listener, all)
    } else {
      missed.delete(listener)
      listener.out.write(all)
    }
  }

  return {
    open(c, { topic: name, network, most, first, headers }) {
      const ofNetwork = networks.get(network) ?? 0
      if (ended || listeners.size >= all || ofNetwork >= most) return null
      const out = (c.env as HttpBindings).outgoing as ServerResponse
      // Who has gone in the meantime is not heard to close any more, and would keep its place for ever.
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
        if (topic.listeners.size === 0) topics.delete(name)
        const left = (networks.get(network) ?? 1) - 1
        if (left === 0) networks.delete(network)
        else networks.set(network, left)
      })
      out.writeHead(200, headers)
      out.write(Buffer.concat([comeAgain(SPREAD), topic.newest]))
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

    catchUp() {
      for (const [listener, news] of missed) write(listener, news)
    },

    beat() {
      for (const listener of listeners) {
        const isBehind = listener.out.writableLength > 0
        listener.beatsBehind = isBehind ? listener.beatsBehind + 1 : 0
        if (!isBehind) listener.out.write(BEAT)
        else if (listener.beatsBehind === MOST_BEATS_BEHIND) listener.out.destroy()
      }
    },

    end() {
      ended = true
      const spread = Math.max(SPREAD, (listeners.size / RETURNS_A_SECOND) * SECOND)
      for (const { out } of listeners) out.end(Buffer.concat([comeAgain(spread), Buffer.from('\n')]))
    },
  }
}

/** The line that tells a browser how many milliseconds to wait before it comes again. */
const comeAgain = (spread: number): Buffer => Buffer.from(`retry: ${Math.round(SOONEST + Math.random() * spread)}\n`)
