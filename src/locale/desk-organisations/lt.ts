import type { deskOrganisations as en } from './en.ts'

export const deskOrganisations: { [key in keyof typeof en]: string } = {
  'desk.organisations.title': 'Organizacijos',
  'desk.waits.endorsements':
    '{n, plural, one {# organizacija laukia sprendimo} few {# organizacijos laukia sprendimo} many {# organizacijos laukia sprendimo} other {# organizacijų laukia sprendimo}}',
  'desk.organisations.lists': 'Organizacijų sąrašai',
  'desk.organisations.list.waiting': 'Laukia',
  'desk.organisations.list.reported': 'Apie jas pranešta',
  'desk.organisations.list.listed': 'Puslapyje',
  'desk.organisations.list.declined': 'Atmestos',
  'desk.organisations.list.removed': 'Pašalintos',
  'desk.organisations.waits':
    '{n, plural, one {# organizacija laukia sprendimo, ilgiausiai nuo {day}.} few {# organizacijos laukia sprendimo, ilgiausiai nuo {day}.} many {# organizacijos laukia sprendimo, ilgiausiai nuo {day}.} other {# organizacijų laukia sprendimo, ilgiausiai nuo {day}.}}',
  'desk.organisations.nothing': 'Nė viena organizacija nelaukia.',
  'desk.organisations.draft':
    'Šis kreipimasis kol kas juodraštis. Kai jis bus atvertas, organizacijos galės jį paremti, ir jų pasiūlymai atsiras čia.',
  'desk.organisations.about.waiting':
    'Patvirtinti: organizaciją mato visi. Atmesti: jos nemato niekas. Bet kuriuo atveju atstovas gaus laišką. Pirmiausia rodomi iniciatoriai, paskui ilgiausiai laukiantys.',
  'desk.organisations.about.reported':
    'Skaitytojai pranešė, kad kažkas čia negerai. Palikti: organizacija lieka, pranešimai uždaromi. Pašalinti: jos nebemato niekas.',
  'desk.organisations.about.listed': 'Šias organizacijas mato visi.',
  'desk.organisations.about.declined':
    'Jų nemato niekas. Praėjus 30 dienų po sprendimo jos ištrinamos; iki tol jas dar galima patvirtinti.',
  'desk.organisations.about.removed':
    'Šios pašalintos iš puslapio. Praėjus 30 dienų po sprendimo ištrinami ir jų pavadinimai.',
  'desk.organisations.none.waiting':
    'Nė viena organizacija nelaukia. Atstovų pasiūlymai atsiranda čia anksčiau, nei juos pamato kas nors kitas.',
  'desk.organisations.none.reported': 'Pranešimų nėra.',
  'desk.organisations.none.listed': 'Puslapyje dar nėra organizacijų. Peržiūrėkite laukiančias.',
  'desk.organisations.none.declined': 'Atmestų organizacijų nėra.',
  'desk.organisations.none.removed': 'Pašalintų organizacijų nėra.',
  'desk.organisations.none.further': 'Toliau organizacijų nėra.',
  'desk.organisations.since.waiting': 'Laukia nuo {day}',
  'desk.organisations.since.listed': 'Patvirtinta {day}',
  'desk.organisations.since.declined': 'Atmesta {day}',
  'desk.organisations.since.removed': 'Pašalinta {day}',
  'desk.organisations.today': 'šiandien',
  'desk.organisations.age': '{n, plural, one {# diena} few {# dienos} many {# dienos} other {# dienų}}',
  'desk.organisations.name_en': 'Angliškai',
  'desk.organisations.country': 'Šalis',
  'desk.organisations.website': 'Svetainė',
  'desk.organisations.none_given': 'nenurodyta',
  'desk.organisations.representative': 'Atstovas',
  'desk.organisations.representative.none': 'čia nebežinomas',
  'desk.organisations.private': 'Atstovus mato tik jūsų komanda. Jei kas nors neaišku, klauskite jų.',
  'desk.organisations.mailbox.at_website': 'Adresas yra svetainės domene.',
  'desk.organisations.mailbox.elsewhere': 'Adresas nėra svetainės domene: įsitikinkite kitu būdu.',
  'desk.organisations.mailbox.no_website': 'Nėra svetainės, kuri pasakytų, kas tai: įsitikinkite kitu būdu.',
  'desk.organisations.initiates': 'Turi šio kreipimosi iniciatoriaus pavadinimą.',
  'desk.organisations.letters': 'Kito raidyno raidės žodžio viduje: {letters}.',
  'desk.organisations.alphabet.latin': 'lotynų',
  'desk.organisations.alphabet.cyrillic': 'kirilica',
  'desk.organisations.alphabet.greek': 'graikų',
  'desk.organisations.alphabet.armenian': 'armėnų',
  'desk.organisations.alphabet.other': 'kitas',
  'desk.organisations.alikes': 'Palyginkite',
  'desk.organisations.alike.same': 'tas pats pavadinimas',
  'desk.organisations.alike.lookalike': 'atrodo taip pat, bet parašyta kitomis raidėmis',
  'desk.organisations.alike.domain': 'ta pati svetainė arba į ją panaši',
  'desk.organisations.state.waiting': 'laukia',
  'desk.organisations.state.listed': 'puslapyje',
  'desk.organisations.state.declined': 'atmesta',
  'desk.organisations.state.removed': 'pašalinta',
  'desk.organisations.change':
    'Yra puslapyje ir nori ten būti taip, kaip parodyta viršuje. Keičiasi štai kas; kol nenuspręsite, lieka dabartinis įrašas:',
  'desk.organisations.change.now': 'dabar',
  'desk.organisations.change.asked': 'prašoma',
  'desk.organisations.reports': 'Skaitytojai praneša',
  'desk.organisations.report.no_words': 'be žodžių',
  'desk.organisations.approve': 'Patvirtinti',
  'desk.organisations.approve_change': 'Patvirtinti pakeitimą',
  'desk.organisations.approve_after_all': 'Vis dėlto patvirtinti',
  'desk.organisations.keep': 'Palikti',
  'desk.organisations.decline': 'Atmesti',
  'desk.organisations.decline_change': 'Atmesti pakeitimą',
  'desk.organisations.remove': 'Pašalinti',
  'desk.organisations.reason': 'Priežastis',
  'desk.organisations.reason.read': 'Ją perskaitys atstovas. Ne daugiau kaip 140 ženklų, be vardų ir nuorodų.',
  'desk.organisations.reason.optional': 'Priežastis (neprivaloma)',
  'desk.organisations.decline.heading': 'Atmesti šią organizaciją?',
  'desk.organisations.decline.will':
    'Ji neatsiras puslapyje, kurį mato visi. Atstovas gaus laišką su jūsų priežastimi. Dar 30 dienų ją galima patvirtinti; paskui viskas, kas čia apie ją žinoma, bus ištrinta.',
  'desk.organisations.decline_change.heading': 'Atmesti šį pakeitimą?',
  'desk.organisations.decline_change.will':
    'Įrašas puslapyje lieka toks, koks yra. Atstovas gaus laišką su jūsų priežastimi.',
  'desk.organisations.remove.heading': 'Pašalinti šią organizaciją?',
  'desk.organisations.remove.will':
    'Tai pašalins 1 organizaciją iš puslapio, kurį mato visi, ir ištrins čia duomenis apie jos atstovą. To atšaukti negalima. Atstovas gaus laišką.',
  'desk.organisations.done.approved': 'Patvirtinta: {what}',
  'desk.organisations.done.change_approved': 'Pakeitimas patvirtintas: {what}',
  'desk.organisations.done.kept': 'Palikta: {what}',
  'desk.organisations.done.declined': 'Atmesta: {what}',
  'desk.organisations.done.change_declined': 'Pakeitimas atmestas: {what}',
  'desk.organisations.done.removed': 'Pašalinta: {what}',
  'desk.organisations.then.approved': 'Ji jau puslapyje, o atstovas gaus laišką.',
  'desk.organisations.then.change_approved': 'Ji jau puslapyje taip, o atstovas gaus laišką.',
  'desk.organisations.then.kept': 'Ji lieka puslapyje; pranešimai uždaryti.',
  'desk.organisations.then.declined': 'Atstovas gaus laišką su jūsų priežastimi.',
  'desk.organisations.then.change_declined': 'Įrašas lieka toks, koks yra, o atstovas gaus laišką su jūsų priežastimi.',
  'desk.organisations.then.removed': 'Ji pašalinta iš puslapio, o atstovas gaus laišką.',
  'desk.organisations.back.approved': 'Tai klaida? Pašalinkite ją iš puslapio',
  'desk.organisations.back.declined': 'Tai klaida? Ji yra tarp atmestų',
  'desk.organisations.nothing_done': 'Nieko nepadaryta',
  'desk.organisations.changed':
    'Ši organizacija jau ne tokia, kokia buvo jūsų puslapyje: atstovas ką nors pakeitė arba nusprendė kas nors kitas. Žemiau tai, kas yra dabar.',
  'desk.organisations.gone':
    'Šios organizacijos čia nebėra: atstovas ją atšaukė arba baigėsi jos laikas. Spręsti nebėra ko.',
  'desk.organisations.enter.title': 'Įrašyti sąrašą',
  'desk.organisations.enter.will':
    'Organizacijoms, kurių sutikimą turite kitaip, pavyzdžiui, pasirašytą raštą. Jos iš karto bus puslapyje kaip jūsų patvirtintos. Jokių laiškų nebus, ir niekas negaus asmeninės nuorodos.',
  'desk.organisations.enter.file': 'Failas',
  'desk.organisations.enter.hint':
    'CSV failas UTF-8 koduote, ne daugiau kaip 1000 organizacijų ir 1 MB. Pirma eilutė įvardija stulpelius: pavadinimas ir, jei turite, šalis (dvi raidės) ir svetainė.',
  'desk.organisations.enter.save': 'Iš skaičiuoklės: išsaugokite lapą kaip CSV ir pasirinkite UTF-8 koduotę.',
  'desk.organisations.enter.example': 'Tokio failo pavyzdys',
  'desk.organisations.enter.button': 'Įrašyti organizacijas',
  'desk.organisations.enter.column.name': 'pavadinimas',
  'desk.organisations.enter.column.country': 'šalis',
  'desk.organisations.enter.column.website': 'svetainė',
  'desk.organisations.enter.not.draft':
    'Šis kreipimasis kol kas juodraštis. Organizacijas bus galima įrašyti, kai jis bus atvertas: tekstas dar gali keistis.',
  'desk.organisations.enter.not.archived': 'Šis kreipimasis archyve: jo puslapyje nieko naujo nebeatsiras.',
  'desk.organisations.enter.not.stopped': 'Šis kreipimasis sustabdytas: organizacijų nebepriima.',
  'desk.organisations.enter.done':
    '{n, plural, one {Pridėta # organizacija. Ji jau puslapyje.} few {Pridėtos # organizacijos. Jos jau puslapyje.} many {Pridėta # organizacijos. Jos jau puslapyje.} other {Pridėta # organizacijų. Jos jau puslapyje.}}',
  'desk.organisations.enter.done.none': 'Nepridėta nė viena organizacija.',
  'desk.organisations.enter.already': 'Praleista: organizacijas tokiais pavadinimais kreipimasis jau turi',
  'desk.organisations.enter.bad':
    'Neįrašyta: pataisykite šias eilutes ir siųskite failą dar kartą. Kas pridėta, antrą kartą nebus pridėta.',
  'desk.organisations.enter.line': 'Eilutė {n}',
  'desk.organisations.enter.error.none': 'Pasirinkite failą',
  'desk.organisations.enter.error.size': 'Failas didesnis nei 1 MB: padalykite jį',
  'desk.organisations.enter.error.text':
    'Failas nėra UTF-8 tekstas: išsaugokite lapą kaip CSV ir pasirinkite UTF-8 koduotę',
  'desk.organisations.enter.error.columns':
    'Pirma eilutė turi įvardyti stulpelius, kiekvieną vieną kartą ir jokių kitų: pavadinimas, šalis, svetainė. Būtinas tik pavadinimas',
  'desk.organisations.enter.error.rows': 'Sąraše daugiau nei 1000 eilučių: padalykite jį',
  'desk.organisations.enter.error.empty': 'Po pirma eilute nėra nė vienos organizacijos',
  'desk.organisations.enter.error.quotes':
    'Nuo čia failo perskaityti nepavyksta: kabutė be poros arba per ilga eilutė. Laukas su kabutėmis rašomas kabutėse, o vidinės kabutės kartojamos dukart',
  'desk.organisations.enter.error.fields': 'Eilutėje daugiau arba mažiau laukų nei pirmoje',
  'desk.organisations.enter.error.country': 'Parašykite šalį dviem raidėmis, pavyzdžiui, LT',
  'desk.organisations.representative.entered': 'nėra: ją iš sąrašo įrašė organizatoriai',
  'desk.organisations.remove_entered.will':
    'Tai pašalins 1 organizaciją iš puslapio, kurį mato visi, ir iš karto ištrins ją čia kartu su pavadinimu. To atšaukti negalima. Laiško nebus: ji įrašyta iš sąrašo.',
  'desk.organisations.done.erased': 'Pašalinta ir ištrinta',
  'desk.organisations.then.erased': 'Organizacija pašalinta iš puslapio, jos pavadinimas čia nesaugomas.',
  'desk.organisations.archived':
    'Šis kreipimasis archyve: jo puslapyje nieko naujo nebeatsiras. Organizacijas iš puslapio dar galima pašalinti.',

  'letter.endorsement_decided.subject': 'Organizatorių sprendimas',
  'letter.endorsement_decided.approved':
    '{organisation}: organizatoriai patvirtino paramą. Dabar ji yra visiems matomame puslapyje.',
  'letter.endorsement_decided.declined':
    '{organisation}: organizatoriai atmetė paramą. Ji niekur nebus rodoma, o po 30 dienų bus ištrinta.',
  'letter.endorsement_decided.removed': '{organisation}: organizatoriai pašalino paramą iš visiems matomo puslapio.',
  'letter.endorsement_decided.change_approved':
    '{organisation}: organizatoriai patvirtino pakeitimą. Dabar jis yra visiems matomame puslapyje.',
  'letter.endorsement_decided.change_declined':
    '{organisation}: organizatoriai atmetė pakeitimą. Įrašas visiems matomame puslapyje lieka toks, koks buvo.',
  'letter.endorsement_decided.reason': 'Jų priežastis: {reason}',
  'letter.endorsement_decided.page': 'Puslapis, kurį mato visi:',
  'letter.endorsement_decided.own':
    'Asmeninė nuoroda rodo, kaip viskas klostosi, ir leidžia bet kada atšaukti paramą. Jei ją pametėte, paprašykite jos svetainėje iš naujo.',
}
