import { expect, test } from 'vitest'
import { findAppeal } from '../../src/appeals/store.ts'
import { lettersOfAppeal } from '../../src/desk/waiting/letters-of-appeal.ts'
import { deliver } from '../../src/outbox/deliver.ts'
import { eachDatabase } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { makeAppeal, makeCampaign, recoverAs, signAs } from '../support/world.ts'

eachDatabase('letters of an appeal that wait', (use) => {
  const waitingOf = async (deps: TestDeps, slug: string) => {
    const appeal = await findAppeal(deps.db, slug)
    if (!appeal) throw new Error(`no appeal ${slug}`)
    return lettersOfAppeal(deps.db, appeal)
  }

  test('are told exactly on an open appeal, and fewer than ten alike, none too, on a protected one', async () => {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    await makeAppeal(deps, 'public')
    await makeAppeal(deps, 'guarded', { safety: 'protected' })
    expect([await waitingOf(deps, 'public'), await waitingOf(deps, 'guarded')]).toEqual([0, null])
    await recoverAs(deps, 'public', 'anna@example.org')
    for (let n = 0; n < 9; n++) await signAs(deps, 'guarded', { address: `x${n}@example.org` })
    expect([await waitingOf(deps, 'public'), await waitingOf(deps, 'guarded')]).toEqual([1, null])
    await signAs(deps, 'guarded', { address: 'y@example.org' })
    expect([await waitingOf(deps, 'public'), await waitingOf(deps, 'guarded')]).toEqual([1, 10])
    await deliver(deps)
    expect([await waitingOf(deps, 'public'), await waitingOf(deps, 'guarded')]).toEqual([0, null])
  })
})
