import type { deskOverview as en } from './en.ts'

export const deskOverview: { [key in keyof typeof en]: string } = {
  'overview.title': 'Агляд',
  'overview.pages': 'Старонкі гэтага звароту',
  'overview.draft': 'Пакуль нічога не лічыцца: гэта чарнавік. Той, хто кіруе серверам, адкрывае яго гэтай камандай:',
  'overview.stopped':
    'Спынены {day}: імёны і ўсё, што можна было б выкарыстаць супраць тых, хто падпісаў, сцёрта. Лік застаецца.',
  'overview.one_domain': 'Шмат пацверджанняў з аднаго паштовага дамена: {days}.',
  'overview.one_domain.names':
    'Паглядзець імёны {n, plural, one {таго дня} few {тых дзён} many {тых дзён} other {тых дзён}}',
  'overview.number': 'Подпісы',
  'overview.milestones': 'Рубяжы',
  'overview.funnel': 'Ад ліста да подпісу',
  'overview.funnel.lead': 'Колькі лістоў папрасілі і колькі подпісаў пацвердзілі.',
  'overview.funnel.empty': 'Паказаць пакуль няма чаго: дзень з’яўляецца тут, калі скончыцца.',
  'overview.funnel.why':
    'Гэтыя лікі прыблізныя: сервер лічыць у памяці і губляе палічанае, калі яго перазапускаюць. Лік, меншы за дзесяць, не захоўваецца, каб нікога нельга было знайсці па дні.',
  'overview.funnel.day': 'Дзень',
  'overview.funnel.language': 'Мова',
  'overview.funnel.asked': 'Лісты',
  'overview.funnel.confirmed': 'Подпісы',
  'overview.earlier': 'Ранейшыя дні',
  'overview.funnel.languages': 'Па мовах, усе гэтыя дні разам',
  'overview.about': 'каля {n, number}',
  'overview.few': 'менш за 10',
  'overview.few_in_each': 'менш за 10 на кожнай мове',
  'overview.few_on_each': 'менш за 10 кожны дзень',
  'overview.letters': 'Лісты',
  'overview.letters.none': 'Ніводзін ліст гэтага звароту не чакае адпраўкі.',
  'overview.letters.waiting':
    '{n, plural, one {# ліст гэтага звароту чакае адпраўкі.} few {# лісты гэтага звароту чакаюць адпраўкі.} many {# лістоў гэтага звароту чакаюць адпраўкі.} other {# ліста гэтага звароту чакае адпраўкі.}}',
  'overview.letters.few': 'Адпраўкі чакае менш за 10 лістоў гэтага звароту.',
  'overview.letters.refused':
    'Лісты не прымаюць. Якія паштовыя кампаніі, бачыць той, хто кіруе серверам, гэтай камандай:',
  'overview.facts': 'Зварот',
  'overview.opened': 'Адкрыты',
  'overview.closes': 'Закрываецца',
  'overview.closed': 'Закрыты',
  'overview.late': 'Лісты можна пацвердзіць да',
  'overview.destroyed': 'Закадзіраваныя адбіткі адрасоў знішчаны',
  'overview.goal': 'Мэта',
}
