import { desk } from './desk/lt.ts'
import { deskLists } from './desk-lists/lt.ts'
import { deskNames } from './desk-names/lt.ts'
import { deskOrganisations } from './desk-organisations/lt.ts'
import { deskOverview } from './desk-overview/lt.ts'
import { deskSignature } from './desk-signature/lt.ts'
import type { Catalogue } from './en.ts'
import { endorse } from './endorse/lt.ts'
import { log } from './log/lt.ts'
import { numbersPage } from './numbers-page/lt.ts'
import { organisations } from './organisations/lt.ts'
import { proof } from './proof/lt.ts'
import { staff } from './staff/lt.ts'
import { staffAccount } from './staff-account/lt.ts'
import { staffLetters } from './staff-letters/lt.ts'

export const lt: Catalogue = {
  name: 'Lietuvių',
  reviewedBy: null,
  sameAsEnglish: [],
  messages: {
    'ui.skip': 'Pereiti prie teksto',
    'ui.languages': 'Kalbos',
    'ui.moreLanguages': 'daugiau',
    'ui.draftTranslation': 'juodraštis',
    'ui.home': 'Visi kreipimaisi',
    'ui.privacy': 'Privatumas',
    'ui.safety': 'Kaip pasirašyti saugiai',
    'ui.howWeCount': 'Kaip skaičiuojame',
    'ui.source': 'Pirminis kodas',
    'ui.official': 'Mūsų adresai',
    'ui.never': 'Niekada neprašome nei telefono numerio, nei paso, nei pinigų.',
    'ui.copy': 'Kopijuoti',
    'ui.copied': 'Nukopijuota',
    'ui.errorPrefix': 'Klaida: ',
    'ui.errorSummary': 'Prašome patikrinti',
    'ui.optional': 'neprivaloma',
    'ui.choose': 'Pasirinkite',

    'error.400.title': 'Nepavyko perskaityti užklausos',
    'error.400.text': 'Pakeliui ji buvo sugadinta. Atverkite puslapį iš naujo ir dar kartą išsiųskite formą.',
    'error.403.title': 'Ši forma atsiųsta iš kitos svetainės',
    'error.403.text': 'Formas priimame tik iš savo puslapių. Atverkite puslapį čia ir išsiųskite formą dar kartą.',
    'error.404.title': 'Tokio puslapio čia nėra',
    'error.404.text': 'Galbūt adresas įrašytas su klaida arba puslapio nebėra. Paieškokite jo tarp kreipimųsi.',
    'error.405.title': 'Šio puslapio taip atverti negalima',
    'error.405.text': 'Niekas nepasikeitė. Pradėkite iš naujo nuo kreipimosi puslapio.',
    'error.409.title': 'To padaryti nebegalima',
    'error.409.text': 'Per tą laiką kai kas pasikeitė. Atverkite puslapį iš naujo ir pamatysite, kaip yra dabar.',
    'error.410.title': 'Ši nuoroda nebeveikia',
    'error.410.text':
      'Nuoroda veikia vieną kartą ir galioja tris dienas. Jei jau paspaudėte mygtuką, jūsų parašas įskaičiuotas ir nieko daryti nereikia. Jei ne, pasirašykite iš naujo.',
    'error.413.title': 'Vienu kartu atsiųsta per daug duomenų',
    'error.413.text': 'Formoje telpa 16 kilobaitų. Sutrumpinkite tekstą ir išsiųskite dar kartą.',
    'error.415.title': 'Nepavyko perskaityti atsiųstų duomenų',
    'error.415.text': 'Toks formatas mums nežinomas. Atverkite puslapį naršyklėje ir išsiųskite formą iš ten.',
    'error.422.title': 'Formoje yra klaida',
    'error.422.text': 'Nieko neišsaugota. Grįžkite, pataisykite ir išsiųskite dar kartą.',
    'error.429.title': 'Iš jūsų tinklo atsiųsta per daug formų',
    'error.429.text':
      'Tuo pačiu tinklo adresu gali naudotis daug žmonių. Palaukite kelias minutes ir išsiųskite dar kartą.',
    'error.500.title': 'Įvyko klaida mūsų serveryje',
    'error.500.text':
      'Tai ne jūsų kaltė. Pamėginkite po kelių minučių; jei nepadės, praneškite organizatoriams šį numerį:',
    'error.503.title': 'Svetainė kelias minutes neveiks',
    'error.503.text': 'Tai, ką įrašėte, neišsiųsta. Pamėginkite po kelių minučių.',
    'error.openAppeals': 'Kreipimaisi, kuriuos galima pasirašyti',

    'field.unknown': 'Tokio lauko čia nėra',
    'field.type': 'Trūksta reikšmės arba ji ne to tipo',
    'field.value': 'Tokios reikšmės čia būti negali',
    'field.format': 'Reikšmė užrašyta ne taip, kaip reikia',
    'field.size': 'Čia per daug arba per mažai',
    'field.limit': 'Įrašykite sveikąjį skaičių nuo 1 iki 500',
    'field.limit_200': 'Įrašykite sveikąjį skaičių nuo 1 iki 200',
    'field.after': 'Įrašykite tai, ką ankstesnis puslapis pateikė kaip „next“',

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
    'site.draft.refused_text':
      'Nieko neišsiųsta ir neišsaugota. Pasirašyti bus galima, kai kreipimasis bus paskelbtas.',
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

    'sign.page_title': 'Pasirašyti: {title}',
    'sign.heading.letter': 'Pasirašykite šį laišką',
    'sign.heading.manifesto': 'Pasirašykite šį manifestą',
    'sign.heading.statement': 'Pasirašykite šį pareiškimą',
    'sign.heading.petition': 'Pasirašykite šią peticiją',
    'sign.legend': 'Kas galės matyti jūsų vardą ir pavardę?',
    'sign.legend_hint': 'Vėliau tai galima pakeisti atvėrus asmeninę nuorodą',
    'sign.private': 'Mano vardą ir pavardę mato tik organizatoriai',
    'sign.private_hint':
      'Duomenys užšifruojami, iššifruoti juos gali tik organizatoriai. Niekur neskelbiami ir niekam neperduodami',
    'sign.anonymous': 'Mano vardo ir pavardės nemato niekas',
    'sign.anonymous_hint': 'Jų neprašome. Bendras skaičius padidėja vienu parašu',
    'sign.public': 'Mano vardą ir pavardę mato visi',
    'sign.public_hint': 'Šiame puslapyje ir adresatams skirtame sąraše. Kopijų susigrąžinti neįmanoma',
    'sign.private_off':
      'Variantas „Mano vardą ir pavardę mato tik organizatoriai“ laikinai neveikia: organizatoriai keičia raktą.',
    'sign.name': 'Vardas ir pavardė',
    'sign.name_hint': 'Taip, kaip norite, kad juos perskaitytų, bet kokiais rašmenimis. Tėvavardžio nereikia',
    'sign.words': 'Keli žodžiai apie save (neprivaloma)',
    'sign.words_hint': 'Pavyzdžiui: politinio kalinio sesuo',
    'sign.country': 'Šalis (neprivaloma)',
    'sign.country_none': 'Nenoriu nurodyti',
    'sign.email': 'El. pašto adresas',
    'sign.email_hint': 'Vienas el. laiškas su mygtuku. Paskui adresas ištrinamas',
    'sign.email_more': 'Kas lieka iš adreso?',
    'sign.email_more_text':
      'Kol renkami parašai, saugoma užkoduota adreso žymė, kad niekas nebūtų įskaičiuotas du kartus. Praėjus dienai po parašų rinkimo pabaigos, ji sunaikinama.',
    'sign.consent':
      'Pasirašau šį kreipimąsi ir sutinku, kad mano duomenys būtų tvarkomi taip, kaip aprašyta puslapyje {privacy}. Man yra 16 metų arba daugiau',
    'sign.consent_privacy': '„Privatumas“',
    'sign.new_tab': 'atsivers naujoje kortelėje',
    'sign.button': 'Pasirašyti',
    'sign.under': 'Parašas įskaičiuojamas tik paspaudus mygtuką mūsų el. laiške',
    'sign.safety_link': 'Pasirašote iš Baltarusijos ar Rusijos? Pirmiausia perskaitykite',
    'sign.no_email': 'Neturite el. pašto? Parašykite organizatoriams:',
    'sign.too_many':
      'Šiuo metu iš jūsų tinklo siunčiama labai daug parašų. Tai, ką įrašėte, liko formoje: palaukite minutę ir vėl paspauskite „Pasirašyti“.',
    'sign.changed': 'Tekstas pakeistas',
    'sign.changed_text':
      'Jis pakeistas jau po to, kai atvėrėte šį puslapį. Čia – naujas tekstas, perskaitykite jį. Tai, ką įrašėte, liko formoje, nieko neišsiųsta.',
    'sign.changed_read': 'Skaityti naują tekstą',
    'sign.doubt': 'Gal norėjote įrašyti {suggestion}?',
    'sign.doubt_text': 'Įrašėte {email}. Jei adrese yra klaida, mūsų el. laiškas jūsų nepasieks.',
    'sign.doubt_ending': 'Adresų, kurie baigiasi {ending}, nėra',
    'sign.doubt_mend': 'Pataisyti adresą',
    'sign.doubt_use': 'Naudoti {email}',
    'sign.doubt_keep': 'Palikti {email}',
    'sign.notice': 'Dėl šios pašto dėžutės',
    'sign.notice_text':
      'Šis el. pašto teikėjas gali būti priverstas atskleisti, kad jums rašėme. Saugiau naudoti „Proton“, „Tuta“ ar „Gmail“ adresą.',
    'sign.notice_other': 'Įrašyti kitą adresą',
    'sign.notice_keep': 'Vis tiek siųsti šiuo adresu',
    'sign.error.visibility': 'Pasirinkite, kas galės matyti jūsų vardą ir pavardę',
    'sign.error.visibility_off': 'Šio varianto dabar pasirinkti negalima: pasirinkite kitą',
    'sign.error.name': 'Įrašykite vardą ir pavardę arba pasirinkite „Mano vardo ir pavardės nemato niekas“',
    'sign.error.name_only': 'Įrašykite vardą ir pavardę',
    'sign.error.name_long': 'Vardui ir pavardei skirta ne daugiau kaip 100 ženklų: sutrumpinkite',
    'sign.error.name_letters': 'Varde turi būti bent viena raidė',
    'sign.error.words_long': 'Čia telpa ne daugiau kaip 140 ženklų: sutrumpinkite tekstą',
    'sign.error.link': 'Prašome čia nerašyti nuorodų',
    'sign.error.address': 'Prašome čia nerašyti el. pašto adresų',
    'sign.error.handle': 'Prašome čia nerašyti vardų, kurie prasideda ženklu @',
    'sign.error.telephone': 'Prašome čia nerašyti telefono numerių',
    'sign.error.characters': 'Čia yra nematomų ženklų: surinkite tekstą iš naujo',
    'sign.error.picture': 'Čia yra jaustukas, kurio negalime išsaugoti viso: pašalinkite paveikslėlius',
    'sign.error.brackets': 'Prašome be ženklų < ir >',
    'sign.error.email': 'Įrašykite el. pašto adresą, pavyzdžiui, name@example.org',
    'sign.error.email_cyrillic': 'Adrese yra kirilicos raidė: {letter}. Perjunkite klaviatūrą',
    'sign.error.email_local': 'Prieš @ gali būti tik lotyniškos raidės be diakritinių ženklų: nurodykite kitą adresą',
    'sign.error.email_long': 'Adresas per ilgas: patikrinkite jį',
    'sign.error.country': 'Pasirinkite šalį iš sąrašo',
    'sign.error.consent': 'Jei sutinkate, pažymėkite langelį',
    'sign.error.text_version': 'Teksto versija turi būti nurodyta kaip tekstas',
    'sign.error.chain': 'Dingo paslėpta formos dalis: atverkite formą iš naujo',

    'sent.heading': 'Atverkite savo pašto dėžutę',
    'sent.on_its_way': 'El. laiškas siunčiamas adresu {email}.',
    'sent.not_counted': 'Jūsų parašas dar neįskaičiuotas.',
    'sent.press_before': 'Paspauskite el. laiške esantį mygtuką iki {time}.',
    'sent.letter': 'El. laiškas',
    'sent.from': 'Siuntėjas',
    'sent.subject': 'Tema',
    'sent.words': 'Kontroliniai žodžiai',
    'sent.words_why': 'Tie patys žodžiai yra ir el. laiške. Jei ten kita žodžių pora, el. laiškas ne mūsų.',
    'sent.no_name': 'Vardo neišsaugojome.',
    'sent.wrong_address': 'Adresas su klaida?',
    'sent.right_address': 'Teisingas adresas',
    'sent.wrong_address_hint': 'Tada iš klaidingo adreso to, ką įrašėte, patvirtinti nebebus galima',
    'sent.send_here': 'Siųsti šiuo adresu',
    'sent.no_letter': 'Praėjo dešimt minučių, o el. laiško nėra?',
    'sent.look_spam': 'Pažiūrėkite į aplankus „Šlamštas“ ir „Reklamos“.',
    'sent.look_address': 'Patikrinkite aukščiau nurodytą adresą raidė po raidės.',
    'sent.look_other': 'Kai kurie teikėjai el. laiškus sulaiko: pamėginkite kitą pašto dėžutę.',
    'sent.again': 'Išsiųskite el. laišką dar kartą.',
    'sent.send_again': 'Siųsti dar kartą',
    'sent.limit':
      'Jei šiuo adresu šiandien jau išsiųsta per daug el. laiškų arba jų siuntimas sustabdytas, parašykite organizatoriams.',
    'sent.limit_contact':
      'Jei šiuo adresu šiandien jau išsiųsta per daug el. laiškų arba jų siuntimas sustabdytas, parašykite organizatoriams: {contact}.',
    'sent.mailbox': 'Atverti bandomąją pašto dėžutę',

    'letter.subject': 'Patvirtinkite adresą · {words}',
    'letter.subject_title': 'Patvirtinkite parašą: {title} · {words}',
    'letter.hello': 'Laba diena!',
    'letter.entered':
      'Mūsų svetainės formoje įrašytas šis adresas. Jei tai padarėte jūs, atverkite šią nuorodą ir paspauskite mygtuką:',
    'letter.words': 'Kontroliniai žodžiai: {words}. Tie patys buvo puslapyje.',
    'letter.valid': 'Nuoroda galioja iki {time} ir veikia vieną kartą.',
    'letter.not_you': 'Jei tai ne jūs, nieko nedarykite: nieko nebus įskaičiuota, o adresas bus ištrintas.',
    'letter.tor': 'Forma buvo atverta naršyklėje „Tor Browser“? Nukopijuokite nuorodą į ją, o čia neatverkite.',
    'letter.delete': 'Paskui šį el. laišką geriau ištrinti.',
    'letter.replies': 'Atsakymų šiuo adresu niekas neskaito.',
    'letter.manage.subject': 'Nuoroda, kurios prašėte',
    'letter.manage.asked':
      'Mūsų svetainėje paprašėte šiuo adresu atsiųsti asmeninę nuorodą. Ją atvėrus galima peržiūrėti, pakeisti ar atšaukti tai, ką ten patvirtinote:',
    'letter.manage.keep':
      'Tą patį gali padaryti kiekvienas, kas turi šią nuorodą. Laikykite šį el. laišką tik ten, kur jo neperskaitys niekas kitas, arba ištrinkite: naujos nuorodos galima paprašyti svetainėje.',
    'letter.recovery.subject': 'Jūsų nuorodos · {words}',
    'letter.recovery.entered':
      'Mūsų svetainės formoje įrašytas šis adresas ir paprašyta asmeninių nuorodų. Jei tai padarėte jūs, atverkite šią nuorodą:',
    'letter.recovery.not_you': 'Jei tai ne jūs, nieko nedarykite: niekas nepasikeis, o adresas bus ištrintas.',
    'letter.box.heading': 'Bandomoji pašto dėžutė',
    'letter.box.about':
      'Kol nenurodytas joks el. pašto teikėjas, el. laiškai patenka čia. Jie laikomi tik atmintyje ir dingsta, kai serveris sustabdomas.',
    'letter.box.empty': 'El. laiškų dar nėra. Pasirašykite kreipimąsi ir įkelkite šį puslapį iš naujo.',
    'letter.box.reload': 'Įkelti iš naujo',
    'letter.box.to': 'Gavėjas',
    'letter.box.sent_at': 'Išsiųsta',

    'confirm.title': 'Patvirtinimas',
    'confirm.heading': 'Pasirašyti šį kreipimąsi?',
    'confirm.appeal': 'Kreipimasis',
    'confirm.name': 'Vardas ir pavardė',
    'confirm.words': 'Apie save',
    'confirm.country': 'Šalis',
    'confirm.public': 'mato visi',
    'confirm.private': 'mato tik organizatoriai',
    'confirm.anonymous': 'Be vardo',
    'confirm.button': 'Patvirtinti parašą',
    'confirm.only_me': 'Patvirtinti: šia pašto dėžute naudojuosi tik aš',
    'confirm.someone_else': 'Patvirtinti: iš čia pasirašo ir kitas žmogus',
    'confirm.used_before': 'Iš šios pašto dėžutės jau pasirašyta',
    'confirm.mine': 'Šis parašas mano: pakeisti jį nauju',
    'confirm.which': 'Iš šios pašto dėžutės pasirašyta kelis kartus. Kuris parašas jūsų?',
    'confirm.no_seat': 'Daugiau žmonių iš šios pašto dėžutės pasirašyti negali.',
    'confirm.another': 'Aš – kitas žmogus: pridėti mano parašą',
    'confirm.not_me': 'Tai ne aš',
    'confirm.send_link': 'Nuorodą parašui pakeisti ar atšaukti atsiųsti ir į šią pašto dėžutę',
    'confirm.change': 'Pakeisti tai, kas bus pasirašyta',
    'confirm.signed_before': 'Jau pasirašiau: mano parašai',
    'confirm.corrected':
      'Forma, dėl kurios gavote šį el. laišką, išsiųsta dar kartą su kitu adresu. Pats savaime šis el. laiškas nieko nebepatvirtina, bet pasirašyti su juo vis tiek galima.',
    'confirm.name_not_shown': 'Formoje įrašytas vardas čia nerodomas. Įrašykite savo.',
    'confirm.nothing_stored': 'Kol nepaspausite mygtuko, nieko neišsaugoma.',
    'confirm.silence': '30 dienų nesiųsti el. laiškų šiuo adresu',

    'notme.heading': 'Ačiū',
    'notme.text': 'Šis parašas nebus įskaičiuotas, adresas ištrintas.',
    'notme.again': 'Jei pasirašėte ir jūs, pasirašykite iš naujo.',
    'notme.silent': 'Iki {time} šiuo adresu el. laiškų nesiųsime, tad juo nebus galima ir pasirašyti.',

    'gone.heading': 'Ši nuoroda nebeveikia',
    'gone.why': 'Nuoroda veikia vieną kartą ir galioja tris dienas.',
    'gone.counted': 'Jei jau paspaudėte mygtuką, jūsų parašas įskaičiuotas ir nieko daryti nereikia.',
    'gone.again': 'Jei ne, pasirašykite iš naujo.',
    'gone.own': 'Galbūt ją pakeitė nauja nuoroda arba parašas atšauktas.',
    'gone.recovery': 'Ji veikia vieną kartą ir galioja vieną dieną.',
    'gone.preview': 'Ji veikia keturiolika dienų arba trumpiau, jei atšaukiama ar jei kreipimasis paskelbiamas.',
    'gone.lost': 'Prašyti naujos nuorodos',
    'gone.appeals': 'Kreipimaisi, kuriuos galima pasirašyti',

    'gone.ended.heading': 'Parašų rinkimas baigtas',
    'gone.ended.when': 'Parašų rinkimas baigtas {time}.',
    'gone.ended.text': 'Jūsų duomenys neišsaugoti.',
    'gone.ended.late': 'Pagal anksčiau išsiųstus el. laiškus parašą dar galima patvirtinti iki {time}.',
    'gone.ended.back': 'Skaityti kreipimąsi',

    'signed.heading': 'Pasirašyta. Ačiū.',
    'signed.live': 'Jūsų parašas iškart įskaičiuojamas į bendrą skaičių.',
    'signed.grid': 'Jūsų parašas bus įskaičiuotas kartu su kitais valandos pradžioje, ne vėliau kaip 03:00 UTC.',
    'signed.name_waits': 'Jūsų vardas ir pavardė bus rodomi, kai juos peržiūrės organizatoriai.',
    'signed.name_shown': 'Tuo pat metu jūsų vardas ir pavardė atsiras sąraše.',
    'signed.private': 'Jūsų vardas ir pavardė užšifruoti. Iššifruoti juos gali tik organizatoriai.',
    'signed.anonymous': 'Nei vardas, nei adresas neišsaugoti.',
    'signed.now': 'Dabar',
    'signed.now_delete': 'Ištrinkite mūsų el. laišką.',
    'signed.now_delete_first': 'Ištrinkite pirmąjį mūsų el. laišką.',
    'signed.now_second':
      'Antras el. laiškas, su jūsų nuoroda, jau siunčiamas. Jis įrodo, kad pasirašėte: ištrinkite ir jį, jei jūsų paštą gali skaityti kas nors kitas.',
    'signed.now_bin': 'Ištuštinkite pašto dėžutės šiukšlinę.',
    'signed.now_close': 'Uždarykite šią kortelę.',
    'signed.share': 'Papasakokite kitiems',
    'signed.share_text': 'Viena žinutė dviem draugams duoda daugiau nei įrašas visiems.',
    'signed.share_quiet': 'Papasakoti kitiems neatskleidžiant, kas esate',
    'signed.share_warning': 'Baltarusijoje ir Rusijoje įrašas jūsų paskyroje gali būti panaudotas prieš jus.',
    'signed.share_link': 'Nuoroda į kreipimąsi',
    'signed.share_email': 'El. paštas',
    'signed.own_link': 'Jūsų nuoroda',
    'signed.own_link_text':
      'Ją atvėrus galima peržiūrėti, pakeisti ar atšaukti parašą. Ji taip pat įrodo, kad pasirašėte: laikykite ją tik ten, kur jos niekas neieškos.',
    'signed.own_link_once':
      'Ji rodoma tik šiame puslapyje; naujos galima paprašyti ne vėliau kaip per dieną po parašų rinkimo pabaigos.',
    'signed.own_link_mailed':
      'El. laiškas su šia nuoroda siunčiamas į jūsų pašto dėžutę: atsiminkite tai, kai spręsite, ar jį laikyti, ar ištrinti. Naujos nuorodos galima paprašyti ne vėliau kaip per dieną po parašų rinkimo pabaigos.',
    'signed.own_link_stopped':
      'Į šią pašto dėžutę el. laiškai nesiunčiami: kažkas, kas juos skaito, paprašė trisdešimt dienų jų nesiųsti. Todėl el. laiško su nuoroda negausite, o kol tai galioja, negausite ir el. laiško su nauja nuoroda. Jūsų nuoroda rodoma tik šiame puslapyje.',
    'signed.mailbox_shared':
      'Kiekvienas, kas skaito šios pašto dėžutės el. laiškus, gali paprašyti jūsų nuorodos ir pakeisti ar atšaukti jūsų parašą.',
    'signed.download': 'Atsisiųsti',
    'signed.no_link': 'Man jos nereikia',
    'signed.next': 'Kas toliau',
    'signed.to_appeal': 'Grįžti prie kreipimosi',
    'signed.other_appeals': 'Kiti kreipimaisi, kuriuos galima pasirašyti',

    'manage.heading': 'Jūsų parašas',
    'manage.state': 'Parašo būsena',
    'manage.waiting_live': 'Patvirtintas. Į bendrą skaičių įskaičiuojamas iškart.',
    'manage.waiting': 'Patvirtintas. Bus įskaičiuotas valandos pradžioje, ne vėliau kaip 03:00 UTC.',
    'manage.counted': 'Įskaičiuotas. Data: {day}',
    'manage.held': 'Jį tikrina organizatoriai. Kol tikrinama, jis neįskaičiuojamas į bendrą skaičių.',
    'manage.invalid': 'Organizatoriai išėmė jį iš bendro skaičiaus.',
    'manage.ask': 'Jei norite paklausti kodėl, rašykite: {contact}.',
    'manage.no_seat':
      'Šis parašas neįskaičiuojamas: tuo metu, kai jis buvo patvirtintas, iš šios pašto dėžutės daugiau žmonių pasirašyti nebegalėjo. Daugiau niekas dėl to nepasikeitė.',
    'manage.kept': 'Kas saugoma',
    'manage.kept_public': 'Jūsų vardas ir pavardė, tai, ką parašėte apie save, šalis, jei ją nurodėte, ir diena.',
    'manage.kept_private':
      'Užšifruoti jūsų vardas ir pavardė, tai, ką parašėte apie save, ir šalis, jei ją nurodėte; taip pat diena.',
    'manage.kept_anonymous': 'Tai, kad pasirašė vienas žmogus, ir diena. Vardo nėra.',
    'manage.kept_nameless_public': 'Tai, kad vienas žmogus pasirašė viešai, ir diena. Pats vardas ištrintas.',
    'manage.kept_nameless_private':
      'Tai, kad vienas žmogus pasirašė taip, kad vardą matytų tik organizatoriai, ir diena. Pats vardas ištrintas.',
    'manage.kept_mark':
      'Kol renkami parašai ir dar dieną po to: užkoduota jūsų pašto dėžutės žymė, kad niekas nebūtų įskaičiuotas du kartus.',
    'manage.kept_no_mark': 'Iš jūsų el. pašto adreso – nieko.',
    'manage.readers': 'Kas gali tai perskaityti',
    'manage.readers_public': 'Visi: šioje svetainėje ir adresatams skirtame sąraše.',
    'manage.readers_waiting': 'Dabar – organizatoriai, o kai jie vardą peržiūrės – visi.',
    'manage.readers_hidden': 'Organizatoriai. Šioje svetainėje vardas nerodomas, bet parašas vis tiek įskaičiuotas.',
    'manage.readers_outside': 'Organizatoriai. Šioje svetainėje vardas nerodomas.',
    'manage.readers_private':
      'Tik organizatoriai, turintys raktą. Nei šis serveris, nei jo valdytojas vardo iššifruoti negali.',
    'manage.readers_anonymous': 'Skaityti nėra ko.',
    'manage.choices': 'Ką galite padaryti',
    'manage.words': 'Pakeisti vardą, pavardę ar žodžius apie save',
    'manage.public': 'Rodyti mano vardą ir pavardę visiems',
    'manage.private': 'Rodyti mano vardą ir pavardę tik organizatoriams',
    'manage.anonymous': 'Niekam nerodyti mano vardo ir pavardės',
    'manage.withdraw': 'Atšaukti parašą',
    'manage.done_words': 'Pakeista. Žemiau parašyta, kas saugoma dabar.',
    'manage.done_public': 'Atlikta: dabar pasirašote viešai. Žemiau parašyta, kas gali perskaityti jūsų vardą.',
    'manage.done_private': 'Atlikta: jūsų vardas ir pavardė užšifruoti. Iššifruoti juos gali tik organizatoriai.',
    'manage.done_anonymous': 'Atlikta: jūsų vardas ir pavardė ištrinti.',

    'recover.heading': 'Neberandate savo nuorodos?',
    'recover.text':
      'Įrašykite adresą, kuriuo pasirašėte. Juo atsiųsime el. laišką su nuoroda į puslapį, kuriame galima gauti naują nuorodą.',
    'recover.same': 'Atsakymas ir el. laiškas visiems adresams vienodi, nesvarbu, pasirašyta jais ar ne.',
    'recover.old': 'Senoji nuoroda veiks, kol negausite naujos.',
    'recover.send': 'Siųsti',
    'recover.over.heading': 'Naujų nuorodų gauti nebegalima',
    'recover.over.text':
      'Pasibaigus parašų rinkimui, visų pašto dėžučių užkoduotos žymės sunaikinamos, kad niekas, net ir mes, negalėtų pagal adresą rasti parašo. Išsaugota nuoroda veikia ir toliau.',
    'recover.open_before': 'Jame esančią nuorodą atverkite iki {time}.',
    'recover.list': 'Parašai iš šios pašto dėžutės',
    'recover.none': 'Iš šios pašto dėžutės nepasirašyta.',
    'recover.many':
      'Iš šios pašto dėžutės pasirašyta daugiau nei vieną kartą. Gaukite nuorodą tik savo parašui: kito žmogaus nuoroda nustotų veikti.',
    'recover.which': 'Kuris parašas jūsų?',
    'recover.public': 'Vardą ir pavardę mato visi',
    'recover.private': 'Vardą ir pavardę mato tik organizatoriai',
    'recover.anonymous': 'Be vardo',
    'recover.signed_on': 'pasirašyta {day}',
    'recover.waiting': 'patvirtinta, dar neįskaičiuota',
    'recover.dies': 'Tą akimirką senoji kiekvieno pažymėto parašo nuoroda nustoja veikti.',
    'recover.button': 'Gauti naujas nuorodas',
    'recover.rekeyed': 'Jei pasirašyta anksčiau nei {day}, parašo taip rasti negalima.',
    'recover.error.none': 'Pažymėkite savo parašą',
    'recover.done_one': 'Jūsų nauja nuoroda',
    'recover.done_many': 'Jūsų naujos nuorodos',
    'recover.many_text':
      'Jas atvėrus galima peržiūrėti, pakeisti ar atšaukti parašus. Jos taip pat įrodo, kad pasirašėte: laikykite jas tik ten, kur jų niekas neieškos.',
    'recover.many_once':
      'Jos rodomos tik šiame puslapyje; naujų galima paprašyti ne vėliau kaip per dieną po parašų rinkimo pabaigos.',

    'control.withdraw.heading': 'Atšaukti parašą?',
    'control.withdraw.number': 'Jūsų parašas bus išimtas iš bendro skaičiaus.',
    'control.withdraw.waiting': 'Jūsų parašas nebus įskaičiuotas į bendrą skaičių.',
    'control.withdraw.public':
      'Jūsų vardas ir pavardė dings iš šios svetainės. Kitų padarytų kopijų susigrąžinti neįmanoma.',
    'control.withdraw.private': 'Užšifruoti jūsų vardas ir pavardė bus ištrinti.',
    'control.withdraw.link': 'Jūsų nuoroda nustos veikti.',
    'control.withdraw.again': 'Pasirašyti iš naujo galima, kol renkami parašai.',
    'control.withdraw.final': 'Parašų rinkimas baigtas, todėl pasirašyti iš naujo negalėsite.',
    'control.withdraw.yes': 'Taip, atšaukti',
    'control.withdrawn.heading': 'Jūsų parašas atšauktas',
    'control.withdrawn.text': 'Iš jo lieka tik atsitiktinis numeris, kad šis parašas nepatektų į vėlesnius sąrašus.',
    'control.withdrawn.number': 'Bendras skaičius sumažės per artimiausią perskaičiavimą.',
    'control.withdrawn.appeal': 'Prie kreipimosi',

    'control.this_will': 'Kas įvyks:',
    'control.words.heading': 'Pakeisti vardą, pavardę ar žodžius apie save?',
    'control.words.replaced':
      'Vardas, pavardė ir žodžiai apie save visuose šios svetainės puslapiuose pasikeis per minutę.',
    'control.words.looked':
      'Tai, kas parašyta dabar, dings iš šios svetainės per minutę. Naujas vardas ir žodžiai bus rodomi, kai juos peržiūrės organizatoriai.',
    'control.words.private':
      'Vardas, pavardė ir žodžiai apie save užšifruojami iš naujo, o ankstesnis įrašas ištrinamas. Naująjį iššifruoti gali tik organizatoriai, turintys raktą.',
    'control.words.yes': 'Taip, pakeisti',
    'control.public.heading': 'Rodyti jūsų vardą ir pavardę visiems?',
    'control.public.danger':
      'Viešus vardus skaito ir valdžia. Jei jus ar jūsų artimuosius gali nubausti, grįžkite ir palikite viską, kaip yra.',
    'control.public.yes': 'Taip, rodyti mano vardą ir pavardę',
    'control.private.heading': 'Rodyti jūsų vardą ir pavardę tik organizatoriams?',
    'control.private.sealed':
      'Vardas, pavardė ir žodžiai apie save užšifruojami. Iššifruoti juos gali tik organizatoriai, turintys raktą; jie neskelbiami ir neperduodami adresatams.',
    'control.private.yes': 'Taip, tik organizatoriams',
    'control.anonymous.heading': 'Niekam nerodyti jūsų vardo ir pavardės?',
    'control.anonymous.deleted': 'Jūsų vardas, pavardė ir tai, ką parašėte apie save, bus ištrinti.',
    'control.anonymous.kept': 'Liks tik tai, kad pasirašė vienas žmogus, ir diena. Vardo nebus.',
    'control.anonymous.yes': 'Taip, ištrinti mano vardą ir pavardę',
    'control.shown_now':
      'Jūsų vardas, pavardė ir žodžiai apie save bus šioje svetainėje ir adresatams skirtame sąraše, kur juos gali perskaityti visi.',
    'control.host_looked': 'Jei juose minima svetainė, jie bus rodomi, kai juos peržiūrės organizatoriai.',
    'control.shown_looked':
      'Jūsų vardas, pavardė ir žodžiai apie save šioje svetainėje ir adresatams skirtame sąraše bus rodomi, kai juos peržiūrės organizatoriai. Ten juos gali perskaityti visi.',
    'control.shown_checked':
      'Jūsų vardas, pavardė ir žodžiai apie save šioje svetainėje ir adresatams skirtame sąraše bus rodomi tik tada, kai organizatoriai baigs tikrinti jūsų parašą.',
    'control.shown_never': 'Šioje svetainėje jie nerodomi, nes jūsų parašas neįskaičiuotas į bendrą skaičių.',
    'control.copies': 'Kopijų susigrąžinti neįmanoma: nei jūs, nei mes negalime atimti vardo iš tų, kurie jį jau turi.',
    'control.copied': 'Kitų padarytų kopijų susigrąžinti neįmanoma.',
    'control.leaves': 'Vardas, pavardė ir žodžiai apie save iš visų šios svetainės puslapių dings per minutę.',
    'control.leaves_unshown': 'Vardas, pavardė ir žodžiai apie save šioje svetainėje nebus rodomi.',
    'control.sealed_deleted': 'Užšifruotas įrašas su jūsų vardu ir pavarde ištrinamas.',
    'control.country_lost': 'Jei nurodėte šalį, ji neišliks, nes šis serveris jos perskaityti negali.',
    'control.still_counts': 'Jūsų parašas ir toliau įskaičiuojamas.',
    'control.type_private':
      'Šis serveris negali perskaityti jūsų užšifruoto vardo ir pavardės, todėl įrašykite juos dar kartą.',
    'control.type_anonymous': 'Jūsų vardo ir pavardės nesaugome, todėl įrašykite juos čia.',
    'control.back': 'Grįžti',
    'control.paused': 'Nieko nepakeista',
    'control.paused_text': 'Tai, ką įrašėte, liko čia: pamėginkite vėliau.',
    'control.stopped':
      'Organizatoriai užbaigė šį kreipimąsi ir ištrynė po juo esančius vardus. Savo parašą vis dar galite peržiūrėti ir atšaukti.',
    'control.stopped_back': 'Grįžti prie savo parašo',

    'reporting.link': 'Pranešti',
    'reporting.intro': 'Vardas netinkamas? Paspauskite šalia jo „Pranešti“.',
    'reporting.title': 'Pranešti apie vardą',
    'reporting.heading': 'Čia kažkas ne taip?',
    'reporting.legend': 'Kas negerai?',
    'reporting.reason.person': 'Tai ne šio žmogaus parašas',
    'reporting.reason.insult': 'Įžeidimas ar neapykanta',
    'reporting.reason.danger': 'Tai kam nors pavojinga',
    'reporting.reason.spam': 'Išgalvotas vardas arba reklama',
    'reporting.words': 'Savais žodžiais (neprivaloma)',
    'reporting.words_hint': 'Ne daugiau kaip 300 ženklų. Nerašykite, kas esate.',
    'reporting.what':
      'Tai peržiūrės organizatoriai; kol jie nenuspręs, vardas lieka. Apie jus nieko nesaugoma, o tai, ką parašėte, ištrinama praėjus 30 dienų po sprendimo.',
    'reporting.button': 'Siųsti',
    'reporting.error.reason': 'Pasirinkite, kas negerai',
    'reporting.error.words_long': 'Čia telpa ne daugiau kaip 300 ženklų: sutrumpinkite tekstą',
    'reporting.too_many': 'Tai, ką parašėte, liko čia: pamėginkite vėliau. Jūsų tinklu gali naudotis keli žmonės.',
    'reporting.thanks.heading': 'Ačiū',
    'reporting.thanks.text': 'Dėl tokių vardų sprendžia organizatoriai. Iki tol vardas lieka.',

    'privacy.title': 'Privatumas',
    'privacy.lead': 'Ką pažadame, ko negalime, kaip skaičiuojame ir kiek laiko kas saugoma.',
    'privacy.promises': 'Ką pažadame',
    'privacy.p1':
      'Pasirašančio žmogaus el. pašto adresas niekada nesaugomas perskaitomu pavidalu. Kol el. laiškas nepristatytas, adresas laikomas užšifruotas raktu, kuris yra ne duomenų bazėje ir sunaikinamas ne vėliau kaip per keturias dienas; tai, ką įrašėte, užšifruota raktu, kuris yra tik atsiųstoje nuorodoje; patvirtinus adreso nebelieka arba, jei paprašėte naujienų, jis užšifruojamas organizatoriams.',
    'privacy.p2':
      'Jei pasirenkate „Mano vardą ir pavardę mato tik organizatoriai“, jūsų vardą ir pavardę gali iššifruoti organizatoriai, turintys raktą, ir niekas kitas. Šis serveris juos mato tik tol, kol apdoroja jūsų formą ir jūsų patvirtinimą, ir nesaugo jų tokiu pavidalu, kurį galėtų iššifruoti jis pats ar jo valdytojas. Jie neskelbiami ir neperduodami adresatams.',
    'privacy.p3':
      'Jei pasirenkate „Mano vardo ir pavardės nemato niekas“, patvirtinus nei jūsų vardo, nei adreso neturi niekas; iki parašų rinkimo pabaigos lieka užkoduota žymė, kuri tik tam, kas turi ir duomenų bazę, ir jos raktus, rodo, kad ši pašto dėžutė panaudota.',
    'privacy.p4':
      'Niekas negali iš šios svetainės sužinoti, ar kuriuo nors adresu pasirašyta: atsakymo būsena, antraštės, turinys, laikas ir įrašai duomenų bazėje vienodi ir naujam, ir jau žinomam adresui.',
    'privacy.p5':
      'Jokių IP adresų, naršyklės duomenų, sekimo priemonių ar trečiųjų šalių – nei saugyklose, nei žurnaluose, nei puslapiuose; į duomenų bazę niekada neįrašoma nieko, kas gauta iš tinklo adreso.',
    'privacy.p6':
      'Nieko neįskaičiuojama, kol kas nors nepaspaudžia mygtuko. Nuorodos atvėrimas (GET) niekada nieko nekeičia (nuorodas atveria ir pašto tikrinimo programos); kiekvienas pakeitimas daromas mygtuku (POST).',
    'privacy.p7':
      'Atvėrus asmeninę nuorodą, parašą galima peržiūrėti, pakeisti ar atšaukti niekieno neatsiklausus. Jei nuoroda pamesta, kol renkami parašai, naują galima gauti el. laišku į pašto dėžutę.',
    'privacy.p8':
      'Skaičius – tai patvirtinti parašai, suskirstyti pagal rūšį; organizatorių įvesti parašai rodomi atskirai. Kaskart perskaičiavus jis lygus įrašų skaičiui ir niekada nesumažėja be viešos eilutės, kurioje nurodyta priežastis.',
    'privacy.p9':
      'Pagal el. laiškus, išsiųstus iki parašų rinkimo pabaigos, parašą galima patvirtinti dar 24 valandas; per dvi valandas po to užkoduotos adresų žymės ir jų raktas sunaikinami.',
    'privacy.p10':
      'Tai, ką daro organizatoriai, įrašoma į žurnalą, kurį galima tik papildyti; pirmiausia – duomenų eksportas ir raktų keitimas.',
    'privacy.cannot': 'Ko negalime',
    'privacy.c1':
      'Negalime nuslėpti nuo el. pašto teikėjo, kad jums rašėme, o nuo tinklo – kad puslapis buvo atvertas ir kokio jis dydžio.',
    'privacy.c2': 'Negalime apsaugoti tų, kurie pasirašo tuo metu, kai veikiantį serverį valdo kas nors kitas.',
    'privacy.c3': 'Negalime sutrukdyti prašyti jūsų nuorodos žmogui, kuris prieina prie jūsų atvertos pašto dėžutės.',
    'privacy.c4': 'Negalime susigrąžinti viešo vardo, kurį kas nors nukopijavo.',
    'privacy.c5':
      'Negalime jo pašalinti iš disko likučių ir atsarginių kopijų, kol jie neperrašyti: su mūsų siūlomomis nuostatomis tai trunka ne ilgiau kaip 14 dienų. Veikiančio disko atvaizdas gali parodyti paskutinės dienos įrašų tvarką.',
    'privacy.c6': 'Negalime įrodyti, kad kiekvienas parašas – vis kito žmogaus.',
    'privacy.count': 'Kaip skaičiuojame',
    'privacy.count.1':
      'Parašas įskaičiuojamas, kai kas nors paspaudžia mygtuką puslapyje, į kurį veda mūsų el. laiškas.',
    'privacy.count.2':
      'Iš vienos pašto dėžutės gali pasirašyti keli žmonės: du, jei prie kreipimosi nenurodyta kitaip. Kas pasirašo po jų, pasirenka, kurį iš tų parašų pakeisti nauju; nepasirinktas parašas lieka.',
    'privacy.count.3':
      'Parašus, surinktus popieriuje, pokalbių programėlėje ar per advokatą, įveda organizatoriai. Jie įskaičiuojami ir rodomi atskirai: kaip surinkti arba perduoti.',
    'privacy.count.4':
      'Ten, kur pasirašyti pavojinga, skaičius keičiasi tik valandos pradžioje, po kelis parašus iš karto, kad niekas negalėtų susieti apsilankymo puslapyje su skaitiklio pokyčiu. Dėl tos pačios priežasties ten nerodomi maži skaičiai.',
    'privacy.count.5':
      'Tikrinami parašai neįskaičiuojami, kol tikrinimas nebaigtas. Organizacijos neįskaičiuojamos niekada.',
    'privacy.count.6':
      'Kai skaičius sumažėja, eilutė skyriuje „Kas pasikeitė“ paaiškina kodėl. Organizatorių sprendimai ten nurodomi su diena, skaičiumi ir priežastimi, atšaukimai – pagal mėnesius; jei jų mažiau nei dešimt, tikslus skaičius nenurodomas.',
    'privacy.keep': 'Kiek laiko kas saugoma',
    'privacy.keep.what': 'Kas',
    'privacy.keep.long': 'Kiek laiko',
    'privacy.keep.letter': 'Užšifruotas jūsų adresas mūsų el. laiškui išsiųsti',
    'privacy.keep.letterLong': 'Kol el. laiškas bus pristatytas; raktas – ne ilgiau kaip 4 dienas',
    'privacy.keep.pending': 'Tai, ką įrašėte iki patvirtinimo, užšifruota',
    'privacy.keep.pendingLong': 'Kol patvirtinsite; ne ilgiau kaip 3 dienas',
    'privacy.keep.recovery': 'Užšifruotas adresas, kuriuo paprašyta naujos nuorodos vietoj pamestos',
    'privacy.keep.recoveryLong': 'Kol bus gauta nauja nuoroda; ne ilgiau kaip 1 dieną',
    'privacy.keep.receipt': 'Tai, kad mygtukas paspaustas: jei atsakymas dingtų, jo būtų galima prašyti dar kartą',
    'privacy.keep.receiptLong': '30 minučių',
    'privacy.keep.mark': 'Užkoduota jūsų adreso žymė',
    'privacy.keep.markLong': 'Kol renkami parašai, po to dar 24 valandas ir ne daugiau kaip 2 valandas papildomai',
    'privacy.keep.signature': 'Tai, kad pasirašė vienas žmogus, tai, kas gali matyti vardą, ir diena',
    'privacy.keep.signatureLong': 'Kol neatšauksite parašo',
    'privacy.keep.public': 'Viešas vardas',
    'privacy.keep.publicLong': 'Kol jo neatsiimsite arba organizatoriai nepašalins kreipimosi',
    'privacy.keep.private': 'Tik organizatoriams matomas vardas, užšifruotas',
    'privacy.keep.privateLong': 'Kol jo neatsiimsite arba organizatoriai neištrins',
    'privacy.keep.collected':
      'Kas surinko parašą popieriuje ar pokalbių programėlėje, užšifruota; kada ir kaip duotas sutikimas',
    'privacy.keep.collectedLong': 'Tiek pat, kiek parašas, arba kol organizatoriai nepašalins kreipimosi',
    'privacy.keep.holder': 'Kaip organizatoriai vadina rakto turėtoją, užšifruota',
    'privacy.keep.holderLong': 'Tol, kol organizatoriai yra duomenų bazėje',
    'privacy.keep.withdrawn':
      'Atšaukto, nauju pakeisto ar pašalinto parašo atsitiktinis numeris, o jei pakeista, kas mato vardą, – ankstesnis numeris',
    'privacy.keep.withdrawnLong': 'Visam laikui, kad parašas nepatektų į vėlesnius sąrašus',
    'privacy.keep.organisation':
      'Kreipimąsi remianti organizacija: jos pavadinimai, rūšis, šalis, svetainė ir pareiškimas',
    'privacy.keep.organisationLong':
      'Kol ji neatšaukia paramos arba organizatoriai nepašalina kreipimosi; 30 dienų po to, kai jie ją atmeta arba pašalina',
    'privacy.keep.proof': 'Kas matoma organizacijos domene, ir diena',
    'privacy.keep.proofLong': 'Tiek, kiek palaikymas; 30 dienų, jei eilutės ten niekada nebuvo',
    'privacy.keep.representative':
      'Organizacijai atstovaujančio žmogaus vardas, pareigos ir adresas, užšifruoti atskiru raktu',
    'privacy.keep.representativeLong':
      'Kol organizacija neatšaukia paramos arba nėra pašalinama; 30 dienų po atmetimo; 365 dienas po to, kai kreipimasis uždaromas',
    'privacy.keep.report': 'Tai, kas pranešta apie viešą vardą arba organizaciją',
    'privacy.keep.reportLong': '30 dienų po organizatorių sprendimo',
    'privacy.keep.mute': 'Tai, kad vardas, apie kurį pranešta, peržiūrėtas ir lieka',
    'privacy.keep.muteLong': '30 dienų arba kol vardas pasikeis',
    'privacy.keep.decided':
      'Tai, kad organizatoriai sulaikė ar paslėpė parašą, kuris paskui buvo atšauktas arba pakeistas nauju: užkoduota jo pašto dėžutės žymė',
    'privacy.keep.decidedLong': 'Kol jie nuspręs kitaip; vėliausiai sunaikinama kartu su adreso žyme',
    'privacy.keep.tally':
      'Kiek el. laiškų per dieną išsiųsta vienu adresu, iš viso ir kiekvienos rūšies dėl kiekvieno kreipimosi: užkoduota žymė, sukurta tos dienos raktu',
    'privacy.keep.tallyLong': '2 dienas; kartu sunaikinamas ir raktas',
    'privacy.keep.silence': 'Tai, kad šiuo adresu el. laiškų siųsti nereikia: užkoduota žymė',
    'privacy.keep.silenceLong':
      '30 dienų nuo prašymo; mėnesio žymių raktas sunaikinamas, kai baigiasi paskutinės iš jų laikas',
    'privacy.keep.failure': 'Kiek el. laiškų per dieną nepavyko pristatyti, pagal el. pašto teikėją ir priežastį',
    'privacy.keep.failureLong': '90 dienų',
    'privacy.keep.funnel':
      'Kiek el. laiškų paprašyta ir kiek parašų patvirtinta per praėjusią dieną; jei mažiau nei dešimt – be tikslaus skaičiaus',
    'privacy.keep.funnelLong': '400 dienų',
    'privacy.keep.oneDomain':
      'Tai, kad daug vienos dienos parašų atėjo iš vieno el. pašto domeno: diena, be domeno pavadinimo',
    'privacy.keep.oneDomainLong': '400 dienų',
    'privacy.keep.preview': 'Nuoroda į juodraštį, kurią organizatoriai rodo kitiems: jos maišos reikšmė',
    'privacy.keep.previewLong':
      'Ne ilgiau kaip 14 dienų; trumpiau, jei nuoroda atšaukiama arba kreipimasis paskelbiamas',
    'privacy.keep.network': 'Jūsų tinklo adresas',
    'privacy.keep.networkLong':
      'Niekada nesaugomas; užklausos ir el. laiškai skaičiuojami atmintyje, ne ilgiau kaip 1 dieną, naudojant tos dienos raktą',
    'privacy.keep.change':
      'Kas ir kurią dieną pasikeitė po to, kai žmonės jau pasirašė kreipimąsi: parašų rinkimo pabaiga, apsauga',
    'privacy.keep.changeLong': 'Visam laikui, jo puslapyje',
    'privacy.keep.series': 'Kiek padaugėjo parašų: pagal dienas arba grupėmis po dešimt ir daugiau',
    'privacy.keep.seriesLong': 'Visam laikui, puslapyje „Kaip skaičiuojame“',
    'privacy.keep.countries': 'Kiek viešų parašų nurodo kiekvieną šalį, jei kreipimasis jos klausia',
    'privacy.keep.countriesLong': 'Kol yra šie parašai arba kol organizatoriai nepašalins kreipimosi',
    'privacy.keep.staff':
      'Kas dirba kampanijoje: slapyvardis, vaidmuo, pradžios diena ir ar reikia kasdienio laiško; užšifruota – adresas, slaptafrazė ir antrasis veiksnys',
    'privacy.keep.staffLong': 'Kol paskyra pašalinama',
    'privacy.keep.staffLink':
      'Nuoroda, kuri duoda prieigą prie skydelio: kaip maišos reikšmė, o kai ją perduoda savininkas – ir užšifruota',
    'privacy.keep.staffLinkLong': 'Ne ilgiau kaip 72 valandas; užšifruota – kol panaudojama',
    'privacy.keep.staffReset':
      'Prisijungimo prie skydelio atstatymas arba kitas laiškų adresas, kurie laukia savo laiko',
    'privacy.keep.staffResetLong':
      'Kol sustabdoma arba padaroma: 24 valandas; adresas, kurio niekas nepatvirtina, 72 valandas',
    'privacy.keep.staffNotice': 'Kas nutiko skydelio paskyrai ir kurią dieną',
    'privacy.keep.staffNoticeLong': 'Kol žmogus tai perskaito',
    'privacy.keep.staffLetter': 'Kiek laiškų apie skydelio paskyrą paprašyta per dieną',
    'privacy.keep.staffLetterLong': '1 dieną',
    'privacy.keep.staffRefused':
      'Kad laiškas apie skydelio paskyrą nebuvo priimtas: jo atsitiktinis numeris, be adreso',
    'privacy.keep.staffRefusedLong': 'Ne ilgiau kaip 72 valandas',
    'privacy.keep.staffSession': 'Tai, kad kas nors prisijungęs prie skydelio: maišos reikšmė ir pabaigos valanda',
    'privacy.keep.staffSessionLong': 'Ne ilgiau kaip 24 valandas ir 2 valandas po paskutinio veiksmo',
    'privacy.keep.staffToken':
      'Žetonas, su kuriuo programa naudojasi komandos API: maišos reikšmė, vaidmuo, dienos; kam jis skirtas, užšifruota',
    'privacy.keep.staffTokenLong': 'Kol bus panaikintas, ne ilgiau kaip 365 dienas',
    'privacy.keep.staffTries': 'Kiek kartų bandyta prisijungti prie paskyros',
    'privacy.keep.staffTriesLong': 'Ne ilgiau kaip 15 minučių',
    'privacy.keep.staffCode': 'Panaudotas antrojo veiksnio kodas: kaip užkoduota žymė',
    'privacy.keep.staffCodeLong': 'Ne ilgiau kaip 2 minutes',
    'privacy.keep.log': 'Žurnalas, kuriame įrašoma, ką daro organizatoriai ir serverio valdytojas',
    'privacy.keep.logLong':
      'Tiek pat, kiek duomenų bazė; apie pasirašiusiuosius jame yra tik atsitiktiniai parašų numeriai',
    'privacy.keep.backup': 'Atsarginės kopijos',
    'privacy.keep.backupLong': 'Ne ilgiau kaip 14 dienų',
    'privacy.keep.note':
      'Terminai pratęsiami iki artimiausios sveikos valandos. Veikiantis serveris duomenis ištrina per minutę po termino.',
    'privacy.staff': 'Tie, kurie dirba kampanijoje',
    'privacy.staff.text':
      'Jie prisijungia su slapyvardžiu, slaptafraze ir antruoju veiksniu. Duomenų bazės kopija rodo slapyvardžius ir vaidmenis, kas kuriuo slapyvardžiu padaryta ir kurią valandą. Adresai, slaptafrazės ir antrieji veiksniai užšifruoti raktu, kuris yra ne duomenų bazėje. Tinklas, naršyklė ir minutė neįrašomi; tik minutė, kurią nustoja galioti naujas kodas, – kol ji praeina.',
    'privacy.learn': 'Ką būtų galima sužinoti',
    'privacy.learn.database': 'Iš konfiskuotos ar pavogtos duomenų bazės',
    'privacy.learn.databaseLong':
      'Viešus vardus; kiek žmonių ir kurią dieną pasirašė taip, kad vardą matytų tik organizatoriai, arba be vardo. Nė vieno adreso ir nė vieno vardo, kuris nebuvo viešas. Be raktų – net to, ar kuriuo nors adresu pasirašyta.',
    'privacy.learn.server': 'Iš konfiskuoto serverio',
    'privacy.learn.serverLong':
      'Tą patį; su raktais – ir tai, ar tam tikra pašto dėžutė panaudota (kol renkami parašai ir dar dieną po to), taip pat dar neišsiųstų el. laiškų adresus. Tik organizatoriams matomų vardų sužinoti nepavyktų. Kas valdo veikiantį serverį, tas nuo tos akimirkos gali skaityti, kas įrašoma formose.',
    'privacy.learn.mail': 'Iš el. pašto teikėjo',
    'privacy.learn.mailLong':
      'Tai, kad kuriuo nors adresu rašėme, ir kada; jei kreipimuisi netaikoma apsauga ir pasirašoma viešai – ir kreipimosi pavadinimą. El. laiške niekada nėra nei vardo, nei to, kas gali jį matyti; bet kas skaito jūsų paštą, tas gali atverti jame esančią nuorodą.',
    'privacy.learn.phone': 'Iš patikrinto telefono',
    'privacy.learn.phoneLong':
      'Mūsų el. laišką, jei jis neištrintas; naršyklės istoriją; jūsų asmeninę nuorodą, jei ją išsaugojote: ji įrodo, kad pasirašėte.',
    'privacy.rights': 'Jūsų teisės',
    'privacy.rights.text':
      'Atvėrus asmeninę nuorodą matyti, kas saugoma, ir galima tai pakeisti ar atšaukti; pametus nuorodą, naujos galima paprašyti kreipimosi puslapyje. Visais kitais klausimais rašykite organizatoriams: prie kiekvieno kreipimosi nurodyta, kas jie ir kas atsako už duomenis. Taip pat galite pateikti skundą savo šalies duomenų apsaugos institucijai.',

    'safety.title': 'Kaip pasirašyti saugiai',
    'safety.lead':
      'Tiems, kurie pasirašo iš Baltarusijos ar Rusijos arba turi ten artimųjų. Perskaityti užtruks penkias minutes.',
    'safety.decide': 'Prieš pasirašant',
    'safety.decide.1':
      'Viešas vardas lieka viešas: jį skaito ir valdžia, o kopijų susigrąžinti neįmanoma. Jei jus ar jūsų artimuosius gali nubausti, pasirinkite, kad jūsų vardą ir pavardę matytų tik organizatoriai arba niekas.',
    'safety.decide.2':
      'Rašykite tik tai, ką norite, kad kiti perskaitytų. Keli žodžiai, pavyzdžiui, „politinio kalinio sesuo“, gali atskleisti, kas esate, net ir be pavardės.',
    'safety.decide.3':
      'Palyginkite šios svetainės adresą su adresais puslapio apačioje. Niekada neprašome nei telefono numerio, nei paso, nei pinigų.',
    'safety.device': 'Įrenginys',
    'safety.device.1':
      'Naudokitės savo telefonu ar kompiuteriu, su ekrano užraktu ir naujausiais atnaujinimais. Niekada nesinaudokite darbovietės, mokyklos ar universiteto įrenginiu.',
    'safety.device.2': 'Pasirūpinkite, kad šalia nieko nebūtų, o už nugaros nebūtų kameros.',
    'safety.tor': 'Naršyklė „Tor Browser“',
    'safety.tor.1':
      'Interneto teikėjas mato kiekvienos jūsų atveriamos svetainės pavadinimą. Kai naudojatės „Tor Browser“, jis mato tik tai, kad naudojatės „Tor“. Atsisiųskite šią naršyklę iš torproject.org arba gaukite ją iš draugų.',
    'safety.tor.2':
      'Ten, kur „Tor“ blokuojamas, naršyklės nuostatose atverkite skiltį „Connection“ (ryšys) ir pasirinkite tiltą; dažniausiai veikia „Snowflake“ arba „WebTunnel“.',
    'safety.tor.3':
      'VPN paslepia svetainę nuo interneto teikėjo, bet tada ją mato VPN įmonė. Privatus naršymo langas pats savaime nuo tinklo nieko nepaslepia.',
    'safety.tor.4':
      'Ši svetainė veikia naršyklėje „Tor Browser“, kai nustatytas saugiausias lygis („Safest“). Jei puslapio apačioje yra „onion“ adresas, naudokite jį.',
    'safety.mail': 'Pašto dėžutė',
    'safety.mail.1':
      'Naudokitės ne Baltarusijos ir ne Rusijos teikėjo pašto dėžute: „Proton“, „Tuta“ ar „Gmail“. „Mail.ru“, „Yandex“ ir teikėjai, kurių adresai baigiasi .by ar .ru, gali būti priversti atskleisti, kad jums rašėme.',
    'safety.mail.2': 'Ne darbo pašto dėžute ir ne ta, kurią gali atverti kiti.',
    'safety.mail.3':
      'Kiekvienas, kas skaito šios pašto dėžutės el. laiškus, gali paprašyti jūsų nuorodos ir pakeisti ar atšaukti jūsų parašą. Nustatykite slaptažodį, kurio niekur kitur nenaudojate, ir įjunkite patvirtinimą dviem veiksmais.',
    'safety.letter': 'El. laiškas',
    'safety.letter.1':
      'Kreipimosi pavadinimas jame nurodomas tik tada, kai kreipimuisi netaikoma apsauga ir pasirašoma viešai. Jei du žodžiai jo temoje tokie patys kaip puslapyje, el. laiškas mūsų.',
    'safety.letter.2':
      'Jei formą pildėte naršyklėje „Tor Browser“, nukopijuokite į ją nuorodą iš el. laiško. Pašto programoje jos neatverkite.',
    'safety.letter.3':
      'Patvirtinus parašą, ištrinkite el. laišką ir ištuštinkite šiukšlinę. Jei telefonas saugo pranešimus, ištrinkite ir juos.',
    'safety.after': 'Pasirašius',
    'safety.after.1':
      'Uždarykite kortelę ir ištrinkite tos dienos naršyklės istoriją. „Tor Browser“ tai padaro pati, kai ją uždarote.',
    'safety.after.2':
      'Asmeninė nuoroda įrodo, kad pasirašėte. Laikykite ją tik ten, kur jos niekas neieškos, arba nelaikykite visai. Ji parodoma vieną kartą; kol renkami parašai, kreipimosi puslapyje galima paprašyti naujos.',
    'safety.after.3':
      'Nedarykite ekrano kopijų ir nerašykite apie tai pokalbiuose. Įrašas ar pasidalytas įrašas jūsų paskyroje gali būti panaudotas prieš jus.',
    'safety.search': 'Jei gali būti tikrinamas jūsų telefonas',
    'safety.search.1':
      'Pasienyje, patikros poste ar per kratą namuose žiūrimi pokalbiai, nuotraukos, el. paštas ir naršyklės istorija. Pėdsakus ištrinkite iš anksto, ne per patikrą.',
    'safety.search.2': 'Be el. laiško, nuorodos ir istorijos telefone nėra nieko, kas rodytų, kad pasirašėte.',
    'safety.search.3':
      'Niekas negali iš šios svetainės sužinoti, ar jūsų adresu pasirašyta: ji visiems atsako vienodai.',
    'safety.search.4':
      'Parašą galima bet kada atšaukti atvėrus asmeninę nuorodą. Tada vardas dings iš šios svetainės; kitų padarytos kopijos liks.',
    'safety.keep.1':
      'Adresas: užšifruotas, kol bus išsiųstas mūsų el. laiškas. Tai, ką įrašėte: užšifruota, kol patvirtinsite, ir ne ilgiau kaip 3 dienas.',
    'safety.keep.2':
      'Paskui – užkoduota adreso žymė, kad niekas nebūtų įskaičiuotas du kartus. Ji sunaikinama per 26 valandas nuo parašų rinkimo pabaigos.',
    'safety.keep.3':
      'Vardas: kol jo neatsiimsite. Pasirinkus „Mano vardo ir pavardės nemato niekas“, jo nėra nuo pat pradžių. Atsarginės kopijos perrašomos per 14 dienų.',
    'safety.keep.4': 'Jūsų įrenginio tinklo adresas: niekada nesaugomas.',
    'safety.keep.all': 'Kas saugoma ir kiek laiko',
    ...desk,
    ...deskLists,
    ...deskNames,
    ...deskOverview,
    ...deskSignature,
    ...staff,
    ...staffAccount,
    ...staffLetters,
    ...log,
    ...endorse,
    ...organisations,
    ...proof,
    ...deskOrganisations,
    ...numbersPage,
  },
}
