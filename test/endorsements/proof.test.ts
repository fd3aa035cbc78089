import { expect, test } from 'vitest'
import { z } from 'zod'
import { changeCampaign } from '../../src/appeals/change-campaign.ts'
import { closeAppeal } from '../../src/appeals/close-appeal.ts'
import { APPEALS } from '../../src/appeals/recall.ts'
import { DAY, HOUR } from '../../src/core/clock.ts'
import { newToken } from '../../src/core/random.ts'
import { changeEndorsement, seeEndorsement, withdrawEndorsement } from '../../src/endorsements/own/own-endorsement.ts'
import { checkDueProofs } from '../../src/endorsements/proof/check-due-proofs.ts'
import { checkOwnProof } from '../../src/endorsements/proof/check-own-proof.ts'
import { lineOf } from '../../src/endorsements/proof/look-for-line.ts'
import { stopAppeal } from '../../src/erasure/stop-appeal.ts'
import { clockGuard } from '../../src/platform/clock-guard.ts'
import { OrganisationsBody } from '../../src/site/organisations-body.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { openSite } from '../api/site.ts'
import { embeddedOnly } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { endorsed } from '../support/offers.ts'
import { checkDaily, lostLetters, type Proving, proving, RINGERS, storedProofs } from '../support/proving.ts'
import { CAMPAIGN, makeAppeal } from '../support/world.ts'
import { decided, versionOf } from './decisions.ts'

const TODAY = '2027-03-12'

async function plannedToClose(deps: TestDeps): Promise<void> {
  await deps.db
    .updateTable('appeals')
    .set({ closes_at: new Date('2027-03-13T00:00:00Z') })
    .execute()
  deps.memory.forget(APPEALS)
}

/** The JSON of an answer of the API. */
const bodyOf = async (answer: Response) => z.record(z.string(), z.unknown()).parse(await answer.json())

