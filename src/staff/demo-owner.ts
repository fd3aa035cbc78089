import type { Account } from './account.ts'

/** The handle of the demo's own account, which has neither passphrase nor factor. */
export const DEMO_OWNER = 'demo-owner'

/** Whether the account is the demo's own. Members whom it invites have a factor, as everywhere. */
export const isDemoOwner = ({ handle, campaign }: Pick<Account, 'handle' | 'campaign'>): boolean =>
  campaign.demo && handle === DEMO_OWNER
