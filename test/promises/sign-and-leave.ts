import { expect } from 'vitest'
import { findAppeal } from '../../src/appeals/store.ts'
import { sealLabels } from '../../src/campaigns/seal-labels.ts'
import { dayOf } from '../../src/core/clock.ts'
import type { Deps } from '../../src/deps.ts'
import { addImported } from '../../src/imports/add-imported.ts'
import { sealCollectors } from '../../src/imports/seal-collectors.ts'
import { sortKey } from '../../src/locale/alphabet.ts'
import { reportName } from '../../src/moderation/report-name.ts'
import { removeSignature } from '../../src/moderation/states.ts'
import { changeSignature } from '../../src/own-link/change.ts'
import { withdraw } from '../../src/own-link/withdraw.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { hideReported, keepReported, namesOf } from '../support/moderate.ts'
import { addProof, endorsed } from '../support/offers.ts'
import { asBeforeSealing } from '../support/plain-words.ts'
import { makeAppeal, makeCampaign, settled, signAs, signed } from '../support/world.ts'
import { type Canary, canaryFolded, canaryOf } from './canaries.ts'

const PEOPLE = [
  ...(['shown', 'hidden', 'waiting', 'sealed', 'pending', 'late'] as const),
  ...(['withdrawn', 'replaced', 'turned', 'renamed', 'removed'] as const),
]
type Person = (typeof PEOPLE)[number]

/** A word of the name, and one of the words, that nobody else has. */
const ownWords = (who: string) => ({ name: `Kanar${who}ka`, words: `kanar${who}ek` })
const nameOf = (who: string) => `Kanarejka ${ownWords(who).name}`
const wordsOf = (who: string) => `sister of kanarek ${ownWords(who).words}`
const addressOf = (who: string) => `kanarek.${who}@erased.example`
const form = (who: string) => ({ address: addressOf(who), name: nameOf(who), descriptor: wordsOf(who) })

const PAPER = { source: 'collected', by: 'Kanarek of the paper', day: '2026-01-05', consent: 'kanarek paper' } as const
/** The rows that an earlier version stored plain. */
const OLD = { collector: 'Kanarek the collector of before', label: 'Kanarek, a holder of before' }
const REPORT = 'what was said of a kanarek'
/** Facts that a check saw at the domain of an organisation, put into the table. */
const PROOF = { domain: 'kanarek-and-others.org', text: 'a record of a kanarek' }

export const canariesOf = (...people: string[]): Canary[] =>
  people.flatMap((who) => [
    canaryOf(`name of ${who}`, nameOf(who)),
    canaryOf(`name of ${who}`, sortKey(nameOf(who))),
    canaryOf(`words of ${who}`, wordsOf(who)),
    canaryFolded(`folded name of ${who}`, ownWords(who).name),
    canaryFolded(`folded words of ${who}`, ownWords(who).words),
  ])
/** Names and words that were public or on record, and went before the stop. */
export const GONE = [
  ...canariesOf('withdrawn', 'replaced', 'turned', 'renamed', 'removed'),
  canaryOf('a plain collector', OLD.collector),
  canaryOf('a plain label', OLD.label),
]
/** Sealed names and collectors, and addresses: never in a file. */
export const NEVER = [
  ...canariesOf('sealed', 'pending', 'late'),
  ...PEOPLE.map((who) => canaryOf('an address', addressOf(who))),
  canaryOf('the collector', PAPER.by),
]
export const ALL = [
  ...GONE,
  ...NEVER,
  ...canariesOf('shown', 'hidden', 'waiting', 'imported'),
  canaryOf('the consent', PAPER.consent),
  canaryOf('the report', REPORT),
  canaryOf('the domain', PROOF.domain),
  canaryOf('what was seen there', PROOF.text),
]

type Run = (statement: string) => Promise<{ rows: unknown[] }>

/** The columns of which the database holds samples that tell of a person. */
const SAMPLED = `
  select tablename, attname from pg_stats
  where tablename in (
      'inbox', 'signatures', 'pending_signatures', 'outbox', 'reports', 'recipients', 'endorsements', 'endorsement_proofs')
    and attname ~ 'name|descriptor|sort_key|search_key|sealed|ciphertext|mailbox|words|chosen|provenance|label|domain|^seen$'
    and (most_common_vals is not null or histogram_bounds is not null)`

