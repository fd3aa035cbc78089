import { expect } from 'vitest'
import type { Token } from '../../src/core/secret-text.ts'
import { recount } from '../../src/count/recount.ts'
import type { Deps } from '../../src/deps.ts'
import { changeSignature } from '../../src/own-link/change.ts'
import { makeAppeal, makeCampaign, settled, signAs, signed } from './world.ts'

/** The steps at which a settle can be held open, each with a pattern for the statement that ends the step. */
export const SETTLE_STEPS = {
  'the appeal is locked': /from "appeals".*for key share/s,
  'the counts are locked': /from "counts".*for update/s,
  'the inbox is taken': /delete from "inbox"/,
  'the seats are locked': /from "signatures".*for update/s,
  'the replaced are deleted': /delete from "signatures"/,
  'the moving are taken': /delete from signatures/,
  'the batch is inserted': /insert into signatures/,
  'the changes are taken': /delete from "count_changes"/,
  'the counts are updated': /update "counts" set "public"/,
  'the version is bumped': /update "appeals" set "version"/,
}

/** Manage tokens of four signatures; `more` is the token of another letter to Anna's mailbox. */
export interface AroundSettle {
  vera: Token
  annaOld: Token
  annaNew: Token
  boris: Token
  more: Token
}

/**
 * Makes an appeal whose next settle runs all its steps. Anna has a counted public signature, Vera one that moves: it
 * was anonymous. The inbox holds an anonymous signature that replaces Anna's, and a signature of Boris.
 */
export async function aroundSettle(deps: Deps, slug: string): Promise<AroundSettle> {
  await makeCampaign(deps)
  await makeAppeal(deps, slug)
  const anna = { address: 'anna@example.org' }
  const annaOld = await signed(deps, slug, { ...anna, name: 'Anna' })
  const vera = await signed(deps, slug, { address: 'vera@example.org', visibility: 'anonymous' })
  await settled(deps, slug)
  await changeSignature(deps, vera, { visibility: 'public', name: 'Vera' })
  const annaNew = await signed(deps, slug, { ...anna, visibility: 'anonymous' })
  const boris = await signed(deps, slug, { address: 'boris@example.org', name: 'Boris' })
  const more = await signAs(deps, slug, { ...anna, name: 'Anna M' })
  return { vera, annaOld, annaNew, boris, more }
}

/** Expects right counts, now and after one more settle; then the inbox is empty and no seat is taken twice. */
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
