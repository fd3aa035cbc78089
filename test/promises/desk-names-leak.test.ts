import { expect, test } from 'vitest'
import { DAY } from '../../src/core/clock.ts'
import { JOBS } from '../../src/jobs.ts'
import { deliver } from '../../src/outbox/deliver.ts'
import { ROLES, type Role } from '../../src/staff/roles.ts'
import { readDocument } from '../api/document.ts'
import { openSite } from '../api/site.ts'
import { openDesk } from '../desk/desk.ts'
import { embeddedOnly, type TestDb } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { join } from '../support/staff.ts'
import { staffApi } from '../support/staff-api.ts'
import { makeAppeal, makeCampaign } from '../support/world.ts'
import { foundIn } from './canaries.ts'
import { type Crawled, crawl } from './crawl.ts'
import { deskCanaries, deskPeople, HIDE_REASON, HOLD_REASON, REPORT } from './desk-people.ts'

const SLUGS = { release: 'open', quiet: 'protected' } as const
const DESK = /^\/staff(?:$|[/?])/
const PUBLIC = /^\/(?:$|\?|a\/|embed\/|privacy|safety)/
const LOOKS = ['waiting', 'shown', 'hidden'] as const
const LISTS = [...LOOKS, 'held', 'reported', 'imported']

/** All canaries of both appeals, and those that only some may read. */
const canaries = () => {
  const [first, second] = Object.keys(SLUGS).map(deskCanaries)
  if (!first || !second) throw new Error('no appeal')
  const both = (part: keyof typeof first) => [...first[part], ...second[part]]
  return { never: both('never'), desk: both('desk'), shown: both('shown') }
}

type Ids = Map<string, { id: string }[]>

const bytesOf = (pages: Crawled) => [...pages].map(([path, { text }]) => ({ path, bytes: Buffer.from(text) }))

