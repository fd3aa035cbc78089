import { expect, test } from 'vitest'
import { newToken } from '../../src/core/random.ts'
import { eachDatabase } from '../support/databases.ts'
import { testDeps } from '../support/deps.ts'
import { makeAppeal, makeCampaign } from '../support/world.ts'
import { promised, readDocument } from './document.ts'
import { openSite, signBody, signedByApi } from './site.ts'

eachDatabase('PATCH /api/v1/signature', (use) => {
  async function open() {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    await makeAppeal(deps, 'release')
    const site = await openSite(deps)
    const document = await readDocument(site)
    const patch = (token: string | undefined, json: unknown, headers: Record<string, string> = {}) =>
      site.ask('/api/v1/signature', {
        method: 'PATCH',
        json,
        headers: { ...headers, ...(token !== undefined && { Authorization: `Bearer ${token}` }) },
      })
    return { site, document, patch, deps }
  }

  test('changes only the fields that were sent; answers with the stored signature', async () => {
    const { site, document, patch } = await open()
    const token = await signedByApi(site, 'release', signBody({ name: 'Anna', descriptor: 'teacher' }))
    const answer = await patch(token, { descriptor: 'nurse' })
    expect(answer.status).toBe(200)
    expect(await promised(document, 'PATCH /api/v1/signature', answer)).toMatchObject({
      ...{ appeal: 'release', visibility: 'public', name: 'Anna', descriptor: 'nurse', readableBy: 'everyone' },
    })
    const sealed = await patch(token, { visibility: 'private' })
    expect(await sealed.json()).toEqual({
      ...{ appeal: 'release', state: 'waiting', visibility: 'private', readableBy: 'organisers' },
    })
  })

  test('the error about a sealed name is in the reader’s language', async () => {
    const { site, patch } = await open()
    const token = await signedByApi(site, 'release', signBody({ visibility: 'private', name: 'Anna' }))
    const answer = await patch(token, { visibility: 'public' }, { 'Accept-Language': 'be' })
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({
      status: 422,
      errors: [{ path: 'name', message: expect.stringMatching(/[а-яі]/) }],
    })
  })

  test('a name for a signature that is anonymous, or becomes so, is dropped, and the description says so', async () => {
    const { site, document, patch, deps } = await open()
    const nothing = { appeal: 'release', state: 'waiting', visibility: 'anonymous', readableBy: 'nobody' }
    const token = await signedByApi(site, 'release', signBody())
    for (const sent of [{ visibility: 'anonymous', name: 'Anna' }, { name: 'Anna' }, { descriptor: 'nurse' }]) {
      const answer = await patch(token, sent)
      expect([answer.status, await answer.json()], JSON.stringify(sent)).toEqual([200, nothing])
    }
    expect(JSON.stringify(await deps.db.selectFrom('inbox').selectAll().execute())).not.toMatch(/Anna|nurse/)
    expect(JSON.stringify(document.paths['/api/v1/signature'])).toMatch(/"name":\{[^}]*dropped where [^}]*anonymous/)
    expect((await patch(token, { visibility: 'public', name: 'Anna' })).status).toBe(200)
  })

  test('refuses what the form refuses, unknown fields, and an unknown token', async () => {
    const { site, patch } = await open()
    const token = await signedByApi(site, 'release', signBody({ name: 'Anna' }))
    for (const wrong of [
      { name: '' },
      { name: 'see example.com' },
      { descriptor: 7 },
      { visibility: 'all' },
      { email: 'x' },
    ])
      expect((await patch(token, wrong)).status, JSON.stringify(wrong)).toBe(422)
    expect((await patch(undefined, {})).status).toBe(401)
    const [unknown, malformed] = [await patch(newToken(), {}), await patch('nonsense', {})]
    expect([unknown.status, malformed.status]).toEqual([410, 410])
    expect(await unknown.text()).toBe(await malformed.text())
  })
})
