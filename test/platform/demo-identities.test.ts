import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newIdentity } from '../../src/campaigns/identity.ts'
import { demoIdentitiesIn } from '../../src/platform/demo-identities.ts'
import { testClock } from '../support/clock.ts'
import { temporaryFolder } from '../support/folders.ts'

test('an identity is made once, stored for its owner only, and returned again', async () => {
  const folder = temporaryFolder()
  const identityOf = demoIdentitiesIn(folder, testClock())
  const [first, second] = [await identityOf('holder-1', newIdentity), await identityOf('holder-1', newIdentity)]
  expect(second).toEqual(first)
  expect(await identityOf('holder-2', newIdentity)).not.toEqual(first)
  expect(readdirSync(join(folder, 'demo'))).toEqual(['holder-1.txt', 'holder-2.txt'])
  expect(statSync(join(folder, 'demo/holder-1.txt')).mode & 0o777).toBe(0o600)
  expect(statSync(join(folder, 'demo')).mode & 0o777).toBe(0o700)
})
