import { listAppealRows } from '../../appeals/list-store.ts'
import { missingFacts } from '../../campaigns/campaign.ts'
import { listDescribed } from '../../campaigns/store.ts'
import { optionsFor } from '../campaign-facts.ts'
import { type Check, note, sound } from '../finding.ts'

/** Appeals that were opened before their campaign had to say who it is. */
export const checkCampaigns: Check = async ({ db }) => {
  const appeals = await listAppealRows(db)
  const open = new Set(appeals.filter(({ state }) => state === 'open').map(({ campaign }) => campaign))
  const findings = (await listDescribed(db)).flatMap((campaign) => {
    const missing = missingFacts(campaign)
    if (missing.length === 0 || !open.has(campaign.slug)) return []
    const mend = `campaign change ${campaign.slug} ${optionsFor(missing)}`
    return [note('campaigns', `the pages of ${campaign.slug} do not say all that /privacy says they do`, mend)]
  })
  return findings.length > 0 ? findings : [sound('campaigns', 'the pages of open appeals say who is behind them')]
}
