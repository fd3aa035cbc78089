import type { Token } from '../../src/core/secret-text.ts'
import { SLUG } from '../endorsements/decisions.ts'
import type { TestDb } from '../support/databases.ts'
import { testDeps } from '../support/deps.ts'
import { join } from '../support/staff.ts'
import { makeAppeal, makeCampaign } from '../support/world.ts'
import { openDesk } from './desk.ts'

/** A desk with a protected appeal and a moderator who is signed in. */
export async function openOrganisations(on: TestDb) {
  const deps = await testDeps(on, { env: { SIGN_LIMIT: '0' } })
  await makeCampaign(deps)
  await makeAppeal(deps, SLUG, { safety: 'protected' })
  const desk = await openDesk(deps)
  const { token } = await join(deps, { role: 'moderator' })
  const get = async (path: string, by: Token = token) => {
    const answer = await desk.ask(path, { token: by })
    return { status: answer.status, page: await answer.text() }
  }
  return { deps, desk, token, get }
}
