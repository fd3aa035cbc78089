import type { Role } from './roles.ts'

/** A person who works for one campaign. */
export interface Account {
  id: string
  handle: string
  role: Role
  campaign: StaffCampaign
}

/** The campaign of an account or a link. */
export interface StaffCampaign {
  id: string
  slug: string
  name: string
  demo: boolean
}
