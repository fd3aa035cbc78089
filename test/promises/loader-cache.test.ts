import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { run, startNpm } from '../support/processes.ts'

const OTHERS_CODE = 'console.log("code of somebody else"); export {}'
const COMMAND = ['--import', 'tsx', 'src/cli.ts', '--help']

/** A shared folder for temporary files, in which somebody else has put code for every file that the loader caches. */
async function poisonedTemporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'undersigned-shared-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  expect(await run(process.execPath, COMMAND, { TMPDIR: folder }).ended).toBe(0)
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  expect(files.length).toBeGreaterThan(50)
  for (const { parentPath, name } of files) {
    const path = join(parentPath, name)
    writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), code: OTHERS_CODE }))
  }
  return folder
}

test('code that somebody put into the loader’s shared cache is run by the bare loader, and by no script of ours', {
  timeout: 60_000,
}, async () => {
  const TMPDIR = await poisonedTemporaryFolder()
  const bare = run(process.execPath, COMMAND, { TMPDIR })
  await bare.ended
  expect(bare.output()).toContain('code of somebody else')

  const ours = startNpm({ TMPDIR }, ['run', '--silent', 'cli', '--', '--help'])
  expect(await ours.ended).toBe(0)
  expect(ours.output()).toContain('doctor')
  expect(ours.output()).not.toContain('code of somebody else')
})

test('whatever runs our code says that the loader has no shared cache: every script, the unit and the wrapper', () => {
  const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  const run = Object.entries(scripts).filter(([, script]) => script.includes('tsx'))
  expect(run.map(([name]) => name)).toEqual(['start', 'cli', 'bench'])
  for (const [, script] of run) expect(script).toMatch(/^TSX_DISABLE_CACHE=1 exec node /)

  const blocks = [...read('README.md').matchAll(/```\w+\n([\s\S]*?)```/g)].map(([, block = '']) => block)
  const loading = blocks.filter((block) => block.includes('--import tsx'))
  expect(loading).toHaveLength(2)
  for (const block of loading) expect(block).toMatch(/^(Environment=)?TSX_DISABLE_CACHE=1$/m)
})
