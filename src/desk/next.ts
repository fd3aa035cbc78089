/**
 * The page to go to after signing in, as a form or an address gave it: a path of the desk, or undefined. Nothing that a
 * browser could take for another host or another page of ours is passed on.
 */
export function safeNext(given: string | undefined): string | undefined {
  if (given === undefined) return undefined
  try {
    // As it is written, and as a proxy may have decoded it.
    return [given, decodeURIComponent(given)].every(leadsToDesk) ? given : undefined
  } catch {
    return undefined
  }
}

/** The query that carries a path on, after `?`; the language of the reader too, where the path names one. */
export function nextQuery(path: string): string {
  const language = /[?&]lang=([\w,-]+)/.exec(path)?.[1]
  const next = encodeURIComponent(path).replaceAll('%2F', '/')
  return `next=${next}${language === undefined ? '' : `&lang=${language}`}`
}

const BASE = 'https://desk.invalid'

/** Dots in a path may lead out of the desk. */
const leadsToDesk = (path: string): boolean =>
  isOfDesk(path) && !isDoubtful(path) && isOfDesk(new URL(path, BASE).pathname)

const isOfDesk = (path: string): boolean => /^\/staff(?:[/?]|$)/.test(path)

/** Control characters, and what browsers read as the beginning of a host. */
const isDoubtful = (path: string): boolean => /\/\/|[\\\p{C}]/u.test(path)
