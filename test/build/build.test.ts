import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { build, builds, help, node, projectCopy } from './project.ts'

const STALE = /^dist\/ was built from another source .*npm run build`\n$/
const USAGE = 'The project’s help, changed.'

/** Changes a line that `--help` prints. */
function changeSource(root: string): void {
  const path = join(root, 'src/cli/run.ts')
  const text = readFileSync(path, 'utf8')
  expect(text).toContain('Commands of the operator')
  writeFileSync(path, text.replace('Commands of the operator', `${USAGE} Commands of the operator`))
}

describe('the build', () => {
  test('prints nothing, and does nothing when dist/ is current', async () => {
    const root = projectCopy()
    expect(await build(root)).toEqual({ code: 0, out: '', err: '' })
    const made = () => readdirSync(join(root, 'dist')).map((name) => [name, statSync(join(root, 'dist', name)).mtimeMs])
    const before = made()
    expect(await build(root)).toEqual({ code: 0, out: '', err: '' })
    expect(made()).toEqual(before)
    expect(await help(root)).toMatchObject({ code: 0, err: '' })
  })

  test('two at once leave one whole build, which runs', async () => {
    const root = projectCopy()
    const both = await Promise.all([build(root), build(root)])
    expect(both.map(({ code, out, err }) => [code, out, err])).toEqual([
      [0, '', ''],
      [0, '', ''],
    ])
    expect(builds(root)).toHaveLength(1)
    expect(readdirSync(join(root, 'dist')).filter((name) => name.startsWith('.'))).toEqual([])
    expect((await help(root)).code).toBe(0)
  })

  test('keeps the build before, which a server may be about to run, and no older one that nobody runs', async () => {
    const root = projectCopy()
    for (const text of ['-- 1\n', '-- 2\n', '-- 3\n']) {
      appendFileSync(join(root, 'sql/0001_foundation.sql'), text)
      await build(root)
    }
    expect(builds(root)).toHaveLength(2)
  })
})

describe('a stale dist/ is never run', () => {
  test('after a change of the source, until it is built anew', async () => {
    const root = projectCopy()
    await build(root)
    changeSource(root)
    for (const program of ['server', 'cli'])
      expect(await node([`dist/${program}.js`, '--help'], root).done).toEqual({
        code: 1,
        out: '',
        err: expect.stringMatching(STALE),
      })
    await build(root)
    expect((await help(root)).out).toContain(USAGE)
  })

  test.each([
    'package-lock.json',
    'package.json',
    'tsconfig.json',
    'sql/0002_sample.sql',
    'src/ui/styles/app/base.css',
    'src/browser/live.ts',
  ])('after a change of %s', async (path) => {
    const root = projectCopy()
    await build(root)
    appendFileSync(join(root, path), '\n')
    expect(await help(root)).toMatchObject({ code: 1, out: '', err: expect.stringMatching(STALE) })
  })

  test('after a file of the source has gone', async () => {
    const root = projectCopy()
    await build(root)
    rmSync(join(root, 'src/ui/styles/bar.css'))
    expect(await help(root)).toMatchObject({ code: 1, err: expect.stringMatching(STALE) })
  })

  test('a build that was killed at any moment leaves the build before, or none; the next one makes it whole', async () => {
    const root = projectCopy()
    for (const after of [100, 250, 500]) {
      const killed = node(['src/build.ts'], root)
      await wait(after)
      killed.kill()
      await killed.done
      const run = await help(root)
      expect([0, 1]).toContain(run.code)
      if (run.code === 1) expect(run.out).toBe('')
      expect((await build(root)).code).toBe(0)
      expect((await help(root)).code).toBe(0)
      appendFileSync(join(root, 'sql/0001_foundation.sql'), `-- ${after}\n`)
    }
  })

  test('a folder that lacks a file of its build is not taken for one: only whole folders get their name', async () => {
    const root = projectCopy()
    await build(root)
    const [name = ''] = builds(root)
    rmSync(join(root, 'dist'), { recursive: true })
    mkdirSync(join(root, 'dist', '.4194305'), { recursive: true })
    expect(await help(root)).toMatchObject({ code: 1, out: '' })
    await build(root)
    expect(builds(root)).toEqual([name])
    expect(readdirSync(join(root, 'dist')).filter((name) => name.startsWith('.'))).toEqual([])
    expect((await help(root)).code).toBe(0)
  })
})
