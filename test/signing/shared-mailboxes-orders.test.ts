import { expect, test } from 'vitest'
import { seeSignature } from '../../src/own-link/see.ts'
import { ChoiceNeeded } from '../../src/signing/choice.ts'
import { confirm } from '../../src/signing/confirm.ts'
import { eachDatabase } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { countsOf, makeAppeal, makeCampaign, settled, signAs } from '../support/world.ts'
import { type Answer, MailboxModel } from './mailbox-model.ts'
import { countedIn, expectPromises } from './mailbox-promises.ts'

/** The answers that each of three signers can give by the API; a number is the place of the signature to replace. */
const ANSWERS = [
  ['default', 'another person'],
  ['default', 'another person', 0],
  ['default', 'another person', 0, 1],
] as const
type Wish = (typeof ANSWERS)[number][number]

const ORDERS: Wish[][] = ANSWERS[0].flatMap((first) =>
  ANSWERS[1].flatMap((second) => ANSWERS[2].map((third) => [first, second, third])),
)
const SETTLES = [
  [false, false, true],
  [true, false, true],
  [false, true, true],
  [true, true, true],
]

interface Family {
  address: string
  order: Wish[]
  model: MailboxModel
}

eachDatabase('three signers of one mailbox, in every order of every answer', (use) => {
  test.each([2, 3].flatMap((seats) => SETTLES.map((settles) => [seats, settles] as const)))(
    'seats: %i, settled after each: %j: nobody is lost who was not chosen, and the number is right',
    async (seats, settles) => {
      const deps = await testDeps(use())
      await makeCampaign(deps)
      await makeAppeal(deps, 'release', { seats })
      const families = ORDERS.map((order, n): Family => {
        return { address: `family${n}@example.org`, order, model: new MailboxModel(seats) }
      })
      const models = families.map(({ model }) => model)
      for (const [turn, isSettled] of settles.entries()) {
        for (const family of families) await signs(deps, family, turn)
        if (!isSettled) continue
        await settled(deps, 'release')
        for (const model of models) model.settle()
        await expectPromises(deps, 'release', models)
        expect(await countsOf(deps, 'release')).toMatchObject(countedIn(models))
      }
    },
  )
})

/** One signer confirms, or is asked to choose when the answer is not clear. */
async function signs(deps: TestDeps, { address, order, model }: Family, turn: number): Promise<void> {
  const answer = answerOf(order[turn], model)
  const token = await signAs(deps, 'release', { address, visibility: 'anonymous' })
  const confirmed = confirm(deps, { ...answer, token })
  if (!model.takes(answer)) {
    const error = await confirmed.catch((thrown: unknown) => thrown)
    expect(error, `${order} at ${turn}`).toBeInstanceOf(ChoiceNeeded)
    expect((error as ChoiceNeeded).choice).toMatchObject({ seatFree: model.seatFree })
    return
  }
  const chosen = model.chosenBy(answer)
  const { manageToken: link } = await confirmed
  const { id } = (await seeSignature(deps, link)).signature
  model.confirm({ id, link, visibility: 'anonymous', chosen })
}

function answerOf(wish: Wish | undefined, { inMailbox }: MailboxModel): Answer {
  if (typeof wish === 'number') return { as: 'replace', ref: inMailbox[wish]?.id }
  return { as: wish === 'another person' ? 'another-person' : 'replace' }
}
