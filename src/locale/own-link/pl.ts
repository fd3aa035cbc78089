import type { ownLink as en } from './en.ts'

export const ownLink: { [key in keyof typeof en]: string } = {
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
}
