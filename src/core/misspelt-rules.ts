/** Misspelt domains by the domain that was meant. No misspelt domain belongs to a real mail company. */
export const MISSPELT: Readonly<Record<string, readonly string[]>> = {
  'gmail.com': [
    ...['gmial.com', 'gmai.com', 'gmal.com', 'gamil.com', 'gmil.com', 'gnail.com', 'gmaill.com', 'gmaul.com'],
    ...['gmali.com', 'gmaik.com', 'gmail.con', 'gmail.co', 'gmail.cm', 'gmail.om', 'gmail.comm', 'gmail.cpm'],
    ...['gmail.vom', 'gmail.xom', 'gmail.cim', 'gmail.col', 'gmail.ocm', 'gmail.cmo', 'gmail.coom', 'gmail.ru'],
    ...['gmail.by', 'gmail.pl', 'gmail.net', 'gmail.org', 'gmail.com.ru', 'gmail.com.by', 'gmailcom', 'gmail'],
    ...['gmeil.com', 'gmajl.com', 'gimail.com', 'gemail.com', 'ggmail.com', 'qmail.com'],
    ...['gmaio.com', 'gmaol.com', 'gmsil.com', 'gmqil.com', 'gmailc.om', 'g-mail.com', 'gmall.com'],
    ...['googlemail.con', 'googlmail.com', 'goglemail.com'],
  ],
  'mail.ru': [
    ...['mail.ry', 'mail.rj', 'mail.ri', 'mail.rn', 'mail.tu', 'mail.r', 'mail.ur', 'mail.ruu', 'mail.rru'],
    ...['nail.ru', 'mal.ru', 'mai.ru', 'maul.ru', 'maiil.ru', 'maill.ru', 'mail.u', 'mial.ru', 'meil.ru', 'emal.ru'],
    ...['mqil.ru', 'msil.ru', 'maik.ru', 'maio.ru', 'mailru', 'mail.ru.com'],
  ],
  'bk.ru': ['bk.ry', 'bk.rj', 'bk.tu', 'bkru', 'dk.ry'],
  'list.ru': ['list.ry', 'list.tu', 'lisr.ru', 'lits.ru', 'listru'],
  'inbox.ru': ['inbox.ry', 'inbox.tu', 'inbix.ru', 'imbox.ru', 'inboxru'],
  'yandex.ru': [
    ...['yandex.ry', 'yandex.rj', 'yandex.tu', 'yandex.r', 'yandex.u', 'yandex.ruu', 'yandexru', 'yandex'],
    ...['yandeks.ru', 'jandex.ru', 'iandex.ru', 'yndex.ru', 'yadex.ru', 'yanex.ru', 'yandx.ru', 'yande.ru'],
    ...['yabdex.ru', 'yamdex.ru', 'yanedx.ru', 'yandez.ru', 'yandec.ru', 'yandex.ur', 'ynadex.ru', 'yansex.ru'],
  ],
  'yandex.by': ['yandeks.by', 'jandex.by', 'iandex.by', 'yndex.by', 'yadex.by', 'yanex.by', 'yandx.by', 'yandex.bu'],
  'yandex.com': ['yandex.con', 'yandex.cm', 'yandex.comm', 'yandeks.com', 'yandex.ocm', 'yadex.com', 'yandx.com'],
  'ya.ru': ['ya.ry', 'ya.rj', 'ya.tu', 'yaru'],
  'rambler.ru': ['rambler.ry', 'rambler.tu', 'ramler.ru', 'rambller.ru', 'ramblet.ru', 'ranbler.ru', 'ramblr.ru'],
  'tut.by': ['tut.bu', 'tut.bt', 'tutby', 'tyt.by', 'tut.vy'],
  'ukr.net': ['ukr.ner', 'ukr.nte', 'ukr.met', 'ukr.net.ua', 'ukrnet', 'ukr.et', 'urk.net', 'ykr.net', 'ukr.bet'],
  'i.ua': ['i.au', 'i.uaa'],
  'outlook.com': [
    ...['outlook.con', 'outlook.co', 'outlook.cm', 'outlok.com', 'outloock.com', 'outllook.com', 'oulook.com'],
    ...['otlook.com', 'outlool.com', 'outlook.ru', 'outlook.by', 'outlookcom', 'outlook'],
  ],
  'hotmail.com': [
    ...['hotmail.con', 'hotmail.co', 'hotmail.cm', 'hotmai.com', 'hotmal.com', 'hotmial.com', 'hotamil.com'],
    ...['hotmil.com', 'homail.com', 'hormail.com', 'hotmaill.com', 'hotnail.com', 'hotmailcom', 'hotmail'],
  ],
  'live.com': ['live.con', 'live.cm'],
  'yahoo.com': [
    ...['yahoo.con', 'yahoo.cm', 'yaho.com', 'yahooo.com', 'yhoo.com', 'yaboo.com', 'yahoo.comm', 'yahho.com'],
    ...['yahoocom', 'yahoo'],
  ],
  'icloud.com': [
    ...['icloud.con', 'icloud.co', 'icloud.cm', 'iclod.com', 'iclou.com', 'icoud.com', 'icluod.com', 'icloud.ru'],
    ...['icloude.com', 'iclaud.com', 'icload.com', 'i-cloud.com', 'icloudcom', 'icloud'],
  ],
  'proton.me': ['proton.ne', 'proton.mr', 'proton.m', 'protom.me', 'porton.me', 'protonme', 'proton.con', 'proton.ru'],
  'protonmail.com': [
    ...['protonmail.con', 'protonmail.co', 'protonmail.cm', 'protonmai.com', 'protonmal.com', 'protonmial.com'],
    ...['protomail.com', 'protommail.com', 'portonmail.com', 'protonmail.ru', 'protonmailcom'],
  ],
  'tuta.com': ['tuta.con', 'tuta.cm'],
  'tutanota.com': ['tutanota.con', 'tutanota.cm', 'tutamota.com', 'tutonota.com', 'tutanot.com'],
  'wp.pl': ['wp.lp', 'wppl', 'wp.ol'],
  'o2.pl': ['o2.lp', 'o2pl', '02.pl'],
  'onet.pl': ['onet.lp', 'onetpl', 'oner.pl', 'onet.ol'],
  'interia.pl': ['interia.lp', 'interiapl', 'interai.pl'],
  'gmx.de': ['gmx.dr', 'gmx.ed', 'gmxde'],
  'web.de': ['web.dr', 'web.ed', 'webde', 'wev.de'],
}

