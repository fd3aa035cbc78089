import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { closeAppeal } from '../../src/appeals/close-appeal.ts'
import type { Db } from '../../src/db/database.ts'
import { listDeskAppeals } from '../../src/desk/list-appeals.ts'
import { LOCALES } from '../../src/locale/locale.ts'
import { countReportedNames, countWaitingNames } from '../../src/moderation/waiting-store.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { actorOf } from '../../src/staff/sessions/session.ts'
import { promised, readDocument } from '../api/document.ts'
import { countStatements } from '../support/counted-statements.ts'
import { eachDatabase, postgresOnly } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { hideName, hideReported, keepName, namesOf } from '../support/moderate.ts'
import { join, sessionOf, signInFully } from '../support/staff.ts'
import { makeAppeal, makeCampaign, makeDraft, settled, signed } from '../support/world.ts'
import { openDesk } from './desk.ts'

const textOf = (title: string) => ({
  texts: { en: { title, short_title: title, opening: 'to everyone', byline: 'By us', body: 'Let them go home.' } },
})

const plain = (page: string): string =>
  page
    .replace(/<head>[\s\S]*<\/head>|<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

eachDatabase('the first page of the desk', (use) => {
  async function open() {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    await makeCampaign(deps, 2, 'others')
    const member = await join(deps)
    let { token } = member
    const signIn = async () => {
      ;({ token } = await signInFully(deps, member))
    }
    const desk = await openDesk(deps)
    const front = async (lang = 'en') => plain(await (await desk.ask(`/staff?lang=${lang}`, { token })).text())
    const listed = async () => {
      const answer = await desk.ask('/api/v1/staff/appeals', { token })
      expect(answer.status).toBe(200)
      const body = await promised(await readDocument(desk.site), 'GET /api/v1/staff/appeals', answer)
      return (body as { appeals: Record<string, unknown>[] }).appeals
    }
    return { deps, desk, token, signIn, front, listed }
  }

  /** Signs and settles `n` public names. */
  async function sign(deps: TestDeps, slug: string, n: number, from = 0) {
    for (let i = from; i < from + n; i++)
      await signed(deps, slug, {
        address: `p${i}@example.org`,
        name: `Person ${String.fromCharCode(65 + (i % 26))}${i}`,
      })
    await settled(deps, slug)
  }

  test('says what to do next while there is nothing, in each language', async () => {
    const { deps, front, listed } = await open()
    expect(await listed()).toEqual([])
    for (const locale of LOCALES) expect(await front(locale)).toContain('appeal import FILE.md')
    await makeDraft(deps, 'release', textOf('The first draft'))
    for (const locale of LOCALES) expect(await front(locale)).toMatch(/appeal open release .*The first draft/)
    await makeAppeal(deps, 'other', textOf('The open one'))
    expect(await front()).toMatch(
      /Nothing waits for you\..* The open one can be signed .*Names Organisations Lists The page that everyone sees The first draft draft$/,
    )
  })

  test('shows what waits, the oldest first over all appeals, and then the appeals with their numbers', async () => {
    const { deps, desk, signIn, front, listed } = await open()
    await makeAppeal(deps, 'quick', textOf('Quick'))
    await makeAppeal(deps, 'slow', { safety: 'protected', ...textOf('Slow') })
    await makeAppeal(deps, 'foreign', { campaign: 'others', safety: 'protected', ...textOf('Foreign') })
    await sign(deps, 'quick', 2)
    await sign(deps, 'slow', 3)
    await sign(deps, 'foreign', 4)
    deps.clock.advance(24 * 3_600_000)
    await signIn()
    const [shown] = await namesOf(deps, OPERATOR, { slug: 'quick', look: 'shown' })
    for (const reason of ['insult', 'spam'])
      expect((await desk.site.ask(`/a/quick/report/${shown?.id}`, { form: { reason } })).status).toBe(200)

    const counts = (await (await desk.site.ask('/api/v1/appeals/quick/counts')).json()) as object
    expect(await listed()).toEqual([
      {
        ...{ slug: 'quick', state: 'open', safety: 'open', counts },
        // Two reports of one name are one case.
        waiting: { names: 0, oldestName: null, reports: 1, endorsements: 0 },
      },
      {
        ...{ slug: 'slow', state: 'open', safety: 'protected', counts: expect.objectContaining({ total: null }) },
        waiting: { names: 3, oldestName: '2027-03-12', reports: 0, endorsements: 0 },
      },
    ])
    const page = await front()
    expect(page).toContain('3 names wait for a look , since 12 March 2027 Slow')
    expect(page).toContain('1 name that somebody reported waits for a decision , since 13 March 2027 Quick')
    expect(page.indexOf('3 names wait')).toBeLessThan(page.indexOf('1 name that'))
    expect(page.indexOf('1 name that')).toBeLessThan(page.indexOf('2 signatures'))
    expect(page).not.toContain('Foreign')

    const [first, second] = await namesOf(deps, OPERATOR, { slug: 'slow' })
    await keepName(deps, OPERATOR, { slug: 'slow', id: first?.id ?? '', version: first?.version ?? '' })
    await hideName(deps, OPERATOR, { slug: 'slow', id: second?.id ?? '' })
    await hideReported(deps, OPERATOR, { slug: 'quick', id: shown?.id ?? '' })
    const later = await front()
    expect(later).toContain('1 name waits for a look , since 12 March 2027 Slow')
    expect(later).not.toContain('reported')
  })

  test('leads to the names, the organisations and the lists of an appeal also when nothing waits, each for those who may see them', async () => {
    const { deps, desk, token } = await open()
    await makeAppeal(deps, 'quick', textOf('Quick'))
    await makeDraft(deps, 'draft', textOf('Draft'))
    const exporter = await join(deps, { handle: 'quiet-river', role: 'exporter' })
    const linksFor = async (reader: typeof token) => {
      const page = await (await desk.ask('/staff?lang=en', { token: reader })).text()
      return [...page.matchAll(/href="([^"]*\/a\/[^"]+)"/g)].map(([, href]) => href)
    }
    const publicPage = `${deps.config.publicUrl}/a/quick?lang=en`
    const organisations = '/staff/a/quick/organisations?lang=en'
    const [names, lists] = ['/staff/a/quick/names?list=waiting&amp;lang=en', '/staff/a/quick/lists?lang=en']
    const overviews = ['/staff/a/draft?lang=en', '/staff/a/quick?lang=en']
    expect(await linksFor(token)).toEqual([...overviews, names, organisations, lists, publicPage])
    expect(await linksFor(exporter.token)).toEqual([...overviews, lists, publicPage])
  })

  test('holds back of a protected appeal what the public page holds back, also for owners', async () => {
    const { deps, desk, front, listed } = await open()
    await makeAppeal(deps, 'slow', { safety: 'protected', visibilities: ['public'], ...textOf('Slow') })
    let signatures = 0
    for (const more of [9, 1, 15]) {
      await sign(deps, 'slow', more, signatures)
      signatures += more
      deps.clock.advance(3_600_000)
      const shown = await (await desk.site.ask('/api/v1/appeals/slow/counts')).json()
      expect((await listed())[0]?.counts).toEqual(shown)
      expect((await front()).includes(`${signatures} signatures`)).toBe(signatures >= 10)
    }
  })

  test('calls an appeal closed from its planned closing on, also before the job has run', async () => {
    const { deps, desk, front } = await open()
    await makeAppeal(deps, 'one', textOf('One'))
    await makeAppeal(deps, 'two', { ...textOf('Two'), closes: '2027-03-12T11:00:00Z' })
    await sign(deps, 'one', 1)
    await closeAppeal(deps, OPERATOR, { slug: 'one' })
    expect(await front()).toMatch(
      /One closed 1 signature Names Organisations Lists The page that everyone sees Two can be signed/,
    )
    deps.clock.advance(3_600_000)
    expect(await front()).toMatch(/One closed 1 signature .* Two closed/)
    expect(desk.site.faults()).toEqual([])
  })

  test('sends the same few statements for one appeal and for ten', async () => {
    const { deps, token } = await open()
    const actor = actorOf(await sessionOf(deps, token))
    const sentFor = async () => {
      const counted = countStatements(deps.db)
      const listed = await listDeskAppeals({ db: counted.db }, actor)
      return { n: listed.length, sent: counted.sent() }
    }
    await makeAppeal(deps, 'a-0')
    const one = await sentFor()
    for (let i = 1; i < 10; i++) await makeDraft(deps, `a-${i}`)
    const ten = await sentFor()
    expect([one.n, ten.n, one.sent, ten.sent]).toEqual([1, 10, 4, 4])
  })
})

interface PlanNode {
  'Node Type': string
  'Actual Rows': number
  'Rows Removed by Filter'?: number
  Plans?: PlanNode[]
}

/** The rows that the scans of a plan have read. */
const rowsRead = (node: PlanNode): number =>
  (node['Node Type'].endsWith('Scan') ? node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0) : 0) +
  (node.Plans ?? []).reduce((sum, inner) => sum + rowsRead(inner), 0)

