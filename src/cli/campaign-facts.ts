import type { CampaignFact } from '../campaigns/campaign.ts'

/** The option by which each fact of a campaign is given. */
const OPTIONS: Record<CampaignFact, string> = {
  contact: '--contact',
  pressContact: '--press-contact',
  controller: '--controller',
  serverLocation: '--server',
}

/** The facts in words. */
export const factsInWords = (facts: readonly CampaignFact[]): string =>
  facts.map((fact) => OPTIONS[fact].slice(2)).join(', ')

/** The options that give these facts, to be filled in. */
export const optionsFor = (facts: readonly CampaignFact[]): string =>
  facts.map((fact) => `${OPTIONS[fact]} …`).join(' ')
