import { expect, test } from 'vitest'
import { newToken } from '../../src/core/random.ts'
import type { Token } from '../../src/core/secret-text.ts'
import { staffLinkId } from '../../src/staff/access/reset-link.ts'
import { findSession } from '../../src/staff/sessions/find-session.ts'
import { stepUp } from '../../src/staff/sessions/step-up.ts'
import { invite } from '../../src/staff/team/invite.ts'
import { listTeam } from '../../src/staff/team/list-team.ts'
import { embeddedOnly } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { join, type Member, nextCode, sessionOf, signInFully, steppedUp } from '../support/staff.ts'
import { dumpTables } from '../support/tables.ts'
import { makeCampaign } from '../support/world.ts'
import { cookieIn, openDesk } from './desk.ts'

const VERA = 'vera.kanarek@example.org'

embeddedOnly('the pages of the team', (use) => {
  async function open() {
    const deps = await testDeps(use(), { env: { SIGN_LIMIT: '0' } })
    await makeCampaign(deps)
    const { ask, site } = await openDesk(deps)
    const owner = await join(deps)
    return { deps, ask, site, owner, by: await steppedUp(deps, owner) }
  }

  /** A session whose second factor was shown again just now. */
  async function fresh(deps: TestDeps, member: Member): Promise<Token> {
    const { token } = await signInFully(deps, member)
    return (await stepUp(deps, await sessionOf(deps, token), { code: nextCode(deps, member) })).token
  }

  const bytes = async (answer: Response) => [answer.status, await answer.text()] as const

  test('an object of another campaign gives the same bytes as one that does not exist, and nothing is changed', async () => {
    const { deps, ask, site } = await open()
    await makeCampaign(deps, 2, 'others')
    const other = await join(deps, { handle: 'other-owner', campaign: 'others' })
    const foreign = await steppedUp(deps, other)
    const { token: link } = await invite(deps, foreign, { campaignId: foreign.campaign, role: 'editor' })
    const token = await fresh(deps, await join(deps, { handle: 'second-owner' }))
    const before = await dumpTables(deps.db)
    const ids = {
      members: [foreign.id, '00000000-0000-4000-8000-000000000000', 'x', "'"],
      invitations: [
        staffLinkId(deps, link).toString('hex'),
        staffLinkId(deps, newToken()).toString('hex'),
        'ff',
        '%00',
      ],
      handovers: [staffLinkId(deps, link).toString('hex'), staffLinkId(deps, newToken()).toString('hex'), 'ff', '%00'],
    }
    const paths = {
      members: ['', '/remove', '/reset', 'POST /role', 'POST /remove', 'POST /reset', 'POST /stop-reset'],
      invitations: ['', 'POST /take-back'],
      handovers: ['POST '],
    }
    for (const kind of ['members', 'invitations', 'handovers'] as const)
      for (const path of paths[kind]) {
        const answers = []
        for (const id of ids[kind]) {
          const url = `/staff/team/${kind}/${id}${path.replace('POST ', '')}`
          const form = path.startsWith('POST') ? { form: { role: 'editor', what: 'both' } } : {}
          answers.push(await bytes(await ask(url, { token, ...form })))
        }
        // The language switch leads to the path that was asked for.
        const [first, ...rest] = answers.map(([status, text]) => [status, text.replaceAll(/(href="[^"?]*)[^"]*"/g, '')])
        expect(first?.[0], `${kind}${path}`).toBe(404)
        for (const answer of rest) expect(answer, `${kind}${path}`).toEqual(first)
      }
    expect(await dumpTables(deps.db)).toEqual(before)
    expect(site.faults()).toEqual([])
  })

  test('an invitation that is typed while the second factor is due comes through it whole', async () => {
    const { deps, ask, owner, by } = await open()
    const { token } = await signInFully(deps, owner)
    const typed = { role: 'exporter', address: VERA }
    const asked = await ask('/staff/team/invite?lang=lt', { token, form: typed })
    expect(asked.status).toBe(403)
    const hidden = [...(await asked.text()).matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)]
    const form = { ...Object.fromEntries(hidden.map(([, name, value]) => [name, value])), code: nextCode(deps, owner) }
    const made = await ask('/staff/team/invite?lang=lt', { token, form })
    expect(made.status).toBe(303)
    expect(made.headers.get('Location')).toMatch(/^\/staff\/team\/invitations\/[0-9a-f]{64}\?lang=lt$/)
    expect((await listTeam(deps, by)).invitations).toMatchObject([{ role: 'exporter', letter: 'waiting' }])
    const shown = await ask(made.headers.get('Location') ?? '', { token: cookieIn(made, 'staff') as Token })
    expect(await shown.text()).toContain(`${deps.config.staffUrl}/staff/invite/`)
    expect(shown.headers.get('Cache-Control')).toBe('no-store')
  })

  test('what is wrong comes back as typed, and a role that there is not is refused', async () => {
    const { deps, ask, owner } = await open()
    const token = await fresh(deps, owner)
    const wrong = await ask('/staff/team/invite', { token, form: { role: 'editor', address: 'vera at example.org' } })
    expect(wrong.status).toBe(422)
    const text = await wrong.text()
    expect(text).toContain('value="vera at example.org"')
    expect(text).toMatch(/value="editor" checked/)
    expect((await ask('/staff/team/invite', { token, form: { role: 'king' } })).status).toBe(400)
    const language = await ask('/staff/team/invite?lang=be', {
      token,
      form: { role: 'editor', address: VERA, language: 'be' },
    })
    expect([language.status, (await language.text()).includes(VERA)]).toEqual([200, true])
    expect(await deps.db.selectFrom('staff_links').select('id').where('ended', 'is', null).execute()).toEqual([])
  })

  test('show no address, and only owners the way to them', async () => {
    const { deps, ask, owner, by } = await open()
    await join(deps, { handle: 'green-river', address: VERA, role: 'moderator' })
    await invite(deps, by, { campaignId: by.campaign, role: 'editor', address: VERA, letterIn: 'en' })
    const page = await (await ask('/staff/team', { token: owner.token })).text()
    expect(page).toContain('green-river')
    expect(page).not.toContain('kanarek')
    const editor = await join(deps, { handle: 'red-harbour', role: 'editor' })
    expect(await (await ask('/staff', { token: editor.token })).text()).not.toContain('/staff/team')
    expect(await (await ask('/staff', { token: owner.token })).text()).toContain('/staff/team')
  })

  test('the only owner is told what to do first; who changes the own account is signed out', async () => {
    const { deps, ask, owner, by } = await open()
    const token = await fresh(deps, owner)
    const path = `/staff/team/members/${by.id}`
    for (const [to, form] of [
      ['role', { role: 'editor' }],
      ['remove', {}],
    ] as const)
      expect((await ask(`${path}/${to}`, { token, method: 'POST', form })).status, to).toBe(409)
    expect(await findSession(deps, token)).not.toBeNull()
    expect((await ask(`${path}/reset`, { token, form: { what: 'factor' } })).status).toBe(409)
    await join(deps, { handle: 'second-owner' })
    const left = await ask(`${path}/remove`, { token, method: 'POST', form: {} })
    expect(left.headers.get('Location')).toMatch(/^\/staff\/sign-out/)
    expect(left.headers.getSetCookie().join()).toContain('Max-Age=0')
    expect(await findSession(deps, token)).toBeNull()
  })
})

