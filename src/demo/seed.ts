import { parseAppealFile } from '../appeals/appeal-file.ts'
import { importAppeal } from '../appeals/import-appeal.ts'
import { openAppeal } from '../appeals/open-appeal.ts'
import { proveRecipient } from '../appeals/prove-recipient.ts'
import { findAppeal } from '../appeals/store.ts'
import { addCampaign } from '../campaigns/add-campaign.ts'
import { addRecipient } from '../campaigns/add-recipient.ts'
import { openChallenge } from '../campaigns/challenge.ts'
import { type Identity, newIdentity } from '../campaigns/identity.ts'
import { findCampaign } from '../campaigns/store.ts'
import { after, type Clock, DAY, dayOf } from '../core/clock.ts'
import { asAddress } from '../core/secret-text.ts'
import { settleAppeal } from '../count/settle.ts'
import type { Deps } from '../deps.ts'
import { addImported } from '../imports/add-imported.ts'
import { decideNames, MOST_DECISIONS, type NameDecision } from '../moderation/decide-names.ts'
import { listNames } from '../moderation/list-names.ts'
import { listReports } from '../moderation/list-reports.ts'
import { reportName } from '../moderation/report-name.ts'
import { act } from '../staff/act.ts'
import { OPERATOR } from '../staff/actor.ts'
import { manifesto } from './manifesto.ts'
import {
  collectedPeople,
  type DemoPerson,
  manifestoPeople,
  relativesPeople,
  reportedPerson,
  undecidedPeople,
} from './people.ts'
import { relatives } from './relatives.ts'
import { seedOrganisations } from './seed-organisations.ts'
import { isProvenRecipient, isSeeded, signaturesOf } from './seed-store.ts'
import { signAndConfirm } from './sign-and-confirm.ts'

const CAMPAIGN = 'demo'

/** Stores the identity of a demo key holder where a developer finds it; returns an identity stored earlier, if any. */
export type StoreIdentity = (name: string, fresh: () => Promise<Identity>) => Promise<Identity>

/** Days before today on which the demo appeals opened; the manifesto opened last, so that it is listed first. */
const OPENED = { relatives: 10, manifesto: 9 }
/** Days before today on which the demo people sign, a third of them on each day. */
const WAVES = [8, 4, 1]

/**
 * Puts the demo campaign with its two open appeals into the database, through the verbs, once. Completes what a killed
 * start left half done.
 */
export async function seedDemo(deps: Deps, keepIdentity: StoreIdentity): Promise<void> {
  if (await isSeeded(deps.db)) return
  const quiet: Deps = { ...deps, nudge: { outbox: () => undefined, settle: () => undefined } }
  await seedCampaign(quiet, keepIdentity)
  await seedAppeal(quiet, manifesto, OPENED.manifesto)
  await seedAppeal(quiet, relatives, OPENED.relatives)
  await seedPeople(quiet, 'time-for-release', manifestoPeople)
  await seedPeople(quiet, 'letter-of-relatives', relativesPeople)
  await seedCollected(quiet, 'letter-of-relatives')
  await seedReport(quiet, 'time-for-release')
  await seedOrganisations(quiet, 'time-for-release')
  await act(
    deps,
    OPERATOR,
    { action: 'demo.seeded', campaign: null },
    {
      work: async () => ({ result: undefined, entry: { subject: CAMPAIGN } }),
    },
  )
}

const daysAgo = (clock: Clock, days: number): Clock => ({ now: () => after(clock.now(), -days * DAY) })

async function seedCampaign(deps: Deps, keepIdentity: StoreIdentity): Promise<void> {
  if (!(await findCampaign(deps.db, CAMPAIGN))) {
    await addCampaign(deps, OPERATOR, {
      slug: CAMPAIGN,
      name: 'Demo campaign (invented)',
      contact: 'demo@example.org',
      pressContact: 'press@example.org',
      controller: 'Demo Association, Invented Street 1',
      serverLocation: 'your own machine',
      timeZone: 'Europe/Vilnius',
      demo: true,
    })
  }
  for (const name of ['first-holder', 'second-holder']) {
    const identity = await keepIdentity(name, newIdentity)
    await proveDemoHolder(deps, identity, name)
  }
}

