import { z } from 'zod'
import { ORGANISATION_KINDS } from '../../db/values.ts'
import type { EndorsementPage } from '../../endorsements/decide/list-endorsements.ts'
import { QUEUES } from '../../endorsements/decide/queue-store.ts'
import type { QueuedEndorsement } from '../../endorsements/decide/queued-endorsement.ts'
import { ProofView } from '../../endorsements/public/proof-view.ts'
import { reasonField } from '../reason-field.ts'

const STATES = ['waiting', 'listed', 'declined', 'removed'] as const

const Organisation = z.object({
  name: z.string(),
  nameEn: z.string().nullable(),
  country: z.string().nullable(),
  website: z.string().nullable(),
  names: z.record(z.string(), z.string()).describe('in further languages, by language'),
  kind: z.enum(ORGANISATION_KINDS).nullable(),
  statements: z.record(z.string(), z.string()).describe('by language'),
})

/** An organisation as staff see it. */
export const EndorsementBody = z.object({
  id: z.string(),
  version: z.string().describe('of all that is shown: a decision names it'),
  state: z.enum(STATES),
  origin: z.enum(['offered', 'entered']).describe('by a representative, or by staff from a list'),
  organisation: Organisation,
  proposed: Organisation.nullable().describe('what a listed one wants to become; an approval puts it there'),
  since: z.iso
    .date()
    .describe('the day since which it waits, or of its state; of reported ones that of the oldest report'),
  confirmedOn: z.iso.date().nullable(),
  reason: z.string().nullable().describe('of the last decline or of the removal, as the representative reads it'),
  representative: z
    .object({ name: z.string(), role: z.string(), email: z.string(), locale: z.string() })
    .nullable()
    .describe('never public; null once it was destroyed, and for an entered one'),
  initiates: z.boolean().describe('it has the name of an initiator of the appeal'),
  mailboxAtWebsite: z.boolean().describe('the mailbox of the representative is at the domain of the website'),
  proofs: z.array(ProofView).describe('dated observations that its domain showed the line of the endorsement'),
  lookAlikes: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      nameEn: z.string().nullable(),
      names: z.record(z.string(), z.string()).describe('in further languages, by language'),
      website: z.string().nullable(),
      state: z.enum(STATES),
      by: z
        .enum(['same', 'lookalike', 'domain'])
        .describe('the same name; one that looks so with other letters; the same website, or one that looks like it'),
    }),
  ),
  foreignLetters: z
    .array(z.object({ from: z.int(), to: z.int(), alphabet: z.string() }))
    .describe('letters of another alphabet inside a word of the name, as ranges of UTF-16 code units'),
  reports: z.array(z.object({ words: z.string().nullable(), day: z.iso.date() })).describe('the open ones'),
})

/** The organisation as programs get it. */
export function endorsementBody({
  representative,
  ...endorsement
}: QueuedEndorsement): z.infer<typeof EndorsementBody> {
  if (!representative) return { ...endorsement, representative }
  const { name, role, address, locale } = representative
  return { ...endorsement, representative: { name, role, email: address, locale } }
}

/** A page of organisations. */
export const EndorsementsBody = z.object({
  endorsements: z.array(EndorsementBody),
  next: z.string().nullable().describe('`after` of the page after; null: there is none'),
})

export const endorsementsBody = ({ endorsements, next }: EndorsementPage): z.infer<typeof EndorsementsBody> => ({
  endorsements: endorsements.map(endorsementBody),
  next,
})

/** The filter of the list. */
export const EndorsementFilter = {
  state: z
    .enum(QUEUES)
    .default('waiting')
    .describe('`waiting`: offers, and changes of listed ones; `reported`: listed ones with open reports'),
}

const version = z.string().max(100).describe('the version that was seen')

/** A decision about one organisation. */
export const EndorsementDecisionBody = z.discriminatedUnion('as', [
  z
    .strictObject({ version, as: z.literal('approve'), reason: reasonField.optional() })
    .describe('an offer, a change, or a declined one after all; a reported one stays, and its reports are closed'),
  z.strictObject({ version, as: z.literal('decline'), reason: reasonField }).describe('an offer or a change'),
  z
    .strictObject({ version, as: z.literal('remove'), reason: reasonField.optional() })
    .describe('a listed one: it cannot be brought back; of an entered one nothing is kept'),
])
