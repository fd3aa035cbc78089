import type { CampaignFact, CampaignField } from '../campaigns/campaign.ts'

/** The option by which each field of a campaign is given. */
const OPTIONS: Record<CampaignField, string> = {
  contact: '--contact',
  pressContact: '--press-contact',
  controller: '--controller',
  serverLocation: '--server',
  timeZone: '--time-zone',
  proofChecks: '--proof-checks',
}

/** The fields in words. */
export const fieldsInWords = (fields: readonly CampaignField[]): string =>
  fields.map((field) => OPTIONS[field].slice(2)).join(', ')

/** The options that give these facts, to be filled in. */
export const optionsFor = (facts: readonly CampaignFact[]): string =>
  facts.map((fact) => `${OPTIONS[fact]} …`).join(' ')
