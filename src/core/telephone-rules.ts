/**
 * Numbers that reach a telephone as they are dialled, in digits alone. They are found behind other numbers, too. The
 * codes are those of the countries' numbering plans.
 */
export const DIALLED: readonly RegExp[] = [
  // Belarus and Russia with the trunk prefix.
  /^80(?:1[5-7]|2[1-359]|33|44)\d{7}$/,
  /^8[3489]\d{9}$/,
  // Belarus, Ukraine, Russia and Kazakhstan, Lithuania, Poland, Germany (mobile): the international form without its plus.
  /^375(?:1[5-7]|2[1-59]|33|44)\d{7}$/,
  /^380[3-9]\d{8}$/,
  /^7[3-9]\d{9}$/,
  /^370[3-7]\d{7}$/,
  /^48[4-8]\d{8}$/,
  /^491[5-7]\d{8,9}$/,
  // Belarus and Ukraine: code with its zero.
  /^0(?:17|25|29|33|39|4[3-8]|50|6[36-8]|73|9[1-9])\d{7}$/,
  // The international prefix of most of Europe.
  /^00(?:1[2-9]|[2-9]\d)\d{6,12}$/,
]

/** Forms that other numbers have as well: telephones only where nothing else says what they are. */
export const POSSIBLE: readonly { digits: RegExp; groups: RegExp }[] = [
  // Lithuania: mobile numbers, then towns; old and new trunk prefix.
  { digits: /^86\d{7}$/, groups: /^(?:9|1 .*|2 .*|3 5|4 5)$/ },
  { digits: /^[08][3-6]\d{7}$/, groups: /^(?:1|2|3 6|4 5) .*$/ },
  // Poland: mobile numbers, then towns.
  { digits: /^(?:45|5[0137]|6[069]|7[2389]|88)\d{7}$/, groups: /^(?:9|3 3 3)$/ },
  { digits: /^[1-9]\d{8}$/, groups: /^(?:2 3 2 2|3 2 2 2)$/ },
  // France and Germany, the United Kingdom, Ukraine: the whole number with its zero.
  { digits: /^0[1-9]\d{8,9}$/, groups: /^(?!.* 1(?: |$))/ },
  // Germany: a town's code and a number.
  { digits: /^0[1-9]\d{7,10}$/, groups: /^[345] \d+(?: \d+)*$/ },
  // Russia, Belarus, Ukraine: the last seven digits as they are written there, with or without a code.
  { digits: /^\d{7,11}$/, groups: /^(?:.* )?3 2 2$/ },
  // North America.
  { digits: /^1?[2-9]\d\d[2-9]\d{6}$/, groups: /^(?:1 )?3 3 4$/ },
]

/** Words before a number that say that it is a telephone. */
export const TELEPHONE_WORDS: readonly string[] = [
  ...['тел', 'телефон', 'телефона', 'телефону', 'тэл', 'тэлефон', 'тэлефануйце', 'моб', 'мобильный', 'мабільны'],
  ...['сотовый', 'звоните', 'званіце', 'дзвоніть', 'телефонуйте', 'мобільний', 'вайбер', 'ватсап', 'вотсап', 'факс'],
  ...[
    'tel',
    'telefon',
    'telefonu',
    'phone',
    'mob',
    'mobile',
    'cell',
    'fax',
    'faks',
    'whatsapp',
    'viber',
    'call',
    'kom',
  ],
  ...['dzwoń', 'dzwonić', 'zadzwoń', 'komórka', 'telefonas', 'skambinkite', 'skambinti', 'mobilus', 'handy', 'mobil'],
  ...[
    'anrufen',
    'fon',
    'rufnummer',
    'ruf',
    'ph',
    'signal',
    'сигнал',
    'сігнал',
    'telegram',
    'телеграм',
    'тэлеграм',
    'тг',
  ],
]

/** Words before a number that say that it is something else. */
export const NUMBERED_WORDS: readonly string[] = [
  ...['№', '#', 'no', 'nr', 'number', 'num', 'case', 'file', 'docket', 'isbn', 'issn', 'id', 'iban', 'doi', 'orcid'],
  ...['дело', 'дела', 'делу', 'справа', 'справы', 'справе', 'справи', 'справу', 'протокол', 'пратакол', 'инн', 'унп'],
  ...['огрн', 'егрпоу', 'єдрпоу', 'рнокпп', 'снилс', 'инв', 'паспорт', 'пашпарт', 'билет', 'квіток', 'номер', 'нумар'],
  ...['лицензия', 'ліцэнзія', 'индекс', 'індэкс', 'індекс', 'счёт', 'счет', 'рахунок', 'ст', 'арт', 'п', 'пункт'],
  ...['sygn', 'akt', 'sprawa', 'sprawy', 'nip', 'regon', 'pesel', 'krs', 'konto', 'poz', 'byla', 'bylos', 'kodas'],
  ...['aktenzeichen', 'az', 'js', 'plz', 'matrikel', 'art', 'passport', 'licence', 'license', 'zip', 'account'],
  ...['сертификат', 'сертыфікат', 'сертифікат', 'свидетельство', 'пасведчанне', 'посвідчення', 'удостоверение'],
  ...['диплом', 'дыплом', 'certificate', 'diploma', 'dyplom', 'legitymacja', 'pažymėjimas', 'diplomas', 'ausweis'],
]

/** Words behind a number that say what was counted. */
export const UNIT_WORDS: readonly string[] = [
  ...['руб', 'рублёў', 'рублей', 'рубля', 'рублоў', 'грн', 'гривень', 'byn', 'rub', 'uah', 'pln', 'zł', 'złotych'],
  ...[
    'eur',
    'euro',
    'eurų',
    'евро',
    'еўра',
    'євро',
    'usd',
    'долл',
    'долларов',
    'долараў',
    'человек',
    'чалавек',
    'людей',
  ],
  ...[
    'osób',
    'głosów',
    'žmonių',
    'balsų',
    'people',
    'votes',
    'signatures',
    'menschen',
    'stimmen',
    'голосов',
    'галасоў',
  ],
  ...['подписей', 'подпісаў', 'жителей', 'жыхароў', 'км', 'km', 'кг', 'kg', 'тонн', 'шагов', '€', '$', '₽', '₴', '%'],
]
