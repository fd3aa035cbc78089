import type { organisations as en } from './en.ts'

export const organisations: { [key in keyof typeof en]: string } = {
  'organisations.title': 'Organizacje',
  'organisations.all': 'Wszystkie organizacje: {n, number}',
  'organisations.list': 'Więcej o tych organizacjach',
  'organisations.n':
    '{n, plural, one {{n, number} organizacja} few {{n, number} organizacje} many {{n, number} organizacji} other {{n, number} organizacji}}',
  'organisations.and':
    '{n, plural, one {i {n, number} organizacja} few {i {n, number} organizacje} many {i {n, number} organizacji} other {i {n, number} organizacji}}',
  'organisations.many':
    '{n, plural, one {organizacja popiera} few {organizacje popierają} many {organizacji popiera} other {organizacji popiera}}',
  'organisations.first': 'Nie dołączyła jeszcze żadna organizacja.',
  'organisations.endorse': 'Poprzyj',
  'organisations.only': 'To oświadczenie popierają organizacje',
  'organisations.only.text':
    'Nie zbiera się pod nim podpisów osób. Osoba reprezentująca organizację może je poprzeć w około trzy minuty.',
  'organisations.lead':
    'Każdą z tych organizacji organizatorzy sprawdzili przed wpisaniem na listę: jej reprezentant potwierdził skrzynkę albo organizatorzy mają jej zgodę w innej postaci, na przykład podpisane pismo.',
  'organisations.apart': 'Organizacje liczone są osobno. Nigdy nie wchodzą do liczby osób.',
  'organisations.none': 'Na liście nie ma jeszcze organizacji.',
  'organisations.initiator': 'wśród inicjatorów tego apelu',
  'organisations.confirmed': 'potwierdzone przez organizatorów, {day}',
  'organisations.mistake': 'Wpisana przez pomyłkę? Daj nam znać',
  'organisations.report.title': 'Organizacja wpisana przez pomyłkę',
  'organisations.report.what':
    'Zgłoszenie przejrzą organizatorzy; do czasu ich decyzji organizacja pozostaje. O Tobie nie przechowujemy nic, a wpisany tekst usuwamy 30 dni po decyzji.',
  'organisations.report.own': 'Reprezentujesz tę organizację? Przez własny link możesz wycofać poparcie od razu.',
  'organisations.report.thanks': 'Zdecydują o tym organizatorzy. Do tego czasu organizacja pozostaje.',
  'organisations.back': 'Wróć do organizacji',
}
