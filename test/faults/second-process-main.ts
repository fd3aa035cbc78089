import { CompiledQuery } from 'kysely'
import { parseConfig } from '../../src/config.ts'
import { only } from '../../src/core/only.ts'
import { type Db, transact } from '../../src/db/database.ts'
import type { Batcher } from '../../src/deps.ts'
import { openDeps } from '../../src/platform/open-deps.ts'
import { testClock } from '../support/clock.ts'
import { stopAfter } from '../support/stepping.ts'
import { outcomeOf } from './orders.ts'
import type { Answer, HeldOrder } from './second-process.ts'

// The second process of `second-process.ts`, on the database and the keys that the environment names. The process
// carries out one order at a time and holds the order's transaction open until 'go on'.

const clock = testClock()
const { deps, pool, close } = await openDeps(parseConfig(process.env), { clock })
let goOn = (): void => undefined

const answer = (answer: Answer) => process.send?.(answer)

/** Runs each hot statement in a transaction that can be held open, instead of in a batch. */
const openTransactions = (db: Db): Batcher => ({
  async run({ query, results }, item) {
    const { text, values } = query([item])
    const raw = CompiledQuery.raw(text, values)
    const { rows } = await transact(db, (trx) => trx.executeQuery<Record<string, unknown>>(raw))
    return only(results(rows, 1))
  },
})

async function hold({ now, after, ...order }: HeldOrder): Promise<void> {
  clock.set(now)
  const { db, reached, release } = stopAfter(pool, after)
  goOn = release
  void reached.then(() => answer('held'))
  answer({ outcome: await outcomeOf({ ...deps, db, batcher: openTransactions(db) }, order) })
}

process.on('message', (told: HeldOrder | 'go on' | 'end') => {
  if (told === 'end') process.disconnect()
  else if (told === 'go on') goOn()
  else void hold(told)
})
process.on('disconnect', () => {
  goOn()
  void close()
})
answer('ready')
