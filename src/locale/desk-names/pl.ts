import type { deskNames as en } from './en.ts'

export const deskNames: { [key in keyof typeof en]: string } = {
  'names.title': 'Imiona i nazwiska',
  'names.public': 'Strona, którą widzą wszyscy',
  'names.lists': 'Listy imion i nazwisk',
  'names.list.waiting': 'Czekające',
  'names.list.reported': 'Zgłoszone',
  'names.list.shown': 'Pokazane',
  'names.list.hidden': 'Ukryte',
  'names.list.held': 'Wstrzymane',
  'names.list.imported': 'Dodane ręcznie',

  'names.waiting':
    '{n, plural, one {# podpis czeka na przejrzenie, od {day}.} few {# podpisy czekają na przejrzenie, najdawniejszy od {day}.} many {# podpisów czeka na przejrzenie, najdawniejszy od {day}.} other {# podpisu czeka na przejrzenie, najdawniejszy od {day}.}}',
  'names.reported':
    '{n, plural, one {# zgłoszony podpis czeka na decyzję, od {day}.} few {# zgłoszone podpisy czekają na decyzję, najdawniejszy od {day}.} many {# zgłoszonych podpisów czeka na decyzję, najdawniejszy od {day}.} other {# zgłoszonego podpisu czeka na decyzję, najdawniejszy od {day}.}}',
  'names.nothing': 'Nic nie czeka.',
  'names.draft':
    'Nikt jeszcze nie podpisał: ten apel jest wersją roboczą. Gdy zostanie otwarty, pojawią się tu imiona i nazwiska podpisujących.',

  'names.about.waiting':
    'Zostaw: imię i nazwisko widzą wszyscy. Ukryj: nie widzi ich nikt, a podpis i tak jest policzony.',
  'names.about.reported':
    'Zostaw: imię i nazwisko zostają, a przez 30 dni nie przyjmujemy o nich nowych zgłoszeń. Ukryj: nie widzi ich nikt, a podpis i tak jest policzony.',
  'names.about.shown': 'Te imiona i nazwiska widzą wszyscy; najpierw najdawniejsze.',
  'names.about.hidden': 'Tych imion i nazwisk nie widzi nikt; podpisy i tak są policzone.',
  'names.about.held':
    'Te podpisy nie wliczają się do liczby a ich imion i nazwisk nie ma na stronach, dopóki ktoś ich znów nie policzy. Naciśnij podpis, żeby o nim zdecydować.',
  'names.about.imported': 'Te podpisy przyszły na papierze, w komunikatorze albo przez adwokata.',

  'names.none.waiting':
    'Nic nie czeka. Imiona i nazwiska osób, które podpisują jawnie, trafiają tu, zanim ktokolwiek je zobaczy.',
  'names.none.waiting_host':
    'Nic nie czeka. W tym apelu imiona i nazwiska widać od razu; tylko te, przy których podano stronę internetową, czekają najpierw tutaj.',
  'names.none.reported':
    'Nie ma zgłoszeń. Obok każdego imienia i nazwiska, które widzą wszyscy, jest link „Zgłoś”: zgłoszenia trafiają tutaj.',
  'names.none.shown': 'Żaden podpis nie jest pokazany. Zajrzyj do czekających albo ukrytych.',
  'names.none.hidden': 'Nie ma ukrytych podpisów. Te, które ukryjesz, trafiają tutaj i można je znów pokazać.',
  'names.none.held':
    'Żaden podpis nie jest wstrzymany. Żeby na jakiś czas nie liczyć podpisu, naciśnij go na innej liście.',
  'names.none.imported':
    'Niczego nie dodano ręcznie. Osoba, która prowadzi serwer, dodaje podpisy z papieru tym poleceniem:',
  'names.none.further': 'Dalej nic już nie ma.',

  'names.search.in': 'Na której liście',
  'names.search.all': 'Na wszystkich listach',

  'names.keep': 'Zostaw',
  'names.hide': 'Ukryj',
  'names.show': 'Pokaż znów',
  'names.keep_page': 'Zostaw wszystkie na tej stronie ({n, number})',
  'names.look.waiting': 'czeka na przejrzenie',
  'names.look.shown': 'widoczny',
  'names.look.hidden': 'ukryty',
  'names.state.held': 'wstrzymany, poza liczbą podpisów',
  'names.state.invalid': 'nieważny, poza liczbą podpisów',
  'names.private': 'Imię i nazwisko przechowywane w postaci zaszyfrowanej',
  'names.anonymous': 'Podpis bez imienia i nazwiska',

  'names.count': '{n, plural, one {# podpis} few {# podpisy} many {# podpisów} other {# podpisu}}',
  'names.done.keep': 'Zostawiono: {what}',
  'names.done.hide': 'Ukryto: {what}',
  'names.done.undo': 'Znów czeka na przejrzenie: {what}',
  'names.done.nothing': 'Nic nie zrobiono',
  'names.undo': 'Cofnij',
  'names.undo.will':
    '{n, plural, one {Po cofnięciu podpis znów czeka na przejrzenie.} few {Po cofnięciu podpisy znów czekają na przejrzenie.} many {Po cofnięciu podpisy znów czekają na przejrzenie.} other {Po cofnięciu podpisy znów czekają na przejrzenie.}}',
  'names.undo.reports': 'Zgłoszenia będą znów otwarte.',
  'names.changed':
    '{n, plural, one {# podpis jest już inny} few {# podpisy są już inne} many {# podpisów jest już innych} other {# podpisu jest już inne}}',
  'names.changed.text':
    'Zdecydował już ktoś inny albo podpisana osoba zmieniła słowa. Tutaj nic nie zrobiono; tak jest teraz.',
  'names.gone': 'Podpis, którego nie ma już na żadnej liście: wycofano go, zmieniono albo usunięto.',
}
