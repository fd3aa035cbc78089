import { daysBefore } from '../../core/clock.ts'
import { OPERATOR } from '../../staff/actor.ts'
import { listTokens } from '../../staff/tokens/list-tokens.ts'
import { type Check, note, sound } from '../finding.ts'

/** Days without use after which a token is more of a risk than a help. */
const UNUSED_DAYS = 90

/** Tokens of the staff API that nobody has used for long. */
export const checkTokens: Check = async (deps) => {
  const tokens = await listTokens(deps, OPERATOR)
  const longAgo = daysBefore(deps.clock.now(), UNUSED_DAYS)
  const unused = tokens.filter(({ since, usedOn }) => (usedOn ?? since) < longAgo)
  if (unused.length === 0) return [sound('tokens', `${tokens.length} tokens, none unused for ${UNUSED_DAYS} days`)]
  return unused.map(({ id, campaign, role, usedOn }) =>
    note(
      'tokens',
      `${id} of ${campaign} (${role}) was ${usedOn ? `last used on ${usedOn}` : 'never used'}`,
      `token revoke ${id}, unless a program needs it`,
    ),
  )
}
