import type { Context } from 'hono'
import { z } from 'zod'
import { isRefusal } from '../../core/errors.ts'
import type { Deps } from '../../deps.ts'
import { decideEndorsement } from '../../endorsements/decide/decide-endorsement.ts'
import type { QueuedEndorsement } from '../../endorsements/decide/queued-endorsement.ts'
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
  ORGANISATION_ACTS,
  type OrganisationAct,
  organisationActPath,
} from '../pages/organisations/act-form.ts'
import { reasonField } from '../reason-field.ts'
import type { Signed, StaffRoutes } from '../registrar.ts'
import { wordErrors } from '../removal-word.ts'
import { readShownAppeal } from '../shown-appeal.ts'
import { slugOf } from '../slug-of.ts'
import { organisationOrNull } from './organisation-answer.ts'
import { ANSWER_BOX, organisationsPath } from './organisation-lists.ts'
import { showOrganisations } from './show-organisations.tsx'

const FIELDS = ['reason', 'version', 'word', 'language'] as const
const ACTIONS = { decline: 'endorsement.declined', remove: 'endorsement.removed' } as const
/** A removal may go without a reason. */
const FORMS = {
  decline: z.object({ reason: reasonField }),
  remove: z.object({ reason: z.literal('').or(reasonField) }),
} as const

type Shown = Pick<OrganisationActPageProps, 'endorsement' | 'act' | 'reason' | 'word' | 'errors' | 'answer'>
type Status = 200 | 409 | 422 | 429 | 503

/** `/staff/a/:slug/organisations/:id/decline` and `/remove`: what it will do, the reason, and the button that does it. */
export function organisationActRoutes(deps: Deps, site: Site, routes: StaffRoutes): void {
  for (const act of ORGANISATION_ACTS) {
    const path = `/staff/a/:slug/organisations/:id/${act}` as const
    const page = { kind: 'page', path, action: ACTIONS[act] } as const
    routes.add({ ...page, method: 'get' }, (c, signed) =>
      ifAllowed(c, signed, act, (endorsement) => ask(c, signed, { endorsement, act, reason: '', word: '' })),
    )
    routes.add({ ...page, method: 'post' }, async (c, signed) => {
      const sent = await readForm(c, FIELDS)
      return ifAllowed(c, signed, act, (endorsement) => take(c, signed, { endorsement, act }, sent))
    })
  }

  /** Answers with the lists, and what stands there, where there is nothing that the act could be done to. */
  async function ifAllowed(
    c: Context,
    signed: Signed,
    act: OrganisationAct,
    answer: (endorsement: QueuedEndorsement) => Promise<Response>,
  ): Promise<Response> {
    const wanted = { slug: slugOf(c), id: c.req.param('id') ?? '' }
    const endorsement = await organisationOrNull(deps, signed.actor, wanted)
    if (endorsement && allows(endorsement, act)) return answer(endorsement)
    const status = endorsement ? 409 : 404
    return showOrganisations(deps, site, c, signed, { answer: { made: null, endorsement }, status })
  }

  async function take(
    c: Context,
    signed: Signed,
    about: Pick<Shown, 'endorsement' | 'act'>,
    sent: Partial<Record<(typeof FIELDS)[number], string>>,
  ): Promise<Response> {
    const { endorsement, act } = about
    const { reason = '', word = '', version = '', language } = sent
    const shown: Shown = { ...about, reason, word }
    if (language !== undefined) return ask(c, signed, shown)
    const parsed = FORMS[act].safeParse({ reason })
    const errors = [
      ...(parsed.success ? [] : fieldErrors(parsed.error.issues, localeOf(c))),
      ...(act === 'remove' ? wordErrors(c, word) : []),
    ]
    if (!parsed.success || errors.length > 0) return ask(c, signed, { ...shown, errors }, 422)
    const { slug } = await readShownAppeal(deps, c, signed.actor)
    const checked = parsed.data.reason === '' ? undefined : parsed.data.reason
    try {
      const decision = { slug, id: endorsement.id, version, as: act, reason: checked }
      const made = await decideEndorsement(deps, signed.actor, decision)
      const told = `id=${endorsement.id}&done=${made ?? (act === 'remove' ? 'removed' : 'declined')}`
      return goTo(c, `${organisationsPath({ slug }, localeOf(c))}&${told}#${ANSWER_BOX}`)
    } catch (error) {
      if (isRefusal(error, 'conflict') || isRefusal(error, 'not_found'))
        return ifAllowed(c, signed, act, (now) =>
          ask(c, signed, { ...shown, endorsement: now, answer: 'changed' }, 409),
        )
      const { answer, status } = pausedForm(deps, c, error)
      return ask(c, signed, { ...shown, answer }, status)
    }
  }

  async function ask(c: Context, { session, actor }: Signed, shown: Shown, status: Status = 200): Promise<Response> {
    const appeal = await readShownAppeal(deps, c, actor)
    const path = organisationActPath(appeal.slug, shown.endorsement.id, shown.act)
    const frame = typedFrame(c, site, actSwitch(path))
    return html(c, <OrganisationActPage {...{ frame, account: session.account, appeal, ...shown }} />, status)
  }
}
