import { z } from 'zod'
import type { TestSite } from './site.ts'

type JsonSchema = Parameters<typeof z.fromJSONSchema>[0]

interface Content {
  content?: Record<string, { schema: JsonSchema }>
}

export interface DescribedOperation {
  summary: string
  parameters?: { name: string; in: string; required: boolean; schema: JsonSchema }[]
  requestBody?: Content & { required: boolean }
  responses: Record<string, Content & { description: string; headers?: Record<string, { schema: JsonSchema }> }>
  security?: Record<string, string[]>[]
  servers?: { url: string }[]
}

/** Part of an OpenAPI 3.1 document that the tests read. */
export interface ApiDocument {
  openapi: string
  info: { title: string; version: string }
  servers: { url: string }[]
  paths: Record<string, Record<string, DescribedOperation>>
  components: { securitySchemes: Record<string, { type: string; scheme: string }> }
}

export const readDocument = async (site: TestSite): Promise<ApiDocument> =>
  (await site.ask('/openapi.json')).json() as Promise<ApiDocument>

/** Body of the answer. Throws unless the document promises its status, type and body for that operation. */
export async function promised(
  document: ApiDocument,
  operation: `${'GET' | 'POST' | 'PATCH' | 'DELETE'} /${string}`,
  answer: Response,
): Promise<unknown> {
  const [method = '', path = ''] = operation.split(' ')
  const response = document.paths[path]?.[method.toLowerCase()]?.responses[answer.status]
  if (!response) throw new Error(`${operation} does not promise ${answer.status}: ${await answer.text()}`)
  const text = await answer.text()
  if (!response.content) {
    if (text !== '') throw new Error(`${operation} ${answer.status} has a body`)
    return undefined
  }
  const type = answer.headers.get('Content-Type') ?? ''
  const schema = response.content[type]?.schema
  if (!schema) throw new Error(`${operation} ${answer.status} does not promise ${type}`)
  const body: unknown = JSON.parse(text)
  z.fromJSONSchema(schema).parse(body)
  return body
}
