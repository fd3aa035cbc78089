import type { Visibility } from '../core/visibility.ts'
import type { AppealKind, AppealState, Safety } from '../db/schema.ts'
import type { Policy } from './policy.ts'

/** An appeal with its texts and what of its campaign its pages need, as a process remembers it. */
export interface Appeal {
  id: string
  slug: string
  state: AppealState
  safety: Safety
  policy: Policy
  kind: AppealKind
  /** What the campaign wants to offer; see visibilitiesOnOffer. */
  visibilities: Visibility[]
  seats: number
  goal: number | null
  sourceLocale: string
  openedOn: string | null
  closesAt: Date | null
  closedAt: Date | null
  lateUntil: Date | null
  shreddedAt: Date | null
  stoppedAt: Date | null
  keyFingerprint: Buffer | null
  rekeyedOn: string | null
  version: number
  campaign: AppealCampaign
  /** By locale; at least the one of sourceLocale. */
  texts: Record<string, AppealText>
}

export interface AppealCampaign {
  id: string
  slug: string
  name: string
  contact: string | null
  pressContact: string | null
  controller: string | null
  serverLocation: string | null
  demo: boolean
  /** The current epoch and its recipients (age public keys); 0 and none while nobody has proven a key. */
  epoch: number
  recipients: string[]
}

export interface AppealText {
  locale: string
  title: string
  shortTitle: string
  /** To whom: "to the governments of …". */
  opening: string
  /** By whom: "By the relatives of …". */
  byline: string
  /** Markdown. */
  body: string
  addressees: { name: string; ask: string }[]
  initiators: { name: string; descriptor: string }[]
  /** How somebody without e-mail can reach the organisers. */
  noEmail: string | null
}

/** A private signature needs two key holders: one alone could lose the names, or be made to open them unseen. */
export const LEAST_RECIPIENTS = 2

/** The visibilities that can be chosen now: private is off while fewer than two recipients are proven. */
export function visibilitiesOnOffer(appeal: Appeal): Visibility[] {
  const privateIsOn = appeal.campaign.recipients.length >= LEAST_RECIPIENTS
  return appeal.visibilities.filter((visibility) => visibility !== 'private' || privateIsOn)
}

const FALLBACKS = ['be', 'ru', 'uk', 'pl', 'en']

/** The text in that language, else in the nearest that there is: from its place in be → ru → uk → pl → en on, then from the start. */
export function textFor(appeal: Appeal, locale: string): AppealText {
  const at = FALLBACKS.indexOf(locale)
  const order = [locale, ...FALLBACKS.slice(at + 1), ...FALLBACKS, appeal.sourceLocale]
  for (const candidate of order) {
    const text = appeal.texts[candidate]
    // Its own: a language that somebody made up can be "constructor".
    if (text && Object.hasOwn(appeal.texts, candidate)) return text
  }
  throw new Error(`appeal ${appeal.slug} has no text`)
}

/** Whether new signatures are taken at that moment: a planned closing works to the second, job or no job. */
export const isOpenAt = (appeal: Appeal, now: Date): boolean =>
  appeal.state === 'open' && !appeal.stoppedAt && (!appeal.closesAt || now < appeal.closesAt)

/** Whether letters of the appeal still work: the late ones of a closed appeal until their hour, job or no job. */
export const takesLettersAt = (appeal: Appeal, now: Date): boolean =>
  (appeal.state === 'open' || appeal.state === 'closed') &&
  !appeal.stoppedAt &&
  !appeal.shreddedAt &&
  (!appeal.lateUntil || now < appeal.lateUntil)
