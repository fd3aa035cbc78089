import { listAppeals } from '../../src/appeals/list-appeals.ts'
import type { Look } from '../../src/db/values.ts'
import type { Deps } from '../../src/deps.ts'
import { type DoneName, decideNames, type NameDecision } from '../../src/moderation/decide-names.ts'
import { listNames, type ModeratedName } from '../../src/moderation/list-names.ts'
import { listReports } from '../../src/moderation/list-reports.ts'
import type { Actor } from '../../src/staff/actor.ts'

const MANY = 100_000

/** All public names of an appeal with one look, those that wait unless said otherwise, or with every look. */
export async function namesOf(
  deps: Deps,
  actor: Actor,
  { slug, look = 'waiting' }: { slug: string; look?: Look | 'all' },
): Promise<ModeratedName[]> {
  return (await listNames(deps, actor, { slug, limit: MANY, look: look === 'all' ? undefined : look })).names
}

/** The reported names of an appeal, or of all, each with its slug. */
export async function reportsOf(deps: Deps, actor: Actor, only?: string) {
  const slugs = only === undefined ? (await listAppeals(deps, actor)).map(({ slug }) => slug) : [only]
  const pages = await Promise.all(slugs.map((slug) => listReports(deps, actor, { slug, limit: MANY })))
  return pages.flatMap(({ names }, nth) => names.map((name) => ({ slug: slugs[nth], ...name })))
}

interface One {
  slug: string
  id: string
  version?: string | undefined
  reason?: string
}

/** A verb that takes one decision about a public name, and throws an error with the name when it was not taken. */
const one =
  (about: 'names' | 'reports', decisionOf: (one: One) => NameDecision) =>
  async (deps: Deps, actor: Actor, { slug, ...wanted }: One): Promise<DoneName> => {
    const decisions = [decisionOf({ slug, ...wanted })]
    const { done, changed } = await decideNames(deps, actor, { slug, about, decisions })
    const [name] = done
    if (name) return name
    throw Object.assign(new Error('the name is another one by now'), { changed: changed[0] })
  }

const keep = ({ id, version = '' }: One) => ({ id, version, as: 'keep' as const })
const hide = ({ id, version, reason }: One) => ({ id, version, reason, as: 'hide' as const })

export const keepName = one('names', keep)
export const hideName = one('names', hide)
export const keepReported = one('reports', keep)
export const hideReported = one('reports', hide)
