import type { DeskMessages } from './en.ts'

export const desk: DeskMessages = {
  'staff.handle.form':
    'Slapyvardį sudaro nuo 5 iki 40 ženklų: mažosios lotyniškos raidės be ženklų, skaitmenys, brūkšneliai ir taškai',
  'staff.passphrase.short': 'Slaptafrazėje turi būti bent 12 ženklų',
  'staff.passphrase.long': 'Slaptafrazėje gali būti ne daugiau kaip 256 ženklai',
  'staff.passphrase.common': 'Šią frazę vartoja daug žmonių, todėl ji spėjama pirmoji. Pasirinkite kitą',
  'staff.passphrase.guessable':
    'Frazėje yra jūsų slapyvardis arba kreipimosi pavadinimas, o juos žino kiti. Pasirinkite kitą',

  'desk.front.title': 'Kreipimaisi',
  'desk.front.waits': 'Kas laukia',
  'desk.front.names':
    '{n, plural, one {# vardas laukia peržiūros} few {# vardai laukia peržiūros} many {# vardo laukia peržiūros} other {# vardų laukia peržiūros}}',
  'desk.front.reports':
    '{n, plural, one {# vardas, apie kurį pranešta, laukia sprendimo} few {# vardai, apie kuriuos pranešta, laukia sprendimo} many {# vardo, apie kurį pranešta, laukia sprendimo} other {# vardų, apie kuriuos pranešta, laukia sprendimo}}',
  'desk.front.since': 'nuo {day}',
  'desk.front.nothing':
    'Niekas nelaukia. Čia atsiranda vardai, kuriuos reikia peržiūrėti, ir tie, apie kuriuos pranešta: seniausi pirmiausia.',
  'desk.front.none': 'Kreipimųsi dar nėra. Kas prižiūri serverį, padaro kreipimąsi iš failo šia komanda:',
  'desk.front.drafts': 'Pasirašyti dar nėra ko. Kas prižiūri serverį, atveria juodraštį šia komanda:',
  'desk.front.draft': 'juodraštis',
  'desk.front.open': 'galima pasirašyti',
  'desk.front.closed': 'baigtas',
  'desk.front.archived': 'archyve',
  'desk.front.protected': 'apsaugotas',
}
