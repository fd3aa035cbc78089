import { armor, Decrypter, Encrypter } from 'age-encryption'
import { digest } from '../core/crypto.ts'
import { Refusal } from '../core/errors.ts'
import { newToken } from '../core/random.ts'

/** A random answer, sealed to a recipient: only the holder of the identity can read the answer. */
export interface Challenge {
  /** An ASCII-armoured age file; `age -d -i key.txt` prints the answer. */
  sealed: string
  /** The hash of the answer, for the database. The answer itself is stored nowhere. */
  hash: Buffer
}

export async function makeChallenge(recipient: string): Promise<Challenge> {
  const answer = newToken()
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  return { sealed: armor.encode(await encrypter.encrypt(`${answer}\n`)), hash: hashOf(answer) }
}

/** Whether the answer, without surrounding spaces, matches the hash. */
export const isAnswer = (answer: string, hash: Buffer): boolean => hashOf(answer.trim()).equals(hash)

/** Opens a challenge with an identity. Refuses (`invalid`) a challenge for another recipient and an incomplete file. */
export async function openChallenge(sealed: string, identity: string): Promise<string> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  try {
    return (await decrypter.decrypt(armor.decode(sealed.trim()), 'text')).trim()
  } catch {
    const message = 'cannot be opened with this identity: it was made for another recipient, or is not complete'
    throw new Refusal('invalid', { errors: [{ path: 'challenge', message }] })
  }
}

/** A hash that no answer has: an answered challenge counts once. */
export const spentChallenge = (): Buffer => hashOf(newToken())

const hashOf = (answer: string): Buffer => digest(answer)
