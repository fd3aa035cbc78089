import { execFileSync } from 'node:child_process'
import {
  appendFileSync,
  chmodSync,
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { temporaryFolder } from '../support/folders.ts'
import { run } from '../support/processes.ts'
import { build, builds, node, projectCopy, ROOT } from './project.ts'

/** Debian's `nobody`. */
const NOBODY = 65534

/**
 * Starts the built server of `root`, and looks at everything that it reads from its place: pages, assets, migrations, and
 * what its threads draw; these start after `meanwhile`.
 */
async function serves(root: string, port: number, cwd: string, meanwhile = async () => {}): Promise<void> {
  const env = { PORT: String(port), DATA_DIR: join(temporaryFolder(), 'data'), DEMO: '1' }
  const server = run(process.execPath, [join(root, 'dist/server.js')], env, cwd)
  await server.says(/^Open /m)
  await meanwhile()
  const at = `http://127.0.0.1:${port}`
  const page = await (await fetch(at)).text()
  const assets = [...page.matchAll(/"(\/assets\/[^"]+)"/g)].map(([, path]) => path)
  expect(assets.length).toBeGreaterThan(0)
  for (const path of assets) expect((await fetch(at + path)).status, path).toBe(200)
  const [, slug] = /href="\/a\/([a-z0-9-]+)/.exec(page) ?? []
  const image = await fetch(`${at}/share/${slug}.png`)
  expect([image.status, image.headers.get('content-type')]).toEqual([200, 'image/png'])
  expect(await (await fetch(`${at}/healthz`)).json()).toEqual({ status: 'ok', database: 'up', schema: 'current' })
  server.signal('SIGTERM')
  expect(await server.ended).toBe(0)
}

describe('migrations, fonts, threads and assets are found', { timeout: 120_000 }, () => {
  test('from another working directory, and from a build that a server still runs, however many come after it', async () => {
    const root = projectCopy()
    await build(root)
    // A server of another copy of the project, whose build has the same name.
    const [name = ''] = builds(root)
    const elsewhere = join(temporaryFolder(), 'dist', name)
    mkdirSync(elsewhere, { recursive: true })
    const held = openSync(elsewhere, 'r')
    onTestFinished(() => closeSync(held))
    await serves(root, 4471, temporaryFolder(), async () => {
      for (const text of ['-- 1\n', '-- 2\n', '-- 3\n']) {
        appendFileSync(join(root, 'sql/0001_foundation.sql'), text)
        await build(root)
      }
      expect(builds(root)).toHaveLength(3)
    })
    appendFileSync(join(root, 'sql/0001_foundation.sql'), '-- 4\n')
    await build(root)
    expect(builds(root)).toHaveLength(2)
  })

  test('in what `npm pack` packs, without the source', async () => {
    const root = projectCopy()
    execFileSync('npm', ['pack', '--silent', '--pack-destination', root], {
      cwd: root,
      env: { ...process.env, HOME: root },
    })
    const [packed = ''] = readdirSync(root).filter((name) => name.endsWith('.tgz'))
    const folder = temporaryFolder()
    execFileSync('tar', ['-xzf', join(root, packed), '-C', folder])
    const release = join(folder, 'package')
    expect(readdirSync(join(release, 'src')).sort()).toEqual(['build', 'build.ts'])
    symlinkSync(join(ROOT, 'node_modules'), join(release, 'node_modules'))
    expect(await build(release)).toEqual({ code: 0, out: '', err: '' })
    await serves(release, 4472, release)
  })
})

describe('a tree that the server’s user cannot write', () => {
  /** The copy as `nobody` sees it: everything readable, nothing writable. */
  function readOnlyFor(root: string): void {
    for (let folder = root; folder !== '/'; folder = join(folder, '..'))
      if (folder.includes('undersigned-')) chmodSync(folder, 0o755)
  }

  test('runs what is current', async () => {
    const root = projectCopy()
    await build(root)
    readOnlyFor(root)
    expect(await node(['src/build.ts'], root, { uid: NOBODY }).done).toEqual({ code: 0, out: '', err: '' })
    expect(await node(['dist/cli.js', '--help'], root, { uid: NOBODY }).done).toMatchObject({ code: 0, err: '' })
  })

  test.each(['before the first build', 'after a change'])('%s: says in one line what to do', async (when) => {
    const root = projectCopy()
    if (when === 'after a change') {
      await build(root)
      appendFileSync(join(root, 'tsconfig.json'), '\n')
    }
    readOnlyFor(root)
    expect(await node(['src/build.ts'], root, { uid: NOBODY }).done).toEqual({
      code: 1,
      out: '',
      err: expect.stringMatching(
        /^dist\/ is not built from the source .* \(EACCES\): run `npm run build` where it can\n$/,
      ),
    })
  })
})

test('without packages, one line says what to do', async () => {
  const root = projectCopy()
  rmSync(join(root, 'node_modules'))
  expect(await build(root)).toEqual({ code: 1, out: '', err: 'packages are missing: run `npm ci`\n' })
})

test('nothing of ours is read from a folder for temporary files: nothing is put there', async () => {
  const TMPDIR = temporaryFolder()
  const root = projectCopy()
  expect((await node(['src/build.ts'], root, { env: { TMPDIR } }).done).code).toBe(0)
  expect((await node(['dist/cli.js', '--help'], root, { env: { TMPDIR } }).done).code).toBe(0)
  expect(readdirSync(TMPDIR)).toEqual([])
})

test('no script runs a loader', () => {
  const { scripts, dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Record<
    'scripts' | 'dependencies',
    Record<string, string>
  >
  expect(
    Object.entries(scripts).filter(([name, script]) => /--import|tsx|loader/.test(script) && name !== 'bench'),
  ).toEqual([])
  expect(dependencies).not.toHaveProperty('tsx')
})
