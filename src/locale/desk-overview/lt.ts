import type { deskOverview as en } from './en.ts'

export const deskOverview: { [key in keyof typeof en]: string } = {
  'overview.title': 'Apžvalga',
  'overview.pages': 'Šio kreipimosi puslapiai',
  'overview.draft': 'Dar niekas neskaičiuojama: tai juodraštis. Kas prižiūri serverį, atveria jį šia komanda:',
  'overview.stopped':
    'Sustabdyta {day}: vardai ir visa, kas galėtų būti panaudota prieš pasirašiusiuosius, ištrinta. Skaičius lieka.',
  'overview.one_domain': 'Daug patvirtinimų iš vieno pašto domeno: {days}.',
  'overview.one_domain.names':
    'Peržiūrėti {n, plural, one {tos dienos} few {tų dienų} many {tų dienų} other {tų dienų}} vardus',
  'overview.number': 'Parašai',
  'overview.milestones': 'Pasiektos ribos',
  'overview.funnel': 'Nuo laiško iki parašo',
  'overview.funnel.lead': 'Kiek laiškų paprašyta ir kiek parašų patvirtinta.',
  'overview.funnel.empty': 'Kol kas nėra ko rodyti: diena čia atsiranda, kai baigiasi.',
  'overview.funnel.why':
    'Šie skaičiai apytiksliai: serveris skaičiuoja atmintyje ir netenka to, ką suskaičiavo, kai paleidžiamas iš naujo. Mažesnis už dešimt skaičius nesaugomas, kad nieko nebūtų galima rasti pagal dieną.',
  'overview.funnel.day': 'Diena',
  'overview.funnel.language': 'Kalba',
  'overview.funnel.asked': 'Laiškai',
  'overview.funnel.confirmed': 'Parašai',
  'overview.earlier': 'Ankstesnės dienos',
  'overview.funnel.languages': 'Pagal kalbą, visos šios dienos kartu',
  'overview.about': 'apie {n, number}',
  'overview.few': 'mažiau nei 10',
  'overview.few_in_each': 'mažiau nei 10 kiekviena kalba',
  'overview.few_on_each': 'mažiau nei 10 kiekvieną dieną',
  'overview.letters': 'Laiškai',
  'overview.letters.none': 'Nė vienas šio kreipimosi laiškas nelaukia išsiuntimo.',
  'overview.letters.waiting':
    '{n, plural, one {# šio kreipimosi laiškas laukia išsiuntimo.} few {# šio kreipimosi laiškai laukia išsiuntimo.} many {# šio kreipimosi laiško laukia išsiuntimo.} other {# šio kreipimosi laiškų laukia išsiuntimo.}}',
  'overview.letters.few': 'Išsiuntimo laukia mažiau nei 10 šio kreipimosi laiškų.',
  'overview.letters.refused': 'Laiškai nepriimami. Kurių pašto bendrovių, mato tas, kas prižiūri serverį, šia komanda:',
  'overview.facts': 'Kreipimasis',
  'overview.opened': 'Atvertas',
  'overview.closes': 'Baigiasi',
  'overview.closed': 'Baigtas',
  'overview.late': 'Pagal laiškus galima patvirtinti iki',
  'overview.destroyed': 'Užkoduotos adresų žymės sunaikintos',
  'overview.goal': 'Tikslas',
}
