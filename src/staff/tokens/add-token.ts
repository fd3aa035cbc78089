import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { dayOf, daysBefore } from '../../core/clock.ts'
import { Refusal } from '../../core/errors.ts'
import { checkDescriptor } from '../../core/plain-text.ts'
import { newToken } from '../../core/random.ts'
import type { Token } from '../../core/secret-text.ts'
import type { Deps } from '../../deps.ts'
import { findStaffCampaign } from '../account-store.ts'
import { act } from '../act.ts'
import { type Actor, isStaff } from '../actor.ts'
import { holdStaffKey, staffKey } from '../key/staff-key.ts'
import { ROLES } from '../roles.ts'
import { tokenHash } from './token-hash.ts'
import { insertToken } from './token-store.ts'

const LONGEST_NAME = 60

/** The longest time in days for which a token works. */
export const LONGEST_TOKEN_DAYS = 365
export const TOKEN_DAYS = 30

const WRONG_DAYS = 'desk.tokens.days.wrong'

/** A token to be made. `name`: what it is for; its errors are keys of the catalogues. */
export const NewToken = z.strictObject({
  name: z.string().transform((typed, context) => {
    const checked = checkDescriptor(typed)
    if (checked.ok && checked.value && [...checked.value].length <= LONGEST_NAME) return checked.value
    context.addIssue({ code: 'custom', message: 'desk.tokens.name.missing' })
    return z.NEVER
  }),
  role: z.enum(ROLES, 'desk.tokens.role.missing'),
  access: z.enum(['read', 'write']),
  days: z.coerce
    .number(WRONG_DAYS)
    .int(WRONG_DAYS)
    .refine((days) => days >= 1 && days <= LONGEST_TOKEN_DAYS, WRONG_DAYS),
  /** Only the operator gives this power, and only to a token that writes. */
  stepUp: z.boolean().default(false),
})

export interface MadeToken {
  id: string
  token: Token
  /** The last day on which it works. */
  until: string
}

/**
 * Makes a token of the staff API. Nobody can see it again: the row holds a hash. Refuses with invalid, not_found,
 * forbidden (a step-up by anybody but the operator) and unavailable (`staff_key`).
 */
export async function addToken(
  deps: Deps,
  actor: Actor,
  { campaignId, ...input }: z.input<typeof NewToken> & { campaignId: string },
): Promise<MadeToken> {
  const parsed = NewToken.safeParse(input)
  if (!parsed.success)
    throw new Refusal('invalid', {
      errors: parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })),
    })
  const { name, role, access, days, stepUp } = parsed.data
  if (stepUp && (actor.is !== 'operator' || access !== 'write')) throw new Refusal('forbidden')
  const campaign = isStaff(actor) && actor.campaign !== campaignId ? null : await findStaffCampaign(deps.db, campaignId)
  if (!campaign) throw new Refusal('not_found')
  const [id, token] = [randomUUID(), newToken()]
  return act(
    deps,
    actor,
    { action: 'token.added', campaign: campaignId },
    {
      prepare: async () => {
        const key = await staffKey(deps, campaignId)
        return { key, sealed: key.seal({ column: 'name', row: id }, name) }
      },
      work: async (trx, now, { key, sealed }) => {
        await holdStaffKey(trx, campaignId, key)
        const until = daysBefore(now, -days)
        await insertToken(trx, {
          ...{ id, campaign_id: campaignId, role, access, step_up: stepUp },
          ...{ token_hash: tokenHash(deps, token), name: sealed, since: dayOf(now), until },
        })
        return { result: { id, token, until }, entry: { subject: id, detail: { role, access, stepUp, until } } }
      },
    },
  )
}
