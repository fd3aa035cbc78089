import { isDeepStrictEqual } from 'node:util'
import { type FieldError, Refusal } from '../core/errors.ts'
import type { AppealText, StoredAppeal } from './appeal.ts'
import type { AppealDraft, AppealDraftText } from './draft.ts'
import { policyOf } from './policy.ts'

/**
 * The locales that a draft adds to an opened appeal. Refuses (`conflict`) an archived appeal, and a draft with any
 * other difference, naming every field that differs.
 */
export function newLocales(appeal: StoredAppeal, draft: AppealDraft): string[] {
  if (appeal.state === 'archived') throw new Refusal('conflict', { reason: 'archived', params: { slug: appeal.slug } })
  const changed = [...changedSettings(appeal, draft), ...changedTexts(appeal, draft)]
  if (changed.length > 0) {
    const errors: FieldError[] = changed.map((path) => ({ path, message: 'cannot be changed' }))
    const params = { slug: appeal.slug, state: appeal.state }
    throw new Refusal('conflict', { reason: 'only_languages', params, errors })
  }
  return Object.keys(draft.texts).filter((locale) => !appeal.texts[locale])
}

function changedSettings(appeal: StoredAppeal, draft: AppealDraft): string[] {
  const pairs: Record<string, [unknown, unknown]> = {
    kind: [appeal.kind, draft.kind],
    safety: [appeal.safety, draft.safety],
    policy: [appeal.policy, policyOf(draft.safety, draft.policy)],
    visibilities: [appeal.visibilities, draft.visibilities],
    seats: [appeal.seats, draft.seats],
    goal: [appeal.goal, draft.goal ?? null],
    closes: [appeal.closesAt, draft.closes ?? null],
    source_locale: [appeal.sourceLocale, draft.source_locale],
  }
  return Object.keys(pairs).filter((name) => !isDeepStrictEqual(...(pairs[name] as [unknown, unknown])))
}

function changedTexts(appeal: StoredAppeal, draft: AppealDraft): string[] {
  return Object.values(appeal.texts).flatMap((text) => {
    const given = draft.texts[text.locale]
    if (!given) return [`texts.${text.locale}`]
    const stored = draftOf(text)
    return Object.keys(stored)
      .filter((name) => !isDeepStrictEqual(stored[name as keyof AppealDraftText], given[name as keyof AppealDraftText]))
      .map((name) => `texts.${text.locale}.${name}`)
  })
}

const draftOf = (text: AppealText): AppealDraftText => ({
  title: text.title,
  short_title: text.shortTitle,
  opening: text.opening,
  byline: text.byline,
  addressees: text.addressees,
  initiators: text.initiators,
  no_email: text.noEmail ?? undefined,
  body: text.body,
})
