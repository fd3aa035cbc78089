import { expect, test } from 'vitest'
import { findAppeal } from '../../src/appeals/store.ts'
import { checkOneDomain } from '../../src/cli/doctor/one-domain.ts'
import { DAY } from '../../src/core/clock.ts'
import { parseAddress } from '../../src/core/email.ts'
import { Memory } from '../../src/core/memory.ts'
import { asAddress } from '../../src/core/secret-text.ts'
import { stopAppeal } from '../../src/erasure/stop-appeal.ts'
import { startBackground } from '../../src/platform/background.ts'
import { confirm } from '../../src/signing/confirm.ts'
import { countDomain } from '../../src/signing/one-domain/count-domain.ts'
import { listOneDomainDays } from '../../src/signing/one-domain/one-domain-store.ts'
import { writeOneDomainDays } from '../../src/signing/one-domain/write-one-domain-days.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { bytesOfRow, canaryOf, foundIn } from '../promises/canaries.ts'
import { countStatements } from '../support/counted-statements.ts'
import { eachDatabase, embeddedOnly, type TestDb } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { dumpTables } from '../support/tables.ts'
import { makeAppeal, makeCampaign, signAs } from '../support/world.ts'

const TODAY = '2027-03-12'
const UNKNOWN = 'one-unknown-domain.example'

async function world(on: TestDb) {
  const deps = await testDeps(on, { now: `${TODAY}T10:20:30Z` })
  await makeCampaign(deps)
  const id = await makeAppeal(deps)
  return { deps, id, appeal: await appealOf(deps) }
}

async function appealOf({ db }: TestDeps, slug = 'release'): Promise<Parameters<typeof countDomain>[1]> {
  const appeal = await findAppeal(db, slug)
  if (!appeal) throw new Error(`no appeal ${slug}`)
  return { id: appeal.id, campaign: { ...appeal.campaign, trust: 'authentic' } }
}

/** Signs and confirms from so many mailboxes of the domain; returns how many statements each confirmation sent. */
async function confirmFrom(deps: TestDeps, domain: string, mailboxes: number): Promise<number[]> {
  const statements: number[] = []
  for (let n = 1; n <= mailboxes; n++) {
    await deps.db.deleteFrom('outbox').execute()
    const token = await signAs(deps, 'release', { address: `x${n}@${domain}`, visibility: 'anonymous' })
    const { db, sent } = countStatements(deps.db)
    await confirm({ ...deps, db }, { token, as: 'replace', retry: undefined })
    statements.push(sent())
  }
  return statements
}

type Appeal = Parameters<typeof countDomain>[1]

function count(deps: TestDeps, appeal: Appeal, domain: string, times: number): void {
  for (let n = 0; n < times; n++) countDomain(deps, appeal, asAddress(`x${n}@${domain}`))
}

const linesOf = ({ lines }: TestDeps) => lines.filter((line) => line.includes('one_domain'))

eachDatabase('many mailboxes of one domain', (use) => {
  test('sixty confirmations: the day is stored and logged once, the domain nowhere, and no statement more', async () => {
    const { deps, id } = await world(use())
    const statements = await confirmFrom(deps, UNKNOWN, 60)
    // The first one also reads the appeal.
    expect(new Set(statements.slice(1)).size).toBe(1)
    await writeOneDomainDays(deps)
    await writeOneDomainDays(deps)
    expect(await listOneDomainDays(deps.db, id)).toEqual([TODAY])
    const [line = '{}', ...more] = linesOf(deps).map((each) => JSON.parse(each))
    expect(more).toEqual([])
    expect(line).toMatchObject({ event: 'confirm.one_domain', appeal: 'release', day: TODAY })
    await deps.db.deleteFrom('outbox').execute()
    const canaries = [canaryOf('domain', UNKNOWN), canaryOf('its name', 'one-unknown-domain')]
    for (const row of Object.values(await dumpTables(deps.db)).flat())
      expect(foundIn(bytesOfRow(row), canaries), row).toEqual([])
    expect(foundIn(Buffer.from(deps.lines.join('\n')), canaries)).toEqual([])
  })

  test('twenty are usual, the next one is not', async () => {
    const { deps, id } = await world(use())
    await confirmFrom(deps, UNKNOWN, 20)
    await writeOneDomainDays(deps)
    expect(await listOneDomainDays(deps.db, id)).toEqual([])
    await confirmFrom(deps, UNKNOWN, 1)
    await writeOneDomainDays(deps)
    expect(await listOneDomainDays(deps.db, id)).toEqual([TODAY])
  })

  test('of two processes that both see it one stores it and logs it', async () => {
    const { deps, id, appeal } = await world(use())
    const second = { ...deps, memory: new Memory(deps.clock) }
    for (const process of [deps, second]) count(process, appeal, UNKNOWN, 21)
    await Promise.all([writeOneDomainDays(deps), writeOneDomainDays(second)])
    expect(await listOneDomainDays(deps.db, id)).toEqual([TODAY])
    expect(linesOf(deps)).toHaveLength(1)
  })

  test('an appeal that is stopped loses its days, and gets none afterwards', async () => {
    const { deps, id, appeal } = await world(use())
    count(deps, appeal, UNKNOWN, 21)
    await writeOneDomainDays(deps)
    expect(await listOneDomainDays(deps.db, id)).toEqual([TODAY])
    deps.clock.advance(DAY)
    count(deps, appeal, UNKNOWN, 21)
    await stopAppeal(deps, OPERATOR, { slug: 'release' })
    await writeOneDomainDays(deps)
    expect(await listOneDomainDays(deps.db, id)).toEqual([])
    expect(linesOf(deps)).toHaveLength(1)
  })
})

