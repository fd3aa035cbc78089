import { z } from 'zod'
import type { Deps } from '../../deps.ts'
import { readJson } from '../../http/json-body.ts'
import type { SignatureAct } from '../../moderation/see-signature.ts'
import { SlugParam, STATES } from '../names/names-bodies.ts'
import { reasonField } from '../reason-field.ts'
import type { StaffRoutes } from '../registrar.ts'
import { slugOf } from '../slug-of.ts'
import { SIGNATURE_ACTIONS, SIGNATURE_ACTS } from './signature-acts.ts'
import { SIGNATURE_VERBS } from './signature-verbs.ts'

const SUMMARIES: Record<SignatureAct, string> = {
  hold: 'Takes a counted signature out of the number while it is checked; the reason is published',
  release: 'Puts a held signature back into the number; the reason is published',
  invalidate: 'Takes a signature out of the number for good; the reason is published',
  remove: 'Erases a signature at the request of its person; the reason is for the log',
}

const SignatureParams = SlugParam.extend({ id: z.string() })
const ReasonBody = z.strictObject({ reason: reasonField })
const StateBody = z.object({
  state: z.enum([...STATES, 'gone']),
  movesAt: z.iso.datetime().describe('when the number follows, at the latest'),
})

/** The staff API's acts on one signature. */
export function signatureApi(deps: Deps, routes: StaffRoutes): void {
  for (const act of SIGNATURE_ACTS)
    routes.add(
      {
        kind: 'api',
        method: 'post',
        path: `/api/v1/staff/appeals/:slug/signatures/:id/${act}`,
        action: SIGNATURE_ACTIONS[act],
        access: 'write',
        summary: SUMMARIES[act],
        params: SignatureParams,
        body: ReasonBody,
        answers: { status: 200, body: StateBody },
        refuses: [400, 401, 403, 404, 409, 413, 415, 422, 503],
      },
      async (c, { actor }) => {
        const { reason } = await readJson(c, ReasonBody)
        const signature = { slug: slugOf(c), id: c.req.param('id') ?? '' }
        const { state, movesAt } = await SIGNATURE_VERBS[act](deps, actor, { ...signature, reason })
        return c.json({ state, movesAt: movesAt.toISOString() })
      },
    )
}
