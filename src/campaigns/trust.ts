import { isRefusal } from '../core/errors.ts'
import type { Deps } from '../deps.ts'
import { type Epoch, epochProof } from './proofs.ts'

/**
 * Whether names may be sealed to an epoch. `none`: no key was ever proven. `forged`: the database names other recipients,
 * or an earlier epoch, than this server began. `unknown`: the key store cannot be read now.
 */
export type Trust = 'none' | 'authentic' | 'forged' | 'unknown'

/** Checks the epoch of a campaign against SECRET_KEY and the number in the key store. Number 0: no epoch. */
export async function trustIn(
  { secrets, keys }: Pick<Deps, 'secrets' | 'keys'>,
  epoch: Epoch & { proof: Buffer | null },
): Promise<Trust> {
  try {
    const last = await lastEpoch({ keys }, epoch.campaignId)
    if (epoch.number === 0 && last === 0) return 'none'
    const isOurs = epoch.proof?.equals(epochProof(secrets.recipients, epoch)) ?? false
    return isOurs && epoch.number === last ? 'authentic' : 'forged'
  } catch (error) {
    if (isRefusal(error, 'unavailable')) return 'unknown'
    throw error
  }
}

const EPOCH = /^epoch-([0-9a-f-]{36})-([1-9][0-9]*)$/

/**
 * The number of the campaign's last epoch by the key store, which nobody who can write the database alone can change.
 * Without those in `except`.
 */
export async function lastEpoch(
  { keys }: Pick<Deps, 'keys'>,
  campaignId: string,
  except: ReadonlySet<number> = new Set(),
): Promise<number> {
  const numbers = (await keys.list()).flatMap((name) => {
    const [, campaign, number] = EPOCH.exec(name) ?? []
    return campaign === campaignId && !except.has(Number(number)) ? [Number(number)] : []
  })
  return Math.max(0, ...numbers)
}

/** Notes the number of an epoch in the key store, durably: before the commit that begins the epoch. */
export async function noteEpoch({ keys }: Pick<Deps, 'keys'>, campaignId: string, number: number): Promise<void> {
  await keys.make(`epoch-${campaignId}-${number}`)
}
