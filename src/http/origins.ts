import type { Context } from 'hono'
import type { Config } from '../config.ts'
import { isLoopbackName } from '../core/loopback.ts'
import { connectionOf } from './connection.ts'

/** Whether the origin is ours: main, mirror or onion; on a development machine also each of the loopback names. */
export function isOwnOrigin(c: Context, config: Config, origin: string): boolean {
  const { publicUrl, alternateUrls, onionUrl } = config
  return origin === onionUrl || alternateUrls.includes(origin) || isSameOrigin(c, config, publicUrl, origin)
}

/** Whether the origin is the desk's; on a development machine also each of the loopback names. */
export const isStaffOrigin = (c: Context, config: Config, origin: string): boolean =>
  isSameOrigin(c, config, config.staffUrl, origin)

/** Whether the request was sent to the desk's origin, by its Host: a proxy may have taken https off. */
export function isAtStaffOrigin(c: Context, config: Config): boolean {
  const { protocol } = new URL(config.staffUrl)
  const asked = `${protocol}//${c.req.header('host') ?? new URL(c.req.url).host}`
  return /^[^\s/?#@\\]+$/.test(asked.slice(protocol.length + 2)) && URL.canParse(asked)
    ? isStaffOrigin(c, config, new URL(asked).origin)
    : false
}

/** Whether two origins are one: the same, or two names of this machine with a port of ours. */
function isSameOrigin(c: Context, config: Config, own: string, origin: string): boolean {
  if (origin === own) return true
  const { protocol, hostname, port } = new URL(own)
  if (!isLoopbackName(hostname) || !URL.canParse(origin)) return false
  const url = new URL(origin)
  return (
    url.origin === origin &&
    url.protocol === protocol &&
    isLoopbackName(url.hostname) &&
    [port, String(config.port), String(connectionOf(c).localPort)].includes(url.port)
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
