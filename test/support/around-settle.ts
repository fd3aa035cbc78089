import { expect } from 'vitest'
import { recount } from '../../src/count/recount.ts'
import type { Deps } from '../../src/deps.ts'
import { makeAppeal, makeCampaign, settled, signAs, signed } from './world.ts'

/** Where a settle can be held open: the statement that ends each of its steps. */
export const SETTLE_STEPS = {
  'the appeal is locked': /from "appeals".*for key share/s,
  'the counts are locked': /from "counts".*for update/s,
  'the inbox is taken': /delete from "inbox"/,
  'the seats are locked': /from "signatures".*for update/s,
  'the replaced are deleted': /delete from "signatures"/,
  'the batch is inserted': /insert into signatures/,
  'the changes are taken': /delete from "count_changes"/,
  'the counts are updated': /update "counts" set "public"/,
  'the version is bumped': /update "appeals" set "version"/,
}

/** Manage tokens, and in `more` the token of one more letter to Anna's mailbox. */
export interface AroundSettle {
  annaOld: string
  annaNew: string
  boris: string
  more: string
}

/**
 * An appeal whose next settle comes to all its steps: one counted public signature of Anna's, and in the inbox an
 * anonymous one that replaces it, and one of Boris's.
 */
export async function aroundSettle(deps: Deps, slug: string): Promise<AroundSettle> {
  await makeCampaign(deps)
  await makeAppeal(deps, slug)
  const anna = { address: 'anna@example.org' }
  const annaOld = await signed(deps, slug, { ...anna, name: 'Anna' })
  await settled(deps, slug)
  const annaNew = await signed(deps, slug, { ...anna, visibility: 'anonymous' })
  const boris = await signed(deps, slug, { address: 'boris@example.org', name: 'Boris' })
  const more = await signAs(deps, slug, { ...anna, name: 'Anna M' })
  return { annaOld, annaNew, boris, more }
}

/** The counts are right, now and after one more settle, which leaves nobody waiting and nobody on a seat twice. */
export async function expectSound(deps: Deps, slug: string): Promise<void> {
  await expectNoDrift(deps)
  await settled(deps, slug)
  await expectNoDrift(deps)
  expect(await deps.db.selectFrom('inbox').select('id').execute()).toEqual([])
  const rows = await deps.db.selectFrom('signatures').select('email_index').execute()
  const taken = rows.flatMap(({ email_index }) => (email_index ? [email_index.toString('hex')] : []))
  expect(new Set(taken).size).toBe(taken.length)
}

async function expectNoDrift(deps: Deps): Promise<void> {
  for (const { drift } of await recount(deps))
    expect(drift).toEqual({ public: 0, private: 0, anonymous: 0, imported: 0 })
}