embeddedOnly('a proof by the domain of an organisation', (use) => {
  async function start() {
    const world = await proving(await testDeps(use()))
    const site = await openSite(world.deps)
    const listed = async () => {
      const answer = await site.ask('/api/v1/appeals/release/endorsements')
      return OrganisationsBody.parse(await answer.json()).organisations[0]?.proofs
    }
    const page = async () => (await site.ask('/a/release/organisations?lang=en')).text()
    const check = (method: 'dns' | 'file' = 'dns') => checkOwnProof(world.deps, world.own, method)
    const api = (json: unknown, token: string = world.own) =>
      site.ask('/api/v1/endorsement/proof', { json, headers: { Authorization: `Bearer ${token}` } })
    return { ...world, site, listed, page, check, api }
  }
  /** As `start`, with the line seen once. */
  async function seen() {
    const world = await start()
    world.show()
    expect((await world.check()).is).toBe('there')
    return world
  }
  const asked = ({ outside, server }: Proving) => outside.resolver.questions.length + server.questions.length

  test('is found at the first press, though a resolver with a cache would still say no', async () => {
    const { outside, show, check, listed, page } = await start()
    expect((await check()).is).toBe('absent')
    expect(await listed()).toEqual([])
    show()
    const { is, owned } = await check()
    expect(is).toBe('there')
    // The resolver, which knows no such name, was never asked for it.
    expect(outside.resolver.questions.filter((question) => question.includes('_undersigned'))).toEqual([])
    expect(owned.proofs).toMatchObject([{ method: 'dns', domain: 'ringers.org', seenOn: TODAY, nextOn: '2027-03-19' }])
    expect(await listed()).toEqual([{ method: 'dns', domain: 'ringers.org', seenOn: TODAY, present: true }])
    expect((await page()).replace(/<[^>]*>/g, '')).toContain('the DNS of ringers.org says so, last seen 12 March 2027')
    expect(outside.strays).toEqual([])
  })

  test('a file on the website does as well, beside what the DNS says', async () => {
    const { id, outside, check, show, page, listed } = await start()
    const { requests } = await outside.site('ringers.org', `# ours\n${lineOf(id)}\nundersigned=another\n`)
    show()
    await check()
    expect((await check('file')).is).toBe('there')
    expect(requests.map(({ url }) => url)).toEqual(['/.well-known/undersigned.txt'])
    expect((await page()).replace(/<[^>]*>/g, '')).toContain('the website ringers.org says so, last seen 12 March 2027')
    expect((await listed())?.map(({ method }) => method)).toEqual(['dns', 'file'])
  })

  test('the page and the API tell in the reader’s language what each server said', async () => {
    const { own, site, api, answer } = await start()
    answer((name) => (name === '_undersigned.ringers.org' ? ['<script>alert(1)</script>\u202e', 'x'.repeat(500)] : []))
    const form = { method: 'dns' }
    const html = await (await site.ask(`/o/${own}/proof?lang=be`, { form })).text()
    expect(html).toContain('Радка няма.')
    expect(html).toContain('ns1.ringers.org')
    expect(html).toContain('&lt;script&gt;')
    expect(html).not.toContain('<script>alert')
    expect(html).not.toContain('\u202e')
    expect(html).not.toContain('x'.repeat(101))
    expect(await bodyOf(await api({ method: 'dns' }))).toMatchObject({
      proven: false,
      seen: [expect.stringContaining('at _undersigned.ringers.org we found')],
    })
    expect(await (await site.ask(`/o/${own}?lang=en`)).text()).toContain(
      'Checked on 12 March 2027: the line was not seen.',
    )
  })

  test('a line at a wrong place is told with the place where it stands', async () => {
    const { id, answer, api } = await start()
    answer((name) => (name === 'ringers.org' ? ['v=spf1 -all', lineOf(id)] : []))
    const wrong = 'ns1.ringers.org: the line is at ringers.org, which is the wrong place.'
    expect(await bodyOf(await api({ method: 'dns' }))).toEqual({
      proven: false,
      seen: ['ns1.ringers.org: no TXT record at _undersigned.ringers.org.', wrong],
    })
  })

  test('ten checks an hour, of both methods together, and of each endorsement for itself', async () => {
    const { deps, own, site, check, api, outside } = await start()
    await outside.site('ringers.org', 'nothing')
    for (let n = 0; n < 5; n++) for (const method of ['dns', 'file'] as const) await check(method)
    const tooMany = await site.ask(`/o/${own}/proof?lang=en`, { form: { method: 'dns' } })
    expect(tooMany.status).toBe(429)
    expect(Number(tooMany.headers.get('Retry-After'))).toBeGreaterThan(0)
    expect(await tooMany.text()).toContain('ten times an hour at most')
    expect((await api({ method: 'file' })).status).toBe(429)
    const other = await endorsed(deps, 'release', { ...RINGERS, name: 'Bells' })
    expect((await checkOwnProof(deps, other, 'dns')).is).toBe('absent')
    deps.clock.advance(2 * HOUR)
    expect((await check()).is).toBe('absent')
  })

  test('is looked for once a week, and only where it was ever seen', async () => {
    const world = await seen()
    await world.check('file')
    const before = world.server.questions.length
    await checkDaily(world.deps, 6)
    expect(world.server.questions.length).toBe(before)
    await checkDaily(world.deps, 1)
    expect(world.server.questions.length).toBeGreaterThan(before)
    expect(await storedProofs(world.deps)).toMatchObject([
      { method: 'dns', seen_on: '2027-03-19', next_on: '2027-03-26' },
      { method: 'file', seen_on: null, checked_on: TODAY, next_on: null },
    ])
    expect((await world.listed())?.[0]).toMatchObject({ seenOn: '2027-03-19' })
    expect(await lostLetters(world.deps)).toEqual([])
  })

  test('lost for 13 days it still says so, for 15 days it said so; one letter; what comes back is present again', async () => {
    const { deps, show, hide, listed, page } = await seen()
    hide()
    await checkDaily(deps, 7)
    expect(await storedProofs(deps)).toMatchObject([{ missing_since: '2027-03-19', told_on: '2027-03-19' }])
    await checkDaily(deps, 13)
    expect(await listed()).toEqual([{ method: 'dns', domain: 'ringers.org', seenOn: TODAY, present: true }])
    await checkDaily(deps, 2)
    expect(await listed()).toEqual([{ method: 'dns', domain: 'ringers.org', seenOn: TODAY, present: false }])
    const past = (await page()).replace(/<[^>]*>/g, '')
    expect(past).toContain('the DNS of ringers.org said so, last seen 12 March 2027')
    expect(past).toContain('confirmed by the organisers, 12 March 2027')
    expect(await lostLetters(deps)).toHaveLength(1)
    // A past one is looked for weekly again.
    expect(await storedProofs(deps)).toMatchObject([{ checked_on: '2027-04-02', next_on: '2027-04-09' }])
    show()
    await checkDaily(deps, 7)
    expect(await listed()).toEqual([{ method: 'dns', domain: 'ringers.org', seenOn: '2027-04-09', present: true }])
    hide()
    await checkDaily(deps, 7)
    expect(await lostLetters(deps)).toHaveLength(2)
  })

  test('the letter says what was seen, where the line belongs, and leads to the public page', async () => {
    const { deps, id, site, hide } = await seen()
    hide()
    await checkDaily(deps, 7)
    const [letter] = await lostLetters(deps)
    expect(letter).toMatchObject({ domain: 'ringers.org', method: 'dns', seenOn: TODAY, id, organisation: 'Ringers' })
    const links = await site.linksTo(RINGERS.address)
    expect(links.at(-1)).toBe(`${deps.config.publicUrl}/a/release/organisations`)
    const text = (deps.mailer.letters?.() ?? []).find(({ subject }) => subject.includes('no longer shows'))?.text ?? ''
    const words = text.replaceAll('\u2060', '')
    for (const part of [lineOf(id), 'ns1.ringers.org: no TXT record at _undersigned.ringers.org', '12 March 2027'])
      expect(words).toContain(part)
    expect(words).toContain('What the organisers confirmed stays')
  })

  test('a name server that cannot say brings the letter on the third day; an answer meanwhile begins anew', async () => {
    const { deps, answer } = await seen()
    answer(() => 'SERVFAIL')
    await checkDaily(deps, 8)
    expect(await lostLetters(deps)).toEqual([])
    expect(await storedProofs(deps)).toMatchObject([{ missing_since: '2027-03-19', checked_on: '2027-03-20' }])
    answer(undefined)
    await checkDaily(deps, 1)
    expect(await storedProofs(deps)).toMatchObject([{ missing_since: null, seen_on: '2027-03-21' }])
    answer(() => 'SERVFAIL')
    await checkDaily(deps, 8)
    expect(await lostLetters(deps)).toEqual([])
    await checkDaily(deps, 1)
    expect(await lostLetters(deps)).toHaveLength(1)
  })

  test('with checks switched off nobody is asked anything, by job, page or API', async () => {
    const world = await seen()
    await world.deps.db.updateTable('campaigns').set({ proof_checks: false }).execute()
    const before = asked(world)
    await checkDaily(world.deps, 8)
    const answer = await world.site.ask(`/o/${world.own}/proof?lang=en`, { form: { method: 'dns' } })
    expect([answer.status, (await answer.text()).includes('switched that off')]).toEqual([409, true])
    const refused = await world.api({ method: 'dns' })
    expect([refused.status, (await bodyOf(refused)).type]).toEqual([409, '/problems/conflict'])
    expect(asked(world)).toBe(before)
    // Its last day stands there: nothing was lost.
    expect(await world.listed()).toMatchObject([{ seenOn: TODAY, present: true }])
  })

  /** Both methods have seen the line, and are due in one run. */
  async function bothDue() {
    const world = await seen()
    const { requests } = await world.outside.site('ringers.org', lineOf(world.id))
    await world.check('file')
    requests.length = 0
    world.deps.clock.advance(7 * DAY)
    return { ...world, requests }
  }

  test.each([
    [
      'checks are switched off',
      ({ deps }: Proving) => changeCampaign(deps, OPERATOR, { slug: CAMPAIGN, proofChecks: false }),
    ],
    ['the appeal is closed', ({ deps }: Proving) => closeAppeal(deps, OPERATOR, { slug: 'release' })],
    ['the endorsement is withdrawn', ({ deps, own }: Proving) => withdrawEndorsement(deps, own)],
  ])('a run under way asks nobody any more once %s', async (_, act) => {
    const world = await bothDue()
    const { deps, answer, requests } = world
    let acted: Promise<unknown> | undefined
    answer(async () => {
      acted ??= act(world)
      await acted
      return []
    })
    await checkDueProofs(deps)
    expect(requests).toEqual([])
  })

  test('a clock that jumps during a look writes nothing', async () => {
    const { deps } = await seen()
    deps.clock.advance(7 * DAY)
    const answers = [true]
    const guard = { ...deps.clockGuard, trusts: () => answers.pop() ?? false }
    await checkDueProofs({ ...deps, clockGuard: guard })
    expect(await storedProofs(deps)).toMatchObject([{ checked_on: TODAY, next_on: '2027-03-19' }])
  })

  test.each([
    ['is closed', (deps: TestDeps) => closeAppeal(deps, OPERATOR, { slug: 'release' }), 409, 1],
    ['is stopped', (deps: TestDeps) => stopAppeal(deps, OPERATOR, { slug: 'release' }), 410, 0],
    ['had its planned closing', plannedToClose, 409, 1],
  ] as const)('once the appeal %s nobody is asked', async (_, end, status, left) => {
    const world = await seen()
    const { deps, site, own } = world
    await end(deps)
    deps.clock.advance(DAY)
    const before = asked(world)
    await checkDaily(deps, 8)
    expect((await site.ask(`/o/${own}/proof`, { form: { method: 'dns' } })).status).toBe(status)
    expect(asked(world)).toBe(before)
    expect(await storedProofs(deps)).toHaveLength(left)
  })

  test('a page in a social network, and an organisation without a website: one sentence, and 409', async () => {
    const { deps, site, outside } = await start()
    for (const [website, said] of [
      ['https://www.facebook.com/ringers', 'belongs to a social network'],
      [null, 'gave no website'],
    ] as const) {
      const own = await endorsed(deps, 'release', { ...RINGERS, name: `At ${website}`, website })
      expect(await (await site.ask(`/o/${own}?lang=en`)).text()).toContain(said)
      expect((await site.ask(`/o/${own}/proof`, { form: { method: 'file' } })).status).toBe(409)
    }
    expect(outside.resolver.questions).toEqual([])
  })

  test('ends with another domain, with the approval of a change, a removal, a withdrawal; not with another page', async () => {
    const { deps, own, show, check, listed } = await seen()
    await changeEndorsement(deps, own, { website: 'https://bells.ringers.org/new' })
    await decided(deps, 'Ringers', 'approve')
    expect(await listed()).toHaveLength(1)
    await changeEndorsement(deps, own, { website: 'https://bells.org/' })
    expect(await listed()).toHaveLength(1)
    await decided(deps, 'Ringers', 'approve')
    expect([await listed(), await storedProofs(deps)]).toEqual([[], []])
    await changeEndorsement(deps, own, { website: RINGERS.website })
    await decided(deps, 'Ringers', 'approve')
    show()
    await check()
    expect(await storedProofs(deps)).toHaveLength(1)
    await decided(deps, 'Ringers', 'remove', { reason: 'They asked us to' })
    expect(await storedProofs(deps)).toEqual([])
  })

  test.each([
    ['job', ({ deps }: Proving) => checkDueProofs(deps)],
    ['representative', ({ deps, own }: Proving) => checkOwnProof(deps, own, 'dns')],
  ])('what an earlier rule of domains saw elsewhere is no proof of this one, once the %s looks', async (_, look) => {
    const world = await seen()
    const { deps, hide, listed } = world
    await deps.db.updateTable('endorsement_proofs').set({ domain: 'shared.org' }).execute()
    hide()
    deps.clock.advance(7 * DAY)
    expect(await listed()).toHaveLength(1)
    const before = await versionOf(deps)
    await look(world)
    // Other processes, too, hear of it.
    expect(await versionOf(deps)).toBeGreaterThan(before)
    expect((await storedProofs(deps)).filter(({ seen_on }) => seen_on !== null)).toEqual([])
    expect(await listed()).toEqual([])
  })

  test('of one that waits ends with another domain at once, and all of it with a withdrawal', async () => {
    const { deps } = await start()
    const own = await endorsed(deps, 'release', { ...RINGERS, name: 'Bells' })
    await checkOwnProof(deps, own, 'dns')
    await changeEndorsement(deps, own, { website: 'https://ringers.org/elsewhere' })
    expect((await seeEndorsement(deps, own)).proofs).toHaveLength(1)
    await changeEndorsement(deps, own, { website: 'https://bells.org/' })
    expect((await seeEndorsement(deps, own)).proofs).toEqual([])
    await changeEndorsement(deps, own, { website: RINGERS.website })
    await checkOwnProof(deps, own, 'dns')
    await withdrawEndorsement(deps, own)
    expect(await storedProofs(deps)).toEqual([])
  })

  test('nobody without an address any more is told, and the line is past all the same', async () => {
    const { deps, hide, listed } = await seen()
    await deps.db.updateTable('endorsements').set({ representative: null }).execute()
    hide()
    await checkDaily(deps, 22)
    expect(await lostLetters(deps)).toEqual([])
    expect(await listed()).toMatchObject([{ present: false }])
  })

  test('the first run of a process checks: the next one is an hour away', async () => {
    const { deps } = await seen()
    deps.clock.advance(7 * DAY)
    const timeOf = async () => deps.clock.now()
    await checkDueProofs({ ...deps, clockGuard: clockGuard({ ...deps, timeOf }) })
    expect(await storedProofs(deps)).toMatchObject([{ checked_on: '2027-03-19' }])
  })

  test('while the clock is in doubt nothing is checked', async () => {
    const { deps, server } = await seen()
    const before = server.questions.length
    deps.clock.advance(30 * DAY)
    const guard = { ...deps.clockGuard, trusts: () => false }
    await checkDueProofs({ ...deps, clockGuard: guard })
    expect(server.questions.length).toBe(before)
  })

  test('a dead link gets one answer, whatever it was, on the page and by API', async () => {
    const { deps, own, site, api, outside } = await start()
    await withdrawEndorsement(deps, own)
    await makeAppeal(deps, 'stopped')
    const erased = await endorsed(deps, 'stopped', { ...RINGERS, name: 'Bells' })
    await stopAppeal(deps, OPERATOR, { slug: 'stopped' })
    const answers = new Set<string>()
    const problems = new Set<string>()
    for (const dead of [newToken(), own, erased, 'x']) {
      const answer = await site.ask(`/o/${dead}/proof`, { form: { method: 'dns' } })
      answers.add(`${answer.status} ${(await answer.text()).replaceAll(`/o/${dead}`, '/o/TOKEN')}`)
      const problem = await api({ method: 'dns' }, dead)
      problems.add(`${problem.status} ${await problem.text()}`)
    }
    expect([answers.size, problems.size]).toEqual([1, 1])
    expect([...answers, ...problems].map((answer) => answer.slice(0, 3))).toEqual(['410', '410'])
    expect(outside.resolver.questions).toEqual([])
  })

  test('the address of a check, opened without one, shows the endorsement and asks nobody', async () => {
    const { own, site, outside } = await start()
    const answer = await site.ask(`/o/${own}/proof?lang=en`)
    expect([answer.status, await answer.text()]).toEqual([200, await (await site.ask(`/o/${own}?lang=en`)).text()])
    expect((await site.ask(`/o/${newToken()}/proof`)).status).toBe(410)
    expect(outside.resolver.questions).toEqual([])
  })

  test('the API takes one of two methods and nothing else', async () => {
    const { api } = await start()
    for (const json of [{}, { method: 'mail' }, { method: 'dns', domain: 'example.org' }])
      expect((await api(json)).status).toBe(422)
  })
})
