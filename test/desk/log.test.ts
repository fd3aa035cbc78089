import { expect, test } from 'vitest'
import { changeAppeal } from '../../src/appeals/change-appeal.ts'
import { changeCampaign } from '../../src/appeals/change-campaign.ts'
import { findCampaign } from '../../src/campaigns/store.ts'
import { addImported } from '../../src/imports/add-imported.ts'
import { LOCALES } from '../../src/locale/locale.ts'
import { catalogues, translator } from '../../src/locale/translate.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { LOGGED_ACTIONS, ROLES } from '../../src/staff/roles.ts'
import { actorOf } from '../../src/staff/sessions/session.ts'
import { removeMember } from '../../src/staff/team/remove-member.ts'
import { addToken } from '../../src/staff/tokens/add-token.ts'
import { findStaffToken } from '../../src/staff/tokens/find-token.ts'
import { embeddedOnly } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { join, sessionOf } from '../support/staff.ts'
import { CAMPAIGN, makeAppeal, makeCampaign } from '../support/world.ts'
import { openDesk } from './desk.ts'

interface Page {
  entries: {
    seq: number
    at: string
    actor: { id: string; handle: string | null }
    action: string
    subject: string
    detail: Record<string, unknown>
  }[]
  next: string | null
  head: string | null
}

