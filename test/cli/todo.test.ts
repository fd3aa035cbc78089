import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { appealKeyNames } from '../../src/appeals/key.ts'
import { addRecipient } from '../../src/campaigns/add-recipient.ts'
import { newIdentity } from '../../src/campaigns/identity.ts'
import { parseConfig } from '../../src/config.ts'
import { systemClock } from '../../src/core/clock.ts'
import type { Deps } from '../../src/deps.ts'
import { openDeps } from '../../src/platform/open-deps.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { bareDatabase } from '../support/databases.ts'
import { temporaryFolder } from '../support/folders.ts'
import { makeAppeal, makeCampaign, settled, signed } from '../support/world.ts'
import { commandHere, FACTS, type Ran } from './command.ts'

let database: Awaited<ReturnType<typeof bareDatabase>>
let env: Record<string, string>

const cli = (...args: string[]): Promise<Ran> => commandHere(env, args)

async function done(...args: string[]): Promise<Ran> {
  const ran = await cli(...args)
  expect(ran, args.join(' ')).toMatchObject({ code: 0, err: '' })
  return ran
}
const json = async (...args: string[]): Promise<unknown> => JSON.parse((await done(...args, '--json')).out)

async function withDeps<T>(work: (deps: Deps) => Promise<T>): Promise<T> {
  const opened = await openDeps(parseConfig(env))
  try {
    return await work(opened.deps)
  } finally {
    await opened.close()
  }
}

beforeEach(async () => {
  database = await bareDatabase()
  env = {
    DATABASE_URL: database.url,
    SECRET_KEY: randomBytes(32).toString('base64'),
    DATA_DIR: temporaryFolder(),
  }
  await cli('migrate')
})
afterEach(() => database.drop())

test('todo says what waits in all appeals, since when, and the command for it', { timeout: 120_000 }, async () => {
  expect((await done('todo')).out).toBe('nothing waits\n')
  expect(await json('todo')).toEqual([])
  const today = systemClock.now().toISOString().slice(0, 10)
  await withDeps(async (deps) => {
    await makeCampaign(deps, 2)
    await makeCampaign(deps, 0, 'others')
    await makeAppeal(deps, 'slow', { safety: 'protected' })
    const id = await makeAppeal(deps, 'theirs', { campaign: 'others' })
    for (const name of ['Anna', 'Boris']) await signed(deps, 'slow', { address: `${name}@example.org`, name })
    await settled(deps, 'slow')
    await deps.db.updateTable('signatures').set({ day: '2026-01-05' }).execute()
    await signed(deps, 'slow', { address: 'carol@example.org' })
    await deps.db.updateTable('inbox').set({ set_aside: true, set_aside_on: '2026-01-06' }).execute()
    await deps.db
      .insertInto('letter_failures')
      .values({ day: today, company: 'gmail', class: '550', letters: 12 })
      .execute()
    const { recipient } = await newIdentity()
    await addRecipient(deps, OPERATOR, { campaign: 'others', recipient, label: 'somebody' })
    for (const name of await appealKeyNames(deps, id)) await deps.keys.destroy(name)
  })
  const { out } = await done('todo')
  expect(out.split('\n')).toEqual([
    'theirs  its key is missing or another one, nobody can sign: see doctor',
    'campaign others  private signing is off, no recipient is proven: recipient add --campaign others',
    'campaign others  1 recipient was added and is not proven: recipient list --campaign others',
    'slow  2 names wait for a look, since 2026-01-05: names list slow',
    'slow  1 confirmed signature could not be settled, since 2026-01-06: see doctor',
    `12 letters were given up, since ${today}: doctor says to which mail companies, and why`,
    '',
  ])
  expect(out).not.toMatch(/Anna|Boris|gmail|age1/)
  expect(await json('todo')).toContainEqual({
    ...{ of: 'names', n: 2, since: '2026-01-05', campaign: 'relatives', appeal: 'slow' },
  })
})

test('a campaign has a time zone, which is one that exists, and each change is logged', {
  timeout: 60_000,
}, async () => {
  await cli('campaign', 'add', 'relatives', '--name', 'Relatives', ...FACTS)
  expect(await json('campaign', 'show', 'relatives')).toMatchObject({ timeZone: 'UTC', missing: [] })
  const change = (zone: string) => cli('campaign', 'change', 'relatives', '--time-zone', zone)
  for (const wrong of ['Warsaw', 'Europe/Warszawa', '+02:00', '', 'UTC+2', 'Europe/Warsaw '])
    expect(await change(wrong), wrong).toEqual({
      ...{ code: 1, out: '' },
      err: 'error: timeZone: is no time zone: write it like Europe/Warsaw\n',
    })
  expect(await change('Europe/Warsaw')).toMatchObject({ code: 0, out: 'relatives: changed time-zone\n' })
  expect(await change('Europe/Warsaw')).toMatchObject({ code: 0, out: 'relatives: nothing is new\n' })
  expect((await done('campaign', 'show', 'relatives')).out).toContain('  time zone: Europe/Warsaw\n')
  expect(await json('campaign', 'list')).toMatchObject([{ slug: 'relatives', timeZone: 'Europe/Warsaw' }])
  const added = await cli('campaign', 'add', 'others', '--name', 'Others', '--time-zone', 'Asia/Kathmandu')
  expect(added.code).toBe(0)
  expect(await json('campaign', 'show', 'others')).toMatchObject({ timeZone: 'Asia/Kathmandu' })
  const wrong = await cli('campaign', 'add', 'third', '--name', 'Third', '--time-zone', 'Nowhere')
  expect(wrong).toMatchObject({ code: 1, out: '', err: expect.stringContaining('is no time zone') })
  const details = await withDeps(({ db }) =>
    db.selectFrom('audit_log').select('detail').where('action', '=', 'campaign.changed').execute(),
  )
  expect(details.map(({ detail }) => detail)).toEqual([{ changed: 'timeZone' }])
})

test('checks of domains are switched off and on for a campaign, and each change is logged', {
  timeout: 60_000,
}, async () => {
  await cli('campaign', 'add', 'relatives', '--name', 'Relatives', ...FACTS)
  expect(await json('campaign', 'show', 'relatives')).toMatchObject({ proofChecks: true })
  const change = (to: string) => cli('campaign', 'change', 'relatives', '--proof-checks', to)
  expect(await change('never')).toMatchObject({ code: 2, err: expect.stringContaining('Allowed choices are on, off') })
  expect(await change('off')).toMatchObject({ code: 0, out: 'relatives: changed proof-checks\n' })
  expect(await change('off')).toMatchObject({ code: 0, out: 'relatives: nothing is new\n' })
  expect((await done('campaign', 'show', 'relatives')).out).toContain('  proof checks: off\n')
  await cli('campaign', 'add', 'others', '--name', 'Others', '--proof-checks', 'off')
  expect(await json('campaign', 'list')).toMatchObject([{ proofChecks: false }, { proofChecks: false }])
  expect(await change('on')).toMatchObject({ code: 0, out: 'relatives: changed proof-checks\n' })
  const details = await withDeps(({ db }) =>
    db.selectFrom('audit_log').select('detail').where('action', '=', 'campaign.changed').execute(),
  )
  expect(details.map(({ detail }) => detail)).toEqual([{ changed: 'proofChecks' }, { changed: 'proofChecks' }])
})