postgresOnly('what waits is counted', (use) => {
  test.each<[string, (db: Db, ids: string[]) => Promise<unknown>]>([
    ['names', countWaitingNames],
    ['reports', countReportedNames],
  ])('by an index of its own: of 20,000 other %s none is read', async (_, count) => {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    const id = await makeAppeal(deps)
    const fill = (n: number, look: 'shown' | 'waiting', decided: string | null) =>
      sql`with signed as (
        insert into signatures (id, appeal_id, kind, source, state, look, name, sort_key, batch, day)
        select gen_random_uuid(), ${id}::uuid, 'public', 'confirmed', 'counted', ${look}, 'N' || i, 'n' || i, 1, '2027-03-12'
        from generate_series(1, ${n}::integer) i returning id)
        insert into reports (id, appeal_id, signature_id, reason, day, decision, decided_on)
        select gen_random_uuid(), ${id}::uuid, id, 'spam', '2027-03-12',
          case when ${decided}::date is not null then 'kept' end, ${decided}::date from signed`.execute(deps.db)
    await fill(20_000, 'shown', '2027-03-12')
    await fill(50, 'waiting', null)
    await sql`analyze signatures, reports`.execute(deps.db)

    const plans: PlanNode[] = []
    const explaining = deps.db.withPlugin({
      transformQuery: ({ node, queryId }) => {
        const { sql: text, parameters } = deps.db.getExecutor().compileQuery(node, queryId)
        explained.push(
          use()
            .pool.query(`explain (analyze, format json) ${text}`, [...parameters])
            .then(({ rows }) => void plans.push(rows[0]['QUERY PLAN'][0].Plan)),
        )
        return node
      },
      transformResult: async ({ result }) => result,
    })
    const explained: Promise<void>[] = []
    expect(await count(explaining, [id])).toEqual(new Map([[id, { n: 50, since: '2027-03-12' }]]))
    await Promise.all(explained)
    expect(plans.map(rowsRead)).toEqual([50])
  })
})
