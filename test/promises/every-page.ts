import { closeAppeal } from '../../src/appeals/close-appeal.ts'
import { addPreviewLink } from '../../src/appeals/preview-links/add-preview-link.ts'
import { APPEALS } from '../../src/appeals/recall.ts'
import { asToken } from '../../src/core/secret-text.ts'
import { changeEndorsement } from '../../src/endorsements/own/own-endorsement.ts'
import { holdSignature, invalidateSignature } from '../../src/moderation/states.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { openSite, type TestSite } from '../api/site.ts'
import type { TestDb } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { hideName, keepName, namesOf } from '../support/moderate.ts'
import { endorsed, lostLinkAs, offerAs, setState } from '../support/offers.ts'
import { makeAppeal, makeCampaign, makeDraft, recoverAs, settled, signAs, signed } from '../support/world.ts'

/** Links in a campaign's own text, to an organisation, and to write to the campaign: the only hosts that are not ours. */
export const CAMPAIGNS_OWN = /^(?:https:\/\/(?:campaign|ringers|bells)\.example\/|mailto:\w+@campaign\.example$)/

const OF_APPEAL = ['/sign', '/names', '/numbers', '/organisations', '/manage', '/endorse', '/endorse/link']
const OF_ORGANISATION = 'https://ringers.example/'

const TEXT = {
  title: 'The time for release',
  short_title: 'Release',
  opening: 'to everyone',
  byline: 'By those who wait',
  body: 'Let them go home. [More](https://campaign.example/more) ![a picture](https://campaign.example/picture.png)',
  addressees: [{ name: 'The governments', ask: 'Speak.' }],
  initiators: [{ name: 'Hanna Ivanova', descriptor: 'mother' }],
}

export interface EveryPage {
  deps: TestDeps
  site: TestSite
  /** Paths of pages that anyone may ask for. */
  pages: string[]
  /** Paths of pages that hold a token. */
  tokenPages: string[]
  /** Paths of widgets, which other sites may frame. */
  widgets: string[]
  /** Paths that are no pages: API, images, feeds, the partners' script. */
  api: string[]
  /** Tokens of letters that can still be used. */
  letters: string[]
  /** Manage tokens. */
  own: string[]
  /** Tokens of letters to representatives that can still be used: two offers. */
  offers: string[]
  /** Tokens of the own links of representatives. */
  endorsements: string[]
  /** Token of a letter that leads to lost links. */
  recovery: string
}

/** Makes a site with appeals and signatures in every state and letters under way; lists every path of the site. */
export async function everyPage(on: TestDb, env: Record<string, string> = {}): Promise<EveryPage> {
  const deps = await testDeps(on, { env: { SIGN_LIMIT: '0', ...env } })
  await makeCampaign(deps)
  const slugs = { release: 'open', quiet: 'protected', ended: 'open', old: 'protected' } as const
  for (const [slug, safety] of Object.entries(slugs)) await makeAppeal(deps, slug, { safety, texts: { en: TEXT } })
  const own: string[] = []
  const letters: string[] = []
  for (const slug of ['release', 'quiet']) {
    own.push(...(await signatures(deps, slug)))
    for (const visibility of ['public', 'private', 'anonymous'] as const)
      letters.push(await signAs(deps, slug, { address: `${visibility}@example.org`, visibility }))
    // A letter to a mailbox that was used before.
    letters.push(await signAs(deps, slug, { address: 'counted-public@example.org' }))
  }
  const recovery = await recoverAs(deps, 'release', 'counted-public@example.org')
  await closeAppeal(deps, OPERATOR, { slug: 'ended' })
  await closeAppeal(deps, OPERATOR, { slug: 'old' })
  await deps.db.updateTable('appeals').set({ state: 'archived' }).where('slug', '=', 'old').execute()
  deps.memory.forget(APPEALS)

  await makeDraft(deps, 'draft', { texts: { en: TEXT } })
  const preview = await addPreviewLink(deps, OPERATOR, { slug: 'draft' })

  const offers = [
    await offerAs(deps, 'release', { address: 'bells@example.org', ...ORGANISATION }),
    await offerAs(deps, 'quiet', { address: 'bells@example.org', ...ORGANISATION }),
  ]
  const endorsements = await organisations(deps)
  const lost = await lostLinkAs(deps, 'release', 'ringers@example.org')

  await endorsed(deps, 'release', { address: 'office@ringers.example', name: 'Ringers', website: OF_ORGANISATION })
  await setState(deps, 'Ringers', 'listed', '2027-03-12')
  const listed = await deps.db.selectFrom('endorsements').select('id').execute()
  const shown = await namesOf(deps, OPERATOR, { slug: 'release', look: 'shown' })
  const site = await openSite(deps)
  const dead = 'A'.repeat(43)
  const everySlug = [...Object.keys(slugs), 'no-such']
  return {
    deps,
    site,
    letters,
    own,
    recovery,
    offers,
    endorsements,
    pages: [
      ...['/', '/privacy', '/safety', '/nowhere', '/dev/mail', '/c', '/staff'],
      ...everySlug.flatMap((slug) => ['', ...OF_APPEAL, '/nowhere'].map((path) => `/a/${slug}${path}`)),
      '/a/release?lang=be',
      ...shown.map(({ id }) => `/a/release/report/${id}`),
      '/a/release/report/nothing',
      ...listed.map(({ id }) => `/a/release/organisations/${id}/report`),
      '/a/release/organisations/nothing/report',
      '/a/release/names?after=x&lang=ru',
    ],
    tokenPages: [
      ...[...letters, dead, own[0], 'x'].flatMap((token) => [`/c/${token}`, `/c/${token}/change`]),
      ...[...own, dead, letters[0], 'x'].flatMap((token) =>
        ['', '/withdraw', '/words', '/public', '/private', '/anonymous'].map((path) => `/m/${token}${path}`),
      ),
      ...[recovery, dead, letters[0], own[0], 'x'].map((token) => `/r/${token}`),
      ...[...offers, lost, dead, letters[0], own[0], 'x'].map((token) => `/e/${token}`),
      ...[...endorsements, dead, letters[0], own[0], 'x'].flatMap((token) =>
        ['', '/change', '/withdraw'].map((path) => `/o/${token}${path}`),
      ),
      ...[preview.token, dead, letters[0], own[0], 'x'].map((token) => `/preview/${token}`),
    ],
    widgets: [
      ...everySlug.flatMap((slug) =>
        ['', '?lang=be&accent=8a1c1c&theme=dark'].map((query) => `/embed/${slug}${query}`),
      ),
      '/embed/release?lang=%22&accent=%22&theme=%22&names=0',
    ],
    api: [
      ...[
        '/healthz',
        '/openapi.json',
        '/api/v1/appeals',
        '/api/v1/signature',
        '/api/v1/confirmations',
        '/api/v1/manage-links',
        '/api/v1/x',
      ],
      ...everySlug.flatMap((slug) =>
        ['', '/counts', '/signatures', '/numbers', '/endorsements'].map((path) => `/api/v1/appeals/${slug}${path}`),
      ),
      ...['/embed.js', ...everySlug.flatMap((slug) => [`/a/${slug}/milestones.atom`, `/a/${slug}/numbers.csv`])],
      ...['/share/release.png', '/share/quiet.png?lang=be', '/share/no-such.png'],
      ...['/badge/release.svg', '/badge/quiet.svg?lang=ru&theme=dark', '/badge/ended.svg', '/badge/no-such.svg'],
    ],
  }
}

