import { type Context, Hono } from 'hono'
import type { Appeal } from '../appeals/appeal.ts'
import { findDraft } from '../appeals/find-draft.ts'
import { goneLink } from '../appeals/gone.tsx'
import { dayOf } from '../core/clock.ts'
import { Refusal } from '../core/errors.ts'
import type { Deps } from '../deps.ts'
import { frameOf } from '../http/frame.ts'
import { html } from '../http/html.ts'
import { problemOfType } from '../http/problem.ts'
import { tokenParam } from '../http/token-param.ts'
import { isLocale } from '../locale/locale.ts'
import { SignForm } from '../signing/pages/sign-form.tsx'
import { NOTHING_TYPED } from '../signing/sign-values.ts'
import { renderMarkdown } from '../texts/markdown.ts'
import type { Site } from '../ui/frame.ts'
import type { Front } from './front.ts'
import { AppealPage } from './pages/appeal.tsx'
import { DraftRefusedPage } from './pages/draft-refused.tsx'
import { partsOf } from './parts.ts'

/** The page of a draft for those who have its preview link, as it would stand. It is made anew for every request. */
export function previewRoutes(deps: Deps, site: Site): Hono {
  const app = new Hono()

  app.get('/preview/:token', async (c) => {
    const draft = await findDraft(deps, tokenParam(c))
    if (!draft) return goneLink(deps, site, c)
    const now = deps.clock.now()
    const frame = frameOf(c, site)
    const parts = partsOf(frame, frontOf(draft, now), now, false)
    const { appeal, open } = parts
    const asked = c.req.query('text') ?? ''
    const text = (Object.hasOwn(draft.texts, asked) && draft.texts[asked]) || parts.text
    const action = `${pathOf(c)}/sign?lang=${frame.locale}`
    const { locale, t } = frame
    const form = { appeal, text, locale, t, values: NOTHING_TYPED, errors: [], action, disabled: true }
    return html(
      c,
      <AppealPage
        {...parts}
        text={text}
        live={null}
        body={renderMarkdown(text.body, { headingFrom: 2 })}
        form={<SignForm {...form} />}
        recoverable={open}
        draft={{ others: Object.keys(draft.texts).filter((one) => !isLocale(one)) }}
      />,
    )
  })

  // The disabled form cannot be sent; other clients can send what they like.
  for (const path of ['/preview/:token', '/preview/:token/sign'])
    app.post(path, async (c) => {
      if (!(await findDraft(deps, tokenParam(c)))) return goneLink(deps, site, c)
      if (c.req.header('content-type')?.startsWith('application/json'))
        return problemOfType(c, new Refusal('not_open'), 'draft', { detail: 'This is a draft' })
      const frame = frameOf(c, site, { switch: [] })
      return html(c, <DraftRefusedPage frame={frame} back={`${pathOf(c)}?lang=${frame.locale}`} />, 409)
    })
  return app
}

const pathOf = (c: Context): string => `/preview/${tokenParam(c)}`

const NOBODY = { public: 0, private: 0, anonymous: 0, imported: 0, held: 0, heldSince: null }

/** The front that the draft would have, if it were opened at `now`. */
const frontOf = (draft: Appeal, now: Date): Front => ({
  appeal: { ...draft, state: 'open', openedOn: dayOf(now) },
  counts: { ...NOBODY, asOf: now },
  latest: [],
  lines: [],
  milestones: [],
  changes: [],
})
