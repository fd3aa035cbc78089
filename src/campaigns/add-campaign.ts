import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { Refusal } from '../core/errors.ts'
import { audit } from '../db/audit.ts'
import { isUniqueViolation, transact } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { type Campaign, NewCampaign, parseInput } from './campaign.ts'
import { insertCampaign } from './store.ts'

/** Adds a campaign without recipients or appeals. Refuses (`conflict`) a slug that is taken. */
export async function addCampaign(
  deps: Pick<Deps, 'db' | 'clock'>,
  input: z.input<typeof NewCampaign> & { demo?: boolean; actor: string },
): Promise<Campaign> {
  const { demo = false, actor, ...rest } = input
  const given = parseInput(NewCampaign, rest)
  const id = randomUUID()
  try {
    await transact(deps.db, async (trx) => {
      await insertCampaign(trx, { ...given, id, demo })
      await audit(trx, deps.clock.now(), { campaignId: id, actor, action: 'campaign.added', subject: given.slug })
    })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    throw new Refusal('conflict', { message: `there is a campaign ${given.slug} already` })
  }
  return { id, slug: given.slug, name: given.name, demo, epoch: 0 }
}
