import { isDeepStrictEqual } from 'node:util'
import type { Look, SignatureState } from '../../src/db/values.ts'

/** A public name as the model has it; `words`: the name. */
export interface NameRow {
  words: string
  look: Look
  state: SignatureState
}

/** One thing that somebody does to the names of a protected appeal. `seen` null: a decision about whatever stands there. */
export type Step =
  | { is: 'decisions'; decisions: { id: string; as: 'keep' | 'hide'; seen: NameRow | null }[] }
  | { is: 'changed'; id: string; words: string }
  | { is: 'withdrawn' | 'held' | 'released'; id: string }

/** The answer to the one who acted: the ids of a batch, or whether it was done. */
export type Answer = boolean | { done: string[]; changed: string[] }

type Rows = Map<string, NameRow>

/** Whether the steps, taken one after the other in some order, give these answers and end in these rows. */
export const inSomeOrder = (before: Rows, steps: { step: Step; answer: Answer }[], after: Rows): boolean =>
  steps.length === 0
    ? isDeepStrictEqual(before, after)
    : steps.some(({ step, answer }, n) => {
        const rows = new Map([...before].map(([id, row]) => [id, { ...row }]))
        return isDeepStrictEqual(take(rows, step), answer) && inSomeOrder(rows, steps.toSpliced(n, 1), after)
      })

function take(rows: Rows, step: Step): Answer {
  if (step.is === 'decisions') return decide(rows, step.decisions)
  const row = rows.get(step.id)
  if (!row) return false
  if (step.is === 'withdrawn') rows.delete(step.id)
  // New words of a signer wait for a look, also under a name that was shown or hidden.
  if (step.is === 'changed') Object.assign(row, { words: step.words, look: 'waiting' })
  if (step.is === 'held' || step.is === 'released') {
    const [from, to] = step.is === 'held' ? (['counted', 'held'] as const) : (['held', 'counted'] as const)
    if (row.state !== from) return false
    row.state = to
  }
  return true
}

function decide(rows: Rows, decisions: (Step & { is: 'decisions' })['decisions']): Answer {
  const answer = { done: [] as string[], changed: [] as string[] }
  for (const { id, as, seen } of decisions) {
    const row = rows.get(id)
    const look = as === 'keep' ? 'shown' : 'hidden'
    const asSeen = row && (!seen || isDeepStrictEqual(seen, row) || (seen.words === row.words && row.look === look))
    if (row && asSeen) row.look = look
    answer[asSeen ? 'done' : 'changed'].push(id)
  }
  return { done: answer.done.toSorted(), changed: answer.changed.toSorted() }
}
