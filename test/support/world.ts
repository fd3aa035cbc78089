import { randomBytes } from 'node:crypto'
import type { z } from 'zod'
import { LEAST_RECIPIENTS } from '../../src/appeals/appeal.ts'
import { AppealDraft } from '../../src/appeals/draft.ts'
import { type Imported, importAppeal } from '../../src/appeals/import-appeal.ts'
import { openAppeal } from '../../src/appeals/open-appeal.ts'
import { proveRecipient } from '../../src/appeals/prove-recipient.ts'
import { retireRecipient } from '../../src/appeals/retire-recipient.ts'
import { findAppeal } from '../../src/appeals/store.ts'
import { addCampaign } from '../../src/campaigns/add-campaign.ts'
import { addRecipient } from '../../src/campaigns/add-recipient.ts'
import { openChallenge } from '../../src/campaigns/challenge.ts'
import { type Identity, newIdentity } from '../../src/campaigns/identity.ts'
import { recipientsOf } from '../../src/campaigns/list-recipients.ts'
import { asAddress, type Network, type Token } from '../../src/core/secret-text.ts'
import { VISIBILITIES, type Visibility } from '../../src/core/visibility.ts'
import { settleAppeal } from '../../src/count/settle.ts'
import type { Deps } from '../../src/deps.ts'
import { readOutboxKey } from '../../src/outbox/day-key.ts'
import { openLetter, type QueuedLetter } from '../../src/outbox/seal.ts'
import { askForLinks } from '../../src/own-link/ask-for-links.ts'
import { confirm } from '../../src/signing/confirm.ts'
import { sign } from '../../src/signing/sign.ts'
import { OPERATOR } from '../../src/staff/actor.ts'

export const CAMPAIGN = 'relatives'

/** The facts of a campaign that are required before an appeal opens. */
export const CAMPAIGN_FACTS = {
  contact: 'contact@campaign.example',
  pressContact: 'press@campaign.example',
  controller: 'The association, Invented Street 1',
  serverLocation: 'Iceland',
}

/** Makes a campaign with `holders` proven key holders; returns their identities. */
export async function makeCampaign(deps: Deps, holders = 2, slug = CAMPAIGN): Promise<Identity[]> {
  await addCampaign(deps, OPERATOR, { slug, name: `The campaign ${slug}`, ...CAMPAIGN_FACTS })
  const identities = await Promise.all(Array.from({ length: holders }, newIdentity))
  for (const identity of identities) await proveHolder(deps, identity, slug)
  return identities
}

export async function proveHolder(deps: Deps, identity: Identity, campaign = CAMPAIGN): Promise<void> {
  const { recipient } = identity
  const { challenge } = await addRecipient(deps, OPERATOR, { campaign, recipient, label: 'holder' })
  const answer = await openChallenge(challenge, identity.identity)
  await proveRecipient(deps, OPERATOR, { campaign, recipient, answer })
}

type Draft = Partial<z.input<typeof AppealDraft>> & { campaign?: string }

/**
 * Imports a draft and opens it at once, with safety `open` unless given; returns the appeal's id. A campaign with one
 * proven key has two for as long as it takes to open; one that never had a key opens as it could before.
 */
export async function makeAppeal(deps: Deps, slug = 'release', draft: Draft = {}): Promise<string> {
  await makeDraft(deps, slug, draft)
  const { campaign = CAMPAIGN, visibilities = [...VISIBILITIES] } = draft
  const { trust } = await recipientsOf(deps, OPERATOR, { campaign })
  const open = async () => (await openAppeal(deps, OPERATOR, { slug })).id
  return trust === 'none' ? withoutKeys(deps, slug, visibilities, open) : withTwoKeys(deps, campaign, open)
}

/** Imports an appeal, with safety `open` unless given: a draft, or another text of an appeal that nobody has signed. */
export async function makeDraft(
  deps: Deps,
  slug = 'release',
  { campaign = CAMPAIGN, ...draft }: Draft = {},
): Promise<Imported> {
  const text = {
    title: 'The time for release',
    short_title: 'The time for release',
    opening: 'to everyone',
    byline: 'By those who wait',
    body: 'Let them go home.',
  }
  const parsed = AppealDraft.parse({
    slug,
    kind: 'letter',
    safety: 'open',
    source_locale: 'en',
    texts: { en: text },
    ...draft,
  })
  return importAppeal(deps, OPERATOR, { campaign, draft: parsed })
}

