import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { LongFirst } from './support/long-first.ts'

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['test/**/*.test.{ts,tsx}'],
    // These need programs that npm does not bring: npm run test:peers.
    exclude: ['test/peers/**'],
    globalSetup: ['test/support/global-setup.ts'],
    pool: 'forks',
    // On two cores: a quarter of the time tests wait for a server, a browser or a process that they started.
    maxWorkers: 3,
    sequence: { sequencer: LongFirst },
    // A worker reuses its embedded database for all files: starting another costs more than most files take.
    isolate: false,
    testTimeout: 45_000,
    hookTimeout: 120_000,
    // A poll may take this long on a busy machine, and ends as soon as the expectation holds.
    expect: { poll: { timeout: 20_000 } },
  },
})
