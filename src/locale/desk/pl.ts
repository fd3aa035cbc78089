import type { DeskMessages } from './en.ts'

export const desk: DeskMessages = {
  'staff.handle.form': 'Pseudonim ma od 5 do 40 znaków: małe litery łacińskie bez ogonków, cyfry, łączniki i kropki',
  'staff.passphrase.short': 'Fraza hasłowa musi mieć co najmniej 12 znaków',
  'staff.passphrase.long': 'Fraza hasłowa może mieć najwyżej 256 znaków',
  'staff.passphrase.common': 'Tej frazy używa wiele osób, więc zostanie odgadnięta jako pierwsza. Wybierz inną',
  'staff.passphrase.guessable': 'Fraza zawiera Twój pseudonim lub tytuł apelu, a te są znane innym. Wybierz inną',
}
