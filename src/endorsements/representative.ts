import type { KeyObject } from 'node:crypto'
import { z } from 'zod'
import { dayOf } from '../core/clock.ts'
import { decrypt, deriveKey, encrypt } from '../core/crypto.ts'
import { pad, unpad } from '../core/padded.ts'
import { Address } from '../core/secret-text.ts'
import { codeOf } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { LOCALES } from '../locale/locale.ts'
import type { Representative } from './organisation.ts'

/** Bytes of a padded representative: enough for the longest fields in four-byte letters. */
const SIZE = 1408

const PREFIX = 'rep-'

export const RepresentativeSchema = z.object({
  name: z.string(),
  role: z.string(),
  address: Address,
  locale: z.enum(LOCALES),
}) satisfies z.ZodType<Representative>

/**
 * Seals a representative under a new key of their own, which is durable when this returns: before the row is written. The
 * key's name ends with its day, by which one that no row came to use is found.
 */
export async function sealRepresentative(
  deps: Pick<Deps, 'keys' | 'clock'>,
  id: string,
  representative: Representative,
): Promise<Buffer> {
  const bytes = await deps.keys.make(`${PREFIX}${id}-${dayOf(deps.clock.now())}`)
  return encrypt(keyFrom(bytes), pad(representative, SIZE), contextOf(id))
}

/** Opens a sealed representative; null without one, or when the key is missing or does not fit. */
export async function openRepresentative(
  deps: Pick<Deps, 'keys'>,
  id: string,
  sealed: Buffer | null,
): Promise<Representative | null> {
  return (await openRepresentatives(deps, [{ id, sealed }])).get(id) ?? null
}

/** Opens the sealed representatives of several rows, as `openRepresentative` does: the key store is listed once. */
export async function openRepresentatives(
  { keys }: Pick<Deps, 'keys'>,
  rows: readonly { id: string; sealed: Buffer | null }[],
): Promise<Map<string, Representative>> {
  const opened = new Map<string, Representative>()
  if (rows.every(({ sealed }) => sealed === null)) return opened
  const names = await keys.list()
  for (const { id, sealed } of rows) {
    const name = sealed ? names.find((each) => each.startsWith(`${PREFIX}${id}-`)) : undefined
    const bytes = name === undefined ? null : await keys.read(name)
    const representative = sealed && bytes ? openWith(bytes, id, sealed) : null
    if (representative) opened.set(id, representative)
  }
  return opened
}

function openWith(bytes: Buffer, id: string, sealed: Buffer): Representative | null {
  try {
    return RepresentativeSchema.parse(unpad(decrypt(keyFrom(bytes), sealed, contextOf(id))))
  } catch {
    return null
  }
}

/**
 * Destroys the keys of representatives, whose rows have gone or go: nobody can open what is sealed under them, in old dumps
 * either. A key store that cannot be used is logged and undoes nothing: retention ends the keys that are left.
 */
export async function destroyRepresentatives(deps: Pick<Deps, 'keys' | 'log'>, ids: readonly string[]): Promise<void> {
  try {
    await destroyKeys(deps, ids)
  } catch (error) {
    deps.log.error('endorsements.keys_left', { keys: ids.length, code: codeOf(error) })
  }
}

/** As `destroyRepresentatives`; rejects when the key store cannot be used. */
export async function destroyKeys({ keys }: Pick<Deps, 'keys'>, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const names = await keys.list()
  for (const id of ids) for (const name of names) if (name.startsWith(`${PREFIX}${id}-`)) await keys.destroy(name)
}

/** The keys of representatives: the endorsement's id, and the day on which each was made. */
export const listRepresentativeKeys = async ({ keys }: Pick<Deps, 'keys'>): Promise<{ id: string; day: string }[]> =>
  (await keys.list()).flatMap((name) => {
    const [, id, day] = KEY_NAME.exec(name) ?? []
    return id !== undefined && day !== undefined ? [{ id, day }] : []
  })

const KEY_NAME = /^rep-([0-9a-f-]{36})-(\d{4}-\d\d-\d\d)$/

const keyFrom = (bytes: Buffer): KeyObject => deriveKey(bytes, 'representative')

const contextOf = (id: string): Buffer => Buffer.from(`representative ${id}`)
