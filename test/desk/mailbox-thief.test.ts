import { expect, test } from 'vitest'
import { embeddedOnly } from '../support/databases.ts'
import { testDeps } from '../support/deps.ts'
import { join, nextCode } from '../support/staff.ts'
import { makeAppeal, makeCampaign } from '../support/world.ts'
import { openDesk } from './desk.ts'

const ADDRESS = 'vera@example.org'
const NETWORKS = Array.from({ length: 12 }, (_, n) => ({ 'X-Forwarded-For': `198.51.${n}.1` }))

embeddedOnly('a thief who reads the mailbox of a member, from twelve networks', (use) => {
  test('gets three letters and five codes a link, the same answer to each, and learns nothing of the account', async () => {
    const deps = await testDeps(use(), { config: { trustProxy: 1 } })
    await makeCampaign(deps)
    await makeAppeal(deps)
    const vera = await join(deps, { handle: 'green-river', role: 'moderator', address: ADDRESS })
    const { ask, site } = await openDesk(deps)
    const before = await deps.db.selectFrom('staff_sessions').select('id').execute()
    const said = new Set<string>()
    for (const headers of NETWORKS)
      for (const handle of [vera.handle, 'nobody-here']) {
        const answer = await ask('/staff/forgotten', { headers, form: { handle } })
        said.add(`${answer.status} ${await answer.text()}`)
      }
    expect([said.size, [...said][0]?.slice(0, 3)]).toEqual([1, '200'])
    const links = (await site.linksTo(ADDRESS)).map((link) => new URL(link).pathname)
    expect(links).toHaveLength(3)

    const path = links.at(-1) ?? ''
    const tryCode = async (headers: Record<string, string>, code: string, passphrase = 'a quite new passphrase') => {
      const answer = await ask(path, { headers, form: { passphrase, code } })
      return { status: answer.status, page: await answer.text() }
    }
    for (const [n, headers] of NETWORKS.entries()) {
      const { status, page } = await tryCode(headers, '000000', ['green-river in may', 'Release in May'][n])
      expect(status).toBe(401)
      expect(page.replaceAll(/ value="[^"]*"/g, '')).not.toMatch(/green-river|relatives|release|moderator/i)
    }
    expect((await tryCode({ 'X-Forwarded-For': '203.0.113.9' }, nextCode(deps, vera))).status).toBe(401)
    expect(await deps.db.selectFrom('staff_sessions').select('id').execute()).toEqual(before)
  })
})
