import { isHostName } from '../core/email.ts'

export type CheckedWebsite = { ok: true; value: string | null } | { ok: false; problem: 'form' | 'too_long' }

const LONGEST = 2_048
const SCHEME = /^[a-z][a-z0-9+.-]*:/i
/** Characters that an address is never written with; the URL parser would strip some of them in silence. */
const STRAY = /[\p{C}\p{Z}<>"`]/u

/**
 * Checks a website and gives it in the form of the URL standard; an empty text is null, and one without a scheme is https.
 * Takes http and https with a host of a name and an ending, without user, password and port.
 */
export function checkWebsite(text: string): CheckedWebsite {
  const typed = text.trim()
  if (typed === '') return { ok: true, value: null }
  if (typed.length > LONGEST) return { ok: false, problem: 'too_long' }
  const written = SCHEME.test(typed) ? typed : `https://${typed}`
  if (STRAY.test(typed) || !URL.canParse(written)) return { ok: false, problem: 'form' }
  const { protocol, hostname, port, username, password, href } = new URL(written)
  const isOfWeb = protocol === 'https:' || protocol === 'http:'
  if (!isOfWeb || port || username || password || !isHostName(hostname)) return { ok: false, problem: 'form' }
  const value = href.replaceAll('\\', '%5C')
  return value.length > LONGEST ? { ok: false, problem: 'too_long' } : { ok: true, value }
}
