import { expect, test } from 'vitest'
import { MINUTE } from '../../src/core/clock.ts'
import { isRefusal } from '../../src/core/errors.ts'
import { staffKeyName } from '../../src/staff/key/staff-key.ts'
import { type SignIn, signIn } from '../../src/staff/sessions/sign-in.ts'
import { eachDatabase } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { join, type Member, sessionOf } from '../support/staff.ts'
import { makeCampaign } from '../support/world.ts'

eachDatabase('somebody who asks for handles', (use) => {
  const campaignOf = async (deps: TestDeps, { token }: Member) => (await sessionOf(deps, token)).account.campaign.id

  /** A process that has read no key yet, and how often it reads one. */
  async function fresh(deps: TestDeps): Promise<{ deps: TestDeps; reads(): string[] }> {
    const names: string[] = []
    const { keys } = deps
    const read = (name: string) => {
      names.push(name)
      return keys.read(name)
    }
    const counted = { ...keys, read }
    const other = await testDeps(use(), { now: deps.clock.now() })
    return { deps: { ...other, keys: counted, secrets: deps.secrets }, reads: () => names.splice(0) }
  }

  async function answerTo(deps: TestDeps, given: SignIn): Promise<string> {
    try {
      return (await signIn(deps, given)).is
    } catch (error) {
      if (isRefusal(error, 'unavailable') || isRefusal(error, 'unauthorized')) return `${error.kind} ${error.reason}`
      throw error
    }
  }

  const made = (n: number) => ({ handle: `made-up-${n}`, passphrase: 'a wrong passphrase' })

  test('does not see by a key that must be read first that a handle exists', async () => {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    const { handle } = await join(deps)
    const other = await fresh(deps)
    const readsOf = async (given: SignIn) => {
      await answerTo(other.deps, given)
      return other.reads()
    }
    const ofKnown = await readsOf({ handle, passphrase: 'a wrong passphrase' })
    expect(ofKnown).toHaveLength(1)
    other.deps.clock.advance(2 * MINUTE)
    expect(await readsOf(made(1))).toEqual(ofKnown)
    expect(await readsOf(made(2))).toEqual([])
  })

  test('gets one answer to all of them while the key of the only campaign is missing', async () => {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    const member = await join(deps)
    await deps.keys.destroy(staffKeyName(await campaignOf(deps, member)))
    const { deps: other } = await fresh(deps)
    expect(await answerTo(other, { ...member, device: undefined })).toBe('unavailable staff_key')
    for (let n = 0; n < 5; n++) expect(await answerTo(other, made(n))).toBe('unavailable staff_key')
  })

  test('of two campaigns, one without its key, hears 503 to unknown handles too, to each always the same', async () => {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    await makeCampaign(deps, 2, 'neighbours')
    const [member, neighbour] = [await join(deps), await join(deps, { handle: 'green-river', campaign: 'neighbours' })]
    await deps.keys.destroy(staffKeyName(await campaignOf(deps, member)))
    const { deps: other } = await fresh(deps)
    const answers: string[] = []
    for (let n = 0; n < 16; n++) answers.push(await answerTo(other, made(n)))
    expect(new Set(answers)).toEqual(new Set(['unavailable staff_key', 'unauthorized sign_in']))
    for (let n = 0; n < 16; n++) expect(await answerTo(other, made(n))).toBe(answers[n])
    const { handle, passphrase } = neighbour
    expect(await answerTo(other, { handle, passphrase })).toBe('code_needed')
  })

  test('holds a recovery code: the hash waits among the known devices', async () => {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    const { handle, passphrase, recoveryCodes } = await join(deps)
    const known: boolean[] = []
    const passwords: TestDeps['passwords'] = {
      ...deps.passwords,
      verify(phc, typed, by) {
        known.push(by.known)
        return deps.passwords.verify(phc, typed, by)
      },
    }
    const asking = { ...deps, passwords }
    await signIn(asking, { handle, passphrase })
    await signIn(asking, { handle, passphrase, recovery: '0'.repeat(26) })
    await signIn(asking, { handle, passphrase, recovery: recoveryCodes[0] })
    expect(known).toEqual([false, false, true])
  })
})
