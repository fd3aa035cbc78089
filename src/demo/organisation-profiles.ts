import type { EndorsementChange } from '../endorsements/own/endorsement-change.ts'

interface Profile extends Pick<EndorsementChange, 'names' | 'statements'> {
  kind: NonNullable<EndorsementChange['kind']>
}

/** The kind, further names and statement that some of the listed organisations added, by name. */
export const organisationProfiles: Readonly<Record<string, Profile>> = {
  'Дэманстрацыйная кааліцыя': {
    kind: 'association',
    names: { ru: 'Демонстрационная коалиция', uk: 'Демонстраційна коаліція', pl: 'Koalicja demonstracyjna' },
    statements: {
      be: 'Мы сабраліся, каб ніхто не заставаўся па-за спісам. Пакуль хоць адзін чалавек чакае, чакаем і мы.',
      en: 'We came together so that nobody is left off the list. As long as one person waits, so do we.',
      pl: 'Zebraliśmy się, żeby nikogo nie pominięto. Dopóki ktoś czeka, czekamy i my.',
    },
  },
  'Выдуманы праваабарончы цэнтр «Світанак»': {
    kind: 'human_rights',
    names: { ru: 'Выдуманный правозащитный центр «Рассвет»', uk: 'Вигаданий правозахисний центр «Світанок»' },
    statements: {
      be: 'Вызваленне без умоў — гэта не літасць, а аднаўленне права.',
      ru: 'Освобождение без условий — не милость, а восстановление права.',
      en: 'Release without conditions is no mercy: it restores a right.',
    },
  },
  'Асацыяцыя незалежных журналістак «Радок»': {
    kind: 'media',
    statements: { be: 'Мы называем імёны, бо пра каго маўчаць, таго забываюць.' },
  },
  'Вольны прафсаюз «Змена»': { kind: 'trade_union' },
  'Fundacja Pusty Fotel': {
    kind: 'foundation',
    names: { be: 'Фонд «Пустое крэсла»' },
    statements: { pl: 'Przy naszym stole stoi pusty fotel. Czeka na tych, których nie ma.' },
  },
  'University of Nowhere, Centre for Prison Studies': { kind: 'university' },
}
