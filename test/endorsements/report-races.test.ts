import { expect, test } from 'vitest'
import { findAppeal } from '../../src/appeals/store.ts'
import { withdrawEndorsement } from '../../src/endorsements/own/own-endorsement.ts'
import { reportOrganisation } from '../../src/endorsements/public/report-organisation.ts'
import { postgresOnly } from '../support/databases.ts'
import { testDeps } from '../support/deps.ts'
import { endorsed } from '../support/offers.ts'
import { endedOrBlocked, stopAfter } from '../support/stepping.ts'
import { decided, makeWorld, organisation, SLUG } from './decisions.ts'

postgresOnly('A report while its organisation goes', (use) => {
  test.each(['withdrawn', 'removed'] as const)('leaves no words of a reader: %s', async (how) => {
    const deps = await testDeps(use())
    await makeWorld(deps)
    const own = await endorsed(deps, SLUG, { address: 'office@ringers.example', name: 'Ringers' })
    await decided(deps, 'Ringers', 'approve')
    const { id } = await organisation(deps, 'Ringers')
    const appeal = await findAppeal(deps.db, SLUG)
    const { db, reached, release } = stopAfter(use().pool, /insert into endorsement_reports/)
    const reporting = reportOrganisation({ ...deps, db }, { id: appeal?.id ?? '' }, id, 'words of a reader')
    await reached
    const going = how === 'withdrawn' ? withdrawEndorsement(deps, own) : decided(deps, 'Ringers', 'remove')
    expect(await endedOrBlocked(use().pool, going)).toBe('blocked')
    release()
    await Promise.all([reporting, going])
    expect(await deps.db.selectFrom('endorsement_reports').select('id').execute()).toEqual([])
  })
})
