import { expect, test } from 'vitest'
import { z } from 'zod'
import { eachDatabase } from '../support/databases.ts'
import { testDeps } from '../support/deps.ts'
import { makeAppeal, makeCampaign } from '../support/world.ts'
import { type ApiDocument, readDocument } from './document.ts'
import { openSite, signBody } from './site.ts'

const operationsOf = (document: ApiDocument) =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      name: `${method.toUpperCase()} ${path}`,
      path,
      operation,
    })),
  )

const isOfStaff = (path: string): boolean => path.startsWith('/api/v1/staff/')

/** All operations, each with every status that it can answer. */
const OPERATIONS: Record<string, number[]> = {
  'GET /api/v1/appeals': [200, 503],
  'GET /api/v1/appeals/{slug}': [200, 404, 503],
  'GET /api/v1/appeals/{slug}/counts': [200, 304, 404, 503],
  'GET /api/v1/appeals/{slug}/counts/stream': [200, 403, 404, 503],
  'GET /api/v1/appeals/{slug}/signatures': [200, 403, 404, 422, 503],
  'GET /api/v1/appeals/{slug}/numbers': [200, 304, 404, 503],
  'GET /api/v1/appeals/{slug}/endorsements': [200, 304, 404, 503],
  'POST /api/v1/appeals/{slug}/signatures': [202, 400, 403, 404, 409, 413, 415, 422, 429, 503],
  'POST /api/v1/confirmations': [200, 400, 403, 409, 410, 413, 415, 422, 503],
  'POST /api/v1/confirmations/reject': [204, 400, 403, 410, 413, 415, 422, 503],
  'POST /api/v1/manage-links': [202, 400, 403, 404, 409, 413, 415, 422, 429, 503],
  'POST /api/v1/manage-links/open': [200, 400, 403, 410, 413, 415, 422, 503],
  'POST /api/v1/manage-links/renew': [200, 400, 403, 410, 413, 415, 422, 503],
  'GET /api/v1/signature': [200, 401, 410, 503],
  'PATCH /api/v1/signature': [200, 400, 401, 403, 409, 410, 413, 415, 422, 503],
  'DELETE /api/v1/signature': [204, 401, 403, 410, 503],
  'POST /api/v1/appeals/{slug}/endorsements': [202, 400, 403, 404, 409, 413, 415, 422, 429, 503],
  'POST /api/v1/endorsement-confirmations': [200, 400, 403, 410, 413, 415, 422, 503],
  'POST /api/v1/endorsement-confirmations/reject': [204, 400, 403, 410, 413, 415, 422, 503],
  'GET /api/v1/endorsement': [200, 401, 410, 503],
  'PATCH /api/v1/endorsement': [200, 400, 401, 403, 409, 410, 413, 415, 422, 503],
  'DELETE /api/v1/endorsement': [204, 401, 403, 410, 503],
  'POST /api/v1/endorsement/proof': [200, 400, 401, 403, 409, 410, 413, 415, 422, 429, 503],
  'GET /api/v1/staff/appeals': [200, 401, 503],
  'GET /api/v1/staff/appeals/{slug}/names': [200, 401, 403, 404, 422, 503],
  'POST /api/v1/staff/appeals/{slug}/names/search': [200, 400, 401, 403, 404, 413, 415, 422, 503],
  'POST /api/v1/staff/appeals/{slug}/names/decisions': [200, 400, 401, 403, 404, 413, 415, 422, 503],
  'GET /api/v1/staff/appeals/{slug}/reports': [200, 401, 403, 404, 422, 503],
  'POST /api/v1/staff/appeals/{slug}/reports/decisions': [200, 400, 401, 403, 404, 413, 415, 422, 503],
  'POST /api/v1/staff/appeals/{slug}/signatures/{id}/hold': [200, 400, 401, 403, 404, 409, 413, 415, 422, 503],
  'POST /api/v1/staff/appeals/{slug}/signatures/{id}/release': [200, 400, 401, 403, 404, 409, 413, 415, 422, 503],
  'POST /api/v1/staff/appeals/{slug}/signatures/{id}/invalidate': [200, 400, 401, 403, 404, 409, 413, 415, 422, 503],
  'POST /api/v1/staff/appeals/{slug}/signatures/{id}/remove': [200, 400, 401, 403, 404, 409, 413, 415, 422, 503],
  'GET /api/v1/staff/appeals/{slug}/endorsements': [200, 401, 403, 404, 422, 503],
  'POST /api/v1/staff/appeals/{slug}/endorsements/{id}/decisions': [200, 400, 401, 403, 404, 409, 413, 415, 422, 503],
  'POST /api/v1/staff/appeals/{slug}/endorsements/entered': [200, 400, 401, 403, 404, 409, 413, 415, 422, 503],
  'POST /api/v1/staff/appeals/{slug}/exports': [200, 400, 401, 403, 404, 409, 413, 415, 422, 503],
  'GET /api/v1/staff/log': [200, 401, 422, 503],
}

