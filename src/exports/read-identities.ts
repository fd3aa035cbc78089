import { armor, Decrypter, identityToRecipient } from 'age-encryption'

/** Why a file gives no identities. `recipients`: encrypted, but to recipients instead of with a passphrase. */
export type IdentityProblem = 'none' | 'other_kind' | 'mistyped' | 'damaged' | 'recipients' | 'passphrase' | 'too_slow'

/** A file gives no identities. Nothing of it is quoted. */
export class NoIdentity extends Error {
  override readonly name = 'NoIdentity'
  readonly problem: IdentityProblem

  constructor(problem: IdentityProblem) {
    super(problem)
    this.problem = problem
  }
}

/**
 * The X25519 identities of an identity file, as `age` takes it: plain, or encrypted with a passphrase, armored or not.
 * `ask` is called for the passphrase, once. Throws NoIdentity.
 */
export async function readIdentities(file: Uint8Array, ask: () => Promise<string>): Promise<string[]> {
  const text = new TextDecoder().decode(file)
  const isArmored = text.trimStart().startsWith('-----BEGIN AGE')
  if (!isArmored && !text.startsWith('age-encryption.org/')) return identitiesIn(text)
  const encrypted = isArmored ? unarmored(text) : file
  const [, stanza = ''] = new TextDecoder().decode(encrypted.subarray(0, 200)).split('\n')
  if (!stanza.startsWith('-> scrypt ')) throw new NoIdentity('recipients')
  const decrypter = new Decrypter()
  decrypter.addPassphrase(await ask())
  try {
    return identitiesIn(await decrypter.decrypt(encrypted, 'text'))
  } catch (error) {
    if (error instanceof NoIdentity) throw error
    throw new NoIdentity(problemOf(error))
  }
}

function unarmored(text: string): Uint8Array {
  try {
    return armor.decode(text)
  } catch {
    throw new NoIdentity('damaged')
  }
}

async function identitiesIn(text: string): Promise<string[]> {
  const lines = text.split('\n').map((line) => line.trim())
  const identities = lines.filter((line) => line !== '' && !line.startsWith('#'))
  if (identities.length === 0) throw new NoIdentity('none')
  for (const identity of identities) {
    if (!/^AGE-SECRET-KEY-1[A-Z0-9]+$/.test(identity)) throw new NoIdentity('other_kind')
    await identityToRecipient(identity).catch(() => {
      throw new NoIdentity('mistyped')
    })
  }
  return identities
}

function problemOf(error: unknown): IdentityProblem {
  const message = error instanceof Error ? error.message : ''
  if (message.startsWith('no identity matched')) return 'passphrase'
  return message.includes('work factor') ? 'too_slow' : 'damaged'
}
