import { createSecretKey, randomBytes } from 'node:crypto'
import { expect, onTestFinished, test, vi } from 'vitest'
import { APPEAL_KEYS } from '../src/appeals/key.ts'
import { MINUTE } from '../src/core/clock.ts'
import { JOBS } from '../src/jobs.ts'
import { startBackground } from '../src/platform/background.ts'
import { postgresOnly } from './support/databases.ts'
import { testDeps } from './support/deps.ts'

test('every job has a name of its own, and wakes a job of the list', () => {
  const names = JOBS.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  for (const { wakes, name } of JOBS) expect(names, name).toContain(wakes ?? name)
})

const turn = () => new Promise((done) => setImmediate(done))
const isEnded = ({ type }: { type: string }) => type === 'fulfilled'

postgresOnly('the background work of a process', (use) => {
  /** Starts the background work, whose timers only the test advances, and waits for the runs of the start. */
  async function started() {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    onTestFinished(() => void vi.useRealTimers())
    const runs = new Map(JOBS.map((job) => [job.name, vi.spyOn(job, 'run')]))
    onTestFinished(() => void vi.restoreAllMocks())
    const deps = await testDeps(use())
    const background = startBackground(deps)
    onTestFinished(() => background.stop())
    // Waiting by `vi.waitFor` or `expect.poll` would advance the timers.
    const ended = () => [...runs.values()].flatMap(({ mock }) => mock.settledResults).filter(isEnded).length
    while (ended() < JOBS.length + JOBS.filter(({ wakes }) => wakes).length) await turn()
    for (const run of runs.values()) run.mockClear()
    return { deps, background, runs }
  }

  test.each(JOBS)('runs $name at the start and again after $every ms', async ({ name, every }) => {
    const { runs } = await started()
    vi.advanceTimersByTime(every - 1)
    await turn()
    expect(runs.get(name)).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    await turn()
    expect(runs.get(name)).toHaveBeenCalledOnce()
  })

  test('has a timer for each job and no other, and none after the stop', async () => {
    const { background } = await started()
    expect(vi.getTimerCount()).toBe(JOBS.length)
    await background.stop()
    expect(vi.getTimerCount()).toBe(0)
  })

  test('forgets the keys of appeals after a minute, although nobody asks for them', async () => {
    const { deps } = await started()
    await deps.memory.recall(APPEAL_KEYS, 'release', async () => createSecretKey(randomBytes(32)))
    vi.advanceTimersByTime(MINUTE)
    await turn()
    expect(deps.memory.peek(APPEAL_KEYS, 'release')).toBeUndefined()
  })
})
