import type { deskLists as en } from './en.ts'

export const deskLists: { [key in keyof typeof en]: string } = {
  'lists.title': 'Списки',
}
