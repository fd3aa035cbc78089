import type { deskOrganisations as en } from './en.ts'

export const deskOrganisations: { [key in keyof typeof en]: string } = {
  'desk.organisations.title': 'Організації',
  'desk.waits.endorsements':
    '{n, plural, one {# організація чекає рішення} few {# організації чекають рішення} many {# організацій чекають рішення} other {# організації чекає рішення}}',
  'desk.organisations.lists': 'Списки організацій',
  'desk.organisations.list.waiting': 'Чекають',
  'desk.organisations.list.reported': 'Про них повідомили',
  'desk.organisations.list.listed': 'На сторінці',
  'desk.organisations.list.declined': 'Відхилені',
  'desk.organisations.list.removed': 'Прибрані',
  'desk.organisations.waits':
    '{n, plural, one {# організація чекає рішення, найдовше з {day}.} few {# організації чекають рішення, найдовше з {day}.} many {# організацій чекають рішення, найдовше з {day}.} other {# організації чекає рішення, найдовше з {day}.}}',
  'desk.organisations.nothing': 'Жодна організація не чекає.',
  'desk.organisations.draft':
    'Це звернення поки чернетка. Коли його відкриють, організації зможуть його підтримати, і їхні заявки потраплять сюди.',
  'desk.organisations.about.waiting':
    'Підтвердити: організацію бачать усі. Відхилити: її не бачить ніхто. У будь-якому разі представник отримає лист. Спершу йдуть ініціатори, потім ті, хто чекає найдовше.',
  'desk.organisations.about.reported':
    'Читачі повідомили, що з ними щось не так. Залишити: організація залишається, повідомлення закрито. Прибрати: її більше не бачить ніхто.',
  'desk.organisations.about.listed': 'Ці організації бачать усі.',
  'desk.organisations.about.declined':
    'Їх не бачить ніхто. Через 30 днів після рішення їх буде стерто; до того їх ще можна підтвердити.',
  'desk.organisations.about.removed': 'Ці прибрано зі сторінки. Через 30 днів після рішення буде стерто й їхні назви.',
  'desk.organisations.none.waiting':
    'Жодна організація не чекає. Заявки представників потрапляють сюди раніше, ніж їх побачить хтось інший.',
  'desk.organisations.none.reported': 'Повідомлень немає.',
  'desk.organisations.none.listed': 'На сторінці поки немає організацій. Перегляньте ті, що чекають.',
  'desk.organisations.none.declined': 'Відхилених організацій немає.',
  'desk.organisations.none.removed': 'Прибраних організацій немає.',
  'desk.organisations.none.further': 'Далі організацій немає.',
  'desk.organisations.since.waiting': 'Чекає з {day}',
  'desk.organisations.since.listed': 'Підтверджено {day}',
  'desk.organisations.since.declined': 'Відхилено {day}',
  'desk.organisations.since.removed': 'Прибрано {day}',
  'desk.organisations.today': 'сьогодні',
  'desk.organisations.age': '{n, plural, one {# день} few {# дні} many {# днів} other {# дня}}',
  'desk.organisations.name_en': 'Англійською',
  'desk.organisations.country': 'Країна',
  'desk.organisations.website': 'Сайт',
  'desk.organisations.none_given': 'не вказано',
  'desk.organisations.representative': 'Представник',
  'desk.organisations.representative.none': 'тут більше не відомий',
  'desk.organisations.private': 'Представників бачить лише ваша команда. Якщо щось незрозуміло, запитайте в них.',
  'desk.organisations.mailbox.at_website': 'Адреса на домені сайту.',
  'desk.organisations.mailbox.elsewhere': 'Адреса не на домені сайту: переконайтеся іншим способом.',
  'desk.organisations.mailbox.no_website': 'Немає сайту, який сказав би, хто це: переконайтеся іншим способом.',
  'desk.organisations.initiates': 'Має назву ініціатора цього звернення.',
  'desk.organisations.letters': 'Літери іншого алфавіту всередині слова: {letters}.',
  'desk.organisations.alphabet.latin': 'латиниця',
  'desk.organisations.alphabet.cyrillic': 'кирилиця',
  'desk.organisations.alphabet.greek': 'грецький',
  'desk.organisations.alphabet.armenian': 'вірменський',
  'desk.organisations.alphabet.other': 'інший',
  'desk.organisations.alikes': 'Порівняйте',
  'desk.organisations.alike.same': 'та сама назва',
  'desk.organisations.alike.lookalike': 'виглядає так само, але написано іншими літерами',
  'desk.organisations.alike.domain': 'той самий сайт або схожий на нього',
  'desk.organisations.state.waiting': 'чекає',
  'desk.organisations.state.listed': 'на сторінці',
  'desk.organisations.state.declined': 'відхилено',
  'desk.organisations.state.removed': 'прибрано',
  'desk.organisations.change':
    'Є на сторінці й хоче бути там так, як показано вище. Змінюється ось що; доки ви не вирішите, залишається теперішній запис:',
  'desk.organisations.change.now': 'зараз',
  'desk.organisations.change.asked': 'запропоновано',
  'desk.organisations.reports': 'Читачі повідомляють',
  'desk.organisations.report.no_words': 'без слів',
  'desk.organisations.approve': 'Підтвердити',
  'desk.organisations.approve_change': 'Підтвердити зміну',
  'desk.organisations.approve_after_all': 'Усе ж підтвердити',
  'desk.organisations.keep': 'Залишити',
  'desk.organisations.decline': 'Відхилити',
  'desk.organisations.decline_change': 'Відхилити зміну',
  'desk.organisations.remove': 'Прибрати',
  'desk.organisations.reason': 'Причина',
  'desk.organisations.reason.read': 'Її прочитає представник. Не більше ніж 140 знаків, без імен і посилань.',
  'desk.organisations.reason.optional': 'Причина (необов’язково)',
  'desk.organisations.decline.heading': 'Відхилити цю організацію?',
  'desk.organisations.decline.will':
    'Вона не потрапить на сторінку, яку бачать усі. Представник отримає лист із вашою причиною. Ще 30 днів її можна підтвердити; потім усе, що тут про неї відомо, буде стерто.',
  'desk.organisations.decline_change.heading': 'Відхилити цю зміну?',
  'desk.organisations.decline_change.will':
    'Запис на сторінці залишається таким, як є. Представник отримає лист із вашою причиною.',
  'desk.organisations.remove.heading': 'Прибрати цю організацію?',
  'desk.organisations.remove.will':
    'Це прибере 1 організацію зі сторінки, яку бачать усі, і зітре тут відомості про її представника. Скасувати це не можна. Представник отримає лист.',
  'desk.organisations.done.approved': 'Підтверджено: {what}',
  'desk.organisations.done.change_approved': 'Зміну підтверджено: {what}',
  'desk.organisations.done.kept': 'Залишено: {what}',
  'desk.organisations.done.declined': 'Відхилено: {what}',
  'desk.organisations.done.change_declined': 'Зміну відхилено: {what}',
  'desk.organisations.done.removed': 'Прибрано: {what}',
  'desk.organisations.then.approved': 'Вона тепер на сторінці, а представник отримає лист.',
  'desk.organisations.then.change_approved': 'Вона тепер на сторінці в такому вигляді, а представник отримає лист.',
  'desk.organisations.then.kept': 'Вона залишається на сторінці; повідомлення закрито.',
  'desk.organisations.then.declined': 'Представник отримає лист із вашою причиною.',
  'desk.organisations.then.change_declined':
    'Запис залишається таким, як є, а представник отримає лист із вашою причиною.',
  'desk.organisations.then.removed': 'Її прибрано зі сторінки, а представник отримає лист.',
  'desk.organisations.back.approved': 'Це помилка? Приберіть її зі сторінки',
  'desk.organisations.back.declined': 'Це помилка? Вона серед відхилених',
  'desk.organisations.nothing_done': 'Нічого не зроблено',
  'desk.organisations.changed':
    'Ця організація вже не така, як була на вашій сторінці: представник щось змінив або рішення ухвалив хтось інший. Нижче те, що є зараз.',
  'desk.organisations.gone':
    'Цієї організації тут більше немає: представник її відкликав або скінчився її строк. Вирішувати більше нічого.',
  'desk.organisations.enter.title': 'Внести список',
  'desk.organisations.enter.will':
    'Для організацій, чия згода є у вас в іншому вигляді, наприклад підписаний лист. Вони одразу з’являться на сторінці як підтверджені вами. Листів не буде, і особистого посилання ніхто не отримає.',
  'desk.organisations.enter.file': 'Файл',
  'desk.organisations.enter.hint':
    'Файл CSV в UTF-8, не більше ніж 1000 організацій і 1 МБ. Перший рядок називає стовпці: назва і, якщо вони є, країна (дві латинські літери) та сайт.',
  'desk.organisations.enter.save': 'З таблиці: збережіть аркуш як CSV і виберіть кодування UTF-8.',
  'desk.organisations.enter.example': 'Приклад такого файлу',
  'desk.organisations.enter.button': 'Внести організації',
  'desk.organisations.enter.column.name': 'назва',
  'desk.organisations.enter.column.country': 'країна',
  'desk.organisations.enter.column.website': 'сайт',
  'desk.organisations.enter.not.draft':
    'Це звернення поки чернетка. Організації можна внести, коли його відкриють: текст ще може змінитися.',
  'desk.organisations.enter.not.archived': 'Це звернення в архіві: на його сторінці більше нічого не з’явиться.',
  'desk.organisations.enter.not.stopped': 'Це звернення зупинено: організацій більше не додати.',
  'desk.organisations.enter.done':
    '{n, plural, one {Додано # організацію. Вона вже на сторінці.} few {Додано # організації. Вони вже на сторінці.} many {Додано # організацій. Вони вже на сторінці.} other {Додано # організації. Вони вже на сторінці.}}',
  'desk.organisations.enter.done.none': 'Жодної організації не додано.',
  'desk.organisations.enter.already': 'Пропущено: організації з такими назвами у звернення вже є',
  'desk.organisations.enter.bad': 'Не внесено: виправте ці рядки й надішліть файл ще раз. Додане вдруге не додасться.',
  'desk.organisations.enter.line': 'Рядок {n}',
  'desk.organisations.enter.error.none': 'Виберіть файл',
  'desk.organisations.enter.error.size': 'Файл більший за 1 МБ: поділіть його',
  'desk.organisations.enter.error.text': 'Файл не в UTF-8: збережіть аркуш як CSV і виберіть кодування UTF-8',
  'desk.organisations.enter.error.columns':
    'Перший рядок має називати стовпці, кожен один раз і жодних інших: назва, країна, сайт. Потрібна лише назва',
  'desk.organisations.enter.error.rows': 'У списку понад 1000 рядків: поділіть його',
  'desk.organisations.enter.error.empty': 'Під першим рядком немає жодної організації',
  'desk.organisations.enter.error.quotes':
    'Звідси файл не прочитати: лапка без пари або задовгий рядок. Поле з лапками береться в лапки, а лапки всередині подвоюються',
  'desk.organisations.enter.error.fields': 'У рядку більше або менше полів, ніж у першому',
  'desk.organisations.enter.error.country': 'Напишіть країну двома латинськими літерами, наприклад LT',
  'desk.organisations.representative.entered': 'немає: її внесли організатори зі списку',
  'desk.organisations.remove_entered.will':
    'Це прибере 1 організацію зі сторінки, яку бачать усі, і одразу зітре її тут разом із назвою. Скасувати це не можна. Листа не буде: її внесли зі списку.',
  'desk.organisations.done.erased': 'Прибрано й стерто',
  'desk.organisations.then.erased': 'Організацію прибрано зі сторінки, її назва тут не зберігається.',
  'desk.organisations.archived':
    'Це звернення в архіві: на його сторінці більше нічого не з’явиться. Організації зі сторінки ще можна прибрати.',

  'letter.endorsement_decided.subject': 'Рішення організаторів',
  'letter.endorsement_decided.approved':
    '{organisation}: організатори підтвердили підтримку. Тепер вона на сторінці, яку бачать усі.',
  'letter.endorsement_decided.declined':
    '{organisation}: організатори відхилили підтримку. Вона ніде не з’явиться, а через 30 днів її буде стерто.',
  'letter.endorsement_decided.removed': '{organisation}: організатори прибрали підтримку зі сторінки, яку бачать усі.',
  'letter.endorsement_decided.change_approved':
    '{organisation}: організатори підтвердили зміну. Тепер вона на сторінці, яку бачать усі.',
  'letter.endorsement_decided.change_declined':
    '{organisation}: організатори відхилили зміну. Запис на сторінці, яку бачать усі, залишається колишнім.',
  'letter.endorsement_decided.reason': 'Їхня причина: {reason}',
  'letter.endorsement_decided.page': 'Сторінка, яку бачать усі:',
  'letter.endorsement_decided.own':
    'За особистим посиланням ви бачите, як ідуть справи, і можете будь-коли відкликати підтримку. Якщо воно загубилося, попросіть його знову на сайті.',
}
