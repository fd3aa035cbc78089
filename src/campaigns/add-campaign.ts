import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { Refusal } from '../core/errors.ts'
import { isUniqueViolation } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { act } from '../staff/act.ts'
import type { Actor } from '../staff/actor.ts'
import { type Campaign, NewCampaign, parseInput } from './campaign.ts'
import { insertCampaign } from './store.ts'

/** Adds a campaign without recipients or appeals. Refuses (`conflict`) a slug that is taken. */
export async function addCampaign(
  deps: Pick<Deps, 'db' | 'clock' | 'secrets'>,
  actor: Actor,
  { demo = false, ...input }: z.input<typeof NewCampaign> & { demo?: boolean },
): Promise<Campaign> {
  const given = parseInput(NewCampaign, input)
  const id = randomUUID()
  const { slug, name } = given
  try {
    return await act(
      deps,
      actor,
      { action: 'campaign.added', campaign: id },
      {
        work: async (trx) => {
          await insertCampaign(trx, { ...given, id, demo })
          return { result: { id, slug, name, demo, epoch: 0 }, entry: { subject: slug } }
        },
      },
    )
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    throw new Refusal('conflict', { reason: 'campaign_exists', params: { slug } })
  }
}
