import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Safety } from '../../src/db/values.ts'
import { confirmOffer } from '../../src/endorsements/offer/confirm-offer.ts'
import { deliver } from '../../src/outbox/deliver.ts'
import { confirm } from '../../src/signing/confirm.ts'
import { openSite, signBody, type TestSite } from '../api/site.ts'
import { eachDatabase } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { offerAs } from '../support/offers.ts'
import { signAs } from '../support/world.ts'
import { ALL_STATES, addressOf, makeStates, UNSENT, USED_UP_NETWORK } from './address-states.ts'

/** Every row, by its place (ctid) and last transaction (xmin): a row that was only touched has a new key. */
async function physicalRows(deps: TestDeps): Promise<Map<string, string>> {
  const { rows: tables } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'public'`.execute(deps.db)
  const found = new Map<string, string>()
  for (const { name } of tables) {
    const { rows } = await sql<{ place: string; row: string }>`
      select ctid::text || xmin::text as place, row_to_json(t)::text as row from ${sql.table(name)} t`.execute(deps.db)
    for (const { place, row } of rows) found.set(`${name} ${place}`, row)
  }
  return found
}

/** Rows that a request wrote or touched (`+`, with the form of their values) and rows that disappeared (`-`). */
function writesBetween(before: Map<string, string>, after: Map<string, string>): string[] {
  const came = [...after].filter(([place]) => !before.has(place))
  const went = [...before.keys()].filter((place) => !after.has(place))
  return [
    ...came.map(([place, row]) => `+ ${place.split(' ')[0]} ${JSON.stringify(formOf(JSON.parse(row)))}`),
    ...went.map((place) => `- ${place.split(' ')[0]}`),
  ].sort()
}

/** Form of a row: lengths instead of texts, which may be random; times, days and numbers as they are. */
const formOf = (row: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => [column, /_at$|_day$/.test(column) ? value : lengthOf(value)]),
  )

const lengthOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(lengthOf)
  return typeof value === 'string' ? `${value.length} characters` : value
}

eachDatabase('the same for every address', (use) => {
  async function open(safety: Safety) {
    const deps = await testDeps(use(), { env: { TRUST_PROXY: '1', SIGN_LIMIT: '0' } })
    await makeStates(deps, safety)
    return { deps, site: await openSite(deps) }
  }

  /** Sends a request for every state; maps each distinct answer with its writes, without the address, to its states. */
  async function compare(
    deps: TestDeps,
    ask: (address: string, headers: Record<string, string>) => Promise<Response>,
  ): Promise<Map<string, string[]>> {
    const seen = new Map<string, string[]>()
    for (const [n, state] of ALL_STATES.entries()) {
      const address = addressOf(state)
      const from = state === 'beyond-the-letters-of-a-network' ? USED_UP_NETWORK : `203.0.113.${n}`
      const before = await physicalRows(deps)
      const answer = await ask(address, { 'X-Forwarded-For': from })
      const body = await answer.text()
      const writes = writesBetween(before, await physicalRows(deps))
      const told = `${answer.status} ${JSON.stringify([...answer.headers])} ${neutral(body, address)} ${writes.join('\n')}`
      seen.set(told, [...(seen.get(told) ?? []), state])
    }
    return seen
  }

  const neutral = (body: string, address: string): string => {
    const words = /"words":"([^"]+)"|<strong [^>]*words">([^<]+)</.exec(body)
    return body
      .replaceAll(address, '<address>')
      .replaceAll(words?.[1] ?? words?.[2] ?? '<no words>', '<words>')
      .replace(/name="(chain|retry|token)" value="[\w-]{43}"/g, 'name="$1"')
  }

  test.each(['open', 'protected'] as const)(
    'status, headers, body and writes, by API and form, and the letter: %s',
    async (safety) => {
      const { deps, site } = await open(safety)
      const api = await compare(deps, (email, headers) =>
        site.ask('/api/v1/appeals/release/signatures', { json: signBody({ email }), headers }),
      )
      expect([...api.values()]).toEqual([ALL_STATES])
      const [told = ''] = api.keys()
      expect(told).toMatch(/^202 /)
      expect(told.match(/^[+-] \w+/gm)?.concat(/ ([+-] \w+)/.exec(told)?.[1] ?? [])).toHaveLength(2)

      const form = await compare(deps, (email, headers) =>
        site.ask('/a/release/sign', { form: { ...typed, email }, headers }),
      )
      expect([...form.values()]).toEqual([ALL_STATES])
      expect([...form.keys()][0]).toMatch(/^200 /)
      await deliver(deps)
      const letters = new Set<string>()
      for (const [n, state] of ALL_STATES.filter((state) => !UNSENT.has(state)).entries()) {
        const { to, subject, text, html } = await letterFor(deps, site, addressOf(state), `198.51.100.${n}`)
        const words = /(?<=: )\p{L}+ \p{L}+/u.exec(text)?.[0] ?? subject
        const token = /\/c\/([\w-]{43})/.exec(text)?.[1] ?? ''
        const letter = JSON.stringify({ subject, text, html }).replaceAll(to, '<address>').replaceAll(token, '<token>')
        letters.add(letter.replaceAll(words, '<words>').replaceAll(wordsIn(subject), '<words>'))
      }
      expect([...letters]).toHaveLength(1)
    },
  )
  const typed = { visibility: 'private', name: 'Anna', descriptor: '', country: '', consent: 'true' }

  test.each(['open', 'protected'] as const)('offering an endorsement by API, and its letter: %s', async (safety) => {
    const { deps, site } = await open(safety)
    await deliver(deps)
    const api = await compare(deps, (email, headers) =>
      site.ask('/api/v1/appeals/release/endorsements', { json: offerBody(email), headers }),
    )
    expect([...api.values()]).toEqual([ALL_STATES])
    const [told = ''] = api.keys()
    expect(told).toMatch(/^202 /)
    expect(told.match(/[+-] (pending_signatures|outbox) /g)).toHaveLength(2)
    expect(told.match(/(^|\n| )[+-] \w+ \{/g)).toHaveLength(2)
    await deliver(deps)
    const letters = new Set<string>()
    const sentTo = new Set<string>()
    for (const { to, subject, text, html } of deps.mailer.letters?.() ?? []) {
      const token = /\/e\/([\w-]{43})/.exec(text)?.[1]
      if (!token) continue
      sentTo.add(to)
      const letter = JSON.stringify({ subject, text, html }).replaceAll(to, '<address>').replaceAll(token, '<token>')
      letters.add(letter.replaceAll(wordsIn(subject), '<words>').replace(/until [^,]+,/g, 'until <time>,'))
    }
    expect([...letters]).toHaveLength(1)
    const others = ALL_STATES.filter((state) => !UNSENT.has(state)).map(addressOf)
    expect([...sentTo]).toEqual(expect.arrayContaining(others))
  })

  test.each(['open', 'protected'] as const)('offering, and asking for a lost link, by form: %s', async (safety) => {
    const { deps, site } = await open(safety)
    await deliver(deps)
    const offered = { name: 'Ringers', nameEn: '', country: '', website: '', contact: 'Anna', role: 'secretary' }
    const offer = await compare(deps, (email, headers) =>
      site.ask('/a/release/endorse', { form: { ...offered, email, consent: 'true' }, headers }),
    )
    expect([...offer.values()]).toEqual([ALL_STATES])
    const [told = ''] = offer.keys()
    expect(told).toMatch(/^200 /)
    expect(told.match(/[+-] (pending_signatures|outbox) /g)).toHaveLength(2)
    const lost = await compare(deps, (email, headers) =>
      site.ask('/a/release/endorse/link', { form: { email }, headers }),
    )
    expect([...lost.values()]).toEqual([ALL_STATES])
    expect([...lost.keys()][0]?.match(/[+-] (pending_signatures|outbox) /g)).toHaveLength(2)
  })

  const offerBody = (email: string) => ({
    organisation: { name: 'Ringers' },
    contact: { name: 'Anna', role: 'secretary', email },
    consent: true,
  })

  test.each(['open', 'protected'] as const)(
    'asking for a lost link, by API and form, and its letter: %s',
    async (safety) => {
      const { deps, site } = await open(safety)
      await deliver(deps)
      const api = await compare(deps, (email, headers) =>
        site.ask('/api/v1/manage-links', { json: { appeal: 'release', email }, headers }),
      )
      expect([...api.values()]).toEqual([ALL_STATES])
      const [told = ''] = api.keys()
      expect(told).toMatch(/^202 /)
      expect(told.match(/[+-] (pending_signatures|outbox) /g)).toHaveLength(2)
      expect(told.match(/(^|\n| )[+-] \w+ \{/g)).toHaveLength(2)

      const form = await compare(deps, (email, headers) => site.ask('/a/release/manage', { form: { email }, headers }))
      expect([...form.values()]).toEqual([ALL_STATES])
      expect([...form.keys()][0]).toMatch(/^200 /)

      await deliver(deps)
      const letters = new Set<string>()
      for (const { to, subject, text, html } of deps.mailer.letters?.() ?? []) {
        const token = /\/r\/([\w-]{43})/.exec(text)?.[1]
        if (!token) continue
        const letter = JSON.stringify({ subject, text, html }).replaceAll(to, '<address>').replaceAll(token, '<token>')
        letters.add(letter.replaceAll(subject.split(' · ').at(-1) ?? subject, '<words>'))
        // The link's page may tell about the mailbox, because only the mailbox has the link.
        expect((await site.ask(`/r/${token}`)).status).toBe(200)
      }
      expect([...letters]).toHaveLength(1)
    },
  )

  test('on a protected appeal the letter’s page tells nothing either; only of several signatures confirming asks which', async () => {
    const { deps, site } = await open('protected')
    await deliver(deps)
    const pages = new Set<string>()
    const answers = new Set<string>()
    for (const [n, state] of ALL_STATES.filter((state) => !UNSENT.has(state)).entries()) {
      const { text } = await letterFor(deps, site, addressOf(state), `203.0.113.${n}`)
      const token = /\/c\/([\w-]{43})/.exec(text)?.[1] ?? ''
      const page = await site.ask(`/c/${token}`)
      pages.add(`${page.status} ${neutral(await page.text(), addressOf(state)).replaceAll(token, '<token>')}`)
      const confirmed = await site.ask('/c', { form: { token, as: 'replace' } })
      const body = (await confirmed.text()).replace(/\/m\/[\w-]{43}|%2Fm%2F[\w-]{43}/g, '<own link>')
      if (state === 'on-both-seats') expect(`${confirmed.status} ${body}`).toMatch(/^409 .*Which/s)
      else answers.add(`${confirmed.status} ${JSON.stringify([...confirmed.headers])} ${body}`)
    }
    expect([...pages]).toHaveLength(1)
    expect([...pages][0]).toMatch(/^200 /)
    expect([...answers]).toHaveLength(1)
    expect([...answers][0]).toMatch(/^200 /)
  })

  test('letters to a silenced address, or beyond its limit, are made and not sent', async () => {
    const { deps, site } = await open('open')
    await deliver(deps)
    for (const state of UNSENT) {
      const before = deps.mailer.letters?.().length ?? 0
      const from = state === 'beyond-the-letters-of-a-network' ? USED_UP_NETWORK : '203.0.113.1'
      await ask(site, addressOf(state), from)
      await deliver(deps)
      expect(deps.mailer.letters?.().length, state).toBe(before)
      expect(await deps.db.selectFrom('outbox').selectAll().execute(), state).toEqual([])
    }
  })

  const ask = (site: TestSite, email: string, from: string) =>
    site.ask('/api/v1/appeals/release/signatures', { json: signBody({ email }), headers: { 'X-Forwarded-For': from } })

  async function letterFor(deps: TestDeps, site: TestSite, address: string, from: string) {
    await ask(site, address, from)
    await deliver(deps)
    const letter = deps.mailer.letters?.()[0]
    if (letter?.to !== address) throw new Error(`no letter to ${address}`)
    return letter
  }

  const wordsIn = (subject: string): string =>
    subject.split(' · ').find((part) => /^\p{L}+ \p{L}+$/u.test(part)) ?? subject

  test('confirming writes the same rows for a known address as for a new one', async () => {
    const { deps } = await open('protected')
    const token = await signAs(deps, 'release', { address: addressOf('counted') })
    const before = await physicalRows(deps)
    await confirm(deps, { token, as: 'replace', retry: undefined })
    const known = writesBetween(before, await physicalRows(deps))
    const fresh = await signAs(deps, 'release', { address: addressOf('never-seen') })
    const then = await physicalRows(deps)
    await confirm(deps, { token: fresh, as: 'replace', retry: undefined })
    const same = (writes: string[]) => writes.map((write) => write.replace(/"seq":\d+,/, ''))
    expect(same(writesBetween(then, await physicalRows(deps)))).toEqual(same(known))
  })

  test('confirming an offer writes the same rows for a known address as for a new one', async () => {
    const { deps } = await open('protected')
    const confirmed = async (state: string) => {
      const token = await offerAs(deps, 'release', { address: addressOf(state) })
      const before = await physicalRows(deps)
      await confirmOffer(deps, { token })
      return writesBetween(before, await physicalRows(deps))
    }
    const known = await confirmed('represents')
    expect(known.map((write) => write.slice(0, 14))).toEqual(['+ endorsements', '- outbox', '- pending_sign'])
    expect(await confirmed('never-seen')).toEqual(known)
    expect(await confirmed('counted')).toEqual(known)
  })
})
