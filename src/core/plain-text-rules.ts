/** Endings that make a word with a dot a host, in every position and capitalisation. */
export const UNMISTAKABLE_ENDINGS: readonly string[] = [
  ...['com', 'org', 'net', 'info', 'biz', 'onion', 'ru', 'by', 'ua', 'kz', 'pl', 'lt', 'lv', 'ee', 'cz', 'uk', 'eu'],
  ...['io', 'tv', 'рф', 'бел', 'укр'],
]

/** Endings outside the root zone that are followed all the same. */
export const OTHER_ENDINGS: readonly string[] = ['onion', 'i2p']

/** Endings that are also words or places: no host of a name where a sentence goes on behind them ("i wait.my son is in prison"). */
export const WORD_ENDINGS: readonly string[] = [
  ...['ac', 'ad', 'ag', 'ai', 'al', 'am', 'ar', 'as', 'at', 'ba', 'be', 'bo', 'ch', 'ci', 'co', 'de', 'do', 'er', 'es'],
  ...['et', 'ga', 'ge', 'gi', 'gr', 'hm', 'id', 'ie', 'il', 'im', 'in', 'ir', 'is', 'it', 'je', 'jo', 'ki', 'la', 'li'],
  ...['ma', 'mc', 'me', 'mo', 'mu', 'my', 'na', 'ne', 'ni', 'no', 'np', 'nr', 'nu', 'pa', 'ph', 'pr', 'ps', 'pt'],
  ...['re', 'sa', 'se', 'si', 'so', 'st', 'su', 'td', 'to', 'us', 've', 'va', 'vi', 'za', 'abc', 'academy'],
  ...['art', 'baby', 'band', 'best', 'book', 'boo', 'call', 'care', 'cash', 'city', 'coach', 'cool', 'country', 'dad'],
  ...['dance', 'date', 'day', 'doctor', 'dog', 'earth', 'energy', 'engineer', 'family', 'fans', 'farm', 'fast', 'film'],
  ...['food', 'free', 'fun', 'fyi', 'garden', 'gay', 'gift', 'gifts', 'green', 'guide', 'health', 'help'],
  ...['here', 'hospital', 'host', 'house', 'how', 'ing', 'institute', 'joy', 'kids', 'land', 'law'],
  ...['lawyer', 'life', 'like', 'live', 'love', 'man', 'med', 'meet', 'men', 'mom', 'museum', 'music', 'name', 'new'],
  ...['news', 'next', 'now', 'one', 'open', 'party', 'pay', 'photo', 'plus', 'poker'],
  ...['prof', 'read', 'red', 'rest', 'review', 'save', 'school', 'science', 'social', 'song'],
  ...[
    'soy',
    'study',
    'talk',
    'team',
    'theatre',
    'today',
    'tokyo',
    'top',
    'toys',
    'university',
    'vote',
    'voting',
    'wang',
  ],
  ...['watch', 'win', 'work', 'works', 'world', 'you', 'bar', 'bayern', 'berlin', 'cologne', 'hamburg', 'kim', 'koeln'],
  ...['london', 'moscow', 'paris', 'wien', 'бг', 'дети', 'ею', 'католик', 'мон', 'москва', 'рус'],
]

/** Titles before an ending that is an abbreviation after them ("Dr.med.", "Dipl.ing.", "lek.med."). */
export const TITLES: readonly string[] = [
  ...[
    'abp',
    'adw',
    'bp',
    'dent',
    'dipl',
    'doc',
    'doz',
    'dr',
    'habil',
    'hon',
    'ing',
    'inż',
    'kand',
    'ks',
    'lek',
    'lic',
    'mag',
    'mgr',
    'phil',
  ],
  ...['priv', 'prof', 'rer', 'univ', 'др', 'проф'],
]

/** Hosts with a single letter before the dot: hosts, although the letter looks like an initial. */
export const SHORT_HOSTS: readonly string[] = [
  ...['t.me', 't.co', 'm.me', 'g.co', 'a.co', 'x.co', 't.ly', 's.id', 'u.to', 'v.gd', 'j.mp', 'w.wiki', 'g.page'],
]
