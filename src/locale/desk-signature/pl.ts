import type { deskSignature as en } from './en.ts'

export const deskSignature: { [key in keyof typeof en]: string } = {
  'signature.title': 'Jeden podpis',
}
