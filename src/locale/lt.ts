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
import { ownLink } from './own-link/lt.ts'
import { privacy } from './privacy/lt.ts'
import { proof } from './proof/lt.ts'
import { safety } from './safety/lt.ts'
import { sign } from './sign/lt.ts'
import { site } from './site/lt.ts'
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
    ...site,
    ...sign,
    ...ownLink,
    ...privacy,
    ...safety,
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
