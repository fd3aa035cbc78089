import { randomUUID } from 'node:crypto'
import type { Insertable } from 'kysely'
import { after, ceilHour, ceilMinute, dayOf, HOUR, MINUTE, SECOND } from '../../core/clock.ts'
import { digest, keyedHash } from '../../core/crypto.ts'
import type { Token } from '../../core/secret-text.ts'
import type { Schema } from '../../db/schema.ts'
import type { Deps } from '../../deps.ts'

/** The hash by which a session is found: its row does not reveal the token, and the database alone makes no session. */
export const sessionHash = ({ secrets }: Pick<Deps, 'secrets'>, token: Token): Buffer =>
  keyedHash(secrets.access, 'session', token)

/** As `sessionHash`, of a session that waits for its second factor: no change of its row makes it a whole one. */
export const halfSessionHash = ({ secrets }: Pick<Deps, 'secrets'>, token: Token): Buffer =>
  keyedHash(secrets.access, 'half session', token)

/** Seconds for which the token before a change is still taken: for answers under way, and a second tab. */
const GRACE = 10

const secondOf = (now: Date): number => Math.floor(now.getTime() / SECOND)

/** The hash of the token before a change at `now`: with the second in it, no time needs to be stored. */
export const earlierHash = (tokenHash: Buffer, now: Date): Buffer => hashAt(tokenHash, secondOf(now))

/** The hashes that the token would have if it had been replaced in one of the last ten seconds. */
export const earlierHashes = (tokenHash: Buffer, now: Date): Buffer[] =>
  Array.from({ length: GRACE + 1 }, (_, ago) => hashAt(tokenHash, secondOf(now) - ago))

const hashAt = (tokenHash: Buffer, second: number): Buffer => digest('staff session before', tokenHash, String(second))

export const SESSION_TIME = 24 * HOUR
export const IDLE_TIME = 2 * HOUR
/** How long the second factor may take after the passphrase; rounded up to the full hour as every end. */
const HALF_TIME = HOUR
export const STEP_UP_TIME = 10 * MINUTE

/** The end of a session that begins now, and its end when nothing more comes: full hours. */
export const endsOf = (now: Date, signedIn: boolean): { endsAt: Date; idleEndsAt: Date } => ({
  endsAt: ceilHour(after(now, signedIn ? SESSION_TIME : HALF_TIME)),
  idleEndsAt: idleEnd(now),
})

export const idleEnd = (now: Date): Date => ceilHour(after(now, IDLE_TIME))

/** The full minute until which a step-up lasts. */
export const stepUpEnd = (now: Date): Date => ceilMinute(after(now, STEP_UP_TIME))

/** The row of a session that begins now. */
export function newSession(
  deps: Pick<Deps, 'secrets'>,
  token: Token,
  { accountId, signedIn, now }: { accountId: string; signedIn: boolean; now: Date },
): Insertable<Schema['staff_sessions']> {
  const { endsAt, idleEndsAt } = endsOf(now, signedIn)
  return {
    id: randomUUID(),
    account_id: accountId,
    token_hash: signedIn ? sessionHash(deps, token) : halfSessionHash(deps, token),
    signed_in: signedIn,
    began_on: dayOf(now),
    ends_at: endsAt,
    idle_ends_at: idleEndsAt,
  }
}