embeddedOnly('which domains count as one', (use) => {
  const NORTH = parseAddress('x@поўнач.example')
  const ascii = NORTH.ok ? NORTH.address.slice(2) : ''

  test.each<[string, [domain: string, times: number][], string[]]>([
    [
      'known mail companies never do, in any of their domains',
      [
        ['gmail.com', 60],
        ['GoogleMail.com', 60],
        ['yandex.by', 60],
        ['proton.me', 60],
        ['someone.fastmail.com', 60],
      ],
      [],
    ],
    [
      'all spellings of a domain do',
      [
        ['поўнач.example', 7],
        [ascii, 7],
        [ascii.toUpperCase(), 7],
      ],
      [TODAY],
    ],
    [
      'a subdomain counts by itself',
      [
        [UNKNOWN, 20],
        [`mail.${UNKNOWN}`, 20],
        [`x${UNKNOWN}`, 20],
      ],
      [],
    ],
  ])('%s', async (_, domains, days) => {
    const { deps, id, appeal } = await world(use())
    for (const [domain, times] of domains) count(deps, appeal, domain, times)
    await writeOneDomainDays(deps)
    expect(await listOneDomainDays(deps.db, id)).toEqual(days)
  })

  test('each appeal and each day counts by itself; a clock that jumps back begins anew', async () => {
    const { deps, id, appeal } = await world(use())
    const second = await makeAppeal(deps, 'second')
    count(deps, appeal, UNKNOWN, 20)
    count(deps, await appealOf(deps, 'second'), UNKNOWN, 20)
    deps.clock.set('2027-03-13T00:00:00Z')
    count(deps, appeal, UNKNOWN, 20)
    deps.clock.set(`${TODAY}T12:00:00Z`)
    count(deps, appeal, UNKNOWN, 20)
    await writeOneDomainDays(deps)
    expect([await listOneDomainDays(deps.db, id), await listOneDomainDays(deps.db, second)]).toEqual([[], []])
  })

  test('invented signers of a demo do not', async () => {
    const { deps, id, appeal } = await world(use())
    count(deps, { ...appeal, campaign: { ...appeal.campaign, demo: true } }, UNKNOWN, 60)
    await writeOneDomainDays(deps)
    expect(await listOneDomainDays(deps.db, id)).toEqual([])
  })

  test('a day that cannot be written is made up, also at a clean stop', async () => {
    const { deps, id, appeal } = await world(use())
    const background = startBackground(deps)
    count(deps, appeal, UNKNOWN, 21)
    const away = { ...deps, db: deps.db.withoutPlugins().withSchema('nowhere') }
    await expect(writeOneDomainDays(away)).rejects.toThrow('nowhere')
    await background.stop()
    expect(await listOneDomainDays(deps.db, id)).toEqual([TODAY])
  })
})

embeddedOnly('the doctor', (use) => {
  test('names appeal and day of the last thirty days, newest first, and no domain', async () => {
    const { deps, appeal } = await world(use())
    expect(await checkOneDomain(deps)).toMatchObject([{ is: 'sound' }])
    for (let n = 0; n < 2; n++) {
      count(deps, appeal, UNKNOWN, 21)
      await writeOneDomainDays(deps)
      deps.clock.advance(20 * DAY)
    }
    const found = await checkOneDomain(deps)
    expect(found).toMatchObject([{ is: 'note', found: expect.stringMatching(/^2027-04-01: .* of release /) }])
    expect(JSON.stringify(found)).not.toContain('unknown-domain')
    deps.clock.advance(-15 * DAY)
    expect(await checkOneDomain(deps)).toHaveLength(2)
  })
})
