import { sql } from 'kysely'
import { expect, onTestFinished } from 'vitest'
import { addRecipient } from '../../src/campaigns/add-recipient.ts'
import { newIdentity } from '../../src/campaigns/identity.ts'
import { DAY, HOUR } from '../../src/core/clock.ts'
import { newToken } from '../../src/core/random.ts'
import { addImported } from '../../src/imports/add-imported.ts'
import { holdSignature } from '../../src/moderation/states.ts'
import { deliver } from '../../src/outbox/deliver.ts'
import { smtpMailer } from '../../src/platform/mail/smtp.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { openSite, type TestSite, tokenIn } from '../api/site.ts'
import type { TestDb } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { hideName, keepName, namesOf } from '../support/moderate.ts'
import { type SmtpSink, startSmtpSink } from '../support/smtp-sink.ts'
import { makeAppeal, makeCampaign, settled } from '../support/world.ts'
import { offers, organisationsAreConfirmed } from './organisations.ts'
import {
  addressOf,
  COLLECTOR,
  HEADERS,
  LABEL,
  nameOf,
  type Person,
  REPRESENTATIVES,
  SIGNERS,
  wordsOf,
} from './people.ts'
import { asksForLinks, linksAreAsked, namesAreReported } from './questions.ts'

export interface Journey {
  deps: TestDeps
  site: TestSite
  sink: SmtpSink
  /** Secrets by name: a letter's token by its person, every other secret by a description. */
  tokens: Map<string, string>
}

/** Lets every person of `people.ts` sign, by the API and by the form in turn, and brings about what becomes of each. */
export async function everybody(on: TestDb): Promise<Journey> {
  const sink = await startSmtpSink()
  onTestFinished(() => sink.close())
  const mailer = smtpMailer({ url: sink.url, from: 'Confirmation <no-reply@localhost>' })
  onTestFinished(() => mailer.close())
  const deps = await testDeps(on, { mailer, env: { TRUST_PROXY: '1', SIGN_LIMIT: '0' } })
  await makeCampaign(deps)
  await makeAppeal(deps, 'release', { safety: 'protected' })
  const site = await openSite(deps)
  const tokens = new Map<string, string>()
  const journey = { deps, site, sink, tokens }

  await everybodySigns(journey)
  await lettersLeave(journey)
  await someConfirm(journey)
  await organisationsAreConfirmed(journey)
  await staffDecides(journey)
  await namesAreReported(journey)
  await faultsHappen(journey)
  await timePasses(journey)
  return journey
}

async function everybodySigns({ site }: Journey): Promise<void> {
  for (const [n, [person, visibility]] of SIGNERS.entries()) await signs(site, person, visibility, n % 2 === 0)
  const chain = newToken()
  await signs(site, 'mistyped', 'public', true, { email: addressOf('mistyped-first'), chain })
  await signs(site, 'mistyped', 'public', true, { chain })
  for (const person of REPRESENTATIVES.filter((each) => !each.endsWith('unsent'))) await offers({ site }, person)
  // Refused submissions must leave no trace either.
  for (const wrong of [{ consent: false }, { name: `${nameOf('wrong')} https://x.com` }, { email: 'no address' }])
    await site.ask('/api/v1/appeals/release/signatures', {
      json: { ...body('wrong', 'public'), ...wrong },
      headers: HEADERS,
    })
}

const body = (person: string, visibility: string) => ({
  visibility,
  name: nameOf(person),
  descriptor: wordsOf(person),
  country: 'PL',
  email: addressOf(person),
  consent: true,
})

async function signs(site: TestSite, person: string, visibility: string, byApi: boolean, more: object = {}) {
  const json = { ...body(person, visibility), ...more }
  const answer = byApi
    ? await site.ask('/api/v1/appeals/release/signatures', { json, headers: HEADERS })
    : await site.ask('/a/release/sign', { form: { ...json, consent: 'true', notice: 'seen' }, headers: HEADERS })
  expect(answer.status, person).toBe(byApi ? 202 : 200)
}

/** Delivers the letters. The mail server refuses two, with a text that repeats the address. */
async function lettersLeave({ deps, sink, tokens }: Journey): Promise<void> {
  for (const [person, code] of [
    ['refused', 550],
    ['given-up', 451],
  ] as const) {
    sink.refuse({ at: 'rcpt', code, text: `no mailbox ${addressOf(person)}`, to: addressOf(person) })
    await deliver(deps)
    deps.clock.advance(HOUR)
  }
  sink.refuse(undefined)
  for (const letter of sink.letters) {
    const { text = '' } = await sink.parsed(letter)
    const person = /^Kanarek\.(.*)@/i.exec(letter.to)?.[1] ?? ''
    tokens.set(person, tokenIn(/https?:\/\/\S+/.exec(text)?.[0]))
  }
}

