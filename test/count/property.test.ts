import { randomInt } from 'node:crypto'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { closeAppeal } from '../../src/appeals/close-appeal.ts'
import { isRefusal } from '../../src/core/errors.ts'
import { newToken } from '../../src/core/random.ts'
import type { Token } from '../../src/core/secret-text.ts'
import type { Visibility } from '../../src/core/visibility.ts'
import { recount } from '../../src/count/recount.ts'
import { stopAppeal } from '../../src/erasure/stop-appeal.ts'
import { addImported } from '../../src/imports/add-imported.ts'
import { holdSignature, invalidateSignature, releaseSignature } from '../../src/moderation/states.ts'
import { changeSignature } from '../../src/own-link/change.ts'
import { withdraw } from '../../src/own-link/withdraw.ts'
import { confirm } from '../../src/signing/confirm.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { eachDatabase } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { type Dice, dice } from '../support/dice.ts'
import { fallsOf } from '../support/falls.ts'
import { makeAppeal, makeCampaign, settled, signAs } from '../support/world.ts'

const VISIBILITIES: readonly Visibility[] = ['public', 'private', 'anonymous']
const MAILBOXES = ['a', 'b', 'c', 'd'].map((name) => `${name}@example.org`)
/** The second one waits for a look. */
const DESCRIPTORS = ['teacher', 'editor, example.org'] as const
const STEPS = 60

class Life {
  readonly letters: Token[] = []
  readonly links: Token[] = []
  readonly #deps: TestDeps
  readonly #dice: Dice
  #chain = newToken()

  constructor(deps: TestDeps, seed: number) {
    this.#deps = deps
    this.#dice = dice(seed)
  }

  /** Takes a random step and returns its name. A refusal is a legal outcome; any other error fails the test. */
  async step(): Promise<string> {
    const steps = Object.entries(this.#steps).flatMap(([name, often]) => Array<string>(often).fill(name))
    const name = this.#dice.one(steps) ?? 'settle'
    try {
      await this.#do(name)
      return name
    } catch (error) {
      if (isRefusal(error)) return `${name} (${error.kind})`
      throw error
    }
  }

  readonly #steps = {
    ...{ sign: 10, correct: 2, confirm: 12, settle: 8, withdraw: 3, change: 5 },
    ...{ hold: 3, release: 2, invalidate: 2, import: 2 },
  }

  async #do(name: string): Promise<void> {
    const deps = this.#deps
    const staff = { slug: 'release', reason: 'a reason' }
    if (name === 'sign') await this.#sign(newToken())
    if (name === 'correct') await this.#sign(this.#chain)
    if (name === 'confirm') {
      const token = this.#dice.one(this.letters)
      const as = this.#dice.below(2) === 0 ? 'replace' : 'another-person'
      if (token) this.links.push((await confirm(deps, { token, as, retry: undefined })).manageToken)
    }
    if (name === 'settle') await settled(deps, 'release')
    const link = this.#dice.one(this.links)
    if (name === 'withdraw' && link) await withdraw(deps, link)
    if (name === 'change' && link)
      await changeSignature(deps, link, {
        ...{ visibility: this.#dice.one(VISIBILITIES), name: 'Another Name' },
        descriptor: this.#dice.one(DESCRIPTORS),
      })
    if (name === 'import')
      await addImported(deps, OPERATOR, {
        ...{
          slug: 'release',
          visibility: 'anonymous',
          name: null,
          descriptor: null,
          country: null,
          source: 'collected',
        },
        ...{ by: 'Olga', day: '2027-03-01', consent: 'on paper' },
      })
    const id = await this.#someone()
    if (name === 'hold' && id) await holdSignature(deps, OPERATOR, { ...staff, id })
    if (name === 'release' && id) await releaseSignature(deps, OPERATOR, { ...staff, id })
    if (name === 'invalidate' && id) await invalidateSignature(deps, OPERATOR, { ...staff, id })
  }

  async #sign(chain: Token): Promise<void> {
    this.#chain = chain
    const [address, visibility] = [this.#dice.one(MAILBOXES) ?? '', this.#dice.one(VISIBILITIES) ?? 'public']
    const descriptor = this.#dice.one(DESCRIPTORS) ?? null
    this.letters.push(await signAs(this.#deps, 'release', { address, visibility, descriptor, chain }))
  }

  async #someone(): Promise<string | undefined> {
    const rows = await this.#deps.db.selectFrom('signatures').select('id').orderBy('sealed').orderBy('name').execute()
    return this.#dice.one(rows.map(({ id }) => id))
  }
}

eachDatabase('random steps in random order', (use) => {
  test('the counts equal the rows, and never fall without a line', { timeout: 120_000 }, async () => {
    const seed = randomInt(2 ** 31)
    const deps = await testDeps(use())
    await makeCampaign(deps)
    await makeAppeal(deps)
    const life = new Life(deps, seed)
    const told: string[] = []
    let before = await shown(deps)

    async function check(step: string): Promise<void> {
      told.push(step)
      const story = `seed ${seed}: ${told.join(', ')}`
      for (const { drift } of await recount(deps))
        expect(drift, story).toEqual({ public: 0, private: 0, anonymous: 0, imported: 0 })
      const now = await shown(deps)
      // The public lines tell every fall, also a fall that new signatures hide in the total.
      expect(before.total - now.total, story).toBeLessThanOrEqual(now.told - before.told)
      expect(now.told + now.waiting, story).toBeGreaterThanOrEqual(before.told + before.waiting)
      // No mailbox has more signatures than its two seats.
      expect((await seated(deps)).length, story).toBeLessThanOrEqual(2 * MAILBOXES.length)
      expect(await strays(deps), story).toEqual([])
      expect(await unseen(deps), story).toEqual([])
      before = now
    }

    for (let step = 0; step < STEPS; step++) await check(await life.step())
    await closeAppeal(deps, OPERATOR, { slug: 'release' })
    for (let step = 0; step < 10; step++) await check(await life.step())
    await stopAppeal(deps, OPERATOR, { slug: 'release' })
    await check('stop')
    for (let step = 0; step < 10; step++) await check(await life.step())
  })

  async function shown(deps: TestDeps): Promise<{ total: number; told: number; waiting: number }> {
    const counts = await deps.db.selectFrom('counts').selectAll().executeTakeFirstOrThrow()
    return {
      total: counts.public + counts.private + counts.anonymous + counts.imported,
      ...(await fallsOf(deps.db)),
    }
  }

  /** Signatures whose id is said to be gone, and confirmed ones that have no batch though they do not move. */
  const strays = async (deps: TestDeps) =>
    (
      await sql`
        select id from signatures
        where id in (select id from withdrawn) or (source = 'confirmed' and moving <> (batch = 0))`.execute(deps.db)
    ).rows

  /** Words with a host that show although nobody has looked at them. */
  const unseen = (deps: TestDeps) =>
    deps.db
      .selectFrom('signatures')
      .select('id')
      .where('descriptor', '=', DESCRIPTORS[1])
      .where('look', '=', 'shown')
      .execute()

  const seated = (deps: TestDeps) =>
    deps.db.selectFrom('signatures').select('id').where('email_index', 'is not', null).execute()
})
