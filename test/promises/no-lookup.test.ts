import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { only } from '../../src/core/only.ts'
import { asAddress, type Network } from '../../src/core/secret-text.ts'
import type { Batcher, Deps } from '../../src/deps.ts'
import { askForLinks } from '../../src/own-link/ask-for-links.ts'
import { postgresOnly } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { makeAppeal, makeCampaign, queuedLetters, settled, signAs, signed } from '../support/world.ts'

/** Part of an EXPLAIN plan that the test reads. */
interface PlanNode {
  'Node Type': string
  'WAL Bytes': number
  Plans?: PlanNode[]
}

const askAt = (deps: Deps, address: string) =>
  askForLinks(deps, 'release', {
    address: asAddress(address),
    locale: 'en',
    origin: deps.config.publicUrl,
    network: randomUUID() as string as Network,
  })

postgresOnly('nobody can ask whether an address has signed', (use) => {
  async function world(): Promise<TestDeps> {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    await makeAppeal(deps)
    await signed(deps, 'release', { address: 'known@example.org' })
    await settled(deps, 'release')
    await signed(deps, 'release', { address: 'waiting@example.org' })
    return deps
  }

  test('signing and asking for links look nothing up: they answer while lists, inbox and index are locked', async () => {
    const deps = await world()
    const hold = await use().pool.connect()
    try {
      await hold.query('begin')
      // A lookup in these tables would block. Without a lookup there is no lookup time that somebody could measure.
      await hold.query(
        'lock table signatures, inbox, counts, withdrawn, letter_tallies, silences in access exclusive mode',
      )
      const addresses = ['known@example.org', 'new@example.org', 'waiting@example.org']
      for (const address of addresses) {
        await signAs(deps, 'release', { address })
        await askAt(deps, address)
      }
      const letters = (await queuedLetters(deps)).map(({ kind, to }) => `${kind} ${to}`)
      const kinds = ['confirmation', 'recovery']
      expect(letters.sort()).toEqual(kinds.flatMap((kind) => addresses.map((to) => `${kind} ${to}`)))
    } finally {
      await hold.query('rollback')
      hold.release()
    }
  })

  const requests = {
    signing: (deps: Deps, address: string) => signAs(deps, 'release', { address }),
    'asking for links': askAt,
  }

  test.each(Object.entries(requests))(
    '%s writes as many bytes to the write-ahead log for a known address as for a new one',
    async (_name, request) => {
      const made = await world()
      const written: number[] = []
      const deps = { ...made, batcher: measuring(written) }
      const bytes = { known: [] as number[], fresh: [] as number[] }
      // In turn, because the request that meets a full page also writes the next page.
      for (let round = 0; round < 25; round++) {
        await request(deps, 'known@example.org')
        await request(deps, `fresh${round}@example.org`)
        const [known = 0, fresh = 0] = written.splice(0)
        bytes.known.push(known)
        bytes.fresh.push(fresh)
      }
      expect(median(bytes.known)).toBeGreaterThan(2_000)
      expect(median(bytes.known)).toBe(median(bytes.fresh))
    },
  )

  /** Runs hot statements and notes how many bytes of write-ahead log each made. */
  const measuring = (written: number[]): Batcher => ({
    async run(statement, item) {
      const { text, values } = statement.query([item])
      const explain = `explain (analyze, wal, timing off, summary off, format json) ${text}`
      const { rows } = await use().pool.query<{ 'QUERY PLAN': { Plan: PlanNode }[] }>(explain, values)
      written.push(writesOf(rows[0]?.['QUERY PLAN'][0]?.Plan))
      return only(statement.results([], 1))
    },
  })

  const writesOf = (node: PlanNode | undefined): number =>
    node === undefined
      ? 0
      : (node['Node Type'] === 'ModifyTable' ? node['WAL Bytes'] : 0) + sum((node.Plans ?? []).map(writesOf))

  const sum = (numbers: number[]): number => numbers.reduce((total, n) => total + n, 0)

  const median = (numbers: number[]): number =>
    numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN
})
