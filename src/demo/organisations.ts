import type { OfferedOrganisation } from '../endorsements/organisation.ts'

const at = (
  name: string,
  country: string | null,
  site: string | null,
  nameEn: string | null = null,
): OfferedOrganisation => ({
  ...{ name, nameEn, country },
  website: site === null ? null : `https://${site}.example/`,
})

/** Fifteen organisations that do not exist: in exile, without a website, with long names, in several alphabets. */
export const listedOrganisations: readonly OfferedOrganisation[] = [
  at('Дэманстрацыйная кааліцыя', 'LT', 'demo-coalition', 'The demo coalition'),
  at(
    'Міжнароднае выдуманае аб’яднанне сем’яў, якія чакаюць лістоў, перадач і спатканняў у любую пару года',
    'PL',
    'families-who-wait',
    'International Invented Union of Families Who Wait for Letters, Parcels and Visits in Every Season',
  ),
  at('Выдуманы праваабарончы цэнтр «Світанак»', 'LT', 'svitanak', 'Invented Human Rights Centre “Dawn”'),
  at(
    'Бюро па правах людзей з інваліднасцю «Пандус»',
    null,
    null,
    'Office for the Rights of Persons with Disabilities “Ramp”',
  ),
  at('Выдуманы ПЭН', 'PL', 'invented-pen', 'Invented PEN'),
  at('Фонд «Добры ліст»', 'PL', 'good-letter', 'Good Letter Foundation'),
  at('Асацыяцыя незалежных журналістак «Радок»', null, null, 'Association of Independent Journalists “Line”'),
  at('Лекары побач', 'CZ', 'doctors-beside', 'Doctors Beside You'),
  at('Союз адвокатов в изгнании «Защита»', 'GE', null, 'Union of Lawyers in Exile “Defence”'),
  at('Вольны прафсаюз «Змена»', 'DE', 'zmena-union', 'Free Trade Union “Shift”'),
  at('Асоціація «Відкриті двері»', 'UA', 'open-doors', 'Association “Open Doors”'),
  at('Fundacja Pusty Fotel', 'PL', 'empty-armchair', 'Empty Armchair Foundation'),
  at('Asociacija „Tylos minutė“', 'LT', 'minute-of-silence', 'Association “A Minute of Silence”'),
  at('Nordic Watch for Letters', 'SE', 'letters-watch'),
  at('University of Nowhere, Centre for Prison Studies', 'GB', 'nowhere-university'),
]

/** Two offers that wait on the desk: one to approve, and one whose name looks like that of a listed one. */
export const offeredOrganisations: readonly { organisation: OfferedOrganisation; mailbox: string }[] = [
  {
    organisation: at('Клуб «Зялёная лямпа»', 'LT', 'green-lamp', 'Green Lamp Club'),
    mailbox: 'office@green-lamp.example',
  },
  // The last letter of the first word is Cyrillic.
  { organisation: at('Nordiс Watch for Letters', null, null), mailbox: 'letters.watch@example.org' },
]