const ORGANISATION = {
  name: 'Union of Bells',
  website: 'https://bells.example/',
  country: 'LT',
  person: 'Alena Zvanko',
}

const STATEMENT = 'We ring for everyone.'
const CHANGED_STATEMENT = 'We ring for each and everyone.'

/** Makes endorsements that wait, are listed, are to change, and were declined; resolves to their manage tokens. */
async function organisations(deps: TestDeps): Promise<string[]> {
  const own: string[] = []
  for (const name of ['Waiting Ringers', 'Listed Ringers', 'Changing Ringers', 'Declined Ringers'])
    own.push(await endorsed(deps, 'release', { ...ORGANISATION, name, address: 'ringers@example.org' }))
  for (const token of own)
    await changeEndorsement(deps, asToken(token), { kind: 'media', statements: { en: STATEMENT } })
  await setState(deps, 'Listed Ringers', 'listed', '2027-03-12')
  await setState(deps, 'Changing Ringers', 'listed', '2027-03-12')
  await setState(deps, 'Declined Ringers', 'declined', '2027-03-12')
  await changeEndorsement(deps, asToken(own[2] ?? ''), {
    name: 'Changed Ringers',
    statements: { en: CHANGED_STATEMENT },
  })
  return own
}

/** Makes signatures of each visibility, waiting, counted, held, invalid and hidden; resolves to their manage tokens. */
async function signatures(deps: TestDeps, slug: string): Promise<string[]> {
  const own: string[] = []
  for (const visibility of ['public', 'private', 'anonymous'] as const)
    own.push(await signed(deps, slug, { address: `counted-${visibility}@example.org`, visibility }))
  for (const name of ['Hold', 'Hide', 'Invalidate'])
    own.push(await signed(deps, slug, { address: `${name}@example.org`, name }))
  await settled(deps, slug)
  for (const look of ['waiting', 'shown'] as const)
    for (const { id, version, name } of await namesOf(deps, OPERATOR, { slug, look })) {
      const decision = { slug, id, version, reason: 'checked' }
      if (name === 'Hold') await holdSignature(deps, OPERATOR, decision)
      else if (name === 'Invalidate') await invalidateSignature(deps, OPERATOR, decision)
      else if (name === 'Hide') await hideName(deps, OPERATOR, decision)
      else await keepName(deps, OPERATOR, decision)
    }
  await settled(deps, slug)
  own.push(await signed(deps, slug, { address: 'waiting@example.org' }))
  return own
}
