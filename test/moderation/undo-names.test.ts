import { expect, test } from 'vitest'
import { decideNames } from '../../src/moderation/decide-names.ts'
import { undoNames } from '../../src/moderation/undo-names.ts'
import { withdraw } from '../../src/own-link/withdraw.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { eachDatabase } from '../support/databases.ts'
import { testDeps } from '../support/deps.ts'
import { namesOf } from '../support/moderate.ts'
import { makeAppeal, makeCampaign, settled, signed } from '../support/world.ts'

eachDatabase('a decision that is taken back', (use) => {
  test('brings back the hiding under which the mailbox signed: signing once more shows nobody unseen', async () => {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    await makeAppeal(deps)
    const slug = 'release'
    const a = { address: 'a@example.org' }
    const first = await signed(deps, slug, { ...a, name: 'Insult One' })
    await settled(deps, slug)
    const [one] = await namesOf(deps, OPERATOR, { slug, look: 'shown' })
    await decideNames(deps, OPERATOR, { slug, about: 'names', decisions: [{ id: one?.id ?? '', as: 'hide' }] })
    await withdraw(deps, first)
    const second = await signed(deps, slug, { ...a, name: 'Insult Two' })
    await settled(deps, slug)
    // The successor waits, on an open appeal too; somebody presses the wrong button.
    const [two] = await namesOf(deps, OPERATOR, { slug })
    expect(two?.name).toBe('Insult Two')
    const { done } = await decideNames(deps, OPERATOR, {
      slug,
      about: 'names',
      decisions: [{ id: two?.id ?? '', as: 'keep', version: two?.version ?? '' }],
    })
    await undoNames(deps, OPERATOR, {
      slug,
      undone: [{ id: two?.id ?? '', version: done[0]?.version ?? '', reopen: false }],
    })
    expect((await namesOf(deps, OPERATOR, { slug })).map(({ name }) => name)).toEqual(['Insult Two'])
    await withdraw(deps, second)
    await signed(deps, slug, { ...a, name: 'Insult Three' })
    await settled(deps, slug)
    expect((await namesOf(deps, OPERATOR, { slug, look: 'all' })).map(({ name, look }) => [name, look])).toEqual([
      ['Insult Three', 'waiting'],
    ])
  })
})
