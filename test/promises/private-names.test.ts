import { Decrypter } from 'age-encryption'
import { expect, test } from 'vitest'
import { APPEALS } from '../../src/appeals/recall.ts'
import { addRecipient } from '../../src/campaigns/add-recipient.ts'
import { beginEpoch } from '../../src/campaigns/epochs.ts'
import { type Identity, newIdentity } from '../../src/campaigns/identity.ts'
import { findCampaign } from '../../src/campaigns/store.ts'
import { transact } from '../../src/db/database.ts'
import type { Batcher } from '../../src/deps.ts'
import { addImported } from '../../src/imports/add-imported.ts'
import { directBatcher } from '../../src/platform/batch-direct.ts'
import { confirm } from '../../src/signing/confirm.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { openSite, signBody } from '../api/site.ts'
import { eachDatabase } from '../support/databases.ts'
import { type TestDeps, type TestOptions, testDeps } from '../support/deps.ts'
import { dumpTables } from '../support/tables.ts'
import { CAMPAIGN, makeAppeal, makeCampaign, proveHolder, settled, signAs, signed } from '../support/world.ts'

/** Decrypts a sealed name with one identity file and nothing else. */
async function unsealed(sealed: Buffer, { identity }: Identity): Promise<unknown> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  const padded = Buffer.from(await decrypter.decrypt(sealed))
  return JSON.parse(padded.subarray(2, 2 + padded.readUInt16BE()).toString('utf8'))
}

const LONGEST = '𐐀'.repeat(100)

