import { expect } from 'vitest'
import type { Token } from '../../src/core/secret-text.ts'
import { VISIBILITIES } from '../../src/core/visibility.ts'
import { holdSignature } from '../../src/moderation/states.ts'
import { changeSignature } from '../../src/own-link/change.ts'
import { seeSignature } from '../../src/own-link/see.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import type { TestSite } from '../api/site.ts'
import type { TestDeps } from '../support/deps.ts'
import type { Dice } from '../support/dice.ts'
import { hideName } from '../support/moderate.ts'
import { countsOf, settled } from '../support/world.ts'
import { type Letter, MailboxLetters, ownLinkIn, WAYS } from './mailbox-letters.ts'
import { type Answer, type Given, isBlind, MailboxModel } from './mailbox-model.ts'
import { countedIn } from './mailbox-promises.ts'

/** Three spellings of one mailbox. */
const PEOPLE = [
  { name: 'Halina', address: 'family@gmail.com' },
  { name: 'Boris', address: 'fa.mi.ly@gmail.com' },
  { name: 'Vera', address: 'family+vera@googlemail.com' },
]

export interface Setting {
  people: 2 | 3
  seats: 1 | 2 | 3
  safety: 'open' | 'protected'
}

/** A letter and its reader's answer, before it is sent. */
interface Press {
  letter: Letter
  answer: Answer
  isTaken: boolean
  chosen: Given | undefined
}

/** People of one mailbox who sign, choose and withdraw at random, and the model of the signatures that must be there. */
export class MailboxWalk {
  readonly model: MailboxModel
  /** The steps taken, to be told when one fails. */
  readonly story: string[] = []
  readonly #deps: TestDeps
  readonly #site: TestSite
  readonly #dice: Dice
  readonly #people: typeof PEOPLE
  readonly #reader: MailboxLetters
  #letters: Letter[] = []

  constructor(deps: TestDeps, site: TestSite, dice: Dice, { people, seats, safety }: Setting) {
    this.#deps = deps
    this.#site = site
    this.#dice = dice
    this.#people = PEOPLE.slice(0, people)
    this.model = new MailboxModel(seats)
    this.#reader = new MailboxLetters(deps, site, this.model, safety === 'protected')
  }

