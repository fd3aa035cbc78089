import type { DeskMessages } from './en.ts'

export const desk: DeskMessages = {
  'staff.handle.form': 'У псеўданіме ад 5 да 40 знакаў: малыя лацінскія літары, лічбы, злучкі і кропкі',
  'staff.passphrase.short': 'У кодавай фразе мусіць быць не менш за 12 знакаў',
  'staff.passphrase.long': 'У кодавай фразе можа быць не больш за 256 знакаў',
  'staff.passphrase.common': 'Гэтай фразай карыстаюцца многія, таму яе адгадваюць першай. Выберыце іншую',
  'staff.passphrase.guessable': 'У фразе ёсць ваш псеўданім або назва звароту, а іх ведаюць іншыя. Выберыце іншую',
}
