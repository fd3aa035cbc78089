import { expect, test } from 'vitest'
import { findAppeal } from '../../src/appeals/store.ts'
import { recount } from '../../src/count/recount.ts'
import { reportName } from '../../src/moderation/report-name.ts'
import { undoNames } from '../../src/moderation/undo-names.ts'
import { changeSignature } from '../../src/own-link/change.ts'
import { withdraw } from '../../src/own-link/withdraw.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { postgresOnly } from '../support/databases.ts'
import { testDeps } from '../support/deps.ts'
import { keepReported, namesOf } from '../support/moderate.ts'
import { endedOrBlocked, stopAfter } from '../support/stepping.ts'
import { makeAppeal, makeCampaign, settled, signed } from '../support/world.ts'

const UNDO_STEPS = {
  'the signatures are locked': /from "signatures".*for update/s,
  'the looks are set': /update signatures set look/,
  'the mailboxes are remembered': /insert into decided_mailboxes/,
  'the reports are opened': /update reports set decision = null/,
  'the mutes are ended': /delete from "mutes"/,
  'the version is bumped': /update "appeals" set "version"/,
}

postgresOnly('taking back a decision while the signer acts', (use) => {
  /** A shown name whose report was closed by a keep, which `undone` takes back. */
  async function world() {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    await makeAppeal(deps)
    const link = await signed(deps, 'release', { address: 'anna@example.org', name: 'Anna' })
    await settled(deps, 'release')
    const [name = { id: '', version: '' }] = await namesOf(deps, OPERATOR, { slug: 'release', look: 'shown' })
    const appeal = await findAppeal(deps.db, 'release')
    if (appeal) await reportName(deps, appeal, name.id, { reason: 'insult', words: 'rude' })
    const { version } = await keepReported(deps, OPERATOR, { slug: 'release', id: name.id, version: name.version })
    const undone = [{ id: name.id, version: version ?? '', reopen: true }]
    const rows = () => use().db.selectFrom('signatures').select(['name', 'look']).execute()
    const reports = () => use().db.selectFrom('reports').select(['words', 'decision']).execute()
    const mutes = () => use().db.selectFrom('mutes').select('signature_id').execute()
    return { deps, link, undone, rows, reports, mutes }
  }

  test.each(Object.entries(UNDO_STEPS))(
    'new words wait for an undo held open after %s, and wait for a look',
    async (_, step) => {
      const { deps, link, undone, rows, reports, mutes } = await world()
      const stepping = stopAfter(use().pool, step)
      const undoing = undoNames({ ...deps, db: stepping.db }, OPERATOR, { slug: 'release', undone })
      await stepping.reached
      const changing = changeSignature(deps, link, { name: 'Abusive Unseen' })
      expect(await endedOrBlocked(use().pool, changing)).toBe('blocked')
      stepping.release()
      await Promise.all([undoing, changing])
      expect(await rows()).toEqual([{ name: 'Abusive Unseen', look: 'waiting' }])
      expect(await reports()).toEqual([{ words: 'rude', decision: null }])
      expect(await mutes()).toEqual([])
    },
  )

  test('an undo waits for new words under way, and leaves the name and its closed report alone', async () => {
    const { deps, link, undone, rows, reports } = await world()
    const stepping = stopAfter(use().pool, /^update "signatures"/)
    const changing = changeSignature({ ...deps, db: stepping.db }, link, { name: 'Other Words' })
    await stepping.reached
    const undoing = undoNames(deps, OPERATOR, { slug: 'release', undone })
    expect(await endedOrBlocked(use().pool, undoing)).toBe('blocked')
    stepping.release()
    await changing
    expect(await undoing).toMatchObject({ done: [], changed: [{ name: 'Other Words', look: 'shown' }] })
    expect(await rows()).toEqual([{ name: 'Other Words', look: 'shown' }])
    expect(await reports()).toEqual([{ words: 'rude', decision: 'kept' }])
  })

  test('a name that is withdrawn while an undo is held open takes its report along', async () => {
    const { deps, link, undone, rows, reports } = await world()
    const stepping = stopAfter(use().pool, UNDO_STEPS['the reports are opened'])
    const undoing = undoNames({ ...deps, db: stepping.db }, OPERATOR, { slug: 'release', undone })
    await stepping.reached
    const withdrawing = withdraw(deps, link)
    expect(await endedOrBlocked(use().pool, withdrawing)).toBe('blocked')
    stepping.release()
    await Promise.all([undoing, withdrawing])
    expect([await rows(), await reports()]).toEqual([[], []])
    for (const { sound } of await recount(deps)) expect(sound).toBe(true)
  })

  test('of two who take back at once the second finds it done', async () => {
    const { deps, undone, reports } = await world()
    const stepping = stopAfter(use().pool, UNDO_STEPS['the looks are set'])
    const first = undoNames({ ...deps, db: stepping.db }, OPERATOR, { slug: 'release', undone })
    await stepping.reached
    const second = undoNames(deps, OPERATOR, { slug: 'release', undone })
    expect(await endedOrBlocked(use().pool, second)).toBe('blocked')
    stepping.release()
    expect(await second).toEqual(await first)
    expect(await reports()).toEqual([{ words: 'rude', decision: null }])
    const log = await use().db.selectFrom('audit_log').select('seq').where('action', '=', 'name.undone').execute()
    expect(log).toHaveLength(1)
  })
})
