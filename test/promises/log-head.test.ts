import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { changeCampaign } from '../../src/appeals/change-campaign.ts'
import { findCampaign } from '../../src/campaigns/store.ts'
import { type AuditEntry, audit, proveHead, verifyAudit } from '../../src/db/audit.ts'
import { headSearch, readHead } from '../../src/db/audit-head.ts'
import type { Trx } from '../../src/db/database.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { readLog } from '../../src/staff/read-log.ts'
import { addToken } from '../../src/staff/tokens/add-token.ts'
import { revokeToken } from '../../src/staff/tokens/revoke-token.ts'
import { eachDatabase } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { makeAppeal, makeCampaign } from '../support/world.ts'

type Entry = AuditEntry & { at: Date }

eachDatabase('the head of the log, as somebody noted it', (use) => {
  async function world() {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    await makeAppeal(deps)
    await changeCampaign(deps, OPERATOR, { slug: 'relatives', contact: 'another' })
    await makeCampaign(deps, 2, 'others')
    await decide(deps, 'relatives')
    return { deps, head: await headOf(deps) }
  }

  /** Two entries that somebody might want to be gone. */
  async function decide(deps: TestDeps, slug: string): Promise<void> {
    const campaignId = await idOf(deps, slug)
    const { id } = await addToken(deps, OPERATOR, { campaignId, name: 'x', role: 'owner', access: 'read', days: 1 })
    await revokeToken(deps, OPERATOR, { id })
  }

  const idOf = async ({ db }: TestDeps, slug: string) => (await findCampaign(db, slug))?.id ?? ''

  async function headOf(deps: TestDeps, slug = 'relatives'): Promise<string> {
    const { head } = await readLog(deps, OPERATOR, { campaignId: await idOf(deps, slug), limit: 1 })
    return head ?? ''
  }

  async function look({ db, secrets }: TestDeps, head: string) {
    const search = headSearch(readHead(head) ?? { text: '', entries: 0 })
    const { proven, brokenAt } = await verifyAudit(db, secrets.log, search.see)
    return { proven, brokenAt, found: search.found() }
  }

  /** Writes the whole log anew, as somebody with the database and SECRET_KEY can: no check of the chain finds it. */
  async function rewrite(deps: TestDeps, change: (entries: Entry[]) => Entry[]): Promise<void> {
    const { db, secrets } = deps
    const rows = await db.selectFrom('audit_log').selectAll().orderBy('seq').execute()
    const entries = rows.map(({ campaign_id, detail, ...row }) => ({
      ...row,
      campaignId: campaign_id,
      detail: detail as NonNullable<AuditEntry['detail']>,
    }))
    await db.transaction().execute(async (trx: Trx) => {
      await sql`alter table audit_log disable trigger audit_log_append_only`.execute(trx)
      await trx.deleteFrom('audit_log').execute()
      await sql`update audit_head set seq = 0, hash = sha256('')`.execute(trx)
      await proveHead(trx, secrets.log)
      for (const { at, ...entry } of change(entries)) await audit(trx, secrets.log, at, entry)
      await sql`alter table audit_log enable trigger audit_log_append_only`.execute(trx)
    })
  }

  test('has eighty bits in four groups, and counts the entries of its campaign alone', async () => {
    const { deps, head } = await world()
    expect(head).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4} \d+$/)
    const relatives = await idOf(deps, 'relatives')
    const own = await deps.db
      .selectFrom('audit_log')
      .select(['seq', 'hash'])
      .where('campaign_id', '=', relatives)
      .orderBy('seq')
      .execute()
    const [mark = '', number] = head.split(' ')
    expect(Number(number)).toBe(own.length)
    expect(own.at(-1)?.seq).toBeGreaterThan(own.length)
    const bits = [...mark.replaceAll('-', '')]
      .map((letter) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.indexOf(letter).toString(2).padStart(5, '0'))
      .join('')
    const hash = [...(own.at(-1)?.hash ?? [])].map((byte) => byte.toString(2).padStart(8, '0')).join('')
    expect(bits).toBe(hash.slice(0, 80))
  })

  test('is found, also later and however it was copied, and others’ acts neither change nor move it', async () => {
    const { deps, head } = await world()
    const n = Number(head.split(' ')[1])
    expect(await look(deps, head)).toEqual({ proven: true, brokenAt: null, found: { entry: n, of: n } })
    await decide(deps, 'others')
    expect(await headOf(deps)).toBe(head)
    await decide(deps, 'relatives')
    expect(await headOf(deps)).not.toBe(head)
    const copied = [
      head.toLowerCase(),
      head.replaceAll('-', ' '),
      head.replaceAll('-', '–'),
      ` ${head.replace(' ', '')} `,
    ]
    copied.push(head.replaceAll('0', 'o').replaceAll('1', 'l'), head.replaceAll('1', 'I'))
    for (const typed of [head, ...copied])
      expect((await look(deps, typed)).found, typed).toEqual({ entry: n, of: n + 2 })
  })

  test('that counts the whole log is found, too', async () => {
    const { deps, head } = await world()
    const { entries } = await verifyAudit(deps.db, deps.secrets.log)
    const [mark, number] = head.split(' ')
    expect((await look(deps, `${mark} ${entries}`)).found).toEqual({ entry: entries, of: entries })
    for (const wrong of [Number(number) - 1, Number(number) + 1, 1, entries + 1])
      expect((await look(deps, `${mark} ${wrong}`)).found).toBeNull()
  })

  const last = (entries: Entry[]): Entry => {
    const entry = entries.at(-1)
    if (!entry) throw new Error('no entry')
    return entry
  }

  describe('is not found when somebody with the database and SECRET_KEY has', () => {
    test.each<[string, (entries: Entry[]) => Entry[]]>([
      ['cut one entry from the end', (entries) => entries.slice(0, -1)],
      ['cut all of them', () => []],
      ['taken one out', (entries) => entries.toSpliced(-2, 1)],
      ['changed who did it', (entries) => [...entries.slice(0, -1), { ...last(entries), actor: 'system' }]],
      ['changed the first', ([first, ...rest]) => (first ? [{ ...first, subject: 'x' }, ...rest] : [])],
      [
        'changed a detail',
        (entries) => entries.with(-2, { ...last(entries.slice(0, -1)), detail: { role: 'editor' } }),
      ],
      ['changed a time', (entries) => entries.with(-1, { ...last(entries), at: new Date(0) })],
      ['changed places', (entries) => [...entries.slice(0, -2), ...entries.slice(-2).toReversed()]],
      ['put one in', (entries) => entries.toSpliced(3, 0, last(entries))],
      ['cut one and put another in its place', (entries) => [...entries.slice(0, -1), last(entries.slice(0, -1))]],
    ])('%s', async (_, change) => {
      const { deps, head } = await world()
      await rewrite(deps, change)
      expect(await look(deps, head)).toEqual({ proven: true, brokenAt: null, found: null })
      await decide(deps, 'others')
      expect((await look(deps, head)).found).toBeNull()
    })
  })

  test('the same log written anew is the same, and one entry more at its end is seen by its number', async () => {
    const { deps, head } = await world()
    await rewrite(deps, (entries) => [...entries, last(entries)])
    const n = Number(head.split(' ')[1])
    expect(await look(deps, head)).toEqual({ proven: true, brokenAt: null, found: { entry: n, of: n + 1 } })
  })

  test('of entries behind a break is not found, and the break is said', async () => {
    const { deps, head } = await world()
    await deps.db.transaction().execute(async (trx) => {
      await sql`alter table audit_log disable trigger audit_log_append_only`.execute(trx)
      await sql`update audit_log set actor = 'nobody' where seq = 2`.execute(trx)
      await sql`alter table audit_log enable trigger audit_log_append_only`.execute(trx)
    })
    expect(await look(deps, head)).toEqual({ proven: false, brokenAt: 2, found: null })
  })
})

test.each([
  '',
  'ABCD',
  'ABCD-EFGH-JKMN-PQRS',
  'ABCD-EFGH-JKMN-PQRU 1',
  'ABCD-EFGH-JKMN-PQRS 0',
  `${'A'.repeat(16)} ${'1'.repeat(90)}`,
])('%j is no head', (typed) => expect(readHead(typed)).toBeNull())
