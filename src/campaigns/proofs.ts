import type { KeyObject } from 'node:crypto'
import { keyedHash } from '../core/crypto.ts'

/** The key holders to whom names are sealed from a day on. */
export interface Epoch {
  campaignId: string
  demo: boolean
  /** From 1 on; each change of the key holders begins the next. */
  number: number
  /** Age recipients, sorted. */
  recipients: string[]
  since: string
}

/** An HMAC-SHA-256 (RFC 2104) that only a holder of SECRET_KEY can make: the epoch was begun by this server. */
export const epochProof = (key: KeyObject, { campaignId, demo, number, recipients, since }: Epoch): Buffer =>
  keyedHash(key, 'epoch', campaignId, String(demo), String(number), since, ...recipients)

/** The same for a recipient whose holder has answered the challenge. */
export const recipientProof = (
  key: KeyObject,
  { campaignId, recipient }: { campaignId: string; recipient: string },
): Buffer => keyedHash(key, 'recipient', campaignId, recipient)
