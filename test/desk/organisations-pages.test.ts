import { expect, test } from 'vitest'
import type { Token } from '../../src/core/secret-text.ts'
import { changeEndorsement, withdrawEndorsement } from '../../src/endorsements/own/own-endorsement.ts'
import { LOCALES } from '../../src/locale/locale.ts'
import { decided, decisionLetters, organisation, queueOf, reported, SLUG } from '../endorsements/decisions.ts'
import { eachDatabase } from '../support/databases.ts'
import { addProof, endorsed } from '../support/offers.ts'
import { join } from '../support/staff.ts'
import { makeCampaign, makeDraft } from '../support/world.ts'
import { buttonOf, plain } from './names-desk.ts'
import { openOrganisations } from './organisations-desk.ts'

const PATH = `/staff/a/${SLUG}/organisations`
const RINGERS = { name: 'Ringers', nameEn: null, country: 'LT', website: 'https://ringers.example/' }

eachDatabase("The pages of an appeal's organisations", (use) => {
  async function open() {
    const { deps, desk, token, get } = await openOrganisations(use())
    /** Sends a form, and follows the answer as a browser does. */
    const post = async (path: string, fields: Record<string, string>, by: Token = token) => {
      const answer = await desk.ask(path, {
        token: by,
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams(fields).toString(),
      })
      const location = answer.headers.get('Location')
      if (location === null) return { status: answer.status, page: await answer.text(), location }
      return { ...(await get(location.replace(/#.*/, ''), by)), location }
    }
    const approve = async (label: string) => {
      const { page } = await get(PATH)
      return post(PATH, Object.fromEntries([buttonOf(page, label)]))
    }
    const offer = (name: string, more: object = {}) =>
      endorsed(deps, SLUG, { ...RINGERS, address: 'alena@ringers.example', name, ...more })
    const act = async (name: string, as: 'decline' | 'remove', fields: Record<string, string>) => {
      const { id, version } = await organisation(deps, name)
      return post(`${PATH}/${id}/${as}`, { version, ...fields })
    }
    return { deps, desk, token, get, post, approve, offer, act }
  }

  test('show in one view all that is needed to decide, with its age', async () => {
    const { deps, get, offer } = await open()
    await offer('Viasna', { website: 'https://viasna.example/' })
    await decided(deps, 'Viasna', 'approve')
    await offer('Viаsna', { address: 'viasna@gmail.com', nameEn: 'Spring', person: 'Piotr Z', role: 'friend' })
    await addProof(deps, 'Viаsna', { checked_on: '2027-03-12', seen_on: '2027-03-12' })
    await addProof(deps, 'Viаsna', { method: 'file', checked_on: '2027-03-12' })
    deps.clock.advance(12 * 86_400_000)
    const { token } = await join(deps, { role: 'moderator', handle: 'later-one' })
    const { status, page } = await get(PATH, token)
    expect(status).toBe(200)
    expect(page).toContain('Vi<mark>а</mark>sna')
    const text = plain(page)
    for (const part of [
      '1 organisation waits for a decision, since',
      '· 12 days',
      'Letters of another alphabet inside a word: а (Cyrillic).',
      'In English Spring',
      'Country Lithuania',
      'Website https://ringers.example/',
      'What was seen at the domain the DNS of ringers.example says so, last seen 12 March 2027',
      'Piotr Z , friend viasna@gmail.com',
      'The address is not at the domain of the website',
      'Compare with Viasna on the page · looks the same, but is written with other letters',
    ])
      expect(text).toContain(part)
    expect(page).toContain('rel="noreferrer nofollow"')
  })

  test('raise nothing about a name in its own alphabet', async () => {
    const { deps, get, offer } = await open()
    await offer('Viasna')
    await decided(deps, 'Viasna', 'approve')
    await offer('Вясна', { website: 'https://vyasna.example/' })
    const { page } = await get(PATH)
    expect(page).toContain('Вясна')
    expect(page).not.toMatch(/<mark>|Compare with|another alphabet/)
  })

  test('approve: the answer says so, and leads to the way back', async () => {
    const { deps, approve, offer } = await open()
    await offer('Ringers')
    const { status, page, location } = await approve('Approve: Ringers')
    expect(status).toBe(200)
    expect(location).toMatch(/&done=approved#done$/)
    expect(plain(page)).toContain('Approved: Ringers It is on the page now, and its representative gets a letter.')
    const { id } = await organisation(deps, 'Ringers')
    expect(page).toContain(`${PATH}/${id}/remove`)
    expect(await queueOf(deps, 'listed')).toHaveLength(1)
  })

  test('approve again by a double click: the second answer is the same', async () => {
    const { deps, get, post, offer } = await open()
    await offer('Ringers')
    const button = Object.fromEntries([buttonOf((await get(PATH)).page, 'Approve: Ringers')])
    expect((await post(PATH, button)).location).toBe((await post(PATH, button)).location)
    expect(await decisionLetters(deps)).toHaveLength(1)
  })

  test('decide nothing about what has changed, and show what stands there now with its own buttons', async () => {
    const { deps, get, post, offer } = await open()
    const own = await offer('Ringers')
    const button = Object.fromEntries([buttonOf((await get(PATH)).page, 'Approve: Ringers')])
    await changeEndorsement(deps, own, { ...RINGERS, name: 'Ringers of another town' })
    const { status, page } = await post(PATH, button)
    expect(status).toBe(409)
    expect(plain(page)).toContain('Nothing was done This organisation is not as it was on your page')
    const answer = page.slice(page.indexOf('id="done"'))
    const again = Object.fromEntries([buttonOf(answer, 'Approve: Ringers of another town')])
    expect(plain((await post(PATH, again)).page)).toContain('Approved: Ringers of another town')
  })

  test('say that an organisation was withdrawn meanwhile', async () => {
    const { deps, get, post, offer } = await open()
    const own = await offer('Ringers')
    const button = Object.fromEntries([buttonOf((await get(PATH)).page, 'Approve: Ringers')])
    const { id } = await organisation(deps, 'Ringers')
    await withdrawEndorsement(deps, own)
    for (const { status, page } of [
      await post(PATH, button),
      await get(`${PATH}/${id}/decline`),
      await post(`${PATH}/${id}/decline`, { version: 'x', reason: 'no' }),
    ]) {
      expect([404, 409]).toContain(status)
      expect(plain(page)).toContain('This organisation is not here any more')
    }
  })

  test('decline with a reason, on a page of its own, which keeps what was typed', async () => {
    const { deps, get, act, offer } = await open()
    await offer('Ringers')
    const { id } = await organisation(deps, 'Ringers')
    const form = plain((await get(`${PATH}/${id}/decline`)).page)
    expect(form).toContain('Decline this organisation?')
    expect(form).toContain('For 30 days you can still approve it')
    const empty = await act('Ringers', 'decline', { reason: '' })
    expect(empty.status).toBe(422)
    expect(empty.page).toContain('<title>Error: ')
    const link = await act('Ringers', 'decline', { reason: 'see https://example.org/x' })
    expect([link.status, link.page.includes('value="see https://example.org/x"')]).toEqual([422, true])
    const done = await act('Ringers', 'decline', { reason: 'Write from the mailbox of the union' })
    expect(plain(done.page)).toContain('Declined: Ringers Its representative gets a letter with your reason.')
    expect(await decisionLetters(deps)).toMatchObject([{ reason: 'Write from the mailbox of the union' }])
    expect(plain((await get(`${PATH}?list=declined`)).page)).toContain('Reason Write from the mailbox of the union')
  })

  test('decline, remove and keep by a double click: the second answer is the first', async () => {
    const { deps, get, post, offer } = await open()
    const own = await offer('Ringers')
    const twice = async (path: string, fields: Record<string, string>) => {
      const [first, second] = [await post(path, fields), await post(path, fields)]
      expect(second.location).toBe(first.location)
      expect(second.page).toContain('id="done"')
      return second.location
    }
    const form = async (as: string) => {
      const { id, version } = await organisation(deps, 'Ringers')
      return [`${PATH}/${id}/${as}`, { version, reason: 'not clear', word: 'remove' }] as const
    }
    expect(await twice(...(await form('decline')))).toContain('done=declined')
    await decided(deps, 'Ringers', 'approve')
    await changeEndorsement(deps, own, { ...RINGERS, name: 'Founders' })
    expect(await twice(...(await form('decline')))).toContain('done=change_declined')
    await reported(deps, (await organisation(deps, 'Ringers')).id)
    const keep = buttonOf((await get(PATH)).page, 'Keep: Ringers')
    expect(await twice(PATH, Object.fromEntries([keep]))).toContain('done=kept')
    // After a removal the way leads on to what is on the page.
    expect(await twice(...(await form('remove')))).toMatch(/\?list=listed&.*done=removed/)
    expect(await decisionLetters(deps)).toHaveLength(4)
  })

  test('change the language of a typed form without deciding', async () => {
    const { deps, offer, post } = await open()
    await offer('Ringers')
    const { id, version } = await organisation(deps, 'Ringers')
    const { status, page } = await post(`${PATH}/${id}/decline?lang=be`, { version, reason: 'typed', language: 'be' })
    expect([status, page.includes('value="typed"'), page.includes('<html lang="be">')]).toEqual([200, true, true])
    expect(await queueOf(deps)).toHaveLength(1)
  })

  test('remove what is listed with one press', async () => {
    const { deps, get, act, offer } = await open()
    await offer('Ringers')
    await decided(deps, 'Ringers', 'approve')
    const { id } = await organisation(deps, 'Ringers')
    expect(plain((await get(`${PATH}/${id}/remove`)).page)).toContain('It cannot be undone.')
    expect(await queueOf(deps, 'listed')).toHaveLength(1)
    const done = await act('Ringers', 'remove', { reason: '' })
    expect(plain(done.page)).toContain('Removed: Ringers')
    expect(await queueOf(deps, 'removed')).toMatchObject([{ reason: null }])
    // There is nothing left that it could be done to.
    expect((await get(`${PATH}/${id}/remove`)).status).toBe(409)
  })

  test('show a change with the entry that stays, and approve or decline it', async () => {
    const { deps, get, approve, offer } = await open()
    const own = await offer('Ringers')
    await decided(deps, 'Ringers', 'approve')
    await changeEndorsement(deps, own, { ...RINGERS, name: 'Ringers and Founders' })
    const text = plain((await get(PATH)).page)
    expect(text).toContain(
      'until you decide, the present entry stays: The organisation now Ringers asked Ringers and Founders',
    )
    const { id } = await organisation(deps, 'Ringers')
    expect(plain((await get(`${PATH}/${id}/decline`)).page)).toContain('The entry on the page stays as it is.')
    expect(plain((await approve('Approve the change: Ringers and Founders')).page)).toContain(
      'Change approved: Ringers and Founders',
    )
  })

  test('show a change field by field, the old and the new, and nothing that stays', async () => {
    const { deps, get, offer } = await open()
    const own = await offer('Ringers')
    await changeEndorsement(deps, own, { kind: 'media', statements: { en: 'We stand so.' } })
    await decided(deps, 'Ringers', 'approve')
    const listed = plain((await get(`${PATH}?list=listed`)).page)
    expect(listed).toContain('Kind Media')
    expect(listed).toContain('Statement: English We stand so.')
    await changeEndorsement(deps, own, { kind: null, country: 'PL', statements: { en: 'We stand by all.' } })
    const { page } = await get(PATH)
    const { id } = await organisation(deps, 'Ringers')
    for (const shown of [page, (await get(`${PATH}/${id}/decline`)).page]) {
      const text = plain(shown)
      const changes = text.slice(text.indexOf('until you decide, the present entry stays:'))
      for (const part of [
        'Country now Lithuania asked Poland',
        'Kind now Media asked not given',
        'Statement: English now We stand so. asked We stand by all.',
      ])
        expect(changes).toContain(part)
      expect(changes).not.toContain('Website now')
      expect(changes).not.toContain('The organisation now')
    }
  })

  test('show first the reported ones where nothing else waits; keep closes the reports', async () => {
    const { deps, get, approve, offer } = await open()
    await offer('Ringers')
    await decided(deps, 'Ringers', 'approve')
    await reported(deps, (await organisation(deps, 'Ringers')).id, 'We never agreed <b>')
    const { page } = await get(PATH)
    expect(plain(page)).toContain('We never agreed')
    expect(page).toContain('We never agreed &lt;b&gt;')
    expect(plain((await approve('Keep: Ringers')).page)).toContain('Kept: Ringers')
    expect(await queueOf(deps, 'reported')).toEqual([])
  })

  test('tell nothing that was not done, whatever the address says', async () => {
    const { deps, get, offer } = await open()
    await offer('Ringers')
    const { id } = await organisation(deps, 'Ringers')
    for (const query of [
      `id=${id}&done=approved`,
      `id=${id}&done=removed`,
      `id=x&done=approved`,
      `id=${id}&done=stolen`,
      `id=${id}&done=erased`,
    ])
      expect((await get(`${PATH}?${query}`)).page).not.toContain('id="done"')
  })

  test.each(['', 'x', 'approve=', 'approve=1@2'])('refuse the form %s', async (form) => {
    const { post } = await open()
    expect((await post(PATH, Object.fromEntries(new URLSearchParams(form)))).status).toBe(400)
  })

  test('begin anew for a cursor that no page gave', async () => {
    const { get, offer } = await open()
    await offer('Ringers')
    expect((await get(`${PATH}?list=waiting&after=x`)).page).toContain('Ringers')
  })

  test('are found from the first page and the names, by the roles that may', async () => {
    const { deps, get, offer, token } = await open()
    await offer('Ringers')
    await makeDraft(deps, 'draft')
    const front = (await get('/staff')).page
    expect(plain(front)).toContain('1 organisation waits for a decision')
    expect(front).toContain(`href="${PATH}?lang=en"`)
    expect((await get(`/staff/a/${SLUG}/names`)).page).toContain(`href="${PATH}?lang=en"`)
    expect(plain((await get('/staff/a/draft/organisations', token)).page)).toContain('This appeal is a draft.')
    const exporter = await join(deps, { role: 'exporter', handle: 'an-exporter' })
    expect((await get('/staff', exporter.token)).page).not.toContain('organisations')
    expect((await get(PATH, exporter.token)).status).toBe(403)
  })

  test('of another campaign are the same bytes as those of none', async () => {
    const { deps, get, post, offer } = await open()
    await offer('Ringers')
    const { id, version } = await organisation(deps, 'Ringers')
    await makeCampaign(deps, 0, 'strangers')
    const { token } = await join(deps, { campaign: 'strangers', handle: 'a-stranger' })
    const without = (page: string) => page.replaceAll(SLUG, 'none')
    for (const end of ['', `/${id}/decline`, `/${id}/remove`]) {
      const foreign = await get(PATH + end, token)
      const none = await get((PATH + end).replace(SLUG, 'none'), token)
      expect([foreign.status, without(foreign.page)]).toEqual([404, none.page])
      const sent = await post(PATH + end, { approve: `${id}@${version}`, version, reason: 'no', word: 'remove' }, token)
      expect(sent.status).toBe(404)
    }
    expect(await queueOf(deps)).toHaveLength(1)
  })

  test.each(LOCALES)('speak %s', async (lang) => {
    const { deps, get, offer } = await open()
    await offer('Ringers')
    const { id } = await organisation(deps, 'Ringers')
    for (const path of [`${PATH}?lang=${lang}`, `${PATH}/${id}/decline?lang=${lang}`]) {
      const { status, page } = await get(path)
      expect([status, page.includes(`<html lang="${lang}">`)]).toEqual([200, true])
      expect(page).not.toMatch(/desk\.organisations\./)
    }
  })
})
