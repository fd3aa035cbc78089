import type { safety as en } from './en.ts'

export const safety: { [key in keyof typeof en]: string } = {
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
}
