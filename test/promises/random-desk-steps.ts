import { findAppeal } from '../../src/appeals/store.ts'
import type { SignatureState } from '../../src/db/values.ts'
import { JOBS } from '../../src/jobs.ts'
import { type DoneName, decideNames, type NameDecision } from '../../src/moderation/decide-names.ts'
import type { ModeratedName } from '../../src/moderation/list-names.ts'
import { listReports } from '../../src/moderation/list-reports.ts'
import { reportName } from '../../src/moderation/report-name.ts'
import { holdSignature, invalidateSignature, releaseSignature, removeSignature } from '../../src/moderation/states.ts'
import { undoNames } from '../../src/moderation/undo-names.ts'
import type { StaffActor } from '../../src/staff/actor.ts'
import type { TestDeps } from '../support/deps.ts'
import type { Dice } from '../support/dice.ts'
import { namesOf } from '../support/moderate.ts'

export const SLUG = 'release'
const REASONS = ['sent twice', 'a made-up name', 'asked by its signer']
const HELD_HERE: Record<string, SignatureState[]> = {
  hold: ['counted'],
  release: ['held'],
  invalidate: ['counted', 'held'],
  'remove on request': ['counted', 'held', 'invalid'],
}
const VERBS = {
  hold: holdSignature,
  release: releaseSignature,
  invalidate: invalidateSignature,
  'remove on request': removeSignature,
}

/** A moderator with what was on the screen when last looked at, and the decisions that can still be taken back. */
export interface Moderator {
  actor: StaffActor
  seen: ModeratedName[]
  last: DoneName[]
}

export type Steps = Record<string, () => Promise<unknown>>

/** All that staff and readers do about the signatures of the appeal, and the background work beside it. */
export function deskSteps(deps: TestDeps, roll: Dice, moderator: Moderator): Steps {
  const { actor } = moderator
  const slug = SLUG
  const reason = () => roll.one(REASONS) ?? ''

  async function onOne(verb: keyof typeof VERBS): Promise<void> {
    const states = HELD_HERE[verb] ?? []
    const rows = await deps.db
      .selectFrom('signatures')
      .select('id')
      .where('state', 'in', states)
      .orderBy('id')
      .execute()
    const id = roll.one(rows)?.id
    if (id) await VERBS[verb](deps, actor, { slug, id, reason: reason() })
  }

  async function decideNamesOnAPage(): Promise<void> {
    const now = await namesOf(deps, actor, { slug, look: 'all' })
    // Now and then by a page that was read some steps before.
    const names = roll.below(3) === 0 ? moderator.seen : now
    moderator.seen = now
    const decisions = names
      .filter(() => roll.below(4) === 0)
      .slice(0, 20)
      .map(({ id, version }): NameDecision => {
        if (roll.below(2) === 0) return { id, as: 'keep', version }
        return { id, as: 'hide', ...(roll.below(2) === 0 ? { version } : { reason: reason() }) }
      })
    moderator.last = (await decideNames(deps, actor, { slug, about: 'names', decisions })).done
  }

  async function decideReports(): Promise<void> {
    const { names } = await listReports(deps, actor, { slug, limit: 50 })
    const decisions = names.map(
      ({ id, version }): NameDecision => ({ id, version, as: roll.one(['keep', 'hide', 'remove'] as const) ?? 'keep' }),
    )
    moderator.last = (await decideNames(deps, actor, { slug, about: 'reports', decisions })).done
  }

  async function takeBack(): Promise<void> {
    const undone = moderator.last.flatMap(({ id, version, closedReports }) =>
      version ? [{ id, version, reopen: closedReports }] : [],
    )
    await undoNames(deps, actor, { slug, undone })
  }

  async function report(): Promise<void> {
    const [shown, appeal] = [
      roll.one(await namesOf(deps, actor, { slug, look: 'shown' })),
      await findAppeal(deps.db, slug),
    ]
    if (shown && appeal) await reportName(deps, appeal, shown.id, { reason: 'spam', words: 'nobody is called so' })
  }

  async function background(): Promise<void> {
    // Rewriting the files and streams to nobody have nothing to do with the number.
    const { signal } = new AbortController()
    for (const { name, run } of JOBS) if (name !== 'remnants' && name !== 'live') await run(deps, signal)
  }

  return {
    hold: () => onOne('hold'),
    release: () => onOne('release'),
    invalidate: () => onOne('invalidate'),
    'remove on request': () => onOne('remove on request'),
    'decide names': decideNamesOnAPage,
    'decide reports': decideReports,
    'take back': takeBack,
    report,
    background,
  }
}
