import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { exportList, type WantedList } from '../../src/exports/export-list.ts'
import type { PublicRow } from '../../src/exports/profile.ts'
import { publicLine } from '../../src/exports/public-line.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { eachDatabase } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { makeAppeal, makeCampaign, settled, signed } from '../support/world.ts'

const PUBLIC: WantedList = { slug: 'release', profile: 'public', format: 'jsonl', filter: {} }
const SEALED: WantedList = { slug: 'release', profile: 'sealed', format: 'jsonl', filter: {} }

async function taken(deps: TestDeps, wanted: WantedList) {
  const list = await exportList(deps, OPERATOR, wanted)
  const chunks: Uint8Array[] = []
  for await (const chunk of list.bytes) chunks.push(chunk)
  const ended = await list.ended
  const text = Buffer.concat(chunks).toString()
  return {
    text,
    lines: text
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line)),
    ended,
  }
}

eachDatabase('a list that leaves the house', (use) => {
  test('has the public names that are shown, by alphabet', async () => {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    await makeAppeal(deps)
    for (const name of ['Vera', 'Anna "quoted" \\ name', 'Ядвіга', 'Boris'])
      await signed(deps, 'release', { address: `${Math.random()}@example.org`, name, descriptor: 'of Minsk' })
    await signed(deps, 'release', { address: 'p@example.org', name: 'Private Canary', visibility: 'private' })
    await settled(deps, 'release')
    const { lines, ended, text } = await taken(deps, PUBLIC)
    expect(lines.map(({ name }) => name)).toEqual(['Anna "quoted" \\ name', 'Boris', 'Vera', 'Ядвіга'])
    expect(ended).toEqual({ rows: 4, sha256: createHash('sha256').update(text).digest('hex') })
    const sorted = lines.map((row: PublicRow) => Buffer.from(publicLine(row))).sort(Buffer.compare)
    const row = await deps.db.selectFrom('counts').selectAll().executeTakeFirstOrThrow()
    expect(row).toMatchObject({
      list_rows: 4,
      list_sha256: createHash('sha256').update(Buffer.concat(sorted)).digest('hex'),
    })
    const sealed = await taken(deps, SEALED)
    expect(sealed.lines).toHaveLength(7)
  })
})
