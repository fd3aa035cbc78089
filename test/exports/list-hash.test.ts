import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { PublicRow } from '../../src/exports/profile.ts'
import { publicLine } from '../../src/exports/public-line.ts'
import { temporaryFolder } from '../support/folders.ts'
import { ROWS_OF_THE_WORLD } from './names-of-the-world.ts'
import { written } from './written.ts'

const readme = readFileSync(new URL('../../src/exports/README.md', import.meta.url), 'utf8')
const [, script = ''] = /```js\n(import \{ createHash \}[\s\S]*?)\n```/.exec(readme) ?? []

/** The hash as the issue of a public list says it: lines in the order of their bytes. */
function hashOf(rows: readonly PublicRow[]): string {
  const lines = rows.map((row) => Buffer.from(publicLine(row))).sort(Buffer.compare)
  return createHash('sha256').update(Buffer.concat(lines)).digest('hex')
}

/** The script of the README over a file in a folder of its own. */
function byScript(file: string, content: Buffer): string {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'list-hash.mjs'), script)
  writeFileSync(join(folder, file), content)
  return execFileSync(process.execPath, ['list-hash.mjs', file], { cwd: folder, encoding: 'utf8' }).trim()
}

test('a line of the hash is the row as JSON, null where there is none', () => {
  const row: PublicRow = { name: 'Дар’я "О"', words: null, country: null, day: '2027-05-03', source: 'confirmed' }
  expect(publicLine({ ...row, ...{ id: 'more' } })).toBe('["Дар’я \\"О\\"",null,null,"2027-05-03","confirmed"]\n')
})

test.each(['csv', 'jsonl'] as const)(
  'the script of the README makes the hash from %s, in any order of rows',
  async (format) => {
    const said = `${hashOf(ROWS_OF_THE_WORLD)} ${ROWS_OF_THE_WORLD.length}`
    expect(byScript(`list.${format}`, await written(format, ROWS_OF_THE_WORLD))).toBe(said)
    expect(byScript(`list.${format}`, await written(format, ROWS_OF_THE_WORLD.toReversed()))).toBe(said)
    const [first, ...others] = ROWS_OF_THE_WORLD
    expect(byScript(`list.${format}`, await written(format, others))).not.toContain(said.slice(0, 64))
    expect(first).toBeDefined()
  },
)

test('of an empty list it is the hash of nothing', async () => {
  const nothing = `${createHash('sha256').digest('hex')} 0`
  expect(byScript('list.csv', await written('csv', []))).toBe(nothing)
})
