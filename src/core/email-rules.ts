/** A mail company's rules about different addresses of the same mailbox. Domains in lower case, ASCII. */
export interface MailCompany {
  name: string
  /** Groups of domains: within a group a local part is one mailbox, and the first domain represents the group. */
  mailboxes: readonly (readonly string[])[]
  /** Everything from a plus on is a tag that the mailbox's owner chose. */
  plus?: true
  /** Characters of the local part that the company ignores. */
  ignored?: RegExp
  /** Characters of the local part that the company treats as a dot. */
  asDot?: RegExp
  /** `anything@user.domain` is the mailbox `user@domain`. */
  subdomains?: true
}

/** Makes every domain a group of its own: a local part may belong to different people at different domains. */
const apart = (...domains: string[]): string[][] => domains.map((domain) => [domain])

export const MAIL_COMPANIES: readonly MailCompany[] = [
  { name: 'gmail', mailboxes: [['gmail.com', 'googlemail.com']], plus: true, ignored: /\./g },
  {
    name: 'outlook',
    mailboxes: apart(
      ...['outlook.com', 'hotmail.com', 'live.com', 'msn.com', 'passport.com', 'windowslive.com'],
      ...['outlook.at', 'outlook.be', 'outlook.cl', 'outlook.co.id', 'outlook.co.il', 'outlook.co.th'],
      ...['outlook.com.ar', 'outlook.com.au', 'outlook.com.br', 'outlook.com.gr', 'outlook.com.tr', 'outlook.com.vn'],
      ...['outlook.cz', 'outlook.de', 'outlook.dk', 'outlook.es', 'outlook.fr', 'outlook.hu', 'outlook.ie'],
      ...['outlook.in', 'outlook.it', 'outlook.jp', 'outlook.kr', 'outlook.lv', 'outlook.my', 'outlook.ph'],
      ...['outlook.pt', 'outlook.sa', 'outlook.sg', 'outlook.sk'],
      ...['hotmail.be', 'hotmail.ca', 'hotmail.ch', 'hotmail.co.il', 'hotmail.co.uk', 'hotmail.com.ar'],
      ...['hotmail.com.br', 'hotmail.com.tr', 'hotmail.cz', 'hotmail.de', 'hotmail.dk', 'hotmail.es', 'hotmail.fi'],
      ...['hotmail.fr', 'hotmail.gr', 'hotmail.hu', 'hotmail.it', 'hotmail.lt', 'hotmail.lv', 'hotmail.nl'],
      ...['hotmail.no', 'hotmail.se', 'hotmail.sk', 'hotmail.ru'],
      ...['live.at', 'live.be', 'live.ca', 'live.cl', 'live.cn', 'live.co.uk', 'live.com.ar', 'live.com.au'],
      ...['live.com.mx', 'live.com.pt', 'live.de', 'live.dk', 'live.fi', 'live.fr', 'live.ie', 'live.it', 'live.jp'],
      ...['live.nl', 'live.no', 'live.ru', 'live.se'],
    ),
    plus: true,
  },
  {
    name: 'proton',
    mailboxes: [['proton.me', 'protonmail.com', 'pm.me', 'protonmail.ch']],
    plus: true,
    ignored: /[._-]/g,
  },
  {
    name: 'fastmail',
    mailboxes: apart(
      ...['fastmail.com', 'fastmail.fm', 'fastmail.cn', 'fastmail.co.uk', 'fastmail.com.au', 'fastmail.de'],
      ...['fastmail.es', 'fastmail.im', 'fastmail.in', 'fastmail.jp', 'fastmail.mx', 'fastmail.net', 'fastmail.nl'],
      ...['fastmail.org', 'fastmail.se', 'fastmail.to', 'fastmail.tw', 'fastmail.uk', 'fastmail.us'],
      ...['fastmailbox.net', 'fastemail.us', 'fastest.cc', 'fastimap.com', 'fmail.co.uk', 'fmailbox.com'],
      ...['fmgirl.com', 'fmguy.com', 'mailbolt.com', 'mailcan.com', 'mailhaven.com', 'mailmight.com', 'mailworks.org'],
      ...['123mail.org', 'airpost.net', 'eml.cc', 'imap.cc', 'imapmail.org', 'internet-e-mail.com', 'jetemail.net'],
      ...['messagingengine.com', 'myfastmail.com', 'sent.as', 'sent.at', 'sent.com', 'warpmail.net', 'ml1.net'],
    ),
    plus: true,
    subdomains: true,
  },
  { name: 'icloud', mailboxes: [['icloud.com', 'me.com', 'mac.com']], plus: true },
  {
    name: 'yandex',
    mailboxes: [
      [
        ...['yandex.ru', 'ya.ru', 'yandex.by', 'yandex.com', 'yandex.kz', 'yandex.ua', 'yandex.uz', 'yandex.com.tr'],
        ...['yandex.az', 'yandex.co.il', 'yandex.com.am', 'yandex.com.ge', 'yandex.com.ru', 'yandex.ee', 'yandex.eu'],
        ...['yandex.fr', 'yandex.kg', 'yandex.lt', 'yandex.lv', 'yandex.md', 'yandex.net', 'yandex.org', 'yandex.pl'],
        ...['yandex.tj', 'yandex.tm', 'narod.ru'],
      ],
    ],
    plus: true,
    asDot: /-/g,
  },
  {
    name: 'mail.ru',
    mailboxes: apart(
      ...['mail.ru', 'bk.ru', 'list.ru', 'inbox.ru', 'internet.ru', 'xmail.ru', 'mail.ua', 'vk.com', 'vk.ru'],
    ),
    plus: true,
  },
  {
    name: 'rambler',
    mailboxes: apart('rambler.ru', 'lenta.ru', 'autorambler.ru', 'myrambler.ru', 'ro.ru', 'r0.ru', 'rambler.ua'),
  },
  { name: 'tut.by', mailboxes: apart('tut.by') },
  { name: 'ukr.net', mailboxes: apart('ukr.net') },
  { name: 'i.ua', mailboxes: apart('i.ua', 'ua.fm', 'email.ua', '3g.ua', 'ukr.education') },
  { name: 'meta.ua', mailboxes: apart('meta.ua') },
  { name: 'bigmir', mailboxes: apart('bigmir.net') },
  {
    name: 'yahoo',
    mailboxes: apart(
      ...['yahoo.com', 'ymail.com', 'rocketmail.com', 'myyahoo.com', 'yahoo.ca', 'yahoo.co.id', 'yahoo.co.in'],
      ...['yahoo.co.jp', 'yahoo.co.uk', 'yahoo.com.ar', 'yahoo.com.au', 'yahoo.com.br', 'yahoo.com.mx', 'yahoo.de'],
      ...['yahoo.dk', 'yahoo.es', 'yahoo.fr', 'yahoo.gr', 'yahoo.ie', 'yahoo.in', 'yahoo.it', 'yahoo.no', 'yahoo.pl'],
      ...['yahoo.ro', 'yahoo.se'],
    ),
  },
  { name: 'aol', mailboxes: apart('aol.com', 'aol.de', 'aol.fr', 'aol.co.uk', 'aim.com') },
  {
    name: 'tuta',
    mailboxes: apart('tuta.com', 'tuta.io', 'tutanota.com', 'tutanota.de', 'tutamail.com', 'keemail.me'),
  },
  { name: 'gmx', mailboxes: apart('gmx.de', 'gmx.net', 'gmx.com', 'gmx.at', 'gmx.ch', 'gmx.eu', 'gmx.fr', 'gmx.us') },
  { name: 'web.de', mailboxes: apart('web.de') },
  { name: 't-online', mailboxes: apart('t-online.de', 'magenta.de') },
  { name: 'freenet', mailboxes: apart('freenet.de') },
  { name: 'posteo', mailboxes: [['posteo.de', 'posteo.net', 'posteo.eu', 'posteo.org']], plus: true },
  { name: 'mailbox.org', mailboxes: apart('mailbox.org'), plus: true },
  { name: 'riseup', mailboxes: apart('riseup.net'), plus: true },
  { name: 'disroot', mailboxes: apart('disroot.org'), plus: true },
  { name: 'mailfence', mailboxes: apart('mailfence.com'), plus: true },
  { name: 'zoho', mailboxes: apart('zoho.com', 'zohomail.com', 'zoho.eu', 'zohomail.eu'), plus: true },
  { name: 'hey', mailboxes: apart('hey.com'), plus: true },
  { name: 'mail.com', mailboxes: apart('mail.com', 'email.com', 'post.com', 'europe.com', 'usa.com') },
  { name: 'wp', mailboxes: apart('wp.pl', 'o2.pl', 'tlen.pl', 'go2.pl') },
  { name: 'onet', mailboxes: apart('onet.pl', 'onet.eu', 'op.pl', 'poczta.onet.pl', 'vp.pl', 'spoko.pl') },
  { name: 'interia', mailboxes: apart('interia.pl', 'interia.eu', 'interia.com', 'poczta.fm', 'intmail.pl') },
  { name: 'gazeta', mailboxes: apart('gazeta.pl') },
  { name: 'seznam', mailboxes: apart('seznam.cz', 'email.cz', 'post.cz', 'spoluzaci.cz') },
  { name: 'centrum', mailboxes: apart('centrum.cz', 'atlas.cz', 'volny.cz', 'centrum.sk') },
  { name: 'inbox.lv', mailboxes: apart('inbox.lv', 'inbox.lt', 'inbox.eu') },
  { name: 'laposte', mailboxes: apart('laposte.net') },
  { name: 'orange', mailboxes: apart('orange.fr', 'wanadoo.fr') },
  { name: 'free', mailboxes: apart('free.fr') },
  { name: 'libero', mailboxes: apart('libero.it') },
  { name: 'qq', mailboxes: apart('qq.com', 'foxmail.com') },
  { name: 'netease', mailboxes: apart('163.com', '126.com', 'yeah.net') },
]

/** Endings whose mail companies the authorities of Belarus or Russia can force to reveal whom we wrote to. */
export const WATCHED_ENDINGS: readonly string[] = [
  ...['by', 'ru', 'su', 'бел', 'рф', 'рус', 'москва', 'moscow', 'tatar', 'дети', 'yandex'],
]

/** Companies of MAIL_COMPANIES that the same authorities can force, whatever the ending of their domains. */
export const WATCHED_COMPANIES: readonly { name: string; domainsFrom: string; readOn: string }[] = [
  {
    name: 'mail.ru',
    domainsFrom: 'VK: https://fb.box/p/55852.html (vk.com, vk.ru), https://redaktor.az/news/tech/211948 (the others)',
    readOn: '2026-11-29',
  },
  {
    name: 'yandex',
    domainsFrom: 'https://github.com/deltachat/provider-db yandex.ru.md, of 2020-03',
    readOn: '2026-11-29',
  },
  {
    name: 'rambler',
    domainsFrom: 'https://github.com/deltachat/provider-db rambler.ru.md, of 2024-03',
    readOn: '2026-11-29',
  },
  {
    name: 'tut.by',
    domainsFrom: 'its own ending; every other company under .by is watched by it',
    readOn: '2026-11-29',
  },
]
