import type { DeskMessages } from './en.ts'

export const desk: DeskMessages = {
  'desk.nav': 'Strony panelu',
  'desk.nav.appeals': 'Apele',
  'desk.nav.log': 'Dziennik',
  'desk.nav.account': 'Konto',
  'desk.sign_out': 'Wyloguj się',

  'desk.tokens.heading': 'Tokeny',
  'desk.tokens.lead':
    'Token wpuszcza twój program do API zespołu bez logowania osoby. Kto ma token, może wszystko, co on: trzymaj go tylko w ustawieniach programu.',
  'desk.tokens.stay': 'Gdy ktoś odchodzi z zespołu, tokeny zostają: unieważnij te, które ta osoba widziała.',
  'desk.tokens.none': 'Nie ma tokenów.',
  'desk.tokens.unnamed': 'Nazwy nie da się odczytać',
  'desk.tokens.until': 'działa do {day}',
  'desk.tokens.used': 'ostatnio użyty {day}',
  'desk.tokens.unused': 'ani razu nie użyty',
  'desk.tokens.read': 'tylko czyta',
  'desk.tokens.write': 'czyta i zmienia',
  'desk.tokens.step_up': 'robi też to, o co ludzi pyta się nowym kodem',
  'desk.tokens.new': 'Nowy token',
  'desk.tokens.name': 'Do czego służy',
  'desk.tokens.name.hint': 'Najwyżej 60 znaków, bez imion i nazwisk. Przechowywane w postaci zaszyfrowanej.',
  'desk.tokens.name.missing': 'Napisz w kilku słowach, do czego służy, bez adresów i linków',
  'desk.tokens.role': 'Rola',
  'desk.tokens.role.missing': 'Wybierz rolę',
  'desk.tokens.role.none': 'Wybierz',
  'desk.tokens.writes':
    'Może też zmieniać, na co pozwala rola. To, o co ludzi pyta się nowym kodem, jest dla niego zamknięte.',
  'desk.tokens.days': 'Na ile dni',
  'desk.tokens.days.wrong': 'Wpisz liczbę całkowitą od 1 do 365',
  'desk.tokens.make': 'Utwórz token',
  'desk.tokens.made': 'Twój nowy token',
  'desk.tokens.made.text': 'Jest pokazywany tylko teraz. Skopiuj go do programu i zamknij stronę.',
  'desk.tokens.made.how': 'Program wysyła go z każdym żądaniem:',
  'desk.tokens.back': 'Do wszystkich tokenów',
  'desk.tokens.end': 'Unieważnij',
  'desk.tokens.end.heading': 'Unieważnić ten token?',
  'desk.tokens.end.text':
    'Już następne żądanie programu będzie obce. Tego nie da się cofnąć, ale można utworzyć nowy token.',
  'desk.tokens.ended': 'Token jest unieważniony.',
  'desk.front.title': 'Apele',
  'desk.front.waits': 'Co czeka',
  'desk.waits.names':
    '{n, plural, one {# podpis czeka na przejrzenie} few {# podpisy czekają na przejrzenie} many {# podpisów czeka na przejrzenie} other {# podpisu czeka na przejrzenie}}',
  'desk.waits.reports':
    '{n, plural, one {# zgłoszony podpis czeka na decyzję} few {# zgłoszone podpisy czekają na decyzję} many {# zgłoszonych podpisów czeka na decyzję} other {# zgłoszonego podpisu czeka na decyzję}}',
  'desk.front.since': 'od {day}',
  'desk.front.nothing':
    'Nic nie czeka. Tu pojawiają się imiona i nazwiska do przejrzenia oraz zgłoszenia, zaczynając od najdawniejszych.',
  'desk.waits.staff_key': 'Brakuje klucza zespołu: nikt nie może zalogować się do panelu',
  'desk.waits.key_store': 'Serwer nie może odczytać swoich kluczy: nikt nie może podpisać',
  'desk.waits.appeal_key': 'Brakuje klucza apelu: nikt nie może go podpisać',
  'desk.waits.untrusted_keys':
    'Klucze do imion i nazwisk nie są tymi, które potwierdzono temu serwerowi: nie można podpisać tak, by imię i nazwisko widzieli tylko organizatorzy',
  'desk.waits.few_keys':
    'Potwierdzono mniej niż dwa klucze do imion i nazwisk: nie można podpisać tak, by imię i nazwisko widzieli tylko organizatorzy',
  'desk.waits.unproven_keys':
    '{n, plural, one {# klucz do imion i nazwisk dodano, ale nie potwierdzono} few {# klucze do imion i nazwisk dodano, ale nie potwierdzono} many {# kluczy do imion i nazwisk dodano, ale nie potwierdzono} other {# klucza do imion i nazwisk dodano, ale nie potwierdzono}}',
  'desk.waits.set_aside':
    '{n, plural, one {# potwierdzonego podpisu nie udało się policzyć} few {# potwierdzonych podpisów nie udało się policzyć} many {# potwierdzonych podpisów nie udało się policzyć} other {# potwierdzonego podpisu nie udało się policzyć}}',
  'desk.waits.letters':
    '{n, plural, one {# wiadomość tego serwera odrzucono} few {# wiadomości tego serwera odrzucono} many {# wiadomości tego serwera odrzucono} other {# wiadomości tego serwera odrzucono}}',
  'desk.ask.doctor': 'Osoba, która prowadzi serwer, widzi, co robić, tym poleceniem:',
  'desk.ask.kept': 'Nic nie zginęło. Osoba, która prowadzi serwer, widzi więcej tym poleceniem:',
  'desk.ask.add':
    'Klucz powinny mieć dwie osoby z waszego grona. Osoba, która prowadzi serwer, dodaje klucze tym poleceniem:',
  'desk.ask.prove':
    'Kto ma klucz, otwiera wiadomość sprawdzającą i przekazuje odpowiedź osobie, która prowadzi serwer; odpowiedź przyjmuje to polecenie:',
  'desk.front.nothing_of_names':
    'Nic na Ciebie nie czeka. Imiona i nazwiska oraz zgłoszenia przeglądają inne osoby z Twojego zespołu.',
  'desk.front.none': 'Nie ma jeszcze apeli. Osoba, która prowadzi serwer, tworzy apel z pliku tym poleceniem:',
  'desk.front.drafts':
    'Nie ma jeszcze czego podpisać. Osoba, która prowadzi serwer, otwiera wersję roboczą tym poleceniem:',
  'desk.front.draft': 'wersja robocza',
  'desk.front.open': 'można podpisać',
  'desk.front.closed': 'zamknięty',
  'desk.front.archived': 'w archiwum',
  'desk.front.protected': 'objęty ochroną',
  'desk.nav.team': 'Zespół',
  'desk.team.members': 'Członkowie',
  'desk.team.lead': 'Naciśnij pseudonim, aby zmienić rolę, pomóc odzyskać dostęp albo usunąć kogoś.',
  'desk.team.you': 'Ty',
  'desk.team.since': 'od {day}',
  'desk.team.no_factor': 'Nie ustawiono aplikacji z kodami: na to konto nie można się zalogować.',
  'desk.team.factor': 'Z aplikacją z kodami',
  'desk.team.invitations': 'Otwarte zaproszenia',
  'desk.team.no_invitations': 'Nie ma otwartych zaproszeń.',
  'desk.team.until': 'Działa do {time}.',
  'desk.team.letter.waiting': 'Wiadomość czeka na wysłanie.',
  'desk.team.letter.sent': 'Wiadomość została wysłana.',
  'desk.team.letter.refused':
    'Dostawca poczty nie przyjął wiadomości: przekaż link osobiście albo zaproś na inny adres.',
  'desk.team.letter.none': 'Żadna wiadomość nie zawiera tego linku: przekaż go osobiście.',
  'desk.team.show_link': 'Skopiuj link',
  'desk.team.take_back': 'Wycofaj',
  'desk.team.tokens': 'Tokeny dla programów',
  'desk.team.done.taken_back': 'Zaproszenie zostało wycofane: jego link już nie działa.',
  'desk.team.done.role': 'Rola została zmieniona. Wszystkie sesje tego konta się skończyły.',
  'desk.team.done.removed':
    'Konto zostało usunięte, a jego sesje się skończyły. Przejrzyj też otwarte zaproszenia i tokeny i wycofaj te, których nie znasz.',
  'desk.role.owner': 'Wszystko: teksty, nazwiska, listy, klucze, zespół.',
  'desk.role.editor': 'Pisze i otwiera apele, przegląda nazwiska.',
  'desk.role.moderator': 'Przegląda nazwiska i zgłoszenia, wstrzymuje i usuwa podpisy.',
  'desk.role.exporter': 'Widzi liczby i pobiera listy podpisów.',
  'desk.invite.heading': 'Zaproś kogoś',
  'desk.invite.text':
    'Tworzysz link, który działa raz, przez 72 godziny. Pod nim zaproszona osoba wybiera pseudonim i frazę hasłową oraz ustawia aplikację z kodami.',
  'desk.invite.address': 'Adres e-mail (nieobowiązkowo)',
  'desk.invite.address_hint':
    'Wyślemy tam link w języku tej strony, a adres zachowamy zaszyfrowany do wiadomości o koncie. Bez adresu przekazujesz link osobiście.',
  'desk.invite.button': 'Utwórz zaproszenie',
  'desk.link.heading': 'Link zaproszenia',
  'desk.link.text':
    'Jedna osoba dostanie z nim konto; rola: {role}. Każdy, kto go ma, może zająć to miejsce: przekaż go pewną drogą i nikomu innemu.',
  'desk.member.own': 'To Twoje własne konto. Z inną rolą stracisz dostęp do tej strony, a Twoje sesje się skończą.',
  'desk.member.role_text': 'Inna rola kończy wszystkie sesje konta. Potem trzeba zalogować się ponownie.',
  'desk.member.role_button': 'Zmień rolę',
  'desk.member.remove': 'Usuń z zespołu',
  'desk.remove.heading': 'Usunąć {handle}?',
  'desk.remove.will':
    'To usunie konto; rola: {role}. Jego sesje skończą się od razu i nikt już się na nie nie zaloguje.',
  'desk.remove.stays': 'To, co z nim zrobiono, zostanie w dzienniku bez pseudonimu. Wrócić można z nowym zaproszeniem.',
  'desk.remove.own': 'To Twoje własne konto: opuszczasz zespół.',
  'desk.remove.button': 'Usuń',
  'desk.last_owner.heading': 'Ostatni właściciel zostaje',
  'desk.last_owner.text':
    '{handle} to jedyny właściciel kampanii. Bez właściciela nikt nie mógłby zapraszać, zmieniać ról ani pomagać w odzyskaniu dostępu. Nic nie zostało zmienione.',
  'desk.last_owner.way': 'Najpierw nadaj rolę właściciela komuś z zespołu albo zaproś właściciela. Potem wróć tutaj.',
  'desk.reset.heading': 'Pomoc w odzyskaniu dostępu: {handle}',
  'desk.reset.link': 'Pomoc w odzyskaniu dostępu',
  'desk.reset.text':
    'Upewnij się, że prosi właśnie ta osoba: spotkaj się z nią albo zadzwoń. O tym, co tu zaczynasz, powie wiadomość, jeśli konto ma adres, i każda strona konta. Przez 24 godziny może to zatrzymać ta osoba i każdy właściciel, a do tego czasu wszystko zostaje bez zmian.',
  'desk.reset.what': 'Co zostało utracone',
  'desk.reset.factor': 'Aplikacja z kodami',
  'desk.reset.factor_hint':
    'Po 24 godzinach przyjdzie wiadomość z linkiem do strony, która pyta o frazę hasłową i ustawia nową aplikację. Jeśli konto nie ma adresu, przekażesz link osobiście.',
  'desk.reset.both': 'Aplikacja i fraza hasłowa',
  'desk.reset.both_hint':
    'Po 24 godzinach na stronie zespołu pojawi się link, który ustawia jedno i drugie od nowa. Nie wysyłamy go pocztą: przekażesz go osobiście.',
  'desk.reset.button': 'Zacznij 24 godziny',
  'desk.reset.waits.factor': 'Trwa prośba o nową aplikację. Można ją zatrzymać do {time}.',
  'desk.reset.waits.both': 'Trwa prośba o nową frazę hasłową i nową aplikację. Można ją zatrzymać do {time}.',
  'desk.reset.stop': 'Zatrzymaj to',
  'desk.reset.ready': 'Minęły 24 godziny: przekaż link.',
  'desk.reset.no.reset_waits':
    'Na tym koncie coś już czeka. Strona zespołu pokazuje prośby właścicieli, a strony samego konta – prośby jego użytkownika.',
  'desk.reset.no.letters_spent':
    'Dziś wysłano do tej osoby już trzy takie wiadomości, a czwartej nie wyślemy. Nic się nie zaczęło: wróć jutro.',
  'desk.reset.no.own_account':
    'Własnego konta tu się nie odzyskuje. Zaloguj się kodem zapasowym albo poproś innego właściciela.',
  'desk.reset.no.title': 'Nic się nie zaczęło',
  'desk.team.done.reset_asked':
    'Zaczęły się 24 godziny. Ta osoba się o tym dowie, a zatrzymać to może tutaj każdy właściciel.',
  'desk.team.done.reset_stopped': 'Zatrzymano: konto zostaje bez zmian. Ta osoba się o tym dowie.',
  'desk.team.done.nothing': 'Nie ma już czego zatrzymać: ktoś to zatrzymał albo minęły 24 godziny.',
  'desk.handover.heading': 'Link dla {handle}',
  'desk.handover.text':
    'Działa raz i daje kontu nowy sposób logowania; wszystkie jego sesje się wtedy skończą. Przekaż go osobiście i nikomu innemu.',
}
