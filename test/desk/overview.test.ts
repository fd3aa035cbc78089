import { expect, test } from 'vitest'
import { changeAppeal } from '../../src/appeals/change-appeal.ts'
import { closeAppeal } from '../../src/appeals/close-appeal.ts'
import { appealKeyNames } from '../../src/appeals/key.ts'
import { DAY, HOUR } from '../../src/core/clock.ts'
import type { PublicNumbers } from '../../src/count/series/numbers.ts'
import { shredAppeal } from '../../src/erasure/shred.ts'
import { stopAppeal } from '../../src/erasure/stop-appeal.ts'
import { LOCALES } from '../../src/locale/locale.ts'
import { translator } from '../../src/locale/translate.ts'
import { holdSignature } from '../../src/moderation/states.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { ROLES, type Role } from '../../src/staff/roles.ts'
import { eachDatabase } from '../support/databases.ts'
import { testDeps } from '../support/deps.ts'
import { join } from '../support/staff.ts'
import { makeAppeal, makeCampaign, makeDraft, settled, signAs, signed } from '../support/world.ts'
import { openDesk } from './desk.ts'
import { plain } from './names-desk.ts'
import { lastDays, stayingSignedIn, writeFunnel } from './overview-desk.ts'

const OPENED = '12 March 2027'

