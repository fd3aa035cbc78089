import { expect, test } from 'vitest'
import { appealKeyNames } from '../../src/appeals/key.ts'
import { addRecipient } from '../../src/campaigns/add-recipient.ts'
import { newIdentity } from '../../src/campaigns/identity.ts'
import { LOCALES } from '../../src/locale/locale.ts'
import { translator } from '../../src/locale/translate.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import type { Role } from '../../src/staff/roles.ts'
import { eachDatabase } from '../support/databases.ts'
import { testDeps } from '../support/deps.ts'
import { join } from '../support/staff.ts'
import { CAMPAIGN, makeAppeal, makeCampaign, settled, signed } from '../support/world.ts'
import { openDesk } from './desk.ts'
import { openStaffApi } from './staff-api.ts'

const ROWS = /<ul class="waiting">([\s\S]*?)<\/ul>/

eachDatabase('what waits on the first page of the desk', (use) => {
  /** A campaign in which everything waits. */
  async function world() {
    const deps = await testDeps(use(), { now: '2027-03-12T10:00:00Z' })
    await makeCampaign(deps, 0)
    const desk = await openDesk(deps)
    const id = await makeAppeal(deps, 'slow', { safety: 'protected' })
    await signed(deps, 'slow', { address: 'anna@example.org', name: 'Anna' })
    await settled(deps, 'slow')
    const { id: name } = await deps.db.selectFrom('signatures').select('id').executeTakeFirstOrThrow()
    await deps.db.updateTable('signatures').set({ look: 'shown' }).execute()
    expect((await desk.site.ask(`/a/slow/report/${name}`, { form: { reason: 'spam' } })).status).toBe(200)
    await deps.db.updateTable('signatures').set({ look: 'waiting' }).execute()
    await signed(deps, 'slow', { address: 'boris@example.org' })
    await deps.db.updateTable('inbox').set({ set_aside: true, set_aside_on: '2027-03-11' }).execute()
    const failure = { day: '2027-03-12', company: 'gmail', class: '550', letters: 12 }
    await deps.db.insertInto('letter_failures').values(failure).execute()
    const { recipient } = await newIdentity()
    await addRecipient(deps, OPERATOR, { campaign: CAMPAIGN, recipient, label: 'somebody' })
    for (const key of await appealKeyNames(deps, id)) await deps.keys.destroy(key)
    const tokens = new Map<Role, Awaited<ReturnType<typeof join>>['token']>()
    const page = async (role: Role, lang = 'en') => {
      const token = tokens.get(role) ?? (await join(deps, { handle: `somebody-${role}`, role })).token
      tokens.set(role, token)
      return (await desk.ask(`/staff?lang=${lang}`, { token })).text()
    }
    const rows = async (role: Role, lang = 'en') =>
      (ROWS.exec(await page(role, lang))?.[1] ?? '')
        .split('</li>')
        .map((row) =>
          row
            .replace(/<a href="([^"]*)"/g, '[$1]<a')
            .replace(/<[^>]+>/g, ' ')
            .replace(/\s+/g, ' ')
            .trim(),
        )
        .filter(Boolean)
    return { deps, desk, page, rows }
  }

  test('names and reports lead to where they are decided, the rest says who can mend it', async () => {
    const { rows, desk } = await world()
    const title = 'The time for release'
    expect(await rows('owner')).toEqual([
      `The key of an appeal is missing: nobody can sign it ${title} Whoever runs the server sees what to do with this command: doctor`,
      'Fewer than two keys for names are proven: names that only the organisers see cannot be given ' +
        'Two people of yours have a key each. Whoever runs the server adds the keys with this command: recipient add',
      '1 key for names was added and is not proven The holder opens the challenge, and tells the answer to whoever runs ' +
        'the server, who gives it to this command: recipient prove',
      `1 confirmed signature could not be counted , since 11 March 2027 ${title} Nothing is lost. ` +
        'Whoever runs the server sees more with this command: doctor',
      '12 letters of this server were refused , since 12 March 2027 Whoever runs the server sees what to do with this ' +
        'command: doctor',
      `[/staff/a/slow/names?list=reported&amp;lang=en] 1 name that somebody reported waits for a decision , since 12 March 2027 ${title}`,
      `[/staff/a/slow/names?lang=en] 1 name waits for a look , since 12 March 2027 ${title}`,
    ])
    expect(desk.site.faults()).toEqual([])
  })

  test('each role sees its own, and no mail company, name or key', async () => {
    const { rows, page } = await world()
    for (const role of ['editor', 'moderator'] as const)
      expect(
        (await rows(role)).map((row) =>
          row
            .replace(/^.*] ?/, '')
            .split(' ')
            .slice(0, 3)
            .join(' '),
        ),
      ).toEqual(['1 confirmed signature', '1 name that', '1 name waits'])
    for (const role of ['owner', 'editor', 'moderator', 'exporter'] as const)
      expect(await page(role)).not.toMatch(/gmail|Anna|age1/)
    for (const locale of LOCALES) {
      expect(await rows('exporter', locale)).toEqual([])
      expect(await page('exporter', locale)).toContain(translator(locale)('desk.front.nothing_of_names'))
      expect(await rows('owner', locale)).toHaveLength(7)
    }
  })

  test('a program is told no more than a person of its role: an exporter nothing of names, their number and their days', async () => {
    const { deps } = await world()
    const api = await openStaffApi(deps)
    const told = async (role: Role) => (await api.ask('/appeals', { role, access: 'read' })).body.appeals[0].waiting
    expect(await told('exporter')).toEqual({ names: 0, oldestName: null, reports: 0, endorsements: 0 })
    for (const role of ['owner', 'editor', 'moderator'] as const)
      expect(await told(role)).toEqual({ names: 1, oldestName: '2027-03-12', reports: 1, endorsements: 0 })
  })
})