eachDatabase('private names', (use) => {
  async function open(holders: number, options: TestOptions = {}) {
    const deps = await testDeps(use(), options)
    const identities = await makeCampaign(deps, holders)
    await makeAppeal(deps)
    return { deps, identities }
  }

  const sealedRows = async (deps: TestDeps, table: 'signatures' | 'inbox' = 'signatures') => {
    const rows = await deps.db.selectFrom(table).selectAll().where('kind', '=', 'private').execute()
    return rows.map((row) => ({ ...row, sealed: row.sealed as Buffer }))
  }

  /** Begins an epoch of these recipients only, as if the others had been taken out. */
  async function setRecipients(deps: TestDeps, recipients: string[]): Promise<void> {
    const campaign = await findCampaign(deps.db, CAMPAIGN)
    if (!campaign) throw new Error('no campaign')
    await transact(deps.db, (trx) =>
      beginEpoch(deps, trx, campaign, { recipients, since: '2027-03-12', noted: new Set() }),
    )
    await deps.db
      .updateTable('appeals')
      .set((eb) => ({ version: eb('version', '+', 1) }))
      .execute()
    deps.memory.forget(APPEALS)
  }

  test('each key holder alone reads them, nobody else does', async () => {
    const { deps, identities } = await open(3)
    const person = {
      address: 'a@example.org',
      visibility: 'private',
      name: 'Łukasz O’Connor',
      descriptor: 'teacher',
    } as const
    await signed(deps, 'release', person)
    const [waiting] = await sealedRows(deps, 'inbox')
    await settled(deps, 'release')
    const [row] = await sealedRows(deps)
    if (!row || !waiting) throw new Error('no row')
    expect(row.sealed).toEqual(waiting.sealed)
    expect(row).toMatchObject({ name: null, descriptor: null, country: null, sort_key: null, epoch: 3 })
    for (const identity of identities)
      expect(await unsealed(row.sealed, identity)).toEqual({
        id: row.id,
        appeal: 'release',
        name: 'Łukasz O’Connor',
        descriptor: 'teacher',
        country: null,
      })
    await expect(unsealed(row.sealed, await newIdentity())).rejects.toThrow()
    for (const name of await deps.keys.list()) {
      const key = await deps.keys.read(name)
      expect(row.sealed.includes(key as Buffer)).toBe(false)
    }
  })

  test('are of one length, whatever they say, and no two alike', async () => {
    const { deps, identities } = await open(2)
    const names = ['O', LONGEST, 'Аляксандра Мікалаеўна Янкоўская-Пілецкая', 'O', '"\\"A"']
    for (const [n, name] of names.entries())
      await signed(deps, 'release', {
        address: `${n}@example.org`,
        visibility: 'private',
        name,
        descriptor: n % 2 ? '𐐀'.repeat(140) : null,
      })
    await settled(deps, 'release')
    const rows = await sealedRows(deps)
    expect(new Set(rows.map(({ sealed }) => sealed.length)).size).toBe(1)
    expect(new Set(rows.map(({ sealed }) => sealed.toString('hex'))).size).toBe(names.length)
    const read = await Promise.all(rows.map(({ sealed }) => unsealed(sealed, identities[0] as Identity)))
    expect(read.map((one) => (one as { name: string }).name).sort()).toEqual([...names].sort())
    // Each sealed text holds the id of its signature, and so cannot be passed off as another's.
    expect(read.map((one) => (one as { id: string }).id)).toEqual(rows.map(({ id }) => id))
  })

  test('are sealed in the command too, when the organisers enter one', async () => {
    const { deps, identities } = await open(2)
    const provenance = { source: 'collected', by: 'a volunteer', day: '2027-03-01', consent: 'on paper' } as const
    const paper = { visibility: 'private', name: 'Paper Person', descriptor: null, country: 'PL' } as const
    await addImported(deps, OPERATOR, { slug: 'release', ...paper, ...provenance })
    const [row] = await sealedRows(deps)
    expect(row).toMatchObject({ name: null, country: null })
    for (const identity of identities)
      expect(await unsealed(row?.sealed as Buffer, identity)).toMatchObject({ name: 'Paper Person', country: 'PL' })
    expect(JSON.stringify(await dumpTables(deps.db))).not.toContain('Paper Person')
  })

  test.each([0, 1])('with %i key holders private is not on offer, and nothing is taken', async (holders) => {
    const { deps } = await open(holders)
    const site = await openSite(deps)
    const appeal = (await (await site.ask('/api/v1/appeals/release')).json()) as { visibilities: string[] }
    expect(appeal.visibilities).toEqual(['public', 'anonymous'])
    const page = await (await site.ask('/a/release/sign?lang=en')).text()
    expect(page).not.toContain('id="v-private"')
    // Without any key there is nothing that the organisers could renew.
    expect(page.includes('Private signing is paused')).toBe(holders > 0)
    const before = await dumpTables(deps.db)
    const api = await site.ask('/api/v1/appeals/release/signatures', { json: signBody({ visibility: 'private' }) })
    expect(api.status).toBe(422)
    const form = { visibility: 'private', name: 'Anna', email: 'a@example.org', consent: 'true' }
    expect((await site.ask('/a/release/sign', { form })).status).toBe(422)
    expect(await dumpTables(deps.db)).toEqual(before)
  })

  test('a recipient that was added and not proven reads nothing', async () => {
    const { deps } = await open(1)
    const { recipients } = await deps.db.selectFrom('epochs').select('recipients').executeTakeFirstOrThrow()
    const unproven = await newIdentity()
    await addRecipient(deps, OPERATOR, { campaign: CAMPAIGN, recipient: unproven.recipient, label: 'x' })
    deps.memory.forget(APPEALS)
    const refused = signAs(deps, 'release', { address: 'a@example.org', visibility: 'private' })
    await expect(refused).rejects.toMatchObject({ kind: 'invalid' })
    expect(recipients).toHaveLength(1)
  })

  test('a letter sent before holders were lost waits for them: 503, and the token stays usable', async () => {
    const { deps, identities } = await open(2)
    const token = await signAs(deps, 'release', { address: 'a@example.org', visibility: 'private' })
    const everyone = identities.map(({ recipient }) => recipient)
    // The same recipient twice is still one recipient.
    for (const left of [everyone.slice(0, 1), [everyone[0] as string, everyone[0] as string]]) {
      await setRecipients(deps, left)
      const before = await dumpTables(deps.db)
      await expect(confirm(deps, { token, as: 'replace', retry: undefined })).rejects.toThrow()
      expect(await dumpTables(deps.db)).toEqual(before)
    }
    await setRecipients(deps, everyone)
    await confirm(deps, { token, as: 'replace', retry: undefined })
    await settled(deps, 'release')
    const [row] = await sealedRows(deps)
    for (const identity of identities)
      expect(await unsealed(row?.sealed as Buffer, identity)).toMatchObject({ id: row?.id })
  })

  test('sealing that fails takes nothing: the token is usable when it works again', async () => {
    const { deps, identities } = await open(2)
    const site = await openSite(deps)
    const token = await signAs(deps, 'release', {
      address: 'a@example.org',
      visibility: 'private',
      name: 'Zyta Kanarek',
    })
    const everyone = identities.map(({ recipient }) => recipient)
    await setRecipients(deps, [everyone[0] as string, 'age1brokenbrokenbroken'])
    const before = await dumpTables(deps.db)
    const answer = await site.ask('/api/v1/confirmations', { json: { token } })
    expect(answer.status).toBeGreaterThanOrEqual(500)
    expect(await answer.text()).not.toContain('Zyta')
    expect(deps.lines.join('')).not.toContain('Zyta')
    expect(await dumpTables(deps.db)).toEqual(before)
    await setRecipients(deps, everyone)
    expect((await site.ask('/api/v1/confirmations', { json: { token } })).status).toBe(200)
  })

  test('a holder who is proven while a name is being sealed reads it too', async () => {
    const late = await newIdentity()
    const confirmed = Promise.withResolvers<TestDeps>()
    const batcher = interrupted(directBatcher(use().pool), async () => proveHolder(await confirmed.promise, late))
    const { deps, identities } = await open(2, { batcher })
    confirmed.resolve(deps)
    await signed(deps, 'release', { address: 'a@example.org', visibility: 'private', name: 'Just In Time' })
    await settled(deps, 'release')
    const [row] = await sealedRows(deps)
    expect(row?.epoch).toBe(3)
    for (const identity of [...identities, late])
      expect(await unsealed(row?.sealed as Buffer, identity)).toMatchObject({ name: 'Just In Time' })
  })
})

/** Wraps a batcher so that `before` runs right before the first confirmation reaches the database. */
function interrupted(batcher: Batcher, before: () => Promise<void>): Batcher {
  let done = false
  return {
    async run(statement, item) {
      if (statement.name === 'confirm' && !done) {
        done = true
        await before()
      }
      return batcher.run(statement, item)
    },
  }
}
