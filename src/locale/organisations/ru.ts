import type { organisations as en } from './en.ts'

export const organisations: { [key in keyof typeof en]: string } = {
  'organisations.title': 'Организации',
}
