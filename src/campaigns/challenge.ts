import { armor, Decrypter, Encrypter } from 'age-encryption'
import { digest } from '../core/crypto.ts'
import { Refusal } from '../core/errors.ts'
import { newToken } from '../core/random.ts'

/** A random answer, sealed so that only the holder of the identity can read it. */
export interface Challenge {
  /** ASCII-armoured age file; `age -d -i key.txt` prints the answer. */
  sealed: string
  /** What is stored: the answer itself is kept nowhere. */
  hash: Buffer
}

export async function makeChallenge(recipient: string): Promise<Challenge> {
  const answer = newToken()
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  return { sealed: armor.encode(await encrypter.encrypt(`${answer}\n`)), hash: hashOf(answer) }
}

/** Whether this is the answer, whatever spaces stand around it. */
export const isAnswer = (answer: string, hash: Buffer): boolean => hashOf(answer.trim()).equals(hash)

/** Opens a challenge with the identity; refuses (`invalid`) one that was made for somebody else. */
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

const hashOf = (answer: string): Buffer => digest(answer)
