import type { z } from 'zod'
import { type FieldError, Refusal } from '../core/errors.ts'
import { LOST_LETTER, LOST_LETTER_WORDS } from '../core/lost-letter.ts'
import { placeOf, readFrontMatter } from '../texts/front-matter.ts'
import { pathsOf, wordsOf } from '../texts/issue-words.ts'
import { AppealDraft, CONTROL } from './draft.ts'

const LARGEST = 1_000_000
const FENCE = '---'
const MARKER = /^<!--\s*locale:\s*(\S+)\s*-->$/

/** An appeal's file: the draft, and where its parts stand. */
export interface AppealFile {
  draft: AppealDraft
  /** The line of the file in which a field's text begins; a body is at `texts`, locale, `body`. */
  textLineOf(path: readonly PropertyKey[]): number
}

/** Like `readAppealFile`, without the lines. */
export const parseAppealFile = (file: string): AppealDraft => readAppealFile(file).draft

/**
 * Reads an appeal's file: YAML front matter between two lines `---`, then the text of each locale in Markdown under
 * a line `<!-- locale: be -->`. Refuses (`invalid`) with every error found, each with its line and field.
 */
export function readAppealFile(file: string): AppealFile {
  if (file.length > LARGEST) throw invalid([{ path: 'file', message: `must have at most ${LARGEST} characters` }])
  const lines = file.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)
  const end = lines.findIndex((line, at) => at > 0 && line.trimEnd() === FENCE)
  if (lines[0]?.trimEnd() !== FENCE || end === -1)
    throw invalid([{ path: 'line 1', message: 'the file must begin with front matter between two lines of ---' }])
  const front = readFrontMatter(lines.slice(1, end).join('\n'), 2)
  const { bodies, errors } = parseBodies(lines, end + 1)
  const bodyLine = (path: readonly PropertyKey[]) =>
    path[2] === 'body' ? bodies.get(String(path[1]))?.begins : undefined
  const before = [...front.errors, ...errors]
  // Front matter that is not valid YAML has no fields to check.
  if (front.value === undefined) throw invalid(byLine(before))
  const parsed = AppealDraft.safeParse(withBodies(front.value, bodies))
  if (parsed.success && before.length === 0)
    return { draft: parsed.data, textLineOf: (path) => bodyLine(path) ?? front.textLineOf(path) }
  const issues = (parsed.error?.issues ?? []).flatMap(pathsOf)
  const wrong = issues.flatMap((issue) =>
    linesIn(bodies, issue).map((line) => ({
      path: placeOf(line ?? bodyLine(issue.path) ?? front.lineOf(issue.path), issue.path),
      message: wordsOf(issue, front.writtenAt(issue.path)),
    })),
  )
  const told = new Set(before.map(({ path }) => path))
  throw invalid(byLine([...before, ...wrong.filter(({ path }) => !told.has(path))]))
}

/** The lines of a body that hold what the issue is about; else a single undefined: the line of the field. */
function linesIn(bodies: Bodies, { path, message }: z.core.$ZodIssue): (number | undefined)[] {
  const body = path[2] === 'body' ? bodies.get(String(path[1])) : undefined
  const wrong = message === LOST_LETTER_WORDS ? LOST_LETTER : message.includes('control') ? CONTROL : undefined
  if (!body || !wrong) return [undefined]
  return body.text.split('\n').flatMap((line, at) => (wrong.test(line) ? [body.line + 1 + at] : []))
}

type Bodies = Map<string, { line: number; begins: number; text: string }>

function parseBodies(lines: string[], from: number): { bodies: Bodies; errors: FieldError[] } {
  const bodies: Bodies = new Map()
  const errors: FieldError[] = []
  let body: { line: number; begins: number; text: string } | undefined
  for (const [index, line] of lines.entries()) {
    if (index < from) continue
    const locale = MARKER.exec(line.trim())?.[1]
    if (locale !== undefined) {
      if (bodies.has(locale)) errors.push({ path: `line ${index + 1}`, message: `a second section for ${locale}` })
      body = { line: index + 1, begins: index + 1, text: '' }
      bodies.set(locale, body)
    } else if (body) {
      if (body.begins === body.line && line.trim() !== '') body.begins = index + 1
      body.text += `${line}\n`
    } else if (line.trim() !== '')
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

/** The errors in the order of the file. */
const byLine = (errors: FieldError[]): FieldError[] =>
  errors.sort((a, b) => Number(/\d+/.exec(a.path)?.[0]) - Number(/\d+/.exec(b.path)?.[0]))

const invalid = (errors: FieldError[]) => new Refusal('invalid', { errors })
