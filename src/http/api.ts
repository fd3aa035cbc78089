import { OpenAPIHono, type RouteConfig } from '@hono/zod-openapi'
import type { Context, Env } from 'hono'
import { z } from 'zod'

/** A part of the public API: its routes, and their description in /openapi.json. */
export type Api = OpenAPIHono

export const newApi = (): Api => new OpenAPIHono()

/** The body of every error of the API: problem details (RFC 9457). */
export const ProblemBody = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
    id: z.string().optional().describe('of a fault: it stands in the log'),
  })
  .describe('RFC 9457 problem details')

export interface Operation {
  method: 'get' | 'post' | 'patch' | 'delete'
  /** Path in Hono's syntax: `/api/v1/appeals/:slug`. */
  path: string
  summary: string
  params?: z.ZodObject
  query?: z.ZodObject
  /** The schema of the body, by which the handler reads the body with readJson. */
  body?: z.ZodType
  /** The content type of the body, where it is not JSON. */
  bodyType?: string
  bearer?: true
  /** Only staff: by the desk's cookie, or by a token of the staff API. */
  staff?: true
  /** The origin that answers, where it is not the public one. */
  server?: string | undefined
  /** The successful answer. `body`: null for no content. `tagged`: with an ETag, and 304 for a body already known. */
  answers: { status: 200 | 202 | 204; body: z.ZodType | null; type?: string; tagged?: true }
  /** Statuses of the possible refusals. */
  refuses?: number[]
}

const IfNoneMatch = z.object({ 'If-None-Match': z.string().describe('the ETag of an earlier answer').optional() })
const Tagged = z.object({ ETag: z.string().describe('of the body') })

/** Adds a route and its description. The handler validates, with the same schemas and with limits of our own. */
export function operation(api: Api, described: Operation, handler: (c: Context<Env>) => Promise<Response>): void {
  const { method, path, answers, refuses = [] } = described
  const problem = { content: { 'application/problem+json': { schema: ProblemBody } } }
  const route: RouteConfig = {
    method,
    path: path.replaceAll(/:(\w+)/g, '{$1}'),
    summary: described.summary,
    request: {
      ...(described.params && { params: described.params }),
      ...(described.query && { query: described.query }),
      ...(answers.tagged && { headers: IfNoneMatch }),
      ...(described.body && {
        body: { required: true, content: { [described.bodyType ?? 'application/json']: { schema: described.body } } },
      }),
    },
    ...(described.bearer && { security: [{ manageToken: [] }] }),
    ...(described.server && { servers: [{ url: described.server }] }),
    ...(described.staff && { security: [{ staffSession: [] }, { staffToken: [] }] }),
    responses: {
      [answers.status]: {
        description: 'done',
        ...(answers.body && { content: { [answers.type ?? 'application/json']: { schema: answers.body } } }),
        ...(answers.tagged && { headers: Tagged }),
      },
      ...(answers.tagged && { 304: { description: 'unchanged', headers: Tagged } }),
      ...Object.fromEntries(refuses.map((status) => [status, { description: 'refused', ...problem }])),
    },
  }
  api.openAPIRegistry.registerPath(route)
  api.on(method.toUpperCase(), path, handler)
}

/** The OpenAPI 3.1 document of all routes that are mounted on `api`. */
export function describeApi(api: Api, publicUrl: string): object {
  api.openAPIRegistry.registerComponent('securitySchemes', 'manageToken', {
    type: 'http',
    scheme: 'bearer',
    description: 'the manage token of a signature',
  })
  api.openAPIRegistry.registerComponent('securitySchemes', 'staffSession', {
    type: 'apiKey',
    in: 'cookie',
    name: '__Host-staff',
    description: 'the session of a member of staff; `staff` where the desk is reached by http',
  })
  api.openAPIRegistry.registerComponent('securitySchemes', 'staffToken', {
    type: 'http',
    scheme: 'bearer',
    description: 'a token of the staff API, of one campaign and one role; one that only reads takes GET and searches',
  })
  return api.getOpenAPI31Document({
    openapi: '3.1.0',
    info: { title: 'Undersigned', version: '1', description: 'Appeals, their counts, and the way of a signature.' },
    servers: [{ url: publicUrl }],
  })
}
