import MarkdownIt, { type StateCore, type Token } from 'markdown-it'

const SAFE_LINK = /^(https?|mailto):/i
const DEEPEST_HEADING = 6

const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false }).disable('image')
markdown.validateLink = (url) => SAFE_LINK.test(url.trim())
markdown.core.ruler.push('tame', tame)

/**
 * Renders CommonMark with tables and strike-through as safe HTML: tags are escaped, no images, no inline styles, links
 * only to http, https and mailto, with `rel="noopener nofollow"`. The highest heading level in the text (`#` or `##`)
 * becomes `h<headingFrom>`; lower levels follow.
 */
export const renderMarkdown = (text: string, { headingFrom = 2 }: { headingFrom?: number } = {}): string =>
  markdown.render(text, { headingFrom })

function tame(state: StateCore): void {
  const headings = state.tokens.filter(({ type }) => type === 'heading_open' || type === 'heading_close')
  const lowering = headingFrom(state.env) - Math.min(...headings.map(levelOf))
  for (const heading of headings) heading.tag = `h${Math.min(levelOf(heading) + lowering, DEEPEST_HEADING)}`
  for (const token of state.tokens) {
    // markdown-it aligns table columns with inline styles, which the Content-Security-Policy of our pages blocks.
    if (token.attrs) token.attrs = token.attrs.filter(([name]) => name !== 'style')
    for (const child of token.children ?? []) if (child.type === 'link_open') child.attrSet('rel', 'noopener nofollow')
  }
}

const levelOf = (heading: Token): number => Number(heading.tag.slice(1))

const headingFrom = (env: unknown): number =>
  typeof env === 'object' && env !== null && 'headingFrom' in env && typeof env.headingFrom === 'number'
    ? env.headingFrom
    : 1
