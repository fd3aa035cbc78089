import type { Context } from 'hono'
import { z } from 'zod'
import { isRefusal } from '../../core/errors.ts'
import type { Deps } from '../../deps.ts'
import { decideEndorsement } from '../../endorsements/decide/decide-endorsement.ts'
import type { DecisionMade } from '../../endorsements/decide/judge-decision.ts'
import type { QueuedEndorsement } from '../../endorsements/decide/queued-endorsement.ts'
import { wasRemoved } from '../../endorsements/decide/was-removed.ts'
import { fieldErrors } from '../../http/field-errors.ts'
import { readForm } from '../../http/form-body.ts'
import { localeOf } from '../../http/frame.ts'
import { html } from '../../http/html.ts'
import type { Site } from '../../ui/frame.ts'
import { pausedForm, typedFrame } from '../forms.tsx'
import { goTo } from '../go.ts'
import { OrganisationActPage, type OrganisationActPageProps } from '../pages/organisations/act.tsx'
import {
  actSwitch,
  allows,
  listOf,
  ORGANISATION_ACTS,
  type OrganisationAct,
  organisationActPath,
} from '../pages/organisations/act-form.ts'
import { reasonField } from '../reason-field.ts'
import type { Signed, StaffRoutes } from '../registrar.ts'
import { readShownAppeal } from '../shown-appeal.ts'
import { slugOf } from '../slug-of.ts'
import { organisationOrNull } from './organisation-answer.ts'
import { ANSWER_BOX, organisationsPath } from './organisation-lists.ts'
import { showOrganisations } from './show-organisations.tsx'

const FIELDS = ['reason', 'version', 'language'] as const
const ACTIONS = { decline: 'endorsement.declined', remove: 'endorsement.removed' } as const
/** A removal may go without a reason. */
const FORMS = {
  decline: z.object({ reason: reasonField }),
  remove: z.object({ reason: z.literal('').or(reasonField) }),
} as const

interface Shown extends Pick<OrganisationActPageProps, 'act' | 'reason' | 'errors' | 'answer'> {
  /** Null: the appeal has no such organisation, or no more. */
  endorsement: QueuedEndorsement | null
}

type Status = 200 | 409 | 422 | 429 | 503

/** `/staff/a/:slug/organisations/:id/decline` and `/remove`: what it will do, the reason, and the button that does it. */
export function organisationActRoutes(deps: Deps, site: Site, routes: StaffRoutes): void {
  for (const act of ORGANISATION_ACTS) {
    const path = `/staff/a/:slug/organisations/:id/${act}` as const
    const page = { kind: 'page', path, action: ACTIONS[act] } as const
    routes.add({ ...page, method: 'get' }, async (c, signed) => {
      const endorsement = await organisationOf(c, signed)
      return ask(c, signed, { endorsement, act, reason: '' })
    })
    routes.add({ ...page, method: 'post' }, async (c, signed) => {
      const { reason = '', version = '', language } = await readForm(c, FIELDS)
      const shown = { endorsement: await organisationOf(c, signed), act, reason }
      if (language !== undefined) return ask(c, signed, shown)
      return take(c, signed, shown, version)
    })
  }

  const organisationOf = (c: Context, { actor }: Signed) =>
    organisationOrNull(deps, actor, { slug: slugOf(c), id: idOf(c) })

  const isErased = async (c: Context, { actor }: Signed, act: OrganisationAct) =>
    act === 'remove' && (await wasRemoved(deps, actor, { slug: slugOf(c), id: idOf(c) }))

  async function take(c: Context, signed: Signed, shown: Shown, version: string): Promise<Response> {
    const { endorsement, act } = shown
    const parsed = FORMS[act].safeParse({ reason: shown.reason })
    if (!parsed.success) return ask(c, signed, { ...shown, errors: fieldErrors(parsed.error.issues, localeOf(c)) }, 422)
    // A double click shows the answer to the second one, also where the first one has left nothing.
    if (!endorsement) return (await isErased(c, signed, act)) ? told(c, act, idOf(c), 'erased') : ask(c, signed, shown)
    const { id, origin } = endorsement
    const slug = slugOf(c)
    const reason = parsed.data.reason === '' ? undefined : parsed.data.reason
    try {
      const made = await decideEndorsement(deps, signed.actor, { slug, id, version, as: act, reason })
      const leavesNothing = act === 'remove' && origin === 'entered'
      return told(c, act, id, leavesNothing ? 'erased' : (made ?? madeBefore(endorsement, act)))
    } catch (error) {
      if (isRefusal(error, 'conflict') || isRefusal(error, 'not_found'))
        return ask(c, signed, { ...shown, endorsement: await organisationOf(c, signed), answer: 'changed' }, 409)
      const { answer, status } = pausedForm(deps, c, error)
      return ask(c, signed, { ...shown, answer }, status)
    }
  }

  const told = (c: Context, act: OrganisationAct, id: string, done: DecisionMade | 'erased') => {
    const list = organisationsPath({ slug: slugOf(c), list: listOf(act) }, localeOf(c))
    return goTo(c, `${list}&id=${encodeURIComponent(id)}&done=${done}#${ANSWER_BOX}`)
  }

  /** The form; where there is nothing that the act could be done to, the lists with what stands there. */
  async function ask(c: Context, signed: Signed, shown: Shown, status: Status = 200): Promise<Response> {
    const { endorsement, act } = shown
    if (!endorsement || !allows(endorsement, act)) {
      const answer = { made: null, endorsement }
      return showOrganisations(deps, site, c, signed, { answer, status: endorsement ? 409 : 404 })
    }
    const appeal = await readShownAppeal(deps, c, signed.actor)
    const frame = typedFrame(c, site, actSwitch(organisationActPath(appeal.slug, endorsement.id, act)))
    const page = { ...shown, frame, account: signed.session.account, appeal, endorsement }
    return html(c, <OrganisationActPage {...page} />, status)
  }
}

const idOf = (c: Context): string => c.req.param('id') ?? ''

/** The outcome of an earlier press: a double click shows the answer to the second one. */
const madeBefore = ({ state }: QueuedEndorsement, act: OrganisationAct): DecisionMade =>
  act === 'remove' ? 'removed' : state === 'declined' ? 'declined' : 'change_declined'
