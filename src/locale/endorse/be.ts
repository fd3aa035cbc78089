import type { endorse as en } from './en.ts'

export const endorse: { [key in keyof typeof en]: string } = {
  'endorse.error.name': 'Напішыце назву арганізацыі',
  'endorse.error.name_long': 'У назве можа быць не больш за 300 знакаў: скараціце яе',
  'endorse.error.website': 'Напішыце адрас адкрытай старонкі, напрыклад: https://example.org',
  'endorse.error.website_long': 'У адрасе можа быць не больш за 2048 знакаў: скараціце яго',
  'endorse.error.contact': 'Напішыце сваё імя',
  'endorse.error.role': 'Напішыце сваю пасаду або ролю ў арганізацыі',
  'endorse.error.consent': 'Пастаўце адзнаку, калі вы можаце выступаць ад імя арганізацыі',
  'endorse.title': 'Падтрымаць ад імя арганізацыі',
}