/** Opens without private signing, and offers it afterwards: as it was before two keys were asked for. */
async function withoutKeys(deps: Deps, slug: string, visibilities: Visibility[], open: () => Promise<string>) {
  const offer = (offered: Visibility[]) =>
    deps.db.updateTable('appeals').set({ visibilities: offered }).where('slug', '=', slug).execute()
  await offer(['public'])
  const id = await open()
  await offer(visibilities)
  deps.memory.forget({ of: id })
  return id
}

/** Runs `work` while the campaign has two proven keys; those that it lacked are retired again. */
export async function withTwoKeys<T>(deps: Deps, campaign: string, work: () => Promise<T>): Promise<T> {
  const { recipients } = await recipientsOf(deps, OPERATOR, { campaign })
  const lacking = LEAST_RECIPIENTS - recipients.filter(({ sealedTo }) => sealedTo).length
  const spare = await Promise.all(Array.from({ length: Math.max(0, lacking) }, newIdentity))
  for (const identity of spare) await proveHolder(deps, identity, campaign)
  const result = await work()
  for (const { recipient } of spare) await retireRecipient(deps, OPERATOR, { campaign, recipient })
  return result
}

export interface Person {
  address: string
  visibility?: Visibility
  name?: string
  descriptor?: string | null
  country?: string
  chain?: string
  network?: string
}

/** Signs as `person`; returns the token of the letter that the outbox now holds. */
export async function signAs(deps: Deps, slug: string, person: Person): Promise<Token> {
  const visibility = person.visibility ?? 'public'
  const name = visibility === 'anonymous' ? null : (person.name ?? 'Maryia Kazlova')
  const before = new Set((await queuedLetters(deps)).map((letter) => letter.token))
  await sign(deps, slug, {
    submission: {
      visibility,
      name,
      descriptor: visibility === 'anonymous' ? null : (person.descriptor ?? null),
      country: visibility === 'anonymous' ? null : (person.country ?? null),
      address: asAddress(person.address),
      locale: 'en',
    },
    chain: person.chain,
    origin: deps.config.publicUrl,
    network: (person.network ?? randomBytes(8).toString('hex')) as Network,
  })
  const letter = (await queuedLetters(deps)).find(({ token }) => !before.has(token))
  if (!letter) throw new Error('no letter was queued')
  return letter.token
}

/** Asks for the lost links of a mailbox; returns the token of the letter that the outbox now holds. */
export async function recoverAs(deps: Deps, slug: string, address: string): Promise<Token> {
  const before = new Set((await queuedLetters(deps)).map((letter) => letter.token))
  const network = randomBytes(8).toString('hex') as Network
  await askForLinks(deps, slug, { address: asAddress(address), locale: 'en', origin: deps.config.publicUrl, network })
  const letter = (await queuedLetters(deps)).find(({ token }) => !before.has(token))
  if (!letter) throw new Error('no letter was queued')
  return letter.token
}

/** Opens all letters that wait in the outbox. */
export async function queuedLetters(deps: Deps): Promise<QueuedLetter[]> {
  const rows = await deps.db.selectFrom('outbox').selectAll().execute()
  return Promise.all(
    rows.map(async (row) => {
      const key = await readOutboxKey(deps, row.key_day)
      if (!key) throw new Error(`no outbox key of ${row.key_day}`)
      return openLetter(key, row.appeal_id, row.id, row.sealed)
    }),
  )
}

/** Signs and confirms; returns the manage token. */
export async function signed(
  deps: Deps,
  slug: string,
  person: Person & { as?: 'replace' | 'another-person' },
): Promise<Token> {
  const token = await signAs(deps, slug, person)
  const confirmed = await confirm(deps, { token, as: person.as ?? 'replace', retry: undefined })
  return confirmed.manageToken
}

/** Settles the appeal's inbox at once, off the grid; returns the number of rows moved. */
export async function settled(deps: Deps, slug: string): Promise<number> {
  const appeal = await findAppeal(deps.db, slug)
  if (!appeal) throw new Error(`no appeal ${slug}`)
  return settleAppeal(deps, appeal.id, deps.clock.now())
}

/** The counts of the appeal as the last settle left them. */
export async function countsOf(deps: Deps, slug: string) {
  return deps.db
    .selectFrom('counts')
    .innerJoin('appeals', 'appeals.id', 'counts.appeal_id')
    .select(['public', 'private', 'anonymous', 'imported', 'held'])
    .where('slug', '=', slug)
    .executeTakeFirstOrThrow()
}
