import type { site as en } from './en.ts'

export const site: { [key in keyof typeof en]: string } = {
  'site.home.title': 'Обращения, которые можно подписать',
  'site.home.lead':
    'Открытые письма и манифесты, которые можно подписать с именем, только для организаторов или совсем без имени.',
  'site.home.none': 'Сейчас нет открытых обращений.',
  'site.home.ended': 'Завершённые обращения',

  'site.kind.letter': 'Открытое письмо',
  'site.kind.manifesto': 'Манифест',
  'site.kind.statement': 'Заявление',
  'site.kind.petition': 'Петиция',
  'site.opened': 'сбор подписей с {day}',
  'site.sign': 'Подписать',
  'site.ask': 'Мы просим',
  'site.initiators': 'Инициаторы',
  'site.latest': 'Последние имена',
  'site.allNames': 'Все имена',
  'site.allNamesN': 'Все имена: {n, number}',
  'site.who': 'Кто за этим стоит',
  'site.who.organisation': 'Организация',
  'site.who.contact': 'Контакт',
  'site.who.press': 'Для прессы',
  'site.who.controller': 'Кто отвечает за данные',
  'site.who.links': 'Где следить',
  'site.who.server': 'Где стоит сервер',
  'site.who.keys': 'Имена только для организаторов шифруются этими ключами',
  'site.who.keys_since': 'С {day}. Каждая строка — отпечаток одного ключа.',

  'site.notice.language': 'Этого обращения пока нет на русском языке. Язык текста: {language}.',
  'site.notice.protected': 'За подпись под этим обращением кого-то могут наказать.',
  'site.notice.protectedLink': 'Как подписать безопасно',
  'site.notice.stopped': 'Это обращение завершено. Имена здесь больше не хранятся.',
  'site.notice.closed': 'Сбор подписей завершён.',
  'site.notice.demo': 'Это образец: обращение и имена под ним вымышлены.',
  'site.draft': 'Черновик',
  'site.draft.text':
    'Эту страницу видят только те, у кого есть ссылка. Сбор подписей начнётся, когда обращение будет опубликовано.',
  'site.draft.refused': 'Это черновик',
  'site.draft.refused_text':
    'Ничего не отправлено и не сохранено. Сбор подписей начнётся, когда обращение будет опубликовано.',
  'site.draft.back': 'Назад к черновику',
  'site.paused': 'Сбор подписей на несколько минут приостановлен. Ничего из того, что вы ввели, не отправлено.',
  'site.paused.heading': 'Сбор подписей приостановлен',
  'site.ended': 'Сбор подписей завершён.',
  'site.ended.shredded': 'Закодированные отпечатки адресов уничтожены {day}.',
  'site.ended.late': 'Письма, отправленные раньше, можно подтвердить до {at}.',

  'site.embed.read': 'Прочитать обращение',
  'site.feed': 'Рубежи: {title}',
  'site.source.collected': 'подпись собрали организаторы',
  'site.source.conveyed': 'передано через адвоката',

  'site.counter.none': 'Ваша подпись может стать первой.',
  'site.counter.first': 'Собираются первые подписи.',
  'site.counter.collected':
    '{n, plural, one {подпись} few {подписи} many {подписей} other {подписи}} собрали организаторы',
  'site.counter.more': 'сбор продолжается',
  'site.counter.one': 'Уже есть 1 подпись.',
  'site.counter.few': 'Пока {n, plural, one {# подпись} few {# подписи} many {# подписей} other {# подписи}}.',
  'site.counter.many': '{n, plural, one {подпись} few {подписи} many {подписей} other {подписи}}',
  'site.counter.next': 'следующая цель {n, number}',
  'site.counter.public': '{n, number} с открытым именем',
  'site.counter.private': '{n, number} видят только организаторы',
  'site.counter.anonymous': '{n, number} без имени',
  'site.counter.confirmed':
    '{n, plural, one {# подтверждённая} few {# подтверждённые} many {# подтверждённых} other {# подтверждённой}}',
  'site.counter.imported': '{n, number} собрали организаторы',
  'site.counter.reached': 'Рубеж в {n, number} пройден {day}',
  'site.counter.goalReached': 'Цель {goal, number} достигнута {day}. Следующая: {next, number}',
  'site.counter.goalPassed': 'Цель {goal, number} достигнута. Следующая: {next, number}',
  'site.counter.goalClosed': 'Цель {goal, number} достигнута.',
  'site.counter.held':
    'На проверке {n, plural, one {# подпись} few {# подписи} many {# подписей} other {# подписи}}, с {day}',
  'site.counter.heldFew': 'На проверке меньше 10 подписей, с {day}',
  'site.counter.closed': 'Сбор подписей завершён {at}',
  'site.counter.asOf': 'по состоянию на {at}',
  'site.counter.reload': 'обновить',
  'site.counter.grid': 'следующее обновление не раньше {at}',

  'site.lines': 'Что менялось',
  'site.line.withdrawn':
    'В {month} {n, plural, one {отозвана # подпись} few {отозваны # подписи} many {отозвано # подписей} other {отозвано # подписи}}',
  'site.line.withdrawnFew': 'В {month} отозвано меньше 10 подписей',
  'site.line.added':
    '{day}: организаторы добавили {n, plural, one {# подпись} few {# подписи} many {# подписей} other {# подписи}}',
  'site.line.held':
    '{day}: {n, plural, one {# подпись была изъята} few {# подписи были изъяты} many {# подписей было изъято} other {# подписи было изъято}} из числа для проверки',
  'site.line.released':
    '{day}: {n, plural, one {# подпись возвращена} few {# подписи возвращены} many {# подписей возвращено} other {# подписи возвращено}} в число после проверки',
  'site.line.invalidated':
    '{day}: {n, plural, one {# подпись признана недействительной} few {# подписи признаны недействительными} many {# подписей признано недействительными} other {# подписи признано недействительными}}',
  'site.line.removed':
    '{day}: {n, plural, one {# подпись удалена} few {# подписи удалены} many {# подписей удалено} other {# подписи удалено}} по просьбе',
  'site.line.held_invalidated':
    '{day}: из изъятых для проверки {n, plural, one {# подпись признана недействительной} few {# подписи признаны недействительными} many {# подписей признано недействительными} other {# подписи признано недействительными}}',
  'site.line.held_removed':
    '{day}: из изъятых для проверки {n, plural, one {# подпись удалена} few {# подписи удалены} many {# подписей удалено} other {# подписи удалено}} по просьбе',
  'site.change.closing_set': '{day}: сбор подписей закончится {after}',
  'site.change.closing_earlier':
    '{day}: окончание сбора подписей перенесено на более раннее время: с {before} на {after}',
  'site.change.closing_later':
    '{day}: окончание сбора подписей перенесено на более позднее время: с {before} на {after}',
  'site.change.closing_dropped': '{day}: запланированное окончание сбора подписей, {before}, отменено',
  'site.change.safety':
    '{day}: организаторы взяли обращение под защиту. С этого дня новые имена показываются только после проверки',
  'site.change.withhold_small_counts': '{day}: с этого дня малые числа не показываются',
  'site.change.names_by_day': '{day}: с этого дня имена перечислены по дням',
  'site.change.names_as_json': '{day}: с этого дня имена больше не отдаются как данные',

  'site.names.title': 'Имена',
  'site.names.intro': 'Здесь только те, кто позволяет видеть своё имя всем. Имена всех остальных не показываются.',
  'site.names.byDay': 'По дням, внутри дня — по алфавиту.',
  'site.names.jump': 'Перейти к букве',
  'site.names.none': 'Имён пока нет.',
  'site.names.next': 'Следующая страница',
  'site.names.start': 'К началу списка',
  'site.names.back': 'Назад к обращению',
  'site.names.search.label': 'Найти имя',
  'site.names.search.hint': 'Достаточно первых букв, в любом алфавите.',
  'site.names.search': 'Искать',
  'site.names.search.found': 'Найдено: {n, plural, one {# имя} few {# имени} many {# имён} other {# имени}}',
  'site.names.search.page':
    'Найдено на этой странице: {n, plural, one {# имя} few {# имени} many {# имён} other {# имени}}',
  'site.names.search.none': 'Ничего не найдено',
  'site.names.search.none.text': 'Попробуйте ввести меньше букв или написать иначе.',
  'site.names.search.more': 'Подходит больше имён, чем можно показать',
  'site.names.search.more.text': 'Допишите ещё буквы. Вот первые {n, number}.',
  'site.names.search.incomplete': 'Поиск пока неполный: имена, которые были здесь до обновления, ещё добавляются.',
  'site.names.search.nothing': 'Введите хотя бы одну букву или цифру',
  'site.names.search.new_tab': 'Ссылки открываются в новой вкладке, а результаты остаются здесь.',
  'site.names.search.too_many':
    'То, что вы ввели, осталось в поле: повторите поиск через минуту. Вашей сетью могут пользоваться несколько человек.',
  'site.names.search.all': 'Все имена',
}
