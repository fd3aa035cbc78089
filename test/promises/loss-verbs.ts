import { HOUR } from '../../src/core/clock.ts'
import type { StaffActor } from '../../src/staff/actor.ts'
import { askForPassphrase } from '../../src/staff/losses/forgotten.ts'
import { beginFactorReset, finishFactorReset } from '../../src/staff/losses/reset-factor.ts'
import { resetMember } from '../../src/staff/losses/reset-member.ts'
import { resetsDue } from '../../src/staff/losses/resets-due.ts'
import { setForgottenPassphrase } from '../../src/staff/losses/set-forgotten-passphrase.ts'
import { stopMemberReset, stopOwnReset } from '../../src/staff/losses/stop-reset.ts'
import { askForAddress, confirmNewAddress } from '../../src/staff/own-account/change-address.ts'
import { letterAt } from '../staff/mailbox.ts'
import type { TestDeps } from '../support/deps.ts'
import { codeOf, join, sessionOf } from '../support/staff.ts'

const WAIT = 25 * HOUR

/** Loses everything that a member can lose, and gets it back; `owner` helps, and the member changes the address. */
export async function everyLossVerb(
  deps: TestDeps,
  owner: StaffActor,
  { campaign, address, other }: { campaign: string; address: string; other: string },
): Promise<void> {
  const { handle, token, passphrase } = await join(deps, { handle: 'green-river', role: 'editor', campaign, address })
  const lost = { handle, what: 'factor' } as const
  await resetMember(deps, owner, lost)
  await stopMemberReset(deps, owner, lost)
  await resetMember(deps, owner, lost)
  await stopOwnReset(deps, await sessionOf(deps, token))

  await resetMember(deps, owner, lost)
  deps.clock.advance(WAIT)
  await resetsDue(deps)
  const factor = (await letterAt(deps, address, '/staff/reset')).token
  const { kept, secret } = await beginFactorReset(deps, factor, { passphrase })
  const { recoveryCodes } = await finishFactorReset(deps, factor, { kept, code: codeOf(secret, deps.clock.now()) })

  await askForPassphrase(deps, { handle, locale: 'en' })
  const forgotten = (await letterAt(deps, address, '/staff/reset')).token
  const given = { passphrase: `${passphrase} once more`, recovery: recoveryCodes[0] }
  const entered = await setForgottenPassphrase(deps, forgotten, given, [])

  await askForAddress(
    deps,
    { ...(await sessionOf(deps, entered.token)), steppedUp: true },
    { address: other, locale: 'en' },
  )
  await confirmNewAddress(deps, (await letterAt(deps, other, '/staff/reset')).token)
  deps.clock.advance(WAIT)
  await resetsDue(deps)
}
