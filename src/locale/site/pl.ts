import type { site as en } from './en.ts'

export const site: { [key in keyof typeof en]: string } = {
  'site.home.title': 'Apele do podpisania',
  'site.home.lead':
    'Listy otwarte i manifesty, które można podpisać jawnie, tylko do wiadomości organizatorów albo bez podawania nazwiska.',
  'site.home.none': 'W tej chwili nie ma apeli do podpisania.',
  'site.home.ended': 'Zakończone apele',

  'site.kind.letter': 'List otwarty',
  'site.kind.manifesto': 'Manifest',
  'site.kind.statement': 'Oświadczenie',
  'site.kind.petition': 'Petycja',
  'site.opened': 'podpisy zbierane od {day}',
  'site.sign': 'Podpisz',
  'site.ask': 'Apelujemy',
  'site.initiators': 'Inicjatorzy',
  'site.latest': 'Najnowsze nazwiska',
  'site.allNames': 'Wszystkie nazwiska',
  'site.allNamesN': 'Wszystkie nazwiska: {n, number}',
  'site.who': 'Kto za tym stoi',
  'site.who.organisation': 'Organizacja',
  'site.who.contact': 'Kontakt',
  'site.who.press': 'Dla mediów',
  'site.who.controller': 'Administrator danych',
  'site.who.links': 'Bądź na bieżąco',
  'site.who.server': 'Gdzie stoi serwer',
  'site.who.keys': 'Nazwiska przeznaczone tylko do wiadomości organizatorów są szyfrowane tymi kluczami',
  'site.who.keys_since': 'Od {day}. Każdy wiersz to odcisk jednego klucza.',

  'site.notice.language': 'Ten apel nie jest jeszcze dostępny po polsku. Język tekstu: {language}.',
  'site.notice.protected': 'Za podpisanie tego apelu może komuś grozić kara.',
  'site.notice.protectedLink': 'Jak bezpiecznie podpisać',
  'site.notice.stopped': 'Ten apel został zakończony. Nazwisk już tu nie przechowujemy.',
  'site.notice.closed': 'Zbieranie podpisów zakończone.',
  'site.notice.demo': 'To wersja pokazowa: ten apel i nazwiska pod nim są zmyślone.',
  'site.draft': 'Wersja robocza',
  'site.draft.text':
    'Tę stronę widzą tylko osoby, które mają ten link. Zbieranie podpisów zacznie się po otwarciu apelu.',
  'site.draft.refused': 'To wersja robocza',
  'site.draft.refused_text': 'Nic nie zostało wysłane ani zapisane. Zbieranie podpisów zacznie się po otwarciu apelu.',
  'site.draft.back': 'Wróć do wersji roboczej',
  'site.paused': 'Zbieranie podpisów jest wstrzymane na kilka minut. Wpisane dane nie zostały wysłane.',
  'site.paused.heading': 'Zbieranie podpisów wstrzymane',
  'site.ended': 'Zbieranie podpisów zakończone.',
  'site.ended.shredded': 'Zakodowane znaczniki adresów zniszczono {day}.',
  'site.ended.late': 'Podpis z wiadomości wysłanej wcześniej można potwierdzić do {at}.',

  'site.embed.read': 'Przeczytaj apel',
  'site.feed': 'Kolejne progi: {title}',
  'site.source.collected': 'podpis zebrany przez organizatorów',
  'site.source.conveyed': 'przekazano przez adwokata',

  'site.counter.none': 'Twój podpis może być pierwszy.',
  'site.counter.first': 'Zbieramy pierwsze podpisy.',
  'site.counter.collected':
    '{n, plural, one {podpis} few {podpisy} many {podpisów} other {podpisu}} zebrali organizatorzy',
  'site.counter.more': 'zbieranie trwa',
  'site.counter.one': 'Podpisała 1 osoba.',
  'site.counter.few':
    'Dotąd {n, plural, one {podpisała # osoba} few {podpisały # osoby} many {podpisało # osób} other {podpisało # osoby}}.',
  'site.counter.many': '{n, plural, one {podpis} few {podpisy} many {podpisów} other {podpisu}}',
  'site.counter.next': 'następny cel: {n, number}',
  'site.counter.confirmed':
    '{n, plural, one {# potwierdzony} few {# potwierdzone} many {# potwierdzonych} other {# potwierdzonego}}',
  'site.counter.public': 'jawnie: {n, number}',
  'site.counter.private': 'tylko do wiadomości organizatorów: {n, number}',
  'site.counter.anonymous': 'bez nazwiska: {n, number}',
  'site.counter.imported': 'zebrane przez organizatorów: {n, number}',
  'site.counter.reached': 'Próg {n, number} podpisów osiągnięto {day}',
  'site.counter.goalReached': 'Cel {goal, number} podpisów osiągnięto {day}. Następny: {next, number}',
  'site.counter.goalPassed': 'Cel {goal, number} podpisów osiągnięto. Następny: {next, number}',
  'site.counter.goalClosed': 'Cel {goal, number} podpisów osiągnięto.',
  'site.counter.held':
    'Od {day} {n, plural, one {sprawdzany jest # podpis} few {sprawdzane są # podpisy} many {sprawdzanych jest # podpisów} other {sprawdzane jest # podpisu}}',
  'site.counter.heldFew': 'Od {day} sprawdzanych jest mniej niż 10 podpisów',
  'site.counter.closed': 'Zbieranie podpisów zakończono {at}',
  'site.counter.asOf': 'stan na {at}',
  'site.counter.reload': 'odśwież',
  'site.counter.grid': 'następna zmiana nie wcześniej niż {at}',

  'site.lines': 'Co się zmieniło',
  'site.line.withdrawn':
    'Wycofano {n, plural, one {# podpis} few {# podpisy} many {# podpisów} other {# podpisu}} {month}',
  'site.line.withdrawnFew': 'Wycofano mniej niż 10 podpisów {month}',
  'site.line.added':
    '{day}: organizatorzy dodali {n, plural, one {# podpis} few {# podpisy} many {# podpisów} other {# podpisu}}',
  'site.line.held':
    '{day}: {n, plural, one {# podpis} few {# podpisy} many {# podpisów} other {# podpisu}} wyłączono z liczby na czas sprawdzania',
  'site.line.released':
    '{day}: {n, plural, one {# podpis} few {# podpisy} many {# podpisów} other {# podpisu}} sprawdzono i ponownie doliczono',
  'site.line.invalidated':
    '{day}: {n, plural, one {# podpis uznano za nieważny} few {# podpisy uznano za nieważne} many {# podpisów uznano za nieważne} other {# podpisu uznano za nieważne}}',
  'site.line.removed':
    '{day}: {n, plural, one {# podpis} few {# podpisy} many {# podpisów} other {# podpisu}} usunięto na żądanie',
  'site.line.held_invalidated':
    '{day}: z podpisów wyłączonych na czas sprawdzania {n, plural, one {# uznano za nieważny} few {# uznano za nieważne} many {# uznano za nieważne} other {# uznano za nieważne}}',
  'site.line.held_removed':
    '{day}: z podpisów wyłączonych na czas sprawdzania {n, plural, one {# usunięto} few {# usunięto} many {# usunięto} other {# usunięto}} na żądanie',
  'site.change.closing_set': '{day}: koniec zbierania podpisów ustalono na {after}',
  'site.change.closing_earlier': '{day}: koniec zbierania podpisów przyspieszono: z {before} na {after}',
  'site.change.closing_later': '{day}: koniec zbierania podpisów przesunięto na później: z {before} na {after}',
  'site.change.closing_dropped': '{day}: odwołano planowany koniec zbierania podpisów ({before})',
  'site.change.safety':
    '{day}: organizatorzy objęli ten apel ochroną. Odtąd nowe nazwiska są pokazywane dopiero po przejrzeniu',
  'site.change.withhold_small_counts': '{day}: odtąd małe liczby nie są podawane',
  'site.change.names_by_day': '{day}: odtąd nazwiska są ułożone według dni',
  'site.change.names_as_json': '{day}: odtąd nazwiska nie są już udostępniane jako dane',

  'site.names.title': 'Nazwiska',
  'site.names.intro':
    'Są tu tylko nazwiska osób, które postanowiły pokazać je wszystkim. Nazwisk pozostałych osób nie pokazujemy.',
  'site.names.byDay': 'Według dni, a w obrębie dnia alfabetycznie.',
  'site.names.jump': 'Przejdź do litery',
  'site.names.none': 'Nie ma tu jeszcze nazwisk.',
  'site.names.next': 'Następna strona',
  'site.names.start': 'Wróć na początek',
  'site.names.back': 'Wróć do apelu',
  'site.names.search.label': 'Znajdź nazwisko',
  'site.names.search.hint': 'Wystarczą pierwsze litery, w dowolnym alfabecie.',
  'site.names.search': 'Szukaj',
  'site.names.search.found':
    'Znaleziono: {n, plural, one {# podpis} few {# podpisy} many {# podpisów} other {# podpisu}}',
  'site.names.search.page':
    'Znaleziono na tej stronie: {n, plural, one {# podpis} few {# podpisy} many {# podpisów} other {# podpisu}}',
  'site.names.search.none': 'Nic nie znaleziono',
  'site.names.search.none.text': 'Spróbuj wpisać mniej liter albo zastosować inną pisownię.',
  'site.names.search.more': 'Pasuje więcej podpisów, niż można pokazać',
  'site.names.search.more.text': 'Dopisz kolejne litery. Oto pierwsze wyniki: {n, number}.',
  'site.names.search.incomplete': 'Wyszukiwanie nie jest jeszcze pełne: podpisy sprzed aktualizacji są wciąż dodawane.',
  'site.names.search.nothing': 'Wpisz co najmniej jedną literę lub cyfrę',
  'site.names.search.new_tab': 'Linki otwierają się w nowej karcie, a wyniki zostają tutaj.',
  'site.names.search.too_many':
    'Wpisany tekst nadal tu jest: ponów wyszukiwanie za minutę. Z Twojej sieci może korzystać kilka osób.',
  'site.names.search.all': 'Wszystkie nazwiska',
}
