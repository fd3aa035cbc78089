import type { site as en } from './en.ts'

export const site: { [key in keyof typeof en]: string } = {
  'site.home.title': 'Звернення, які можна підписати',
  'site.home.lead':
    'Відкриті листи й маніфести, які можна підписати з відкритим іменем, лише для організаторів або зовсім без імені.',
  'site.home.none': 'Зараз немає відкритих звернень.',
  'site.home.ended': 'Завершені звернення',

  'site.kind.letter': 'Відкритий лист',
  'site.kind.manifesto': 'Маніфест',
  'site.kind.statement': 'Заява',
  'site.kind.petition': 'Петиція',
  'site.opened': 'збір підписів із {day}',
  'site.sign': 'Підписати',
  'site.ask': 'Ми просимо',
  'site.initiators': 'Ініціатори',
  'site.latest': 'Останні імена',
  'site.allNames': 'Усі імена',
  'site.allNamesN': 'Усі імена: {n, number}',
  'site.who': 'Хто стоїть за зверненням',
  'site.who.organisation': 'Організація',
  'site.who.contact': 'Контакт',
  'site.who.press': 'Для преси',
  'site.who.controller': 'Хто відповідає за дані',
  'site.who.links': 'Де стежити за новинами',
  'site.who.server': 'Де розміщено сервер',
  'site.who.keys': 'Імена лише для організаторів шифруються цими ключами',
  'site.who.keys_since': 'З {day}. Кожен рядок — відбиток одного ключа.',

  'site.notice.language': 'Цього звернення ще немає українською. Мова тексту: {language}.',
  'site.notice.protected': 'За підпис під цим зверненням людину можуть покарати.',
  'site.notice.protectedLink': 'Як підписати безпечно',
  'site.notice.stopped': 'Це звернення завершено. Імена тут більше не зберігаються.',
  'site.notice.closed': 'Збір підписів завершено.',
  'site.notice.demo': 'Це зразок: звернення та імена під ним вигадані.',
  'site.draft': 'Чернетка',
  'site.draft.text':
    'Цю сторінку бачать лише ті, хто має посилання. Збір підписів почнеться, коли звернення буде опубліковано.',
  'site.draft.refused': 'Це чернетка',
  'site.draft.refused_text':
    'Нічого не надіслано й не збережено. Збір підписів почнеться, коли звернення буде опубліковано.',
  'site.draft.back': 'Назад до чернетки',
  'site.paused': 'Збір підписів призупинено на кілька хвилин. Нічого з того, що ви ввели, не надіслано.',
  'site.paused.heading': 'Збір підписів призупинено',
  'site.ended': 'Збір підписів завершено.',
  'site.ended.shredded': 'Закодовані відбитки адрес знищено {day}.',
  'site.ended.late': 'За листами, надісланими раніше, підпис можна підтвердити до {at}.',

  'site.embed.read': 'Прочитати звернення',
  'site.feed': 'Етапи збору підписів: {title}',
  'site.source.collected': 'підпис зібрали організатори',
  'site.source.conveyed': 'передано через адвоката',

  'site.counter.none': 'Ваш підпис може стати першим.',
  'site.counter.first': 'Збираються перші підписи.',
  'site.counter.collected':
    '{n, plural, one {підпис} few {підписи} many {підписів} other {підпису}} зібрали організатори',
  'site.counter.more': 'збір триває',
  'site.counter.one': 'Уже є 1 підпис.',
  'site.counter.few': 'Поки що {n, plural, one {# підпис} few {# підписи} many {# підписів} other {# підпису}}.',
  'site.counter.many': '{n, plural, one {підпис} few {підписи} many {підписів} other {підпису}}',
  'site.counter.next': 'наступна мета — {n, number}',
  'site.counter.confirmed':
    '{n, plural, one {# підтверджений} few {# підтверджені} many {# підтверджених} other {# підтвердженого}}',
  'site.counter.public': '{n, number} з відкритим іменем',
  'site.counter.private': '{n, number} лише для організаторів',
  'site.counter.anonymous': '{n, number} без імені',
  'site.counter.imported': '{n, number} зібрали організатори',
  'site.counter.reached': '{n, number} зібрано {day}',
  'site.counter.goalReached': '{goal, number} зібрано {day}. Наступна мета — {next, number}',
  'site.counter.goalPassed': '{goal, number} зібрано. Наступна мета — {next, number}',
  'site.counter.goalClosed': '{goal, number} зібрано.',
  'site.counter.held':
    '{n, plural, one {# підпис} few {# підписи} many {# підписів} other {# підпису}} на перевірці з {day}',
  'site.counter.heldFew': 'Менш ніж 10 підписів на перевірці з {day}',
  'site.counter.closed': 'Збір підписів завершено {at}',
  'site.counter.asOf': 'станом на {at}',
  'site.counter.reload': 'оновити',
  'site.counter.grid': 'наступне оновлення не раніше {at}',

  'site.lines': 'Що змінювалося',
  'site.line.withdrawn':
    'У {month} відкликано {n, plural, one {# підпис} few {# підписи} many {# підписів} other {# підпису}}',
  'site.line.withdrawnFew': 'У {month} відкликано менш ніж 10 підписів',
  'site.line.added':
    '{day}: організатори додали {n, plural, one {# підпис} few {# підписи} many {# підписів} other {# підпису}}',
  'site.line.held':
    '{day}: {n, plural, one {# підпис} few {# підписи} many {# підписів} other {# підпису}} вилучено із загальної кількості для перевірки',
  'site.line.released':
    '{day}: {n, plural, one {# підпис} few {# підписи} many {# підписів} other {# підпису}} повернуто до загальної кількості після перевірки',
  'site.line.invalidated':
    '{day}: {n, plural, one {# підпис визнано недійсним} few {# підписи визнано недійсними} many {# підписів визнано недійсними} other {# підпису визнано недійсними}}',
  'site.line.removed':
    '{day}: {n, plural, one {# підпис} few {# підписи} many {# підписів} other {# підпису}} видалено за запитом',
  'site.line.held_invalidated':
    '{day}: з вилучених для перевірки {n, plural, one {# підпис визнано недійсним} few {# підписи визнано недійсними} many {# підписів визнано недійсними} other {# підпису визнано недійсними}}',
  'site.line.held_removed':
    '{day}: з вилучених для перевірки {n, plural, one {# підпис} few {# підписи} many {# підписів} other {# підпису}} видалено за запитом',
  'site.change.closing_set': '{day}: завершення збору підписів призначено на {after}',
  'site.change.closing_earlier': '{day}: завершення збору підписів перенесено на раніший час: з {before} на {after}',
  'site.change.closing_later': '{day}: завершення збору підписів перенесено на пізніший час: з {before} на {after}',
  'site.change.closing_dropped': '{day}: заплановане завершення збору підписів, {before}, скасовано',
  'site.change.safety':
    '{day}: організатори взяли звернення під захист. Відтоді нові імена показуються лише після перегляду',
  'site.change.withhold_small_counts': '{day}: відтоді малі числа не показуються',
  'site.change.names_by_day': '{day}: відтоді імена впорядковано за днями',
  'site.change.names_as_json': '{day}: відтоді імена більше не надаються у вигляді даних',

  'site.names.title': 'Імена',
  'site.names.intro': 'Тут лише ті, хто дозволяє всім бачити своє ім’я. Імена всіх інших не показуються.',
  'site.names.byDay': 'За днями, а в межах дня — за абеткою.',
  'site.names.jump': 'Перейти до літери',
  'site.names.none': 'Імен поки що немає.',
  'site.names.next': 'Наступна сторінка',
  'site.names.start': 'На початок списку',
  'site.names.back': 'Назад до звернення',
  'site.names.search.label': 'Знайти ім’я',
  'site.names.search.hint': 'Досить перших літер, будь-якою абеткою.',
  'site.names.search': 'Шукати',
  'site.names.search.found': 'Знайдено: {n, plural, one {# ім’я} few {# імені} many {# імен} other {# імені}}',
  'site.names.search.page':
    'Знайдено на цій сторінці: {n, plural, one {# ім’я} few {# імені} many {# імен} other {# імені}}',
  'site.names.search.none': 'Нічого не знайдено',
  'site.names.search.none.text': 'Спробуйте ввести менше літер або написати інакше.',
  'site.names.search.more': 'Підходить більше імен, ніж можна показати',
  'site.names.search.more.text': 'Допишіть ще літери. Ось перші {n, number}.',
  'site.names.search.incomplete': 'Пошук поки неповний: імена, які були тут до оновлення, ще додаються.',
  'site.names.search.nothing': 'Введіть хоча б одну літеру або цифру',
  'site.names.search.new_tab': 'Посилання відкриваються в новій вкладці, а результати лишаються тут.',
  'site.names.search.too_many':
    'Те, що ви ввели, лишилося в полі: повторіть пошук за хвилину. Вашою мережею можуть користуватися кілька людей.',
  'site.names.search.all': 'Усі імена',
}
