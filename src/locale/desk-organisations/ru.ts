import type { deskOrganisations as en } from './en.ts'

export const deskOrganisations: { [key in keyof typeof en]: string } = {
  'desk.organisations.title': 'Организации',
  'desk.waits.endorsements':
    '{n, plural, one {# организация ждёт решения} few {# организации ждут решения} many {# организаций ждут решения} other {# организации ждёт решения}}',
  'desk.organisations.lists': 'Списки организаций',
  'desk.organisations.list.waiting': 'Ждут',
  'desk.organisations.list.reported': 'О них сообщили',
  'desk.organisations.list.listed': 'На странице',
  'desk.organisations.list.declined': 'Отклонённые',
  'desk.organisations.list.removed': 'Убранные',
  'desk.organisations.waits':
    '{n, plural, one {# организация ждёт решения, дольше всего с {day}.} few {# организации ждут решения, дольше всего с {day}.} many {# организаций ждут решения, дольше всего с {day}.} other {# организации ждёт решения, дольше всего с {day}.}}',
  'desk.organisations.nothing': 'Ни одна организация не ждёт.',
  'desk.organisations.draft':
    'Это обращение пока черновик. Когда его откроют, организации смогут его поддержать, и их заявки попадут сюда.',
  'desk.organisations.about.waiting':
    'Подтвердить: организацию видят все. Отклонить: её не видит никто. В любом случае представитель получит письмо. Сначала идут инициаторы, потом те, кто ждёт дольше всех.',
  'desk.organisations.about.reported':
    'Читатели сообщили, что с ними что-то не так. Оставить: организация остаётся, сообщения закрыты. Убрать: её больше не видит никто.',
  'desk.organisations.about.listed': 'Эти организации видят все.',
  'desk.organisations.about.declined':
    'Их не видит никто. Через 30 дней после решения они стираются; до этого их ещё можно подтвердить.',
  'desk.organisations.about.removed': 'Эти убраны со страницы. Через 30 дней после решения стираются и их названия.',
  'desk.organisations.none.waiting':
    'Ни одна организация не ждёт. Заявки представителей попадают сюда раньше, чем их увидит кто-либо ещё.',
  'desk.organisations.none.reported': 'Сообщений нет.',
  'desk.organisations.none.listed': 'На странице пока нет организаций. Посмотрите те, что ждут.',
  'desk.organisations.none.declined': 'Отклонённых организаций нет.',
  'desk.organisations.none.removed': 'Убранных организаций нет.',
  'desk.organisations.none.further': 'Дальше организаций нет.',
  'desk.organisations.since.waiting': 'Ждёт с {day}',
  'desk.organisations.since.listed': 'Подтверждено {day}',
  'desk.organisations.since.declined': 'Отклонено {day}',
  'desk.organisations.since.removed': 'Убрано {day}',
  'desk.organisations.today': 'сегодня',
  'desk.organisations.age': '{n, plural, one {# день} few {# дня} many {# дней} other {# дня}}',
  'desk.organisations.name_en': 'По-английски',
  'desk.organisations.country': 'Страна',
  'desk.organisations.website': 'Сайт',
  'desk.organisations.none_given': 'не указано',
  'desk.organisations.representative': 'Представитель',
  'desk.organisations.representative.none': 'здесь больше не известен',
  'desk.organisations.private': 'Представителей видит только ваша команда. Если что-то непонятно, спросите у них.',
  'desk.organisations.mailbox.at_website': 'Адрес на домене сайта.',
  'desk.organisations.mailbox.elsewhere': 'Адрес не на домене сайта: удостоверьтесь другим способом.',
  'desk.organisations.mailbox.no_website': 'Нет сайта, который сказал бы, кто это: удостоверьтесь другим способом.',
  'desk.organisations.initiates': 'Носит название инициатора этого обращения.',
  'desk.organisations.letters': 'Буквы другого алфавита внутри слова: {letters}.',
  'desk.organisations.alphabet.latin': 'латиница',
  'desk.organisations.alphabet.cyrillic': 'кириллица',
  'desk.organisations.alphabet.greek': 'греческий',
  'desk.organisations.alphabet.armenian': 'армянский',
  'desk.organisations.alphabet.other': 'другой',
  'desk.organisations.alikes': 'Сравните',
  'desk.organisations.alike.same': 'то же название',
  'desk.organisations.alike.lookalike': 'выглядит так же, но написано другими буквами',
  'desk.organisations.alike.domain': 'тот же сайт или похожий на него',
  'desk.organisations.state.waiting': 'ждёт',
  'desk.organisations.state.listed': 'на странице',
  'desk.organisations.state.declined': 'отклонено',
  'desk.organisations.state.removed': 'убрано',
  'desk.organisations.change':
    'Есть на странице и хочет быть там так, как показано выше. Меняется вот что; пока вы не решите, остаётся нынешняя запись:',
  'desk.organisations.change.now': 'сейчас',
  'desk.organisations.change.asked': 'предложено',
  'desk.organisations.reports': 'Читатели сообщают',
  'desk.organisations.report.no_words': 'без слов',
  'desk.organisations.approve': 'Подтвердить',
  'desk.organisations.approve_change': 'Подтвердить изменение',
  'desk.organisations.approve_after_all': 'Всё же подтвердить',
  'desk.organisations.keep': 'Оставить',
  'desk.organisations.decline': 'Отклонить',
  'desk.organisations.decline_change': 'Отклонить изменение',
  'desk.organisations.remove': 'Убрать',
  'desk.organisations.reason': 'Причина',
  'desk.organisations.reason.read': 'Её прочитает представитель. Не больше 140 знаков, без имён и ссылок.',
  'desk.organisations.reason.optional': 'Причина (необязательно)',
  'desk.organisations.decline.heading': 'Отклонить эту организацию?',
  'desk.organisations.decline.will':
    'Она не попадёт на страницу, которую видят все. Представитель получит письмо с вашей причиной. Ещё 30 дней её можно подтвердить; потом всё, что здесь о ней известно, будет стёрто.',
  'desk.organisations.decline_change.heading': 'Отклонить это изменение?',
  'desk.organisations.decline_change.will':
    'Запись на странице остаётся такой, как есть. Представитель получит письмо с вашей причиной.',
  'desk.organisations.remove.heading': 'Убрать эту организацию?',
  'desk.organisations.remove.will':
    'Это уберёт 1 организацию со страницы, которую видят все, и сотрёт здесь сведения о её представителе. Отменить это нельзя. Представитель получит письмо.',
  'desk.organisations.done.approved': 'Подтверждено: {what}',
  'desk.organisations.done.change_approved': 'Изменение подтверждено: {what}',
  'desk.organisations.done.kept': 'Оставлено: {what}',
  'desk.organisations.done.declined': 'Отклонено: {what}',
  'desk.organisations.done.change_declined': 'Изменение отклонено: {what}',
  'desk.organisations.done.removed': 'Убрано: {what}',
  'desk.organisations.then.approved': 'Она теперь на странице, а представитель получит письмо.',
  'desk.organisations.then.change_approved': 'Она теперь на странице в таком виде, а представитель получит письмо.',
  'desk.organisations.then.kept': 'Она остаётся на странице; сообщения закрыты.',
  'desk.organisations.then.declined': 'Представитель получит письмо с вашей причиной.',
  'desk.organisations.then.change_declined':
    'Запись остаётся такой, как есть, а представитель получит письмо с вашей причиной.',
  'desk.organisations.then.removed': 'Она убрана со страницы, а представитель получит письмо.',
  'desk.organisations.back.approved': 'Это ошибка? Уберите её со страницы',
  'desk.organisations.back.declined': 'Это ошибка? Она среди отклонённых',
  'desk.organisations.nothing_done': 'Ничего не сделано',
  'desk.organisations.changed':
    'Эта организация уже не такая, как была на вашей странице: представитель что-то изменил или решение принял кто-то другой. Ниже то, что есть сейчас.',
  'desk.organisations.gone':
    'Этой организации здесь больше нет: представитель её отозвал или закончился её срок. Решать больше нечего.',
  'desk.organisations.enter.title': 'Внести список',
  'desk.organisations.enter.will':
    'Для организаций, чьё согласие есть у вас в другом виде, например подписанное письмо. Они сразу появятся на странице как подтверждённые вами. Писем не будет, и личной ссылки никто не получит.',
  'desk.organisations.enter.file': 'Файл',
  'desk.organisations.enter.hint':
    'Файл CSV в UTF-8, не больше 1000 организаций и 1 МБ. Первая строка называет столбцы: название и, если они есть, страна (две латинские буквы) и сайт.',
  'desk.organisations.enter.save': 'Из таблицы: сохраните лист как CSV и выберите кодировку UTF-8.',
  'desk.organisations.enter.example': 'Пример такого файла',
  'desk.organisations.enter.button': 'Внести организации',
  'desk.organisations.enter.column.name': 'название',
  'desk.organisations.enter.column.country': 'страна',
  'desk.organisations.enter.column.website': 'сайт',
  'desk.organisations.enter.not.draft':
    'Это обращение пока черновик. Организации можно внести, когда его откроют: текст ещё может измениться.',
  'desk.organisations.enter.not.archived': 'Это обращение в архиве: на его странице больше ничего не появится.',
  'desk.organisations.enter.not.stopped': 'Это обращение остановлено: организаций больше не добавить.',
  'desk.organisations.enter.done':
    '{n, plural, one {Добавлена # организация. Она уже на странице.} few {Добавлены # организации. Они уже на странице.} many {Добавлено # организаций. Они уже на странице.} other {Добавлено # организации. Они уже на странице.}}',
  'desk.organisations.enter.done.none': 'Ни одна организация не добавлена.',
  'desk.organisations.enter.already': 'Пропущено: организации с такими названиями у обращения уже есть',
  'desk.organisations.enter.bad':
    'Не внесено: исправьте эти строки и отправьте файл ещё раз. Добавленное второй раз не добавится.',
  'desk.organisations.enter.line': 'Строка {n}',
  'desk.organisations.enter.error.none': 'Выберите файл',
  'desk.organisations.enter.error.size': 'Файл больше 1 МБ: разделите его',
  'desk.organisations.enter.error.text': 'Файл не в UTF-8: сохраните лист как CSV и выберите кодировку UTF-8',
  'desk.organisations.enter.error.columns':
    'Первая строка должна называть столбцы, каждый один раз и никакие другие: название, страна, сайт. Нужно только название',
  'desk.organisations.enter.error.rows': 'В списке больше 1000 строк: разделите его',
  'desk.organisations.enter.error.empty': 'Под первой строкой нет ни одной организации',
  'desk.organisations.enter.error.quotes':
    'Отсюда файл не прочитать: кавычка без пары или слишком длинная строка. Поле с кавычками берётся в кавычки, а кавычки внутри удваиваются',
  'desk.organisations.enter.error.fields': 'В строке больше или меньше полей, чем в первой',
  'desk.organisations.enter.error.country': 'Напишите страну двумя латинскими буквами, например LT',
  'desk.organisations.representative.entered': 'нет: её внесли организаторы из списка',
  'desk.organisations.remove_entered.will':
    'Это уберёт 1 организацию со страницы, которую видят все, и сразу сотрёт её здесь вместе с названием. Отменить это нельзя. Письма не будет: её внесли из списка.',
  'desk.organisations.done.erased': 'Убрано и стёрто',
  'desk.organisations.then.erased': 'Организация убрана со страницы, её название здесь не хранится.',
  'desk.organisations.archived':
    'Это обращение в архиве: на его странице больше ничего не появится. Организации со страницы ещё можно убрать.',

  'letter.endorsement_decided.subject': 'Решение организаторов',
  'letter.endorsement_decided.approved':
    '{organisation}: организаторы подтвердили поддержку. Теперь она на странице, которую видят все.',
  'letter.endorsement_decided.declined':
    '{organisation}: организаторы отклонили поддержку. Она нигде не появится, а через 30 дней будет стёрта.',
  'letter.endorsement_decided.removed': '{organisation}: организаторы убрали поддержку со страницы, которую видят все.',
  'letter.endorsement_decided.change_approved':
    '{organisation}: организаторы подтвердили изменение. Теперь оно на странице, которую видят все.',
  'letter.endorsement_decided.change_declined':
    '{organisation}: организаторы отклонили изменение. Запись на странице, которую видят все, остаётся прежней.',
  'letter.endorsement_decided.reason': 'Их причина: {reason}',
  'letter.endorsement_decided.page': 'Страница, которую видят все:',
  'letter.endorsement_decided.own':
    'По личной ссылке вы видите, как идут дела, и можете в любое время отозвать поддержку. Если она потерялась, попросите её снова на сайте.',
}
