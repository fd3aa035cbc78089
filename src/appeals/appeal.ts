import type { Trust } from '../campaigns/trust.ts'
import { after, DAY } from '../core/clock.ts'
import type { Visibility } from '../core/visibility.ts'
import type { AppealKind, AppealState, Safety } from '../db/values.ts'
import type { Policy } from './policy.ts'

/** An appeal with its texts and with the data of its campaign that the pages need, as cached by a process. */
export interface Appeal {
  id: string
  slug: string
  state: AppealState
  safety: Safety
  policy: Policy
  kind: AppealKind
  /** The visibilities that the campaign chose; `visibilitiesOnOffer` gives the ones that can be used now. */
  visibilities: Visibility[]
  /** Visibilities that were on offer before. */
  takenAway: Visibility[]
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
  /** The time from which the counts are live again. */
  liveFrom: Date | null
  version: number
  /** Says which texts and settings a signer has read. A new language leaves it as it is. */
  textVersion: string
  campaign: AppealCampaign
  /** The texts by locale; the text of `sourceLocale` is always there. */
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
  /** The number of the current epoch; 0 while no key is proven. */
  epoch: number
  /** The recipients (age public keys) to whom names may be sealed; none unless the epoch is authentic. */
  recipients: string[]
  /** The day on which the epoch began. */
  since: string | null
  trust: Trust
}

/** An appeal as the database says; `authenticate` makes an `Appeal` of it. */
export interface StoredAppeal extends Omit<Appeal, 'campaign'> {
  campaign: Omit<AppealCampaign, 'trust'> & { proof: Buffer | null }
}

export interface AppealText {
  locale: string
  title: string
  shortTitle: string
  /** The line that names the addressees: "to the governments of …"; a statement may have none. */
  opening: string | null
  /** The line that names the authors: "By the relatives of …"; null where the text names them. */
  byline: string | null
  /** Place and day as the authors wrote them. */
  dated: string | null
  /** The text in Markdown. */
  body: string
  /** An ask is Markdown of paragraphs, bold and links; null where the text holds it. */
  addressees: { name: string; ask: string | null }[]
  initiators: { name: string; descriptor: string }[]
  /** A way to reach the organisers without e-mail. */
  noEmail: string | null
  /** Where the organisers can be followed: a channel, a site. Addresses begin with https. */
  links: { name: string; url: string }[]
}

/** Private signatures need two key holders: a single one could lose the names, or be forced to open them in secret. */
export const LEAST_RECIPIENTS = 2

/** Whether organisations alone can endorse, and no person can sign. */
export const isOfOrganisations = ({ visibilities }: Pick<Appeal, 'visibilities'>): boolean => visibilities.length === 0

/** The visibilities that can be chosen now: private is off while fewer than two recipients are proven. */
export function visibilitiesOnOffer(appeal: Appeal): Visibility[] {
  const privateIsOn = appeal.campaign.recipients.length >= LEAST_RECIPIENTS
  return appeal.visibilities.filter((visibility) => visibility !== 'private' || privateIsOn)
}

/** Whether the campaign chose private signing, which is off. */
export const isPrivateOff = (appeal: Appeal): boolean =>
  appeal.visibilities.includes('private') && !visibilitiesOnOffer(appeal).includes('private')

/** Whether private signing is off for a time only: keys were proven before. */
export const isPrivatePaused = (appeal: Appeal): boolean => isPrivateOff(appeal) && appeal.campaign.trust !== 'none'

/** Whether a form or letter is of the appeal's present text. One that names no version is. */
export const isOfText = ({ textVersion }: Appeal, of: { textVersion?: string | undefined }): boolean =>
  of.textVersion === undefined || of.textVersion === textVersion

/** Whether the appeal takes new signatures at `now`. A planned closing works on time, even before a job has run. */
export const isOpenAt = (appeal: Pick<Appeal, 'state' | 'stoppedAt' | 'closesAt'>, now: Date): boolean =>
  appeal.state === 'open' && !appeal.stoppedAt && (!appeal.closesAt || now < appeal.closesAt)

/** The end of late letters: as stored at the closing, else 24 hours after the planned one; null while none is planned. */
export const lettersEnd = ({ lateUntil, closesAt }: Appeal): Date | null =>
  lateUntil ?? (closesAt && after(closesAt, DAY))

const isOver = (end: Date | null, now: Date): boolean => end !== null && end <= now

/** Whether letters of the appeal work at `now`: after the closing for 24 hours, even before a job has run. */
export const takesLettersAt = (appeal: Appeal, now: Date): boolean =>
  (appeal.state === 'open' || appeal.state === 'closed') &&
  !appeal.stoppedAt &&
  !appeal.shreddedAt &&
  !isOver(lettersEnd(appeal), now)
