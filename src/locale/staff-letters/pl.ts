import type { StaffLetterMessages } from './en.ts'

export const staffLetters: StaffLetterMessages = {
  'letter.staff_invite.subject': 'Zaproszenie',
  'letter.staff_invite.invited': 'Ktoś prosi o pomoc w kampanii. Strona pod tym linkiem mówi, w której i w czym:',
  'letter.staff_invite.not_you': 'Jeśli nic o tym nie wiesz, nie rób nic: bez Ciebie nic się nie stanie.',
  'letter.staff.subject': 'O Twoim koncie',
  'letter.staff.agreed': 'Jeśli tego chcesz, nie rób nic.',
  'letter.staff_passphrase.asked':
    'Ktoś poprosił o nową frazę hasłową do Twojego konta. Strona pod tym linkiem przyjmie ją razem z kodem z aplikacji albo kodem zapasowym:',
  'letter.staff_passphrase.not_you': 'Jeśli to nie Ty, nie rób nic: Twoja fraza hasłowa działa dalej.',
  'letter.staff_reset_waiting.factor':
    'Ktoś z Twojego zespołu poprosił o zresetowanie Twojej aplikacji z kodami. Termin: {time}. Do tego czasu zatrzymuje to strona pod tym linkiem:',
  'letter.staff_reset_waiting.both':
    'Ktoś z Twojego zespołu poprosił o zresetowanie Twojej frazy hasłowej i aplikacji z kodami. Termin: {time}. Do tego czasu zatrzymuje to strona pod tym linkiem:',
  'letter.staff_factor.ready':
    'Możesz teraz ustawić nową aplikację z kodami. Strona pod tym linkiem najpierw poprosi o Twoją frazę hasłową:',
  'letter.staff_factor.not_you': 'Jeśli masz swoją aplikację, nie rób nic: działa dalej.',
  'letter.staff_address.given':
    'Ten adres podano dla wiadomości o koncie. Strona pod tym linkiem potwierdza, że należy do Ciebie:',
  'letter.staff_address_old.changing':
    'Dla wiadomości o Twoim koncie podano inny adres. Termin: {time}. Do tego czasu zmianę zatrzymuje strona pod tym linkiem:',
  'letter.staff_changed.passphrase': 'Twoje konto ma nową frazę hasłową ({day}).',
  'letter.staff_changed.factor': 'Twoje konto ma inną aplikację z kodami ({day}).',
  'letter.staff_changed.codes': 'Twoje konto ma nowe kody zapasowe ({day}).',
  'letter.staff_changed.address': 'Twoje konto ma inny adres dla wiadomości ({day}). Tutaj nie przyjdą już żadne.',
  'letter.staff_changed.link': 'Osoba, która prowadzi serwer, utworzyła link do nowego wejścia na Twoje konto ({day}).',
  'letter.staff_changed.access':
    'Twoje konto ma nową frazę hasłową, inną aplikację z kodami i nowe kody zapasowe ({day}).',
  'letter.staff_changed.not_you': 'Jeśli to stało się bez Ciebie, ta strona mówi, co robić:',
  'letter.staff_daily.subject': 'Co na Ciebie czeka',
  'letter.staff_daily.waits': 'Na Ciebie czeka:',
  'letter.staff_daily.nothing': 'Nic na Ciebie nie czeka. Dlatego ta wiadomość przychodzi tylko raz w tygodniu.',
  'letter.staff_daily.desk': 'Wszystko jest w panelu:',
  'letter.staff_daily.head':
    'Dziennik kampanii można rozpoznać po linii poniżej. Zachowaj tę linię w innym miejscu: jeśli ktoś obetnie lub przepisze dziennik, osoba, która prowadzi serwer, to zobaczy.',
  'letter.staff_daily.off': 'Te wiadomości można wyłączyć w panelu na stronie „Konto”.',
}
