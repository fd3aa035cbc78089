import type { Context } from 'hono'
import type { Config } from '../config.ts'

const LOOPBACK_HOSTS = ['localhost', '127.0.0.1', '[::1]']

/** Fields of the bindings that the Node host gives each request; other hosts have no such bindings. */
interface HostBindings {
  incoming?: { socket?: { remoteAddress?: string | undefined; localPort?: number | undefined } }
}

export const socketOf = (c: Context): { remoteAddress?: string | undefined; localPort?: number | undefined } =>
  (c.env as HostBindings | undefined)?.incoming?.socket ?? {}

/** Whether the origin is ours: main, mirror or onion; on a development machine also each of the loopback names. */
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
 * Our origin that sent the form, for the links in letters; the main origin when the browser names none of ours.
 * The Host header is not used, because anyone can set it.
 */
export function originOf(c: Context, config: Config): string {
  const referer = c.req.header('referer') ?? ''
  const candidates = [c.req.header('origin'), URL.canParse(referer) ? new URL(referer).origin : undefined]
  return candidates.find((origin) => origin !== undefined && isOwnOrigin(c, config, origin)) ?? config.publicUrl
}
