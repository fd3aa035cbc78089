import { type Document, isMap, isScalar, isSeq, LineCounter, type Pair, parseDocument, type YAMLError } from 'yaml'
import type { FieldError } from '../core/errors.ts'
import { notesOf, type YamlNote } from './yaml-notes.ts'
import { PROBLEMS, QUOTE_IT } from './yaml-words.ts'

/** A value of the front matter as it stands in the file, and the value that YAML reads. */
export interface Written {
  source: string
  value: unknown
}

export interface FrontMatter {
  /** Undefined when the front matter could not be read as fields. */
  value: unknown
  /** The line in the file of a field, or of the nearest field around it. */
  lineOf(path: readonly PropertyKey[]): number
  /** The line in the file in which the text of a field begins: below its name after `|` or `>`. */
  textLineOf(path: readonly PropertyKey[]): number
  /** The plain value of a field, which YAML may read as a number or as nothing. */
  writtenAt(path: readonly PropertyKey[]): Written | undefined
  errors: FieldError[]
}

/** Errors after which the fields are still those that were written. */
const READABLE = new Set(['BAD_SCALAR_START', 'DUPLICATE_KEY', 'BAD_DQ_ESCAPE'])
const NO_ERROR = new Set(['TAG_RESOLVE_FAILED', 'BAD_ALIAS'])

/** A line and a field, as errors name them: `line 9, texts.be.title`. */
export function placeOf(line: number, path: readonly PropertyKey[]): string {
  const parts = path.map((part) =>
    String(part)
      .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
      .slice(0, LONGEST_NAME),
  )
  return [`line ${line}`, parts.join('.')].filter(Boolean).join(', ')
}

const LONGEST_NAME = 40

/** Reads YAML whose first line is the line `first` of the file. Whatever YAML would drop or change is an error. */
export function readFrontMatter(yaml: string, first: number): FrontMatter {
  const counter = new LineCounter()
  const document = parseDocument(yaml, { lineCounter: counter, schema: 'core', merge: false, prettyErrors: false })
  const lineAt = (offset: number) => counter.linePos(offset).line + first - 1
  const fields = fieldsOf(document)
  const errorAt = (offset: number, message: string): FieldError => {
    const field = fields.findLast((one) => one.offset <= offset)
    return { path: placeOf(lineAt(offset), field?.path ?? []), message }
  }
  const notes = notesOf(yaml).flatMap((note) => {
    const problem = problemOf(note, fields, yaml)
    return problem ? [errorAt(note.offset, problem)] : []
  })
  const found = [...document.errors, ...document.warnings].filter(
    ({ code }) => notes.length === 0 || !NO_ERROR.has(code),
  )
  const errors = found
    .sort(missingFirst)
    .map(({ pos, code }) => errorAt(pos[0], PROBLEMS[code] ?? PROBLEMS.UNEXPECTED_TOKEN))
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let length = path.length; length > 0; length--) {
      const field = fields.find((one) => isSamePath(one.path, path.slice(0, length)))
      if (field) return lineAt(field.offset)
    }
    return first
  }
  const textLineOf = (path: readonly PropertyKey[]): number => {
    const node = document.getIn(path, true)
    if (!isScalar(node) || !node.range) return lineOf(path)
    return lineAt(node.range[0]) + (node.type?.startsWith('BLOCK_') ? 1 : 0)
  }
  const writtenAt = (path: readonly PropertyKey[]): Written | undefined => {
    const node = document.getIn(path, true)
    return isScalar(node) && node.type === 'PLAIN' ? { source: node.source ?? '', value: node.value } : undefined
  }
  const odd = oddKeys(document.contents).map((offset) => errorAt(offset, PROBLEMS.NON_STRING_KEY))
  const isReadable = odd.length === 0 && found.every(({ code }) => READABLE.has(code) || NO_ERROR.has(code))
  return {
    value: isReadable ? contentOf(document) : undefined,
    lineOf,
    textLineOf,
    writtenAt,
    errors: onePerLine([...notes, ...odd, ...errors]),
  }
}

/** A bracket that is missing makes other errors on the same line. */
const missingFirst = (a: YAMLError, b: YAMLError): number =>
  Number(b.code === 'MISSING_CHAR') - Number(a.code === 'MISSING_CHAR')

/** A field, or an item of a list, and the place where it begins. */
interface Field {
  path: PropertyKey[]
  offset: number
  value: unknown
}

function fieldsOf(document: Document): Field[] {
  const fields: Field[] = []
  const walk = (node: unknown, path: PropertyKey[]): void => {
    if (isMap(node))
      for (const { key, value } of node.items as Pair[]) {
        if (!isScalar(key) || !key.range) continue
        const at = [...path, String(key.value)]
        fields.push({ path: at, offset: key.range[0], value })
        walk(value, at)
      }
    if (isSeq(node))
      for (const [index, item] of node.items.entries()) {
        const at = [...path, index]
        if (hasRange(item)) fields.push({ path: at, offset: item.range[0], value: item })
        walk(item, at)
      }
  }
  walk(document.contents, [])
  return fields.sort((a, b) => a.offset - b.offset)
}

/** The places of names of fields that are no text. */
function oddKeys(node: unknown): number[] {
  if (isSeq(node)) return node.items.flatMap(oddKeys)
  if (!isMap(node)) return []
  return (node.items as Pair[]).flatMap(({ key, value }) => {
    if (isScalar(key) && typeof key.value === 'string') return oddKeys(value)
    return [[key, value].find(hasRange)?.range[0] ?? 0]
  })
}

const hasRange = (node: unknown): node is { range: [number, number, number] } =>
  typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)

const isSamePath = (a: readonly PropertyKey[], b: readonly PropertyKey[]): boolean =>
  a.length === b.length && a.every((part, at) => part === b[at])

const READ_AS = { tag: 'a tag', anchor: 'an anchor for aliases', alias: 'one of its aliases' }

/** The error of a comment that may be text, of an anchor, an alias or a tag; undefined for a comment that is meant. */
function problemOf({ kind, offset, source }: YamlNote, fields: Field[], yaml: string): string | undefined {
  if (kind !== 'comment') return `begins with ${source.slice(0, 1)}, which YAML reads as ${READ_AS[kind]}: ${QUOTE_IT}`
  const field = fields.findLast((one) => one.offset < offset)
  if (field?.path[0] !== 'texts') return
  const lineStart = yaml.lastIndexOf('\n', offset) + 1
  const ownLine = yaml.slice(lineStart, offset).trim() === ''
  const fieldStart = yaml.lastIndexOf('\n', field.offset) + 1
  const isNote = /^#+(?:\s|$)/.test(source) && (!ownLine || offset - lineStart <= field.offset - fieldStart)
  const isQuoted = isScalar(field.value) && (field.value.type ?? '').startsWith('QUOTE_')
  if (isNote && (ownLine || isQuoted)) return
  return `${source.split(/\s/, 1)[0]} and what follows would be left out, as a comment: ${QUOTE_IT}`
}

function contentOf(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 })
  } catch {
    return undefined
  }
}

const onePerLine = (errors: FieldError[]): FieldError[] =>
  errors.filter(({ path }, at) => errors.findIndex((other) => lineIn(other.path) === lineIn(path)) === at)

const lineIn = (path: string): string | undefined => path.split(',', 1)[0]
