import type { Context } from 'hono'
import { localeOf } from '../http/frame.ts'

/** Leads on after a form, in the reader's language. `path`: one of the desk's own. */
export const goTo = (c: Context, path: string): Response => c.redirect(inLanguage(c, path), 303)

function inLanguage(c: Context, path: string): string {
  if (/[?&]lang=/.test(path)) return path
  return `${path}${path.includes('?') ? '&' : '?'}lang=${localeOf(c)}`
}
