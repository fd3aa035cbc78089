import type { StaffLetterMessages } from './en.ts'

export const staffLetters: StaffLetterMessages = {
  'letter.staff_invite.subject': 'Kvietimas',
  'letter.staff_invite.invited':
    'Jūsų prašo padėti kampanijai. Puslapyje, į kurį veda ši nuoroda, parašyta, kuriai ir kuo:',
  'letter.staff_invite.not_you': 'Jei apie tai nieko nežinote, nieko nedarykite: be jūsų nieko neįvyks.',
  'letter.staff.subject': 'Apie jūsų paskyrą',
  'letter.staff.agreed': 'Jei to norite, nieko nedarykite.',
  'letter.staff_passphrase.asked':
    'Jūsų paskyrai paprašyta naujos slaptafrazės. Puslapis, į kurį veda ši nuoroda, ją priims kartu su programėlės kodu arba atsarginiu kodu:',
  'letter.staff_passphrase.not_you': 'Jei tai ne jūs, nieko nedarykite: jūsų slaptafrazė galioja toliau.',
  'letter.staff_reset_waiting.factor':
    'Kažkas iš jūsų komandos paprašė atstatyti jūsų kodų programėlę. Terminas: {time}. Iki tol tai sustabdo puslapis, į kurį veda ši nuoroda:',
  'letter.staff_reset_waiting.both':
    'Kažkas iš jūsų komandos paprašė atstatyti jūsų slaptafrazę ir kodų programėlę. Terminas: {time}. Iki tol tai sustabdo puslapis, į kurį veda ši nuoroda:',
  'letter.staff_factor.ready':
    'Dabar galite nustatyti naują kodų programėlę. Puslapis, į kurį veda ši nuoroda, pirmiausia paprašys jūsų slaptafrazės:',
  'letter.staff_factor.not_you': 'Jei programėlę tebeturite, nieko nedarykite: ji galioja toliau.',
  'letter.staff_address.given':
    'Šis adresas nurodytas laiškams apie paskyrą. Puslapis, į kurį veda ši nuoroda, patvirtina, kad jis jūsų:',
  'letter.staff_address_old.changing':
    'Laiškams apie jūsų paskyrą nurodytas kitas adresas. Terminas: {time}. Iki tol keitimą sustabdo puslapis, į kurį veda ši nuoroda:',
  'letter.staff_changed.passphrase': 'Nuo {day} jūsų paskyra turi naują slaptafrazę.',
  'letter.staff_changed.factor': 'Nuo {day} jūsų paskyra turi kitą kodų programėlę.',
  'letter.staff_changed.codes': 'Nuo {day} jūsų paskyra turi naujus atsarginius kodus.',
  'letter.staff_changed.address': 'Nuo {day} jūsų paskyra turi kitą laiškų adresą. Čia jų daugiau neateis.',
  'letter.staff_changed.link': 'Kas prižiūri serverį, {day} sukūrė nuorodą naujam įėjimui į jūsų paskyrą.',
  'letter.staff_changed.access':
    'Nuo {day} jūsų paskyra turi naują slaptafrazę, kitą kodų programėlę ir naujus atsarginius kodus.',
  'letter.staff_changed.not_you': 'Jei tai įvyko be jūsų, šiame puslapyje parašyta, ką daryti:',
  'letter.staff_daily.subject': 'Kas jūsų laukia',
  'letter.staff_daily.waits': 'Jūsų laukia:',
  'letter.staff_daily.nothing': 'Dabar jums nieko nėra. Todėl šis laiškas ateina tik kartą per savaitę.',
  'letter.staff_daily.desk': 'Visa tai yra skydelyje:',
  'letter.staff_daily.head':
    'Kampanijos žurnalą galima atpažinti iš eilutės žemiau. Išsaugokite šią eilutę kitur: jei kas nors apkarpys ar perrašys žurnalą, kas prižiūri serverį, tai pamatys.',
  'letter.staff_daily.off': 'Šiuos laiškus galima išjungti skydelio puslapyje „Paskyra“.',
}
