import { randomUUID } from 'node:crypto'
import { actOnAppeal } from '../../appeals/act-on-appeal.ts'
import type { Appeal } from '../../appeals/appeal.ts'
import { dayOf } from '../../core/clock.ts'
import { Refusal } from '../../core/errors.ts'
import type { EndorsementState } from '../../db/values.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../staff/actor.ts'
import { columnsOf } from '../columns.ts'
import { foldedName } from '../decide/look-alike.ts'
import { organisationOfOffer } from '../organisation.ts'
import { findNames, insertEntered } from './entered-store.ts'
import { UnreadableCsv } from './parse-csv.ts'
import { type BadLine, type ReadList, readList } from './read-list.ts'

/** The outcome of a list: lines count from 1, with the head, as a spreadsheet counts them. */
export interface Entered {
  added: number
  /** Lines of organisations that the appeal has already, by name; a removed one is known for 30 days. */
  already: { line: number; state: EndorsementState }[]
  bad: BadLine[]
}

/**
 * Lists the organisations of a CSV file that staff vouch for: name, country, website. No letter leaves. What the appeal has
 * already stays as it is, so that the same list twice adds nothing. Refuses with invalid a file that is no such list (`list`,
 * or `list.N` where line N is to blame), and with conflict unless the appeal is open or closed.
 */
export async function enterOrganisations(
  deps: Deps,
  actor: Actor,
  { slug, csv }: { slug: string; csv: Uint8Array },
): Promise<Entered> {
  const prepare = async (appeal: Appeal) => {
    demandEntry(appeal)
    const { rows, bad } = readOrRefuse(csv)
    const prepared = rows.map(({ line, organisation }) => ({
      ...{ line, folded: foldedName(organisation.name), id: randomUUID() },
      columns: columnsOf(organisationOfOffer(organisation)),
    }))
    return { rows: prepared, bad }
  }
  return actOnAppeal(
    deps,
    actor,
    // Two lists at once come one after the other, and an offer is confirmed before or after.
    { slug, action: 'endorsements.entered', lock: 'alone', prepare },
    async ({ trx, now, appeal, prepared: { rows, bad } }) => {
      demandEntry(appeal)
      const known = new Map<string, EndorsementState>()
      for (const { names, state } of await findNames(trx, appeal.id))
        for (const name of names) known.set(foldedName(name), state)
      const already: Entered['already'] = []
      const added = rows.filter(({ line, folded }) => {
        const state = known.get(folded)
        if (state) already.push({ line, state })
        else known.set(folded, 'listed')
        return state === undefined
      })
      await insertEntered(trx, { appealId: appeal.id, day: dayOf(now) }, added)
      const numbers = { added: added.length, already: already.length, bad: bad.length }
      const entry = added.length === 0 ? null : { subject: slug, detail: numbers }
      return { result: { added: added.length, already, bad }, entry }
    },
  )
}

/** An organisation that the organisers vouch for holds the text as a signature does: a draft's may still change. */
function demandEntry({ slug, state, stoppedAt }: Appeal): void {
  if (stoppedAt) throw new Refusal('conflict', { reason: 'stopped' })
  if (state === 'draft') throw new Refusal('conflict', { reason: 'still_draft', params: { slug } })
  if (state === 'archived') throw new Refusal('conflict', { reason: 'archived', params: { slug } })
}

function readOrRefuse(csv: Uint8Array): ReadList {
  try {
    return readList(csv)
  } catch (error) {
    if (!(error instanceof UnreadableCsv)) throw error
    const path = error.line === undefined ? 'list' : `list.${error.line}`
    throw new Refusal('invalid', { errors: [{ path, message: error.key }] })
  }
}
