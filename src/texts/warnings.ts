import type { Token } from 'markdown-it'
import { parseAsk, parseText } from './markdown.ts'

/** Something in a text that a reader of the page may see otherwise than its author meant it. */
export type Warning = Place & Finding

interface Place {
  /** The field: `texts`, locale, `body`. */
  path: readonly (string | number)[]
  /** The line within the field, from 1. */
  line: number
}

export type Finding =
  /** Indented by four spaces or more, or between lines of ```: Markdown's code, read as text. */
  | { kind: 'code' }
  /** Lines as long as a paragraph, with no empty line between them. */
  | { kind: 'long_lines'; lines: number; read: 'paragraphs' | 'lines' }
  | { kind: 'typed_bullets'; mark: string }
  | { kind: 'image' }
  | { kind: 'html'; tag: string }
  | { kind: 'dropped_link' }
  | { kind: 'list_start'; start: number }
  | { kind: 'empty_heading' }

/** The parts of a draft, or of a stored appeal, in which there is something to warn of. */
interface Texts {
  texts: Readonly<Record<string, { body: string; addressees: readonly { ask?: string | null | undefined }[] }>>
}

/** Lists what may be read otherwise than it was meant, by language and line. */
export const warningsOf = ({ texts }: Texts): Warning[] =>
  Object.entries(texts).flatMap(([locale, { body, addressees }]) => [
    ...addressees.flatMap(({ ask }, nth) =>
      askFindings(ask ?? '').map((found) => ({ path: ['texts', locale, 'addressees', nth, 'ask'], ...found })),
    ),
    ...bodyFindings(body).map((found) => ({ path: ['texts', locale, 'body'], ...found })),
  ])

type Found = { line: number } & Finding

function bodyFindings(body: string): Found[] {
  const { tokens, mended, longLines, lineOf } = parseText(body)
  const found: Found[] = [
    ...mended.map(
      ({ kind, at, mark = '' }): Found => (kind === 'indented' ? { line: at, kind: 'code' } : { line: at, kind, mark }),
    ),
    ...longLines.map(({ at, ...rest }): Found => ({ line: at, kind: 'long_lines', ...rest })),
    ...tokens.flatMap((token, at) => [...blockFindings(token, tokens[at + 1], lineOf(token))]),
    ...fences(body),
  ]
  return found.sort((a, b) => a.line - b.line)
}

const askFindings = (ask: string): Found[] =>
  parseAsk(ask).flatMap((token) =>
    token.type === 'inline' ? [...inlineFindings(token, (token.map?.[0] ?? 0) + 1)] : [],
  )

function* blockFindings(token: Token, next: Token | undefined, line: number): Generator<Found> {
  if (token.type === 'ordered_list_open') {
    const start = Number(token.attrGet('start') ?? 1)
    if (start !== 1) yield { line, kind: 'list_start', start }
  }
  if (token.type === 'heading_open' && next?.content.trim() === '') yield { line, kind: 'empty_heading' }
  if (token.type === 'inline') yield* inlineFindings(token, line)
}

const TAG = /<(?:!--|\/?[a-z][a-z0-9]{0,20}\b)/i
/** The end of a link that stayed text: its address is none that may be followed. */
const LINK = /\]\([^()\s]{1,200}\)|\]\[[^[\]]{1,100}\]/

/** Looks at the text that was left when links and code were taken out. */
function* inlineFindings({ children }: Token, first: number): Generator<Found> {
  let line = first
  let before = ''
  for (const child of children ?? []) {
    if (child.type === 'softbreak' || child.type === 'hardbreak') line++
    if (child.type === 'link_open' && before.endsWith('!')) yield { line, kind: 'image' }
    if (child.type === 'text') {
      const tag = TAG.exec(child.content)?.[0]
      if (tag) yield { line, kind: 'html', tag: tag.startsWith('<!') ? '<!-- … -->' : `${tag}>` }
      if (LINK.test(child.content)) yield { line, kind: 'dropped_link' }
    }
    before = child.type === 'text' ? child.content : ''
  }
}

/** The first line of each block between two lines of ``` or ~~~. */
function fences(body: string): Found[] {
  const marks = body.split('\n').flatMap((line, at) => (/^ {0,3}(?:```|~~~)/.test(line) ? [at + 1] : []))
  return marks.filter((_, nth) => nth % 2 === 0).map((line) => ({ line, kind: 'code' }))
}
