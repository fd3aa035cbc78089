import type { Address, Network } from '../core/secret-text.ts'
import type { Deps } from '../deps.ts'
import { changeEndorsement } from '../endorsements/own/own-endorsement.ts'
import { askForEndorsementLink, renewEndorsementLinks } from '../endorsements/own/own-link.ts'
import { organisationProfiles } from './organisation-profiles.ts'
import { organisationsWithoutKind } from './seed-store.ts'
import { tokensOfNewLetters } from './tokens-of-new-letters.ts'

/** Lets organisations add what they say of themselves, by links that their mailboxes ask for: those of a killed start too. */
export async function addProfiles(deps: Deps, slug: string, mailboxOf: (name: string) => Address): Promise<void> {
  for (const name of await organisationsWithoutKind(deps.db)) {
    const profile = organisationProfiles[name]
    if (!profile) continue
    const address = mailboxOf(name)
    const asked = {
      address,
      locale: 'en',
      origin: deps.config.publicUrl,
      network: `demo ${address}` as Network,
    } as const
    for (const token of await tokensOfNewLetters(deps, () => askForEndorsementLink(deps, slug, asked)))
      for (const { manageToken } of (await renewEndorsementLinks(deps, { token })).links)
        await changeEndorsement(deps, manageToken, profile)
  }
}
