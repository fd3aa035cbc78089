import { type Document, isMap, isScalar, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { type FieldError, Refusal } from '../core/errors.ts'
import { AppealDraft } from './draft.ts'

const LARGEST = 1_000_000
const FENCE = '---'
const MARKER = /^<!--\s*locale:\s*(\S+)\s*-->$/

/**
 * Reads an appeal's file: YAML front matter between two lines `---`, then the text of each locale in Markdown under
 * a line `<!-- locale: be -->`. Refuses (`invalid`) with every error found, each with its line and field.
 */
export function parseAppealFile(file: string): AppealDraft {
  if (file.length > LARGEST) throw invalid([{ path: 'file', message: `must have at most ${LARGEST} characters` }])
  const lines = file.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)
  const end = lines.indexOf(FENCE, 1)
  if (lines[0] !== FENCE || end === -1)
    throw invalid([{ path: 'line 1', message: 'the file must begin with front matter between two lines of ---' }])
  const front = parseFront(lines.slice(1, end).join('\n'))
  const { bodies, errors } = parseBodies(lines, end + 1)
  // Front matter that is not valid YAML has no fields to check.
  if (front.errors.length > 0) throw invalid([...front.errors, ...errors])
  const parsed = AppealDraft.safeParse(withBodies(front.value, bodies))
  if (parsed.success && errors.length === 0) return parsed.data
  const fieldErrors = parsed.error?.issues.flatMap(pathsOf).map(({ path, message }) => {
    const line = (path[2] === 'body' && bodies.get(String(path[1]))?.line) || front.lineOf(path)
    return { path: [`line ${line}`, path.join('.')].filter(Boolean).join(', '), message }
  })
  throw invalid([...(fieldErrors ?? []), ...errors])
}

/** The paths and messages of an issue: one for each unknown field, else one. */
const pathsOf = (issue: z.core.$ZodIssue): { path: PropertyKey[]; message: string }[] =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => ({ path: [...issue.path, key], message: 'there is no such field' }))
    : [issue]

interface Front {
  value: unknown
  /** The line of a field in the file, or of the nearest field around it. */
  lineOf(path: PropertyKey[]): number
  errors: FieldError[]
}

function parseFront(yaml: string): Front {
  const counter = new LineCounter()
  const document = parseDocument(yaml, { lineCounter: counter, schema: 'core', merge: false, prettyErrors: false })
  // The front matter begins on the second line of the file.
  const lineAt = (offset: number) => counter.linePos(offset).line + 1
  const errors = [...document.errors, ...document.warnings].map(({ pos, message }) => ({
    path: `line ${lineAt(pos[0])}`,
    message,
  }))
  const lineOf = (path: PropertyKey[]): number => {
    for (let length = path.length; length > 0; length--) {
      const node = nodeAt(document, path.slice(0, length))
      if (hasRange(node)) return lineAt(node.range[0])
    }
    return 2
  }
  try {
    return { value: errors.length > 0 ? undefined : document.toJS({ maxAliasCount: 0 }), lineOf, errors }
  } catch {
    const message = 'must not use anchors and aliases (& and *)'
    return { value: undefined, lineOf, errors: [{ path: 'front matter', message }] }
  }
}

/** The YAML node of a path: a field's key (its value may begin on a later line) or an item of a list. */
function nodeAt(document: Document, path: PropertyKey[]): unknown {
  const around = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents
  if (!isMap(around)) return document.getIn(path, true)
  return around.items.find(({ key }) => isScalar(key) && String(key.value) === path.at(-1))?.key
}

const hasRange = (node: unknown): node is { range: [number, number, number] } =>
  typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)

type Bodies = Map<string, { line: number; text: string }>

function parseBodies(lines: string[], from: number): { bodies: Bodies; errors: FieldError[] } {
  const bodies: Bodies = new Map()
  const errors: FieldError[] = []
  let body: { line: number; text: string } | undefined
  for (const [index, line] of lines.entries()) {
    if (index < from) continue
    const locale = MARKER.exec(line.trim())?.[1]
    if (locale !== undefined) {
      if (bodies.has(locale)) errors.push({ path: `line ${index + 1}`, message: `a second section for ${locale}` })
      body = { line: index + 1, text: '' }
      bodies.set(locale, body)
    } else if (body) body.text += `${line}\n`
    else if (line.trim() !== '')
      errors.push({ path: `line ${index + 1}`, message: 'text before the first line <!-- locale: … -->' })
  }
  return { bodies, errors }
}

/** Adds each section as `body` to the texts of its locale. The schema refuses a locale that has nothing but a body. */
function withBodies(front: unknown, bodies: Bodies): unknown {
  if (!isRecord(front)) return front
  const texts: Record<string, unknown> = isRecord(front.texts) ? { ...front.texts } : {}
  for (const [locale, { text }] of bodies) {
    const known = texts[locale]
    texts[locale] = isRecord(known) ? { ...known, body: text } : { body: text }
  }
  return { ...front, texts }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const invalid = (errors: FieldError[]) => new Refusal('invalid', { errors })
