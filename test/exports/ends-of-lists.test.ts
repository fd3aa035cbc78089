import { expect, test } from 'vitest'
import { findListHash } from '../../src/count/list-hash-store.ts'
import { exportList, type ListToSend } from '../../src/exports/export-list.ts'
import { FORMATS } from '../../src/exports/profile.ts'
import type { WantedList } from '../../src/exports/wanted-list.ts'
import { postgresSnapshots } from '../../src/platform/snapshots.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { deleteSession } from '../../src/staff/sessions/session-store.ts'
import { eachDatabase, postgresOnly, type TestDb } from '../support/databases.ts'
import { testDeps } from '../support/deps.ts'
import { entriesOf, fillList, PUBLIC, SEALED, takeList } from '../support/exported-list.ts'
import { startRelay } from '../support/relay.ts'
import { join, steppedUp } from '../support/staff.ts'
import { makeAppeal, makeCampaign } from '../support/world.ts'

/** Nothing is looked at by time. */
const NEVER = { idle: 600_000, watch: 600_000 }
const LISTS: [string, WantedList][] = [
  ...FORMATS.map((format): [string, WantedList] => [`public as ${format}`, { ...PUBLIC, format }]),
  ['sealed', SEALED],
]

async function filled(on: TestDb, rows: number) {
  const deps = await testDeps(on)
  await makeCampaign(deps)
  const appealId = await makeAppeal(deps)
  await fillList(deps.db, appealId, rows)
  return { deps, appealId }
}

const actionsOf = async (deps: Parameters<typeof takeList>[0]) =>
  (await entriesOf(deps.db)).map(({ action, detail }) => (detail.broken ? 'broken' : action))

/** Takes what comes of a list that breaks. */
async function untilBroken(iterator: AsyncIterator<Uint8Array>): Promise<Buffer[]> {
  const chunks: Buffer[] = []
  await expect(async () => {
    for (let next = await iterator.next(); !next.done; next = await iterator.next())
      chunks.push(Buffer.from(next.value))
  }).rejects.toThrow()
  return chunks
}

eachDatabase('the end of a list', (use) => {
  test.each(LISTS)('is handed to nobody whose session has ended: %s', async (_, wanted) => {
    const { deps } = await filled(use(), 1_500)
    const whole = await takeList(deps, wanted)
    const owner = await steppedUp(deps, await join(deps))
    const list = await exportList(deps, owner, wanted, NEVER)
    const iterator = list.bytes[Symbol.asyncIterator]()
    const first = await iterator.next()
    await deleteSession(deps.db, owner.session ?? '')
    const taken = Buffer.concat([Buffer.from(first.value ?? ''), ...(await untilBroken(iterator))])
    expect(taken.length).toBeLessThan(whole.bytes.length)
    // Everything that shows a list to be whole stands at its end.
    expect(taken.subarray(-40).equals(whole.bytes.subarray(-40))).toBe(false)
    expect((await actionsOf(deps)).at(-1)).toBe('broken')
  })

  test.each(LISTS)('is on the log after the last byte was taken, not before: %s', async (_, wanted) => {
    const { deps } = await filled(use(), 600)
    const { length } = (await takeList(deps, wanted)).bytes
    const list = await exportList(deps, OPERATOR, wanted, NEVER)
    const iterator = list.bytes[Symbol.asyncIterator]()
    for (let taken = 0; taken < length; ) taken += (await iterator.next()).value?.length ?? 0
    expect(await actionsOf(deps)).toEqual(['export.begun', 'export.ended', 'export.begun'])
    expect((await iterator.next()).done).toBe(true)
    expect((await actionsOf(deps)).at(-1)).toBe('export.ended')
    await list.ended
  })

  test('is looked at even where all of the list is one piece', async () => {
    const { deps } = await filled(use(), 3)
    const owner = await steppedUp(deps, await join(deps))
    const list = await exportList(deps, owner, PUBLIC, NEVER)
    await deleteSession(deps.db, owner.session ?? '')
    expect(await untilBroken(list.bytes[Symbol.asyncIterator]())).toEqual([])
  })
})

postgresOnly('the hash after a list', (use) => {
  /** Takes a list of a server that says nothing more once its last row has come; the hash is waited for as long as given. */
  async function silentAfterLast(hash: number) {
    const { deps, appealId } = await filled(use(), 600)
    const { pool, url } = use()
    const relayed = new URL(url ?? '')
    const relay = await startRelay(Number(relayed.port))
    relayed.port = String(relay.port)
    deps.snapshots = postgresSnapshots(relayed.href, pool)
    const list = await exportList(deps, OPERATOR, PUBLIC, { ...NEVER, hash })
    let lines = 0
    for await (const chunk of list.bytes) {
      for (const byte of chunk) if (byte === 10) lines++
      if (lines === 400) relay.forget()
    }
    expect(lines).toBe(400)
    return { deps, appealId, list }
  }

  const giveUp = (list: ListToSend) => list.bytes[Symbol.asyncIterator]().return?.()

  test('is given up when the server says nothing: nobody waits, the log says so, and the place is free', async () => {
    const { deps, appealId, list } = await silentAfterLast(500)
    expect((await actionsOf(deps)).at(-1)).toBe('export.ended')
    expect((await list.ended).rows).toBe(400)
    expect(deps.lines.join('')).toContain('list.hash_failed')
    expect(await findListHash(deps.db, appealId)).toBeUndefined()
    expect((await takeList(deps, PUBLIC)).ended.rows).toBe(400)
    expect(await findListHash(deps.db, appealId)).toMatchObject({ rows: 400 })
  })

  test('keeps its place in the process until its snapshot is closed; the campaign may take its next list', async () => {
    const { deps, list } = await silentAfterLast(8_000)
    await makeCampaign(deps, 0, 'second')
    await makeAppeal(deps, 'second', { campaign: 'second' })
    const next = await exportList(deps, OPERATOR, SEALED)
    const another = () => exportList(deps, OPERATOR, { ...PUBLIC, slug: 'second' })
    await expect(another()).rejects.toMatchObject({ reason: 'lists' })
    await list.ended
    await giveUp(await another())
    await giveUp(next)
  })
})
