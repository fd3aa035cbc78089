import type { DeskMessages } from './en.ts'

export const desk: DeskMessages = {
  'staff.handle.form': 'У псевдонімі від 5 до 40 знаків: малі латинські літери, цифри, дефіси й крапки',
  'staff.passphrase.short': 'У кодовій фразі має бути щонайменше 12 знаків',
  'staff.passphrase.long': 'У кодовій фразі може бути щонайбільше 256 знаків',
  'staff.passphrase.common': 'Цією фразою користується багато людей, тому її добирають першою. Виберіть іншу',
  'staff.passphrase.guessable': 'У фразі є ваш псевдонім або назва звернення, а їх знають інші. Виберіть іншу',
}
