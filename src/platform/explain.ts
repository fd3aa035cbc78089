import { ConfigError } from '../config.ts'
import { Refusal } from '../core/errors.ts'
import { codeOf } from '../db/database.ts'
import { troubleOf } from '../db/trouble.ts'
import { TROUBLE_WORDS } from './trouble-words.ts'
import { wordsOf } from './words.ts'

/** Refusals of a pooler itself, and names of statements that are lost, or another client's, on a connection it gave. */
const pooler = (code: string): string =>
  `a pooler in front of the database refused (${code}): in transaction mode it needs DATABASE_POOLER=transaction, ` +
  'and migrate needs the URL of the server itself; otherwise its log says why'

/** SQLSTATEs that a wrong DATABASE_URL leads to, and what to do about each. */
const DATABASE: Record<string, string> = {
  '28P01': 'the database refused the password: check DATABASE_URL',
  '28000': 'the database refused the user: check DATABASE_URL and pg_hba.conf',
  '3D000': 'the database of that name does not exist: create it, or check DATABASE_URL',
  '42501':
    "the database user may not do that: run migrate as the owner of the tables; with --grant-to it gives the server's user its rights",
  ...Object.fromEntries(['08P01', '26000', '42P05'].map((code) => [code, pooler(code)])),
}

/**
 * The one line that tells an operator why a process stops and what to do. It never repeats the message of a database
 * error, which could carry data of a row.
 */
export function explain(error: unknown): string {
  return lineOf(error).split('\n')[0] as string
}

function lineOf(error: unknown): string {
  if (error instanceof ConfigError) return error.message
  if (error instanceof Refusal) return wordsOf(error)
  const code = codeOf(error)
  const { syscall, path, port } = (error ?? {}) as { syscall?: string; path?: string; port?: number }
  if (syscall === 'listen' && code === 'EADDRINUSE') return `port ${port} is in use: stop what uses it, or set PORT`
  if (syscall === 'listen' && code === 'EACCES') return `port ${port} needs more rights: set PORT to 1024 or above`
  if (syscall === 'listen') return `cannot listen on the address of HOST (${code}): check HOST and PORT`
  if (path !== undefined && troubleOf(error) === 'disk-full')
    return `no room for ${path} (${code}): make room on its disk`
  if (path !== undefined && syscall !== 'connect') return `cannot use ${path} (${code}): check that it may be written`
  if (code !== undefined && DATABASE[code]) return DATABASE[code]
  const trouble = troubleOf(error)
  if (trouble) return `${TROUBLE_WORDS[trouble].found} (${code ?? 'no answer'}): ${TROUBLE_WORDS[trouble].mend}`
  if (code !== undefined) return `unexpected error ${code}`
  if (error instanceof AggregateError) return [...new Set(error.errors.map(explain))].join('; ')
  return error instanceof Error ? `unexpected ${error.name}: ${error.message}` : 'unexpected error'
}
