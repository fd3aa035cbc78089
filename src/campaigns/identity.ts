import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { Refusal } from '../core/errors.ts'

/** An age key pair: `identity` is the private half, `recipient` the public half. */
export interface Identity {
  identity: string
  recipient: string
}

/** Makes a new age X25519 identity. */
export async function newIdentity(): Promise<Identity> {
  const identity = await generateX25519Identity()
  return { identity, recipient: await identityToRecipient(identity) }
}

/** The content of an identity file as age-keygen writes it, for `age -d -i`. */
export const identityFile = ({ identity, recipient }: Identity, created: Date): string =>
  `# created: ${created.toISOString().slice(0, 19)}Z\n# public key: ${recipient}\n${identity}\n`

/** Reads an identity file. Refuses (`invalid`) unless it holds exactly one X25519 identity; never quotes the file. */
export async function readIdentityFile(text: string): Promise<Identity> {
  const lines = text.split(/\r?\n/).map((line) => line.trim())
  const secrets = lines.filter((line) => line !== '' && !line.startsWith('#'))
  const [identity] = secrets
  if (!identity || secrets.length > 1 || !/^AGE-SECRET-KEY-1[A-Z0-9]+$/.test(identity))
    throw wrong('must be an age identity file with one line that begins with AGE-SECRET-KEY-1')
  try {
    return { identity, recipient: await identityToRecipient(identity) }
  } catch {
    throw wrong('holds an identity that is mistyped')
  }
}

const wrong = (message: string) => new Refusal('invalid', { errors: [{ path: 'identity', message }] })
