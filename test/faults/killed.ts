import { randomInt } from 'node:crypto'
import { expect } from 'vitest'
import type { Recount } from '../../src/count/recount.ts'
import { startCommand } from '../support/processes.ts'
import { type Figures, gather, type OwnRecord } from './crowd.ts'
import { openLetters } from './letters.ts'
import { askToConfirm, stateOf } from './signer.ts'
import { type FaultSite, makeSite, SLUG, SOON, startSite, totalAt } from './site.ts'

const PEOPLE = 250
const KILLS = { embedded: 3, postgres: 2 }
/**
 * People who may be unconfirmed at once, so that each kill hits submissions and confirmations alike. No limit on
 * PostgreSQL: letters leased by a killed process wait for half a minute, and nobody new could sign meanwhile.
 */
const MAX_UNCONFIRMED = { embedded: 40, postgres: PEOPLE }
/** Largest random distance of a kill from its planned moment, in acknowledged answers. */
const SPREAD = 30

/**
 * Kills the server several times while people send 500 requests to sign and confirm, and expects that every
 * acknowledged answer holds: each 202 has a letter whose link confirms, and each 200 is counted once.
 */
export async function killInTheMiddle(kind: 'embedded' | 'postgres'): Promise<void> {
  const site = await makeSite(kind)
  const letters = openLetters(site.sink)
  let server = await startSite(site)
  const crowd = gather(site.url, letters, PEOPLE, MAX_UNCONFIRMED[kind])

  const moments: Figures[] = []
  for (let kill = 1; kill <= KILLS[kind]; kill++) {
    const middle = Math.round((kill / (KILLS[kind] + 1)) * 2 * PEOPLE)
    await crowd.acknowledged(middle + randomInt(-SPREAD, SPREAD))
    server.signal('SIGKILL')
    moments.push({ ...crowd.figures })
    expect(await server.ended).toBeNull()
    server = await startSite(site)
  }
  await crowd.done
  const { records } = crowd

  await expect.poll(() => totalAt(site.url), SOON).toBe(PEOPLE)
  const manageTokens = records.map(({ manageToken }) => manageToken as string)
  expect(new Set(manageTokens).size).toBe(PEOPLE)
  expect(await tally(manageTokens.map((token) => stateOf(site.url, token)))).toEqual({ counted: PEOPLE })

  const askedAgain = records.filter(({ attempts }) => attempts > 1)
  await expectTheSameAnswers(site, askedAgain)
  const given = records.slice(0, 20)
  const used = given.map(({ token }) => askToConfirm(site.url, token as string).then(({ status }) => status))
  expect(await tally(used)).toEqual({ 410: given.length })

  server.signal('SIGTERM')
  expect(await server.ended).toBe(0)
  expect(server.errors()).not.toContain('"level":"error"')
  const recounted = await recount(site)
  const drift = Object.values(recounted.drift).reduce((sum, n) => sum + Math.abs(n), 0)
  const { public: shown, private: sealed, anonymous } = recounted.rows
  expect([drift, shown + sealed + anonymous]).toEqual([0, PEOPLE])

  const ours = records.map(({ address }) => letters.to(address))
  const twice = ours.filter((n) => n > 1).length
  tell(kind, [
    `killed after ${moments.map(({ signed, confirmed }) => `${signed}+${confirmed}`).join(', ')} answers (202+200)`,
    `${crowd.figures.lost} requests without an answer`,
    `${crowd.figures.signed} submissions acknowledged, each with a letter that confirms`,
    `${letters.count()} letters: ${twice} of these twice, ${letters.count() - ours.reduce((sum, n) => sum + n, 0)} of submissions without an answer`,
    `${crowd.figures.confirmed} confirmations acknowledged, ${askedAgain.length} of them asked again`,
    `counted ${PEOPLE}: public ${shown}, private ${sealed}, anonymous ${anonymous}; drift ${drift}`,
  ])
}

/** Repeats confirmations: for half an hour the same `retry` gives the same link. */
async function expectTheSameAnswers({ url }: FaultSite, records: OwnRecord[]): Promise<void> {
  const answers = await Promise.all(records.map(({ token = '', retry }) => askToConfirm(url, token, retry)))
  expect(answers.map(({ body }) => body.manageToken)).toEqual(records.map(({ manageToken }) => manageToken))
}

async function recount({ env }: FaultSite): Promise<Recount> {
  const command = startCommand(env, ['recount', SLUG, '--json'])
  expect(await command.ended, command.errors()).toBe(0)
  const [appeal] = JSON.parse(command.output()) as [Recount]
  return appeal
}

async function tally(answers: Promise<unknown>[]): Promise<Record<string, number>> {
  const sums: Record<string, number> = {}
  for (const answer of await Promise.all(answers)) sums[String(answer)] = (sums[String(answer)] ?? 0) + 1
  return sums
}

const tell = (kind: string, lines: string[]): void =>
  void process.stdout.write(`\nkilled in the middle (${kind})\n${lines.map((line) => `  ${line}\n`).join('')}`)
