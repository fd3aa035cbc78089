import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildsInUse } from './build/in-use.ts'
import { hasSource, inputsHash } from './build/inputs.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const DIST = join(ROOT, 'dist')
const PROGRAMS = ['server', 'cli']

/** Builds `dist/` unless it is current. Prints nothing on standard output; two builds at once leave one whole result. */
async function main(): Promise<void> {
  // A packed release holds no source: its dist/ is all there is.
  if (!hasSource(ROOT)) return
  const hash = inputsHash(ROOT)
  if (isCurrent(hash)) return
  try {
    if (!existsSync(join(DIST, hash))) await makeFolder(hash)
    for (const [name, text] of pointers(hash)) replaceFile(name, text)
    prune(hash)
  } catch (error) {
    const { code, errno } = error as NodeJS.ErrnoException
    if (code === 'ERR_MODULE_NOT_FOUND') fail('packages are missing: run `npm ci`')
    if (errno === undefined) throw error
    fail(
      `dist/ is not built from the source that lies here, and cannot be written (${code}): run \`npm run build\` where it can`,
    )
  }
}

const isCurrent = (hash: string): boolean =>
  existsSync(join(DIST, hash)) && pointers(hash).every(([name, text]) => textOf(join(DIST, name)) === text)
const textOf = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '')

/** The files beside the builds, which name the current one: `dist/server.js` runs it, and no other. */
const pointers = (hash: string): [name: string, text: string][] => [
  ...PROGRAMS.map((program): [string, string] => [`${program}.js`, programText(program, hash)]),
  ['current', `${hash}\n`],
]

/** The folder stays open for as long as the program runs: it loads its threads from there, and later builds leave it. */
const programText = (program: string, hash: string): string => `import { openSync } from 'node:fs'
const root = new URL('..', import.meta.url)
const built = new URL('./${hash}/', import.meta.url)
if (process.platform === 'linux') openSync(built)
const { refuseStale } = await import(new URL('refuse-stale.js', built))
refuseStale(root, '${hash}')
await import(new URL('${program}.js', built))
`

async function makeFolder(hash: string): Promise<void> {
  mkdirSync(DIST, { recursive: true })
  const unfinished = join(DIST, `.${process.pid}`)
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished)
  try {
    const { bundle } = await import('./build/bundle.ts')
    await bundle(ROOT, unfinished)
    renameSync(unfinished, join(DIST, hash))
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    // Another build of the same source was faster.
    if (!existsSync(join(DIST, hash))) throw error
  }
}

/** Writes a file in one step: a start at the same time reads the old file or the new one. */
function replaceFile(name: string, text: string): void {
  const unfinished = join(DIST, `.${process.pid}-${name}`)
  writeFileSync(unfinished, text)
  renameSync(unfinished, join(DIST, name))
}

/**
 * Removes the remains of builds that were killed, and the folders of earlier sources but the newest, which a start may be
 * about to run, and those that a server still runs.
 */
function prune(hash: string): void {
  const names = readdirSync(DIST)
  const made = (name: string): number => statSync(join(DIST, name)).mtimeMs
  const earlier = names.filter((name) => /^[0-9a-f]{16}$/.test(name) && name !== hash).sort((a, b) => made(b) - made(a))
  const remains = names.filter((name) => name.startsWith('.') && !isRunning(Number.parseInt(name.slice(1), 10)))
  const used = earlier.length > 1 ? buildsInUse(DIST) : new Set<string>()
  const unused = earlier.slice(1).filter((name) => !used.has(name))
  for (const name of [...unused, ...remains]) rmSync(join(DIST, name), { recursive: true, force: true })
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

function fail(line: string): never {
  process.stderr.write(`${line}\n`)
  process.exit(1)
}

await main()
