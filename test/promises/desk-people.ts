import { findAppeal } from '../../src/appeals/store.ts'
import type { Token } from '../../src/core/secret-text.ts'
import type { Visibility } from '../../src/core/visibility.ts'
import { decideNames, type NameDecision } from '../../src/moderation/decide-names.ts'
import { listNames } from '../../src/moderation/list-names.ts'
import { reportName } from '../../src/moderation/report-name.ts'
import { holdSignature, invalidateSignature } from '../../src/moderation/states.ts'
import { changeSignature } from '../../src/own-link/change.ts'
import { withdraw } from '../../src/own-link/withdraw.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { signByApi, signedByApi, type TestSite } from '../api/site.ts'
import type { TestDeps } from '../support/deps.ts'
import { settled } from '../support/world.ts'
import { type Canary, canaryOf } from './canaries.ts'

/** People, named by what becomes of their signature, with their visibility at first. */
const FATES = {
  shown: 'public',
  reported: 'public',
  waiting: 'public',
  hidden: 'public',
  held: 'public',
  invalid: 'public',
  removed: 'public',
  withdrawn: 'public',
  replaced: 'public',
  renamed: 'public',
  closing: 'public',
  sealed: 'private',
  checked: 'private',
  nameless: 'anonymous',
} as const satisfies Record<string, Visibility>

const nameOf = (slug: string, who: string) => `Zyta Канарэйка ${who} of ${slug}`
/** Those whose name is to wait on an open appeal too name a host. */
const wordsOf = (slug: string, who: string) =>
  `kanarek & word of ${who} at ${slug}${who === 'waiting' || who === 'rechristened' ? ', writes for poczta.by' : ''}`
const addressOf = (slug: string, who: string) => `kanarek-${who}@${slug}.example`

/** Said by readers and by staff; the reason of a hold is published under the number. */
export const REPORT = 'kanarek says that nobody is called so'
export const HIDE_REASON = 'kanarek thinks that it is made up'
export const HOLD_REASON = 'kanarek asks for a second look'

/** Lets every kind of person sign the appeal, and brings about what becomes of each. */
export async function deskPeople(deps: TestDeps, site: TestSite, slug: string): Promise<void> {
  const sign = (who: string, visibility: Visibility) =>
    signedByApi(site, slug, { ...submission(slug, who), visibility })
  const own = new Map<string, Token>()
  for (const [who, visibility] of Object.entries(FATES)) own.set(who, await sign(who, visibility))
  const ownOf = (who: keyof typeof FATES) => own.get(who) as Token
  await settled(deps, slug)
  const idOf = await idsByName(deps, slug)
  const decide = (decisions: NameDecision[]) => decideNames(deps, OPERATOR, { slug, about: 'names', decisions })
  const { names } = await listNames(deps, OPERATOR, { slug, look: 'waiting', limit: 100 })
  const looked = names.filter(({ name }) => name !== nameOf(slug, 'waiting'))
  await decide(looked.map(({ id, version }) => ({ id, version, as: 'keep' })))

  const appeal = await findAppeal(deps.db, slug)
  if (!appeal) throw new Error('no such appeal')
  await reportName(deps, appeal, idOf('reported'), { reason: 'person', words: `${REPORT} in ${slug}` })
  await decide([{ id: idOf('hidden'), as: 'hide', reason: HIDE_REASON }])
  await decide([{ id: idOf('removed'), as: 'remove' }])
  await holdSignature(deps, OPERATOR, { slug, id: idOf('held'), reason: HOLD_REASON })
  await invalidateSignature(deps, OPERATOR, { slug, id: idOf('invalid'), reason: 'sent twice' })
  const [sealed] = await deps.db
    .selectFrom('signatures')
    .select('id')
    .where('appeal_id', '=', appeal.id)
    .where('kind', '=', 'private')
    .orderBy('id')
    .execute()
  await holdSignature(deps, OPERATOR, { slug, id: sealed?.id ?? '', reason: 'sent twice' })

  await withdraw(deps, ownOf('withdrawn'))
  await changeSignature(deps, ownOf('renamed'), {
    name: nameOf(slug, 'rechristened'),
    descriptor: wordsOf(slug, 'rechristened'),
  })
  await changeSignature(deps, ownOf('closing'), { visibility: 'private' })
  await signedByApi(site, slug, { ...submission(slug, 'replaced'), visibility: 'anonymous' })
  await settled(deps, slug)
  // One that no settle has taken yet, and one that nobody has confirmed.
  await sign('arriving', 'public')
  await signByApi(site, slug, { ...submission(slug, 'undecided'), visibility: 'public' })
}

/** The canaries that each reader may find: `never` nobody, `desk` those who decide about names, `shown` everybody. */
export function deskCanaries(slug: string): { never: Canary[]; desk: Canary[]; shown: Canary[] } {
  const both = (who: string) => [
    canaryOf(`name of ${who} of ${slug}`, nameOf(slug, who)),
    canaryOf(`words of ${who} of ${slug}`, wordsOf(slug, who)),
  ]
  const gone = [
    'removed',
    'withdrawn',
    'replaced',
    'renamed',
    'closing',
    'sealed',
    'checked',
    'nameless',
    'arriving',
    'undecided',
  ]
  const everybody = [...Object.keys(FATES), 'arriving', 'undecided']
  return {
    never: [
      ...gone.flatMap(both),
      ...everybody.map((who) => canaryOf(`address of ${who} of ${slug}`, addressOf(slug, who))),
    ],
    desk: [
      ...['waiting', 'hidden', 'held', 'invalid', 'rechristened'].flatMap(both),
      canaryOf(`report in ${slug}`, `${REPORT} in ${slug}`),
    ],
    shown: ['shown', 'reported'].flatMap(both),
  }
}

const submission = (slug: string, who: string) => ({
  name: nameOf(slug, who),
  descriptor: wordsOf(slug, who),
  email: addressOf(slug, who),
  locale: 'en',
  consent: true,
})

async function idsByName(deps: TestDeps, slug: string): Promise<(who: string) => string> {
  const rows = await deps.db.selectFrom('signatures').select(['id', 'name']).execute()
  return (who) => {
    const row = rows.find(({ name }) => name === nameOf(slug, who))
    if (!row) throw new Error(`${who} has not signed`)
    return row.id
  }
}
