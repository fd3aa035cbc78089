import { asAddress, asToken } from '../../src/core/secret-text.ts'
import { Matter } from '../../src/mail/kinds/staff-daily.ts'
import type { KindName, LetterContent } from '../../src/mail/kinds.ts'

const common = {
  to: asAddress('anna@example.org'),
  token: asToken('TOKEN'.repeat(9).slice(0, 43)),
  locale: 'en',
  origin: 'https://sign.example.org',
} as const
const wordsAndExpiry = { words: 'blue lantern', validUntil: new Date('2027-11-25T16:00:00Z') }

/** A letter of each kind. */
export const EXAMPLES: { [Kind in KindName]: LetterContent<Kind> } = {
  confirmation: { kind: 'confirmation', ...common, ...wordsAndExpiry, title: null },
  manage: { kind: 'manage', ...common },
  recovery: { kind: 'recovery', ...common, ...wordsAndExpiry },
  endorsement: { kind: 'endorsement', ...common, ...wordsAndExpiry },
  endorsement_link: { kind: 'endorsement_link', ...common, ...wordsAndExpiry },
  endorsement_decided: {
    ...{ kind: 'endorsement_decided', ...common, slug: 'release', made: 'declined' },
    ...{ organisation: 'Viasna & friends, viasna.org', reason: 'Ask us from the mailbox at viasna.org' },
  },
  endorsement_proof_lost: {
    ...{ kind: 'endorsement_proof_lost', ...common, slug: 'release', organisation: 'Viasna & friends, viasna.org' },
    ...{ method: 'file', domain: 'viasna.org', seenOn: '2027-11-15', id: '0192f0c1-2345-7000-8000-0123456789ab' },
    seen: ['ns1.viasna.org, ns2.viasna.org: no TXT record at _undersigned.viasna.org.'],
  },
  staff_invite: { kind: 'staff_invite', ...common, validUntil: wordsAndExpiry.validUntil },
  staff_passphrase: { kind: 'staff_passphrase', ...common, validUntil: wordsAndExpiry.validUntil },
  staff_reset_waiting: {
    ...{ kind: 'staff_reset_waiting', ...common, validUntil: wordsAndExpiry.validUntil, what: 'factor' },
  },
  staff_factor: { kind: 'staff_factor', ...common, validUntil: wordsAndExpiry.validUntil },
  staff_address: { kind: 'staff_address', ...common, validUntil: wordsAndExpiry.validUntil },
  staff_address_old: { kind: 'staff_address_old', ...common, validUntil: wordsAndExpiry.validUntil },
  staff_changed: {
    ...{ kind: 'staff_changed', ...common, validUntil: wordsAndExpiry.validUntil },
    ...{ what: 'passphrase', day: '2027-11-22' },
  },
  staff_daily: {
    ...{ kind: 'staff_daily', ...common, validUntil: wordsAndExpiry.validUntil },
    waits: Matter.options.map((of, i) => ({ of, n: i + 1, since: i === 0 ? null : `2027-11-${10 + i}` })),
    head: '0123-4567-8901-2345 123456',
  },
}
