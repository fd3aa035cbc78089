import { beforeEach, expect, test } from 'vitest'
import { peekAppeal, recallAppealById } from '../../src/appeals/recall.ts'
import { SECOND } from '../../src/core/clock.ts'
import { Memory } from '../../src/core/memory.ts'
import type { Token } from '../../src/core/secret-text.ts'
import type { Safety } from '../../src/db/values.ts'
import { nodeStreams } from '../../src/platform/streams.ts'
import { sendChanges } from '../../src/site/live.ts'
import { openSite } from '../api/site.ts'
import { eachDatabase, type TestDb } from '../support/databases.ts'
import { type EventStream, listen } from '../support/event-stream.ts'
import { type RunningApp, runApp } from '../support/running-app.ts'
import { makeAppeal, makeCampaign, settled, signAs, signed } from '../support/world.ts'

const PATHS = [
  ...['/', '/a/release', '/a/release/names', '/a/release/live', '/a/release/sign', '/a/release/milestones.atom'],
  ...['/a/release/manage', '/embed/release', '/badge/release.svg', '/share/release.png', '/api/v1/appeals'],
  ...['', '/counts', '/signatures'].map((rest) => `/api/v1/appeals/release${rest}`),
]

/** The version of both appeals. */
const VERSION = 3

const textOf = (word: string) => ({
  title: `${word} title`,
  short_title: `${word} title`,
  opening: `${word} opening`,
  byline: `${word} byline`,
  body: `${word} body.`,
})

eachDatabase('a second appeal under a slug that another process remembers', (use) => {
  let app: RunningApp
  let first: string
  let letter: Token
  let stream: EventStream
  beforeEach(async () => {
    app = await runApp(use())
    await makeCampaign(app.deps)
    first = await makeAppeal(app.deps, 'release', { texts: { en: textOf('Former') } })
    for (const name of ['Former Anna', 'Former Boris'])
      await signed(app.deps, 'release', { address: `${name.slice(7)}@example.org`, name })
    await settled(app.deps, 'release')
    letter = await signAs(app.deps, 'release', { address: 'later@example.org', name: 'Former Later' })
    await use().db.insertInto('milestones').values({ appeal_id: first, n: 2, day: '2027-03-12' }).execute()
    await setVersion(use())
    app.deps.clock.advance(SECOND)
    for (const path of PATHS) expect((await fetch(app.url + path)).status, path).toBe(200)
    for (const path of ['/a/release', '/a/release/names'])
      expect(await (await fetch(app.url + path)).text()).toMatch(/Former title[\s\S]*Former Anna/)
    stream = await listen(`${app.url}/api/v1/appeals/release/counts/stream`)
    expect(await stream.count(1)).toMatchObject({ data: { total: 2 } })
  })

  const setVersion = ({ db }: TestDb) => db.updateTable('appeals').set({ version: VERSION }).execute()

  /** Deletes the first appeal, except for its letters, which refer to nothing. */
  async function deleteFirst(): Promise<void> {
    const { db } = use()
    for (const table of ['signatures', 'count_lines', 'milestones', 'count_changes', 'counts', 'appeal_texts'] as const)
      await db.deleteFrom(table).where('appeal_id', '=', first).execute()
    await db.deleteFrom('appeals').where('id', '=', first).execute()
  }

  /** Makes the second appeal in another process, with one signature and with the version of the first. */
  async function makeSecond(safety: Safety = 'open'): Promise<string> {
    const elsewhere = { ...app.deps, memory: new Memory(app.deps.clock), streams: nodeStreams(1) }
    const second = await makeAppeal(elsewhere, 'release', { safety, texts: { en: textOf('Present') } })
    await signed(elsewhere, 'release', { address: 'present@example.org', name: 'Present Yanka' })
    await settled(elsewhere, 'release')
    await setVersion(use())
    return second
  }

  /** The answers of a process that has no memory of anything. */
  async function answersOfNewProcess(): Promise<Buffer[]> {
    const site = await openSite({ ...app.deps, memory: new Memory(app.deps.clock) })
    return Promise.all(PATHS.map(async (path) => Buffer.from(await (await site.ask(path)).arrayBuffer())))
  }

  test('is shown within a second, and nothing of the first', async () => {
    await deleteFirst()
    const second = await makeSecond()
    expect(peekAppeal(app.deps, 'release')?.id).toBe(first)
    app.deps.clock.advance(SECOND)
    const expected = await answersOfNewProcess()
    for (const [i, path] of PATHS.entries()) {
      const answer = await fetch(app.url + path)
      const body = Buffer.from(await answer.arrayBuffer())
      expect(answer.status, path).toBe(200)
      expect(body.toString(), path).not.toContain('Former')
      expect(body.equals(expected[i] ?? Buffer.of()), path).toBe(true)
    }
    expect(peekAppeal(app.deps, 'release')?.id).toBe(second)
    expect(await (await fetch(`${app.url}/a/release`)).text()).toMatch(/Present title[\s\S]*Present Yanka/)
  })

  test('sends its own counts to whoever watches', async () => {
    await deleteFirst()
    await makeSecond()
    await sendChanges(app.deps)
    expect(await stream.count(2)).toMatchObject({ event: 'counts', data: { total: 1, public: 1 } })
    const other = await listen(`${app.url}/api/v1/appeals/release/counts/stream`)
    expect(await other.count(1)).toMatchObject({ data: { total: 1, public: 1 } })
  })

  test('sends no counts to them when its counts are not live: the page is told to look, and the stream ends', async () => {
    await deleteFirst()
    await makeSecond('protected')
    await sendChanges(app.deps)
    await stream.ended
    expect(stream.events().map(({ event }) => event)).toEqual(['counts', 'page'])
    expect(JSON.stringify(stream.events())).not.toContain('Present')
    expect((await fetch(`${app.url}/api/v1/appeals/release/counts/stream`)).status).toBe(403)
  })

  test('is not what a letter or an id of the first leads to', async () => {
    await deleteFirst()
    await recallAppealById(app.deps, first)
    const second = await makeSecond()
    app.deps.clock.advance(SECOND)
    expect(await recallAppealById(app.deps, first)).toBeNull()
    expect((await recallAppealById(app.deps, second))?.appeal.id).toBe(second)
    expect((await fetch(`${app.url}/c/${letter}`)).status).toBe(410)
    const confirmed = await fetch(`${app.url}/api/v1/confirmations`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ token: letter }),
    })
    expect(confirmed.status).toBe(410)
  })

  test('an appeal that is gone is gone within a second, not shown as if the database were away', async () => {
    await deleteFirst()
    app.deps.clock.advance(SECOND)
    for (const path of PATHS.filter((one) => one.includes('release')))
      expect((await fetch(app.url + path)).status, path).toBe(404)
    expect(await (await fetch(`${app.url}/`)).text()).not.toContain('Former')
    await makeSecond()
    expect(await (await fetch(`${app.url}/a/release`)).text()).toContain('Present title')
  })
})
