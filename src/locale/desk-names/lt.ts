import type { deskNames as en } from './en.ts'

export const deskNames: { [key in keyof typeof en]: string } = {
  'names.title': 'Vardai',
  'names.public': 'Puslapis, kurį mato visi',
  'names.lists': 'Vardų sąrašai',
  'names.list.waiting': 'Laukia',
  'names.list.reported': 'Apie juos pranešta',
  'names.list.shown': 'Rodomi',
  'names.list.hidden': 'Paslėpti',
  'names.list.held': 'Sulaikyti',
  'names.list.imported': 'Pridėti ranka',

  'names.waiting':
    '{n, plural, one {# vardas laukia peržiūros, seniausias nuo {day}} few {# vardai laukia peržiūros, seniausias nuo {day}} many {# vardo laukia peržiūros, seniausias nuo {day}} other {# vardų laukia peržiūros, seniausias nuo {day}}}',
  'names.reported':
    '{n, plural, one {# vardas, apie kurį pranešta, laukia sprendimo, seniausias nuo {day}} few {# vardai, apie kuriuos pranešta, laukia sprendimo, seniausias nuo {day}} many {# vardo, apie kurį pranešta, laukia sprendimo, seniausias nuo {day}} other {# vardų, apie kuriuos pranešta, laukia sprendimo, seniausias nuo {day}}}',
  'names.nothing': 'Dabar nėra ko peržiūrėti.',
  'names.draft':
    'Dar niekas nepasirašė: šis kreipimasis kol kas juodraštis. Kai jis bus atvertas, čia atsiras pasirašiusių žmonių vardai.',

  'names.about.waiting': 'Palikti: vardą mato visi. Paslėpti: jo nemato niekas, o parašas vis tiek įskaičiuotas.',
  'names.about.reported':
    'Palikti: vardas lieka, ir 30 dienų nauji pranešimai apie jį nepriimami. Paslėpti: vardo nemato niekas, o parašas vis tiek įskaičiuotas.',
  'names.about.shown': 'Šiuos vardus mato visi; seniausi pirmiausia.',
  'names.about.hidden': 'Šių vardų nemato niekas; parašai vis tiek įskaičiuoti.',
  'names.about.held':
    'Šie parašai neįskaičiuojami į bendrą skaičių, ir jų vardų puslapiuose nėra, kol jie vėl neįskaičiuoti. Paspauskite parašą, kad apie jį nuspręstumėte.',
  'names.about.imported': 'Šie parašai gauti ant popieriaus, per pokalbių programėlę arba per advokatą.',

  'names.none.waiting':
    'Nė vienas vardas nelaukia. Viešai pasirašančių žmonių vardai atsiranda čia anksčiau, nei juos kas nors pamato.',
  'names.none.waiting_host':
    'Nė vienas vardas nelaukia. Šiame kreipimesi vardai rodomi iš karto; čia pirma laukia tik tie, prie kurių nurodyta svetainė.',
  'names.none.reported':
    'Pranešimų nėra. Prie kiekvieno visiems matomo vardo yra nuoroda „Pranešti“: per ją gauti pranešimai atsiranda čia.',
  'names.none.shown': 'Rodomų vardų nėra. Peržiūrėkite laukiančius arba paslėptus.',
  'names.none.hidden': 'Paslėptų vardų nėra. Paslėpti vardai atsiranda čia, ir iš čia juos galima vėl rodyti.',
  'names.none.held':
    'Nė vienas parašas nesulaikytas. Kad parašas kuriam laikui nebūtų įskaičiuotas, paspauskite vardą kitame sąraše.',
  'names.none.imported': 'Ranka dar nieko nepridėta. Kas prižiūri serverį, prideda parašus nuo popieriaus šia komanda:',
  'names.none.further': 'Toliau vardų nėra.',

  'names.search.in': 'Kuriame sąraše',
  'names.search.all': 'Visuose sąrašuose',

  'names.keep': 'Palikti',
  'names.hide': 'Paslėpti',
  'names.show': 'Vėl rodyti',
  'names.keep_page': 'Palikti visus šiame puslapyje ({n, number})',
  'names.look.waiting': 'laukia peržiūros',
  'names.look.shown': 'rodomas',
  'names.look.hidden': 'paslėptas',
  'names.state.held': 'sulaikytas, neįskaičiuotas',
  'names.state.invalid': 'negaliojantis, neįskaičiuotas',
  'names.private': 'Vardas, kuris saugomas užšifruotas',
  'names.anonymous': 'Parašas be vardo',

  'names.count': '{n, plural, one {# vardas} few {# vardai} many {# vardo} other {# vardų}}',
  'names.done.keep': 'Palikta: {what}',
  'names.done.hide': 'Paslėpta: {what}',
  'names.done.undo': 'Vėl laukia peržiūros: {what}',
  'names.done.nothing': 'Nieko nepadaryta',
  'names.undo': 'Atšaukti',
  'names.undo.will':
    '{n, plural, one {Atšaukus vardas vėl laukia peržiūros.} few {Atšaukus vardai vėl laukia peržiūros.} many {Atšaukus vardai vėl laukia peržiūros.} other {Atšaukus vardai vėl laukia peržiūros.}}',
  'names.undo.reports': 'Pranešimai vėl bus atviri.',
  'names.changed':
    '{n, plural, one {# vardas jau kitoks} few {# vardai jau kitokie} many {# vardo jau kitokie} other {# vardų jau kitokie}}',
  'names.changed.text':
    'Jau nusprendė kas nors kitas arba žmogus pakeitė žodžius. Čia nieko nepadaryta; taip yra dabar.',
  'names.gone': 'Parašas, kurio nebėra jokiame sąraše: jis atšauktas, pakeistas arba pašalintas.',
}
