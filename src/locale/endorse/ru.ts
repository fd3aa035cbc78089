import type { endorse as en } from './en.ts'

export const endorse: { [key in keyof typeof en]: string } = {
  'endorse.error.name': 'Напишите название организации',
  'endorse.error.name_long': 'В названии может быть не больше 300 знаков: сократите его',
  'endorse.error.website': 'Напишите адрес открытой страницы, например: https://example.org',
  'endorse.error.website_long': 'В адресе может быть не больше 2048 знаков: сократите его',
  'endorse.error.contact': 'Напишите своё имя',
  'endorse.error.role': 'Напишите свою должность или роль в организации',
  'endorse.error.consent': 'Поставьте отметку, если вы можете выступать от имени организации',
  'endorse.title': 'Поддержать от имени организации',
}
