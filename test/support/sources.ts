import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A source file, as the rules of the architecture look at it. */
export interface Source {
  /** From the root, with `/`: `src/appeals/store.ts`. */
  path: string
  /** Without comments. */
  code: string
  lines: number
  imports: Import[]
}

export interface Import {
  /** A package's name, `node:…`, or the path from the root of a file of ours. */
  from: string
  /** Whether nothing but types is imported. */
  typesOnly: boolean
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** Every file of code under src/, style sheets among them. */
export function readSources(): Source[] {
  return readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.([cm]?[jt]sx?|css)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => sourceOf(relative(ROOT, file).split(sep).join('/'), readFileSync(file, 'utf8')))
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s+(?:(type)\s+)?(?:([^'"`;]*?)\s*from\s*)?'([^']+)'|\bimport\(\s*'([^']+)'/g

/** Parses what the rules need of a text. */
export function sourceOf(path: string, text: string): Source {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, ' ').replace(/(^|\s)\/\/[^\n]*/g, '$1')
  const imports = [...code.matchAll(IMPORT)].map(([, type, names = '', from = '', dynamic]) => ({
    from: resolve(path, dynamic ?? from),
    typesOnly: type !== undefined || (names.startsWith('{') && everyNameIsAType(names)),
  }))
  return { path, code, lines: text.split('\n').length - 1, imports }
}

const everyNameIsAType = (names: string): boolean =>
  names
    .replace(/[{}]/g, '')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
    .every((name) => name.startsWith('type '))

const resolve = (path: string, from: string): string => (from.startsWith('.') ? posix.join(dirname(path), from) : from)
