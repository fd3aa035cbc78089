import type { deskOrganisations as en } from './en.ts'

export const deskOrganisations: { [key in keyof typeof en]: string } = {
  'desk.organisations.title': 'Organizacje',
  'desk.waits.endorsements':
    '{n, plural, one {# organizacja czeka na decyzję} few {# organizacje czekają na decyzję} many {# organizacji czeka na decyzję} other {# organizacji czeka na decyzję}}',
  'desk.organisations.lists': 'Listy organizacji',
  'desk.organisations.list.waiting': 'Czekające',
  'desk.organisations.list.reported': 'Zgłoszone',
  'desk.organisations.list.listed': 'Na stronie',
  'desk.organisations.list.declined': 'Odrzucone',
  'desk.organisations.list.removed': 'Usunięte',
  'desk.organisations.waits':
    '{n, plural, one {# organizacja czeka na decyzję, od {day}.} few {# organizacje czekają na decyzję, najdłużej od {day}.} many {# organizacji czeka na decyzję, najdłużej od {day}.} other {# organizacji czeka na decyzję, najdłużej od {day}.}}',
  'desk.organisations.nothing': 'Żadna organizacja nie czeka.',
  'desk.organisations.draft':
    'Ten apel jest wersją roboczą. Gdy zostanie otwarty, organizacje będą mogły go poprzeć, a ich zgłoszenia trafią tutaj.',
  'desk.organisations.about.waiting':
    'Zatwierdź: organizację widzą wszyscy. Odrzuć: nie widzi jej nikt. Tak czy inaczej przedstawiciel dostanie list. Najpierw są inicjatorzy, potem ci, którzy czekają najdłużej.',
  'desk.organisations.about.reported':
    'Czytelnicy zgłosili, że coś jest z nimi nie tak. Zostaw: organizacja zostaje, a zgłoszenia są załatwione. Usuń: nikt jej już nie widzi.',
  'desk.organisations.about.listed': 'Te organizacje widzą wszyscy.',
  'desk.organisations.about.declined':
    'Nikt ich nie widzi. 30 dni po decyzji zostaną wymazane; do tego czasu można je jeszcze zatwierdzić.',
  'desk.organisations.about.removed': 'Te zniknęły ze strony. 30 dni po decyzji zostaną wymazane także ich nazwy.',
  'desk.organisations.none.waiting':
    'Żadna organizacja nie czeka. Zgłoszenia przedstawicieli trafiają tu, zanim zobaczy je ktokolwiek inny.',
  'desk.organisations.none.reported': 'Nie ma zgłoszeń.',
  'desk.organisations.none.listed': 'Na stronie nie ma jeszcze organizacji. Zajrzyj do czekających.',
  'desk.organisations.none.declined': 'Nie ma odrzuconych organizacji.',
  'desk.organisations.none.removed': 'Nie ma usuniętych organizacji.',
  'desk.organisations.none.further': 'Dalej nie ma już organizacji.',
  'desk.organisations.since.waiting': 'Czeka od {day}',
  'desk.organisations.since.listed': 'Zatwierdzono {day}',
  'desk.organisations.since.declined': 'Odrzucono {day}',
  'desk.organisations.since.removed': 'Usunięto {day}',
  'desk.organisations.today': 'dzisiaj',
  'desk.organisations.age': '{n, plural, one {# dzień} few {# dni} many {# dni} other {# dnia}}',
  'desk.organisations.name_en': 'Po angielsku',
  'desk.organisations.country': 'Kraj',
  'desk.organisations.website': 'Strona internetowa',
  'desk.organisations.none_given': 'nie podano',
  'desk.organisations.representative': 'Przedstawiciel',
  'desk.organisations.representative.none': 'nie jest tu już znany',
  'desk.organisations.private': 'Przedstawicieli widzi tylko wasz zespół. Gdy coś jest niejasne, zapytajcie ich.',
  'desk.organisations.mailbox.at_website': 'Adres jest w domenie strony.',
  'desk.organisations.mailbox.elsewhere': 'Adres nie jest w domenie strony: upewnijcie się w inny sposób.',
  'desk.organisations.mailbox.no_website': 'Żadna strona nie mówi, kto to jest: upewnijcie się w inny sposób.',
  'desk.organisations.initiates': 'Nosi nazwę inicjatora tego apelu.',
  'desk.organisations.letters': 'Litery innego alfabetu wewnątrz słowa: {letters}.',
  'desk.organisations.alphabet.latin': 'łacińskie',
  'desk.organisations.alphabet.cyrillic': 'cyrylica',
  'desk.organisations.alphabet.greek': 'greckie',
  'desk.organisations.alphabet.armenian': 'ormiańskie',
  'desk.organisations.alphabet.other': 'inne',
  'desk.organisations.alikes': 'Porównajcie',
  'desk.organisations.alike.same': 'ta sama nazwa',
  'desk.organisations.alike.lookalike': 'wygląda tak samo, ale napisane innymi literami',
  'desk.organisations.alike.domain': 'ta sama strona albo podobna do niej',
  'desk.organisations.state.waiting': 'czeka',
  'desk.organisations.state.listed': 'na stronie',
  'desk.organisations.state.declined': 'odrzucona',
  'desk.organisations.state.removed': 'usunięta',
  'desk.organisations.change':
    'Jest na stronie i chce być tam tak, jak widać powyżej. Zmienia się to; dopóki nie zdecydujecie, zostaje obecny wpis:',
  'desk.organisations.change.now': 'teraz',
  'desk.organisations.change.asked': 'ma być',
  'desk.organisations.reports': 'Czytelnicy piszą',
  'desk.organisations.report.no_words': 'bez słów',
  'desk.organisations.approve': 'Zatwierdź',
  'desk.organisations.approve_change': 'Zatwierdź zmianę',
  'desk.organisations.approve_after_all': 'Jednak zatwierdź',
  'desk.organisations.keep': 'Zostaw',
  'desk.organisations.decline': 'Odrzuć',
  'desk.organisations.decline_change': 'Odrzuć zmianę',
  'desk.organisations.remove': 'Usuń',
  'desk.organisations.reason': 'Powód',
  'desk.organisations.reason.read': 'Przeczyta go przedstawiciel. Najwyżej 140 znaków, bez nazwisk i linków.',
  'desk.organisations.reason.optional': 'Powód (nieobowiązkowo)',
  'desk.organisations.decline.heading': 'Odrzucić tę organizację?',
  'desk.organisations.decline.will':
    'Nie trafi na stronę, którą widzą wszyscy. Przedstawiciel dostanie list z waszym powodem. Przez 30 dni można ją jeszcze zatwierdzić; potem wszystko, co tu o niej wiadomo, zostanie wymazane.',
  'desk.organisations.decline_change.heading': 'Odrzucić tę zmianę?',
  'desk.organisations.decline_change.will':
    'Wpis na stronie zostaje taki, jaki jest. Przedstawiciel dostanie list z waszym powodem.',
  'desk.organisations.remove.heading': 'Usunąć tę organizację?',
  'desk.organisations.remove.will':
    'Spowoduje to usunięcie 1 organizacji ze strony, którą widzą wszyscy, i wymazanie tu danych jej przedstawiciela. Nie można tego cofnąć. Przedstawiciel dostanie list.',
  'desk.organisations.done.approved': 'Zatwierdzono: {what}',
  'desk.organisations.done.change_approved': 'Zatwierdzono zmianę: {what}',
  'desk.organisations.done.kept': 'Zostawiono: {what}',
  'desk.organisations.done.declined': 'Odrzucono: {what}',
  'desk.organisations.done.change_declined': 'Odrzucono zmianę: {what}',
  'desk.organisations.done.removed': 'Usunięto: {what}',
  'desk.organisations.then.approved': 'Jest już na stronie, a przedstawiciel dostanie list.',
  'desk.organisations.then.change_approved': 'Jest już na stronie w tej postaci, a przedstawiciel dostanie list.',
  'desk.organisations.then.kept': 'Zostaje na stronie; zgłoszenia są załatwione.',
  'desk.organisations.then.declined': 'Przedstawiciel dostanie list z waszym powodem.',
  'desk.organisations.then.change_declined':
    'Wpis zostaje taki, jaki jest, a przedstawiciel dostanie list z waszym powodem.',
  'desk.organisations.then.removed': 'Zniknęła ze strony, a przedstawiciel dostanie list.',
  'desk.organisations.back.approved': 'To pomyłka? Usuń ją ze strony',
  'desk.organisations.back.declined': 'To pomyłka? Jest wśród odrzuconych',
  'desk.organisations.nothing_done': 'Nic nie zrobiono',
  'desk.organisations.changed':
    'Ta organizacja nie jest już taka, jak na waszej stronie: przedstawiciel coś zmienił albo zdecydował ktoś inny. Poniżej to, co jest teraz.',
  'desk.organisations.gone':
    'Tej organizacji już tu nie ma: przedstawiciel ją wycofał albo minął jej czas. Nie ma już o czym decydować.',
  'desk.organisations.enter.title': 'Wprowadź listę',
  'desk.organisations.enter.will':
    'Dla organizacji, których zgodę macie w innej postaci, na przykład podpisany list. Od razu będą na stronie jako potwierdzone przez was. Nie wyjdzie żaden list i nikt nie dostanie własnego linku.',
  'desk.organisations.enter.file': 'Plik',
  'desk.organisations.enter.hint':
    'Plik CSV w UTF-8, najwyżej 1000 organizacji i 1 MB. Pierwszy wiersz nazywa kolumny: nazwa oraz, jeśli je macie, kraj (dwie litery) i strona.',
  'desk.organisations.enter.save': 'Z arkusza: zapiszcie go jako CSV i wybierzcie kodowanie UTF-8.',
  'desk.organisations.enter.example': 'Przykład takiego pliku',
  'desk.organisations.enter.button': 'Wprowadź organizacje',
  'desk.organisations.enter.column.name': 'nazwa',
  'desk.organisations.enter.column.country': 'kraj',
  'desk.organisations.enter.column.website': 'strona',
  'desk.organisations.enter.not.draft':
    'Ten apel jest wersją roboczą. Organizacje można wprowadzić, gdy zostanie otwarty: tekst może się jeszcze zmienić.',
  'desk.organisations.enter.not.archived': 'Ten apel jest w archiwum: na jego stronie nie pojawi się już nic nowego.',
  'desk.organisations.enter.not.stopped': 'Ten apel został zatrzymany: nie przyjmuje już organizacji.',
  'desk.organisations.enter.done':
    '{n, plural, one {Dodano # organizację. Jest już na stronie.} few {Dodano # organizacje. Są już na stronie.} many {Dodano # organizacji. Są już na stronie.} other {Dodano # organizacji. Są już na stronie.}}',
  'desk.organisations.enter.done.none': 'Nie dodano żadnej organizacji.',
  'desk.organisations.enter.already': 'Pominięto: apel ma już organizacje o tych nazwach',
  'desk.organisations.enter.bad':
    'Nie wprowadzono: poprawcie te wiersze i wyślijcie plik jeszcze raz. To, co dodano, nie doda się drugi raz.',
  'desk.organisations.enter.line': 'Wiersz {n}',
  'desk.organisations.enter.error.none': 'Wybierz plik',
  'desk.organisations.enter.error.size': 'Plik jest większy niż 1 MB: podziel go',
  'desk.organisations.enter.error.text':
    'Plik nie jest tekstem w UTF-8: zapisz arkusz jako CSV i wybierz kodowanie UTF-8',
  'desk.organisations.enter.error.columns':
    'Pierwszy wiersz musi nazywać kolumny, każdą raz i żadnych innych: nazwa, kraj, strona. Potrzebna jest tylko nazwa',
  'desk.organisations.enter.error.rows': 'Lista ma więcej niż 1000 wierszy: podziel ją',
  'desk.organisations.enter.error.empty': 'Pod pierwszym wierszem nie ma żadnej organizacji',
  'desk.organisations.enter.error.quotes':
    'Od tego miejsca nie da się odczytać pliku: cudzysłów bez pary albo o wiele za długi wiersz. Pole z cudzysłowami bierze się w cudzysłów, a te w środku podwaja',
  'desk.organisations.enter.error.fields': 'Wiersz ma więcej lub mniej pól niż pierwszy',
  'desk.organisations.enter.error.country': 'Wpisz kraj dwiema literami, na przykład LT',
  'desk.organisations.representative.entered': 'brak: wprowadzili ją organizatorzy z listy',
  'desk.organisations.remove_entered.will':
    'Spowoduje to usunięcie 1 organizacji ze strony, którą widzą wszyscy, i natychmiastowe wymazanie jej tutaj razem z nazwą. Nie można tego cofnąć. Żaden list nie wyjdzie: wprowadzono ją z listy.',
  'desk.organisations.done.erased': 'Usunięto i wymazano',
  'desk.organisations.then.erased': 'Organizacja zniknęła ze strony, a jej nazwa nie jest tu przechowywana.',
  'desk.organisations.archived':
    'Ten apel jest w archiwum: na jego stronie nie pojawi się już nic nowego. Organizacje ze strony można nadal usuwać.',

  'letter.endorsement_decided.subject': 'Decyzja organizatorów',
  'letter.endorsement_decided.approved':
    '{organisation}: organizatorzy zatwierdzili poparcie. Jest ono teraz na publicznej stronie.',
  'letter.endorsement_decided.declined':
    '{organisation}: organizatorzy odrzucili poparcie. Nigdzie się nie pojawi, a za 30 dni zostanie wymazane.',
  'letter.endorsement_decided.removed': '{organisation}: organizatorzy usunęli poparcie z publicznej strony.',
  'letter.endorsement_decided.change_approved':
    '{organisation}: organizatorzy zatwierdzili zmianę. Jest ona teraz na publicznej stronie.',
  'letter.endorsement_decided.change_declined':
    '{organisation}: organizatorzy odrzucili zmianę. Wpis na publicznej stronie zostaje bez zmian.',
  'letter.endorsement_decided.reason': 'Ich powód: {reason}',
  'letter.endorsement_decided.page': 'Strona, którą widzą wszyscy:',
  'letter.endorsement_decided.own':
    'Własny link pokazuje, jak stoją sprawy, i pozwala w każdej chwili wycofać poparcie. Jeśli się zgubił, poproście o niego ponownie na stronie.',
}
