import { randomUUID } from 'node:crypto'
import { newToken } from '../../src/core/random.ts'
import type { Token } from '../../src/core/secret-text.ts'
import type { Visibility } from '../../src/core/visibility.ts'
import { sortKey } from '../../src/locale/alphabet.ts'
import { manageHash } from '../../src/signatures/manage-token.ts'
import type { TestDeps } from './deps.ts'

/** Puts confirmed signatures into the inbox, each of a mailbox of its own; returns their manage tokens. */
export async function arrive(
  { db }: TestDeps,
  appealId: string,
  visibilities: readonly Visibility[],
): Promise<Token[]> {
  const people = visibilities.map((visibility) => ({ visibility, token: newToken(), id: randomUUID() }))
  const rows = people.map(({ visibility, token, id }) => {
    const name = `Person ${id}`
    const isPublic = visibility === 'public'
    return {
      ...{ id, appeal_id: appealId, kind: visibility, manage_hash: manageHash(token), wish: 'first' as const },
      ...{ name: isPublic ? name : null, sort_key: isPublic ? sortKey(name) : null, search_key: null },
      ...(visibility === 'private' && { sealed: Buffer.from('sealed'), epoch: 1 }),
      email_indexes: [Buffer.from(randomUUID()), Buffer.from(randomUUID())],
    }
  })
  if (rows.length > 0) await db.insertInto('inbox').values(rows).execute()
  return people.map(({ token }) => token)
}
