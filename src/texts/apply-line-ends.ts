import type { StateCore, Token } from 'markdown-it'
import { type LineEnds, readLineEnds } from './line-ends.ts'

/** A paragraph whose line ends were read as meant, although its lines are as long as those of wrapped prose. */
export interface LongLines {
  /** The first line of the paragraph, from 0. */
  at: number
  lines: number
  read: 'paragraphs' | 'lines'
}

const LONG_LINE = 50
const HARD_BREAK = '  '

/** A rule of markdown-it between blocks and inline: makes paragraphs or lines of the line ends that are meant. */
export function applyLineEnds(state: StateCore): void {
  const paragraphs = state.tokens.filter(
    (token, at) => state.tokens[at - 1]?.type === 'paragraph_open' && hasLines(token),
  )
  const wrappedText = paragraphs.some((token) => {
    const lines = linesOf(token)
    return lines.length > 2 && readLineEnds(lines, false).read === 'wrapped'
  })
  const withLines = new Set(paragraphs)
  const tokens: Token[] = []
  for (const [at, token] of state.tokens.entries()) {
    tokens.push(token)
    if (!withLines.has(token)) continue
    const lines = linesOf(token)
    const ends = readLineEnds(lines, wrappedText)
    note(state, token, ends)
    const [open, close] = [state.tokens[at - 1], state.tokens[at + 1]]
    if (ends.read === 'paragraphs' && open && close && !open.hidden) {
      const [first, ...others] = lines.map((line) => withContent(state, token, line))
      if (first) tokens.splice(-1, 1, first)
      for (const other of others) tokens.push(close, open, other)
    } else token.content = joined(linesOf(token), ends)
  }
  state.tokens = tokens
}

const hasLines = ({ type, content }: Token): boolean => type === 'inline' && content.includes('\n')

const linesOf = ({ content }: Token): string[] => content.split('\n').map((line) => line.trimStart())

const joined = (lines: string[], ends: LineEnds): string =>
  lines
    .map((line, at) => (ends.read !== 'wrapped' || ends.meant.has(at) ? line + HARD_BREAK : line))
    .join('\n')
    .trimEnd()

function withContent(state: StateCore, token: Token, content: string): Token {
  const line = Object.assign(new state.Token('inline', '', 0), token)
  line.content = content.trim()
  line.children = []
  return line
}

function note({ env }: StateCore, { content, map }: Token, { read }: LineEnds): void {
  const lines = content.split('\n')
  if (read === 'wrapped' || !Array.isArray(env.longLines) || lines.every((line) => line.length < LONG_LINE)) return
  env.longLines.push({ at: map?.[0] ?? 0, lines: lines.length, read } satisfies LongLines)
}
