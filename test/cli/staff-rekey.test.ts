import { expect, test } from 'vitest'
import { findCampaign } from '../../src/campaigns/store.ts'
import { parseConfig } from '../../src/config.ts'
import { asToken } from '../../src/core/secret-text.ts'
import type { Deps } from '../../src/deps.ts'
import { openDeps } from '../../src/platform/open-deps.ts'
import { findLink } from '../../src/staff/access/link.ts'
import { staffKeyName } from '../../src/staff/key/staff-key.ts'
import { putEmbedded } from '../support/embedded.ts'
import { temporaryFolder } from '../support/folders.ts'
import { join } from '../support/staff.ts'
import { CAMPAIGN, makeCampaign } from '../support/world.ts'
import { commandHere } from './command.ts'

test('a lost staff key: doctor names it, recipient list answers, staff rekey prints a link for each account and nothing else', {
  timeout: 60_000,
}, async () => {
  const env = { DATA_DIR: temporaryFolder(), DEMO: '0' }
  await putEmbedded(env.DATA_DIR)
  const withDeps = async <T>(work: (deps: Deps) => Promise<T>): Promise<T> => {
    const { deps, close } = await openDeps(parseConfig(env))
    return work(deps).finally(close)
  }
  await withDeps(async (deps) => {
    await makeCampaign(deps)
    for (const handle of ['blue-lantern', 'old-river']) await join(deps, { handle })
    const campaign = await findCampaign(deps.db, CAMPAIGN)
    await deps.keys.destroy(staffKeyName(campaign?.id ?? ''))
  })

  const sick = await commandHere(env, ['doctor'])
  expect(sick.code).toBe(1)
  expect(sick.out).toMatch(/BROKEN {2}staff key: the staff key of relatives is missing[^\n]*\n +→ [^\n]*staff rekey/)
  const listed = await commandHere(env, ['recipient', 'list', '--campaign', CAMPAIGN])
  expect(listed).toMatchObject({ code: 0, out: expect.stringContaining('label unreadable: proven') })

  const { code, out, err } = await commandHere(env, ['staff', 'rekey', '--campaign', CAMPAIGN])
  expect(code).toBe(0)
  const tokens = [...out.matchAll(/^http:\/\/localhost:3000\/staff\/reset\/([\w-]{43})\n/gm)].map(([, token]) => token)
  expect(out.split('\n')).toHaveLength(3)
  expect(tokens).toHaveLength(2)
  const named = [...err.matchAll(/^ {2}\d\. (\S+) \(owner\)$/gm)].map(([, handle]) => handle)
  const handles = await withDeps((deps) =>
    Promise.all(tokens.map(async (token = '') => (await findLink(deps, asToken(token), 'reset')).handle)),
  )
  expect(handles).toEqual(named)
  expect((await commandHere(env, ['doctor'])).out).toContain('staff key: 1 of 1 staff keys fit')

  const wrong = await commandHere(env, ['staff', 'rekey', '--campaign', CAMPAIGN, '--confirm', 'other'])
  expect(wrong).toMatchObject({ code: 2, out: '' })
  const again = await commandHere(env, ['staff', 'rekey', '--campaign', CAMPAIGN, '--confirm', CAMPAIGN])
  expect(again.code).toBe(0)
  expect(again.out.split('\n')).toHaveLength(3)
})
