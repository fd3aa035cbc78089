import { randomBytes, timingSafeEqual } from 'node:crypto'
import { DAY } from '../../core/clock.ts'
import { keyedHash } from '../../core/crypto.ts'
import type { Deps } from '../../deps.ts'

const RANDOM_BYTES = 14
/** Random bytes, and the day of the full sign-in, in days since 1970. */
const ID_BYTES = RANDOM_BYTES + 2
/** An id of 16 bytes and an HMAC of 32, in base64url. */
const COOKIE = /^[A-Za-z0-9_-]{64}$/
const YEAR_IN_DAYS = 366

type DeviceDeps = Pick<Deps, 'secrets' | 'clock'>

/** The text of the cookie that makes a browser a known device of the account for a year. */
export function newDevice(deps: DeviceDeps, accountId: string): string {
  const id = Buffer.concat([randomBytes(RANDOM_BYTES), Buffer.alloc(2)])
  id.writeUInt16BE(today(deps), RANDOM_BYTES)
  return Buffer.concat([id, signature(deps, accountId, id)]).toString('base64url')
}

/** The id of a known device of the account, or null: no cookie, another account's, made up, older than a year. */
export function knownDevice(deps: DeviceDeps, accountId: string, cookie: string | undefined): Buffer | null {
  if (cookie === undefined || !COOKIE.test(cookie)) return null
  const bytes = Buffer.from(cookie, 'base64url')
  const id = bytes.subarray(0, ID_BYTES)
  if (!timingSafeEqual(bytes.subarray(ID_BYTES), signature(deps, accountId, id))) return null
  return today(deps) - id.readUInt16BE(RANDOM_BYTES) <= YEAR_IN_DAYS ? id : null
}

const today = ({ clock }: DeviceDeps): number => Math.floor(clock.now().getTime() / DAY)

const signature = ({ secrets }: DeviceDeps, accountId: string, id: Buffer): Buffer =>
  keyedHash(secrets.devices, accountId, id)
