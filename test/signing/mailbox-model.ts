import type { Token } from '../../src/core/secret-text.ts'
import type { Visibility } from '../../src/core/visibility.ts'
import type { Chosen } from '../../src/signing/choice.ts'

/** A confirmed signature of the mailbox, as its own link has to find it. */
export interface Given {
  /** Changes with the visibility of a signature in the list. */
  id: string
  link: Token
  visibility: Visibility
  state: 'waiting' | 'counted' | 'held' | 'invalid'
  /** The signature that the signer has chosen to replace. */
  chosen?: Given | undefined
}

/** A signer's answer to the question of the seat: a button of the page, or the fields of the API. */
export type Answer = Pick<Chosen, 'as' | 'ref'>

/** Whether a replacement names nobody: it takes the mailbox's only signature, whosever that is at the moment. */
export const isBlind = ({ as, ref }: Answer): boolean => as === 'replace' && ref === undefined

/** The rules that everybody who shares a mailbox is promised: a signature leaves when it is withdrawn or chosen. */
export class MailboxModel {
  readonly seats: number
  /** Signatures that must live, in order of confirmation. */
  alive: Given[] = []
  readonly gone: Given[] = []
  /** Whether a signature that staff held has left the mailbox. */
  #heldBefore = false

  constructor(seats: number) {
    this.seats = seats
  }

  /** The signatures from which the next signer chooses: those that wait or have a seat. */
  get inMailbox(): Given[] {
    return this.alive.filter(({ state }) => state !== 'invalid')
  }

  get seatFree(): boolean {
    return this.inMailbox.length < this.seats
  }

  /** Whether a confirmation is taken; otherwise the signer has to choose. `shown` are the ids on the signer's page. */
  takes({ as, ref }: Answer, shown?: readonly string[]): boolean {
    const ids = this.inMailbox.map(({ id }) => id)
    if (this.seats === 1) return true
    if (shown && [...shown].sort().join() !== ids.sort().join()) return false
    if (as === 'first') return ids.length === 0
    if (as === 'another-person') return this.seatFree
    return ref === undefined ? ids.length <= 1 : ids.includes(ref)
  }

  /** The signature that a confirmation chooses: the named one, else the mailbox's only one. */
  chosenBy({ as, ref }: Answer): Given | undefined {
    if (as !== 'replace') return undefined
    return this.inMailbox.find(({ id }) => ref === undefined || id === ref)
  }

  confirm(one: Omit<Given, 'state'>): void {
    this.alive.push({ ...one, state: 'waiting' })
  }

  withdraw(one: Given): void {
    this.#leaves(one)
  }

  /** A settle: each waiting one replaces the one that it chose, or takes a free seat, or has none. */
  settle(): void {
    const isHeld = this.#heldBefore
    for (const one of this.alive.filter(({ state }) => state === 'waiting')) {
      const seated = this.alive.filter(({ state }) => state === 'counted' || state === 'held')
      const replaced = this.seats === 1 ? seated[0] : seated.find((other) => other === one.chosen)
      if (replaced) one.state = replaced.state
      else if (seated.length === this.seats) one.state = 'invalid'
      else one.state = isHeld ? 'held' : 'counted'
      if (replaced) this.#leaves(replaced)
    }
  }

  #leaves(one: Given): void {
    if (one.state === 'held') this.#heldBefore = true
    this.alive = this.alive.filter((other) => other !== one)
    this.gone.push(one)
  }
}
