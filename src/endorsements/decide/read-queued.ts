import type { Appeal } from '../../appeals/appeal.ts'
import type { Db } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { initiatesBy } from '../initiators.ts'
import { namesOf } from '../names.ts'
import type { Organisation } from '../organisation.ts'
import { findPublicProofs } from '../proof/proof-store.ts'
import { openRepresentatives } from '../representative.ts'
import { skeletonsOf } from '../skeletons.ts'
import { isMailboxAt } from '../website-place.ts'
import { endorsementVersion } from './endorsement-version.ts'
import { foldedName, foreignLetters, skeletonOf } from './look-alike.ts'
import { findLookAlikes, findOpenReports, type StoredEndorsement, type StoredLookAlike } from './queue-store.ts'
import type { LookAlike, QueuedEndorsement } from './queued-endorsement.ts'

/** The rows with all that is needed to decide about them: representatives, look-alikes, reports. */
export async function readQueued(
  deps: Pick<Deps, 'secrets' | 'keys'>,
  db: Db,
  appeal: Appeal,
  rows: readonly StoredEndorsement[],
): Promise<QueuedEndorsement[]> {
  const ids = rows.map(({ id }) => id)
  const besides = rows.map((row) => ({ id: row.id, skeletons: shownOf(row).flatMap(skeletonsOf) }))
  const lookAlikes = Map.groupBy(await findLookAlikes(db, appeal.id, besides), (other) => other.besides)
  const reports = Map.groupBy(await findOpenReports(db, ids), ({ endorsementId }) => endorsementId)
  const proofs = await findPublicProofs(db, ids)
  const initiates = initiatesBy(appeal)
  const sealed = rows.map(({ id, sealedRepresentative }) => ({ id, sealed: sealedRepresentative }))
  const representatives = await openRepresentatives(deps, sealed)
  return rows.map((row) => {
    const { sealedRepresentative: _, isFirst: __, ...stored } = row
    const representative = representatives.get(row.id) ?? null
    const own = reports.get(row.id) ?? []
    const asked = row.proposed ?? row.organisation
    return {
      ...stored,
      version: endorsementVersion(
        deps,
        row,
        own.map(({ id }) => id),
      ),
      representative,
      initiates: initiates(asked),
      mailboxAtWebsite:
        representative !== null && asked.website !== null && isMailboxAt(asked.website, representative.address),
      proofs: proofs.get(row.id) ?? [],
      lookAlikes: (lookAlikes.get(row.id) ?? []).map((other) => lookAlike(row, other)),
      foreignLetters: foreignLetters(asked.name),
      reports: own.map(({ words, day }) => ({ words, day })),
    }
  })
}

function lookAlike(row: StoredEndorsement, { besides: _, ...other }: StoredLookAlike): LookAlike {
  const names = shownOf(row).flatMap(namesOf)
  const others = namesOf(other)
  const meet = (fold: (name: string) => string) => {
    const folded = new Set(names.map(fold))
    return others.some((name) => folded.has(fold(name)))
  }
  const looksEqual = meet(skeletonOf) || meet((name) => skeletonOf(name.toLowerCase()))
  return { ...other, by: meet(foldedName) ? 'same' : looksEqual ? 'lookalike' : 'domain' }
}

/** The entry, and what it is to become. */
const shownOf = ({ organisation, proposed }: StoredEndorsement): Organisation[] =>
  proposed ? [organisation, proposed] : [organisation]
