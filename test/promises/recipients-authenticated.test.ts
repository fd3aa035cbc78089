import { Decrypter } from 'age-encryption'
import { beforeEach, expect, test } from 'vitest'
import { proveRecipient } from '../../src/appeals/prove-recipient.ts'
import { APPEALS } from '../../src/appeals/recall.ts'
import { retireRecipient } from '../../src/appeals/retire-recipient.ts'
import { bumpVersionsOfCampaign } from '../../src/appeals/store.ts'
import { openChallenge } from '../../src/campaigns/challenge.ts'
import { challengeRecipient } from '../../src/campaigns/challenge-recipient.ts'
import { type Identity, newIdentity } from '../../src/campaigns/identity.ts'
import { recipientsOf } from '../../src/campaigns/list-recipients.ts'
import { findCampaign } from '../../src/campaigns/store.ts'
import { checkRecipients } from '../../src/cli/doctor/checks.ts'
import type { Token } from '../../src/core/secret-text.ts'
import { deriveSecrets } from '../../src/core/secrets.ts'
import { verifyAudit } from '../../src/db/audit.ts'
import { transact } from '../../src/db/database.ts'
import { addImported } from '../../src/imports/add-imported.ts'
import { changeSignature } from '../../src/own-link/change.ts'
import { confirm } from '../../src/signing/confirm.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { eachDatabase, postgresOnly } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { endedOrBlocked, stopAfter } from '../support/stepping.ts'
import { CAMPAIGN, makeAppeal, makeCampaign, proveHolder, settled, signAs, signed } from '../support/world.ts'

const PAPER = { source: 'collected', by: 'Anna', day: '2027-03-01', consent: 'on paper' } as const
const VERA = { visibility: 'private', name: 'Vera', descriptor: null, country: null } as const

/** Whether the identity opens any private name in the database. */
async function opens(deps: TestDeps, { identity }: Identity): Promise<boolean> {
  const inbox = await deps.db.selectFrom('inbox').select('sealed').where('sealed', 'is not', null).execute()
  const list = await deps.db.selectFrom('signatures').select('sealed').where('sealed', 'is not', null).execute()
  for (const { sealed } of [...inbox, ...list]) {
    const decrypter = new Decrypter()
    decrypter.addIdentity(identity)
    if (await decrypter.decrypt(sealed as Buffer).catch(() => null)) return true
  }
  return false
}

const campaignOf = async (deps: TestDeps) => {
  const campaign = await findCampaign(deps.db, CAMPAIGN)
  if (!campaign) throw new Error('no campaign')
  return campaign
}

/** Somebody with the database's password makes every process load the appeal anew. */
async function reload(deps: TestDeps): Promise<void> {
  const { id } = await campaignOf(deps)
  await transact(deps.db, (trx) => bumpVersionsOfCampaign(trx, id))
  deps.memory.forget(APPEALS)
}

