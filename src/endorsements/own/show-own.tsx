import type { Context } from 'hono'
import { appealFrame, readingBy } from '../../appeals/appeal-frame.ts'
import { PROOF_METHODS } from '../../db/values.ts'
import type { Deps } from '../../deps.ts'
import { html } from '../../http/html.ts'
import { tokenParam } from '../../http/token-param.ts'
import { linkTo, type Site } from '../../ui/frame.ts'
import type { Proof } from '../organisation.ts'
import { OwnEndorsementPage } from '../pages/own.tsx'
import type { OwnAnswer } from '../pages/own-answer.tsx'
import type { ShownProof } from '../pages/own-proof.tsx'
import { fileUrl, lineOf, recordName } from '../proof/look-for-line.ts'
import { isNotChecked, proofDomain } from '../proof/proof-domain.ts'
import type { Owned } from './own-endorsement.ts'

const STATUS: Partial<Record<OwnAnswer, 409 | 429>> = { decided: 409, proof_not: 409, proof_too_many: 429 }

/** Answers with the page of an own link, after a change or a check with what became of it; `asked`: the place that was checked. */
export function showOwn(
  { clock }: Pick<Deps, 'clock'>,
  c: Context,
  site: Site,
  owned: Owned,
  answer?: OwnAnswer,
  asked?: Proof['method'],
): Response {
  const token = tokenParam(c)
  const reading = readingBy(c, owned.appeal)
  const frame = appealFrame(c, site, owned.appeal, reading, linkTo(`/o/${token}`))
  const shown = { ...owned, proof: shownProof(owned, clock.now()), text: reading.text, token, answer, asked }
  return html(c, <OwnEndorsementPage frame={frame} {...shown} />, (answer && STATUS[answer]) ?? 200)
}

const PLACES = { dns: recordName, file: fileUrl } as const

function shownProof(owned: Owned, now: Date): ShownProof | null {
  const checked = proofDomain(owned, now)
  if (isNotChecked(checked)) {
    const { not, host = '' } = checked
    return not === 'over' ? null : { sentence: `proof.not.${not}`, host }
  }
  const { domain } = checked
  const ways = PROOF_METHODS.map((method) => ({
    ...{ method, place: PLACES[method](domain) },
    proof: owned.proofs.find((proof) => proof.method === method),
  }))
  return { line: lineOf(owned.endorsement.id), domain, ways }
}
