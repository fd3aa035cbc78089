import { readFileSync } from 'node:fs'

/** The rights of sql/grants.sql on each table. */
export function grantedRights(): Record<string, string[]> {
  const text = readFileSync(new URL('../../sql/grants.sql', import.meta.url), 'utf8')
  const lines = [...text.matchAll(/^grant ([a-z, ]+) on ((?!schema )[\w, ]+) to :"role";$/gm)]
  return Object.fromEntries(
    lines.flatMap(([, rights = '', tables = '']) =>
      tables.split(', ').map((table) => [table, rights.split(', ').sort()]),
    ),
  )
}
