import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseAst } from 'vitest/node'

/** A regular expression of the sources. */
export interface Pattern {
  /** From the root, with `/`. */
  path: string
  pattern: RegExp
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const LANGUAGES: Record<string, 'ts' | 'tsx' | 'js'> = { '.ts': 'ts', '.tsx': 'tsx', '.js': 'js' }
const languageOf = (path: string) => LANGUAGES[path.slice(path.lastIndexOf('.'))]

/** Every regular expression of src/: those that are written out, and those that a module builds when it is loaded. */
export async function readPatterns(): Promise<Pattern[]> {
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && languageOf(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
  const all: Pattern[] = []
  for (const path of files) {
    const { written, built } = patternsIn(path, readFileSync(join(ROOT, path), 'utf8'))
    all.push(...written)
    if (built > 0) all.push(...(await builtBy(path, built)))
  }
  return all
}

/** The patterns that a text writes out, and the number of places where it builds one. */
export function patternsIn(path: string, text: string): { written: Pattern[]; built: number } {
  const written: Pattern[] = []
  let built = 0
  walk(parseAst(text, { lang: languageOf(path) ?? 'ts' }), (node) => {
    if (isRegExpLiteral(node)) written.push({ path, pattern: new RegExp(node.regex.pattern, node.regex.flags) })
    if (isRegExpCall(node)) built++
  })
  return { written, built }
}

type Node = Record<string, unknown>

function walk(value: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(value)) for (const item of value) walk(item, visit)
  else if (typeof value === 'object' && value !== null && !(value instanceof RegExp)) {
    visit(value as Node)
    for (const child of Object.values(value)) walk(child, visit)
  }
}

const isRegExpLiteral = (node: Node): node is Node & { regex: { pattern: string; flags: string } } =>
  node.type === 'Literal' && typeof node.regex === 'object' && node.regex !== null

function isRegExpCall(node: Node): boolean {
  if (node.type !== 'NewExpression' && node.type !== 'CallExpression') return false
  return (node.callee as Node).type === 'Identifier' && (node.callee as Node).name === 'RegExp'
}

/** Loads a module once more, and returns the patterns that it builds while it is loaded. */
async function builtBy(path: string, count: number): Promise<Pattern[]> {
  const patterns: Pattern[] = []
  const original = globalThis.RegExp
  const record = (made: RegExp): RegExp => {
    if (new Error().stack?.includes(path)) patterns.push({ path, pattern: made })
    return made
  }
  globalThis.RegExp = new Proxy(original, {
    construct: (target, args) => record(Reflect.construct(target, args)),
    apply: (target, self, args) => record(Reflect.apply(target, self, args)),
  })
  try {
    await import(/* @vite-ignore */ `../../${path}?patterns`)
  } finally {
    globalThis.RegExp = original
  }
  if (patterns.length !== count)
    throw new Error(`${path} builds ${patterns.length} of ${count} patterns while it is loaded: build them all there`)
  return patterns
}
