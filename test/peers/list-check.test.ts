import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { publicLine } from '../../src/exports/public-line.ts'
import { CHECK } from '../../src/site/pages/numbers/list-check.tsx'
import { ROWS_OF_THE_WORLD } from '../exports/names-of-the-world.ts'
import { written } from '../exports/written.ts'
import { temporaryFolder } from '../support/folders.ts'

test('the command on the page of numbers prints the hash of the list, in any order of rows, and of no other list', async () => {
  const lines = ROWS_OF_THE_WORLD.map((row) => Buffer.from(publicLine(row))).sort(Buffer.compare)
  const hash = createHash('sha256').update(Buffer.concat(lines)).digest('hex')
  const printed = async (rows: typeof ROWS_OF_THE_WORLD) => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'list.jsonl'), await written('jsonl', rows))
    return execFileSync('sh', ['-c', CHECK], { cwd: folder, encoding: 'utf8' }).slice(0, 64)
  }
  expect(await printed(ROWS_OF_THE_WORLD)).toBe(hash)
  expect(await printed(ROWS_OF_THE_WORLD.toReversed())).toBe(hash)
  expect(await printed(ROWS_OF_THE_WORLD.slice(1))).not.toBe(hash)
})
