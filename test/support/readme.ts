import { readFileSync } from 'node:fs'

const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')

/** The fenced block of the README that holds `part`. */
export function readmeBlock(part: string): string {
  const blocks = [...README.matchAll(/^```\w*\n([\s\S]*?)^```$/gm)].map(([, block = '']) => block)
  const [block, ...others] = blocks.filter((text) => text.includes(part))
  if (block === undefined || others.length > 0) throw new Error(`not one block of the README holds ${part}`)
  return block
}

/** The SQL that a block hands to psql between `<<'SQL'` and `SQL`. */
export const sqlOf = (block: string): string => /<<'SQL'\n([\s\S]*?)^SQL$/m.exec(block)?.[1] ?? ''

/** The statements of an SQL text that has no semicolon inside of one. */
export const statementsOf = (text: string): string[] =>
  text
    .replace(/--.*$/gm, '')
    .split(';')
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '')
