import { beforeEach, expect, test } from 'vitest'
import { recallAppeal } from '../../src/appeals/recall.ts'
import type { Token } from '../../src/core/secret-text.ts'
import type { Deps } from '../../src/deps.ts'
import { stopAppeal } from '../../src/erasure/stop-appeal.ts'
import { reportName } from '../../src/moderation/report-name.ts'
import { changeSignature } from '../../src/own-link/change.ts'
import { withdraw } from '../../src/own-link/withdraw.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { postgresOnly } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { namesOf } from '../support/moderate.ts'
import { endedOrBlocked, stopAfter } from '../support/stepping.ts'
import { makeAppeal, makeCampaign, settled, signed } from '../support/world.ts'

postgresOnly('a report of a name that leaves at the same time', (use) => {
  let deps: TestDeps
  let link: Token
  let id: string

  beforeEach(async () => {
    deps = await testDeps(use())
    await makeCampaign(deps)
    await makeAppeal(deps)
    link = await signed(deps, 'release', { address: 'anna@example.org', name: 'Anna K' })
    await settled(deps, 'release')
    id = (await namesOf(deps, OPERATOR, { slug: 'release', look: 'shown' }))[0]?.id ?? ''
  })

  async function report(on: Deps): Promise<void> {
    const recalled = await recallAppeal(deps, 'release')
    if (recalled) await reportName(on, recalled.appeal, id, { reason: 'danger', words: 'Anna K lives here' })
  }

  const reports = () => use().db.selectFrom('reports').select(['signature_id', 'words']).execute()

  const leaving: Record<string, [(deps: Deps) => Promise<unknown>, RegExp]> = {
    withdrawn: [(on) => withdraw(on, link), /delete from "signatures"/],
    erased: [(on) => stopAppeal(on, OPERATOR, { slug: 'release' }), /from "appeals" .* for update/],
    'made private': [(on) => changeSignature(on, link, { visibility: 'private' }), /update "signatures" set/],
  }

  test.each(Object.entries(leaving))('%s, and held open: the report waits and is dropped', async (_, [leave, step]) => {
    const stepping = stopAfter(use().pool, step)
    const left = leave({ ...deps, db: stepping.db })
    await stepping.reached
    const reporting = report(deps)
    expect(await endedOrBlocked(use().pool, reporting)).toBe('blocked')
    stepping.release()
    await Promise.all([left, reporting])
    expect(await reports()).toEqual([])
  })

  test.each(Object.entries(leaving))('%s while a report is held open: the report goes, too', async (_, [leave]) => {
    const stepping = stopAfter(use().pool, /insert into reports/)
    const reporting = report({ ...deps, db: stepping.db })
    await stepping.reached
    const left = leave(deps)
    expect(await endedOrBlocked(use().pool, left)).toBe('blocked')
    stepping.release()
    await Promise.all([left, reporting])
    expect(await reports()).toEqual([])
  })
})
