import { expect } from 'vitest'
import { newToken } from '../../src/core/random.ts'
import { asToken, type Token } from '../../src/core/secret-text.ts'
import type { Visibility } from '../../src/core/visibility.ts'
import type { TestSite } from '../api/site.ts'
import type { TestDeps } from '../support/deps.ts'
import { signAs } from '../support/world.ts'
import { type LetterForm, letterForm } from './letter-form.ts'
import type { Answer, MailboxModel } from './mailbox-model.ts'

/** The ways to confirm: the letter's page, the page that changes what will be signed, and the API. */
export const WAYS = ['page', 'change', 'api'] as const

/** An unused letter, as its reader sees it. A page may be outdated. */
export interface Letter {
  token: Token
  /** The content to sign. */
  visibility: Visibility
  retry: string
  /** Undefined for a client of the API. */
  page?: LetterPage
}

interface LetterPage {
  form: LetterForm
  answers: Answer[]
  /** The ids of the mailbox's signatures; undefined on a page that tells of none. */
  shown: string[] | undefined
}

interface Signing {
  person: { name: string; address: string }
  way: (typeof WAYS)[number]
  submitted: Visibility
  /** The content that the reader signs instead, on the change page. */
  changed: Visibility
}

/** The letters of one mailbox, which are read and answered through the pages and the API of the site. */
export class MailboxLetters {
  readonly #deps: TestDeps
  readonly #site: TestSite
  readonly #model: MailboxModel
  readonly #isProtected: boolean

  constructor(deps: TestDeps, site: TestSite, model: MailboxModel, isProtected: boolean) {
    this.#deps = deps
    this.#site = site
    this.#model = model
    this.#isProtected = isProtected
  }

  /** Signs and opens the link of the letter. */
  async open({ person, way, submitted, changed }: Signing): Promise<Letter> {
    const token = await signAs(this.#deps, 'release', { ...person, visibility: submitted })
    const letter = { token, visibility: submitted, retry: newToken() }
    if (way === 'api') return letter
    const answer = await this.#site.ask(`/c/${token}${way === 'change' ? '/change' : ''}?lang=en`)
    expect(answer.status).toBe(200)
    const page = this.#read(await answer.text(), !this.#isProtected)
    if (way === 'page') return { ...letter, page }
    Object.assign(page.form.fields, { visibility: changed, name: `${person.name} anew` })
    return { ...letter, visibility: changed, page }
  }

  /** The answers that the letter's reader can give; a client of the API may name a signature that has gone. */
  answersTo({ page }: Letter): Answer[] {
    if (page) return page.answers
    const outdated = this.#model.gone.slice(-1).map(({ id }): Answer => ({ as: 'replace', ref: id }))
    return [{ as: 'replace' }, { as: 'another-person' }, ...this.#replacements(), ...outdated]
  }

  send({ letter: { token, retry, page }, answer: { as, ref } }: { letter: Letter; answer: Answer }): Promise<Response> {
    if (!page) return this.#site.ask('/api/v1/confirmations', { json: { token, retry, as, ref } })
    return this.#site.ask(page.form.action, { form: { ...page.form.fields, as: buttonOf({ as, ref }) } })
  }

  /** Reads the answer to a confirmation that was not taken; returns the letter with the page of that answer. */
  async asked(letter: Letter, response: Response): Promise<Letter> {
    if (letter.page) return { ...letter, page: this.#read(await response.text(), true) }
    const { seatFree, signatures } = (await response.json()) as { seatFree: boolean; signatures: { ref: string }[] }
    expect(seatFree).toBe(this.#model.seatFree)
    expect(signatures.map(({ ref }) => ref).sort()).toEqual(this.#idsInMailbox().sort())
    return letter
  }

  /** Reads a new page. Where it tells of the mailbox, it must offer what its signatures leave open, and nothing else. */
  #read(html: string, tells: boolean): LetterPage {
    const form = letterForm(html)
    const isBlind = this.#model.seats === 1 || !tells
    const answers = isBlind ? this.#blindAnswers() : this.#answersByPage()
    expect([...form.buttons].sort()).toEqual(answers.map(buttonOf).sort())
    return { form, answers, shown: isBlind ? undefined : this.#idsInMailbox() }
  }

  #blindAnswers(): Answer[] {
    return this.#model.seats === 1 ? [{ as: 'replace' }] : [{ as: 'replace' }, { as: 'another-person' }]
  }

  #answersByPage(): Answer[] {
    const replacements = this.#replacements()
    if (replacements.length === 0) return [{ as: 'first' }]
    return this.#model.seatFree ? [...replacements, { as: 'another-person' }] : replacements
  }

  #replacements(): Answer[] {
    return this.#idsInMailbox().map((ref) => ({ as: 'replace', ref }))
  }

  #idsInMailbox(): string[] {
    return this.#model.inMailbox.map(({ id }) => id)
  }
}

const buttonOf = ({ as, ref }: Answer): string => (ref === undefined ? as : `${as} ${ref}`)

/** The own link in the answer to a confirmation that was taken, a page or JSON. */
export async function ownLinkIn(response: Response): Promise<Token> {
  const [, token = ''] = /(?:\/m\/|"manageToken":")([\w-]{43})/.exec(await response.text()) ?? []
  return asToken(token)
}
