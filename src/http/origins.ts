import type { Context } from 'hono'
import type { Config } from '../config.ts'
import { isLoopbackName } from '../core/loopback.ts'
import { connectionOf } from './connection.ts'

/** Whether the origin is ours: main, mirror or onion; on a development machine also each of the loopback names. */
export function isOwnOrigin(c: Context, config: Config, origin: string): boolean {
  const { publicUrl, alternateUrls, onionUrl, loopback } = config
  if (origin === publicUrl || origin === onionUrl || alternateUrls.includes(origin)) return true
  if (!loopback || !URL.canParse(origin)) return false
  const url = new URL(origin)
  const ports = [new URL(publicUrl).port, String(config.port), String(connectionOf(c).localPort)]
  return (
    url.origin === origin &&
    url.protocol === new URL(publicUrl).protocol &&
    isLoopbackName(url.hostname) &&
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
