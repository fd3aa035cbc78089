import { expect, test } from 'vitest'
import { newToken } from '../../src/core/random.ts'
import type { Token } from '../../src/core/secret-text.ts'
import { renewLinks } from '../../src/own-link/renew-links.ts'
import { seeSignature } from '../../src/own-link/see.ts'
import { withdraw } from '../../src/own-link/withdraw.ts'
import { confirm } from '../../src/signing/confirm.ts'
import { openSite, type TestSite } from '../api/site.ts'
import { eachDatabase, postgresOnly } from '../support/databases.ts'
import { testDeps } from '../support/deps.ts'
import { endedOrBlocked, stopAfter } from '../support/stepping.ts'
import { dumpTables } from '../support/tables.ts'
import { makeAppeal, makeCampaign, settled, signAs, signed } from '../support/world.ts'

const ANNA = 'anna@example.org'
const STRANGER = { address: ANNA, name: 'A Stranger', descriptor: 'says so', network: 'stranger' }
const CONFIRM = '/api/v1/confirmations'

/** The name and value of every field in the first form that is posted to `/c`, the visibility being the checked one. */
function fieldsOf(html: string): Record<string, string> {
  const [, form = ''] = /<form[^>]*action="\/c\?[^>]*>([\s\S]*?)<\/form>/.exec(html) ?? []
  const fields: Record<string, string> = {}
  for (const [input] of form.matchAll(/<input[^>]*>/g)) {
    const attribute = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(input)?.[1]
    const name = attribute('name')
    const isChosen = !/type="(radio|checkbox)"/.test(input) || / checked/.test(input)
    if (name && isChosen) fields[name] = attribute('value') ?? ''
  }
  return fields
}

const manageLinkIn = (html: string): Token => /\/m\/([\w-]{43})/.exec(html)?.[1] as Token

