import type { StaffMessages } from './en.ts'

export const staff: StaffMessages = {
  'staff.handle': 'Pseudonim',
  'staff.passphrase': 'Fraza hasłowa',
  'staff.recovery': 'Kod zapasowy',
  'staff.recovery.hint': 'Zastępuje kod z aplikacji. Każdy działa jeden raz.',
  'staff.no_app': 'Nie masz pod ręką aplikacji albo skończyły się próby?',
  'staff.sign_in': 'Zaloguj się',
  'staff.next': 'Dalej',
  'staff.back': 'Wstecz',

  'staff.sign_in.heading': 'Logowanie do panelu',
  'staff.sign_in.lead': 'Dla osób, które pracują w kampanii. Do podpisania apelu konto nie jest potrzebne.',
  'staff.sign_in.forgotten': 'Nie pamiętasz frazy albo nie masz już aplikacji?',
  'staff.sign_in.missing': 'Wpisz pseudonim i frazę hasłową',
  'staff.sign_in.wrong':
    'Pseudonim i fraza nie pasują do siebie albo prób było za dużo. Sprawdź jedno i drugie. Z kodem zapasowym wejdziesz od razu, bez niego odczekaj kwadrans',
  'staff.sign_in.ended': 'Twoja sesja się skończyła',
  'staff.sign_in.ended_text': 'Nic się nie zmieniło. Zaloguj się i zrób to jeszcze raz.',

  'staff.code.heading': 'Kod z Twojej aplikacji',
  'staff.code': 'Sześć cyfr',
  'staff.code.hint': 'Aplikacja pokazuje je przy nazwie „{campaign}”, co 30 sekund nowe.',
  'staff.code.missing': 'Wpisz sześć cyfr albo kod zapasowy',
  'staff.code.wrong':
    'Kod jest błędny lub został już użyty albo prób było za dużo. Poczekaj na następny. Kod zapasowy jest przyjmowany zawsze',
  'staff.code.not_you': 'Inne konto?',

  'staff.step_up.heading': 'Czy to nadal Ty?',
  'staff.step_up.text':
    'Dalej potrzebny jest nowy kod, na wypadek gdyby ta przeglądarka była w cudzych rękach. Działa on dziesięć minut.',
  'staff.step_up.factor': 'Za chwilę zmienisz aplikację, która tworzy kody.',
  'staff.step_up.codes': 'Za chwilę utworzysz nowe kody zapasowe.',
  'staff.step_up.demo': 'W kampanii demo kod nie jest potrzebny: wystarczy nacisnąć przycisk.',
  'staff.step_up.button': 'Kontynuuj',

  'staff.sign_out.heading': 'Wylogować się?',
  'staff.sign_out.text': 'Twoja sesja w tej przeglądarce się skończy.',
  'staff.signed_out.heading': 'Wylogowano',
  'staff.signed_out.text':
    'Twoje konto nadal zna tę przeglądarkę, żeby obcy nie mogli zużyć jej prób. Bez frazy hasłowej i kodu nie da się przez nią wejść.',
  'staff.forget.button': 'Zapomnij tę przeglądarkę',
  'staff.forget.text':
    'To nie Twoje urządzenie? Niech zapomni: wtedy w przeglądarce nie zostanie nic z tej strony prócz historii, a tę możesz usunąć tylko Ty.',
  'staff.forgot.heading': 'Przeglądarka została zapomniana',
  'staff.forgot.text': 'Nie ma w niej już nic z tej strony prócz historii. Usuń i ją.',

  'staff.forgotten.heading': 'Gdy coś zostało utracone',
  'staff.forgotten.app': 'Aplikacja lub telefon',
  'staff.forgotten.app_text':
    'Zaloguj się pseudonimem i frazą hasłową, a zamiast sześciu cyfr podaj kod zapasowy. Potem ustaw nową aplikację w zakładce „Konto”.',
  'staff.forgotten.passphrase': 'Fraza hasłowa',

  'staff.role.owner': 'właściciel',
  'staff.role.editor': 'redaktor',
  'staff.role.moderator': 'moderator',
  'staff.role.exporter': 'eksport list',
  'staff.may.owner': 'Masz dostęp do wszystkiego: tekstów, nazwisk, list, kluczy, zespołu.',
  'staff.may.editor': 'Możesz pisać i otwierać apele oraz przeglądać nazwiska.',
  'staff.may.moderator': 'Możesz przeglądać nazwiska i zgłoszenia, wstrzymywać i usuwać podpisy.',
  'staff.may.exporter': 'Możesz oglądać liczby i pobierać listy podpisów.',

  'staff.access.title': 'Dostęp do panelu',
  'staff.access.step': 'Krok {n} z 3',
  'staff.access.invite': 'Twoje miejsce w panelu',
  'staff.access.invite_text': 'Zaprasza Cię kampania {campaign}. Twoja rola: {role}.',
  'staff.access.reset': 'Nowe wejście',
  'staff.access.reset_text':
    'Dla {handle} z kampanii {campaign}; rola: {role}. Wybierz nową frazę hasłową i ustaw aplikację od nowa. Stara fraza, stara aplikacja, stare kody zapasowe i wszystkie otwarte sesje przestaną działać.',
  'staff.access.sees': 'Kto i co o Tobie widzi',
  'staff.access.sees.team':
    'Zespół widzi Twój pseudonim, Twoją rolę i to, co robisz w panelu, z dokładnością do godziny.',
  'staff.access.sees.nobody': 'Twojej frazy hasłowej i kodów z Twojej aplikacji nie widzi nikt.',
  'staff.access.sees.nothing': 'Twój adres sieciowy i Twoja przeglądarka nie są zapisywane.',
  'staff.access.late': 'Strona była otwarta zbyt długo. Zacznij jeszcze raz',
  'staff.handle.hint':
    'Nim się logujesz, a zespół go widzi. Nie Twoje nazwisko! Proponujemy dwa słowa: dodaj coś od siebie.',
  'staff.handle.form':
    'Pseudonim ma od 5 do 40 znaków: małe litery łacińskie bez ogonków, cyfry, łączniki i kropki, w tym co najmniej trzy litery lub cyfry',
  'staff.handle.taken': 'Taki pseudonim już jest. Dodaj coś od siebie',
  'staff.passphrase.hint': 'Co najmniej 12 znaków, spacje są dozwolone. Im dłuższa, tym lepsza.',
  'staff.passphrase.suggest': 'Zaproponuj',
  'staff.passphrase.show': 'Pokaż',
  'staff.passphrase.hide': 'Ukryj',
  'staff.passphrase.suggested': 'Zanim przejdziesz dalej, zapisz te słowa na kartce albo w menedżerze haseł:',
  'staff.passphrase.short': 'Fraza hasłowa musi mieć co najmniej 12 znaków',
  'staff.passphrase.long': 'Fraza hasłowa może mieć najwyżej 256 znaków',
  'staff.passphrase.common': 'Tej frazy używa wiele osób, więc zostanie odgadnięta jako pierwsza. Wybierz inną',
  'staff.passphrase.guessable': 'Fraza zawiera Twój pseudonim lub tytuł apelu, a te są znane innym. Wybierz inną',

  'staff.factor.heading': 'Aplikacja z kodami',
  'staff.factor.text':
    'Co 30 sekund tworzy sześć nowych cyfr i nie potrzebuje sieci. Wystarczy dowolna: Aegis, 2FAS, Ente Auth albo ta, którą już masz.',
  'staff.factor.open': 'Otwórz aplikację na tym urządzeniu',
  'staff.factor.scan': 'Albo z innego ekranu: zeskanuj aplikacją ten kod.',
  'staff.factor.picture': 'Kod QR z sekretem dla aplikacji',
  'staff.factor.by_hand': 'Albo wpisz ten sekret do aplikacji:',
  'staff.factor.code': 'Sześć cyfr, które aplikacja pokazuje teraz',
  'staff.factor.wrong':
    'Te cyfry nie pasują do sekretu. Sprawdź, czy zegar telefonu chodzi dokładnie, i wpisz cyfry, które aplikacja pokazuje teraz',

  'staff.codes.heading': 'Twoje dziesięć kodów zapasowych',
  'staff.codes.text':
    'Każdy jeden raz zastępuje aplikację: gdy telefon zginął lub został zabrany. Są pokazywane tylko teraz.',
  'staff.codes.where':
    'Przechowuj je z dala od telefonu: na papierze albo w menedżerze haseł. Z jednym z nich i Twoją frazą hasłową wejdzie każdy.',
  'staff.codes.download': 'Pobierz jako plik tekstowy',
  'staff.codes.kept': 'Kody są zapisane',

  'staff.gone.text':
    'Taki link działa jeden raz i przez 72 godziny; mógł też zostać wycofany. Jeśli konto zostało już nim założone, zaloguj się. Jeśli nie, poproś o nowy tam, skąd go masz.',
  'staff.gone.demo': 'Pochodzi z wcześniejszego uruchomienia serwera. Obecny link jest w terminalu za słowem „Staff”.',

  'staff.demo.heading': 'Panel kampanii demo',
  'staff.demo.text': 'Jedno naciśnięcie i masz własną, zmyśloną kampanię. Fraza hasłowa nie jest potrzebna.',
  'staff.demo.button': 'Otwórz panel',
  'staff.demo.account':
    'Konto demo nie ma frazy hasłowej, aplikacji ani kodów zapasowych: wejdzie każdy, kto ma link z terminala.',

  'staff.passphrase.wrong': 'To nie jest obecna fraza hasłowa',
  'staff.step_up.tokens': 'Za chwilę utworzysz lub unieważnisz token.',

  'staff.step_up.team': 'Za chwilę zmienisz zespół albo zobaczysz link, który daje dostęp.',
  'staff.invite.signed_in': 'Sesja już trwa',
  'staff.invite.signed_in_text':
    'W tej przeglądarce trwa sesja konta {handle} kampanii {campaign}. To zaproszenie tworzy nowe konto w kampanii {invited}; rola: {role}. Obecne konto pozostaje bez zmian.',
  'staff.invite.sign_out': 'Wyloguj się i przejdź dalej',
  'staff.invite.stay': 'Zostań przy obecnym koncie i nie używaj zaproszenia',
  'staff.gone.used': 'To zaproszenie zostało już użyte',
  'staff.gone.used_text':
    'Powstało z nim konto. Jeśli jest Twoje, zaloguj się. Jeśli nie, od razu powiedz o tym osobie, która Cię zaprasza: Twój link miał ktoś inny.',
  'staff.gone.taken_back': 'To zaproszenie zostało wycofane',
  'staff.gone.taken_back_text':
    'Wycofała je kampania i nikt z nim nie wszedł. Jeśli nadal chcesz pomóc, poproś o nowe tam, skąd przyszło.',
  'staff.gone.invite': 'Zaproszenie wygasło albo link jest niepełny',
  'staff.gone.invite_text':
    'Zaproszenie działa raz, przez 72 godziny; potem nic już o nim nie wiemy. Jeśli masz już konto, zaloguj się. Jeśli nie, sprawdź, czy link jest cały, albo poproś o nowy tam, skąd przyszedł.',
  'staff.forgotten.passphrase_text':
    'Wpisz swój pseudonim. Jeśli konto ma adres, przyjdzie wiadomość z linkiem, który działa godzinę lub dwie. Strona pod nim poprosi też o kod z aplikacji albo o kod zapasowy.',
  'staff.forgotten.send': 'Wyślij link',
  'staff.forgotten.missing': 'Wpisz swój pseudonim',
  'staff.forgotten.sent': 'Sprawdź swoją skrzynkę',
  'staff.forgotten.sent_text':
    'Jeśli takie konto istnieje i ma adres, wiadomość jest już w drodze. W ciągu dnia przychodzą najwyżej trzy. Jeśli po godzinie nic nie przyszło, wybierz inny sposób.',
  'staff.forgotten.app_owner':
    'Nie masz też kodu zapasowego? Poproś innego właściciela kampanii o zresetowanie aplikacji. Po dobie przyjdzie wiadomość z linkiem; jego strona poprosi o frazę hasłową.',
  'staff.forgotten.both': 'Fraza hasłowa i aplikacja',
  'staff.forgotten.both_text':
    'Zwróć się do innego właściciela kampanii. Na stronie „Zespół” prosi on o reset, a po dobie osobiście przekazuje Ci link.',
  'staff.forgotten.sole_text':
    'Nie ma innego właściciela? Link tworzy osoba, która prowadzi serwer, tym poleceniem; działa on jeden raz, przez 72 godziny:',
  'staff.forgotten.thief': 'Coś zmieniono bez Ciebie',
  'staff.forgotten.thief_text':
    'Poproś wyżej o nową frazę hasłową: jej ustawienie kończy wszystkie sesje konta. Jeśli się nie uda, od razu powiedz innemu właścicielowi: może usunąć konto.',
  'staff.forgotten.mail': 'Sama otwarta skrzynka nikogo tu nie wpuści: każda strona z wiadomości pyta o coś jeszcze.',
  'staff.reset.passphrase': 'Nowa fraza hasłowa',
  'staff.reset.passphrase_text': 'Wszystkie sesje Twojego konta się skończą, a w tej przeglądarce nastąpi zalogowanie.',
  'staff.reset.passphrase_button': 'Ustaw frazę',
  'staff.reset.code_wrong':
    'Kod jest błędny lub już użyty albo prób było za dużo: link przyjmuje pięć. Kod zapasowy jest przyjmowany zawsze',
  'staff.reset.factor': 'Nowa aplikacja z kodami',
  'staff.reset.factor_text':
    'Najpierw obecna fraza hasłowa. Stara aplikacja działa, dopóki nie podasz kodu z nowej; wtedy skończą się wszystkie sesje.',
  'staff.reset.factor_wrong': 'To nie jest fraza hasłowa tego konta albo prób było za dużo: link przyjmuje pięć',
  'staff.reset.address': 'Czy to Twój adres?',
  'staff.reset.address_text': 'Wiadomości o Twoim koncie będą przychodzić do skrzynki, w której jest ten link.',
  'staff.reset.address_button': 'Potwierdź adres',
  'staff.reset.address_done': 'Adres jest potwierdzony',
  'staff.reset.address_changed': 'Wiadomości o Twoim koncie przychodzą teraz tam.',
  'staff.reset.address_waits': 'Zastąpi stary, gdy minie doba, w której zmianę można zatrzymać.',
  'staff.waiting.factor':
    'Właściciel poprosił o zresetowanie Twojej aplikacji z kodami. Termin: {time}. Wtedy przyjdzie wiadomość z linkiem do nowej aplikacji.',
  'staff.waiting.both':
    'Właściciel poprosił o zresetowanie Twojej frazy hasłowej i aplikacji. Termin: {time}. Wtedy można będzie przekazać Ci link.',
  'staff.waiting.address':
    'Twoje konto ma dostać inny adres dla wiadomości. Termin: {time}, jeśli nowy adres będzie potwierdzony.',
  'staff.waiting.not_agreed': 'Nie chcesz tego? Zatrzymaj to.',
  'staff.stop.heading': 'Zatrzymać to?',
  'staff.stop.button': 'Zatrzymaj',
  'staff.stop.done': 'Zatrzymane',
  'staff.stop.done_text': 'Wszystko zostaje tak, jak było.',
  'staff.stop.gone': 'Nie ma czego zatrzymać: to już zatrzymano albo czas na to minął.',
  'staff.step_up.address': 'Za chwilę zmienisz adres dla wiadomości.',
}
