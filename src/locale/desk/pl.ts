import type { DeskMessages } from './en.ts'

export const desk: DeskMessages = {
  'staff.handle.form': 'Pseudonim ma od 5 do 40 znaków: małe litery łacińskie bez ogonków, cyfry, łączniki i kropki',
  'staff.passphrase.short': 'Fraza hasłowa musi mieć co najmniej 12 znaków',
  'staff.passphrase.long': 'Fraza hasłowa może mieć najwyżej 256 znaków',
  'staff.passphrase.common': 'Tej frazy używa wiele osób, więc zostanie odgadnięta jako pierwsza. Wybierz inną',
  'staff.passphrase.guessable': 'Fraza zawiera Twój pseudonim lub tytuł apelu, a te są znane innym. Wybierz inną',

  'desk.front.title': 'Apele',
  'desk.front.waits': 'Co czeka',
  'desk.front.names':
    '{n, plural, one {# podpis czeka na przejrzenie} few {# podpisy czekają na przejrzenie} many {# podpisów czeka na przejrzenie} other {# podpisu czeka na przejrzenie}}',
  'desk.front.reports':
    '{n, plural, one {# zgłoszony podpis czeka na decyzję} few {# zgłoszone podpisy czekają na decyzję} many {# zgłoszonych podpisów czeka na decyzję} other {# zgłoszonego podpisu czeka na decyzję}}',
  'desk.front.since': 'od {day}',
  'desk.front.nothing':
    'Nic nie czeka. Tu pojawiają się imiona i nazwiska do przejrzenia oraz zgłoszenia, najdawniejsze najpierw.',
  'desk.front.none': 'Nie ma jeszcze apeli. Osoba, która prowadzi serwer, tworzy apel z pliku tym poleceniem:',
  'desk.front.drafts':
    'Nie ma jeszcze czego podpisać. Osoba, która prowadzi serwer, otwiera wersję roboczą tym poleceniem:',
  'desk.front.draft': 'wersja robocza',
  'desk.front.open': 'można podpisać',
  'desk.front.closed': 'zamknięty',
  'desk.front.archived': 'w archiwum',
  'desk.front.protected': 'objęty ochroną',
}
