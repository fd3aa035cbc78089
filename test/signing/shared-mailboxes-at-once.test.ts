import { expect, test } from 'vitest'
import { seeSignature } from '../../src/own-link/see.ts'
import { confirm } from '../../src/signing/confirm.ts'
import { postgresOnly } from '../support/databases.ts'
import { testDeps } from '../support/deps.ts'
import { stopAfter } from '../support/stepping.ts'
import { countsOf, makeAppeal, makeCampaign, settled, signAs } from '../support/world.ts'
import { type Answer, isBlind, MailboxModel } from './mailbox-model.ts'
import { countedIn, expectPromises } from './mailbox-promises.ts'

const FIRST: Answer = { as: 'first' }
const ANOTHER: Answer = { as: 'another-person' }
const DEFAULT: Answer = { as: 'replace' }
/** Enough mailboxes for each pair of three answers. */
const MOST_PAIRS = 9

postgresOnly('two people of one mailbox who have both read it before either confirms', (use) => {
  async function world(seats: number) {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    await makeAppeal(deps, 'release', { seats })

    /** Signs and confirms with that answer. */
    async function signs(model: MailboxModel, address: string, answer: Answer, db = deps.db): Promise<void> {
      const chosen = model.chosenBy(answer)
      const token = await signAs(deps, 'release', { address, visibility: 'anonymous' })
      const { manageToken: link } = await confirm({ ...deps, db }, { ...answer, token })
      const { id } = (await seeSignature(deps, link)).signature
      model.confirm({ id, link, visibility: 'anonymous', chosen })
    }

    /** The first one stops when it has read the mailbox, and goes on when the second one has confirmed. */
    async function signAtOnce(model: MailboxModel, address: string, [first, second]: [Answer, Answer]): Promise<void> {
      const stepping = stopAfter(use().pool, /from "signatures" where "appeal_id"/)
      const wasEmpty = model.inMailbox.length === 0
      const later = signs(model, address, first, stepping.db)
      await stepping.reached
      await signs(model, address, second)
      stepping.release()
      await later
      const [one, other] = model.alive.slice(-2)
      if (wasEmpty && isBlind(first) && isBlind(second) && other) other.chosen = one
    }

    async function settles(models: MailboxModel[]): Promise<void> {
      await settled(deps, 'release')
      for (const model of models) model.settle()
      await expectPromises(deps, 'release', models)
      expect(await countsOf(deps, 'release')).toMatchObject(countedIn(models))
    }
    return { signs, signAtOnce, settles }
  }

  test.each([
    [2, 0],
    [2, 1],
    [2, 2],
    [3, 0],
    [3, 1],
    [3, 2],
    [3, 3],
  ])('nobody is lost whom they did not choose, whatever they answer: %i seats, %i taken', async (seats, taken) => {
    const { signs, signAtOnce, settles } = await world(seats)
    const mailboxes = Array.from({ length: MOST_PAIRS }, (_, n) => ({
      address: `family${n}@example.org`,
      model: new MailboxModel(seats),
    }))
    const models = mailboxes.map(({ model }) => model)
    for (const { address, model } of mailboxes) for (let n = 0; n < taken; n++) await signs(model, address, ANOTHER)
    await settles(models)
    for (const [n, { address, model }] of mailboxes.entries()) {
      const refs = model.inMailbox.map(({ id }): Answer => ({ as: 'replace', ref: id }))
      const answers = [FIRST, ANOTHER, DEFAULT, ...refs].filter((answer) => model.takes(answer))
      const pair = answers.flatMap((first) => answers.map((second): [Answer, Answer] => [first, second]))[n]
      if (pair) await signAtOnce(model, address, pair)
    }
    await settles(models)
  })
})
