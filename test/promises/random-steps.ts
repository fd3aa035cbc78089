import type { Token } from '../../src/core/secret-text.ts'
import { VISIBILITIES } from '../../src/core/visibility.ts'
import { addImported } from '../../src/imports/add-imported.ts'
import { changeSignature } from '../../src/own-link/change.ts'
import { withdraw } from '../../src/own-link/withdraw.ts'
import { ChoiceNeeded, type Chosen } from '../../src/signing/choice.ts'
import { confirm } from '../../src/signing/confirm.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import type { TestSite } from '../api/site.ts'
import type { TestDeps } from '../support/deps.ts'
import type { Dice } from '../support/dice.ts'
import { signAs } from '../support/world.ts'
import { deskSteps, type Moderator, SLUG, type Steps } from './random-desk-steps.ts'

export interface Run {
  deps: TestDeps
  site: TestSite
  roll: Dice
  /** Manage tokens that may still work. */
  own: Token[]
  moderator: Moderator
  /** How often each kind of step was taken. */
  done: Map<string, number>
}

const COUNTRIES = ['BY', 'LT', 'PL']

/** Makes one random change to the list: somebody signs, changes their mind, reports a name, or staff decide. */
export async function happens(run: Run): Promise<void> {
  const steps: Steps = { ...signerSteps(run), ...deskSteps(run.deps, run.roll, run.moderator) }
  const likely = ['sign', 'sign', 'sign', 'sign again', 'sign as another person', 'sign again', ...Object.keys(steps)]
  const missing = Object.keys(steps).filter((step) => !run.done.has(step))
  const step = run.roll.one(missing.length > 0 && run.roll.below(3) === 0 ? missing : likely) ?? 'sign'
  run.done.set(step, (run.done.get(step) ?? 0) + 1)
  await steps[step]?.()
}

function signerSteps({ deps, roll, own }: Run): Steps {
  const newCountry = () => roll.one(COUNTRIES) ?? 'BY'
  const newName = () => `Person ${'abcdefghij'[roll.below(10)]}`

  async function sign(mailboxes: number, as: 'replace' | 'another-person'): Promise<void> {
    const visibility = roll.one(VISIBILITIES) ?? 'public'
    const address = `person${roll.below(mailboxes)}@example.org`
    const token = await signAs(deps, SLUG, { address, visibility, name: newName(), country: newCountry() })
    const confirmAs = (chosen: Chosen) => confirm(deps, { token, ...chosen, retry: undefined })
    const confirmed = await confirmAs({ as }).catch((error: unknown) => {
      if (!(error instanceof ChoiceNeeded)) throw error
      return confirmAs({ as: 'replace', ref: roll.one(error.choice.signatures)?.id })
    })
    own.push(confirmed.manageToken)
  }

  async function importOne(): Promise<void> {
    const visibility = roll.one(VISIBILITIES) ?? 'public'
    const source = roll.below(2) === 0 ? 'collected' : 'conveyed'
    const name = visibility === 'anonymous' ? null : 'Paper Person'
    const provenance = { by: 'a volunteer', day: '2027-03-01', consent: 'on paper', source } as const
    await addImported(deps, OPERATOR, {
      slug: SLUG,
      visibility,
      name,
      descriptor: null,
      country: newCountry(),
      ...provenance,
    })
  }

  return {
    sign: () => sign(1_000, 'replace'),
    'sign again': () => sign(6, 'replace'),
    'sign as another person': () => sign(6, 'another-person'),
    async withdraw() {
      const [token] = own.splice(roll.below(own.length || 1), 1)
      if (token) await withdraw(deps, token).catch(() => undefined)
    },
    async change() {
      const token = roll.one(own)
      const change = { visibility: roll.one(VISIBILITIES), name: newName() }
      if (token) await changeSignature(deps, token, change).catch(() => undefined)
    },
    import: importOne,
  }
}
