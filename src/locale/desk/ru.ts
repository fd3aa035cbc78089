import type { DeskMessages } from './en.ts'

export const desk: DeskMessages = {
  'staff.handle.form': 'В псевдониме от 5 до 40 знаков: строчные латинские буквы, цифры, дефисы и точки',
  'staff.passphrase.short': 'В кодовой фразе должно быть не меньше 12 знаков',
  'staff.passphrase.long': 'В кодовой фразе может быть не больше 256 знаков',
  'staff.passphrase.common': 'Этой фразой пользуются многие, поэтому её подбирают первой. Выберите другую',
  'staff.passphrase.guessable':
    'Во фразе есть ваш псевдоним или название обращения, а их знают другие. Выберите другую',
}
