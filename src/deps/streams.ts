import type { Context } from 'hono'
import type { Network } from '../core/secret-text.ts'

/**
 * The open streams of server-sent events of this process, by topic. An event is encoded once and written to every
 * listener. A slow listener is skipped until it has read everything, and then gets only the newest event.
 */
export interface Streams {
  /**
   * Answers with a stream that begins with the topic's newest event, or with `first` when the topic has no listeners.
   * Null at the limit of the process or the network, and while the process is stopping.
   */
  open(c: Context, stream: OpenStream): Response | null
  /** Topics that have listeners. */
  topics(): string[]
  /**
   * Sends `event` to every listener. Same object as last time: nothing. Another object with equal bytes: only the page
   * changed, so `pageEvent` is sent.
   */
  send(topic: string, event: Uint8Array, pageEvent: Uint8Array): void
  /** Ends the topic's streams with a last event; their clients may ask again. */
  close(topic: string, last: Uint8Array): void
  /** Writes missed events to slow listeners that have read everything by now. Called a few times a second. */
  catchUp(): void
  /** Writes an empty comment, so that no proxy closes a silent stream; ends streams whose listener stopped reading. */
  beat(): void
  /** Ends all streams and opens no more. Each client is told to reconnect at a different time. */
  end(): void
}

export interface OpenStream {
  topic: string
  /** Streams of one network are counted together. */
  network: Network
  /** Most streams of the network. */
  most: number
  first: Uint8Array
  headers: Record<string, string>
}
