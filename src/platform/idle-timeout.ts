import { Socket } from 'node:net'
import type { Client } from 'pg'
import { SECOND } from '../core/clock.ts'

/** Milliseconds after which PostgreSQL cancels a statement. */
export const STATEMENT_TIMEOUT = 30 * SECOND
const IDLE_TIMEOUT = STATEMENT_TIMEOUT + 5 * SECOND

/**
 * Ends the connection after `milliseconds` without traffic. A dead host or a firewall that dropped the connection sends
 * no sign, and a query would wait a quarter of an hour for the system to give up.
 */
export function endWhenIdle(client: Client, milliseconds = IDLE_TIMEOUT): void {
  const stream = socketOf(client)
  const timeOut = Object.assign(new Error('the database says nothing'), { code: 'ETIMEDOUT' })
  stream?.setTimeout(milliseconds, () => stream.destroy(timeOut))
}

/** Turns the idle timeout of a connection off. Returns a function that turns the timeout on again. */
export function suspendIdleTimeout(client: Client): () => void {
  const stream = socketOf(client)
  const milliseconds = stream?.timeout ?? 0
  stream?.setTimeout(0)
  return () => stream?.setTimeout(milliseconds)
}

/** The connection's socket; undefined for the embedded database, which has no socket and cannot go away. */
const socketOf = ({ connection: { stream } }: Client): Socket | undefined =>
  stream instanceof Socket ? stream : undefined
