import type { Source } from './sources.ts'

export type Layer = 'store' | 'verb' | 'page' | 'routes'

const nameOf = (path: string): string => path.split('/').at(-1) ?? ''
export const isStore = (path: string): boolean => /^(.+-)?(store|statement)\.ts$/.test(nameOf(path))

/**
 * The layer of a file: by its name, or by the functions it exports. An async function that takes `deps` is a verb; with
 * the request's Context it is part of a route. Undefined: a model, or a helper.
 */
export function layerOf({ path, code }: Source): Layer | undefined {
  if (/(^|-)(routes|api)\.tsx?$/.test(nameOf(path))) return 'routes'
  if (/\/pages\//.test(path)) return 'page'
  if (isStore(path)) return 'store'
  const acting = asyncExports(code).filter((parameters) =>
    /^\s*(deps\b|\{[^}]*\}\s*:\s*(Pick<)?Deps\b)/.test(parameters),
  )
  if (acting.length === 0) return undefined
  return acting.some((parameters) => /:\s*Context\b/.test(parameters)) ? 'routes' : 'verb'
}

const EXPORTED = /export\s+(?:async\s+function|function|const)\s+\w+(?:\s*=\s*(?:async\s*)?)?\s*(?:<[^>(]*>)?\(/g

/** The parameters of each exported function that is async or returns a promise, as text. */
function asyncExports(code: string): string[] {
  return [...code.matchAll(EXPORTED)].flatMap((match) => {
    const start = match.index + match[0].length
    const end = closingOf(code, start)
    const isAsync = /\basync\b/.test(match[0]) || /^\s*:\s*Promise</.test(code.slice(end + 1, end + 40))
    return isAsync ? [code.slice(start, end)] : []
  })
}

/** The index of the bracket that closes the one before `start`. */
function closingOf(code: string, start: number): number {
  let depth = 1
  for (let at = start; at < code.length; at++) {
    if (code[at] === '(') depth++
    if (code[at] === ')' && --depth === 0) return at
  }
  return code.length
}
