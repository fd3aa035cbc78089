import type { Context } from 'hono'
import type { Config } from '../config.ts'

const LOOPBACK_HOSTS = ['localhost', '127.0.0.1', '[::1]']

/** The part of what the Node host gives each request that this room reads; other hosts have none of it. */
interface HostBindings {
  incoming?: { socket?: { remoteAddress?: string | undefined; localPort?: number | undefined } }
}

export const socketOf = (c: Context): { remoteAddress?: string | undefined; localPort?: number | undefined } =>
  (c.env as HostBindings | undefined)?.incoming?.socket ?? {}

/** Whether that origin is one of ours: main, mirrors, onion; on a development machine each of its own names. */
export function isOwnOrigin(c: Context, config: Config, origin: string): boolean {
  const { publicUrl, alternateUrls, onionUrl, loopback } = config
  if (origin === publicUrl || origin === onionUrl || alternateUrls.includes(origin)) return true
  if (!loopback || !URL.canParse(origin)) return false
  const url = new URL(origin)
  const ports = [new URL(publicUrl).port, String(config.port), String(socketOf(c).localPort)]
  return (
    url.origin === origin &&
    url.protocol === new URL(publicUrl).protocol &&
    LOOPBACK_HOSTS.includes(url.hostname) &&
    ports.includes(url.port)
  )
}

/**
 * The origin of ours from which the form was sent, for the links in letters; the main one when the browser does not say.
 * Never the Host header, which anyone can set.
 */
export function originOf(c: Context, config: Config): string {
  const referer = c.req.header('referer') ?? ''
  const candidates = [c.req.header('origin'), URL.canParse(referer) ? new URL(referer).origin : undefined]
  return candidates.find((origin) => origin !== undefined && isOwnOrigin(c, config, origin)) ?? config.publicUrl
}