async function someConfirm({ deps, site, sink, tokens }: Journey): Promise<void> {
  const tokenOf = (person: Person) => tokens.get(person) ?? ''
  const confirms = async (person: Person, by: 'api' | 'form') => {
    const retry = newToken()
    await site.ask(`/c/${tokenOf(person)}`, { headers: HEADERS })
    const json = { token: tokenOf(person), retry }
    const asking = by === 'api' ? { json: { ...json, sendLink: true } } : { form: { ...json, sendLink: 'true' } }
    const answer = await site.ask(by === 'api' ? '/api/v1/confirmations' : '/c', { ...asking, headers: HEADERS })
    expect(answer.status, person).toBe(200)
    const manage = /"manageToken":"([^"]+)"|\/m\/([\w-]{43})/.exec(await answer.text())
    tokens.set(`own link of ${person}`, manage?.[1] ?? manage?.[2] ?? '')
    tokens.set(`retry of ${person}`, retry)
  }
  for (const person of ['shown', 'hidden', 'held', 'withdrawn', 'replaced', 'erased'] as const)
    await confirms(person, 'api')
  for (const person of ['sealed', 'nameless', 'mistyped'] as const) await confirms(person, 'form')
  await site.ask('/api/v1/confirmations/reject', {
    json: { token: tokenOf('rejected'), silence: true },
    headers: HEADERS,
  })
  await settled(deps, 'release')

  for (const person of ['withdrawn', 'mistyped'] as const) {
    const headers = { ...HEADERS, Authorization: `Bearer ${tokens.get(`own link of ${person}`)}` }
    await site.ask('/api/v1/signature', { headers })
    expect((await site.ask('/api/v1/signature', { method: 'DELETE', headers })).status, person).toBe(204)
  }
  await deliver(deps)
  // A person who signed publicly before signs again anonymously.
  await signs(site, 'replaced', 'anonymous', true)
  await deliver(deps)
  const { text = '' } = await sink.parsed(sink.letters.at(-1) as (typeof sink.letters)[number])
  const token = tokenIn(/https?:\/\/\S+/.exec(text)?.[0])
  tokens.set('second letter of replaced', token)
  expect((await site.ask('/api/v1/confirmations', { json: { token }, headers: HEADERS })).status).toBe(200)
  await settled(deps, 'release')
  await confirms('waiting', 'form')
  await confirms('sealed-waiting', 'api')
}

async function staffDecides({ deps }: Journey): Promise<void> {
  const names = await namesOf(deps, OPERATOR, { slug: 'release' })
  const named = (person: Person) => {
    const found = names.find(({ name }) => name === nameOf(person).normalize('NFC'))
    if (!found) throw new Error(`the name of ${person} is not in the list`)
    return { id: found.id, version: found.version }
  }
  const decision = { slug: 'release', reason: 'sent twice' }
  await keepName(deps, OPERATOR, { ...decision, ...named('shown') })
  await keepName(deps, OPERATOR, { ...decision, ...named('erased') })
  await hideName(deps, OPERATOR, { ...decision, ...named('hidden') })
  await holdSignature(deps, OPERATOR, { ...decision, ...named('held') })
  const { recipient } = await newIdentity()
  await addRecipient(deps, OPERATOR, { campaign: 'relatives', recipient, label: LABEL })
  await addImported(deps, OPERATOR, {
    ...{ slug: 'release', visibility: 'anonymous', name: null, descriptor: null, country: null },
    ...{ source: 'collected', by: COLLECTOR, day: '2027-03-01', consent: 'on paper' },
  })
}

/** Makes the database refuse rows, in requests and in a settle, with an error text that repeats the row. */
async function faultsHappen({ deps, site, tokens }: Journey): Promise<void> {
  const confirm = (person: Person) =>
    site.ask('/api/v1/confirmations', { json: { token: tokens.get(person) }, headers: HEADERS })
  const whileRefusing = async (table: string, work: () => Promise<void>) => {
    const trap = sql`add constraint trap check (sort_key is null) not valid`
    await sql`alter table ${sql.table(table)} ${trap}`.execute(deps.db)
    try {
      await work()
    } finally {
      await sql`alter table ${sql.table(table)} drop constraint trap`.execute(deps.db)
    }
  }
  await whileRefusing('inbox', async () => {
    expect((await confirm('broken')).status).toBe(500)
    expect((await site.ask('/c', { form: { token: tokens.get('broken') ?? '' }, headers: HEADERS })).status).toBe(500)
  })
  await whileRefusing('endorsements', async () => {
    const json = { token: tokens.get('endorser-broken') }
    const answer = await site.ask('/api/v1/endorsement-confirmations', { json, headers: HEADERS })
    expect(answer.status).toBe(500)
  })
  expect(site.faults()).toHaveLength(3)
  await settled(deps, 'release')
  expect((await confirm('set-aside')).status).toBe(200)
  await whileRefusing('signatures', async () => {
    await settled(deps, 'release')
  })
  expect(deps.lines.filter((line) => line.includes('settle.row_set_aside'))).toHaveLength(1)
}

/** Lets undelivered letters expire, then makes requests that are open, or whose letters wait, at the end. */
async function timePasses(journey: Journey): Promise<void> {
  const { deps, site, sink, tokens } = journey
  deps.clock.advance(3 * DAY + 2 * HOUR)
  await deliver(deps)
  expect((await site.ask(`/c/${tokens.get('expired')}`, { headers: HEADERS })).status).toBe(410)
  await linksAreAsked(journey)
  await signs(site, 'linked', 'private', true)
  await deliver(deps)
  const { text = '' } = await sink.parsed(sink.letters.at(-1) as (typeof sink.letters)[number])
  const json = { token: tokenIn(/https?:\/\/\S+/.exec(text)?.[0]), sendLink: true }
  expect((await site.ask('/api/v1/confirmations', { json, headers: HEADERS })).status).toBe(200)
  await signs(site, 'unsent', 'private', true)
  await offers(journey, 'endorser-unsent')
  await asksForLinks(site, 'linked', 'api')
  sink.refuse({ at: 'rcpt', code: 451, text: 'busy' })
  await deliver(deps)
  sink.refuse(undefined)
}