/** Everybody signs; the database analyses its tables while every row is there, and again when some have gone. */
export async function signAndLeave(deps: Deps, run: Run): Promise<void> {
  const analyse = async () => {
    await run('analyze')
    expect((await run(SAMPLED)).rows).toEqual([])
  }
  await makeCampaign(deps)
  await makeAppeal(deps)
  const links = new Map<Person, Awaited<ReturnType<typeof signed>>>()
  for (const who of ['shown', 'hidden', 'withdrawn', 'replaced', 'turned', 'renamed', 'removed'] as const)
    links.set(who, await signed(deps, 'release', form(who)))
  await signed(deps, 'release', { ...form('sealed'), visibility: 'private' })
  await signed(deps, 'release', { address: addressOf('nameless'), visibility: 'anonymous' })
  const imported = { slug: 'release', name: nameOf('imported'), descriptor: wordsOf('imported'), country: null }
  await addImported(deps, OPERATOR, { ...imported, ...PAPER, visibility: 'public' })
  await addImported(deps, OPERATOR, { ...imported, ...PAPER, visibility: 'private' })
  await storePlain(run)
  await settled(deps, 'release')
  await report(deps, nameOf('shown'), nameOf('hidden'))
  await organisationProves(deps)
  await signed(deps, 'release', form('waiting'))
  for (const who of ['pending', 'late'] as const) await signAs(deps, 'release', form(who))
  await analyse()
  const linkOf = (who: Person) => links.get(who) ?? expect.unreachable()
  await withdraw(deps, linkOf('withdrawn'))
  await changeSignature(deps, linkOf('turned'), { visibility: 'private' })
  await changeSignature(deps, linkOf('renamed'), { name: 'Somebody', descriptor: 'else' })
  const removed = (await namesOf(deps, OPERATOR, { slug: 'release', look: 'shown' })).find(
    ({ name }) => name === nameOf('removed'),
  )
  await removeSignature(deps, OPERATOR, { slug: 'release', id: removed?.id ?? '' })
  await signed(deps, 'release', { ...form('replaced'), name: 'Somebody else', descriptor: null })
  await settled(deps, 'release')
  await sealLabels(deps)
  await sealCollectors(deps)
  await analyse()
}

/** Gives a recipient and a signature the plain texts of an earlier version. */
const storePlain = (run: Run): Promise<void> =>
  asBeforeSealing(run, async () => {
    await run(`update recipients set label = '${OLD.label}', label_sealed = null`)
    await run(`
      insert into signatures (id, appeal_id, source, kind, state, look, batch, day, provenance_by)
      select gen_random_uuid(), id, 'collected', 'anonymous', 'counted', 'shown', 0, '2026-01-05', '${OLD.collector}'
      from appeals`)
  })

/** An organisation endorses, and a check finds another text at its domain. */
async function organisationProves(deps: Deps): Promise<void> {
  await endorsed(deps, 'release', { address: addressOf('endorser'), name: 'Ringers' })
  const seen = JSON.stringify([{ is: 'dns_other', found: [PROOF.text] }])
  await addProof(deps, 'Ringers', { domain: PROOF.domain, checked_on: dayOf(deps.clock.now()), seen })
}

/** Reports two names; the first is kept, the second hidden. */
async function report(deps: Deps, kept: string, hidden: string): Promise<void> {
  const appeal = await findAppeal(deps.db, 'release')
  const names = await namesOf(deps, OPERATOR, { slug: 'release', look: 'shown' })
  for (const { id, name, version } of names) {
    if (!appeal || (name !== kept && name !== hidden)) continue
    await reportName(deps, appeal, id, { reason: 'person', words: REPORT })
    if (name === hidden) await hideReported(deps, OPERATOR, { slug: 'release', id })
    else await keepReported(deps, OPERATOR, { slug: 'release', id, version })
  }
}
