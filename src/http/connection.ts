import type { Context } from 'hono'
import type { Connection, HostBindings } from '../deps.ts'

/** The connection of a request, from the bindings of the host; empty for a request without a host (`app.request`). */
export function connectionOf(c: Context): Connection {
  const bindings: HostBindings | undefined = c.env
  return bindings?.connection ?? {}
}
