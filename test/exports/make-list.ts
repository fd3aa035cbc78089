import { createHash, randomUUID } from 'node:crypto'
import { identityToRecipient } from 'age-encryption'
import { sealName } from '../../src/core/sealed-name.ts'

export const APPEAL = 'let-the-doctors-in'

/** Makes a private line as the database holds the name: sealed to the recipients of the identities. */
export async function privateLine(
  identities: readonly string[],
  name: string,
  { id = randomUUID(), epoch = 1, words = null, sealedFor = {}, ...more }: PrivateSignature = {},
): Promise<{ id: string; visibility: 'private'; source: string; epoch: number; sealed: string; day?: string }> {
  const recipients = await Promise.all(identities.map(identityToRecipient))
  const inside = { id, appeal: APPEAL, name, descriptor: words, country: 'BY', ...sealedFor }
  const sealed = Buffer.from(await sealName(recipients, inside)).toString('base64')
  return { id, visibility: 'private', source: 'confirmed', epoch, sealed, ...more }
}

interface PrivateSignature {
  id?: string
  epoch?: number
  words?: string | null
  day?: string
  /** The fields inside the seal that differ from what stands beside it. */
  sealedFor?: { id?: string; appeal?: string }
}

export const publicLine = (name: string, words: string | null = null) => ({
  ...{
    id: randomUUID() as string,
    visibility: 'public',
    name,
    words,
    country: null,
    day: '2027-05-01',
    source: 'collected',
  },
})

/** A first line, changed by `changes`. */
export const headLine = (changes: object = {}) => ({
  ...{ format: 'undersigned-sealed-list/1', appeal: APPEAL, title: 'Let the doctors in', exportedOn: '2027-05-03' },
  counts: { total: 9, confirmed: 9, public: 1, private: 6, anonymous: 2, imported: 0 },
  anonymous: 2,
  epochs: [
    { number: 1, recipients: ['age1one'] },
    { number: 2, recipients: ['age1two'] },
  ],
  ...changes,
})

/** A whole list of these lines, its first one included; `end` changes the last line. */
export function listOf(lines: readonly object[], end: object = {}): string {
  const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('')
  const rows = lines.filter((line) => 'id' in line).length
  const sha256 = createHash('sha256').update(text).digest('hex')
  return `${text}${JSON.stringify({ end: true, rows, sha256, ...end })}\n`
}
