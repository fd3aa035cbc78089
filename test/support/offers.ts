import { randomBytes } from 'node:crypto'
import type { Insertable } from 'kysely'
import { asAddress, type Network, type Token } from '../../src/core/secret-text.ts'
import type { Schema } from '../../src/db/schema.ts'
import type { Deps } from '../../src/deps.ts'
import { confirmOffer } from '../../src/endorsements/offer/confirm-offer.ts'
import { offer } from '../../src/endorsements/offer/offer.ts'
import type { OfferedOrganisation } from '../../src/endorsements/organisation.ts'
import { askForEndorsementLink } from '../../src/endorsements/own/own-link.ts'
import { openRepresentative } from '../../src/endorsements/representative.ts'
import { queuedLetters } from './world.ts'

export interface Offering extends Partial<OfferedOrganisation> {
  address: string
  /** The representative's name. */
  person?: string
  role?: string
  chain?: string
}

/** Offers an endorsement; returns the token of the letter that the outbox now holds. */
export const offerAs = (deps: Deps, slug: string, offering: Offering): Promise<Token> =>
  newLetter(deps, async () => {
    const { address, person = 'Alena Zvanko', role = 'secretary', chain, ...organisation } = offering
    await offer(deps, slug, {
      organisation: { name: 'Invented Union of Ringers', nameEn: null, country: null, website: null, ...organisation },
      representative: { name: person, role, address: asAddress(address), locale: 'en' },
      chain,
      origin: deps.config.publicUrl,
      network: randomBytes(8).toString('hex') as Network,
    })
  })

/** Offers and confirms; returns the manage token. */
export async function endorsed(deps: Deps, slug: string, offering: Offering): Promise<Token> {
  const { manageToken } = await confirmOffer(deps, { token: await offerAs(deps, slug, offering) })
  return manageToken
}

/** Asks for a representative's lost link; returns the token of the letter that the outbox now holds. */
export const lostLinkAs = (deps: Deps, slug: string, address: string): Promise<Token> =>
  newLetter(deps, async () => {
    const network = randomBytes(8).toString('hex') as Network
    const asked = { address: asAddress(address), locale: 'en', origin: deps.config.publicUrl, network } as const
    await askForEndorsementLink(deps, slug, asked)
  })

async function newLetter(deps: Deps, ask: () => Promise<void>): Promise<Token> {
  const before = new Set((await queuedLetters(deps)).map(({ token }) => token))
  await ask()
  const letter = (await queuedLetters(deps)).find(({ token }) => !before.has(token))
  if (!letter) throw new Error('no letter was queued')
  return letter.token
}

/** The representatives that the keys open: name, role, address. */
export async function openedRepresentatives(deps: Deps): Promise<string[]> {
  const rows = await deps.db.selectFrom('endorsements').select(['id', 'representative']).execute()
  const opened = await Promise.all(rows.map((row) => openRepresentative(deps, row.id, row.representative)))
  return opened.flatMap((found) => (found ? [`${found.name}, ${found.role}, ${found.address}`] : []))
}

/** Sets the state that a decision of the organisers leaves, without its letter and its entry in the log. */
export async function setState(deps: Deps, name: string, state: 'listed' | 'declined', since: string): Promise<void> {
  const decided = state === 'listed' ? { confirmed_on: since } : { reason: 'not an organisation' }
  const { numUpdatedRows } = await deps.db
    .updateTable('endorsements')
    .set({ state, since, ...decided })
    .where('name', '=', name)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new Error(`${numUpdatedRows} organisations are called ${name}`)
}

type ProofRow = Insertable<Schema['endorsement_proofs']>

/** Adds a proof of the organisation's domain as a check left it; by default one that never found the line. */
export async function addProof(
  deps: Deps,
  name: string,
  row: Pick<ProofRow, 'checked_on'> & Partial<Omit<ProofRow, 'endorsement_id'>>,
): Promise<void> {
  const { id } = await deps.db
    .selectFrom('endorsements')
    .select('id')
    .where('name', '=', name)
    .executeTakeFirstOrThrow()
  const found = { method: 'dns', domain: 'ringers.example', seen: '[]', ...row } as const
  await deps.db
    .insertInto('endorsement_proofs')
    .values({ endorsement_id: id, ...found })
    .execute()
}
