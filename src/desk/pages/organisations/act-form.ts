import type { Queue } from '../../../endorsements/decide/queue-store.ts'
import type { QueuedEndorsement } from '../../../endorsements/decide/queued-endorsement.ts'
import type { SwitchItem } from '../../../ui/frame.ts'

/** An act on an organisation that has a page of its own. */
export const ORGANISATION_ACTS = ['decline', 'remove'] as const
export type OrganisationAct = (typeof ORGANISATION_ACTS)[number]

/** Whether the organisation as it stands can be declined, or removed. */
export const allows = ({ state, proposed }: QueuedEndorsement, act: OrganisationAct): boolean =>
  act === 'remove' ? state === 'listed' : state === 'waiting' || (state === 'listed' && proposed !== null)

/** The list to go on with: one that is removed is one of many on the page, one that is declined is one of many that wait. */
export const listOf = (act: OrganisationAct): Queue => (act === 'remove' ? 'listed' : 'waiting')

export const ACT_FORM = 'act-form'

/** The path of an act, and of its form. */
export const organisationActPath = (slug: string, id: string, act: OrganisationAct): string =>
  `/staff/a/${slug}/organisations/${id}/${act}`

/** The language switch: buttons that post the form, which comes back as it was typed. */
export const actSwitch =
  (path: string) =>
  (language: string): SwitchItem => ({ language, form: ACT_FORM, action: `${path}?lang=${language}` })
