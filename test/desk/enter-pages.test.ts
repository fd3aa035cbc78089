import { expect, test } from 'vitest'
import { archiveAppeal } from '../../src/appeals/archive-appeal.ts'
import { closeAppeal } from '../../src/appeals/close-appeal.ts'
import { DAY } from '../../src/core/clock.ts'
import type { Token } from '../../src/core/secret-text.ts'
import { withdrawEndorsement } from '../../src/endorsements/own/own-endorsement.ts'
import { shredDue } from '../../src/erasure/shred-due.ts'
import { stopAppeal } from '../../src/erasure/stop-appeal.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import type { Role } from '../../src/staff/roles.ts'
import { organisation, queueOf, SLUG } from '../endorsements/decisions.ts'
import { entered, longList } from '../endorsements/entering.ts'
import { eachDatabase } from '../support/databases.ts'
import { testDeps } from '../support/deps.ts'
import { endorsed } from '../support/offers.ts'
import { join } from '../support/staff.ts'
import { makeAppeal, makeCampaign, makeDraft } from '../support/world.ts'
import { openDesk } from './desk.ts'
import { buttonOf, plain } from './names-desk.ts'
import { openOrganisations } from './organisations-desk.ts'

const LISTS = `/staff/a/${SLUG}/organisations`
const ENTER = `${LISTS}/enter`
const CSV = 'name,country,website\nUnion of Ringers,LT,ringers.example\nBells,Litva,\n'

