import { Socket } from 'node:net'
import type { Client } from 'pg'
import { SECOND } from '../core/clock.ts'

/** In milliseconds. No statement runs so long without an answer. */
export const STATEMENT_TIMEOUT = 30 * SECOND
const IDLE_TIMEOUT = STATEMENT_TIMEOUT + 5 * SECOND

/**
 * Ends the connection when nothing has come or gone on it for that long. A host that died or a firewall that forgot us
 * says nothing, and whoever has asked would wait until the system gives up, a quarter of an hour later.
 */
export function endWhenIdle(client: Client, milliseconds = IDLE_TIMEOUT): void {
  const stream = socketOf(client)
  const timeOut = Object.assign(new Error('the database says nothing'), { code: 'ETIMEDOUT' })
  stream?.setTimeout(milliseconds, () => stream.destroy(timeOut))
}

/** Lets a connection be silent for as long as it likes, until what is returned is called. */
export function letIdle(client: Client): () => void {
  const stream = socketOf(client)
  const milliseconds = stream?.timeout ?? 0
  stream?.setTimeout(0)
  return () => stream?.setTimeout(milliseconds)
}

/** Of the embedded database, which cannot go away, there is none. */
const socketOf = ({ connection: { stream } }: Client): Socket | undefined =>
  stream instanceof Socket ? stream : undefined
