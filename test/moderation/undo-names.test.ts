import { expect, test } from 'vitest'
import { findAppeal } from '../../src/appeals/store.ts'
import { type DoneName, decideNames } from '../../src/moderation/decide-names.ts'
import { reportName } from '../../src/moderation/report-name.ts'
import { undoNames } from '../../src/moderation/undo-names.ts'
import { withdraw } from '../../src/own-link/withdraw.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { eachDatabase } from '../support/databases.ts'
import { testDeps } from '../support/deps.ts'
import { hideName, hideReported, keepName, keepReported, namesOf } from '../support/moderate.ts'
import { makeAppeal, makeCampaign, settled, signed } from '../support/world.ts'

const slug = 'release'

eachDatabase('a decision that is taken back', (use) => {
  test('brings back the hiding under which the mailbox signed: signing once more shows nobody unseen', async () => {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    await makeAppeal(deps)
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

  async function world() {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    await makeAppeal(deps)
    await signed(deps, slug, { address: 'a@example.org', name: 'Anna' })
    await settled(deps, slug)
    const appeal = await findAppeal(deps.db, slug)
    const name = async () => {
      const [one] = await namesOf(deps, OPERATOR, { slug, look: 'all' })
      if (!one) throw new Error('no name')
      return { ...one, slug }
    }
    const report = async (words: string) => {
      if (appeal) await reportName(deps, appeal, (await name()).id, { reason: 'insult', words })
    }
    const takeBack = ({ id, version, closedReports }: DoneName) =>
      undoNames(deps, OPERATOR, { slug, undone: [{ id, version: version ?? '', reopen: closedReports }] })
    return { deps, name, report, takeBack }
  }

  test('opens no report that a decision of another kind closed on the same day', async () => {
    const { deps, name, report, takeBack } = await world()
    await report('hidden for this')
    await hideReported(deps, OPERATOR, await name())
    await keepName(deps, OPERATOR, await name())
    await report('kept all the same')
    await takeBack(await keepReported(deps, OPERATOR, await name()))
    expect((await name()).reports.map(({ words }) => words)).toEqual(['kept all the same'])
  })

  test('leaves reports closed, and the thirty days running, that an earlier keep closed and began', async () => {
    const { deps, name, report, takeBack } = await world()
    await report('looked at before')
    await keepReported(deps, OPERATOR, await name())
    await hideName(deps, OPERATOR, await name())
    await takeBack(await keepName(deps, OPERATOR, await name()))
    expect(await name()).toMatchObject({ look: 'waiting', reports: [] })
    expect(await deps.db.selectFrom('mutes').select('until').execute()).toHaveLength(1)
  })
})
