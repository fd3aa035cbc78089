import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { lockFolder } from '../../src/platform/folder-lock.ts'
import { processStart } from '../../src/platform/living.ts'
import { temporaryFolder } from '../support/folders.ts'

const lockIn = (folder: string) => join(folder, 'lock')

/** Starts another process, which lives until it is killed. */
function otherProcess(): ChildProcess & { pid: number } {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child as ChildProcess & { pid: number }
}

const holder = (pid: number, start = processStart(pid)) => JSON.stringify({ pid, start, role: 'server' })

test('a folder that nobody holds is locked, and free again after the release', async () => {
  const folder = temporaryFolder()
  const release = await lockFolder(folder, 'server', 0)
  expect(JSON.parse(readFileSync(lockIn(folder), 'utf8'))).toMatchObject({ pid: process.pid, role: 'server' })
  await expect(lockFolder(folder, 'migrate', 0)).rejects.toThrow('in use')
  release()
  expect(readdirSync(folder)).toEqual([])
  ;(await lockFolder(folder, 'migrate', 0))()
})

test('the refusal is one line that names the process and says what to do', async () => {
  const folder = temporaryFolder()
  const { pid } = otherProcess()
  writeFileSync(lockIn(folder), holder(pid))
  await expect(lockFolder(folder, 'migrate', 0)).rejects.toMatchObject({
    name: 'ConfigError',
    message: `the folder ${folder} is in use by process ${pid} (server): stop it, run this, start it again`,
  })
  expect(readFileSync(lockIn(folder), 'utf8')).toBe(holder(pid))
  expect(readdirSync(folder)).toEqual(['lock'])
})

test('a process that ends leaves the folder to the process that waits', async () => {
  const folder = temporaryFolder()
  const child = otherProcess()
  writeFileSync(lockIn(folder), holder(child.pid))
  const waiting = lockFolder(folder, 'server', 5_000)
  child.kill('SIGKILL')
  ;(await waiting)()
  expect(existsSync(lockIn(folder))).toBe(false)
})

test('the lock of a process that was killed is taken over', async () => {
  const folder = temporaryFolder()
  const child = otherProcess()
  const content = holder(child.pid)
  child.kill('SIGKILL')
  await once(child, 'exit')
  writeFileSync(lockIn(folder), content)
  ;(await lockFolder(folder, 'server', 0))()
})

test('a later process with the same number does not hold it', async () => {
  const folder = temporaryFolder()
  writeFileSync(lockIn(folder), holder(otherProcess().pid, 'another start'))
  ;(await lockFolder(folder, 'server', 0))()
})

test.each(['', 'nonsense', '{"pid":"1"}', '{}'])('a lock file that holds %j locks nothing', async (content) => {
  const folder = temporaryFolder()
  writeFileSync(lockIn(folder), content)
  ;(await lockFolder(folder, 'server', 0))()
})

test('of many that find a stale lock at once, one gets the folder', async () => {
  const folder = temporaryFolder()
  writeFileSync(lockIn(folder), holder(otherProcess().pid, 'another start'))
  const outcomes = await Promise.allSettled(Array.from({ length: 8 }, (_, n) => lockFolder(folder, `role ${n}`, 0)))
  const won = outcomes.filter((outcome) => outcome.status === 'fulfilled')
  expect(won).toHaveLength(1)
  for (const { value: release } of won) release()
})

test('a zombie is not living', { skip: process.platform !== 'linux' }, async () => {
  // The shell becomes a `sleep` that never waits for its child, so the child stays a zombie when it ends.
  const parent = spawn('sh', ['-c', 'sleep 0.5 & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] })
  onTestFinished(() => void parent.kill('SIGKILL'))
  const [output] = await once(parent.stdout, 'data')
  const pid = Number(String(output))
  await expect.poll(() => readFileSync(`/proc/${pid}/stat`, 'latin1'), { timeout: 10_000 }).toContain(' Z ')
  expect(processStart(pid)).toBeUndefined()
})

test('a process has one start time, and a missing process has none', () => {
  expect(processStart(process.pid)).toBe(processStart(process.pid))
  expect(processStart(process.pid)).not.toBe(processStart(otherProcess().pid))
  expect(processStart(2 ** 22 + 1)).toBeUndefined()
})
