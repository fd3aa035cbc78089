import type { Context } from 'hono'
import { z } from 'zod'
import { isRefusal } from '../../core/errors.ts'
import type { Deps } from '../../deps.ts'
import { fieldErrors } from '../../http/field-errors.ts'
import { readForm } from '../../http/form-body.ts'
import { frameOf, localeOf } from '../../http/frame.ts'
import { html } from '../../http/html.ts'
import type { Site } from '../../ui/frame.ts'
import { pausedForm, typedFrame } from '../forms.tsx'
import { goTo } from '../go.ts'
import { type ActPageProps, actPath, actSwitch } from '../pages/signature/act-form.ts'
import { ForeseenPage } from '../pages/signature/foreseen.tsx'
import { ReasonPage } from '../pages/signature/reason.tsx'
import { SignaturePage, type SignaturePageProps } from '../pages/signature/signature.tsx'
import { reasonField } from '../reason-field.ts'
import type { Signed, StaffRoutes } from '../registrar.ts'
import { wordErrors } from '../removal-word.ts'
import { foreseeAct } from './foresee-act.ts'
import { laterOf } from './later-of.ts'
import { SIGNATURE_ACTIONS, SIGNATURE_ACTS, signaturesPath } from './signature-acts.ts'
import { signatureOrFind } from './signature-or-find.tsx'
import { SIGNATURE_VERBS } from './signature-verbs.ts'

const FIELDS = ['reason', 'version', 'word', 'press', 'language'] as const
const ReasonForm = z.object({ reason: reasonField })

type Shown = Pick<ActPageProps, 'appeal' | 'signature' | 'act' | 'reason' | 'errors' | 'answer'>
type Status = 200 | 409 | 422 | 429 | 503

/** `/staff/a/:slug/signatures/:id/hold` and its kin: the reason, then what it will do; only the second form acts. */
export function signatureActRoutes(deps: Deps, site: Site, routes: StaffRoutes): void {
  for (const act of SIGNATURE_ACTS) {
    const path = `/staff/a/:slug/signatures/:id/${act}` as const
    const page = { kind: 'page', path, action: SIGNATURE_ACTIONS[act] } as const

    routes.add({ ...page, method: 'get' }, (c, signed) =>
      signatureOrFind(deps, site, c, signed, (signature, appeal) =>
        signature.acts.includes(act)
          ? askReason(c, signed, { appeal, signature, act, reason: '' })
          : showState(c, signed, { appeal, signature, answer: 'not_now' }),
      ),
    )

    routes.add({ ...page, method: 'post' }, (c, signed) =>
      signatureOrFind(deps, site, c, signed, (signature, appeal) => sent(c, signed, { appeal, signature, act })),
    )
  }

  async function sent(
    c: Context,
    signed: Signed,
    about: Pick<Shown, 'appeal' | 'signature' | 'act'>,
  ): Promise<Response> {
    const { appeal, signature, act } = about
    const { reason = '', version, word = '', press, language } = await readForm(c, FIELDS)
    const shown: Shown = { ...about, reason }
    if (!signature.acts.includes(act))
      return showState(c, signed, { appeal, signature, answer: version === signature.version ? 'not_now' : 'changed' })
    if (press === 'change' || (language !== undefined && press === undefined)) return askReason(c, signed, shown)
    if (version !== signature.version) return askReason(c, signed, { ...shown, answer: 'changed' }, 409)
    const parsed = ReasonForm.safeParse({ reason })
    if (!parsed.success) {
      const errors = fieldErrors(parsed.error.issues, localeOf(c))
      return askReason(c, signed, { ...shown, errors }, 422)
    }
    const checked = { ...shown, reason: parsed.data.reason, word }
    if (press === undefined || language !== undefined) return foresee(c, signed, checked)
    const errors = act === 'remove' ? wordErrors(c, word) : []
    if (errors.length > 0) return foresee(c, signed, { ...checked, errors }, 422)
    return done(c, signed, checked)
  }

  async function done(c: Context, signed: Signed, checked: Shown & { word: string }): Promise<Response> {
    const { appeal, act, reason, signature } = checked
    const { id, version } = signature
    const { slug } = appeal
    try {
      await SIGNATURE_VERBS[act](deps, signed.actor, { slug, id, version, reason })
    } catch (error) {
      if (isRefusal(error, 'conflict') || isRefusal(error, 'not_found'))
        return signatureOrFind(deps, site, c, signed, (now) =>
          now.acts.includes(act)
            ? askReason(c, signed, { appeal, signature: now, act, reason, answer: 'changed' }, 409)
            : showState(c, signed, { appeal, signature: now, answer: 'changed' }),
        )
      const { answer, status } = pausedForm(deps, c, error)
      return foresee(c, signed, { ...checked, answer }, status)
    }
    return goTo(c, `${signaturesPath(slug)}${act === 'remove' ? '' : `/${id}`}?done=${act}`)
  }

  const propsOf = (c: Context, { session }: Signed, { appeal, act, signature }: Shown) => {
    const frame = typedFrame(c, site, actSwitch(actPath(appeal.slug, signature.id, act)))
    return { frame, account: session.account }
  }

  const askReason = (c: Context, signed: Signed, shown: Shown, status: Status = 200): Response =>
    html(c, <ReasonPage {...propsOf(c, signed, shown)} {...shown} />, status)

  async function foresee(
    c: Context,
    signed: Signed,
    shown: Shown & { word: string },
    status: Status = 200,
  ): Promise<Response> {
    const foreseen = await foreseeAct(deps, signed.actor, { slug: shown.appeal.slug, ...shown })
    const later = laterOf(deps, shown.signature)
    return html(c, <ForeseenPage {...propsOf(c, signed, shown)} {...shown} foreseen={{ ...foreseen, later }} />, status)
  }

  function showState(
    c: Context,
    { session }: Signed,
    shown: Pick<SignaturePageProps, 'appeal' | 'signature' | 'answer'>,
  ): Response {
    const page = { frame: frameOf(c, site), account: session.account, later: laterOf(deps, shown.signature) }
    return html(c, <SignaturePage {...page} {...shown} />, 409)
  }
}
