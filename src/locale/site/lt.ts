import type { site as en } from './en.ts'

export const site: { [key in keyof typeof en]: string } = {
  'site.home.title': 'Kreipimaisi, kuriuos galima pasirašyti',
  'site.home.lead':
    'Atviri laiškai ir manifestai, kuriuos galima pasirašyti viešai, taip, kad vardą matytų tik organizatoriai, arba visai be vardo.',
  'site.home.none': 'Šiuo metu nėra kreipimųsi, kuriuos būtų galima pasirašyti.',
  'site.home.ended': 'Užbaigti kreipimaisi',

  'site.kind.letter': 'Atviras laiškas',
  'site.kind.manifesto': 'Manifestas',
  'site.kind.statement': 'Pareiškimas',
  'site.kind.petition': 'Peticija',
  'site.opened': 'parašai pradėti rinkti {day}',
  'site.sign': 'Pasirašyti',
  'site.ask': 'Prašome',
  'site.initiators': 'Iniciatoriai',
  'site.latest': 'Neseniai pasirašė viešai',
  'site.allNames': 'Visas sąrašas',
  'site.allNamesN': 'Visas sąrašas ({n, number})',
  'site.who': 'Kas tai organizuoja',
  'site.who.organisation': 'Organizacija',
  'site.who.contact': 'Kontaktai',
  'site.who.press': 'Žiniasklaidai',
  'site.who.controller': 'Kas atsako už duomenis',
  'site.who.links': 'Kur sekti naujienas',
  'site.who.server': 'Kur yra serveris',
  'site.who.keys': 'Tik organizatoriams matomi vardai užšifruojami šiais raktais',
  'site.who.keys_since': 'Naudojami nuo {day}, kiekviena eilutė – vieno rakto atspaudas.',

  'site.notice.language': 'Šio kreipimosi lietuvių kalba dar nėra. Teksto kalba: {language}.',
  'site.notice.protected': 'Už parašą po šiuo kreipimusi kai kurie žmonės gali būti nubausti.',
  'site.notice.protectedLink': 'Kaip pasirašyti saugiai',
  'site.notice.stopped': 'Šis kreipimasis užbaigtas. Vardai čia nebesaugomi.',
  'site.notice.closed': 'Parašų rinkimas baigtas.',
  'site.notice.demo': 'Tai pavyzdys: šis kreipimasis ir po juo esantys vardai išgalvoti.',
  'site.draft': 'Juodraštis',
  'site.draft.text':
    'Šį puslapį mato tik tie, kurie turi nuorodą. Pasirašyti bus galima, kai kreipimasis bus paskelbtas.',
  'site.draft.refused': 'Tai juodraštis',
  'site.draft.refused_text': 'Nieko neišsiųsta ir neišsaugota. Pasirašyti bus galima, kai kreipimasis bus paskelbtas.',
  'site.draft.back': 'Grįžti prie juodraščio',
  'site.paused': 'Parašų rinkimas kelioms minutėms sustabdytas. Tai, ką įrašėte, neišsiųsta.',
  'site.paused.heading': 'Parašų rinkimas sustabdytas',
  'site.ended': 'Parašų rinkimas baigtas.',
  'site.ended.shredded': '{day} užkoduotos adresų žymės sunaikintos.',
  'site.ended.late': 'Pagal anksčiau išsiųstus el. laiškus parašą dar galima patvirtinti iki {at}.',

  'site.embed.read': 'Skaityti kreipimąsi',
  'site.feed': 'Pasiektos parašų ribos: {title}',
  'site.source.collected': 'surinko organizatoriai',
  'site.source.conveyed': 'perdavė advokatas',

  'site.counter.none': 'Jūsų parašas gali būti pirmasis.',
  'site.counter.first': 'Renkami pirmieji parašai.',
  'site.counter.collected':
    '{n, plural, one {parašą} few {parašus} many {parašo} other {parašų}} surinko organizatoriai',
  'site.counter.more': 'rinkimas tęsiasi',
  'site.counter.one': 'Pasirašė 1 žmogus.',
  'site.counter.few': 'Kol kas pasirašė {n, plural, one {# žmogus} few {# žmonės} many {# žmonių} other {# žmonių}}.',
  'site.counter.many': '{n, plural, one {parašas} few {parašai} many {parašų} other {parašų}}',
  'site.counter.next': 'kitas tikslas – {n, number}',
  'site.counter.confirmed':
    '{n, plural, one {# patvirtintas} few {# patvirtinti} many {# patvirtinto} other {# patvirtintų}}',
  'site.counter.public': '{n, number} viešai',
  'site.counter.private': '{n, number} tik organizatoriams',
  'site.counter.anonymous': '{n, number} be vardo',
  'site.counter.imported': '{n, number} surinko organizatoriai',
  'site.counter.reached': '{n, number} parašų riba pasiekta {day}',
  'site.counter.goalReached': 'Pasiektas tikslas: {goal, number} ({day}). Kitas tikslas: {next, number}',
  'site.counter.goalPassed': 'Pasiektas tikslas: {goal, number}. Kitas tikslas: {next, number}',
  'site.counter.goalClosed': 'Pasiektas tikslas: {goal, number}.',
  'site.counter.held':
    'Nuo {day} {n, plural, one {tikrinamas # parašas} few {tikrinami # parašai} many {tikrinama # parašų} other {tikrinama # parašų}}',
  'site.counter.heldFew': 'Nuo {day} tikrinama mažiau nei 10 parašų',
  'site.counter.closed': 'Parašų rinkimas baigtas {at}',
  'site.counter.asOf': 'atnaujinta {at}',
  'site.counter.reload': 'įkelti iš naujo',
  'site.counter.grid': 'kitas atnaujinimas ne anksčiau kaip {at}',

  'site.lines': 'Kas pasikeitė',
  'site.line.withdrawn':
    '{month} {n, plural, one {atšauktas # parašas} few {atšaukti # parašai} many {atšaukta # parašų} other {atšaukta # parašų}}',
  'site.line.withdrawnFew': '{month} atšaukta mažiau nei 10 parašų',
  'site.line.added':
    '{day}: organizatoriai pridėjo {n, plural, one {# parašą} few {# parašus} many {# parašų} other {# parašų}}',
  'site.line.held':
    '{day}: iš bendro skaičiaus {n, plural, one {išimtas # parašas, kurį reikia patikrinti} few {išimti # parašai, kuriuos reikia patikrinti} many {išimta # parašų, kuriuos reikia patikrinti} other {išimta # parašų, kuriuos reikia patikrinti}}',
  'site.line.released':
    '{day}: į bendrą skaičių {n, plural, one {grąžintas # patikrintas parašas} few {grąžinti # patikrinti parašai} many {grąžinta # patikrintų parašų} other {grąžinta # patikrintų parašų}}',
  'site.line.invalidated':
    '{day}: {n, plural, one {# parašas pripažintas negaliojančiu} few {# parašai pripažinti negaliojančiais} many {# parašų pripažinta negaliojančiais} other {# parašų pripažinta negaliojančiais}}',
  'site.line.removed':
    '{day}: gavus prašymą, {n, plural, one {pašalintas # parašas} few {pašalinti # parašai} many {pašalinta # parašų} other {pašalinta # parašų}}',
  'site.line.held_invalidated':
    '{day}: iš parašų, išimtų patikrinti, {n, plural, one {# pripažintas negaliojančiu} few {# pripažinti negaliojančiais} many {# pripažinta negaliojančiais} other {# pripažinta negaliojančiais}}',
  'site.line.held_removed':
    '{day}: gavus prašymą, iš parašų, išimtų patikrinti, {n, plural, one {pašalintas #} few {pašalinti #} many {pašalinta #} other {pašalinta #}}',
  'site.change.closing_set': '{day}: nustatyta, kad parašų rinkimas baigsis {after}',
  'site.change.closing_earlier': '{day}: parašų rinkimo pabaiga paankstinta (buvo {before}, dabar {after})',
  'site.change.closing_later': '{day}: parašų rinkimo pabaiga nukelta vėliau (buvo {before}, dabar {after})',
  'site.change.closing_dropped': '{day}: numatytos parašų rinkimo pabaigos ({before}) atsisakyta',
  'site.change.safety':
    '{day}: organizatoriai įjungė šio kreipimosi apsaugą. Nuo tada nauji vardai rodomi tik po peržiūros',
  'site.change.withhold_small_counts': '{day}: nuo šios dienos maži skaičiai nerodomi',
  'site.change.names_by_day': '{day}: nuo šios dienos vardai išdėstyti pagal dienas',
  'site.change.names_as_json': '{day}: nuo šios dienos vardai nebeteikiami kaip duomenys',

  'site.names.title': 'Pasirašė viešai',
  'site.names.intro':
    'Čia yra tik tie, kurie pasirinko, kad jų vardą ir pavardę matytų visi. Visų kitų vardai ir pavardės nerodomi.',
  'site.names.byDay': 'Surikiuota pagal dienas, o tos pačios dienos vardai – pagal abėcėlę.',
  'site.names.jump': 'Pereiti prie raidės',
  'site.names.none': 'Vardų kol kas nerodoma.',
  'site.names.next': 'Kitas puslapis',
  'site.names.start': 'Į sąrašo pradžią',
  'site.names.back': 'Grįžti prie kreipimosi',
  'site.names.search.label': 'Rasti vardą',
  'site.names.search.hint': 'Pakanka pirmųjų raidžių, bet kuria abėcėle.',
  'site.names.search': 'Ieškoti',
  'site.names.search.found': 'Rasta: {n, plural, one {# vardas} few {# vardai} many {# vardo} other {# vardų}}',
  'site.names.search.page':
    'Rasta šiame puslapyje: {n, plural, one {# vardas} few {# vardai} many {# vardo} other {# vardų}}',
  'site.names.search.none': 'Nieko nerasta',
  'site.names.search.none.text': 'Pamėginkite įrašyti mažiau raidžių arba rašyti kitaip.',
  'site.names.search.more': 'Tinka daugiau vardų, nei galima parodyti',
  'site.names.search.more.text': 'Įrašykite daugiau raidžių. Čia tik pirmieji {n, number}.',
  'site.names.search.incomplete': 'Paieška dar nepilna: vardai, buvę čia iki atnaujinimo, dar pridedami.',
  'site.names.search.nothing': 'Įrašykite bent vieną raidę arba skaitmenį',
  'site.names.search.new_tab': 'Nuorodos atsidaro naujame skirtuke, o rezultatai lieka čia.',
  'site.names.search.too_many':
    'Tai, ką įrašėte, liko lauke: ieškokite dar kartą po minutės. Jūsų tinklu gali naudotis keli žmonės.',
  'site.names.search.all': 'Visi vardai',
}
