import type { Token } from '../../src/core/secret-text.ts'
import { decideEndorsement } from '../../src/endorsements/decide/decide-endorsement.ts'
import { seeOrganisation } from '../../src/endorsements/decide/see-organisation.ts'
import { seeEndorsement } from '../../src/endorsements/own/own-endorsement.ts'
import { checkDueProofs } from '../../src/endorsements/proof/check-due-proofs.ts'
import { lineOf, recordName } from '../../src/endorsements/proof/look-for-line.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import type { TestDeps } from './deps.ts'
import type { DnsAnswer, DnsServer, Records } from './dns-server.ts'
import { endorsed } from './offers.ts'
import { type Outside, startOutside } from './outside.ts'
import { makeAppeal, makeCampaign, queuedLetters } from './world.ts'

export const RINGERS = { name: 'Ringers', website: 'https://www.ringers.org/about', address: 'alena@ringers.org' }
const DOMAIN = 'ringers.org'

export interface Proving {
  deps: TestDeps
  outside: Outside
  /** The manage token, and the id of the endorsement. */
  own: Token
  id: string
  /** The name server of the organisation, and its records: it has the line or not. */
  server: DnsServer
  show(): void
  hide(): void
  /** The name server's answer from now on; undefined: its records. */
  answer(instead: ((name: string) => DnsAnswer | Promise<DnsAnswer>) | undefined): void
}

/** A listed organisation with a website of its own, whose name server the test holds; `deps` ask the test's outside. */
export async function proving(deps: TestDeps): Promise<Proving> {
  const outside = await startOutside()
  deps.domains = outside.domains
  await makeCampaign(deps)
  await makeAppeal(deps)
  const own = await endorsed(deps, 'release', RINGERS)
  const { id } = (await seeEndorsement(deps, own)).endorsement
  const { version } = await seeOrganisation(deps, OPERATOR, { slug: 'release', id })
  await decideEndorsement(deps, OPERATOR, { slug: 'release', id, version, as: 'approve' })
  const records: Records = {}
  let instead: Parameters<Proving['answer']>[0]
  const server = await outside.nameServer(DOMAIN, `ns1.${DOMAIN}`, (name) => (instead ? instead(name) : records[name]))
  return {
    ...{ deps, outside, own, id, server },
    show() {
      records[recordName(DOMAIN)] = ['v=other', lineOf(id)]
    },
    hide() {
      delete records[recordName(DOMAIN)]
    },
    answer: (answering) => {
      instead = answering
    },
  }
}

/** Runs the job on each of the next days. */
export async function checkDaily(deps: TestDeps, days: number): Promise<void> {
  for (let n = 0; n < days; n++) {
    deps.clock.advance(86_400_000)
    await checkDueProofs(deps)
  }
}

/** The letters about lost lines that wait in the outbox. */
export const lostLetters = async (deps: TestDeps) =>
  (await queuedLetters(deps)).flatMap((letter) => (letter.kind === 'endorsement_proof_lost' ? [letter] : []))

export const storedProofs = (deps: TestDeps) =>
  deps.db.selectFrom('endorsement_proofs').selectAll().orderBy('method').execute()
