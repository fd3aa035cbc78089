import { isDeepStrictEqual } from 'node:util'
import type { FieldError } from '../core/errors.ts'
import type { AppealText, StoredAppeal } from './appeal.ts'
import type { AppealDraft, AppealDraftText } from './draft.ts'
import { policyOf } from './policy.ts'

/** The locales that a draft adds to the texts of an appeal. */
export const newLocales = (appeal: StoredAppeal, draft: AppealDraft): string[] =>
  Object.keys(draft.texts).filter((locale) => !appeal.texts[locale])

/** An error for each field in which a draft differs from an appeal, apart from the locales that it adds. */
export const changedFields = (appeal: StoredAppeal, draft: AppealDraft): FieldError[] =>
  [...changedSettings(appeal, draft), ...changedTexts(appeal, draft)].map((path) => ({
    path,
    message: 'cannot be changed',
  }))

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
      .filter((name) => !isSame(stored[name as keyof AppealDraftText], given[name as keyof AppealDraftText]))
      .map((name) => `texts.${text.locale}.${name}`)
  })
}

/** Equal once a field that is undefined is one that is missing. */
const isSame = (stored: unknown, given: unknown): boolean => JSON.stringify(stored) === JSON.stringify(given)

const draftOf = (text: AppealText): AppealDraftText => ({
  title: text.title,
  short_title: text.shortTitle,
  opening: text.opening ?? undefined,
  byline: text.byline ?? undefined,
  dated: text.dated ?? undefined,
  addressees: text.addressees.map(({ name, ask }) => ({ name, ask: ask ?? undefined })),
  initiators: text.initiators,
  no_email: text.noEmail ?? undefined,
  links: text.links,
  body: text.body,
})
