import type { site as en } from './en.ts'

export const site: { [key in keyof typeof en]: string } = {
  'site.home.title': 'Звароты, якія можна падпісаць',
  'site.home.lead':
    'Адкрытыя лісты і маніфесты, якія можна падпісаць з імем, толькі для арганізатараў або зусім без імя.',
  'site.home.none': 'Цяпер няма адкрытых зваротаў.',
  'site.home.ended': 'Завершаныя звароты',

  'site.kind.letter': 'Адкрыты ліст',
  'site.kind.manifesto': 'Маніфест',
  'site.kind.statement': 'Заява',
  'site.kind.petition': 'Петыцыя',
  'site.opened': 'збор подпісаў з {day}',
  'site.sign': 'Падпісаць',
  'site.ask': 'Мы просім',
  'site.initiators': 'Ініцыятары',
  'site.latest': 'Апошнія імёны',
  'site.allNames': 'Усе імёны',
  'site.allNamesN': 'Усе імёны: {n, number}',
  'site.who': 'Хто за гэтым стаіць',
  'site.who.organisation': 'Арганізацыя',
  'site.who.contact': 'Кантакт',
  'site.who.press': 'Для прэсы',
  'site.who.controller': 'Хто адказвае за даныя',
  'site.who.links': 'Дзе сачыць',
  'site.who.server': 'Дзе стаіць сервер',
  'site.who.keys': 'Імёны толькі для арганізатараў шыфруюцца гэтымі ключамі',
  'site.who.keys_since': 'З {day}. Кожны радок — адбітак аднаго ключа.',

  'site.notice.language': 'Гэтага звароту пакуль няма на беларускай мове. Мова тэксту: {language}.',
  'site.notice.protected': 'За подпіс пад гэтым зваротам кагосьці могуць пакараць.',
  'site.notice.protectedLink': 'Як падпісаць бяспечна',
  'site.notice.stopped': 'Гэты зварот завершаны. Імёны тут больш не захоўваюцца.',
  'site.notice.closed': 'Збор подпісаў скончаны.',
  'site.notice.demo': 'Гэта ўзор: зварот і імёны пад ім выдуманыя.',
  'site.draft': 'Чарнавік',
  'site.draft.text':
    'Гэтую старонку бачаць толькі тыя, хто мае спасылку. Збор подпісаў пачнецца, калі зварот будзе апублікаваны.',
  'site.draft.refused': 'Гэта чарнавік',
  'site.draft.refused_text':
    'Нічога не адпраўлена і не захавана. Збор подпісаў пачнецца, калі зварот будзе апублікаваны.',
  'site.draft.back': 'Назад да чарнавіка',
  'site.paused': 'Збор подпісаў на некалькі хвілін прыпынены. Нічога з таго, што вы запоўнілі, не адпраўлена.',
  'site.paused.heading': 'Збор подпісаў прыпынены',
  'site.ended': 'Збор подпісаў скончаны.',
  'site.ended.shredded': 'Закадзіраваныя адбіткі адрасоў знішчаны {day}.',
  'site.ended.late': 'Лісты, адпраўленыя раней, можна пацвердзіць да {at}.',

  'site.embed.read': 'Прачытаць зварот',
  'site.feed': 'Рубяжы: {title}',
  'site.source.collected': 'подпіс сабралі арганізатары',
  'site.source.conveyed': 'перададзена праз адваката',

  'site.counter.none': 'Ваш подпіс можа стаць першым.',
  'site.counter.first': 'Збіраюцца першыя подпісы.',
  'site.counter.collected':
    '{n, plural, one {подпіс} few {подпісы} many {подпісаў} other {подпісу}} сабралі арганізатары',
  'site.counter.more': 'збор працягваецца',
  'site.counter.one': 'Ужо ёсць 1 подпіс.',
  'site.counter.few': 'Пакуль {n, plural, one {# подпіс} few {# подпісы} many {# подпісаў} other {# подпісу}}.',
  'site.counter.many': '{n, plural, one {подпіс} few {подпісы} many {подпісаў} other {подпісу}}',
  'site.counter.next': 'наступная мэта {n, number}',
  'site.counter.public': '{n, number} з адкрытым імем',
  'site.counter.private': '{n, number} бачаць толькі арганізатары',
  'site.counter.anonymous': '{n, number} без імя',
  'site.counter.confirmed':
    '{n, plural, one {# пацверджаны} few {# пацверджаныя} many {# пацверджаных} other {# пацверджанага}}',
  'site.counter.imported': '{n, number} сабралі арганізатары',
  'site.counter.reached': 'Рубеж у {n, number} пройдзены {day}',
  'site.counter.goalReached': 'Мэта {goal, number} дасягнута {day}. Наступная: {next, number}',
  'site.counter.goalPassed': 'Мэта {goal, number} дасягнута. Наступная: {next, number}',
  'site.counter.goalClosed': 'Мэта {goal, number} дасягнута.',
  'site.counter.held':
    'На праверцы {n, plural, one {# подпіс} few {# подпісы} many {# подпісаў} other {# подпісу}}, з {day}',
  'site.counter.heldFew': 'На праверцы менш за 10 подпісаў, з {day}',
  'site.counter.closed': 'Збор подпісаў скончаны {at}',
  'site.counter.asOf': 'станам на {at}',
  'site.counter.reload': 'абнавіць',
  'site.counter.grid': 'наступнае абнаўленне не раней за {at}',

  'site.lines': 'Што змянялася',
  'site.line.withdrawn':
    'У {month} {n, plural, one {адкліканы # подпіс} few {адкліканы # подпісы} many {адклікана # подпісаў} other {адклікана # подпісу}}',
  'site.line.withdrawnFew': 'У {month} адклікана менш за 10 подпісаў',
  'site.line.added':
    '{day}: арганізатары дадалі {n, plural, one {# подпіс} few {# подпісы} many {# подпісаў} other {# подпісу}}',
  'site.line.held':
    '{day}: {n, plural, one {# подпіс быў выняты} few {# подпісы былі выняты} many {# подпісаў было вынята} other {# подпісу было вынята}} з ліку для праверкі',
  'site.line.released':
    '{day}: {n, plural, one {# подпіс вернуты} few {# подпісы вернуты} many {# подпісаў вернута} other {# подпісу вернута}} ў лік пасля праверкі',
  'site.line.invalidated':
    '{day}: {n, plural, one {# подпіс прызнаны несапраўдным} few {# подпісы прызнаны несапраўднымі} many {# подпісаў прызнана несапраўднымі} other {# подпісу прызнана несапраўднымі}}',
  'site.line.removed':
    '{day}: {n, plural, one {# подпіс выдалены} few {# подпісы выдалены} many {# подпісаў выдалена} other {# подпісу выдалена}} па просьбе',
  'site.line.held_invalidated':
    '{day}: з вынятых для праверкі {n, plural, one {# подпіс прызнаны несапраўдным} few {# подпісы прызнаны несапраўднымі} many {# подпісаў прызнана несапраўднымі} other {# подпісу прызнана несапраўднымі}}',
  'site.line.held_removed':
    '{day}: з вынятых для праверкі {n, plural, one {# подпіс выдалены} few {# подпісы выдалены} many {# подпісаў выдалена} other {# подпісу выдалена}} па просьбе',
  'site.change.closing_set': '{day}: збор подпісаў скончыцца {after}',
  'site.change.closing_earlier': '{day}: канец збору подпісаў перанесены на раней: з {before} на {after}',
  'site.change.closing_later': '{day}: канец збору подпісаў перанесены на пазней: з {before} на {after}',
  'site.change.closing_dropped': '{day}: запланаваны канец збору подпісаў, {before}, адменены',
  'site.change.safety':
    '{day}: арганізатары ўзялі зварот пад абарону. З гэтага дня новыя імёны паказваюцца толькі пасля праверкі',
  'site.change.withhold_small_counts': '{day}: з гэтага дня малыя лікі не паказваюцца',
  'site.change.names_by_day': '{day}: з гэтага дня імёны пералічаныя па днях',
  'site.change.names_as_json': '{day}: з гэтага дня імёны больш не аддаюцца як даныя',

  'site.names.title': 'Імёны',
  'site.names.intro': 'Тут толькі тыя, хто дазваляе бачыць сваё імя ўсім. Імёны ўсіх астатніх не паказваюцца.',
  'site.names.byDay': 'Па днях, унутры дня — па алфавіце.',
  'site.names.jump': 'Перайсці да літары',
  'site.names.none': 'Пакуль няма імёнаў.',
  'site.names.next': 'Наступная старонка',
  'site.names.start': 'Да пачатку спіса',
  'site.names.back': 'Назад да звароту',
  'site.names.search.label': 'Знайсці імя',
  'site.names.search.hint': 'Хопіць першых літар, у любым алфавіце.',
  'site.names.search': 'Шукаць',
  'site.names.search.found': 'Знойдзена: {n, plural, one {# імя} few {# імёны} many {# імёнаў} other {# імя}}',
  'site.names.search.page':
    'Знойдзена на гэтай старонцы: {n, plural, one {# імя} few {# імёны} many {# імёнаў} other {# імя}}',
  'site.names.search.none': 'Нічога не знойдзена',
  'site.names.search.none.text': 'Паспрабуйце ўпісаць менш літар або напісаць інакш.',
  'site.names.search.more': 'Падыходзіць больш імёнаў, чым можна паказаць',
  'site.names.search.more.text': 'Дапішыце яшчэ літары. Вось першыя {n, number}.',
  'site.names.search.incomplete': 'Пошук пакуль няпоўны: імёны, якія былі тут да абнаўлення, яшчэ дадаюцца.',
  'site.names.search.nothing': 'Упішыце хоць адну літару або лічбу',
  'site.names.search.new_tab': 'Спасылкі адкрываюцца ў новай укладцы, а вынікі застаюцца тут.',
  'site.names.search.too_many':
    'Тое, што вы ўпісалі, засталося ў полі: паўтарыце пошук праз хвіліну. Вашай сеткай могуць карыстацца некалькі чалавек.',
  'site.names.search.all': 'Усе імёны',
}
