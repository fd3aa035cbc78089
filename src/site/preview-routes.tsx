import { type Context, Hono } from 'hono'
import { type Appeal, isOfOrganisations } from '../appeals/appeal.ts'
import { appealFrame, readingBy } from '../appeals/appeal-frame.ts'
import { findDraft } from '../appeals/find-draft.ts'
import { goneLink } from '../appeals/gone.tsx'
import { firstAsOf } from '../appeals/policy.ts'
import { dayOf } from '../core/clock.ts'
import { Refusal } from '../core/errors.ts'
import type { Deps } from '../deps.ts'
import { html } from '../http/html.ts'
import { problemOfType } from '../http/problem.ts'
import { tokenParam } from '../http/token-param.ts'
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
    const reading = readingBy(c, draft)
    const frame = appealFrame(c, site, draft, reading)
    const parts = partsOf(frame, reading, frontOf(draft, now), now, false)
    const { appeal, text, open } = parts
    const action = `${pathOf(c)}/sign?lang=${frame.lang}`
    const { locale, lang, t } = frame
    const form = { appeal, text, locale, lang, t, values: NOTHING_TYPED, errors: [], action, disabled: true }
    return html(
      c,
      <AppealPage
        {...parts}
        live={null}
        body={renderMarkdown(text.body, { headingFrom: 2 })}
        form={<SignForm {...form} />}
        recoverable={open && !isOfOrganisations(appeal)}
        draft
      />,
    )
  })

  // The disabled form cannot be sent; other clients can send what they like.
  for (const path of ['/preview/:token', '/preview/:token/sign'])
    app.post(path, async (c) => {
      const draft = await findDraft(deps, tokenParam(c))
      if (!draft) return goneLink(deps, site, c)
      if (c.req.header('content-type')?.startsWith('application/json'))
        return problemOfType(c, new Refusal('not_open'), 'draft', { detail: 'This is a draft' })
      const frame = appealFrame(c, site, draft, readingBy(c, draft), null)
      return html(c, <DraftRefusedPage frame={frame} back={`${pathOf(c)}?lang=${frame.lang}`} />, 409)
    })
  return app
}

const pathOf = (c: Context): string => `/preview/${tokenParam(c)}`

const NOBODY = { public: 0, private: 0, anonymous: 0, imported: 0, held: 0, heldSince: null }

/** The front that the draft would have, if it were opened at `now`. */
const frontOf = (draft: Appeal, now: Date): Front => ({
  appeal: { ...draft, state: 'open', openedOn: dayOf(now) },
  counts: { ...NOBODY, asOf: firstAsOf(draft.policy, now) },
  latest: [],
  lines: [],
  milestones: [],
  changes: [],
  organisations: { first: [], n: 0 },
})
