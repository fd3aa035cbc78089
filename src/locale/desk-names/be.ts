import type { deskNames as en } from './en.ts'

export const deskNames: { [key in keyof typeof en]: string } = {
  'names.title': 'Імёны',
}
