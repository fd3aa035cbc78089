import { onTestFinished } from 'vitest'
import { createApp } from '../../src/app.ts'
import type { Letter } from '../../src/deps.ts'
import { deliver } from '../../src/outbox/deliver.ts'
import { readAssets } from '../../src/platform/assets-files.ts'
import { serve } from '../../src/platform/serve.ts'
import { sendChanges } from '../../src/site/live.ts'
import type { TestDb } from './databases.ts'
import { demoDeps } from './demo.ts'
import { type TestDeps, type TestOptions, testDeps } from './deps.ts'
import { settled } from './world.ts'

/** The app behind a real port of this machine. Letters and counts move only when the test says so. */
export interface RunningApp {
  /** `http://127.0.0.1:<port>`, without a trailing slash. */
  url: string
  deps: TestDeps
  /** Sends waiting letters. Returns the newest letter to `address` that was not returned before, and its link. */
  letterTo(address: string): Promise<Letter & { link: string }>
  /** Settles the appeal and sends the counts to its listeners, as the timers of a server do. */
  settle(slug: string): Promise<void>
}

/** Serves the app on the database `on` until the test ends; `demo` first adds the two demo appeals. */
export async function runApp(
  on: TestDb,
  { demo = false, ...options }: TestOptions & { demo?: boolean } = {},
): Promise<RunningApp> {
  const deps = await (demo ? demoDeps : testDeps)(on, options)
  const serving = await serve(createApp(deps, await readAssets()).fetch, 0, '127.0.0.1')
  onTestFinished(() => {
    deps.streams.end()
    return serving.close(0)
  })
  const read = new Set<Letter>()
  return {
    url: `http://127.0.0.1:${serving.port}`,
    deps,
    async letterTo(address) {
      await deliver(deps)
      const letter = deps.mailer.letters?.().find((one) => one.to === address && !read.has(one))
      const link = letter && /^http\S+$/m.exec(letter.text)?.[0]
      if (!letter || !link) throw new Error('no such letter has come')
      read.add(letter)
      return { ...letter, link }
    },
    settle: async (slug) => {
      await settled(deps, slug)
      await sendChanges(deps)
    },
  }
}