  /** The steps, each with how often it is taken. */
  readonly #steps: [often: number, name: string, take: () => Promise<string>][] = [
    [8, 'opens', () => this.#opens()],
    [12, 'presses', () => this.#with(this.#letters, (letter) => this.#presses(letter))],
    [4, 'press at once', () => this.#pressAtOnce()],
    [3, 'clicks twice', () => this.#with(this.#letters, (letter) => this.#clicksTwice(letter))],
    [8, 'settle', () => this.settle()],
    [4, 'withdraws', () => this.#with(this.model.alive, (one) => this.#withdraws(one))],
    [4, 'changes', () => this.#with(this.model.alive, (one) => this.#changes(one))],
    [1, 'is held', () => this.#with(this.model.alive.filter(isCounted), (one) => this.#isHeld(one))],
    [1, 'is hidden', () => this.#with(this.model.alive.filter(isListed), (one) => this.#isHidden(one))],
  ]

  /** Takes a random step. */
  async step(): Promise<void> {
    const [, name, take] = this.#one(this.#steps.flatMap((step) => Array<typeof step>(step[0]).fill(step)))
    this.story.push(name)
    this.story.push(`(${await take()})`)
  }

  async settle(): Promise<string> {
    const moved = await settled(this.#deps, 'release')
    this.model.settle()
    const held = this.model.alive.filter(({ state }) => state === 'held').length
    expect(await countsOf(this.#deps, 'release')).toMatchObject({ ...countedIn([this.model]), held })
    return `${moved}`
  }

  async #opens(): Promise<string> {
    const person = this.#one(this.#people)
    const way = this.#one(WAYS)
    const [submitted, changed] = [this.#one(VISIBILITIES), this.#one(VISIBILITIES)]
    this.#letters.push(await this.#reader.open({ person, way, submitted, changed }))
    return `${person.name} opens ${way}`
  }

  async #presses(letter: Letter): Promise<string> {
    const press = this.#pressOf(letter, this.#one(this.#reader.answersTo(letter)))
    const response = await this.#reader.send(press)
    expect(response.status).toBe(press.isTaken ? 200 : 409)
    if (press.isTaken) await this.#confirmed(press, await ownLinkIn(response))
    else this.#letters = this.#letters.with(this.#letters.indexOf(letter), await this.#reader.asked(letter, response))
    return told(press.answer, response)
  }

  /** Confirms two letters at the same moment. The later one may be asked: the earlier one has changed the mailbox. */
  async #pressAtOnce(): Promise<string> {
    const first = this.#dice.one(this.#letters)
    const second = this.#dice.one(this.#letters.filter((letter) => letter !== first))
    if (!first || !second) return this.#opens()
    const answer = this.#one(this.#reader.answersTo(first))
    // A blind replacement chooses by the moment: it is known in advance only when both are blind, or neither.
    const alike = this.#reader.answersTo(second).filter((each) => isBlind(each) === isBlind(answer))
    const other = this.#dice.one(alike)
    if (!other) return this.#opens()
    const wasEmpty = this.model.inMailbox.length === 0
    const presses = [this.#pressOf(first, answer), this.#pressOf(second, other)]
    const responses = await Promise.all(presses.map((press) => this.#reader.send(press)))
    for (const [n, press] of presses.entries()) {
      const response = responses[n] as Response
      expect(this.model.seats === 1 ? [200] : press.isTaken ? [200, 409] : [409]).toContain(response.status)
      if (response.status === 200) await this.#confirmed(press, await ownLinkIn(response))
    }
    const statuses = responses.map(({ status }) => status)
    if (presses.some(({ isTaken }) => isTaken)) expect(statuses).toContain(200)
    await this.#orderWaiting()
    const [earlier, later] = this.model.alive.slice(-2)
    if (wasEmpty && isBlind(answer) && later) later.chosen = earlier
    return `${told(answer, responses[0])}, ${told(other, responses[1])}`
  }

  async #clicksTwice(letter: Letter): Promise<string> {
    const press = this.#pressOf(letter, this.#one(this.#reader.answersTo(letter)))
    const responses = await Promise.all([this.#reader.send(press), this.#reader.send(press)])
    for (const { status } of responses) expect(status).toBe(press.isTaken ? 200 : 409)
    if (press.isTaken) {
      const [link, again] = await Promise.all(responses.map(ownLinkIn))
      expect(again).toBe(link)
      await this.#confirmed(press, link as Token)
    }
    return told(press.answer, responses[0])
  }

  async #withdraws(one: Given): Promise<string> {
    expect((await this.#site.ask(`/m/${one.link}/withdraw`, { form: {} })).status).toBe(200)
    this.model.withdraw(one)
    return one.state
  }

  async #changes(one: Given): Promise<string> {
    one.visibility = this.#one(VISIBILITIES)
    const { signature } = await changeSignature(this.#deps, one.link, { visibility: one.visibility, name: 'Another' })
    one.id = signature.id
    return `${one.state}, to ${one.visibility}`
  }

  async #isHeld(one: Given): Promise<string> {
    await holdSignature(this.#deps, OPERATOR, { slug: 'release', id: one.id, reason: 'being checked' })
    one.state = 'held'
    return one.visibility
  }

  async #isHidden({ id, state }: Given): Promise<string> {
    await hideName(this.#deps, OPERATOR, { slug: 'release', id })
    return state
  }

  #pressOf(letter: Letter, answer: Answer): Press {
    const isTaken = this.model.takes(answer, letter.page?.shown)
    return { letter, answer, isTaken, chosen: this.model.chosenBy(answer) }
  }

  async #confirmed({ letter, chosen }: Press, link: Token): Promise<void> {
    const { id } = (await seeSignature(this.#deps, link)).signature
    this.model.confirm({ id, link, visibility: letter.visibility, chosen })
    this.#letters = this.#letters.filter((other) => other !== letter)
  }

  /** Puts those who confirmed at once into the order in which they wait. */
  async #orderWaiting(): Promise<void> {
    const waiting = await this.#deps.db.selectFrom('inbox').select('id').orderBy('seq').execute()
    const ids = waiting.map(({ id }) => id)
    this.model.alive.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
  }

  /** Takes the step with one of the items. Without any another letter is opened. */
  #with<T>(items: readonly T[], take: (item: T) => Promise<string>): Promise<string> {
    return items.length === 0 ? this.#opens() : take(this.#one(items))
  }

  #one<T>(items: readonly T[]): T {
    return this.#dice.one(items) as T
  }
}

const isCounted = ({ state }: Given): boolean => state === 'counted'

const isListed = ({ state, visibility }: Given): boolean => state !== 'waiting' && visibility === 'public'

const told = ({ as, ref }: Answer, response: Response | undefined): string =>
  `${as}${ref ? ' one' : ''}: ${response?.status}`
