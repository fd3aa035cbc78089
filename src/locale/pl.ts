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
import { ownLink } from './own-link/pl.ts'
import { privacy } from './privacy/pl.ts'
import { proof } from './proof/pl.ts'
import { safety } from './safety/pl.ts'
import { sign } from './sign/pl.ts'
import { site } from './site/pl.ts'
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
    ...site,
    ...sign,
    ...ownLink,
    ...privacy,
    ...safety,
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