eachDatabase('somebody who can write the database', (use) => {
  let deps: TestDeps
  let holders: Identity[]
  let attacker: Identity
  let token: Token
  let own: Token

  beforeEach(async () => {
    deps = await testDeps(use())
    holders = await makeCampaign(deps)
    attacker = await newIdentity()
    await makeAppeal(deps)
    own = await signed(deps, 'release', { address: 'anna@example.org', name: 'Anna' })
    await settled(deps, 'release')
    token = await signAs(deps, 'release', { address: 'vera@example.org', visibility: 'private', name: 'Vera' })
  })

  const insertRecipient = async (campaignId: string) =>
    deps.db
      .insertInto('recipients')
      .values({
        ...{
          id: crypto.randomUUID(),
          campaign_id: campaignId,
          recipient: attacker.recipient,
          label_sealed: Buffer.alloc(0),
        },
        ...{ challenge_hash: Buffer.alloc(32), proven_on: '2027-03-01', proof: Buffer.alloc(32) },
      })
      .execute()

  const insertEpoch = async (campaignId: string, recipients: string[], proof: Buffer | null) => {
    await deps.db
      .insertInto('epochs')
      .values({ campaign_id: campaignId, number: 3, recipients, since: '2027-03-12', proof })
      .execute()
    await deps.db.updateTable('campaigns').set({ epoch: 3 }).execute()
  }

  const attacks: [string, () => Promise<void>][] = [
    [
      'names an epoch of key holders of their own',
      async () => {
        const { id } = await campaignOf(deps)
        await insertRecipient(id)
        await insertEpoch(id, [attacker.recipient, (await newIdentity()).recipient], null)
      },
    ],
    [
      'adds a key to the ones that are proven, with the proof of the epoch before',
      async () => {
        const { id } = await campaignOf(deps)
        const { proof } = await deps.db
          .selectFrom('epochs')
          .select('proof')
          .where('number', '=', 2)
          .executeTakeFirstOrThrow()
        await insertRecipient(id)
        await insertEpoch(id, [attacker.recipient, ...holders.map(({ recipient }) => recipient)], proof)
      },
    ],
    [
      'writes a key into the epoch itself',
      async () => {
        await deps.db
          .updateTable('epochs')
          .set({ recipients: [attacker.recipient, ...holders.map(({ recipient }) => recipient)] })
          .where('number', '=', 2)
          .execute()
      },
    ],
    [
      'empties the proof of the epoch, to have it written anew',
      async () => {
        await deps.db.updateTable('epochs').set({ proof: null }).execute()
      },
    ],
    [
      'calls the campaign a demo, whose identities lie on a disk',
      async () => {
        await deps.db.updateTable('campaigns').set({ demo: true }).execute()
      },
    ],
    [
      'takes the campaign back to no epoch at all',
      async () => {
        await deps.db.updateTable('campaigns').set({ epoch: 0 }).execute()
      },
    ],
    [
      'brings back an epoch from before a key was retired',
      async () => {
        const lost = holders[0] as Identity
        await proveHolder(deps, await newIdentity())
        await retireRecipient(deps, OPERATOR, { campaign: CAMPAIGN, recipient: lost.recipient })
        await deps.db.updateTable('campaigns').set({ epoch: 3 }).execute()
      },
    ],
  ]

  test.each(attacks)('%s: nothing is sealed, the token stays usable, log and doctor name it', async (_name, attack) => {
    await attack()
    await reload(deps)
    for (const sealing of [
      () => confirm(deps, { token, as: 'replace' }),
      () => changeSignature(deps, own, { visibility: 'private' }),
      () => addImported(deps, OPERATOR, { slug: 'release', ...VERA, ...PAPER }),
    ])
      await expect(sealing()).rejects.toMatchObject({ kind: 'unavailable', reason: 'private_paused' })
    expect(await opens(deps, attacker)).toBe(false)
    expect(deps.lines.filter((line) => line.includes('recipients.not_authentic'))).not.toEqual([])
    const findings = await checkRecipients(deps)
    expect(findings).toContainEqual(expect.objectContaining({ check: 'recipients', is: 'broken' }))
    expect((await recipientsOf(deps, OPERATOR, { campaign: CAMPAIGN })).trust).toBe('forged')
    // Others go on signing, and so does this one once the operator has seen to it.
    await signed(deps, 'release', { address: 'boris@example.org' })
    await deps.db.updateTable('campaigns').set({ demo: false }).execute()
    for (const holder of [await newIdentity(), await newIdentity()]) await proveHolder(deps, holder)
    deps.memory.forget(APPEALS)
    await confirm(deps, { token, as: 'replace' })
    expect(await opens(deps, attacker)).toBe(false)
    expect((await recipientsOf(deps, OPERATOR, { campaign: CAMPAIGN })).trust).toBe('authentic')
  })

  test('an inserted recipient “proven” by a date is in no epoch that the operator begins', async () => {
    const { id } = await campaignOf(deps)
    await insertRecipient(id)
    await insertEpoch(id, [attacker.recipient], null)
    const third = await newIdentity()
    await proveHolder(deps, third)
    const { recipients } = await recipientsOf(deps, OPERATOR, { campaign: CAMPAIGN })
    const sealedTo = recipients.filter((listed) => listed.sealedTo).map(({ recipient }) => recipient)
    expect(sealedTo).toEqual([...holders, third].map(({ recipient }) => recipient).sort())
  })

  test('a retired key is in no later epoch, also when its row and proof are put back', async () => {
    const lost = holders[0] as Identity
    const before = await deps.db.selectFrom('recipients').selectAll().execute()
    await retireRecipient(deps, OPERATOR, { campaign: CAMPAIGN, recipient: lost.recipient })
    for (const { id, ...row } of before) await deps.db.updateTable('recipients').set(row).where('id', '=', id).execute()
    await proveHolder(deps, await newIdentity())
    await confirm(deps, { token, as: 'replace' })
    expect(await opens(deps, holders[1] as Identity)).toBe(true)
    expect(await opens(deps, lost)).toBe(false)
  })

  test('forged entries of the log show for good, whatever is logged after them', async () => {
    expect((await verifyAudit(deps.db, deps.secrets.log)).proven).toBe(true)
    // The chain itself has no secret: whoever can insert can go on with it.
    const stranger = { ...deps, secrets: { ...deps.secrets, log: deriveSecrets(Buffer.alloc(32)).log } }
    await retireRecipient(stranger, OPERATOR, { campaign: CAMPAIGN, recipient: (holders[0] as Identity).recipient })
    const forged = await verifyAudit(deps.db, deps.secrets.log)
    expect(forged).toMatchObject({ brokenAt: null, proven: false })
    await proveHolder(deps, await newIdentity())
    expect(await verifyAudit(deps.db, deps.secrets.log)).toMatchObject({ brokenAt: null, proven: false })
  })

  test('after a new SECRET_KEY no key is trusted until it is proven anew', async () => {
    const anew = await testDeps(use())
    const { recipients, trust } = await recipientsOf(anew, OPERATOR, { campaign: CAMPAIGN })
    expect(trust).toBe('forged')
    expect(recipients.map(({ sealedTo }) => sealedTo)).toEqual([false, false])
    for (const { recipient, identity } of holders) {
      const { challenge } = await challengeRecipient(anew, OPERATOR, { campaign: CAMPAIGN, recipient })
      const answer = await openChallenge(challenge, identity)
      expect(await proveRecipient(anew, OPERATOR, { campaign: CAMPAIGN, recipient, answer })).toMatchObject({
        did: 'proven',
      })
    }
    expect((await recipientsOf(anew, OPERATOR, { campaign: CAMPAIGN })).trust).toBe('authentic')
  })

  test('while the key store cannot be read, private signing waits, reading goes on, and nothing is remembered of it', async () => {
    const { keys } = deps
    await reload(deps)
    deps.keys = { ...keys, list: () => Promise.reject(new Error('unreachable')) }
    await expect(confirm(deps, { token, as: 'replace' })).rejects.toThrow('unreachable')
    deps.keys = keys
    await confirm(deps, { token, as: 'replace' })
  })
})