async function proveDemoHolder(deps: Deps, { identity, recipient }: Identity, label: string): Promise<void> {
  if (await isProvenRecipient(deps.db, recipient)) return
  const { challenge } = await addRecipient(deps, OPERATOR, { campaign: CAMPAIGN, recipient, label })
  const answer = await openChallenge(challenge, identity)
  await proveRecipient(deps, OPERATOR, { campaign: CAMPAIGN, recipient, answer })
}

async function seedAppeal(deps: Deps, file: string, days: number): Promise<void> {
  const draft = parseAppealFile(file)
  if ((await findAppeal(deps.db, draft.slug))?.state === 'open') return
  await importAppeal(deps, OPERATOR, { campaign: CAMPAIGN, draft })
  await openAppeal({ ...deps, clock: daysAgo(deps.clock, days) }, OPERATOR, { slug: draft.slug })
}

async function seedPeople(deps: Deps, slug: string, people: DemoPerson[]): Promise<void> {
  const appeal = await findAppeal(deps.db, slug)
  if (!appeal) throw new Error(`the demo appeal ${slug} is not there`)
  const mixed = mix(people)
  let done = (await signaturesOf(deps.db, appeal.id)).confirmed
  for (const [wave, days] of WAVES.entries()) {
    const then = { ...deps, clock: daysAgo(deps.clock, days) }
    const until = Math.ceil(((wave + 1) * mixed.length) / WAVES.length)
    for (; done < until; done++)
      await signAndConfirm(then, slug, mixed[done] as DemoPerson, asAddress(`signer-${done}@example.org`))
    await settleAppeal(then, appeal.id, then.clock.now())
    await keepWaiting(then, slug)
  }
}

/** Keeps the names that wait, but for those that are left to the first visitor of the desk. */
async function keepWaiting(deps: Deps, slug: string): Promise<void> {
  const { names } = await listNames(deps, OPERATOR, { slug, look: 'waiting', limit: MOST_DECISIONS })
  const decisions = names
    .filter(({ name }) => !undecidedPeople.some((person) => person.name === name))
    .map(({ id, version }): NameDecision => ({ id, version, as: 'keep' }))
  await decideNames(deps, OPERATOR, { slug, about: 'names', decisions })
}

/** Spreads the visibilities over the waves. Steps of 7 visit everyone once, as 7 divides neither 24 nor 57. */
const mix = (people: DemoPerson[]): DemoPerson[] => people.map((_, n) => people[(n * 7) % people.length] as DemoPerson)

async function seedCollected(deps: Deps, slug: string): Promise<void> {
  const appeal = await findAppeal(deps.db, slug)
  if (!appeal) return
  const day = dayOf(daysAgo(deps.clock, OPENED.relatives).now())
  const { imported } = await signaturesOf(deps.db, appeal.id)
  for (const person of collectedPeople.slice(imported)) {
    await addImported(deps, OPERATOR, {
      ...{ slug, visibility: person.visibility, name: person.name, descriptor: person.descriptor, country: null },
      ...{ source: 'collected', by: 'the demo organisers', day, consent: 'by messenger' },
    })
  }
  await settleAppeal(deps, appeal.id, deps.clock.now())
}

async function seedReport(deps: Deps, slug: string): Promise<void> {
  const appeal = await findAppeal(deps.db, slug)
  const { names: reported } = await listReports(deps, OPERATOR, { slug, limit: 1 })
  if (!appeal || reported.length > 0) return
  const { names } = await listNames(deps, OPERATOR, { slug, look: 'shown', limit: MOST_DECISIONS })
  const found = names.find(({ name }) => name === reportedPerson.name)
  if (found) await reportName(deps, appeal, found.id, reportedPerson.report)
}
