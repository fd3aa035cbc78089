import { Encrypter } from 'age-encryption'
import { pad } from './padded.ts'

/** Bytes for the longest name, descriptor and country in four-byte letters; one size, since age reveals the length. */
const SEALED_SIZE = 1280

/** The content that key holders read when they unseal a private signature. */
export interface SealedName {
  /** The signature's id, so that no sealed name can be passed off as another signature's. */
  id: string
  appeal: string
  name: string
  descriptor: string | null
  country: string | null
}

/**
 * Encrypts the name with age (age-encryption.org/v1) to every recipient.
 * Throws with fewer than two different recipients: age itself would encrypt to nobody without complaint.
 */
export async function sealName(recipients: readonly string[], name: SealedName): Promise<Uint8Array> {
  if (new Set(recipients).size < 2) throw new Error('a name is sealed to at least two recipients')
  const encrypter = new Encrypter()
  for (const recipient of recipients) encrypter.addRecipient(recipient)
  return encrypter.encrypt(pad(name, SEALED_SIZE))
}
