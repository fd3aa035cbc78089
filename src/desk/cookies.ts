import type { Context } from 'hono'
import { type Config, isLoopback } from '../config.ts'
import { asToken, type Token } from '../core/secret-text.ts'

const ONE_YEAR = 31_536_000

type CookieConfig = Pick<Config, 'staffUrl'>

/** The token of the browser's session, unchecked; undefined without one. */
export function sessionCookie(c: Context, config: CookieConfig): Token | undefined {
  const text = cookieOf(c, sessionName(config))
  return text === undefined ? undefined : asToken(text)
}

/** The text that makes the browser a known device, unchecked; undefined without one. */
export const deviceCookie = (c: Context, config: CookieConfig): string | undefined => cookieOf(c, deviceName(config))

/** Whether the request carries a cookie of ours, whatever is in it. */
export const hasCookie = (c: Context, config: CookieConfig): boolean => {
  const names = [sessionName(config), deviceName(config)]
  return pairs(c).some(([name]) => names.includes(name))
}

/** Gives the browser its session, which lasts until it is closed or the session ends. */
export const setSessionCookie = (c: Context, config: CookieConfig, token: Token): void =>
  set(c, config, sessionName(config), token)

export const clearSessionCookie = (c: Context, config: CookieConfig): void =>
  set(c, config, sessionName(config), '', '; Max-Age=0')

/** Makes the browser a known device for a year. `device`: letters, digits and `-_.` only. */
export const setDeviceCookie = (c: Context, config: CookieConfig, device: string): void =>
  set(c, config, deviceName(config), device, `; Max-Age=${ONE_YEAR}`)

export const clearDeviceCookie = (c: Context, config: CookieConfig): void =>
  set(c, config, deviceName(config), '', '; Max-Age=0')

/** No browser lets another host set, or a page without TLS overwrite, a cookie with this prefix. */
const isSecure = ({ staffUrl }: CookieConfig): boolean => staffUrl.startsWith('https:') && !isLoopback(staffUrl)
const sessionName = (config: CookieConfig): string => (isSecure(config) ? '__Host-staff' : 'staff')
const deviceName = (config: CookieConfig): string => `${sessionName(config)}-device`

function set(c: Context, config: CookieConfig, name: string, value: string, more = ''): void {
  const secure = isSecure(config) ? '; Secure' : ''
  c.header('Set-Cookie', `${name}=${value}; Path=/; HttpOnly; SameSite=Lax${secure}${more}`, { append: true })
}

/** The cookie's value. Of two with one name neither counts: another program on this host may have set one of them. */
function cookieOf(c: Context, wanted: string): string | undefined {
  const values = pairs(c).filter(([name]) => name === wanted)
  const [, value = ''] = values[0] ?? []
  return values.length === 1 && /^[\w.-]{1,512}$/.test(value) ? value : undefined
}

const pairs = (c: Context): [name: string, value: string][] =>
  (c.req.header('cookie') ?? '').split(';').map((pair) => {
    const equals = pair.indexOf('=')
    return equals < 0 ? ['', pair] : [pair.slice(0, equals).trim(), pair.slice(equals + 1).trim()]
  })
