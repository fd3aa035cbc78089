import type { StaffMessages } from './en.ts'

export const staff: StaffMessages = {
  'staff.handle': 'Slapyvardis',
  'staff.passphrase': 'Slaptafrazė',
  'staff.recovery': 'Atsarginis kodas',
  'staff.recovery.hint': 'Jis atstoja programėlės kodą. Kiekvienas galioja vieną kartą.',
  'staff.no_app': 'Neturite po ranka programėlės arba baigėsi bandymai?',
  'staff.sign_in': 'Prisijungti',
  'staff.next': 'Toliau',
  'staff.back': 'Atgal',

  'staff.sign_in.heading': 'Prisijungimas prie skydelio',
  'staff.sign_in.lead': 'Tiems, kurie dirba kampanijoje. Kreipimuisi pasirašyti paskyros nereikia.',
  'staff.sign_in.forgotten': 'Praradote frazę arba programėlę?',
  'staff.sign_in.missing': 'Įrašykite slapyvardį ir slaptafrazę',
  'staff.sign_in.wrong':
    'Slapyvardis ir frazė nedera arba bandymų buvo per daug. Patikrinkite abu. Su atsarginiu kodu būsite įleisti iš karto, be jo palaukite ketvirtį valandos',
  'staff.sign_in.ended': 'Jūsų seansas baigėsi',
  'staff.sign_in.ended_text': 'Niekas nepasikeitė. Prisijunkite ir padarykite tai dar kartą.',

  'staff.code.heading': 'Kodas iš jūsų programėlės',
  'staff.code': 'Šeši skaitmenys',
  'staff.code.hint': 'Programėlė rodo juos prie pavadinimo „{campaign}“, kas 30 sekundžių naujus.',
  'staff.code.missing': 'Įrašykite šešis skaitmenis arba atsarginį kodą',
  'staff.code.wrong':
    'Kodas neteisingas ar jau panaudotas arba bandymų buvo per daug. Palaukite kito. Atsarginis kodas priimamas visada',
  'staff.code.not_you': 'Kita paskyra?',

  'staff.step_up.heading': 'Ar čia vis dar jūs?',
  'staff.step_up.text':
    'Toliau reikia naujo kodo, jei kartais ši naršyklė būtų svetimose rankose. Jis galioja dešimt minučių.',
  'staff.step_up.factor': 'Ketinate pakeisti programėlę, kuri kuria kodus.',
  'staff.step_up.codes': 'Ketinate sukurti naujus atsarginius kodus.',
  'staff.step_up.demo': 'Demonstracinėje kampanijoje kodo nereikia: užtenka paspausti mygtuką.',
  'staff.step_up.button': 'Tęsti',

  'staff.sign_out.heading': 'Atsijungti?',
  'staff.sign_out.text': 'Jūsų seansas šioje naršyklėje baigsis.',
  'staff.signed_out.heading': 'Atsijungėte',
  'staff.signed_out.text':
    'Jūsų paskyra vis dar pažįsta šią naršyklę, kad svetimi negalėtų išnaudoti jos bandymų. Be slaptafrazės ir kodo per ją prisijungti negalima.',
  'staff.forget.button': 'Pamiršti šią naršyklę',
  'staff.forget.text':
    'Įrenginys ne jūsų? Tegul pamiršta: tada naršyklėje iš šios svetainės neliks nieko, išskyrus istoriją, o ją galite ištrinti tik jūs.',
  'staff.forgot.heading': 'Naršyklė pamiršta',
  'staff.forgot.text': 'Joje iš šios svetainės nebeliko nieko, išskyrus istoriją. Ištrinkite ir ją.',

  'staff.forgotten.heading': 'Kai kas nors prarasta',
  'staff.forgotten.app': 'Programėlė arba telefonas',
  'staff.forgotten.app_text':
    'Prisijunkite su slapyvardžiu ir slaptafraze, o vietoj šešių skaitmenų įrašykite atsarginį kodą. Paskui skyriuje „Paskyra“ nustatykite naują programėlę.',
  'staff.forgotten.passphrase': 'Slaptafrazė',

  'staff.role.owner': 'savininkas',
  'staff.role.editor': 'redaktorius',
  'staff.role.moderator': 'moderatorius',
  'staff.role.exporter': 'sąrašų eksportas',
  'staff.may.owner': 'Jums prieinama viskas: tekstai, vardai, sąrašai, raktai, komanda.',
  'staff.may.editor': 'Galite rašyti ir atverti kreipimusis bei peržiūrėti vardus.',
  'staff.may.moderator': 'Galite peržiūrėti vardus ir pranešimus, sulaikyti ir pašalinti parašus.',
  'staff.may.exporter': 'Galite matyti skaičius ir atsisiųsti parašų sąrašus.',

  'staff.access.title': 'Prieiga prie skydelio',
  'staff.access.step': '{n} žingsnis iš 3',
  'staff.access.invite': 'Jūsų vieta skydelyje',
  'staff.access.invite_text': 'Jus kviečia kampanija {campaign}. Jūsų vaidmuo: {role}.',
  'staff.access.reset': 'Naujas prisijungimas',
  'staff.access.reset_text':
    'Paskyrai {handle}, kampanija {campaign}; vaidmuo: {role}. Pasirinkite naują slaptafrazę ir iš naujo nustatykite programėlę. Senoji frazė, senoji programėlė, senieji atsarginiai kodai ir visi atviri seansai nustos galioti.',
  'staff.access.sees': 'Kas ir ką apie jus mato',
  'staff.access.sees.team':
    'Komanda mato jūsų slapyvardį, jūsų vaidmenį ir tai, ką darote skydelyje, valandos tikslumu.',
  'staff.access.sees.nobody': 'Jūsų slaptafrazės ir programėlės kodų nemato niekas.',
  'staff.access.sees.nothing': 'Jūsų tinklo adresas ir naršyklė neįrašomi.',
  'staff.access.late': 'Puslapis buvo atvertas per ilgai. Pradėkite iš naujo',
  'staff.handle.hint':
    'Su juo prisijungiate, jį mato komanda. Ne jūsų vardas! Siūlome du žodžius: pridėkite ką nors savo.',
  'staff.handle.form':
    'Slapyvardį sudaro nuo 5 iki 40 ženklų: mažosios lotyniškos raidės be ženklų, skaitmenys, brūkšneliai ir taškai, iš jų bent trys – raidės ar skaitmenys',
  'staff.handle.taken': 'Toks slapyvardis jau yra. Pridėkite ką nors savo',
  'staff.passphrase.hint': 'Bent 12 ženklų, galima su tarpais. Kuo ilgesnė, tuo geriau.',
  'staff.passphrase.suggest': 'Pasiūlyti',
  'staff.passphrase.show': 'Rodyti',
  'staff.passphrase.hide': 'Slėpti',
  'staff.passphrase.suggested':
    'Prieš eidami toliau, užsirašykite šiuos žodžius arba išsaugokite slaptažodžių tvarkyklėje:',
  'staff.passphrase.short': 'Slaptafrazėje turi būti bent 12 ženklų',
  'staff.passphrase.long': 'Slaptafrazėje gali būti ne daugiau kaip 256 ženklai',
  'staff.passphrase.common': 'Šią frazę vartoja daug žmonių, todėl ji spėjama pirmoji. Pasirinkite kitą',
  'staff.passphrase.guessable':
    'Frazėje yra jūsų slapyvardis arba kreipimosi pavadinimas, o juos žino kiti. Pasirinkite kitą',

  'staff.factor.heading': 'Kodų programėlė',
  'staff.factor.text':
    'Ji kas 30 sekundžių sukuria šešis naujus skaitmenis, tinklo jai nereikia. Tinka bet kuri: Aegis, 2FAS, Ente Auth arba ta, kurią jau turite.',
  'staff.factor.open': 'Atverti programėlę šiame įrenginyje',
  'staff.factor.scan': 'Arba iš kito ekrano: nuskenuokite programėle šį kodą.',
  'staff.factor.picture': 'QR kodas su paslaptimi programėlei',
  'staff.factor.by_hand': 'Arba įrašykite šią paslaptį į programėlę:',
  'staff.factor.code': 'Šeši skaitmenys, kuriuos programėlė rodo dabar',
  'staff.factor.wrong':
    'Skaitmenys netinka šiai paslapčiai. Patikrinkite, ar telefono laikrodis eina tiksliai, ir įrašykite skaitmenis, kuriuos programėlė rodo dabar',

  'staff.codes.heading': 'Jūsų dešimt atsarginių kodų',
  'staff.codes.text':
    'Kiekvienas vieną kartą atstoja programėlę: kai telefonas pamestas ar atimtas. Jie rodomi tik dabar.',
  'staff.codes.where':
    'Laikykite juos atskirai nuo telefono: popieriuje arba slaptažodžių tvarkyklėje. Su vienu iš jų ir jūsų slaptafraze prisijungs bet kas.',
  'staff.codes.download': 'Atsisiųsti kaip tekstinį failą',
  'staff.codes.kept': 'Kodai išsaugoti',

  'staff.gone.text':
    'Tokia nuoroda galioja vieną kartą ir 72 valandas; ji galėjo būti ir atšaukta. Jei jau susikūrėte su ja paskyrą, prisijunkite. Jei ne, prašykite naujos ten, iš kur ją gavote.',
  'staff.gone.demo': 'Ji iš ankstesnio serverio paleidimo. Dabartinė nuoroda rodoma terminale po žodžio „Staff“.',

  'staff.demo.heading': 'Demonstracinės kampanijos skydelis',
  'staff.demo.text': 'Vienas paspaudimas, ir jums priklauso išgalvota kampanija. Slaptafrazės nereikia.',
  'staff.demo.button': 'Atverti skydelį',
  'staff.demo.account':
    'Demonstracinė paskyra neturi nei slaptafrazės, nei programėlės, nei atsarginių kodų: prisijungs kiekvienas, kas turi nuorodą iš terminalo.',

  'staff.passphrase.wrong': 'Tai ne dabartinė slaptafrazė',
  'staff.step_up.tokens': 'Ketinate sukurti arba panaikinti žetoną.',

  'staff.step_up.team': 'Toliau keisite komandą arba matysite nuorodą, kuri suteikia prieigą.',
  'staff.invite.signed_in': 'Jūs jau prisijungę',
  'staff.invite.signed_in_text':
    'Šioje naršyklėje prisijungta: {handle}, kampanija {campaign}. Šis kvietimas sukuria naują paskyrą kampanijoje {invited}; vaidmuo: {role}. Dabartinė paskyra lieka tokia, kokia yra.',
  'staff.invite.sign_out': 'Atsijungti ir tęsti',
  'staff.invite.stay': 'Likti prisijungus, o kvietimu nesinaudoti',
  'staff.gone.used': 'Šis kvietimas jau panaudotas',
  'staff.gone.used_text':
    'Su juo sukurta paskyra. Jei ji jūsų, prisijunkite. Jei ne, iškart praneškite tam, kas jus kviečia: jūsų nuorodą turėjo dar kažkas.',
  'staff.gone.taken_back': 'Šis kvietimas atšauktas',
  'staff.gone.taken_back_text':
    'Jį atšaukė kampanija, ir niekas su juo neprisijungė. Jei vis tiek norite padėti, prašykite naujo ten, iš kur jį gavote.',
  'staff.gone.invite': 'Kvietimas baigėsi arba nuoroda nepilna',
  'staff.gone.invite_text':
    'Kvietimas veikia vieną kartą, 72 valandas; vėliau apie jį nieko nebežinome. Jei jūsų paskyra jau sukurta, prisijunkite. Jei ne, pažiūrėkite, ar nuoroda pilna, arba prašykite naujos ten, iš kur ją gavote.',
  'staff.forgotten.passphrase_text':
    'Įrašykite slapyvardį. Jei paskyra turi adresą, el. laišku ateis nuoroda, kuri galioja valandą ar dvi. Jos puslapis paprašys dar ir programėlės kodo arba atsarginio kodo.',
  'staff.forgotten.send': 'Siųsti nuorodą',
  'staff.forgotten.missing': 'Įrašykite slapyvardį',
  'staff.forgotten.sent': 'Pasižiūrėkite į savo pašto dėžutę',
  'staff.forgotten.sent_text':
    'Jei tokia paskyra yra ir ji turi adresą, laiškas jau pakeliui. Per dieną jų būna ne daugiau kaip trys. Jei per valandą niekas neatėjo, rinkitės kitą būdą.',
  'staff.forgotten.app_owner':
    'Nėra ir atsarginio kodo? Paprašykite kito kampanijos savininko atstatyti jūsų programėlę. Po paros laišku ateis nuoroda; jos puslapis paprašys slaptafrazės.',
  'staff.forgotten.both': 'Ir slaptafrazė, ir programėlė',
  'staff.forgotten.both_text':
    'Kreipkitės į kitą kampanijos savininką. Puslapyje „Komanda“ jis paprašo atstatymo, o po paros nuorodą perduoda jums asmeniškai.',
  'staff.forgotten.sole_text':
    'Kito savininko nėra? Nuorodą šia komanda sukuria tas, kas prižiūri serverį; ji galioja vieną kartą, 72 valandas:',
  'staff.forgotten.thief': 'Kas nors pakeista be jūsų',
  'staff.forgotten.thief_text':
    'Aukščiau paprašykite naujos slaptafrazės: ją nustačius baigiasi visi paskyros seansai. Jei nepavyksta, tuoj pat pasakykite kitam savininkui: jis gali pašalinti paskyrą.',
  'staff.forgotten.mail':
    'Vien atvira pašto dėžutė čia nieko neįleidžia: kiekvienas laiško puslapis prašo dar ko nors.',
  'staff.reset.passphrase': 'Nauja slaptafrazė',
  'staff.reset.passphrase_text': 'Visi jūsų paskyros seansai baigsis, o šioje naršyklėje būsite prisijungę.',
  'staff.reset.passphrase_button': 'Nustatyti slaptafrazę',
  'staff.reset.code_wrong':
    'Kodas neteisingas ar jau panaudotas, arba bandymų buvo per daug: nuoroda priima penkis. Atsarginis kodas priimamas visada',
  'staff.reset.factor': 'Nauja kodų programėlė',
  'staff.reset.factor_text':
    'Pirmiausia dabartinė slaptafrazė. Senoji programėlė galioja, kol neįrašysite naujosios kodo; tada baigsis visi seansai.',
  'staff.reset.factor_wrong': 'Tai ne šios paskyros slaptafrazė, arba bandymų buvo per daug: nuoroda priima penkis',
  'staff.reset.address': 'Ar tai jūsų adresas?',
  'staff.reset.address_text': 'Laiškai apie jūsų paskyrą ateis į pašto dėžutę, kurioje radote šią nuorodą.',
  'staff.reset.address_button': 'Patvirtinti adresą',
  'staff.reset.address_done': 'Adresas patvirtintas',
  'staff.reset.address_changed': 'Nuo šiol laiškai apie jūsų paskyrą ateina ten.',
  'staff.reset.address_waits': 'Jis pakeis senąjį, kai praeis para, per kurią keitimą galima sustabdyti.',
  'staff.waiting.factor':
    'Savininkas paprašė atstatyti jūsų kodų programėlę. Terminas: {time}. Tada laišku ateis nuoroda naujai programėlei.',
  'staff.waiting.both':
    'Savininkas paprašė atstatyti jūsų slaptafrazę ir programėlę. Terminas: {time}. Tada jums galės perduoti nuorodą.',
  'staff.waiting.address':
    'Jūsų paskyra turi gauti kitą laiškų adresą. Terminas: {time}, jei naujas adresas patvirtintas.',
  'staff.waiting.not_agreed': 'Nenorite to? Tada sustabdykite.',
  'staff.stop.heading': 'Sustabdyti?',
  'staff.stop.button': 'Sustabdyti',
  'staff.stop.done': 'Sustabdyta',
  'staff.stop.done_text': 'Viskas lieka, kaip buvo.',
  'staff.stop.gone': 'Nėra ko stabdyti: tai jau sustabdyta, arba laikas tam praėjo.',
  'staff.step_up.address': 'Ketinate pakeisti laiškų adresą.',
}