eachDatabase("an appeal's overview", (use) => {
  async function open() {
    const deps = await testDeps(use(), { now: '2027-03-12T10:00:00Z', env: { SIGN_LIMIT: '0' } })
    await makeCampaign(deps)
    const desk = await openDesk(deps)
    const members = new Map<Role, Awaited<ReturnType<typeof join>>['token']>()
    const ask = async (slug: string, { role = 'owner' as Role, lang = 'en' } = {}) => {
      const token = members.get(role) ?? (await join(deps, { handle: `somebody-${role}`, role })).token
      members.set(role, token)
      await stayingSignedIn(deps)
      const answer = await desk.ask(`/staff/a/${slug}?lang=${lang}`, { token })
      const page = await answer.text()
      return { status: answer.status, page, text: plain(page) }
    }
    const sign = async (slug: string, n: number, from = 0) => {
      for (let i = from; i < from + n; i++)
        await signed(deps, slug, { address: `p${i}@example.org`, name: `Person ${i}` })
      await settled(deps, slug)
    }
    return { deps, desk, ask, sign }
  }

  const hrefsIn = (page: string) =>
    [...page.slice(page.indexOf('<main')).matchAll(/href="([^"]+)"/g)].map(([, href = '']) =>
      href.replaceAll('&amp;', '&'),
    )

  test('says of a draft that nothing is counted, and what is next, and leads nowhere public', async () => {
    const { deps, ask, desk } = await open()
    await makeDraft(deps, 'draft')
    for (const role of ROLES) {
      const { status, page, text } = await ask('draft', { role })
      expect(status).toBe(200)
      expect(text).toContain('draft')
      expect(text).toContain(
        'Nothing is counted yet: this is a draft. Whoever runs the server opens it with this command: appeal open draft',
      )
      expect(hrefsIn(page)).toEqual(['/staff?lang=en'])
      expect(text).not.toMatch(/Signatures|Opened|Letters/)
    }
    expect(desk.site.faults()).toEqual([])
  })

  test('begins with what waits in this appeal, for the role of its reader, and since when', async () => {
    const { deps, ask, sign } = await open()
    await makeAppeal(deps, 'slow', { safety: 'protected' })
    await makeAppeal(deps, 'other', { safety: 'protected' })
    await sign('other', 3)
    for (const role of ['owner', 'editor', 'moderator'] as const)
      expect((await ask('slow', { role })).text).toContain('What waits Nothing waits for you. Names to look at')
    deps.clock.advance(DAY)
    await sign('slow', 2)
    deps.clock.advance(DAY)
    for (const role of ['owner', 'editor', 'moderator'] as const) {
      const { page, text } = await ask('slow', { role })
      expect(text).toContain('What waits 2 names wait for a look , since 13 March 2027')
      expect(text).not.toContain('3 names')
      expect(text.indexOf('What waits')).toBeLessThan(text.indexOf('The page that everyone sees'))
      expect(hrefsIn(page)[1]).toBe('/staff/a/slow/names?lang=en')
    }
    expect((await ask('slow', { role: 'exporter' })).text).toContain(
      'What waits Nothing waits for you. Others of your team',
    )
  })

  test('tells owners of a missing key: of this appeal, and while it can be signed those of the campaign', async () => {
    const { deps, ask } = await open()
    const id = await makeAppeal(deps, 'one')
    await makeAppeal(deps, 'two')
    await deps.db.updateTable('campaigns').set({ epoch: 0 }).execute()
    for (const key of await appealKeyNames(deps, id)) await deps.keys.destroy(key)
    const missing = 'The key of an appeal is missing'
    const few = 'names that only the organisers see cannot be given'
    const { text } = await ask('one')
    expect(text).toContain(missing)
    expect(text).toContain(few)
    expect((await ask('two')).text).not.toContain(missing)
    expect((await ask('two')).text).toContain(few)
    expect((await ask('one', { role: 'moderator' })).text).not.toMatch(/key/i)
    await closeAppeal(deps, OPERATOR, { slug: 'two' })
    expect((await ask('two')).text).not.toContain(few)
  })

  test('has the ways to the other pages, each for the roles that may see it', async () => {
    const { deps, desk, ask } = await open()
    await makeAppeal(deps, 'release')
    const pages = {
      public: `${deps.config.publicUrl}/a/release?lang=en`,
      numbers: `${deps.config.publicUrl}/a/release/numbers?lang=en`,
    }
    const [names, organisations, lists, log] = [
      '/staff/a/release/names?list=waiting&lang=en',
      '/staff/a/release/organisations?lang=en',
      '/staff/a/release/lists?lang=en',
      '/staff/log?lang=en',
    ]
    for (const [role, ways] of Object.entries({
      owner: [names, organisations, lists],
      editor: [names, organisations],
      moderator: [names, organisations],
      exporter: [lists],
    }))
      expect(hrefsIn((await ask('release', { role: role as Role })).page), role).toEqual([
        ...['/staff?lang=en', ...ways, log, pages.public, pages.numbers],
      ])
    const { token } = await join(deps, { handle: 'blue-lantern' })
    for (const path of ['/staff', '/staff/a/release/names', '/staff/a/release/lists', '/staff/a/release/signatures'])
      expect(await (await desk.ask(`${path}?lang=en`, { token })).text(), path).toContain(
        'href="/staff/a/release?lang=en"',
      )
  })

  test('shows the number with its split as the public numbers do, and holds back what they hold back', async () => {
    const { deps, desk, ask, sign } = await open()
    await makeAppeal(deps, 'slow', { safety: 'protected', visibilities: ['public'] })
    await makeAppeal(deps, 'quick')
    await sign('quick', 3)
    await signed(deps, 'quick', { address: 'nobody@example.org', visibility: 'anonymous' })
    await settled(deps, 'quick')
    const quick = await ask('quick')
    expect(quick.text).toContain('4 signatures')
    expect(quick.text).toMatch(/with a name that everyone sees 3 .*without a name 1 /)
    let signatures = 0
    for (const more of [9, 1, 15]) {
      await sign('slow', more, signatures)
      signatures += more
      deps.clock.advance(HOUR)
      const answer = await desk.site.ask('/api/v1/appeals/slow/numbers')
      const { counts } = (await answer.json()) as PublicNumbers
      expect(counts.total).toBe(signatures < 10 ? null : signatures)
      const { text } = await ask('slow')
      const table = /How they were given Signatures (.*?) Signatures over time/.exec(text)?.[1] ?? ''
      const told = (n: number | null) => n ?? 'not shown'
      expect(table).toContain(
        `Confirmed by e-mail ${told(counts.confirmed)} with a name that everyone sees ${told(counts.public)} ` +
          `Entered by the organisers 0 Together ${told(counts.total)}`,
      )
      expect(text.includes(`${signatures} signatures`)).toBe(signatures >= 10)
    }
    expect(desk.site.faults()).toEqual([])
  })

  test('tells of signatures on hold as the public page does: of a protected appeal not how few', async () => {
    const { deps, ask, sign } = await open()
    for (const [slug, safety] of [
      ['quick', 'open'],
      ['slow', 'protected'],
    ] as const) {
      await makeAppeal(deps, slug, { safety })
      await sign(slug, 2)
      const { id } = await deps.db
        .selectFrom('signatures')
        .innerJoin('appeals', 'appeals.id', 'appeal_id')
        .select('signatures.id')
        .where('slug', '=', slug)
        .executeTakeFirstOrThrow()
      await holdSignature(deps, OPERATOR, { slug, id, reason: 'a doubt' })
      await settled(deps, slug)
    }
    expect((await ask('quick')).text).toContain('1 signature is being checked since')
    expect((await ask('slow')).text).toContain('Fewer than 10 signatures are being checked since')
  })

  test('tells the milestones of the public page, the last one first', async () => {
    const { deps, ask, sign } = await open()
    const id = await makeAppeal(deps, 'release')
    await deps.db
      .insertInto('milestones')
      .values([
        { appeal_id: id, n: 25, day: '2027-03-01' },
        { appeal_id: id, n: 50, day: '2027-03-02' },
        { appeal_id: id, n: 100, day: '2027-03-03' },
      ])
      .execute()
    await sign('release', 3)
    expect((await ask('release')).text).not.toContain('Milestones')
    await deps.db.updateTable('counts').set({ public: 60 }).execute()
    expect((await ask('release')).text).toContain(
      'Milestones 50 reached on 2 March 2027 25 reached on 1 March 2027 From letter',
    )
  })

  test('says when it was closed and until when letters work, then when the marks were destroyed', async () => {
    const { deps, ask, sign } = await open()
    await makeAppeal(deps, 'release', { closes: '2027-03-14T10:00:00Z', goal: 5000 })
    await sign('release', 3)
    expect((await ask('release')).text).toMatch(
      new RegExp(`The appeal Opened ${OPENED} Closes 14 March 2027, 10:00 \\(UTC\\) Goal 5 000$`),
    )
    deps.clock.advance(2 * DAY)
    // Also before the job has run.
    expect((await ask('release')).text).toContain('closed What waits')
    await closeAppeal(deps, OPERATOR, { slug: 'release' })
    expect((await ask('release')).text).toContain(
      'Closed 14 March 2027, 10:00 (UTC) Letters can be confirmed until 15 March 2027, 10:00 (UTC)',
    )
    deps.clock.advance(2 * DAY)
    await shredAppeal(deps, 'release')
    const { text } = await ask('release')
    expect(text).toContain('Coded marks of addresses destroyed 16 March 2027')
    expect(text).not.toContain('Letters can be confirmed')
    expect(text).toContain('3 signatures')
  })

  test('says of a stopped appeal what is left of it', async () => {
    const { deps, desk, ask, sign } = await open()
    await makeAppeal(deps, 'release', { safety: 'protected' })
    await sign('release', 12)
    await stopAppeal(deps, OPERATOR, { slug: 'release' })
    for (const role of ROLES) {
      const { text } = await ask('release', { role })
      expect(text).toContain(`Stopped on ${OPENED}: names, and everything that could be held against those who signed`)
      expect(text).toContain('12 signatures')
      expect(text).not.toMatch(/Letters|Fewer than 10 letters|mail domain/)
    }
    expect(desk.site.faults()).toEqual([])
  })

  test('has the funnel by day, about, with words below ten, and folds away all but the last fourteen days', async () => {
    const { deps, ask } = await open()
    const id = await makeAppeal(deps, 'release', { safety: 'protected' })
    expect((await ask('release')).text).toContain('Nothing to show yet: a day stands here once it is over.')
    await writeFunnel(
      deps,
      id,
      lastDays(16).map((day, i) => [day, '', 100 - i, i === 1 ? 0 : 50] as const),
    )
    const { page, text } = await ask('release')
    expect(text).toContain(
      'Day Letters Signatures 11 March 2027 about 100 about 50 10 March 2027 about 99 fewer than 10 9 March',
    )
    const [inSight = '', folded = ''] = page.slice(page.indexOf('id="funnel"')).split('<details>')
    expect(inSight.match(/about/g)).toHaveLength(14 * 2 - 1)
    expect(plain(folded)).toMatch(
      /^Earlier days Day .* 25 February 2027 about 86 about 50 24 February 2027 about 85 about 50/,
    )
    expect(text).toContain('loses what it has when it is restarted')
    expect(text).not.toContain('By language')
  })

  test('has the funnel of an open appeal also by language; what is below ten in each adds nothing', async () => {
    const { deps, ask } = await open()
    const id = await makeAppeal(deps, 'release')
    await writeFunnel(deps, id, [
      ['2027-03-11', 'be', 30, 20],
      ['2027-03-11', 'lt', 12, 0],
      ['2027-03-10', 'be', 0, 0],
      ['2027-03-10', 'lt', 0, 0],
      ['2027-03-09', 'be', 11, 10],
    ])
    const { text } = await ask('release')
    expect(text).toContain(
      '11 March 2027 about 42 about 20 10 March 2027 fewer than 10 in each language fewer than 10 in each language ' +
        '9 March 2027 about 11 about 10',
    )
    expect(text).toContain('Беларуская about 41 about 30 Lietuvių about 12 fewer than 10 on each day')
    await changeAppeal(deps, OPERATOR, { slug: 'release', change: { safety: 'protected' } })
    const later = await ask('release')
    expect(later.text).toContain('11 March 2027 about 42 about 20')
    expect(later.page).not.toContain('Lietuvių</bdi>')
  })

  test('tells how many letters wait; of a protected appeal no number below ten', async () => {
    const { deps, ask } = await open()
    await makeAppeal(deps, 'quick')
    await makeAppeal(deps, 'slow', { safety: 'protected' })
    const letters = async (slug: string) => /Letters (No|Fewer|\d).*? sent\./.exec((await ask(slug)).text)?.[0]
    expect(await letters('quick')).toBe('Letters No letter of this appeal waits to be sent.')
    expect(await letters('slow')).toBe('Letters Fewer than 10 letters of this appeal wait to be sent.')
    for (let i = 0; i < 10; i++) {
      expect(await letters('slow')).toBe('Letters Fewer than 10 letters of this appeal wait to be sent.')
      for (const slug of ['quick', 'slow']) await signAs(deps, slug, { address: `p${i}@example.org` })
      if (i === 0) expect(await letters('quick')).toBe('Letters 1 letter of this appeal waits to be sent.')
    }
    for (const slug of ['quick', 'slow'])
      expect(await letters(slug)).toBe('Letters 10 letters of this appeal wait to be sent.')
  })

  test('says once that letters are being refused, to owners among what waits, and names no mail company', async () => {
    const { deps, ask } = await open()
    await makeAppeal(deps, 'release')
    const failed = { day: '2027-03-12', company: 'gmail', class: '550' }
    await deps.db
      .insertInto('letter_failures')
      .values({ ...failed, letters: 9 })
      .execute()
    for (const role of ROLES) expect((await ask('release', { role })).text).not.toContain('refused')
    await deps.db.updateTable('letter_failures').set({ letters: 10 }).execute()
    for (const role of ROLES) {
      const { text } = await ask('release', { role })
      expect(text.match(/refused/g), role).toHaveLength(1)
      expect(text).toContain(role === 'owner' ? '10 letters of this server were refused' : 'Letters are being refused.')
      expect(text).not.toMatch(/gmail/i)
    }
  })

  test('names the days of many confirmations from one mail domain, and leads those who look at names there', async () => {
    const { deps, ask } = await open()
    const id = await makeAppeal(deps, 'release', { safety: 'protected' })
    const other = await makeAppeal(deps, 'other')
    const add = (appealId: string, ...days: string[]) =>
      deps.db
        .insertInto('one_domain_days')
        .values(days.map((day) => ({ appeal_id: appealId, day })))
        .execute()
    await add(other, '2027-03-11')
    expect((await ask('release')).text).not.toContain('mail domain')
    await add(id, '2027-03-03')
    const { page, text } = await ask('release', { role: 'moderator' })
    expect(text).toContain('Many confirmations from one mail domain: 3 March 2027. Look at the names of that day')
    expect(hrefsIn(page)).toContain('/staff/a/release/names?list=waiting&lang=en')
    expect(hrefsIn((await ask('other')).page)).toContain('/staff/a/other/names?list=shown&lang=en')
    const exporter = await ask('release', { role: 'exporter' })
    expect(exporter.text).toContain('one mail domain: 3 March 2027.')
    expect(exporter.page).not.toContain('/names?')
    await add(id, ...['2027-02-01', '2027-03-04', '2027-03-05'])
    expect((await ask('release')).text).toContain(
      '5 March 2027, 4 March 2027, 3 March 2027. Look at the names of those days Earlier days 1 February 2027',
    )
  })

  test('is there in each language, and says that word for word', async () => {
    const { deps, desk, ask, sign } = await open()
    const id = await makeAppeal(deps, 'slow', { safety: 'protected', closes: '2027-05-01T10:00:00Z' })
    await sign('slow', 2)
    await writeFunnel(deps, id, [['2027-03-11', '', 1_200, 0]])
    for (const lang of LOCALES) {
      const t = translator(lang)
      const { status, text } = await ask('slow', { lang })
      expect(status).toBe(200)
      for (const words of [
        t('overview.funnel.why'),
        t('overview.few'),
        t('overview.letters.few'),
        t('overview.closes'),
      ])
        expect(text, lang).toContain(words)
      expect(text, lang).toContain(plain(t('overview.about', { n: 1_200 })))
    }
    expect(desk.site.faults()).toEqual([])
  })
})
