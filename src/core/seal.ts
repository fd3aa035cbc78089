import { Encrypter } from 'age-encryption'
import { pad } from './crypto.ts'

/** Enough for the longest name, descriptor and country in four-byte letters; one size for all, since age shows it. */
const SEALED_SIZE = 1280

/** What key holders read when they unseal a private signature. */
export interface SealedName {
  /** The signature's id, so that no sealed text can be passed off as another's. */
  id: string
  appeal: string
  name: string
  descriptor: string | null
  country: string | null
}

/**
 * The name encrypted with age (age-encryption.org/v1) to every recipient.
 * Throws with fewer than two recipients: age itself would encrypt to nobody without complaint.
 */
export async function sealName(recipients: readonly string[], name: SealedName): Promise<Buffer> {
  if (new Set(recipients).size < 2) throw new Error('a name is sealed to at least two recipients')
  const encrypter = new Encrypter()
  for (const recipient of recipients) encrypter.addRecipient(recipient)
  return Buffer.from(await encrypter.encrypt(pad(name, SEALED_SIZE)))
}