embeddedOnly('names that are not for everybody', (use) => {
  async function open(on: TestDb) {
    const deps = await testDeps(on, { env: { SIGN_LIMIT: '0' } })
    await makeCampaign(deps)
    await makeCampaign(deps, 2, 'others')
    for (const [slug, safety] of Object.entries(SLUGS)) await makeAppeal(deps, slug, { safety })
    const site = await openSite(deps)
    for (const slug of Object.keys(SLUGS)) await deskPeople(deps, site, slug)
    const rows = await deps.db
      .selectFrom('signatures')
      .innerJoin('appeals', 'appeals.id', 'appeal_id')
      .select(['slug', 'signatures.id'])
      .execute()
    return { deps, site, ids: Map.groupBy(rows, ({ slug }) => slug) }
  }

  /** Every page of the desk that a member is shown, by links and by address. */
  async function deskPages(deps: TestDeps, ids: Ids, member: { role: Role; campaign?: string }): Promise<Crawled> {
    const handle = `${member.role}-${member.campaign ?? 'own'}`
    const { token } = await join(deps, { ...member, handle })
    const desk = await openDesk(deps)
    const starts = Object.keys(SLUGS).flatMap((slug) => [
      ...LISTS.map((list) => `/staff/a/${slug}/names?list=${list}`),
      ...(ids.get(slug) ?? []).map(({ id }) => `/staff/a/${slug}/signatures/${id}`),
    ])
    return crawl((path) => desk.ask(path, { token }), ['/staff', ...starts], DESK)
  }

  test('stand on the desk before those who decide about them, and nowhere for the others; private ones before nobody', {
    timeout: 120_000,
  }, async () => {
    const { deps, ids } = await open(use())
    const { never, desk, shown } = canaries()
    for (const role of ROLES) {
      const pages = await deskPages(deps, ids, { role })
      for (const { path, bytes } of bytesOf(pages))
        expect(foundIn(bytes, role === 'exporter' ? [...never, ...desk] : never), `${role} ${path}`).toEqual([])
      const all = Buffer.concat(bytesOf(pages).map(({ bytes }) => bytes))
      // The walk has been where the names are: otherwise it would prove nothing.
      if (role !== 'exporter')
        expect(foundIn(all, [...desk, ...shown]), role).toEqual([...desk, ...shown].map(({ what }) => what))
    }
    const foreign = await deskPages(deps, ids, { role: 'owner', campaign: 'others' })
    for (const { path, bytes } of bytesOf(foreign))
      expect(foundIn(bytes, [...never, ...desk, ...shown]), path).toEqual([])
    expect(deps.lines.filter((line) => line.includes('"http.fault"'))).toEqual([])
  })

  test('are in no answer to a decision but those that it is about, nor when it is taken back', async () => {
    const { deps } = await open(use())
    const { token } = await join(deps, { role: 'moderator' })
    const desk = await openDesk(deps)
    const path = '/staff/a/quiet/names?list=waiting'
    const fieldOn = (page: string, name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(page)?.[1] ?? ''
    const send = async (form: Record<string, string>) => {
      const answer = await desk.ask(path, { token, form })
      const text = await answer.text()
      expect(answer.status).toBe(200)
      expect(foundIn(Buffer.from(text), canaries().never)).toEqual([])
      return text
    }
    const hide = fieldOn(await (await desk.ask(path, { token })).text(), 'hide')
    const hidden = await send({ hide })
    expect(hidden).toContain('Undo')
    // The second moderator's page is an earlier one: it is told what stands there now.
    await send({ keep: hide })
    await send({ undo: '1', made: fieldOn(hidden, 'made') })
    expect(await (await desk.ask(path, { token })).text()).toContain(`value="${hide}"`)
  })

  test('are given by the staff API to the same roles, and by no operation to anybody else', {
    timeout: 120_000,
  }, async () => {
    const { deps, site, ids } = await open(use())
    const { never, desk, shown } = canaries()
    const { paths } = (await readDocument(site)) as unknown as { paths: Record<string, Record<string, unknown>> }
    const staffPaths = Object.entries(paths).filter(([path]) => path.startsWith('/api/v1/staff/'))
    for (const [role, campaign] of [
      ...ROLES.map((role) => [role, 'relatives'] as const),
      ['owner', 'others'] as const,
    ]) {
      const ask = await staffApi(deps, site, role, campaign)
      const decides = role !== 'exporter' && campaign === 'relatives'
      const found = new Set<string>()
      const asked = async (path: string, json?: unknown) => {
        const text = await (await ask(path, json)).text()
        const what = `${role} of ${campaign}: ${path} ${JSON.stringify(json)}`
        expect(
          foundIn(Buffer.from(text), decides ? never : [...never, ...desk, ...(campaign === 'others' ? shown : [])]),
          what,
        ).toEqual([])
        for (const name of foundIn(Buffer.from(text), [...desk, ...shown])) found.add(name)
      }
      for (const [path, methods] of staffPaths)
        for (const slug of Object.keys(SLUGS))
          for (const { id } of path.includes('{id}') ? [...ids.values()].flat() : [{ id: '' }]) {
            const at = path.slice('/api/v1/staff'.length).replace('{slug}', slug).replace('{id}', id)
            if ('get' in methods)
              for (const query of [
                '',
                ...LOOKS.map((look) => `?look=${look}`),
                '?state=held',
                '?state=invalid',
                '?source=collected',
              ])
                await asked(at + query)
            // A version that fits nothing: the answer tells what stands there, and nothing is decided.
            if ('post' in methods)
              for (const as of ['keep', 'hide', 'remove'])
                await asked(at, {
                  reason: '',
                  decisions: [...ids.values()].flat().map((each) => ({ id: each.id, as, version: '00000000' })),
                })
          }
      if (decides) expect([...found].toSorted(), role).toEqual([...desk, ...shown].map(({ what }) => what).toSorted())
    }
    expect(site.faults()).toEqual([])
  })

  test('are on nothing public while they wait, are hidden, held or gone; nor is what readers and staff said of them', async () => {
    const { deps, site } = await open(use())
    const { never, desk, shown } = canaries()
    const starts = Object.keys(SLUGS).flatMap((slug) => [
      ...['', '/names', '/numbers', '/numbers.csv', '/live', '/sign', '/manage', '/milestones.atom'].map(
        (page) => `/a/${slug}${page}`,
      ),
      ...[`/embed/${slug}`, `/badge/${slug}.svg`, `/share/${slug}.png`],
      ...['', '/counts', '/signatures', '/numbers'].map((path) => `/api/v1/appeals/${slug}${path}`),
    ])
    const pages = await crawl((path) => site.ask(path), ['/', '/api/v1/appeals', ...starts], PUBLIC)
    for (const { path, bytes } of bytesOf(pages)) {
      expect(foundIn(bytes, [...never, ...desk]), path).toEqual([])
      for (const said of [REPORT, HIDE_REASON]) expect(bytes.includes(said), path).toBe(false)
    }
    const all = Buffer.concat(bytesOf(pages).map(({ bytes }) => bytes))
    expect(foundIn(all, shown)).toEqual(shown.map(({ what }) => what))
    // The reason of a hold is told under the number.
    expect(all.includes(HOLD_REASON)).toBe(true)
    expect(deps.lines.filter((line) => line.includes('"http.fault"'))).toEqual([])
  })

  test('are in no log and in no letter to staff; a reason to hide is on the campaign’s log alone', async () => {
    const { deps } = await open(use())
    const { never, desk, shown } = canaries()
    const everything = [...never, ...desk, ...shown]
    const entries = await deps.db.selectFrom('audit_log').selectAll().execute()
    for (const entry of entries)
      expect(foundIn(Buffer.from(JSON.stringify(entry)), everything), entry.action).toEqual([])
    expect(entries.filter(({ detail }) => JSON.stringify(detail).includes(HIDE_REASON))).toHaveLength(2)

    await deliver(deps)
    const before = deps.mailer.letters?.() ?? []
    for (const role of ROLES) await join(deps, { role, handle: `${role}-reads`, address: `${role}@desk.example` })
    for (let hour = 0; hour < 26; hour++) {
      deps.clock.advance(DAY / 24)
      for (const { name, run } of JOBS) if (name !== 'remnants') await run(deps, new AbortController().signal)
      await deliver(deps)
    }
    const letters = (deps.mailer.letters?.() ?? []).filter((letter) => !before.includes(letter))
    expect(letters.filter(({ to }) => to.endsWith('@desk.example')).length).toBeGreaterThan(0)
    for (const letter of letters)
      expect(foundIn(Buffer.from(JSON.stringify({ ...letter, to: '' })), everything), letter.subject).toEqual([])
    const logged = Buffer.from(deps.lines.join('\n'))
    expect(foundIn(logged, everything)).toEqual([])
    for (const said of [REPORT, HIDE_REASON, HOLD_REASON]) expect(logged.includes(said)).toBe(false)
  })
})