postgresOnly('a retirement whose transaction runs twice', (use) => {
  test('after a deadlock the key holders are those of before, without the retired one', async () => {
    const deps = await testDeps(use())
    const holders = await makeCampaign(deps, 4)
    await makeAppeal(deps)
    const other = await use().pool.connect()
    await other.query('begin')
    await other.query('select id from appeals for update')
    const [lost, ...left] = holders.map(({ recipient }) => recipient)
    const retiring = retireRecipient(deps, OPERATOR, { campaign: CAMPAIGN, recipient: lost ?? '' })
    expect(await endedOrBlocked(use().pool, retiring)).toBe('blocked')
    // Each now waits for the other: one of the two transactions is broken off.
    await other.query('update audit_head set seq = seq').catch(() => undefined)
    await other.query('rollback')
    other.release()
    expect((await retiring).recipients).toEqual(left.sort())
    const { trust, recipients } = await recipientsOf(deps, OPERATOR, { campaign: CAMPAIGN })
    expect(trust).toBe('authentic')
    expect(recipients.filter(({ sealedTo }) => sealedTo).map(({ recipient }) => recipient)).toEqual(left.sort())
  })
})

postgresOnly('a key that is retired after a name was sealed to it, and before that name is stored', (use) => {
  async function world() {
    const deps = await testDeps(use())
    const holders = await makeCampaign(deps, 3)
    await makeAppeal(deps)
    const own = await signed(deps, 'release', { address: 'anna@example.org', name: 'Anna' })
    await settled(deps, 'release')
    const [lost, left] = holders as [Identity, Identity]
    const retire = () => retireRecipient(deps, OPERATOR, { campaign: CAMPAIGN, recipient: lost.recipient })
    return { deps, own, lost, left, retire }
  }

  test('a confirmation seals again, to those who are left', async () => {
    const { deps, lost, left, retire } = await world()
    const token = await signAs(deps, 'release', { address: 'vera@example.org', visibility: 'private', name: 'Vera' })
    const { batcher } = deps
    let isRetired = false
    deps.batcher = {
      ...batcher,
      async run(statement, item) {
        if (!isRetired) await retire()
        isRetired = true
        return batcher.run(statement, item)
      },
    }
    await confirm(deps, { token, as: 'replace' })
    expect([await opens(deps, lost), await opens(deps, left)]).toEqual([false, true])
  })

  test.each([
    ['a change seals again, to those who are left', 'change', true],
    ['an import is asked to try again', 'import', false],
  ] as const)('%s', async (_name, which, isStored) => {
    const { deps, own, lost, left, retire } = await world()
    const { db, reached, release } = stopAfter(use().pool, /from "appeals".*for key share/s)
    const acting =
      which === 'change'
        ? changeSignature({ ...deps, db }, own, { visibility: 'private' })
        : addImported({ ...deps, db }, OPERATOR, { slug: 'release', ...VERA, ...PAPER })
    const outcome = acting.then(
      () => 'done',
      ({ kind }) => kind,
    )
    await reached
    const retiring = retire()
    // The retirement bumps the appeal's version last, and may wait for the lock that the act holds.
    await endedOrBlocked(use().pool, retiring)
    release()
    expect(await outcome).toBe(isStored ? 'done' : 'unavailable')
    await retiring
    const isSealedBefore = await opens(deps, lost)
    expect(isSealedBefore).toBe(false)
    expect(await opens(deps, left)).toBe(isStored)
  })
})
