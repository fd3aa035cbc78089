import type { privacy as en } from './en.ts'

export const privacy: { [key in keyof typeof en]: string } = {
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
  'privacy.count.1': 'Parašas įskaičiuojamas, kai kas nors paspaudžia mygtuką puslapyje, į kurį veda mūsų el. laiškas.',
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
  'privacy.keep.previewLong': 'Ne ilgiau kaip 14 dienų; trumpiau, jei nuoroda atšaukiama arba kreipimasis paskelbiamas',
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
  'privacy.keep.staffReset': 'Prisijungimo prie skydelio atstatymas arba kitas laiškų adresas, kurie laukia savo laiko',
  'privacy.keep.staffResetLong':
    'Kol sustabdoma arba padaroma: 24 valandas; adresas, kurio niekas nepatvirtina, 72 valandas',
  'privacy.keep.staffNotice': 'Kas nutiko skydelio paskyrai ir kurią dieną',
  'privacy.keep.staffNoticeLong': 'Kol žmogus tai perskaito',
  'privacy.keep.staffLetter': 'Kiek laiškų apie skydelio paskyrą paprašyta per dieną',
  'privacy.keep.staffLetterLong': '1 dieną',
  'privacy.keep.staffRefused': 'Kad laiškas apie skydelio paskyrą nebuvo priimtas: jo atsitiktinis numeris, be adreso',
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
}
