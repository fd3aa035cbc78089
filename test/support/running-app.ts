import { onTestFinished } from 'vitest'
import { createApp } from '../../src/app.ts'
import { seedDemo } from '../../src/demo/seed.ts'
import type { Letter } from '../../src/deps.ts'
import { deliver } from '../../src/outbox/deliver.ts'
import { readAssets } from '../../src/platform/assets-files.ts'
import { serve } from '../../src/platform/serve.ts'
import type { TestDb } from './databases.ts'
import { type TestDeps, type TestOptions, testDeps } from './deps.ts'
import { settled } from './world.ts'

/** The app behind a real port of this machine. Letters and counts move when the test says so. */
export interface RunningApp {
  /** `http://127.0.0.1:<port>`, without a trailing slash. */
  url: string
  deps: TestDeps
  /** Sends what waits; the newest letter to that address, with the link that stands in it. */
  letterTo(address: string): Promise<Letter & { link: string }>
  /** How many letters have gone to that address, those that wait included. */
  lettersTo(address: string): Promise<number>
  /** What the timers of a server would do about that appeal in the next second, or hour. */
  settle(slug: string): Promise<void>
}

/** Serves the app on that database until the test has ended; `demo` puts the two demo appeals into it first. */
export async function runApp(on: TestDb, { demo = false, ...options }: TestOptions & { demo?: boolean } = {}) {
  const deps = await testDeps(on, options)
  if (demo) await seedDemo(deps, (_name, fresh) => fresh())
  return serveDeps(deps)
}

/** The same for deps that a test has made itself. */
export async function serveDeps(deps: TestDeps): Promise<RunningApp> {
  const serving = await serve(createApp(deps, await readAssets()).fetch, 0, '127.0.0.1')
  onTestFinished(() => serving.close(0))

  async function to(address: string): Promise<Letter[]> {
    await deliver(deps)
    return (deps.mailer.letters?.() ?? []).filter((letter) => letter.to === address)
  }
  return {
    url: `http://127.0.0.1:${serving.port}`,
    deps,
    async letterTo(address) {
      const letter = (await to(address))[0]
      const link = letter && /^http\S+$/m.exec(letter.text)?.[0]
      if (!link) throw new Error('there is no such letter')
      return { ...letter, link }
    },
    lettersTo: async (address) => (await to(address)).length,
    settle: async (slug) => {
      await settled(deps, slug)
    },
  }
}
