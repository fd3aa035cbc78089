import type { organisations as en } from './en.ts'

export const organisations: { [key in keyof typeof en]: string } = {
  'organisations.title': 'Організації',
  'organisations.all': 'Усі організації: {n, number}',
  'organisations.list': 'Докладніше про ці організації',
  'organisations.n':
    '{n, plural, one {{n, number} організація} few {{n, number} організації} many {{n, number} організацій} other {{n, number} організації}}',
  'organisations.and':
    '{n, plural, one {і {n, number} організація} few {і {n, number} організації} many {і {n, number} організацій} other {і {n, number} організації}}',
  'organisations.many':
    '{n, plural, one {організація підтримує} few {організації підтримують} many {організацій підтримують} other {організації підтримують}}',
  'organisations.first': 'Поки що жодна організація не долучилася.',
  'organisations.endorse': 'Підтримати',
  'organisations.only': 'Цю заяву підтримують організації',
  'organisations.only.text':
    'Підписів людей під нею не збирають. Представник організації може підтримати її приблизно за три хвилини.',
  'organisations.lead':
    'Кожну з цих організацій організатори перевірили, перш ніж показати: її представник підтвердив пошту, або її згода є в організаторів в іншому вигляді, наприклад підписаний лист.',
  'organisations.apart': 'Організації рахуються окремо. До числа людей вони ніколи не входять.',
  'organisations.none': 'Поки що у списку немає організацій.',
  'organisations.initiator': 'серед ініціаторів цього звернення',
  'organisations.confirmed': 'підтверджено організаторами, {day}',
  'organisations.mistake': 'Потрапила сюди помилково? Скажіть нам',
  'organisations.report.title': 'Організація у списку помилково',
  'organisations.report.what':
    'Це розглянуть організатори; до їхнього рішення організація залишається. Про вас нічого не зберігається, а ваш текст видаляється через 30 днів після рішення.',
  'organisations.report.own':
    'Ви представляєте цю організацію? За своїм посиланням ви можете відкликати підтримку одразу.',
  'organisations.report.thanks': 'Про це вирішують організатори. До рішення організація залишається.',
  'organisations.back': 'Назад до організацій',
}