eachDatabase('The page on which staff enter a list of organisations', (use) => {
  async function open() {
    const { deps, desk, token, get } = await openOrganisations(use())
    const post = async (path: string, body: FormData | string | ReadableStream, headers = {}, by: Token = token) => {
      const asking = {
        method: 'POST',
        body,
        headers,
        ...(body instanceof ReadableStream && { duplex: 'half' as const }),
      }
      const answer = await desk.ask(path, { token: by, ...asking })
      return { status: answer.status, page: await answer.text() }
    }
    /** Sends the form as a browser does. */
    const send = (csv: string | Uint8Array, { path = ENTER, by = token, type = 'text/csv' } = {}) =>
      post(path, formOf(csv, type), {}, by)
    return { deps, desk, token, get, post, send }
  }

  const formOf = (csv: string | Uint8Array, type = 'text/csv'): FormData => {
    const form = new FormData()
    form.append('list', new File([typeof csv === 'string' ? csv : Buffer.from(csv)], 'list.csv', { type }))
    return form
  }

  test('is found from the organisations, says what a file must look like, and takes one that looks like its example', async () => {
    const { deps, get, send } = await open()
    expect((await get(LISTS)).page).toContain(`href="${ENTER}?lang=en"`)
    for (const lang of ['en', 'be', 'ru', 'uk', 'pl', 'lt']) {
      const { page } = await get(`${ENTER}?lang=${lang}`)
      expect(page).toContain('enctype="multipart/form-data"')
      const [, shown = ''] = /<pre[^>]*>([\s\S]*?)<\/pre>/.exec(page) ?? []
      const example = shown.replace(/<[^>]+>/g, '').replaceAll('&quot;', '"')
      await deps.db.deleteFrom('endorsements').execute()
      expect(plain((await send(example)).page), lang).toContain('3 organisations were added. They are on the page now.')
    }
    const names = (await queueOf(deps, 'listed')).map((one) => one.organisation.name).sort()
    expect(names).toEqual(['"Example" Foundation', 'Bells, Chimes and Sons', 'Example Union'])
  })

  test('adds the good lines, tells of the bad ones and of those that stand there, and can be sent again', async () => {
    const { deps, send } = await open()
    await endorsed(deps, SLUG, { address: 'a@chimes.example', name: 'Chimes' })
    const text = plain((await send(`${CSV}chimes,,\n`)).page)
    expect(text).toContain('1 organisation was added. It is on the page now.')
    expect(text).toContain('Line 3, country: Write the country as two letters, like LT')
    expect(text).toContain('Line 4: waits')
    const again = plain((await send(CSV.replace('Litva', 'LT'))).page)
    expect(again).toContain('1 organisation was added.')
    expect(again).toContain('Line 2: on the page')
    expect(plain((await send(CSV)).page)).toContain('No organisation was added.')
    expect(await queueOf(deps, 'listed')).toHaveLength(2)
  })

  test.each<[string, string | Uint8Array, number, string]>([
    ['UTF-16', Buffer.from(`\ufeff${CSV}`, 'utf16le'), 422, 'The file is not text in UTF-8: save the sheet as CSV'],
    ['no column of names', 'organisation\nRingers', 422, 'The first line must name the columns'],
    ['a lone quotation mark', `${CSV}"Lamp,,\n`, 422, 'Line 4: The file cannot be read from here on'],
    ['1,001 lines', longList(1_001), 422, 'The list has more than 1000 lines: split it'],
    ['a megabyte and a byte', `name\n${'x'.repeat(999_996)}`, 413, 'The file is larger than 1 MB: split it'],
    ['nothing', '', 422, 'The first line must name the columns'],
  ])('says what is wrong with a file that is %s, and adds nothing of it', async (_what, csv, status, words) => {
    const { deps, send } = await open()
    const answer = await send(csv)
    expect(answer.status).toBe(status)
    expect(answer.page).toContain('<title>Error: ')
    expect(plain(answer.page)).toContain(words)
    expect(await queueOf(deps, 'listed')).toEqual([])
  })

  test('refuses forms that no browser sends: no file, several, a text, another body, 60 MB announced or not', async () => {
    const { deps, desk, post } = await open()
    const several = formOf(CSV)
    several.append('list', new File([CSV], 'other.csv'))
    const text = new FormData()
    text.append('list', CSV)
    const multipart = { 'Content-Type': 'multipart/form-data; boundary=x' }
    // As a browser says that no file was chosen.
    const none =
      '--x\r\nContent-Disposition: form-data; name="list"; filename=""\r\nContent-Type: application/octet-stream\r\n\r\n\r\n--x--\r\n'
    expect(plain((await post(ENTER, none, multipart)).page)).toContain('Choose a file')
    for (const form of [several, text]) expect((await post(ENTER, form)).status).toBe(422)
    expect((await post(ENTER, new FormData())).status).toBe(422)
    for (const type of [
      'text/csv',
      'application/json',
      'application/x-www-form-urlencoded',
      'multipart/mixed; boundary=x',
    ])
      expect((await post(ENTER, CSV, { 'Content-Type': type })).status, type).toBe(415)
    for (const broken of ['', CSV, '--x\r\n', '--x\r\nContent-Disposition: form-data; name="list"\r\n\r\n'])
      expect((await post(ENTER, broken, multipart)).status, broken).toBe(400)
    expect((await post(ENTER, CSV, { 'Content-Type': 'multipart/form-data' })).status).toBe(415)
    expect((await post(ENTER, CSV, { ...multipart, 'Content-Encoding': 'gzip' })).status).toBe(415)
    expect((await post(ENTER, 'x', { ...multipart, 'Content-Length': '60000000' })).status).toBe(413)
    let sent = 0
    const endless = new ReadableStream({
      pull(controller) {
        sent += 65_536
        controller.enqueue(Buffer.alloc(65_536, 'x'))
      },
    })
    expect((await post(ENTER, endless, multipart)).status).toBe(413)
    // It was left before 60 MB had come.
    expect(sent).toBeLessThan(3_000_000)
    expect(await queueOf(deps, 'listed')).toEqual([])
    expect(desk.site.faults()).toEqual([])
  })

  test.each<[Role, number]>([
    ['owner', 200],
    ['editor', 200],
    ['moderator', 200],
    ['exporter', 403],
  ])('answers the role %s with %i', async (role, status) => {
    const { deps, send } = await open()
    const { token } = await join(deps, { role, handle: 'another-one' })
    expect((await send('name\nRingers', { by: token })).status).toBe(status)
    expect(await queueOf(deps, 'listed')).toHaveLength(status === 200 ? 1 : 0)
  })

  test('takes no list from another site', async () => {
    const { deps, post } = await open()
    for (const headers of [{ Origin: 'https://evil.example' }, { Origin: 'null', 'Sec-Fetch-Site': 'cross-site' }])
      expect((await post(ENTER, formOf(CSV), headers)).status).toBe(403)
    expect(await queueOf(deps, 'listed')).toEqual([])
  })

  test('has no form for a draft, a stopped and an archived appeal, and says why', async () => {
    const { deps, get, send } = await open()
    await makeDraft(deps, 'draft')
    await makeAppeal(deps, 'stopped')
    await stopAppeal(deps, OPERATOR, { slug: 'stopped' })
    await closeAppeal(deps, OPERATOR, { slug: SLUG })
    expect((await get(ENTER)).page).toContain('<form action="/staff/a/release/organisations/enter')
    deps.clock.advance(2 * DAY)
    await shredDue(deps)
    await archiveAppeal(deps, OPERATOR, { slug: SLUG })
    const { token } = await join(deps, { role: 'editor', handle: 'later-one' })
    for (const [slug, words] of [
      ['draft', 'Organisations can be entered once it is open'],
      ['stopped', 'This appeal was stopped'],
      [SLUG, 'This appeal is archived'],
    ]) {
      const path = `/staff/a/${slug}/organisations/enter`
      const { page } = await get(path, token)
      expect(plain(page)).toContain(words)
      expect(page).not.toContain('type="file"')
      const sent = await send(CSV, { path, by: token })
      expect([sent.status, plain(sent.page).includes(words ?? '')]).toEqual([409, true])
    }
  })

  test('leads to entries that say who entered them, and that one press erases, also pressed twice', async () => {
    const { deps, get, send, desk, token } = await open()
    await send(CSV)
    const { id, version } = await organisation(deps, 'Union of Ringers')
    const card = plain((await get(`${LISTS}?list=listed`)).page)
    expect(card).toContain('Representative none: the organisers entered it from a list')
    const form = (await get(`${LISTS}/${id}/remove`)).page
    expect(plain(form)).toContain('erase it here at once, with its name')
    expect(form).not.toContain('name="reason"')
    const press = async () => {
      const answer = await desk.ask(`${LISTS}/${id}/remove`, { token, form: { version } })
      return (await get((answer.headers.get('Location') ?? '').replace(/#.*/, ''))).page
    }
    const told = plain(await press())
    expect(told).toContain('Removed and erased The organisation has left the page')
    expect(told).not.toContain('Ringers')
    expect(plain(await press())).toBe(told)
  })

  test('says of nothing that it was removed but of what staff removed: not of one that was withdrawn, or never there', async () => {
    const { deps, get, desk, token } = await open()
    const own = await endorsed(deps, SLUG, { address: 'a@chimes.example', name: 'Chimes' })
    const { id, version } = await organisation(deps, 'Chimes')
    await withdrawEndorsement(deps, own)
    for (const gone of [id, crypto.randomUUID(), 'x']) {
      const answer = await desk.ask(`${LISTS}/${gone}/remove`, { token, form: { version } })
      expect([answer.status, plain(await answer.text())]).toEqual([404, expect.stringContaining('Nothing was done')])
      expect((await get(`${LISTS}?id=${gone}&done=erased`)).page).not.toContain('Removed and erased')
    }
  })
})

eachDatabase('The organisations of an archived appeal', (use) => {
  test('cannot be approved any more, by page or program, but declined, kept and removed', async () => {
    const deps = await testDeps(use(), { env: { SIGN_LIMIT: '0' } })
    await makeCampaign(deps)
    await makeAppeal(deps, SLUG)
    await entered(deps, 'name\nEntered')
    await endorsed(deps, SLUG, { address: 'a@chimes.example', name: 'Chimes' })
    const desk = await openDesk(deps)
    const before = await join(deps, { role: 'moderator' })
    const older = await (await desk.ask(LISTS, { token: before.token })).text()
    await closeAppeal(deps, OPERATOR, { slug: SLUG })
    deps.clock.advance(2 * DAY)
    await shredDue(deps)
    await archiveAppeal(deps, OPERATOR, { slug: SLUG })
    const { token } = await join(deps, { role: 'moderator', handle: 'later-one' })
    const now = await (await desk.ask(LISTS, { token })).text()
    expect(plain(now)).toContain('nothing new comes onto its page')
    expect(() => buttonOf(now, 'Approve: Chimes')).toThrow()
    const form = Object.fromEntries([buttonOf(older, 'Approve: Chimes')])
    const pressed = await desk.ask(LISTS, { token, form })
    expect([pressed.status, plain(await pressed.text())]).toEqual([409, expect.stringContaining('Nothing was done')])
    const path = async (name: string) => {
      const { id, version } = await organisation(deps, name)
      return { path: `/api/v1/staff/appeals/${SLUG}/endorsements/${id}/decisions`, version }
    }
    const ask = async (name: string, as: string, reason?: string) => {
      const { path: to, version } = await path(name)
      return desk.ask(to, { token, json: { version, as, reason } })
    }
    const refused = await ask('Chimes', 'approve')
    expect([refused.status, ((await refused.json()) as { type: string }).type]).toEqual([409, '/problems/conflict'])
    expect((await ask('Chimes', 'decline', 'too late')).status).toBe(200)
    const removed = await ask('Entered', 'remove')
    expect([removed.status, await removed.json()]).toMatchObject([
      200,
      { state: 'removed', origin: 'entered', representative: null, organisation: { website: null } },
    ])
  })
})
