import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

const FOLDERS = ['src', 'sql']
const FILES = ['package.json', 'package-lock.json', 'tsconfig.json']
const KINDS = /\.(ts|tsx|js|css|sql)$/

/** Whether the project's source lies in `root`; a packed release holds only what was built from it. */
export const hasSource = (root: string): boolean => existsSync(join(root, 'src', 'node.ts'))

/** A name for everything that the build reads: it changes when a file of the source or the lockfile does. */
export function inputsHash(root: string): string {
  const hash = createHash('sha256')
  for (const path of inputs(root)) {
    const text = readFileSync(path)
    hash.update(`${relative(root, path).split(sep).join('/')}\0${text.length}\0`).update(text)
  }
  return hash.digest('hex').slice(0, 16)
}

function inputs(root: string): string[] {
  const inFolders = FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => KINDS.test(name))
      .map((name) => join(root, folder, name)),
  )
  const single = FILES.map((name) => join(root, name)).filter((path) => existsSync(path))
  return [...inFolders, ...single].sort()
}
