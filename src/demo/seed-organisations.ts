import { after, DAY } from '../core/clock.ts'
import { type Address, asAddress, type Network } from '../core/secret-text.ts'
import type { Deps } from '../deps.ts'
import { decideEndorsement } from '../endorsements/decide/decide-endorsement.ts'
import { listEndorsements } from '../endorsements/decide/list-endorsements.ts'
import { confirmOffer } from '../endorsements/offer/confirm-offer.ts'
import { offer } from '../endorsements/offer/offer.ts'
import type { OfferedOrganisation } from '../endorsements/organisation.ts'
import { removeDone } from '../outbox/queue-store.ts'
import { OPERATOR } from '../staff/actor.ts'
import { addProfiles } from './add-profiles.ts'
import { listedOrganisations, offeredOrganisations } from './organisations.ts'
import { expiredLetters, organisationsOf } from './seed-store.ts'
import { tokensOfNewLetters } from './tokens-of-new-letters.ts'

/** Days before today on which the listed ones endorsed: the letters about it have expired since, and none is sent. */
const LISTED = 7
const OFFERED = 1
const MOST = 50

/** Lets the invented organisations endorse: fifteen are listed, two wait. Completes what a killed start left half done. */
export async function seedOrganisations(deps: Deps, slug: string): Promise<void> {
  const there = new Set(await organisationsOf(deps.db))
  const then = on(deps, LISTED)
  for (const [n, organisation] of listedOrganisations.entries())
    if (!there.has(organisation.name)) await offerAndConfirm(then, slug, organisation, mailboxOf(n))
  await addProfiles(then, slug, (name) => mailboxOf(listedOrganisations.findIndex((one) => one.name === name)))
  await approveListed(then, slug)
  await removeDone(deps.db, await expiredLetters(deps.db, deps.clock.now()))
  for (const { organisation, mailbox } of offeredOrganisations)
    if (!there.has(organisation.name)) await offerAndConfirm(on(deps, OFFERED), slug, organisation, asAddress(mailbox))
}

const mailboxOf = (n: number): Address => asAddress(`organisation-${n}@example.org`)

const on = (deps: Deps, daysAgo: number): Deps => ({
  ...deps,
  clock: { now: () => after(deps.clock.now(), -daysAgo * DAY) },
})

async function offerAndConfirm(
  deps: Deps,
  slug: string,
  organisation: OfferedOrganisation,
  address: Address,
): Promise<void> {
  const tokens = await tokensOfNewLetters(deps, () =>
    offer(deps, slug, {
      organisation,
      representative: { name: 'Invented Representative', role: 'chair', address, locale: 'en' },
      chain: `demo ${address}`,
      origin: deps.config.publicUrl,
      // A network of its own for each address: the limits, meant for strangers, would otherwise stop the demo.
      network: `demo ${address}` as Network,
    }),
  )
  for (const token of tokens) await confirmOffer(deps, { token })
}

async function approveListed(deps: Deps, slug: string): Promise<void> {
  const { endorsements } = await listEndorsements(deps, OPERATOR, { slug, queue: 'waiting', limit: MOST })
  for (const { id, version, organisation } of endorsements)
    if (listedOrganisations.some(({ name }) => name === organisation.name))
      await decideEndorsement(deps, OPERATOR, { slug, id, version, as: 'approve' })
}