eachDatabase('/openapi.json', (use) => {
  async function open() {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    await makeAppeal(deps)
    const site = await openSite(deps)
    return { site, document: await readDocument(site) }
  }

  test('is an OpenAPI 3.1 document', async () => {
    const { site, document } = await open()
    const answer = await site.ask('/openapi.json')
    expect(answer.status).toBe(200)
    expect(answer.headers.get('Content-Type')).toBe('application/json')
    expect(document.openapi).toBe('3.1.0')
    expect(document.info).toMatchObject({ title: 'Undersigned', version: expect.stringMatching(/./) })
    expect(document.servers).toEqual([{ url: 'http://localhost:3000' }])
    expect(document.components.securitySchemes).toMatchObject({ manageToken: { type: 'http', scheme: 'bearer' } })
    for (const { path, operation, name } of operationsOf(document)) {
      expect(path, name).toMatch(/^(?:\/(?:[a-z0-9-]+|\{[a-z]+\}))+$/)
      expect(operation.summary, name).toMatch(/./)
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter)
      const declared = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path')
      expect(declared.map((parameter) => parameter.name).sort(), name).toEqual(inPath.sort())
      for (const parameter of declared) expect(parameter.required, name).toBe(true)
      for (const { schema } of operation.parameters ?? []) z.fromJSONSchema(schema)
      for (const [status, { description, content }] of Object.entries(operation.responses)) {
        expect(status, name).toMatch(/^[2345]\d\d$/)
        expect(description, name).toMatch(/./)
        for (const { schema } of Object.values(content ?? {})) z.fromJSONSchema(schema)
      }
    }
  })

  test('describes every operation with its refusals, all of them problem details', async () => {
    const { document } = await open()
    const described = operationsOf(document).map(({ name, operation }) => [
      name,
      Object.keys(operation.responses).map(Number),
    ])
    expect(Object.fromEntries(described)).toEqual(OPERATIONS)
    for (const { operation, name } of operationsOf(document))
      for (const [status, { content }] of Object.entries(operation.responses))
        if (Number(status) >= 400) expect(Object.keys(content ?? {}), name).toEqual(['application/problem+json'])
  })

  test('new links come with the ref of their signature, and with nothing else of it', async () => {
    const { document } = await open()
    const renew = document.paths['/api/v1/manage-links/renew']?.post?.responses[200]?.content?.['application/json']
    expect(renew?.schema).toMatchObject({
      properties: { signatures: { items: { required: ['ref', 'manageToken'] } } },
    })
  })

  test('says which answer carries an ETag, and describes If-None-Match', async () => {
    const { document } = await open()
    const tagged = operationsOf(document).filter(({ operation }) => operation.responses[304])
    expect(tagged.map(({ name }) => name)).toEqual([
      'GET /api/v1/appeals/{slug}/counts',
      'GET /api/v1/appeals/{slug}/numbers',
      'GET /api/v1/appeals/{slug}/endorsements',
    ])
    for (const { operation } of tagged) {
      expect(operation.parameters).toContainEqual(
        expect.objectContaining({ name: 'If-None-Match', in: 'header', required: false }),
      )
      for (const status of [200, 304])
        expect(operation.responses[status]?.headers?.ETag?.schema).toMatchObject({ type: 'string' })
    }
  })

  test('asks for the manage token where it is needed, and nowhere else', async () => {
    const { document } = await open()
    const secured = operationsOf(document).filter(({ operation, path }) => operation.security && !isOfStaff(path))
    expect(secured.map(({ name }) => name)).toEqual([
      'GET /api/v1/signature',
      'PATCH /api/v1/signature',
      'DELETE /api/v1/signature',
      'GET /api/v1/endorsement',
      'PATCH /api/v1/endorsement',
      'DELETE /api/v1/endorsement',
      'POST /api/v1/endorsement/proof',
    ])
    for (const { operation } of secured) expect(operation.security).toEqual([{ manageToken: [] }])
  })

  test('asks for the cookie of the desk or a token in all that staff may ask, and nowhere else', async () => {
    const { document } = await open()
    expect(document.components.securitySchemes).toMatchObject({
      staffSession: { type: 'apiKey', in: 'cookie' },
      staffToken: { type: 'http', scheme: 'bearer' },
    })
    const ofStaff = operationsOf(document).filter(({ path }) => isOfStaff(path))
    expect(ofStaff.map(({ name }) => name)).toEqual(
      Object.keys(OPERATIONS).filter((name) => name.includes('/api/v1/staff/')),
    )
    for (const { operation, name } of ofStaff)
      expect(operation.security, name).toEqual([{ staffSession: [] }, { staffToken: [] }])
  })

  test('names the origin of the desk where it is another one', async () => {
    const serversOf = async (env: Record<string, string>) => {
      const document = await readDocument(await openSite(await testDeps(use(), { env })))
      return operationsOf(document).flatMap(({ operation, path }) =>
        operation.servers ? [[path, operation.servers]] : [],
      )
    }
    expect(await serversOf({})).toEqual([])
    const url = 'https://desk.example.org'
    const ofStaff = Object.keys(OPERATIONS).flatMap((name) => name.split(' ').filter(isOfStaff))
    expect(await serversOf({ STAFF_URL: url })).toEqual(ofStaff.map((path) => [path, [{ url }]]))
  })

  test('every described field of a submission is taken, and no other', async () => {
    const { site, document } = await open()
    const schema = document.paths['/api/v1/appeals/{slug}/signatures']?.post?.requestBody?.content?.['application/json']
      ?.schema as { properties: Record<string, unknown>; additionalProperties: boolean }
    const { textVersion } = (await (await site.ask('/api/v1/appeals/release')).json()) as { textVersion: string }
    const body = signBody({ updates: true, chain: 'c'.repeat(43), textVersion })
    expect(Object.keys(schema.properties).sort()).toEqual(Object.keys(body).sort())
    expect(schema.additionalProperties).toBe(false)
    z.fromJSONSchema(schema as never).parse(body)
    const path = '/api/v1/appeals/release/signatures'
    expect((await site.ask(path, { json: body })).status).toBe(202)
    const answer = await site.ask(path, { json: { ...body, phone: '1' } })
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({ errors: [{ path: 'phone', message: expect.any(String) }] })
  })
})
