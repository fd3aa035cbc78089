import { readFileSync } from 'node:fs'

/** The fenced block of a document that holds `part`. */
export function blockOf(document: string, part: string): string {
  const text = readFileSync(new URL(`../../${document}`, import.meta.url), 'utf8')
  const blocks = [...text.matchAll(/^```\w*\n([\s\S]*?)^```$/gm)].map(([, block = '']) => block)
  const [block, ...others] = blocks.filter((text) => text.includes(part))
  if (block === undefined || others.length > 0) throw new Error(`not one block of ${document} holds ${part}`)
  return block
}

/** The statements of an SQL text that has no semicolon inside of one. */
export const statementsOf = (text: string): string[] =>
  text
    .replace(/--.*$/gm, '')
    .split(';')
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '')
