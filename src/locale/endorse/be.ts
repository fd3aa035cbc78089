import type { endorse as en } from './en.ts'

export const endorse: { [key in keyof typeof en]: string } = {
  'endorse.title': 'Падтрымаць ад імя арганізацыі',
}
