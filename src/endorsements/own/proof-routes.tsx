import { Hono } from 'hono'
import { z } from 'zod'
import { orGone } from '../../appeals/gone.tsx'
import { isRefusal, Refusal } from '../../core/errors.ts'
import { PROOF_METHODS } from '../../db/values.ts'
import type { Deps } from '../../deps.ts'
import { readForm } from '../../http/form-body.ts'
import { paused } from '../../http/paused.ts'
import { tokenParam } from '../../http/token-param.ts'
import type { Site } from '../../ui/frame.ts'
import { checkOwnProof } from '../proof/check-own-proof.ts'
import { seeEndorsement } from './own-endorsement.ts'
import { showOwn } from './show-own.tsx'

const Method = z.enum(PROOF_METHODS)

/** The button by which a representative has the organisation's domain looked at now. */
export function endorsementProofRoutes(deps: Deps, site: Site): Hono {
  const app = new Hono()

  // The address of the answer: opened again, it shows what was seen.
  app.get('/o/:token/proof', (c) =>
    orGone(deps, site, c, async () => showOwn(deps, c, site, await seeEndorsement(deps, tokenParam(c)))),
  )

  app.post('/o/:token/proof', (c) =>
    orGone(deps, site, c, async () => {
      const token = tokenParam(c)
      const { method } = await readForm(c, ['method'])
      const wanted = Method.safeParse(method)
      if (!wanted.success) throw new Refusal('malformed')
      try {
        const { owned, is } = await checkOwnProof(deps, token, wanted.data)
        return showOwn(deps, c, site, owned, `proof_${is}`, wanted.data)
      } catch (error) {
        const isTooMany = isRefusal(error, 'too_many')
        if (!isTooMany && !isRefusal(error, 'conflict')) throw error
        if (isTooMany) paused(deps, c, error)
        const answer = isTooMany ? 'proof_too_many' : 'proof_not'
        return showOwn(deps, c, site, await seeEndorsement(deps, token), answer, wanted.data)
      }
    }),
  )
  return app
}
