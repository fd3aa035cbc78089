import type { deskOverview as en } from './en.ts'

export const deskOverview: { [key in keyof typeof en]: string } = {
  'overview.title': 'Przegląd',
}
