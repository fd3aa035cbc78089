import { codeOf } from './database.ts'

/** Why a database serves nobody, or takes no writes, for a while. None of these is the request's fault, or ours. */
export type Trouble = 'away' | 'read-only' | 'disk-full' | 'memory' | 'connections' | 'limit' | 'input-output'

/** The one list of such errors: SQLSTATEs, and the system's names. The first match counts. */
const CODES: readonly [Trouble, RegExp][] = [
  ['read-only', /^(25006|EROFS)$/],
  ['disk-full', /^(53100|ENOSPC|EDQUOT)$/],
  ['memory', /^53200$/],
  ['connections', /^53300$/],
  ['limit', /^53/],
  ['input-output', /^(58030|58P0.|XX00[12]|EIO)$/],
  ['away', /^(08...|57P0.|ECONN.*|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH|EAI_AGAIN|ENOENT)$/],
]

const AWAY =
  /timeout (?:exceeded when trying to connect|expired)|Connection terminated|Client has encountered a connection error|not queryable/i

/**
 * The trouble that an error of the database tells of; undefined for any other error. Callers answer 503 and keep what
 * was typed, and jobs try again in their period.
 */
export function troubleOf(error: unknown): Trouble | undefined {
  const code = codeOf(error)
  const [trouble] = CODES.find(([, pattern]) => code !== undefined && pattern.test(code)) ?? []
  return trouble ?? (error instanceof Error && AWAY.test(error.message) ? 'away' : undefined)
}
