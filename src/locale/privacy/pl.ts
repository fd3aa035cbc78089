import type { privacy as en } from './en.ts'

export const privacy: { [key in keyof typeof en]: string } = {
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
  'privacy.keep.decidedLong': 'Dopóki nie zdecydują inaczej; najpóźniej zostaje zniszczona razem ze znacznikiem adresu',
  'privacy.keep.tally':
    'Ile wiadomości wysłano danego dnia na dany adres, łącznie i każdego rodzaju do każdego apelu, w postaci zakodowanego znacznika pod kluczem tego dnia',
  'privacy.keep.tallyLong': '2 dni; razem z tą informacją niszczony jest klucz',
  'privacy.keep.silence': 'Informacja w postaci zakodowanego znacznika, że na dany adres nie należy wysyłać wiadomości',
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
}
