import type { deskLists as en } from './en.ts'

export const deskLists: { [key in keyof typeof en]: string } = {
  'lists.title': 'Sąrašai',
  'lists.lead':
    'Sąrašas sudaromas tada, kai jo paprašote, ir atitenka tik jums: čia nieko iš jo nelieka. Žurnale užrašyta, kas kokį sąrašą paėmė ir kiek jame eilučių.',
  'lists.draft':
    'Dar niekas nepasirašė: šis kreipimasis yra juodraštis. Kai jis bus atvertas, čia bus galima paimti jo sąrašus.',
  'lists.stopped': 'Šis kreipimasis sustabdytas, o jo parašai ištrinti: sąrašų nėra.',
  'lists.public.title': 'Vieši vardai',
  'lists.public.for': 'Perduoti toliau.',
  'lists.public.has':
    'Vardai, kuriuos mato visi, su žodžiais apie save, šalimi ir diena, ir kaip kiekvienas parašas atėjo. El. pašto adresų jame nėra.',
  'lists.public.button': 'Paimti viešus vardus',
  'lists.sealed.title': 'Viskas, dar užantspauduota',
  'lists.sealed.for': 'Tik raktų turėtojams: dar užantspauduota.',
  'lists.sealed.has':
    'Vieši vardai, o privatūs – tokie, kokie čia guli: rakto turėtojas juos atveria savo kompiuteryje komanda „unseal“, ir niekas kitas negali. Anoniminiai parašai jame – tik skaičius. Failo formatas – JSON lines.',
  'lists.sealed.button': 'Paimti užantspauduotą sąrašą',
  'lists.rows': '{n, plural, one {# eilutė} few {# eilutės} many {# eilutės} other {# eilučių}}',
  'lists.withheld': 'Kiek jame eilučių, čia nesakoma: mažų skaičių nerodo ir viešas puslapis.',
  'lists.left': 'Neįtraukta: {waiting} dar neperžiūrėtų, {hidden} paslėptų, {held} sulaikytų.',
  'lists.format': 'Formatas',
  'lists.format.xlsx': '„Excel“ darbaknygė',
  'lists.format.xlsx.hint': 'lentelė „Excel“ ir „LibreOffice“',
  'lists.format.csv-excel': 'CSV, skirtas „Excel“',
  'lists.format.csv-excel.hint': 'su kabliataškiais; be formulių',
  'lists.format.csv': 'CSV programoms',
  'lists.format.csv.hint': 'su kableliais (RFC 4180)',
  'lists.format.jsonl': 'JSON eilutės (JSON lines)',
  'lists.format.jsonl.hint': 'programoms',
  'lists.country': 'Šalis',
  'lists.country.all': 'Visos šalys',
  'lists.from': 'Nuo šios dienos (neprivaloma)',
  'lists.to': 'Iki šios dienos imtinai (neprivaloma)',
  'lists.broken': 'Nutrūkęs sąrašas nėra sąrašas: ištrinkite failą ir paimkite sąrašą iš naujo.',
  'lists.busy.title': 'Dabar sudaromas kitas sąrašas',
  'lists.busy':
    'Pabandykite dar kartą po {n, plural, one {# sekundės} few {# sekundžių} many {# sekundės} other {# sekundžių}}.',
  'lists.hash': 'Kaip patikrinti sąrašą',
  'lists.hash.text':
    'Viešas sąrašas turi maišą: kas turi tą patį sąrašą, gaus tą pačią. Ji sudaroma su kiekvienu viešų vardų sąrašu be filtrų ir kartą per dieną. Trumpas scenarijus programos README ją sudaro iš „CSV programoms“ arba JSON lines.',
  'lists.hash.last': 'Paskutinį kartą sudaryta:',
  'lists.hash.none': 'Ji dar nesudaryta.',
  'lists.step_up':
    'Sąrašas išeina tik po jūsų antrojo veiksnio. Tada atsisiuntimas prasidės pats, o šis puslapis liks toks pat.',
}
