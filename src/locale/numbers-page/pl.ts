import type { numbersPage as en } from './en.ts'

export const numbersPage: { [key in keyof typeof en]: string } = {
  'numbers.title': 'Jak liczymy',
  'numbers.lead': 'Z czego składa się liczba podpisów, jak rosła i jak ją sprawdzić.',
  'numbers.asOf': 'Stan na {at}. Wszystkie dni i godziny na tej stronie podano według UTC.',
  'numbers.behind': 'Na stronie samego apelu liczba może być o minutę nowsza.',
  'numbers.hourly': 'Liczba zmienia się tylko o pełnej godzinie, żeby nikt nie mógł powiązać z nią odwiedzin strony.',
  'numbers.signatures': 'Podpisy',
  'numbers.heldBack': 'nie podajemy',
  'numbers.general': 'Jak liczymy przy wszystkich apelach',

  'numbers.split': 'Z czego składa się liczba',
  'numbers.split.part': 'Jakie podpisy',
  'numbers.split.confirmed': 'Potwierdzone pocztą',
  'numbers.split.public': 'nazwisko widzą wszyscy',
  'numbers.split.private': 'nazwisko widzą tylko organizatorzy',
  'numbers.split.anonymous': 'bez nazwiska',
  'numbers.split.imported': 'Wprowadzone przez organizatorów',
  'numbers.split.total': 'Razem',
  'numbers.split.few':
    'Na razie potwierdzono mniej niż 10 podpisów. Liczbę podajemy od 10, bo mniejsza mogłaby wskazać konkretną osobę.',
  'numbers.split.uneven':
    'Podział podajemy, gdy potwierdzono 25 podpisów, a w każdej części jest ich co najmniej 10, bo mniejsza liczba mogłaby wskazać konkretną osobę.',

  'numbers.series': 'Jak rosła liczba',
  'numbers.series.perDay': '{n} dziennie',
  'numbers.series.mostDay':
    'Najwięcej jednego dnia: {n, plural, one {# podpis} few {# podpisy} many {# podpisów} other {# podpisu}}, {day}.',
  'numbers.series.most':
    'Najwyższy słupek: {n, plural, one {# podpis} few {# podpisy} many {# podpisów} other {# podpisu}}, od {from} do {to}.',
  'numbers.series.byDay': 'Każdy słupek to jeden dzień, od północy do północy UTC.',
  'numbers.series.grouped':
    'Żeby żaden słupek nie mógł wskazać konkretnej osoby, kończy się dopiero wtedy, gdy obejmuje 10 potwierdzonych podpisów, a tam, gdzie można podpisać bez pokazywania nazwiska wszystkim, także 10 takich. Reszta dołącza do poprzedniego słupka. Im więcej dni obejmuje słupek, tym jest szerszy. Słupki powstają raz dziennie, a ich dzień kończy się o 3:00 UTC.',
  'numbers.series.table': 'Słupki w tabeli',
  'numbers.series.days': 'Dni',
  'numbers.series.sum': 'Razem, stan na {at}',
  'numbers.series.csv': 'Tabela w pliku CSV',
  'numbers.series.json': 'To wszystko jako dane (JSON)',
  'numbers.series.none': 'Nie policzono jeszcze żadnego podpisu.',
  'numbers.series.heldBack': 'Słupki pojawią się razem z liczbą.',

  'numbers.counted': 'Co się liczy',
  'numbers.counted.1':
    'Każdy podpis potwierdzony przyciskiem na stronie, do której prowadzi nasza wiadomość, niezależnie od tego, kto widzi nazwisko. Gdy jawne nazwisko czeka jeszcze na przejrzenie, podpis też jest policzony.',
  'numbers.counted.2': 'Każdy podpis wprowadzony przez organizatorów.',
  'numbers.counted.3':
    'Nie liczy się to, czego nie potwierdzono, co wycofano lub zastąpiono, co jest sprawdzane albo zostało uznane za nieważne.',
  'numbers.counted.4': 'Organizacji nie liczymy nigdy.',

  'numbers.mail': 'Czego dowodzi potwierdzenie',
  'numbers.mail.proves':
    'Dowodzi, że przycisk nacisnął ktoś, kto może czytać tę skrzynkę. Samo otwarcie wiadomości lub linku nie wystarcza: programy firm pocztowych robią to same.',
  'numbers.mail.limits':
    'Nie dowodzi, kto to był. Jedna osoba może mieć kilka skrzynek i nikt nie sprawdza, czy nazwisko jest prawdziwe. Liczymy potwierdzenia, a nie osoby.',
  'numbers.mail.seats':
    'Z jednej skrzynki można złożyć nie więcej niż {n, plural, one {# podpis} few {# podpisy} many {# podpisów} other {# podpisu}}.',

  'numbers.imported': 'Podpisy wprowadzone przez organizatorów',
  'numbers.imported.n':
    'Pod tym apelem: {n, plural, one {# taki podpis} few {# takie podpisy} many {# takich podpisów} other {# takiego podpisu}}. Każde uzupełnienie podano niżej, z dniem.',
  'numbers.imported.none': 'Pod tym apelem takich nie ma.',
  'numbers.imported.text':
    'Złożono je na papierze, w komunikatorze albo przez adwokata. Nikt nie potwierdził ich pocztą: ręczą za nie organizatorzy. „Zebrane” to te, które organizatorzy zebrali sami, „przekazane” to te, które przekazał adwokat, na przykład z więzienia.',

  'numbers.countries': 'Kraje',
  'numbers.countries.text':
    'Kto podpisuje jawnie, może podać kraj. To tylko słowa tej osoby, sami niczego nie ustalamy. Krajów, z których jest mniej niż 10 podpisów, nie podajemy.',
  'numbers.countries.country': 'Kraj',
  'numbers.countries.none': 'Z żadnego kraju nie ma jeszcze 10 podpisów.',

  'numbers.corrections': 'Poprawki',
  'numbers.corrections.text':
    'Gdy liczba spada, wiersz w tym miejscu mówi dlaczego. Decyzje organizatorów są podane z dniem, liczbą i powodem, a wycofania według miesięcy; gdy jest ich mniej niż 10, nie podajemy dokładnej liczby.',
  'numbers.corrections.none': 'Nie było żadnych.',

  'numbers.marks': 'Nikogo nie liczymy dwa razy',
  'numbers.marks.text':
    'Dopóki trwa zbieranie podpisów, przechowujemy zakodowany znacznik każdej skrzynki. Samych adresów nie przechowujemy.',
  'numbers.marks.later':
    'Wiadomości działają jeszcze 24 godziny po zamknięciu. W ciągu następnych dwóch godzin znaczniki zostają zniszczone.',
  'numbers.marks.until':
    'Ostatnie wiadomości działają do {at}. W ciągu następnych dwóch godzin znaczniki zostają zniszczone.',
  'numbers.marks.now': 'Zbieranie podpisów przerwano, a znaczniki są właśnie niszczone.',

  'numbers.list': 'Lista jawnych nazwisk',
  'numbers.list.hash':
    'Stan na {day}: {n, plural, one {# nazwisko} few {# nazwiska} many {# nazwisk} other {# nazwiska}}, a skrót listy (SHA-256) to:',
  'numbers.list.check':
    'Kto dostał od organizatorów listę z tego dnia jako JSON Lines, może sprawdzić, czy niczego nie dodano ani nie pominięto: to polecenie musi dać ten sam skrót.',
}
