import type { Context } from 'hono'
import { isRefusal } from '../../core/errors.ts'
import type { Deps } from '../../deps.ts'
import { frameOf } from '../../http/frame.ts'
import { html } from '../../http/html.ts'
import { type SeenSignature, seeSignature } from '../../moderation/see-signature.ts'
import type { Site } from '../../ui/frame.ts'
import { FindPage } from '../pages/signature/find.tsx'
import type { Signed } from '../registrar.ts'
import { readShownAppeal, type ShownAppeal } from '../shown-appeal.ts'
import { slugOf } from '../slug-of.ts'

/**
 * Answers with the signature of the path's `:id`; with 404 in words, and the form to find another one, where the appeal
 * has none. Refuses an appeal of another campaign, or none, with not_found.
 */
export async function signatureOrFind(
  deps: Deps,
  site: Site,
  c: Context,
  { session, actor }: Signed,
  answer: (signature: SeenSignature, appeal: ShownAppeal) => Response | Promise<Response>,
): Promise<Response> {
  const wanted = { slug: slugOf(c), id: c.req.param('id') ?? '' }
  const appeal = await readShownAppeal(deps, c, actor)
  let signature: SeenSignature
  try {
    signature = await seeSignature(deps, actor, wanted)
  } catch (error) {
    if (!isRefusal(error, 'not_found') || error.reason !== 'unknown_signature') throw error
    const page = { frame: frameOf(c, site), account: session.account, appeal, id: wanted.id }
    return html(c, <FindPage {...page} answer="unknown" />, 404)
  }
  return answer(signature, appeal)
}