embeddedOnly('an invitation in a browser that is signed in', (use) => {
  test('joins nobody, not even when its form was open before; half a session is no hindrance', async () => {
    const deps = await testDeps(use(), { env: { SIGN_LIMIT: '0' } })
    await makeCampaign(deps)
    const { ask } = await openDesk(deps)
    const owner = await join(deps)
    const by = await steppedUp(deps, owner)
    const { token: link } = await invite(deps, by, { campaignId: by.campaign, role: 'owner' })
    const { token } = await signInFully(deps, owner)
    const path = `/staff/invite/${link}`
    const form = { handle: 'green-river', passphrase: 'seven geese cross the lake' }
    expect((await ask(path, { token })).status).toBe(200)
    expect((await ask(path, { token, form })).status).toBe(409)
    expect((await ask(path, { token, form: { kept: 'x', code: '123456' } })).status).toBe(409)
    expect((await ask(`/staff/invite/${newToken()}`, { token })).status).toBe(410)
    expect((await ask(path, { form })).status).toBe(200)
    expect((await listTeam(deps, by)).members).toHaveLength(1)
  })

  test('leads back to itself after signing out, and to no other site', async () => {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    const { ask } = await openDesk(deps)
    const owner = await join(deps)
    for (const [next, where] of [
      [`/staff/invite/${'A'.repeat(43)}`, `/staff/invite/${'A'.repeat(43)}?lang=en`],
      ['https://evil.example/', '/staff/sign-out?lang=en'],
      ['//evil.example/staff/', '/staff/sign-out?lang=en'],
    ] as const) {
      const { token } = await signInFully(deps, owner)
      const out = await ask('/staff/sign-out', { token, form: { next } })
      expect([out.status, out.headers.get('Location')]).toEqual([303, where])
      expect(await findSession(deps, token)).toBeNull()
    }
  })
})
