import type { proof as en } from './en.ts'

export const proof: { [key in keyof typeof en]: string } = {
  'proof.title': 'Co widać w domenie',
  'proof.not.no_website': 'Organizacja nie podała strony internetowej, więc nie ma domeny do sprawdzenia.',
  'proof.not.no_domain': '{host} nie jest domeną z publicznej sieci, więc nie ma czego sprawdzać.',
  'proof.not.social_network':
    '{host} należy do serwisu społecznościowego: wiersz w tym miejscu nic nie powie o organizacji.',
  'proof.not.messenger': '{host} należy do komunikatora: wiersz w tym miejscu nic nie powie o organizacji.',
  'proof.not.blog_host': '{host} należy do platformy blogowej: wiersz w tym miejscu nic nie powie o organizacji.',
  'proof.not.site_builder': '{host} należy do kreatora stron. Sprawdzić można tylko własną domenę organizacji.',
  'proof.not.video_host': '{host} należy do platformy z nagraniami: wiersz w tym miejscu nic nie powie o organizacji.',
  'proof.not.code_host':
    '{host} należy do platformy z kodem źródłowym: wiersz w tym miejscu nic nie powie o organizacji.',
  'proof.not.link_page':
    '{host} należy do serwisu z odnośnikami: prowadzi na inne strony i nic nie mówi o organizacji.',
  'proof.not.document_host':
    '{host} należy do serwisu z dokumentami: wiersz w tym miejscu nic nie powie o organizacji.',
  'proof.not.donation_page':
    '{host} należy do platformy zbiórek i petycji: wiersz w tym miejscu nic nie powie o organizacji.',
  'proof.line.dns': 'potwierdza to DNS domeny {domain}, ostatnio widziane {day}',
  'proof.line.file': 'potwierdza to strona {domain}, ostatnio widziane {day}',
  'proof.line.dns_past': 'dawniej potwierdzał to DNS domeny {domain}, ostatnio widziane {day}',
  'proof.line.file_past': 'dawniej potwierdzała to strona {domain}, ostatnio widziane {day}',
  'proof.own.heading': 'Niech potwierdzi to Wasza domena',
  'proof.own.text':
    'Na stronie będzie wtedy też napisane, że potwierdza to strona {domain} i kiedy ostatnio było to widać. Nie jest to konieczne: to, co potwierdzili organizatorzy, pozostaje i bez tego.',
  'proof.own.put':
    'Umieść ten wiersz w jednym z dwóch miejsc poniżej i nie usuwaj go. Jak to zrobić, wie osoba, która prowadzi Waszą stronę.',
  'proof.own.line': 'Wiersz do skopiowania',
  'proof.own.dns': 'W DNS domeny',
  'proof.own.dns_where': 'Rekord TXT, w którym jest tylko ten wiersz i nic więcej. Jego nazwa:',
  'proof.own.dns_form': 'Niektóre formularze same dodają domenę: wtedy wpisz tylko _undersigned.',
  'proof.own.dns_check': 'Sprawdź DNS teraz',
  'proof.own.file': 'Na stronie internetowej',
  'proof.own.file_where': 'Plik tekstowy, w którym jest to osobny wiersz. Jego adres:',
  'proof.own.file_check': 'Sprawdź stronę teraz',
  'proof.own.then':
    'Dopóki apel jest otwarty, sprawdzamy co tydzień. Gdy wiersz zniknie, powie o tym list; po kolejnych dwóch tygodniach strona podaje już tylko dzień, w którym było go widać ostatni raz. Każde sprawdzenie pokazuje serwerom domeny adres naszego serwera.',
  'proof.own.seen': '{day}: wiersz jest na miejscu.',
  'proof.own.not_seen': 'Sprawdzono {day}: wiersza nie widać.',
  'proof.own.missing': 'Sprawdzono {day}: wiersza nie widać. Ostatni raz było go widać {last}.',
  'proof.not.off': 'Dla tego apelu nie sprawdza się domen: organizatorzy to wyłączyli.',
  'endorse.answer.proof_there':
    'Wiersz jest na miejscu. Wszędzie, gdzie organizacja jest na liście, obok stoi ten dzień.',
  'endorse.answer.proof_absent': 'Wiersza nie ma. Poniżej napisano, co widać zamiast niego.',
  'endorse.answer.proof_unknown': 'Nie udało się teraz ustalić, czy wiersz jest na miejscu. Poniżej napisano dlaczego.',
  'endorse.answer.proof_not': 'Niczego nie sprawdzono. Poniżej napisano, jak jest teraz.',
  'endorse.answer.proof_too_many':
    'Niczego nie sprawdzono: domenę sprawdza się najwyżej dziesięć razy na godzinę. Spróbuj później.',
  'letter.proof_lost.subject': 'Wasza domena nie pokazuje już wiersza',
  'letter.proof_lost.dns':
    'W DNS domeny {domain} był wiersz, który poświadczał organizację {organisation}. Ostatni raz było go widać {day}; teraz go nie widać.',
  'letter.proof_lost.file':
    'Na stronie {domain} był wiersz, który poświadczał organizację {organisation}. Ostatni raz było go widać {day}; teraz go nie widać.',
  'letter.proof_lost.seen': 'Oto co widać:',
  'letter.proof_lost.put_back.dns':
    'Jeśli wiersz ma tam być, przywróć go: rekord TXT domeny o nazwie _undersigned, w którym jest tylko to i nic więcej:',
  'letter.proof_lost.put_back.file':
    'Jeśli wiersz ma tam być, przywróć go: w folderze .well-known strony, w pliku tekstowym undersigned z rozszerzeniem txt, w osobnym wierszu:',
  'letter.proof_lost.then':
    'Do tego czasu sprawdzamy raz dziennie. To, co potwierdzili organizatorzy, w każdym razie pozostaje; gdy wiersza nie ma od dwóch tygodni, strona podaje już tylko dzień, w którym było go widać ostatni raz.',
  'proof.seen.text': 'tekst „{text}”',
  'proof.seen.dns_no_servers': 'Nie znaleziono serwera nazw {name}, którego można zapytać.',
  'proof.seen.dns_silent': '{at}: brak odpowiedzi.',
  'proof.seen.dns_failed': '{at}: nie udało się odpowiedzieć.',
  'proof.seen.dns_no_address': '{at}: ta nazwa nie ma adresu.',
  'proof.seen.dns_forbidden': '{at}: nie zapytano, bo adres nie jest w sieci publicznej.',
  'proof.seen.dns_line': '{at}: wiersz jest w {name}.',
  'proof.seen.dns_misplaced': '{at}: wiersz jest w {name}, a to niewłaściwe miejsce.',
  'proof.seen.dns_other': '{at}: w {name} jest inny tekst.',
  'proof.seen.dns_other_found': '{at}: w {name} jest co innego: {found}.',
  'proof.seen.dns_no_text': '{at}: w {name} nie ma rekordu TXT.',
  'proof.seen.file_line': '{at}: wiersz jest na miejscu.',
  'proof.seen.file_no_line': '{at}: plik jest, ale bez tego wiersza.',
  'proof.seen.file_no_line_found': '{at}: plik jest, ale bez tego wiersza. Jest w nim {found}.',
  'proof.seen.file_status': '{at}: nie ma pliku, odpowiedź brzmiała {status}.',
  'proof.seen.file_no_address': '{at}: ta nazwa nie ma adresu.',
  'proof.seen.file_forbidden': '{at}: nie zapytano, bo adres nie jest w sieci publicznej.',
  'proof.seen.file_silent': '{at}: brak odpowiedzi na czas.',
  'proof.seen.file_refused': '{at}: nie przyjmuje połączenia.',
  'proof.seen.file_certificate': '{at}: certyfikat jest nieważny.',
  'proof.seen.file_not_https': '{at}: prowadzi do {to}, a to nie https.',
  'proof.seen.file_elsewhere': '{at}: prowadzi do innej domeny: {to}.',
  'proof.seen.file_too_many_redirects': '{at}: za dużo przekierowań.',
  'proof.seen.file_too_long': '{at}: więcej niż 4 KB.',
  'proof.seen.file_not_text': '{at}: to nie jest plik tekstowy.',
  'proof.seen.file_broken': '{at}: odpowiedzi nie da się odczytać.',
}