embeddedOnly('the log of a campaign', (use) => {
  async function open() {
    const deps = await testDeps(use(), { now: '2027-03-12T10:23:17.654Z' })
    await makeCampaign(deps)
    await makeAppeal(deps)
    const member = await join(deps)
    const desk = await openDesk(deps)
    const api = async (query = '', { token } = member) => {
      const answer = await desk.ask(`/api/v1/staff/log${query}`, { token })
      return { status: answer.status, body: (await answer.json()) as Page }
    }
    return { deps, desk, member, api }
  }

  const act = (deps: TestDeps, goal: number) => changeAppeal(deps, OPERATOR, { slug: 'release', change: { goal } })

  test('is read page by page, the newest entry first, by everybody on the desk', async () => {
    const { deps, api } = await open()
    for (let goal = 1; goal <= 5; goal++) await act(deps, goal * 10)
    const all = (await api('?limit=200')).body
    expect(all.next).toBeNull()
    expect(all.entries.map(({ seq }) => seq)).toEqual(all.entries.map((_, i) => all.entries.length - i))
    expect(all.entries[0]).toEqual({
      seq: all.entries.length,
      at: '2027-03-12T10:00:00.000Z',
      actor: { id: 'cli', handle: null },
      action: 'appeal.changed',
      subject: 'release',
      detail: { goal: '40 → 50' },
    })
    const pages: Page['entries'] = []
    for (let after: string | null = ''; after !== null; ) {
      const page: Page = (await api(`?limit=3${after && `&after=${after}`}`)).body
      expect(page.head).toBe(all.head)
      pages.push(...page.entries)
      after = page.next
    }
    expect(pages).toEqual(all.entries)
    for (const role of ROLES) {
      const other = await join(deps, { handle: `other-${role}`, role })
      expect((await api('', other)).status).toBe(200)
    }
  })

  test('refuses a cursor that no page gave, and a wrong limit', async () => {
    const { api } = await open()
    const { entries } = (await api('?limit=200')).body
    for (const after of ['', '0', '1', '-2', 'x', '2.5', '1e1', '02', String(entries.length + 1), '9'.repeat(40)])
      expect((await api(`?after=${after}`)).status, after).toBe(422)
    for (const limit of ['0', '201', '-1', 'x', '1.5', '0x10'])
      expect((await api(`?limit=${limit}`)).status, limit).toBe(422)
    expect((await api(`?after=${entries.length}&limit=1`)).status).toBe(200)
  })

  test('names accounts by handle, and tells former members, tokens and the command line apart', async () => {
    const { deps, api, member } = await open()
    const leaving = await join(deps, { handle: 'green-river', role: 'editor' })
    const left = actorOf(await sessionOf(deps, leaving.token))
    await changeAppeal(deps, left, { slug: 'release', change: { goal: 70 } })
    const campaignId = (await findCampaign(deps.db, CAMPAIGN))?.id ?? ''
    const made = await addToken(deps, OPERATOR, { campaignId, name: 'x', role: 'editor', access: 'write', days: 1 })
    const found = await findStaffToken(deps, made.token)
    if (!found) throw new Error('no token')
    await changeAppeal(deps, found.actor, { slug: 'release', change: { goal: 80 } })
    const owner = actorOf(await sessionOf(deps, member.token))
    await changeAppeal(deps, owner, { slug: 'release', change: { goal: 90 } })
    await removeMember(deps, OPERATOR, { handle: leaving.handle })
    const goals = (await api()).body.entries.filter(({ action }) => action === 'appeal.changed')
    expect(goals.map(({ actor }) => actor)).toEqual([
      { id: owner.id, handle: member.handle },
      { id: `token:${made.id}`, handle: null },
      { id: left.id, handle: null },
    ])
  })

  test('says nothing of another campaign: no entry, no gap in the numbers, no other head when others act', async () => {
    const { deps, api, desk } = await open()
    const before = (await api('?limit=200')).body
    await makeCampaign(deps, 2, 'others')
    const stranger = await join(deps, { handle: 'other-owner', campaign: 'others' })
    expect((await api('?limit=200')).body).toEqual(before)
    await act(deps, 10)
    const after = (await api('?limit=200')).body
    expect(after.entries.map(({ seq }) => seq)).toEqual(after.entries.map((_, i) => after.entries.length - i))
    const foreign = (await api('?limit=200', stranger)).body
    expect(foreign.entries.at(-1)?.seq).toBe(1)
    expect(JSON.stringify(foreign)).not.toMatch(/release|relatives/)
    const page = await (await desk.ask('/staff/log', { token: stranger.token })).text()
    expect(page).not.toMatch(/release|relatives/)
  })

  test('leads to the signature of an entry, but for those who may not read names', async () => {
    const { deps, desk, member } = await open()
    const exporter = await join(deps, { handle: 'quiet-river', role: 'exporter' })
    const provenance = { source: 'collected', by: 'Hanna', day: '2027-03-01', consent: 'a letter' } as const
    const person = { name: 'Ala', descriptor: null, country: null, visibility: 'public' } as const
    const id = await addImported(deps, OPERATOR, { slug: 'release', ...person, ...provenance })
    const linked = async ({ token }: Pick<typeof member, 'token'>) =>
      (await (await desk.ask('/staff/log?lang=en', { token })).text()).includes(
        `<a href="/staff/a/release/signatures/${id}?lang=en">`,
      )
    expect([await linked(member), await linked(exporter)]).toEqual([true, false])
  })

  test('stands on a page with words, old and new values, a link to older ones, and the head', async () => {
    const { deps, desk, member, api } = await open()
    const closes = '2027-05-01T00:00Z'
    const change = { goal: 100, safety: 'protected', closes, visibilities: ['public', 'anonymous'] } as const
    await changeAppeal(deps, OPERATOR, {
      slug: 'release',
      change: { ...change, visibilities: [...change.visibilities] },
    })
    for (let goal = 1; goal <= 50; goal++) await act(deps, goal)
    const { head, entries } = (await api()).body
    expect(entries).toHaveLength(50)
    const shown = async (path: string) => (await desk.ask(path, { token: member.token })).text()
    const first = await shown('/staff/log?lang=en')
    expect(first).toContain(String(head))
    expect(first.match(/Settings of the appeal changed/g)).toHaveLength(50)
    const [, older = ''] = /href="(\/staff\/log\?after=[^"]*)"/.exec(first) ?? []
    const second = await shown(older.replace('&amp;', '&'))
    expect(second).toContain('Protection: <bdi>open → protected</bdi>')
    expect(second).toMatch(/Goal: <bdi>\w+ → 100<\/bdi>/)
    expect(second).toContain('End of signing: <bdi>none → 1 May 2027, 00:00 (UTC)</bdi>')
    expect(second).toContain(
      'Ways to sign: <bdi>everyone sees it, only the organisers see it, nobody sees it → everyone sees it, nobody sees it</bdi>',
    )
    expect(second).toContain('12 March 2027, 10:00 (UTC)')
    const [, inBelarusian = ''] = /href="(\/staff\/log\?after=[^"]*lang=be)"/.exec(second) ?? []
    const third = await shown(inBelarusian.replace('&amp;', '&'))
    const numbers = (page: string) => [...page.matchAll(/<p class="hint">(\d+) · /g)].map(([, number]) => number)
    expect(third).toContain('<html lang="be">')
    expect(numbers(third)).toEqual(numbers(second))
    expect(numbers(third).length).toBeGreaterThan(0)
    expect((await desk.ask('/staff/log?after=x', { token: member.token })).status).toBe(422)
  })

  test('names facts in the reader’s language, and an appeal by its slug', async () => {
    const { deps, desk, member } = await open()
    const facts = { contact: 'a@example.org', pressContact: 'b@example.org', serverLocation: 'Nowhere' }
    await changeCampaign(deps, OPERATOR, { slug: CAMPAIGN, controller: 'Somebody', ...facts })
    await makeAppeal(deps, 'open')
    const provenance = { source: 'collected', by: 'Hanna', day: '2027-03-01', consent: 'a letter' } as const
    const person = { visibility: 'anonymous', name: null, descriptor: null, country: null } as const
    await addImported(deps, OPERATOR, { slug: 'open', ...person, ...provenance })
    const page = await (await desk.ask('/staff/log?lang=be', { token: member.token })).text()
    const t = translator('be')
    const named = (['contact', 'press', 'controller', 'server'] as const).map((fact) => t(`site.who.${fact}`))
    expect(page).toContain(`<bdi>${named.join(', ')}</bdi>`)
    expect(page).toContain(`${t('log.detail.appeal')}: <bdi>open</bdi>`)
  })
})

test.each(LOCALES)('every action that the log can tell of has its words in %s', (locale) => {
  const { messages } = catalogues[locale]
  for (const action of LOGGED_ACTIONS) expect(messages, action).toHaveProperty([`log.${action}`])
})
