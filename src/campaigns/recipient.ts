import { Encrypter } from 'age-encryption'
import { Refusal } from '../core/errors.ts'

// An X25519 recipient: 32 bytes and a checksum in Bech32.
const X25519 = /^age1[02-9ac-hj-np-z]{58}$/

/**
 * Trims and checks an age X25519 recipient (`age1…`). Refuses (`invalid`) everything else: the `age` 1.1 that key
 * holders have cannot open files for SSH keys, plugin or post-quantum recipients.
 */
export function parseRecipient(text: string): string {
  const recipient = text.trim()
  if (/^ssh-/.test(recipient)) throw wrong('is an SSH key: make an age identity with "keys new"')
  if (/^AGE-SECRET-KEY-/i.test(recipient))
    throw wrong('is a secret key! Never give it to anybody; the recipient begins with age1')
  if (/^age1(pq|tag|tagpq)1/.test(recipient))
    throw wrong('is of a kind that the age program of key holders cannot open')
  if (/^age1[a-z0-9-]+1/.test(recipient) && !X25519.test(recipient))
    throw wrong('needs an age plugin: make an age identity with "keys new"')
  if (!X25519.test(recipient)) throw wrong('must be an age recipient: age1 and 58 characters')
  try {
    new Encrypter().addRecipient(recipient)
  } catch {
    throw wrong('is mistyped: its checksum does not fit')
  }
  return recipient
}

const wrong = (message: string) => new Refusal('invalid', { errors: [{ path: 'recipient', message }] })
