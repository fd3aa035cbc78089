import MarkdownIt, { type StateCore, type Token } from 'markdown-it'
import { asWritten } from '../locale/as-written.tsx'
import { applyLineEnds, type LongLines } from './apply-line-ends.ts'
import { type Mended, readPasted } from './pasted-text.ts'

const SAFE_LINK = /^(https?|mailto):/i
const DEEPEST_HEADING = 6

const OPTIONS = { html: false, linkify: false, typographer: false }

/** For texts. An appeal holds no code: what is indented, or stands between ``` and ```, is text. */
const markdown = new MarkdownIt(OPTIONS).disable(['image', 'code', 'fence'])
/** For asks: paragraphs, bold and italic, links. */
const plainMarkdown = new MarkdownIt('zero', OPTIONS)
plainMarkdown.enable(['emphasis', 'link', 'autolink', 'escape', 'entity', 'newline'])

for (const parser of [markdown, plainMarkdown]) {
  parser.validateLink = (url) => SAFE_LINK.test(url.trim())
  parser.core.ruler.after('block', 'line_ends', applyLineEnds)
  parser.core.ruler.push('tame', tame)
}
markdown.renderer.rules.table_open = () => '<div class="wide" tabindex="0">\n<table>\n'
markdown.renderer.rules.table_close = () => '</table>\n</div>\n'

/**
 * Renders a text, as Markdown or as it is pasted, as safe HTML: tags are escaped, no images, no inline styles, links
 * only to http, https and mailto, with `rel="noopener nofollow"`. The highest heading level in the text (`#` or `##`)
 * becomes `h<headingFrom>`; lower levels follow.
 */
export function renderMarkdown(text: string, { headingFrom = 2 }: { headingFrom?: number } = {}): string {
  const source = readPasted(text).lines.map((line) => line.text)
  return markdown.render(source.join('\n'), { headingFrom })
}

/** Renders an ask as safe HTML of paragraphs with bold, italic and links. */
export const renderAsk = (ask: string): string => plainMarkdown.render(ask, {})

/** Parses an ask as `renderAsk` does. */
export const parseAsk = (ask: string): Token[] => plainMarkdown.parse(ask, {})

export interface ParsedText {
  tokens: Token[]
  mended: Mended[]
  /** Lines counted from 1. */
  longLines: LongLines[]
  /** The line of the text in which a token begins, from 1. */
  lineOf(token: Token): number
}

/** Parses a text as `renderMarkdown` does, for those who look at its parts. */
export function parseText(text: string): ParsedText {
  const { lines, mended } = readPasted(text)
  const longLines: LongLines[] = []
  const tokens = markdown.parse(lines.map((line) => line.text).join('\n'), { longLines })
  const lineAt = (index: number): number => lines[index]?.at ?? lines.at(-1)?.at ?? 1
  const placed = longLines.map(({ at, ...rest }) => ({ at: lineAt(at), ...rest }))
  return { tokens, mended, longLines: placed, lineOf: ({ map }) => lineAt(map?.[0] ?? 0) }
}

function tame(state: StateCore): void {
  const headings = state.tokens.filter(({ type }) => type === 'heading_open' || type === 'heading_close')
  const lowering = headingFrom(state.env) - Math.min(...headings.map(levelOf))
  for (const heading of headings) heading.tag = `h${Math.min(levelOf(heading) + lowering, DEEPEST_HEADING)}`
  for (const token of state.tokens) {
    // markdown-it aligns table columns with inline styles, which the Content-Security-Policy of our pages blocks.
    if (token.attrs) token.attrs = token.attrs.filter(([name]) => name !== 'style')
    for (const child of token.children ?? []) if (child.type === 'link_open') tameLink(child)
  }
}

function tameLink(link: Token): void {
  link.attrSet('rel', 'noopener nofollow')
  // The text of an autolink is the address itself.
  if (link.markup === 'autolink') for (const [name, value] of Object.entries(asWritten())) link.attrSet(name, value)
}

const levelOf = (heading: Token): number => Number(heading.tag.slice(1))

const headingFrom = (env: unknown): number =>
  typeof env === 'object' && env !== null && 'headingFrom' in env && typeof env.headingFrom === 'number'
    ? env.headingFrom
    : 1
