import type { endorse as en } from './en.ts'

export const endorse: { [key in keyof typeof en]: string } = {
  'endorse.error.name': 'Напишіть назву організації',
  'endorse.error.name_long': 'У назві може бути щонайбільше 300 знаків: скоротіть її',
  'endorse.error.website': 'Напишіть адресу відкритої сторінки, наприклад: https://example.org',
  'endorse.error.website_long': 'В адресі може бути щонайбільше 2048 знаків: скоротіть її',
  'endorse.error.contact': 'Напишіть своє ім’я',
  'endorse.error.role': 'Напишіть свою посаду або роль в організації',
  'endorse.error.consent': 'Поставте позначку, якщо ви можете виступати від імені організації',
  'endorse.title': 'Підтримати від імені організації',
}
