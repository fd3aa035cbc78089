import { parseText } from './markdown.ts'

/** The parts of a text in one language, as its page will show them. */
export interface Understood {
  locale: string
  title: string
  headings: string[]
  paragraphs: number
  listItems: number
  addressees: number
  initiators: number
}

interface Texts {
  texts: Readonly<
    Record<string, { title: string; body: string; addressees: readonly unknown[]; initiators: readonly unknown[] }>
  >
}

/** Says of each language what was understood of its text. */
export const understood = ({ texts }: Texts): Understood[] =>
  Object.entries(texts).map(([locale, { title, body, addressees, initiators }]) => {
    const { tokens } = parseText(body)
    const count = (type: string) => tokens.filter((token) => token.type === type).length
    const items = tokens.flatMap(({ type }, at) => (type === 'list_item_open' ? [tokens[at + 1]?.type] : []))
    return {
      ...{ locale, title },
      headings: tokens.flatMap(({ type }, at) => (type === 'heading_open' ? [tokens[at + 1]?.content ?? ''] : [])),
      // Nobody counts the words of a list's item as a paragraph, but those that follow in it.
      paragraphs: count('paragraph_open') - items.filter((first) => first === 'paragraph_open').length,
      listItems: items.length,
      ...{ addressees: addressees.length, initiators: initiators.length },
    }
  })
