import type { DeskMessages } from './en.ts'

export const desk: DeskMessages = {
  'staff.handle.form':
    'Slapyvardį sudaro nuo 5 iki 40 ženklų: mažosios lotyniškos raidės be ženklų, skaitmenys, brūkšneliai ir taškai',
  'staff.passphrase.short': 'Slaptafrazėje turi būti bent 12 ženklų',
  'staff.passphrase.long': 'Slaptafrazėje gali būti ne daugiau kaip 256 ženklai',
  'staff.passphrase.common': 'Šią frazę vartoja daug žmonių, todėl ji spėjama pirmoji. Pasirinkite kitą',
  'staff.passphrase.guessable':
    'Frazėje yra jūsų slapyvardis arba kreipimosi pavadinimas, o juos žino kiti. Pasirinkite kitą',
}
