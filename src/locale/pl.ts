import { desk } from './desk/pl.ts'
import { deskLists } from './desk-lists/pl.ts'
import { deskNames } from './desk-names/pl.ts'
import { deskOrganisations } from './desk-organisations/pl.ts'
import { deskOverview } from './desk-overview/pl.ts'
import { deskSignature } from './desk-signature/pl.ts'
import type { Catalogue } from './en.ts'
import { endorse } from './endorse/pl.ts'
import { log } from './log/pl.ts'
import { numbersPage } from './numbers-page/pl.ts'
import { organisations } from './organisations/pl.ts'
import { proof } from './proof/pl.ts'
import { staff } from './staff/pl.ts'
import { staffAccount } from './staff-account/pl.ts'
import { staffLetters } from './staff-letters/pl.ts'

export const pl: Catalogue = {
  name: 'Polski',
  reviewedBy: null,
  sameAsEnglish: ['log.detail.format', 'signed.share_email', 'safety.tor', 'staff.role.moderator', 'log.by.token'],
  messages: {
    'ui.skip': 'Przejdź do tekstu',
    'ui.languages': 'Języki',
    'ui.moreLanguages': 'więcej',
    'ui.draftTranslation': 'wersja robocza',
    'ui.home': 'Wszystkie apele',
    'ui.privacy': 'Prywatność',
    'ui.safety': 'Jak bezpiecznie podpisać',
    'ui.howWeCount': 'Jak liczymy',
    'ui.source': 'Kod źródłowy',
    'ui.official': 'Nasze adresy',
    'ui.never': 'Nigdy nie prosimy o numer telefonu, paszport ani pieniądze.',
    'ui.copy': 'Kopiuj',
    'ui.copied': 'Skopiowano',
    'ui.errorPrefix': 'Błąd: ',
    'ui.errorSummary': 'Sprawdź to, proszę, jeszcze raz',
    'ui.optional': 'nieobowiązkowo',
    'ui.choose': 'Wybierz',

    'error.400.title': 'Nie udało się odczytać tego żądania',
    'error.400.text': 'Coś uszkodziło się po drodze. Otwórz stronę ponownie i wyślij formularz jeszcze raz.',
    'error.403.title': 'Ten formularz przyszedł z innego serwisu',
    'error.403.text': 'Przyjmujemy formularze tylko z własnych stron. Otwórz stronę tutaj i wyślij formularz ponownie.',
    'error.404.title': 'Nie ma takiej strony',
    'error.404.text': 'W adresie może być literówka albo strony już nie ma. Poszukaj jej wśród apeli.',
    'error.405.title': 'Tej strony nie można otworzyć w ten sposób',
    'error.405.text': 'Nic się nie zmieniło. Zacznij jeszcze raz od strony apelu.',
    'error.409.title': 'To już niemożliwe',
    'error.409.text': 'W międzyczasie coś się zmieniło. Otwórz stronę ponownie, żeby zobaczyć, jak jest teraz.',
    'error.410.title': 'Ten link już nie działa',
    'error.410.text':
      'Każdy link działa przez trzy dni i tylko raz. Jeśli przycisk został już naciśnięty, podpis jest policzony i nic nie trzeba robić. Jeśli nie, podpisz jeszcze raz.',
    'error.413.title': 'Za dużo danych naraz',
    'error.413.text': 'Formularz mieści 16 kilobajtów. Skróć wpisany tekst i wyślij ponownie.',
    'error.415.title': 'Nie udało się odczytać przesłanych danych',
    'error.415.text': 'Nie znamy formatu, w którym przyszły. Otwórz stronę w przeglądarce i wyślij formularz stamtąd.',
    'error.422.title': 'W formularzu coś się nie zgadza',
    'error.422.text': 'Nic nie zostało zapisane. Wróć, popraw i wyślij ponownie.',
    'error.429.title': 'Zbyt wiele formularzy z Twojej sieci',
    'error.429.text':
      'Z tego samego adresu sieciowego może korzystać wiele osób. Poczekaj kilka minut i wyślij ponownie.',
    'error.500.title': 'Coś zepsuło się po naszej stronie',
    'error.500.text':
      'To nie Twoja wina. Spróbuj ponownie za kilka minut; jeśli to nie pomoże, podaj organizatorom ten numer:',
    'error.503.title': 'Serwis ma kilkuminutową przerwę',
    'error.503.text': 'Wpisane dane nie zostały wysłane. Spróbuj ponownie za kilka minut.',
    'error.openAppeals': 'Apele do podpisania',

    'field.unknown': 'Nie ma tu takiego pola',
    'field.type': 'Brakuje tej wartości albo jest ona innego typu, niż powinna być',
    'field.value': 'Nie może tu być takiej wartości',
    'field.format': 'Ta wartość ma niewłaściwą postać',
    'field.size': 'Tu jest za dużo albo za mało',
    'field.limit': 'Podaj liczbę całkowitą od 1 do 500',
    'field.limit_200': 'Podaj liczbę całkowitą od 1 do 200',
    'field.after': 'Podaj to, co poprzednia strona zwróciła jako „next”',

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
    'site.draft.refused_text':
      'Nic nie zostało wysłane ani zapisane. Zbieranie podpisów zacznie się po otwarciu apelu.',
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
    'site.names.search.incomplete':
      'Wyszukiwanie nie jest jeszcze pełne: podpisy sprzed aktualizacji są wciąż dodawane.',
    'site.names.search.nothing': 'Wpisz co najmniej jedną literę lub cyfrę',
    'site.names.search.new_tab': 'Linki otwierają się w nowej karcie, a wyniki zostają tutaj.',
    'site.names.search.too_many':
      'Wpisany tekst nadal tu jest: ponów wyszukiwanie za minutę. Z Twojej sieci może korzystać kilka osób.',
    'site.names.search.all': 'Wszystkie nazwiska',

    'sign.page_title': 'Podpisz: {title}',
    'sign.heading.letter': 'Podpisz ten list',
    'sign.heading.manifesto': 'Podpisz ten manifest',
    'sign.heading.statement': 'Podpisz to oświadczenie',
    'sign.heading.petition': 'Podpisz tę petycję',
    'sign.legend': 'Kto może widzieć Twoje imię i nazwisko?',
    'sign.legend_hint': 'Możesz to później zmienić, korzystając z osobistego linku',
    'sign.private': 'Moje imię i nazwisko widzą tylko organizatorzy',
    'sign.private_hint': 'Są szyfrowane i tylko oni mogą je odczytać. Nie publikujemy ich i nikomu nie przekazujemy',
    'sign.anonymous': 'Nikt nie widzi mojego imienia i nazwiska',
    'sign.anonymous_hint': 'Nie pytamy o nie. Twój podpis powiększa ogólną liczbę',
    'sign.public': 'Wszyscy widzą moje imię i nazwisko',
    'sign.public_hint': 'Na tej stronie i na liście dla adresatów. Kopii nie da się usunąć',
    'sign.private_off':
      'Możliwość „Moje imię i nazwisko widzą tylko organizatorzy” jest wstrzymana: organizatorzy odnawiają swój klucz.',
    'sign.name': 'Imię i nazwisko',
    'sign.name_hint': 'Tak, jak mają być czytane, dowolnym alfabetem. Imię ojca nie jest potrzebne',
    'sign.words': 'Kilka słów o sobie (nieobowiązkowo)',
    'sign.words_hint': 'Na przykład: siostra więźnia politycznego',
    'sign.country': 'Kraj (nieobowiązkowo)',
    'sign.country_none': 'Wolę nie podawać',
    'sign.email': 'Adres e-mail',
    'sign.email_hint': 'Jedna wiadomość z przyciskiem. Potem adres zostaje usunięty',
    'sign.email_more': 'Co zostaje z adresu?',
    'sign.email_more_text':
      'Do zamknięcia apelu przechowujemy zakodowany znacznik adresu, żeby nikogo nie policzyć dwa razy. Dzień po zamknięciu zostaje on zniszczony.',
    'sign.consent':
      'Podpisuję ten apel i zgadzam się na przetwarzanie moich danych zgodnie z opisem na stronie {privacy}. Mam co najmniej 16 lat',
    'sign.consent_privacy': '„Prywatność”',
    'sign.new_tab': 'otwiera się w nowej karcie',
    'sign.button': 'Podpisz',
    'sign.under': 'Podpis zostanie policzony dopiero po naciśnięciu przycisku w naszej wiadomości',
    'sign.safety_link': 'Podpisujesz z Białorusi lub Rosji? Najpierw przeczytaj to',
    'sign.no_email': 'Nie masz adresu e-mail? Napisz do organizatorów:',
    'sign.too_many':
      'W tej chwili z Twojej sieci przychodzi bardzo dużo podpisów. Wpisane dane nadal tu są: poczekaj minutę i ponownie naciśnij „Podpisz”.',
    'sign.changed': 'Tekst się zmienił',
    'sign.changed_text':
      'Zmieniono go już po otwarciu tej strony. Teraz jest tu nowy tekst: przeczytaj go. Wpisane dane nadal tu są i nic nie zostało wysłane.',
    'sign.changed_read': 'Przeczytaj nowy tekst',
    'sign.doubt': 'Czy chodziło o {suggestion}?',
    'sign.doubt_text': 'Wpisany adres to {email}. Jeśli jest w nim błąd, nasza wiadomość do Ciebie nie dotrze.',
    'sign.doubt_ending': 'Nie ma adresów z końcówką {ending}',
    'sign.doubt_mend': 'Popraw adres',
    'sign.doubt_use': 'Użyj {email}',
    'sign.doubt_keep': 'Zostaw {email}',
    'sign.notice': 'Zanim użyjesz tej skrzynki',
    'sign.notice_text':
      'Tego dostawcę poczty można zmusić do ujawnienia, że do Ciebie napisaliśmy. Bezpieczniejszy jest adres w Proton, Tuta lub Gmail.',
    'sign.notice_other': 'Użyj innego adresu',
    'sign.notice_keep': 'Wyślij mimo to',
    'sign.error.visibility': 'Wybierz, kto może widzieć Twoje imię i nazwisko',
    'sign.error.visibility_off': 'Ta możliwość jest teraz niedostępna: wybierz inną',
    'sign.error.name': 'Wpisz imię i nazwisko albo wybierz „Nikt nie widzi mojego imienia i nazwiska”',
    'sign.error.name_only': 'Wpisz imię i nazwisko',
    'sign.error.name_long': 'Imię i nazwisko mogą mieć razem najwyżej 100 znaków: skróć je',
    'sign.error.name_letters': 'Potrzebna jest co najmniej jedna litera',
    'sign.error.words_long': 'Ten tekst może mieć najwyżej 140 znaków: skróć go',
    'sign.error.link': 'Prosimy nie wpisywać tu linków',
    'sign.error.address': 'Prosimy nie wpisywać tu adresów e-mail',
    'sign.error.handle': 'Prosimy nie wpisywać tu nazw zaczynających się od @',
    'sign.error.telephone': 'Prosimy nie wpisywać tu numerów telefonu',
    'sign.error.characters': 'Są tu niewidoczne znaki: wpisz tekst od nowa',
    'sign.error.picture': 'Jest tu emoji, którego nie możemy zapisać w całości: usuń obrazki',
    'sign.error.brackets': 'Prosimy bez znaków < i >',
    'sign.error.email': 'Wpisz adres e-mail, na przykład name@example.org',
    'sign.error.email_cyrillic': 'W adresie jest litera cyrylicy: {letter}. Przełącz klawiaturę',
    'sign.error.email_local': 'Przed @ mogą stać tylko litery łacińskie bez znaków diakrytycznych: podaj inny adres',
    'sign.error.email_long': 'Adres jest za długi: sprawdź go',
    'sign.error.country': 'Wybierz kraj z listy',
    'sign.error.consent': 'Zaznacz pole, jeśli się zgadzasz',
    'sign.error.text_version': 'Wersja tekstu musi być ciągiem znaków',
    'sign.error.chain': 'W formularzu brakuje ukrytej części: otwórz go na nowo',

    'sent.heading': 'Otwórz skrzynkę',
    'sent.on_its_way': 'Wysyłamy wiadomość na adres {email}.',
    'sent.not_counted': 'Twój podpis nie jest jeszcze policzony.',
    'sent.press_before': 'Naciśnij przycisk w wiadomości do {time}.',
    'sent.letter': 'Wiadomość',
    'sent.from': 'Od',
    'sent.subject': 'Temat',
    'sent.words': 'Twoje słowa rozpoznawcze',
    'sent.words_why': 'Te same słowa są w naszej wiadomości. Jeśli są w niej inne, nie jest ona od nas.',
    'sent.no_name': 'Imienia i nazwiska nie zapisaliśmy.',
    'sent.wrong_address': 'Błędny adres?',
    'sent.right_address': 'Poprawny adres',
    'sent.wrong_address_hint': 'Danych z formularza nie będzie już wtedy można potwierdzić z błędnego adresu',
    'sent.send_here': 'Wyślij na ten adres',
    'sent.no_letter': 'Minęło dziesięć minut, a wiadomości nie ma?',
    'sent.look_spam': 'Zajrzyj do folderów „Spam” i „Oferty”.',
    'sent.look_address': 'Sprawdź adres powyżej, litera po literze.',
    'sent.look_other': 'Niektórzy dostawcy zatrzymują wiadomości: spróbuj z inną skrzynką.',
    'sent.again': 'Wyślij wiadomość ponownie.',
    'sent.send_again': 'Wyślij ponownie',
    'sent.limit':
      'Jeśli na ten adres wysłano dziś zbyt wiele wiadomości albo ich wysyłanie zostało zatrzymane, napisz do organizatorów.',
    'sent.limit_contact':
      'Jeśli na ten adres wysłano dziś zbyt wiele wiadomości albo ich wysyłanie zostało zatrzymane, napisz do organizatorów: {contact}.',
    'sent.mailbox': 'Otwórz skrzynkę deweloperską',

    'letter.subject': 'Potwierdź adres · {words}',
    'letter.subject_title': 'Potwierdź podpis: {title} · {words}',
    'letter.hello': 'Dzień dobry,',
    'letter.entered':
      'ten adres wpisano w formularzu na naszej stronie. Jeśli to Ty, otwórz ten link i naciśnij przycisk:',
    'letter.words': 'Twoje słowa rozpoznawcze: {words}. Te same były na stronie.',
    'letter.valid': 'Link działa do {time}, jeden raz.',
    'letter.not_you': 'Jeśli to nie Ty, nic nie rób: nic nie zostanie policzone, a adres zostanie usunięty.',
    'letter.tor': 'Formularz był otwarty w Tor Browser? Skopiuj link tam, a tutaj go nie otwieraj.',
    'letter.delete': 'Potem lepiej usunąć tę wiadomość.',
    'letter.replies': 'Odpowiedzi na ten adres nikt nie czyta.',
    'letter.manage.subject': 'Link wysłany na Twoją prośbę',
    'letter.manage.asked':
      'na naszej stronie poproszono o przysłanie tutaj osobistego linku. Dzięki niemu można zobaczyć, zmienić lub wycofać to, co zostało tam potwierdzone:',
    'letter.manage.keep':
      'Kto ma ten link, może zrobić to samo. Trzymaj tę wiadomość tylko tam, gdzie nie przeczyta jej nikt inny, albo ją usuń: o nowy link można poprosić na stronie.',
    'letter.recovery.subject': 'Twoje linki · {words}',
    'letter.recovery.entered':
      'ten adres wpisano w formularzu na naszej stronie z prośbą o osobiste linki. Jeśli to Ty, otwórz ten link:',
    'letter.recovery.not_you': 'Jeśli to nie Ty, nic nie rób: nic się nie zmieni, a adres zostanie usunięty.',
    'letter.box.heading': 'Skrzynka deweloperska',
    'letter.box.about':
      'Wiadomości trafiają tutaj, dopóki nie ustawiono dostawcy poczty. Są trzymane tylko w pamięci i znikają, gdy serwer się zatrzymuje.',
    'letter.box.empty': 'Nie ma jeszcze wiadomości. Podpisz apel i odśwież tę stronę.',
    'letter.box.reload': 'Odśwież',
    'letter.box.to': 'Do',
    'letter.box.sent_at': 'Wysłano',

    'confirm.title': 'Potwierdzenie',
    'confirm.heading': 'Podpisać ten apel?',
    'confirm.appeal': 'Apel',
    'confirm.name': 'Imię i nazwisko',
    'confirm.words': 'Słowa o sobie',
    'confirm.country': 'Kraj',
    'confirm.public': 'widzą wszyscy',
    'confirm.private': 'widzą tylko organizatorzy',
    'confirm.anonymous': 'Bez imienia i nazwiska',
    'confirm.button': 'Potwierdź mój podpis',
    'confirm.only_me': 'Potwierdź: z tej skrzynki korzystam tylko ja',
    'confirm.someone_else': 'Potwierdź: stąd podpisuje też ktoś inny',
    'confirm.used_before': 'Z tej skrzynki złożono już podpis',
    'confirm.mine': 'Ten jest mój: zastąp go',
    'confirm.which': 'Z tej skrzynki złożono kilka podpisów. Który jest Twój?',
    'confirm.no_seat': 'Z tej skrzynki nie może podpisać już nikt więcej.',
    'confirm.another': 'Jestem inną osobą: dodaj mój podpis',
    'confirm.not_me': 'To nie ja',
    'confirm.send_link': 'Wyślij link do zmiany lub wycofania podpisu także do tej skrzynki',
    'confirm.change': 'Zmień to, co zostanie podpisane',
    'confirm.signed_before': 'Mam tu już podpis: pokaż moje podpisy',
    'confirm.corrected':
      'Formularz, po którym przyszła ta wiadomość, wysłano ponownie z innym adresem. Sama ta wiadomość niczego już nie potwierdza, ale nadal można dzięki niej podpisać.',
    'confirm.name_not_shown': 'Imienia i nazwiska z formularza tutaj nie pokazujemy. Wpisz swoje.',
    'confirm.nothing_stored': 'Przed naciśnięciem przycisku nic nie zostaje zapisane.',
    'confirm.silence': 'Proszę nie wysyłać wiadomości na ten adres przez 30 dni',

    'notme.heading': 'Dziękujemy',
    'notme.text': 'Ten podpis nie zostanie policzony, a adres został usunięty.',
    'notme.again': 'Jeśli apel podpisujesz także Ty, podpisz go jeszcze raz.',
    'notme.silent':
      'Do {time} nie wyślemy na ten adres żadnej wiadomości, więc nie będzie też można z niego podpisywać.',

    'gone.heading': 'Ten link już nie działa',
    'gone.why': 'Każdy link działa przez trzy dni i tylko raz.',
    'gone.counted': 'Jeśli przycisk został już naciśnięty, podpis jest policzony i nic nie trzeba robić.',
    'gone.again': 'Jeśli nie, podpisz jeszcze raz.',
    'gone.own': 'Być może zastąpił go nowy link albo podpis został wycofany.',
    'gone.recovery': 'Działa przez jeden dzień i tylko raz.',
    'gone.preview': 'Działa przez czternaście dni, do wycofania albo do otwarcia apelu.',
    'gone.lost': 'Poproś o nowy link',
    'gone.appeals': 'Apele do podpisania',

    'gone.ended.heading': 'Zbieranie podpisów zakończone',
    'gone.ended.when': 'Zbieranie podpisów zakończono {time}.',
    'gone.ended.text': 'Twoich danych nie zapisano.',
    'gone.ended.late': 'Podpis z wiadomości wysłanej wcześniej można potwierdzić do {time}.',
    'gone.ended.back': 'Przeczytaj apel',

    'signed.heading': 'Podpis złożony. Dziękujemy.',
    'signed.live': 'Twój podpis jest doliczany od razu.',
    'signed.grid': 'Twój podpis zostanie doliczony razem z innymi o pełnej godzinie, najpóźniej o 03:00 UTC.',
    'signed.name_waits': 'Twoje imię i nazwisko pojawią się, gdy organizatorzy je przejrzą.',
    'signed.name_shown': 'W tym samym czasie Twoje imię i nazwisko pojawią się na liście.',
    'signed.private': 'Twoje imię i nazwisko są zaszyfrowane. Odczytać je mogą tylko organizatorzy.',
    'signed.anonymous': 'Nie zapisaliśmy ani imienia i nazwiska, ani adresu.',
    'signed.now': 'Teraz',
    'signed.now_delete': 'Usuń naszą wiadomość.',
    'signed.now_delete_first': 'Usuń naszą pierwszą wiadomość.',
    'signed.now_second':
      'Druga wiadomość, z Twoim linkiem, jest w drodze. Jest ona dowodem Twojego podpisu: usuń także ją, jeśli Twoją pocztę może czytać ktoś inny.',
    'signed.now_bin': 'Opróżnij kosz w skrzynce.',
    'signed.now_close': 'Zamknij tę kartę.',
    'signed.share': 'Powiedz innym',
    'signed.share_text': 'Jedna wiadomość do dwojga przyjaciół daje więcej niż wpis dla wszystkich.',
    'signed.share_quiet': 'Powiedz innym, nie ujawniając siebie',
    'signed.share_warning': 'W Białorusi i w Rosji wpis z Twojego konta może zostać użyty przeciwko Tobie.',
    'signed.share_link': 'Link do apelu',
    'signed.share_email': 'E-mail',
    'signed.own_link': 'Twój link',
    'signed.own_link_text':
      'Dzięki niemu możesz zobaczyć, zmienić lub wycofać swój podpis. Jest on też dowodem Twojego podpisu: trzymaj go tylko tam, gdzie nikt nie zajrzy.',
    'signed.own_link_once':
      'Jest pokazany tylko na tej stronie; o nowy możesz poprosić, dopóki nie minie dzień od zamknięcia apelu.',
    'signed.own_link_mailed':
      'Wiadomość z nim jest w drodze do Twojej skrzynki: zastanów się, czy ją zachować, czy usunąć. O nowy link możesz poprosić, dopóki nie minie dzień od zamknięcia apelu.',
    'signed.own_link_stopped':
      'Do tej skrzynki nie wysyłamy wiadomości: ktoś, kto ma do niej dostęp, poprosił o trzydzieści dni bez nich. Nie przyjdzie więc wiadomość z linkiem, a dopóki to trwa, także wiadomość z nowym linkiem. Link jest pokazany tylko na tej stronie.',
    'signed.mailbox_shared':
      'Kto ma dostęp do tej skrzynki, może poprosić o Twój link i zmienić lub wycofać Twój podpis.',
    'signed.download': 'Pobierz',
    'signed.no_link': 'Nie chcę go',
    'signed.next': 'Co dalej',
    'signed.to_appeal': 'Wróć do apelu',
    'signed.other_appeals': 'Inne apele do podpisania',

    'manage.heading': 'Twój podpis',
    'manage.state': 'Stan',
    'manage.waiting_live': 'Potwierdzony. Jest doliczany od razu.',
    'manage.waiting': 'Potwierdzony. Zostanie doliczony o pełnej godzinie, najpóźniej o 03:00 UTC.',
    'manage.counted': 'Doliczony. Data: {day}.',
    'manage.held': 'Organizatorzy go sprawdzają. Do tego czasu nie wlicza się do liczby podpisów.',
    'manage.invalid': 'Organizatorzy wyłączyli go z liczby podpisów.',
    'manage.ask': 'Aby zapytać o powód, napisz: {contact}.',
    'manage.no_seat':
      'Ten podpis się nie liczy: gdy został potwierdzony, w tej skrzynce nie było miejsca dla kolejnej osoby. Niczego innego to nie zmieniło.',
    'manage.kept': 'Co przechowujemy',
    'manage.kept_public': 'Twoje imię i nazwisko, słowa o sobie, kraj, jeśli został podany, oraz dzień podpisania.',
    'manage.kept_private':
      'Twoje imię i nazwisko, słowa o sobie i kraj, jeśli został podany, zaszyfrowane, a także dzień podpisania.',
    'manage.kept_anonymous': 'To, że podpisała jedna osoba, i którego dnia. Bez imienia i nazwiska.',
    'manage.kept_nameless_public':
      'To, że jedna osoba podpisała jawnie, i którego dnia. Imię i nazwisko zostały usunięte.',
    'manage.kept_nameless_private':
      'To, że jedna osoba podpisała tylko do wiadomości organizatorów, i którego dnia. Imię i nazwisko zostały usunięte.',
    'manage.kept_mark':
      'Do następnego dnia po zamknięciu apelu: zakodowany znacznik Twojej skrzynki, żeby nikogo nie policzyć dwa razy.',
    'manage.kept_no_mark': 'Nic z Twojego adresu e-mail.',
    'manage.readers': 'Kto może to przeczytać',
    'manage.readers_public': 'Wszyscy: w tym serwisie i na liście dla adresatów.',
    'manage.readers_waiting': 'Na razie organizatorzy; gdy przejrzą imię i nazwisko, wszyscy.',
    'manage.readers_hidden':
      'Organizatorzy. W tym serwisie imię i nazwisko nie są pokazywane, ale podpis i tak się liczy.',
    'manage.readers_outside': 'Organizatorzy. W tym serwisie imię i nazwisko nie są pokazywane.',
    'manage.readers_private':
      'Tylko organizatorzy, którzy mają klucz. Ani ten serwer, ani jego operator nie może odczytać imienia i nazwiska.',
    'manage.readers_anonymous': 'Nie ma tu czego czytać.',
    'manage.choices': 'Co możesz zrobić',
    'manage.words': 'Zmień moje imię i nazwisko lub słowa o sobie',
    'manage.public': 'Pokaż moje imię i nazwisko wszystkim',
    'manage.private': 'Pokazuj moje imię i nazwisko tylko organizatorom',
    'manage.anonymous': 'Nie pokazuj nikomu mojego imienia i nazwiska',
    'manage.withdraw': 'Wycofaj mój podpis',
    'manage.done_words': 'Zmieniono. Poniżej widać, co teraz przechowujemy.',
    'manage.done_public': 'Gotowe: Twój podpis jest teraz jawny. Poniżej widać, kto może go przeczytać.',
    'manage.done_private': 'Gotowe: Twoje imię i nazwisko są zaszyfrowane. Odczytać je mogą tylko organizatorzy.',
    'manage.done_anonymous': 'Gotowe: Twoje imię i nazwisko zostały usunięte.',

    'recover.heading': 'Zgubiony link?',
    'recover.text':
      'Wpisz adres, z którego podpisano apel. Przyjdzie na niego wiadomość z linkiem do strony, na której można odebrać nowy.',
    'recover.same':
      'Odpowiedź i wiadomość są takie same dla każdego adresu, bez względu na to, czy złożono z niego podpis.',
    'recover.old': 'Stary link działa, dopóki nie odbierzesz nowego.',
    'recover.send': 'Wyślij',
    'recover.over.heading': 'Nowych linków nie można już wydać',
    'recover.over.text':
      'Po zamknięciu apelu zakodowane znaczniki wszystkich skrzynek są niszczone, żeby nikt, także my sami, nie mógł znaleźć podpisu po adresie. Zachowany link nadal działa.',
    'recover.open_before': 'Otwórz link z tej wiadomości do {time}.',
    'recover.list': 'Podpisy z tej skrzynki',
    'recover.none': 'Z tej skrzynki nie złożono podpisu.',
    'recover.many':
      'Z tej skrzynki złożono więcej niż jeden podpis. Odbierz link tylko do swojego: link drugiej osoby przestałby działać.',
    'recover.which': 'Który jest Twój?',
    'recover.public': 'Imię i nazwisko widzą wszyscy',
    'recover.private': 'Imię i nazwisko widzą tylko organizatorzy',
    'recover.anonymous': 'Bez imienia i nazwiska',
    'recover.signed_on': 'podpis z {day}',
    'recover.waiting': 'potwierdzony, czeka na doliczenie',
    'recover.dies': 'Stary link do każdego zaznaczonego podpisu przestaje wtedy działać.',
    'recover.button': 'Odbierz nowe linki',
    'recover.rekeyed': 'Podpisów złożonych przed {day} nie da się w ten sposób znaleźć.',
    'recover.error.none': 'Zaznacz swój podpis',
    'recover.done_one': 'Twój nowy link',
    'recover.done_many': 'Twoje nowe linki',
    'recover.many_text':
      'Dzięki nim możesz zobaczyć, zmienić lub wycofać podpisy. Są one też dowodem Twojego podpisu: trzymaj je tylko tam, gdzie nikt nie zajrzy.',
    'recover.many_once':
      'Są pokazane tylko na tej stronie; o nowe możesz poprosić, dopóki nie minie dzień od zamknięcia apelu.',

    'control.withdraw.heading': 'Wycofać podpis?',
    'control.withdraw.number': 'Twój podpis zostanie wyłączony z liczby podpisów.',
    'control.withdraw.waiting': 'Twój podpis nie zostanie doliczony.',
    'control.withdraw.public':
      'Twoje imię i nazwisko znikną z tego serwisu. Kopii zrobionych przez innych nie da się usunąć.',
    'control.withdraw.private': 'Twoje zaszyfrowane imię i nazwisko zostaną usunięte.',
    'control.withdraw.link': 'Twój link przestanie działać.',
    'control.withdraw.again': 'Dopóki apel jest otwarty, można go podpisać ponownie.',
    'control.withdraw.final': 'Zbieranie podpisów jest zakończone, więc nie będzie można podpisać ponownie.',
    'control.withdraw.yes': 'Tak, wycofaj',
    'control.withdrawn.heading': 'Twój podpis jest wycofany',
    'control.withdrawn.text': 'Zostaje po nim tylko losowy numer, żeby pomijać go na późniejszych listach.',
    'control.withdrawn.number': 'Liczba podpisów zmniejszy się przy najbliższym podliczeniu.',
    'control.withdrawn.appeal': 'Przejdź do apelu',

    'control.this_will': 'Co się stanie:',
    'control.words.heading': 'Zmienić imię i nazwisko lub słowa o sobie?',
    'control.words.replaced':
      'Twoje imię i nazwisko oraz słowa o sobie zmienią się na wszystkich stronach tego serwisu w ciągu minuty.',
    'control.words.looked':
      'To, co jest tam teraz, zniknie z tego serwisu w ciągu minuty. Nowe imię i nazwisko oraz słowa o sobie pojawią się, gdy organizatorzy je przejrzą.',
    'control.words.private':
      'Imię i nazwisko oraz słowa o sobie zostaną zaszyfrowane na nowo, a wcześniejszy zapis usunięty. Nowy mogą odczytać tylko organizatorzy, którzy mają klucz.',
    'control.words.yes': 'Tak, zmień',
    'control.public.heading': 'Pokazać Twoje imię i nazwisko wszystkim?',
    'control.public.danger':
      'Jawne nazwiska czytają także władze. Jeśli Tobie lub Twojej rodzinie może grozić kara, wróć i zostaw wszystko tak, jak jest.',
    'control.public.yes': 'Tak, pokaż moje imię i nazwisko',
    'control.private.heading': 'Pokazywać Twoje imię i nazwisko tylko organizatorom?',
    'control.private.sealed':
      'Imię i nazwisko oraz słowa o sobie zostaną zaszyfrowane. Odczytać je mogą tylko organizatorzy, którzy mają klucz; nie będą publikowane ani przekazywane adresatom.',
    'control.private.yes': 'Tak, tylko organizatorom',
    'control.anonymous.heading': 'Nie pokazywać nikomu Twojego imienia i nazwiska?',
    'control.anonymous.deleted': 'Twoje imię i nazwisko oraz słowa o sobie zostaną usunięte.',
    'control.anonymous.kept': 'Zostanie tylko to, że podpisała jedna osoba, i którego dnia. Bez imienia i nazwiska.',
    'control.anonymous.yes': 'Tak, usuń moje imię i nazwisko',
    'control.shown_now':
      'Twoje imię i nazwisko oraz słowa o sobie będą w tym serwisie i na liście dla adresatów, gdzie każdy może je przeczytać.',
    'control.host_looked': 'Jeśli wymieniasz w nich stronę internetową, pojawią się, gdy organizatorzy je przejrzą.',
    'control.shown_looked':
      'Twoje imię i nazwisko oraz słowa o sobie pojawią się w tym serwisie i na liście dla adresatów, gdy organizatorzy je przejrzą. Tam każdy może je przeczytać.',
    'control.shown_checked':
      'Twoje imię i nazwisko oraz słowa o sobie pojawią się w tym serwisie i na liście dla adresatów dopiero wtedy, gdy organizatorzy skończą sprawdzać Twój podpis.',
    'control.shown_never':
      'Imię i nazwisko oraz słowa o sobie nie są pokazywane w tym serwisie, ponieważ Twój podpis nie wlicza się do liczby podpisów.',
    'control.copies':
      'Kopii nie da się usunąć: ani Ty, ani my nie odbierzemy imienia i nazwiska tym, którzy już je mają.',
    'control.copied': 'Kopii zrobionych przez innych nie da się usunąć.',
    'control.leaves':
      'Twoje imię i nazwisko oraz słowa o sobie znikną ze wszystkich stron tego serwisu w ciągu minuty.',
    'control.leaves_unshown': 'Twoje imię i nazwisko oraz słowa o sobie nie pojawią się w tym serwisie.',
    'control.sealed_deleted': 'Zaszyfrowany zapis z Twoim imieniem i nazwiskiem zostanie usunięty.',
    'control.country_lost': 'Kraj, jeśli został podany, przepadnie, ponieważ ten serwer nie może go odczytać.',
    'control.still_counts': 'Twój podpis nadal się liczy.',
    'control.type_private':
      'Ten serwer nie może odczytać Twojego zaszyfrowanego imienia i nazwiska, dlatego prosimy wpisać je ponownie.',
    'control.type_anonymous': 'Nie przechowujemy Twojego imienia i nazwiska, dlatego prosimy wpisać je tutaj.',
    'control.back': 'Wróć',
    'control.paused': 'Nic się nie zmieniło',
    'control.paused_text': 'Wpisany tekst nadal tu jest: spróbuj ponownie później.',
    'control.stopped':
      'Organizatorzy zakończyli ten apel i usunęli nazwiska pod nim. Swój podpis nadal możesz zobaczyć i wycofać.',
    'control.stopped_back': 'Wróć do swojego podpisu',

    'reporting.link': 'Zgłoś',
    'reporting.intro': 'Coś jest nie tak z nazwiskiem? Naciśnij „Zgłoś” obok niego.',
    'reporting.title': 'Zgłoś nazwisko',
    'reporting.heading': 'Coś jest nie tak?',
    'reporting.legend': 'Co jest nie tak?',
    'reporting.reason.person': 'To nie jest podpis tej osoby',
    'reporting.reason.insult': 'Zniewaga lub nienawiść',
    'reporting.reason.danger': 'To komuś zagraża',
    'reporting.reason.spam': 'Zmyślone nazwisko albo reklama',
    'reporting.words': 'Własnymi słowami (nieobowiązkowo)',
    'reporting.words_hint': 'Najwyżej 300 znaków. Nie pisz, kim jesteś.',
    'reporting.what':
      'Zgłoszenie przejrzą organizatorzy; do czasu ich decyzji nazwisko pozostaje. O Tobie nie przechowujemy nic, a wpisany tekst usuwamy 30 dni po decyzji.',
    'reporting.button': 'Wyślij',
    'reporting.error.reason': 'Wybierz, co jest nie tak',
    'reporting.error.words_long': 'Ten tekst może mieć najwyżej 300 znaków: skróć go',
    'reporting.too_many':
      'Wpisany tekst nadal tu jest: spróbuj ponownie później. Z Twojej sieci może korzystać kilka osób.',
    'reporting.thanks.heading': 'Dziękujemy',
    'reporting.thanks.text': 'O takich nazwiskach decydują organizatorzy. Do tego czasu nazwisko pozostaje.',

    'privacy.title': 'Prywatność',
    'privacy.lead': 'Co obiecujemy, czego nie możemy zrobić, jak liczymy i jak długo co przechowujemy.',
    'privacy.promises': 'Co obiecujemy',
    'privacy.p1':
      'Adres e-mail osoby podpisującej nigdy nie jest przechowywany w czytelnej postaci. Do doręczenia wiadomości jest zaszyfrowany kluczem, który leży poza bazą danych i zostaje zniszczony w ciągu czterech dni; dane z formularza są zaszyfrowane kluczem, który istnieje tylko w linku z wiadomości; po potwierdzeniu adres znika albo, jeśli poproszono o aktualności, zostaje zaszyfrowany tak, że mogą go odczytać tylko organizatorzy.',
    'privacy.p2':
      'Jeśli wybierzesz „Moje imię i nazwisko widzą tylko organizatorzy”, mogą je odczytać organizatorzy, którzy mają klucz, i nikt inny. Ten serwer widzi je tylko wtedy, gdy przetwarza Twój formularz i Twoje potwierdzenie, i nie przechowuje ich w żadnej postaci, którą mógłby odczytać on sam lub jego operator. Nie są publikowane ani przekazywane adresatom.',
    'privacy.p3':
      'Jeśli wybierzesz „Nikt nie widzi mojego imienia i nazwiska”, po potwierdzeniu nikt nie ma ani Twojego imienia i nazwiska, ani adresu; do zamknięcia apelu zostaje zakodowany znacznik, który pokazuje, że użyto tej skrzynki, ale tylko temu, kto ma jednocześnie bazę danych i klucze do niej.',
    'privacy.p4':
      'Nikt nie może się dowiedzieć od tego serwisu, czy z danego adresu złożono podpis: kod odpowiedzi, nagłówki, treść, czas i zapisy w bazie danych są takie same dla nowego i dla znanego adresu.',
    'privacy.p5':
      'Żadnych adresów IP, danych o przeglądarce, narzędzi śledzących ani podmiotów trzecich: ani w przechowywanych danych, ani w dziennikach, ani na stronach; nic, co powstało z adresu sieciowego, nigdy nie trafia do bazy danych.',
    'privacy.p6':
      'Nic nie zostaje policzone, zanim ktoś naciśnie przycisk. Otwarcie linku (GET) nigdy niczego nie zmienia, bo linki otwierają też skanery poczty; każda zmiana wymaga naciśnięcia przycisku (POST).',
    'privacy.p7':
      'Dzięki osobistemu linkowi można zobaczyć, zmienić lub wycofać podpis, nie pytając nikogo o zgodę. Do zamknięcia apelu zgubiony link można zastąpić nowym dzięki wiadomości wysłanej do skrzynki.',
    'privacy.p8':
      'Liczba to potwierdzone podpisy, w podziale na rodzaje, oraz podpisy wprowadzone przez organizatorów, pokazane osobno. Przy każdym podliczeniu zgadza się z liczbą zapisów i nigdy nie spada bez widocznego dla wszystkich wiersza, który podaje powód.',
    'privacy.p9':
      'Podpis z wiadomości wysłanej przed zamknięciem apelu można potwierdzić jeszcze przez 24 godziny; w ciągu następnych dwóch godzin znaczniki adresów i klucz do nich zostają zniszczone.',
    'privacy.p10':
      'To, co robią organizatorzy i operator serwera, trafia do dziennika, do którego można tylko dopisywać; dotyczy to zwłaszcza eksportów i zmian kluczy.',
    'privacy.cannot': 'Czego nie możemy zrobić',
    'privacy.c1':
      'Ukryć przed dostawcą poczty, że do Ciebie napisaliśmy, a przed siecią, że otwarto stronę i jaka była jej wielkość.',
    'privacy.c2': 'Ochronić nowych podpisujących, gdy działający serwer kontroluje ktoś inny.',
    'privacy.c3': 'Powstrzymać osobę, która ma dostęp do Twojej otwartej skrzynki, przed poproszeniem o Twój link.',
    'privacy.c4': 'Usunąć kopie jawnego nazwiska, które zrobił ktoś inny.',
    'privacy.c5':
      'Wymazać nazwisko z pozostałości na dysku i z kopii zapasowych, zanim zostaną nadpisane: najwyżej 14 dni przy ustawieniach, które zalecamy. Obraz dysku pracującego serwera może ujawnić kolejność z ostatniego dnia.',
    'privacy.c6': 'Udowodnić, że za każdym podpisem stoi inna osoba.',
    'privacy.count': 'Jak liczymy',
    'privacy.count.1':
      'Podpis zostaje policzony, gdy ktoś naciśnie przycisk na stronie, do której prowadzi nasza wiadomość.',
    'privacy.count.2':
      'Z jednej skrzynki może podpisać kilka osób: dwie, chyba że w apelu podano inaczej. Kto podpisuje po nich, wybiera, który z podpisów zostanie zastąpiony; żaden niewybrany podpis nie zostaje zastąpiony.',
    'privacy.count.3':
      'Podpisy zebrane na papierze, w komunikatorze lub przekazane przez adwokata wprowadzają organizatorzy. Są liczone i pokazywane osobno, jako zebrane lub przekazane.',
    'privacy.count.4':
      'Przy apelach, których podpisanie jest niebezpieczne, liczba zmienia się tylko o pełnej godzinie, grupami, żeby nikt nie mógł powiązać odwiedzin strony ze zmianą licznika. Z tego samego powodu nie podaje się tam małych liczb.',
    'privacy.count.5':
      'Podpisy, które są sprawdzane, nie wliczają się do liczby, dopóki sprawa nie zostanie rozstrzygnięta. Organizacje nie wliczają się do niej nigdy.',
    'privacy.count.6':
      'Gdy liczba spada, wiersz w części „Co się zmieniło” mówi dlaczego. Decyzje organizatorów są tam podane z dniem, liczbą i powodem, a wycofania według miesięcy; gdy jest ich mniej niż dziesięć, nie podajemy dokładnej liczby.',
    'privacy.keep': 'Jak długo co przechowujemy',
    'privacy.keep.what': 'Co',
    'privacy.keep.long': 'Jak długo',
    'privacy.keep.letter': 'Twój adres, zaszyfrowany, na potrzeby naszej wiadomości',
    'privacy.keep.letterLong': 'Do doręczenia wiadomości; klucz najwyżej 4 dni',
    'privacy.keep.pending': 'Dane z formularza przed potwierdzeniem, zaszyfrowane',
    'privacy.keep.pendingLong': 'Do potwierdzenia; najwyżej 3 dni',
    'privacy.keep.recovery': 'Adres, dla którego poproszono o nowy link zamiast zgubionego, zaszyfrowany',
    'privacy.keep.recoveryLong': 'Do odebrania nowego linku; najwyżej 1 dzień',
    'privacy.keep.receipt':
      'Informacja, że naciśnięto przycisk, żeby można było jeszcze raz poprosić o odpowiedź, jeśli zaginie',
    'privacy.keep.receiptLong': '30 minut',
    'privacy.keep.mark': 'Zakodowany znacznik Twojego adresu',
    'privacy.keep.markLong': 'Do 24 godzin po zamknięciu apelu i najwyżej 2 godziny dłużej',
    'privacy.keep.signature': 'To, że podpisała jedna osoba, którego dnia i kto może widzieć imię i nazwisko',
    'privacy.keep.signatureLong': 'Dopóki nie wycofasz podpisu',
    'privacy.keep.public': 'Jawne imię i nazwisko',
    'privacy.keep.publicLong': 'Dopóki ich nie wycofasz albo organizatorzy nie usuną apelu',
    'privacy.keep.private': 'Imię i nazwisko tylko do wiadomości organizatorów, zaszyfrowane',
    'privacy.keep.privateLong': 'Dopóki ich nie wycofasz albo nie usuną ich organizatorzy',
    'privacy.keep.collected':
      'Kto zebrał podpis na papierze lub w komunikatorze, zaszyfrowane; kiedy i w jaki sposób podpisująca osoba wyraziła zgodę',
    'privacy.keep.collectedLong': 'Tak długo jak podpis albo do usunięcia apelu przez organizatorów',
    'privacy.keep.holder': 'Nazwa, którą organizatorzy nadali osobie mającej klucz, zaszyfrowana',
    'privacy.keep.holderLong': 'Tak długo, jak organizatorzy są w bazie danych',
    'privacy.keep.withdrawn':
      'Losowy numer podpisu, który wycofano, zastąpiono lub usunięto, oraz poprzedni numer podpisu, przy którym zmieniono, kto widzi imię i nazwisko',
    'privacy.keep.withdrawnLong': 'Na stałe, żeby pomijać go na późniejszych listach',
    'privacy.keep.organisation': 'Organizacja, która popiera apel: jej nazwy, rodzaj, kraj, strona i oświadczenie',
    'privacy.keep.organisationLong':
      'Dopóki nie wycofa poparcia albo organizatorzy nie usuną apelu; 30 dni po tym, jak ją odrzucą lub usuną',
    'privacy.keep.proof': 'Co widać w domenie organizacji, i dzień',
    'privacy.keep.proofLong': 'Tak długo jak poparcie; 30 dni, jeśli wiersza nigdy tam nie było',
    'privacy.keep.representative':
      'Imię i nazwisko, funkcja i adres osoby, która reprezentuje organizację, zaszyfrowane osobnym kluczem',
    'privacy.keep.representativeLong':
      'Dopóki organizacja nie wycofa poparcia albo nie zostanie usunięta; 30 dni po odrzuceniu; 365 dni po zamknięciu apelu',
    'privacy.keep.report': 'Treść zgłoszenia dotyczącego jawnego nazwiska lub organizacji',
    'privacy.keep.reportLong': '30 dni po decyzji organizatorów',
    'privacy.keep.mute': 'Informacja, że zgłoszone nazwisko przejrzano i pozostawiono',
    'privacy.keep.muteLong': '30 dni albo do zmiany imienia i nazwiska',
    'privacy.keep.decided':
      'Informacja w postaci zakodowanego znacznika skrzynki, że organizatorzy wstrzymali lub ukryli podpis, który potem wycofano albo zastąpiono',
    'privacy.keep.decidedLong':
      'Dopóki nie zdecydują inaczej; najpóźniej zostaje zniszczona razem ze znacznikiem adresu',
    'privacy.keep.tally':
      'Ile wiadomości wysłano danego dnia na dany adres, łącznie i każdego rodzaju do każdego apelu, w postaci zakodowanego znacznika pod kluczem tego dnia',
    'privacy.keep.tallyLong': '2 dni; razem z tą informacją niszczony jest klucz',
    'privacy.keep.silence':
      'Informacja w postaci zakodowanego znacznika, że na dany adres nie należy wysyłać wiadomości',
    'privacy.keep.silenceLong':
      '30 dni od takiej prośby; klucz znaczników z danego miesiąca jest niszczony, gdy minie termin ostatniego z nich',
    'privacy.keep.failure': 'Ilu wiadomości danego dnia nie udało się doręczyć, według dostawców poczty i przyczyn',
    'privacy.keep.failureLong': '90 dni',
    'privacy.keep.funnel':
      'Ile razy poproszono o wiadomość i ile podpisów potwierdzono w dniu, który już minął; poniżej dziesięciu bez dokładnej liczby',
    'privacy.keep.funnelLong': '400 dni',
    'privacy.keep.oneDomain':
      'To, że wiele podpisów z jednego dnia przyszło z jednej domeny pocztowej: dzień, bez nazwy domeny',
    'privacy.keep.oneDomainLong': '400 dni',
    'privacy.keep.preview': 'Link do wersji roboczej, który pokazują organizatorzy, w postaci skrótu (hash)',
    'privacy.keep.previewLong': 'Najwyżej 14 dni; krócej, jeśli wcześniej zostanie wycofany albo apel zostanie otwarty',
    'privacy.keep.network': 'Twój adres sieciowy',
    'privacy.keep.networkLong':
      'Nigdy nie jest zapisywany; żądania i wiadomości są liczone w pamięci serwera, najwyżej przez 1 dzień, pod kluczem dnia',
    'privacy.keep.change':
      'Co zmieniło się w apelu po złożeniu pierwszych podpisów: termin zamknięcia, ochrona oraz dzień zmiany',
    'privacy.keep.changeLong': 'Na stałe, na jego stronie',
    'privacy.keep.series': 'O ile wzrosła liczba podpisów: dzień po dniu albo w grupach od dziesięciu',
    'privacy.keep.seriesLong': 'Na stałe, na stronie „Jak liczymy”',
    'privacy.keep.countries': 'Ile jawnych podpisów podaje każdy kraj, jeśli apel o niego pyta',
    'privacy.keep.countriesLong': 'Dopóki są te podpisy albo organizatorzy nie usuną apelu',
    'privacy.keep.staff':
      'Kto pracuje w kampanii: pseudonim, rola, dzień rozpoczęcia i to, czy przysyłać codzienną wiadomość; zaszyfrowane: adres, fraza hasłowa i drugi składnik',
    'privacy.keep.staffLong': 'Do usunięcia konta',
    'privacy.keep.staffLink':
      'Link, który daje dostęp do panelu: jako skrót kryptograficzny, a gdy przekazuje go właściciel, także zaszyfrowany',
    'privacy.keep.staffLinkLong': 'Najwyżej 72 godziny; zaszyfrowany do czasu użycia',
    'privacy.keep.staffReset':
      'Reset tego, czym ktoś loguje się do panelu, albo inny adres dla wiadomości, które czekają na swój czas',
    'privacy.keep.staffResetLong':
      'Do zatrzymania lub wykonania: 24 godziny; adres, którego nikt nie potwierdzi, 72 godziny',
    'privacy.keep.staffNotice': 'Co się stało z kontem w panelu i którego dnia',
    'privacy.keep.staffNoticeLong': 'Do przeczytania przez tę osobę',
    'privacy.keep.staffLetter': 'Ile wiadomości o koncie w panelu zamówiono danego dnia',
    'privacy.keep.staffLetterLong': '1 dzień',
    'privacy.keep.staffRefused': 'Że wiadomość o koncie w panelu została odrzucona: jej losowy numer, bez adresu',
    'privacy.keep.staffRefusedLong': 'Najwyżej 72 godziny',
    'privacy.keep.staffSession': 'To, że ktoś jest zalogowany w panelu: skrót kryptograficzny i godzina zakończenia',
    'privacy.keep.staffSessionLong': 'Najwyżej 24 godziny i 2 godziny po ostatniej czynności',
    'privacy.keep.staffToken':
      'Token, którym program korzysta z API zespołu: skrót kryptograficzny, rola, dni; do czego służy, zaszyfrowane',
    'privacy.keep.staffTokenLong': 'Do unieważnienia, najwyżej 365 dni',
    'privacy.keep.staffTries': 'Ile razy próbowano zalogować się na konto',
    'privacy.keep.staffTriesLong': 'Najwyżej 15 minut',
    'privacy.keep.staffCode': 'Użyty kod drugiego składnika jako zakodowany znacznik',
    'privacy.keep.staffCodeLong': 'Najwyżej 2 minuty',
    'privacy.keep.log': 'Dziennik działań organizatorów i operatora serwera',
    'privacy.keep.logLong': 'Tak długo jak baza danych; o podpisujących są w nim tylko losowe numery podpisów',
    'privacy.keep.backup': 'Kopie zapasowe',
    'privacy.keep.backupLong': 'Najwyżej 14 dni',
    'privacy.keep.note':
      'Terminy zaokrągla się w górę do pełnej godziny. Działający serwer usuwa dane w ciągu minuty od każdego terminu.',
    'privacy.staff': 'Osoby, które pracują w kampanii',
    'privacy.staff.text':
      'Logują się pseudonimem, frazą hasłową i drugim składnikiem. Kopia bazy danych pokazuje pseudonimy i role, co pod którym pseudonimem zrobiono i w której godzinie. Adresy, frazy hasłowe i drugie składniki są zaszyfrowane kluczem, który leży poza bazą danych. Sieć, przeglądarka i minuta nie są zapisywane; tylko minuta, w której przestaje obowiązywać nowy kod, dopóki nie minie.',
    'privacy.learn': 'Czego można by się dowiedzieć',
    'privacy.learn.database': 'Z zajętej lub skradzionej bazy danych',
    'privacy.learn.databaseLong':
      'Jawne nazwiska; ile osób podpisało tylko do wiadomości organizatorów lub bez nazwiska i którego dnia. Nie ma tam żadnego adresu ani żadnego nazwiska, które nie było jawne. Bez kluczy nie da się nawet ustalić, czy z danego adresu złożono podpis.',
    'privacy.learn.server': 'Z zajętego serwera',
    'privacy.learn.serverLong':
      'To samo, a z kluczami także to, czy użyto określonej skrzynki (do następnego dnia po zamknięciu apelu), oraz adresy, na które nie wysłano jeszcze wiadomości. Nie da się odczytać nazwisk przeznaczonych tylko do wiadomości organizatorów. Kto kontroluje działający serwer, może odtąd czytać to, co jest wpisywane.',
    'privacy.learn.mail': 'Od dostawcy poczty',
    'privacy.learn.mailLong':
      'Że napisaliśmy na dany adres i kiedy; u osób, które jawnie podpisują apel nieobjęty ochroną, także jego tytuł. W wiadomości nigdy nie ma imienia i nazwiska ani informacji, kto może je widzieć; kto jednak czyta tam Twoją pocztę, może otworzyć link z wiadomości.',
    'privacy.learn.phone': 'Z przeszukanego telefonu',
    'privacy.learn.phoneLong':
      'Nasza wiadomość, jeśli nie została usunięta; historia przeglądarki; oraz Twój link, jeśli jest tam zachowany: jest on dowodem Twojego podpisu.',
    'privacy.rights': 'Twoje prawa',
    'privacy.rights.text':
      'Twój link pokazuje, co przechowujemy, i pozwala to zmienić lub wycofać; zamiast zgubionego można otrzymać nowy na stronie apelu. W każdej innej sprawie napisz do organizatorów: przy każdym apelu podano, kim są i kto jest administratorem danych. Możesz też złożyć skargę do organu ochrony danych w swoim kraju.',

    'safety.title': 'Jak bezpiecznie podpisać',
    'safety.lead':
      'Dla osób, które podpisują z Białorusi lub Rosji albo mają tam rodzinę. Przeczytanie zajmuje pięć minut.',
    'safety.decide': 'Zanim podpiszesz',
    'safety.decide.1':
      'Jawne nazwisko pozostaje jawne: czytają je także władze, a kopii nie da się usunąć. Jeśli Tobie lub Twojej rodzinie może grozić kara, wybierz, żeby imię i nazwisko widzieli tylko organizatorzy albo żeby nie widział ich nikt.',
    'safety.decide.2':
      'Pisz tylko to, co inni mogą przeczytać. Kilka słów, takich jak „siostra więźnia politycznego”, może zdradzić, kim jesteś, nawet bez nazwiska.',
    'safety.decide.3':
      'Porównaj adres tego serwisu z adresami na dole strony. Nigdy nie prosimy o numer telefonu, paszport ani pieniądze.',
    'safety.device': 'Urządzenie',
    'safety.device.1':
      'Korzystaj z własnego telefonu lub komputera, z blokadą ekranu i najnowszymi aktualizacjami. Nigdy z urządzenia pracodawcy, szkoły lub uczelni.',
    'safety.device.2': 'Korzystaj z niego bez świadków: nikogo obok, żadnej kamery za plecami.',
    'safety.tor': 'Tor Browser',
    'safety.tor.1':
      'Dostawca internetu widzi nazwę każdej strony, którą otwierasz. Z Tor Browser widzi tylko, że używasz Tora. Pobierz go z torproject.org albo weź od znajomych.',
    'safety.tor.2':
      'Tam, gdzie Tor jest blokowany, otwórz w jego ustawieniach „Połączenie” (Connection) i wybierz mostek; zwykle działa Snowflake lub WebTunnel.',
    'safety.tor.3':
      'VPN ukrywa stronę przed dostawcą internetu, ale zamiast niego widzi ją firma VPN. Samo okno prywatne niczego przed siecią nie ukrywa.',
    'safety.tor.4':
      'Ten serwis działa w Tor Browser na poziomie „Najbezpieczniejszy” (Safest). Jeśli na dole strony jest adres onion, użyj go.',
    'safety.mail': 'Skrzynka',
    'safety.mail.1':
      'Wybierz skrzynkę u dostawcy spoza Białorusi i Rosji: Proton, Tuta lub Gmail. Mail.ru, Yandex i dostawców skrzynek z końcówką .by lub .ru można zmusić do ujawnienia, że do Ciebie napisaliśmy.',
    'safety.mail.2': 'Nie służbową i nie taką, którą mogą otworzyć inni.',
    'safety.mail.3':
      'Kto ma dostęp do tej skrzynki, może poprosić o Twój link i zmienić lub wycofać Twój podpis. Ustaw hasło, którego nie używasz nigdzie indziej, i logowanie dwuetapowe.',
    'safety.letter': 'Wiadomość',
    'safety.letter.1':
      'Tytuł apelu jest w niej tylko wtedy, gdy ktoś jawnie podpisuje apel nieobjęty ochroną. Jeśli dwa słowa w temacie są takie same jak na stronie, wiadomość jest od nas.',
    'safety.letter.2':
      'Jeśli formularz był otwarty w Tor Browser, skopiuj tam link z wiadomości. Nie otwieraj go w aplikacji pocztowej.',
    'safety.letter.3':
      'Po potwierdzeniu usuń wiadomość i opróżnij kosz. Jeśli telefon zapisuje powiadomienia, usuń także je.',
    'safety.after': 'Po podpisaniu',
    'safety.after.1':
      'Zamknij kartę i usuń historię przeglądarki z tego dnia. Tor Browser robi to sam, gdy go zamkniesz.',
    'safety.after.2':
      'Osobisty link jest dowodem Twojego podpisu. Trzymaj go tylko tam, gdzie nikt nie zajrzy, albo wcale. Jest pokazywany tylko raz; do zamknięcia apelu możesz poprosić o nowy na stronie apelu.',
    'safety.after.3':
      'Nie rób zrzutów ekranu i nie pisz o tym w czatach. Wpis z Twojego konta, także tylko udostępniony, może zostać użyty przeciwko Tobie.',
    'safety.search': 'Jeśli Twój telefon może zostać przeszukany',
    'safety.search.1':
      'Na granicy, w punkcie kontrolnym lub podczas przeszukania mieszkania sprawdza się czaty, zdjęcia, pocztę i historię przeglądarki. Usuń ślady wcześniej, nie dopiero w czasie kontroli.',
    'safety.search.2': 'Bez wiadomości, linku i historii nic w telefonie nie wskazuje na Twój podpis.',
    'safety.search.3':
      'Nikt nie może się dowiedzieć od tego serwisu, czy złożono podpis z Twojego adresu: wszystkim odpowiada on tak samo.',
    'safety.search.4':
      'Dzięki swojemu linkowi możesz w każdej chwili wycofać podpis. Imię i nazwisko znikną wtedy z tego serwisu; kopie zrobione przez innych pozostaną.',
    'safety.keep.1':
      'Adres: zaszyfrowany, do wysłania naszej wiadomości. Dane z formularza: zaszyfrowane, do potwierdzenia i najwyżej przez 3 dni.',
    'safety.keep.2':
      'Potem zakodowany znacznik adresu, żeby nikogo nie policzyć dwa razy. Zostaje zniszczony w ciągu 26 godzin od zakończenia apelu.',
    'safety.keep.3':
      'Imię i nazwisko: do wycofania podpisu. Przy wyborze „Nikt nie widzi mojego imienia i nazwiska” od początku ich nie ma. Kopie zapasowe są nadpisywane w ciągu 14 dni.',
    'safety.keep.4': 'Adres sieciowy Twojego urządzenia: nigdy nie jest zapisywany.',
    'safety.keep.all': 'Co i jak długo przechowujemy',
    ...desk,
    ...deskLists,
    ...deskNames,
    ...deskOverview,
    ...deskSignature,
    ...staff,
    ...staffAccount,
    ...staffLetters,
    ...log,
    ...endorse,
    ...organisations,
    ...proof,
    ...deskOrganisations,
    ...numbersPage,
  },
}