/** Endings reserved for tests and documentation (RFC 2606): nobody types one by mistake. */
export const RESERVED_ENDINGS: readonly string[] = ['example', 'test', 'invalid', 'localhost']

/** Misspelt endings by the ending that was meant. None of them exists. */
export const ENDING_SLIPS: Readonly<Record<string, readonly string[]>> = {
  com: [
    ...[
      'c',
      'con',
      'cmo',
      'ocm',
      'cim',
      'vom',
      'xom',
      'cpm',
      'comm',
      'coom',
      'ccom',
      'c0m',
      'cok',
      'cop',
      'clm',
      'ckm',
    ],
    ...['coma', 'comn', 'cojm', 'kom', 'som', 'cin', 'vim', 'cob', 'col', 'comc', 'fom'],
  ],
  org: ['ogr', 'rog', 'orgg', 'ogg', 'orh', 'orf', 'prg', 'irg', 'og', 'oorg', 'orrg', 'ort', 'orq', '0rg', 'or'],
  net: ['ner', 'nte', 'ent', 'nett', 'ney', 'het', 'nef', 'neet', 'nnet', 'nwt', 'nrt', 'mnet'],
  info: ['inf', 'inof', 'ifno', 'infi', 'imfo', 'infoo', 'unfo', 'indo', 'infp', 'nfo'],
  ru: ['ry', 'rj', 'ri', 'rn', 'r', 'u', 'ruu', 'rru', 'ur', 'tu', 'rul'],
  by: ['bu', 'vy', 'byy', 'bby', 'yb', 'b', 'ny', 'hy'],
  ua: ['uaa', 'uua', 'ia', 'yua', 'iua'],
  pl: ['lp', 'ol', 'pll', 'ppl', 'p', 'ql'],
  lt: ['ltt', 'llt', 'l'],
  lv: ['lvv', 'llv'],
  de: ['dr', 'ed', 'dee', 'dde', 'd', 'dw'],
  eu: ['ue', 'euu', 'eeu'],
}
