import type { safety as en } from './en.ts'

export const safety: { [key in keyof typeof en]: string } = {
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
  'safety.search.3': 'Niekas negali iš šios svetainės sužinoti, ar jūsų adresu pasirašyta: ji visiems atsako vienodai.',
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
}
