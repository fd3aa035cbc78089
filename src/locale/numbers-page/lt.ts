import type { numbersPage as en } from './en.ts'

export const numbersPage: { [key in keyof typeof en]: string } = {
  'numbers.title': 'Kaip skaičiuojame',
  'numbers.lead': 'Iš ko susideda parašų skaičius, kaip jis augo ir kaip jį patikrinti.',
  'numbers.asOf': 'Atnaujinta {at}. Visos dienos ir valandos šiame puslapyje nurodytos pagal UTC.',
  'numbers.behind': 'Paties kreipimosi puslapyje skaičius gali būti minute naujesnis.',
  'numbers.hourly':
    'Skaičius keičiasi tik valandos pradžioje, kad niekas negalėtų su juo susieti apsilankymo puslapyje.',
  'numbers.signatures': 'Parašai',
  'numbers.heldBack': 'nerodoma',
  'numbers.general': 'Kaip skaičiuojame visuose kreipimuose',

  'numbers.split': 'Iš ko susideda skaičius',
  'numbers.split.part': 'Kokie parašai',
  'numbers.split.confirmed': 'Patvirtinti el. paštu',
  'numbers.split.public': 'vardą mato visi',
  'numbers.split.private': 'vardą mato tik organizatoriai',
  'numbers.split.anonymous': 'be vardo',
  'numbers.split.imported': 'Įvesti organizatorių',
  'numbers.split.total': 'Iš viso',
  'numbers.split.few':
    'Kol kas patvirtinta mažiau nei 10 parašų. Skaičius rodomas nuo 10, nes mažesnis galėtų išduoti konkretų žmogų.',
  'numbers.split.uneven':
    'Dalys rodomos, kai patvirtinti 25 parašai ir kiekvienoje dalyje jų yra bent 10, nes mažesnis skaičius galėtų išduoti konkretų žmogų.',

  'numbers.series': 'Kaip augo skaičius',
  'numbers.series.perDay': '{n} per dieną',
  'numbers.series.mostDay':
    'Daugiausia per vieną dieną: {n, plural, one {# parašas} few {# parašai} many {# parašo} other {# parašų}}, {day}',
  'numbers.series.most':
    'Aukščiausias stulpelis: {n, plural, one {# parašas} few {# parašai} many {# parašo} other {# parašų}}, nuo {from} iki {to}',
  'numbers.series.byDay': 'Kiekvienas stulpelis – viena diena, nuo vidurnakčio iki vidurnakčio UTC.',
  'numbers.series.grouped':
    'Kad joks stulpelis negalėtų išduoti konkretaus žmogaus, jis baigiasi tik tada, kai jame yra 10 patvirtintų parašų, o kur galima pasirašyti nerodant vardo visiems, – ir 10 tokių. Likę prijungiami prie ankstesnio stulpelio. Kuo daugiau dienų stulpelyje, tuo jis platesnis. Stulpeliai piešiami kartą per dieną, o diena juose baigiasi 3:00 UTC.',
  'numbers.series.table': 'Stulpeliai lentelėje',
  'numbers.series.days': 'Dienos',
  'numbers.series.sum': 'Iš viso, atnaujinta {at}',
  'numbers.series.csv': 'Lentelė CSV faile',
  'numbers.series.json': 'Visa tai kaip duomenys (JSON)',
  'numbers.series.none': 'Dar neįskaičiuota nė vieno parašo.',
  'numbers.series.heldBack': 'Stulpeliai bus rodomi kartu su skaičiumi.',

  'numbers.counted': 'Kas įskaičiuojama',
  'numbers.counted.1':
    'Kiekvienas parašas, patvirtintas mygtuku puslapyje, į kurį veda mūsų el. laiškas, nesvarbu, kas mato vardą. Jei viešas vardas dar laukia peržiūros, parašas taip pat įskaičiuotas.',
  'numbers.counted.2': 'Kiekvienas parašas, kurį įvedė organizatoriai.',
  'numbers.counted.3':
    'Neįskaičiuojama tai, kas nepatvirtinta, atšaukta, pakeista, tikrinama arba pripažinta negaliojančiu parašu.',
  'numbers.counted.4': 'Organizacijos neįskaičiuojamos niekada.',

  'numbers.mail': 'Ką įrodo patvirtinimas',
  'numbers.mail.proves':
    'Jis įrodo, kad mygtuką paspaudė žmogus, galintis skaityti tą pašto dėžutę. Atidaryti laišką ar nuorodą nepakanka: pašto įmonių programos tai daro pačios.',
  'numbers.mail.limits':
    'Jis neįrodo, kas tai buvo. Vienas žmogus gali turėti kelias pašto dėžutes, ir niekas netikrina, ar vardas tikras. Skaičiuojame patvirtinimus, o ne žmones.',
  'numbers.mail.seats':
    'Iš vienos pašto dėžutės galima pateikti ne daugiau kaip {n, plural, one {# parašą} few {# parašus} many {# parašo} other {# parašų}}.',

  'numbers.imported': 'Parašai, kuriuos įvedė organizatoriai',
  'numbers.imported.n':
    'Po šiuo kreipimusi: {n, plural, one {# toks parašas} few {# tokie parašai} many {# tokio parašo} other {# tokių parašų}}. Kiekvienas papildymas nurodytas toliau, su diena.',
  'numbers.imported.none': 'Po šiuo kreipimusi tokių nėra.',
  'numbers.imported.text':
    'Jie surinkti popieriuje, pokalbių programėlėje ar per advokatą. El. paštu jų niekas netvirtino: už juos atsako organizatoriai. „Surinkti“ – tie, kuriuos organizatoriai surinko patys, „perduoti“ – tie, kuriuos perdavė advokatas, pavyzdžiui, iš kalėjimo.',

  'numbers.countries': 'Šalys',
  'numbers.countries.text':
    'Pasirašantieji viešai gali nurodyti šalį. Tai tik jų pačių žodžiai, mes nieko neaiškiname. Šalys, iš kurių mažiau nei 10 parašų, nenurodomos.',
  'numbers.countries.country': 'Šalis',
  'numbers.countries.none': 'Kol kas nė iš vienos šalies nėra 10 parašų.',

  'numbers.corrections': 'Pataisos',
  'numbers.corrections.text':
    'Kai skaičius sumažėja, eilutė čia paaiškina kodėl. Organizatorių sprendimai nurodomi su diena, skaičiumi ir priežastimi, atšaukimai – pagal mėnesius; jei jų mažiau nei 10, tikslus skaičius nenurodomas.',
  'numbers.corrections.none': 'Jų nebuvo.',

  'numbers.marks': 'Niekas neįskaičiuojamas du kartus',
  'numbers.marks.text':
    'Kol renkami parašai, saugoma užkoduota kiekvienos pašto dėžutės žymė. Patys adresai nesaugomi.',
  'numbers.marks.later':
    'El. laiškai veikia dar 24 valandas po parašų rinkimo pabaigos. Per dvi valandas po to žymės sunaikinamos.',
  'numbers.marks.until': 'Paskutiniai el. laiškai veikia iki {at}. Per dvi valandas po to žymės sunaikinamos.',
  'numbers.marks.now': 'Parašų rinkimas nutrauktas, žymės šiuo metu naikinamos.',

  'numbers.list': 'Viešų vardų sąrašas',
  'numbers.list.hash':
    '{day} jame {n, plural, one {buvo # vardas} few {buvo # vardai} many {buvo # vardo} other {buvo # vardų}}, o jo maiša (SHA-256) tokia:',
  'numbers.list.check':
    'Kas iš organizatorių gavo tos dienos sąrašą „JSON Lines“ formatu, gali patikrinti, kad nieko nepridėta ir nepraleista: ši komanda turi duoti tą pačią maišą.',
}
