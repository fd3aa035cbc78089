/** Endings that make a word with a dot a link, in every position and capitalisation. */
export const UNMISTAKABLE_ENDINGS: readonly string[] = [
  ...['com', 'org', 'net', 'info', 'biz', 'onion', 'ru', 'by', 'ua', 'kz', 'pl', 'lt', 'lv', 'ee', 'cz', 'uk', 'eu'],
  ...['io', 'tv', 'рф', 'бел', 'укр'],
]

/** Endings that are also words or names (me, in, Li, Su, Do): a link unless the dot ends a sentence or an initial. */
export const ENDINGS: readonly string[] = [
  ...['ac', 'ad', 'ae', 'af', 'ag', 'ai', 'al', 'am', 'ao', 'aq', 'ar', 'as', 'at', 'au', 'aw', 'ax', 'az', 'ba'],
  ...['bb', 'bd', 'be', 'bf', 'bg', 'bh', 'bi', 'bj', 'bm', 'bn', 'bo', 'br', 'bs', 'bt', 'bw', 'bz', 'ca', 'cc'],
  ...['cd', 'cf', 'cg', 'ch', 'ci', 'ck', 'cl', 'cm', 'cn', 'co', 'cr', 'cu', 'cv', 'cw', 'cx', 'cy', 'de', 'dj'],
  ...['dk', 'dm', 'do', 'dz', 'ec', 'eg', 'er', 'es', 'et', 'fi', 'fj', 'fk', 'fm', 'fo', 'fr', 'ga', 'gd', 'ge'],
  ...['gf', 'gg', 'gh', 'gi', 'gl', 'gm', 'gn', 'gp', 'gq', 'gr', 'gs', 'gt', 'gu', 'gw', 'gy', 'hk', 'hm', 'hn'],
  ...['hr', 'ht', 'hu', 'id', 'ie', 'il', 'im', 'in', 'iq', 'ir', 'is', 'it', 'je', 'jm', 'jo', 'jp', 'ke', 'kg'],
  ...['kh', 'ki', 'km', 'kn', 'kp', 'kr', 'kw', 'ky', 'la', 'lb', 'lc', 'li', 'lk', 'lr', 'ls', 'lu', 'ly', 'ma'],
  ...['mc', 'md', 'me', 'mg', 'mh', 'mk', 'ml', 'mm', 'mn', 'mo', 'mp', 'mq', 'mr', 'ms', 'mt', 'mu', 'mv', 'mw'],
  ...['mx', 'my', 'mz', 'na', 'nc', 'ne', 'nf', 'ng', 'ni', 'nl', 'no', 'np', 'nr', 'nu', 'nz', 'om', 'pa', 'pe'],
  ...['pf', 'pg', 'ph', 'pk', 'pm', 'pn', 'pr', 'ps', 'pt', 'pw', 'py', 'qa', 're', 'ro', 'rs', 'rw', 'sa', 'sb'],
  ...['sc', 'sd', 'se', 'sg', 'sh', 'si', 'sk', 'sl', 'sm', 'sn', 'so', 'sr', 'ss', 'st', 'su', 'sv', 'sx', 'sy'],
  ...['sz', 'tc', 'td', 'tf', 'tg', 'th', 'tj', 'tk', 'tl', 'tm', 'tn', 'to', 'tr', 'tt', 'tw', 'tz', 'ug', 'us'],
  ...['uy', 'uz', 'va', 'vc', 've', 'vg', 'vi', 'vn', 'vu', 'wf', 'ws', 'ye', 'yt', 'za', 'zm', 'zw'],
  ...['app', 'art', 'asia', 'berlin', 'blog', 'bot', 'cat', 'center', 'chat', 'click', 'cloud', 'club', 'company'],
  ...['dev', 'digital', 'edu', 'email', 'family', 'foundation', 'fun', 'fund', 'global', 'gov', 'group', 'host'],
  ...['i2p', 'icu', 'ink', 'int', 'ist', 'life', 'link', 'live', 'london', 'media', 'mil', 'mobi', 'moscow', 'name'],
  ...['network', 'news', 'ngo', 'one', 'ong', 'online', 'page', 'photo', 'press', 'pro', 'shop', 'site', 'social'],
  ...['space', 'store', 'studio', 'team', 'tech', 'today', 'top', 'travel', 'video', 'vip', 'website', 'wiki'],
  ...['win', 'work', 'world', 'xyz', 'zone', 'бг', 'қаз', 'мкд', 'срб', 'дети', 'онлайн', 'орг', 'рус', 'сайт'],
]

/** Hosts with a single letter before the dot: always a link, although the letter looks like an initial. */
export const SHORT_HOSTS: readonly string[] = ['t.me', 't.co', 'm.me', 'g.co']