eachDatabase('any live letter is worth as much as one’s own', (use) => {
  async function world(draft: Parameters<typeof makeAppeal>[2] = {}) {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    await makeAppeal(deps, 'release', draft)
    return { deps, site: await openSite(deps) }
  }

  const names = async () => (await use().db.selectFrom('inbox').select(['kind', 'name', 'descriptor']).execute())[0]

  const page = async (site: TestSite, path: string, status = 200): Promise<string> => {
    const answer = await site.ask(path)
    expect(answer.status).toBe(status)
    expect(answer.headers.get('Cache-Control')).toBe('no-store')
    return answer.text()
  }

  test.each(['open', 'protected'] as const)(
    'a stranger’s letter, %s appeal: its page leads to another content and to the mailbox’s signatures',
    async (safety) => {
      const { site, deps } = await world({ safety })
      const token = await signAs(deps, 'release', STRANGER)
      const letter = await page(site, `/c/${token}`)
      expect(letter).toContain(`href="/c/${token}/change?lang=en"`)
      expect(letter).toContain(`href="/r/${token}?lang=en"`)
      const before = await dumpTables(use().db)
      const form = await page(site, `/c/${token}/change`)
      expect(fieldsOf(form)).toMatchObject({ token, visibility: 'public', name: 'A Stranger', descriptor: 'says so' })
      await page(site, `/r/${token}`)
      expect(await dumpTables(use().db)).toEqual(before)

      const as = safety === 'open' ? 'first' : 'replace'
      const answer = await site.ask('/c', { form: { ...fieldsOf(form), as, name: 'Anna', descriptor: '' } })
      expect(answer.status).toBe(200)
      expect(await names()).toEqual({ kind: 'public', name: 'Anna', descriptor: null })
      expect((await seeSignature(deps, manageLinkIn(await answer.text()))).signature.name).toBe('Anna')
      await page(site, `/c/${token}/change`, 410)
      await page(site, `/r/${token}`, 410)
    },
  )

  test('a private name that somebody typed is neither shown nor published to another reader of the mailbox', async () => {
    const { site, deps } = await world()
    const token = await signAs(deps, 'release', { ...STRANGER, visibility: 'private', name: 'Vera Bazylevich' })
    const form = await page(site, `/c/${token}/change`)
    expect(form).not.toContain('Vera')
    expect(fieldsOf(form)).toMatchObject({ visibility: 'private', name: '', descriptor: '' })
    for (const changes of [
      { visibility: 'public' },
      { descriptor: 'teacher' },
      { visibility: 'public', country: null },
    ]) {
      const answer = await site.ask(CONFIRM, { json: { token, ...changes } })
      expect(answer.status).toBe(422)
      expect(await answer.json()).toMatchObject({ errors: [{ path: 'name' }] })
    }
    const answer = await site.ask('/c', { form: { ...fieldsOf(form), visibility: 'public', as: 'first' } })
    expect(answer.status).toBe(422)
    expect(await answer.text()).not.toContain('Vera')
    expect(await names()).toBeUndefined()
    // Without a change it is confirmed as it was typed, under its first letters.
    expect((await site.ask(CONFIRM, { json: { token } })).status).toBe(200)
    expect(await names()).toMatchObject({ kind: 'private', name: null })
  })

  test.each([
    [{ visibility: 'anonymous' }, { kind: 'anonymous', name: null, descriptor: null }],
    [
      { visibility: 'anonymous', name: 'Not read' },
      { kind: 'anonymous', name: null, descriptor: null },
    ],
    [{ visibility: 'private' }, { kind: 'private', name: null, descriptor: null }],
    [{ name: ' Anna ' }, { kind: 'public', name: 'Anna', descriptor: 'says so' }],
    [{ descriptor: 'teacher' }, { kind: 'public', name: 'A Stranger', descriptor: 'teacher' }],
    [{ descriptor: null }, { kind: 'public', name: 'A Stranger', descriptor: null }],
  ])('by the API %j', async (changes, stored) => {
    const { site, deps } = await world()
    const token = await signAs(deps, 'release', STRANGER)
    const answer = await site.ask(CONFIRM, { json: { token, ...changes } })
    expect(await answer.json()).toMatchObject({ status: 'confirmed', visibility: stored.kind })
    expect(await names()).toEqual(stored)
  })

  test('a change that cannot be signed is told beside its field, in the reader’s language; nothing is taken or lost', async () => {
    const { site, deps } = await world({ visibilities: ['public', 'anonymous'] })
    const token = await signAs(deps, 'release', STRANGER)
    const wrong = [
      [{ name: 'write to a@b.org' }, 'name'],
      [{ name: '' }, 'name'],
      [{ descriptor: 'https://example.org' }, 'descriptor'],
      [{ country: 'XX' }, 'country'],
      [{ visibility: 'private', name: 'Anna' }, 'visibility'],
      [{ visibility: 'secret' }, 'visibility'],
      [{ surname: 'Anna' }, 'surname'],
    ] as const
    for (const [changes, path] of wrong) {
      const answer = await site.ask(CONFIRM, { json: { token, ...changes } })
      expect(answer.status, path).toBe(422)
      expect(await answer.json()).toMatchObject({ errors: [{ path }] })
    }
    const form = fieldsOf(await page(site, `/c/${token}/change`))
    const typed = { ...form, as: 'first', name: 'Anna', descriptor: 'see www.example.org', sendLink: 'true' }
    const answer = await site.ask('/c?lang=be', { form: typed })
    expect(answer.status).toBe(422)
    const shown = await answer.text()
    expect(shown).toContain('lang="be"')
    expect(shown).toContain('href="#descriptor"')
    expect(fieldsOf(shown)).toMatchObject({ name: 'Anna', descriptor: 'see www.example.org', sendLink: 'true' })
    const other = await site.ask('/c?lang=ru', { form: { ...typed, language: 'ru' } })
    expect(other.status).toBe(200)
    expect(fieldsOf(await other.text())).toMatchObject({ name: 'Anna', descriptor: 'see www.example.org' })
    expect((await site.ask(CONFIRM, { json: { token } })).status).toBe(200)
  })

  test('with several signatures of the mailbox the choice is asked, and the change is carried through it', async () => {
    const { site, deps } = await world()
    const first = await signed(deps, 'release', { address: ANNA, name: 'Anna' })
    const second = await signed(deps, 'release', { address: ANNA, name: 'Boris', as: 'another-person' })
    await settled(deps, 'release')
    const token = await signAs(deps, 'release', STRANGER)
    const form = fieldsOf(await page(site, `/c/${token}/change`))
    const asked = await site.ask('/c', { form: { ...form, name: 'Anna Maria', as: 'another-person' } })
    expect(asked.status).toBe(409)
    const html = await asked.text()
    expect(html).toContain('Anna Maria')
    expect(html).not.toContain('A Stranger')
    const { id } = (await seeSignature(deps, first)).signature
    const done = await site.ask('/c', { form: { ...fieldsOf(html), as: `replace ${id}` } })
    expect(done.status).toBe(200)
    await settled(deps, 'release')
    const stored = await use().db.selectFrom('signatures').select('name').orderBy('name').execute()
    expect(stored).toEqual([{ name: 'Anna Maria' }, { name: 'Boris' }])
    expect((await seeSignature(deps, second)).signature.state).toBe('counted')
  })

  test('the owner of a flooded mailbox takes new links with a stranger’s letter, and withdraws; the letter signs nothing', async () => {
    const { site, deps } = await world()
    const lost = await signed(deps, 'release', { address: ANNA, name: 'Anna' })
    await settled(deps, 'release')
    const token = await signAs(deps, 'release', STRANGER)
    const opened = await site.ask('/api/v1/manage-links/open', { json: { token } })
    const { signatures } = (await opened.json()) as { signatures: { ref: string }[] }
    expect(signatures).toEqual([{ ref: expect.any(String), visibility: 'public', signedOn: expect.any(String) }])
    const [retry, refs] = [newToken(), signatures.map(({ ref }) => ref)]
    const renew = () => site.ask('/api/v1/manage-links/renew', { json: { token, refs, retry } })
    const renewed = (await (await renew()).json()) as { signatures: { manageToken: Token }[] }
    expect(await (await renew()).json()).toEqual(renewed)
    await expect(seeSignature(deps, lost)).rejects.toThrow('gone')
    for (const [path, json] of [
      [CONFIRM, { token }],
      [CONFIRM, { token, visibility: 'anonymous' }],
      [`${CONFIRM}/reject`, { token }],
      ['/api/v1/manage-links/open', { token }],
    ] as const)
      expect((await site.ask(path, { json })).status).toBe(410)
    expect(await use().db.selectFrom('pending_signatures').selectAll().execute()).toEqual([])
    expect(await use().db.selectFrom('outbox').selectAll().execute()).toEqual([])
    await withdraw(deps, renewed.signatures[0]?.manageToken as Token)
  })

  test('whoever knows a chain kills no letter: the emptied one still finds, signs and silences', async () => {
    const { site, deps } = await world()
    await signed(deps, 'release', { address: ANNA, name: 'Anna' })
    const chain = newToken()
    const token = await signAs(deps, 'release', { ...STRANGER, chain })
    const toSilence = await signAs(deps, 'release', { ...STRANGER, chain })
    await use().db.updateTable('outbox').set({ tallied: true }).execute()
    const other = await signAs(deps, 'release', { ...STRANGER, address: 'stranger@example.org', chain })
    await confirm(deps, { token: other, as: 'replace' })

    const letter = await page(site, `/c/${token}`)
    expect(letter).not.toContain('A Stranger')
    expect(letter).not.toContain('name="as"')
    expect(letter).toContain(`/c/${token}/change`)
    expect(await page(site, `/r/${token}`)).toContain('Everyone sees the name')
    expect((await site.ask(CONFIRM, { json: { token } })).status).toBe(410)
    const form = fieldsOf(await page(site, `/c/${token}/change`))
    expect(form).not.toHaveProperty('visibility')
    expect((await site.ask('/c', { form: { ...form, as: 'another-person' } })).status).toBe(422)
    const rejecting = { json: { token: toSilence, silence: true } }
    const signing = { json: { token, as: 'another-person', visibility: 'anonymous' } }
    expect((await site.ask(CONFIRM, signing)).status).toBe(200)
    // The two letters were of one mailbox and one chain: the confirmation took the other one along.
    expect((await site.ask(`${CONFIRM}/reject`, rejecting)).status).toBe(410)
  })

  test('an emptied letter rejects and silences', async () => {
    const { site, deps } = await world()
    const chain = newToken()
    const token = await signAs(deps, 'release', { ...STRANGER, chain })
    await use().db.updateTable('outbox').set({ tallied: true }).execute()
    await signAs(deps, 'release', { ...STRANGER, address: 'stranger@example.org', chain })
    expect((await site.ask(`${CONFIRM}/reject`, { json: { token, silence: true } })).status).toBe(204)
    expect(await use().db.selectFrom('silences').selectAll().execute()).toHaveLength(1)
    expect(await use().db.selectFrom('pending_signatures').selectAll().execute()).toHaveLength(1)
  })

  test('a row that is older than the second ciphertext confirms and finds as before', async () => {
    const { site, deps } = await world()
    const tokens = [await signAs(deps, 'release', STRANGER), await signAs(deps, 'release', STRANGER)] as const
    await use().db.updateTable('pending_signatures').set({ mailbox: null }).execute()
    expect((await site.ask('/api/v1/manage-links/open', { json: { token: tokens[0] } })).status).toBe(200)
    expect((await site.ask(CONFIRM, { json: { token: tokens[1] } })).status).toBe(200)
  })
})

postgresOnly('a letter that is used for two things at once', (use) => {
  test('while links are taken with it, a confirmation waits, and is refused; none of its content is stored', async () => {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    await makeAppeal(deps)
    const own = await signed(deps, 'release', { address: ANNA, name: 'Anna' })
    const { id } = (await seeSignature(deps, own)).signature
    const token = await signAs(deps, 'release', STRANGER)
    const { db, reached, release } = stopAfter(use().pool, /delete from "pending_signatures"/)
    const renewing = renewLinks({ ...deps, db }, { token, refs: [id], retry: undefined })
    await reached
    const confirming = confirm(deps, { token, as: 'replace' })
    expect(await endedOrBlocked(use().pool, confirming)).toBe('blocked')
    release()
    await expect(confirming).rejects.toMatchObject({ kind: 'gone' })
    expect((await renewing).signatures).toHaveLength(1)
    expect(await use().db.selectFrom('inbox').select('name').execute()).toEqual([{ name: 'Anna' }])
  })
})
