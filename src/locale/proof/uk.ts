import type { proof as en } from './en.ts'

export const proof: { [key in keyof typeof en]: string } = {
  'proof.title': 'Що видно на домені',
}
