import { randomBytes, timingSafeEqual } from 'node:crypto'
import { keyedHash } from '../core/crypto.ts'
import type { Deps } from '../deps.ts'

const ID_BYTES = 16
/** An id of 16 bytes and an HMAC of 32, in base64url. */
const COOKIE = /^[A-Za-z0-9_-]{64}$/

/** The text of the cookie that makes a browser a known device of the account for a year. */
export function newDevice(deps: Pick<Deps, 'secrets'>, accountId: string): string {
  const id = randomBytes(ID_BYTES)
  return Buffer.concat([id, signature(deps, accountId, id)]).toString('base64url')
}

/** The id of a known device of the account, or null: no cookie, another account's, made up. */
export function knownDevice(deps: Pick<Deps, 'secrets'>, accountId: string, cookie: string | undefined): Buffer | null {
  if (cookie === undefined || !COOKIE.test(cookie)) return null
  const bytes = Buffer.from(cookie, 'base64url')
  const id = bytes.subarray(0, ID_BYTES)
  return timingSafeEqual(bytes.subarray(ID_BYTES), signature(deps, accountId, id)) ? id : null
}

const signature = ({ secrets }: Pick<Deps, 'secrets'>, accountId: string, id: Buffer): Buffer =>
  keyedHash(secrets.devices, accountId, id)
