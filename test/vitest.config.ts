import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { LongFirst } from './support/long-first.ts'

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['test/**/*.test.{ts,tsx}'],
    globalSetup: ['test/support/global-setup.ts'],
    pool: 'forks',
    maxWorkers: 2,
    sequence: { sequencer: LongFirst },
    // A worker keeps its embedded database from file to file: starting one anew costs more than most files take.
    isolate: false,
    testTimeout: 45_000,
    hookTimeout: 120_000,
    // What a test polls for may take that long on a busy machine; it goes on as soon as it is there.
    expect: { poll: { timeout: 20_000 } },
  },
})
