import type { News } from './own-account/news.ts'
import type { Role } from './roles.ts'

/** A person who works for one campaign. */
export interface Account {
  id: string
  handle: string
  role: Role
  campaign: StaffCampaign
  /** Comes with the session: every page of the account shows it. */
  news?: News
}

/** The campaign of an account or a link. */
export interface StaffCampaign {
  id: string
  slug: string
  name: string
  demo: boolean
}
