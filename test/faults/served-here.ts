import { onTestFinished } from 'vitest'
import { createApp } from '../../src/app.ts'
import { readAssets } from '../../src/platform/assets-files.ts'
import { startBackground } from '../../src/platform/background.ts'
import { serve } from '../../src/platform/serve.ts'
import type { TestDb } from '../support/databases.ts'
import { type TestDeps, type TestOptions, testDeps } from '../support/deps.ts'
import { makeAppeal, makeCampaign } from '../support/world.ts'
import { SLUG } from './site.ts'

/** Serves an open appeal from this process, timers included: some faults need the test clock or its user's rights. */
export async function serveHere(
  on: TestDb,
  { ready, ...options }: TestOptions & { ready?: (deps: TestDeps) => Promise<void> } = {},
): Promise<{ deps: TestDeps; url: string }> {
  const base = await testDeps(on, options)
  await makeCampaign(base)
  await makeAppeal(base, SLUG)
  await ready?.(base)
  const background = startBackground(base)
  onTestFinished(() => background.stop())
  const serving = await serve(createApp(background.deps, await readAssets()).fetch, 0, '127.0.0.1')
  onTestFinished(() => serving.close(0))
  return { deps: { ...base, nudge: background.deps.nudge }, url: `http://127.0.0.1:${serving.port}` }
}
