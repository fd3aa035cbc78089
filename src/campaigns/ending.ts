import type { Ending } from '../db/ending.ts'

export const campaignsEnding: Ending = {
  stays: {
    campaigns: 'is the team, not its signers',
    recipients: 'says to whom names were sealed',
    epochs: 'says to whom names were sealed, and since when',
  },
}
