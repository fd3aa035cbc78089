import type { Ending } from '../db/ending.ts'
import { forgetSealedLabels } from './label-store.ts'

export const campaignsEnding: Ending = {
  anyTime: {
    campaigns: {
      letters_decided_on: 'counts as no mark while it lies more than a day ahead',
      letters_sent_on: 'counts as no mark while it lies more than a day ahead',
    },
    epochs: { since: 'is only shown' },
    recipients: { proven_on: 'is only shown', answered_on: 'is only shown', retired_on: 'is only shown' },
  },
  stays: {
    campaigns: 'is the team, not its signers',
    recipients: 'says to whom names were sealed',
    epochs: 'says to whom names were sealed, and since when',
  },
  forgetSealed: forgetSealedLabels,
  personal: { recipients: ['label', 'label_sealed'] },
}
