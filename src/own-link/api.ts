import type { Deps } from '../deps.ts'
import { type Api, newApi, operation } from '../http/api.ts'
import { bearerOf } from '../http/bearer.ts'
import { readJson } from '../http/json-body.ts'
import { changeSignature } from './change.ts'
import { ChangeInput } from './change-input.ts'
import { seeSignature } from './see.ts'
import { OwnView, ownView } from './view.ts'
import { withdraw } from './withdraw.ts'

/** API routes to see, change and withdraw the signature of a manage token. */
export function ownApi(deps: Deps): Api {
  const api = newApi()

  operation(
    api,
    {
      method: 'get',
      path: '/api/v1/signature',
      summary: 'See one’s own signature with its manage token',
      bearer: true,
      answers: { status: 200, body: OwnView },
      refuses: [401, 410, 503],
    },
    async (c) => {
      const own = await seeSignature(deps, bearerOf(c))
      c.header('Cache-Control', 'no-store')
      return c.json(ownView(own))
    },
  )

  operation(
    api,
    {
      method: 'patch',
      path: '/api/v1/signature',
      summary: 'Change one’s own signature; a sealed or dropped name cannot be read here and is sent again',
      bearer: true,
      body: ChangeInput,
      answers: { status: 200, body: OwnView },
      refuses: [400, 401, 403, 409, 410, 413, 415, 422, 503],
    },
    async (c) => {
      const token = bearerOf(c)
      const change = await readJson(c, ChangeInput)
      return c.json(ownView(await changeSignature(deps, token, change)))
    },
  )

  operation(
    api,
    {
      method: 'delete',
      path: '/api/v1/signature',
      summary: 'Withdraw one’s own signature',
      bearer: true,
      answers: { status: 204, body: null },
      refuses: [401, 403, 410, 503],
    },
    async (c) => {
      await withdraw(deps, bearerOf(c))
      return c.body(null, 204)
    },
  )
  return api
}
