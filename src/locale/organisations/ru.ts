import type { organisations as en } from './en.ts'

export const organisations: { [key in keyof typeof en]: string } = {
  'organisations.title': 'Организации',
  'organisations.all': 'Все организации: {n, number}',
  'organisations.list': 'Подробнее об этих организациях',
  'organisations.n':
    '{n, plural, one {{n, number} организация} few {{n, number} организации} many {{n, number} организаций} other {{n, number} организации}}',
  'organisations.and':
    '{n, plural, one {и {n, number} организация} few {и {n, number} организации} many {и {n, number} организаций} other {и {n, number} организации}}',
  'organisations.many':
    '{n, plural, one {организация поддерживает} few {организации поддерживают} many {организаций поддерживают} other {организации поддерживают}}',
  'organisations.first': 'Пока ни одна организация не присоединилась.',
  'organisations.endorse': 'Поддержать',
  'organisations.only': 'Это заявление поддерживают организации',
  'organisations.only.text':
    'Подписи людей под ним не собираются. Представитель организации может поддержать его примерно за три минуты.',
  'organisations.lead':
    'Каждую из этих организаций организаторы проверили прежде, чем показать: её представитель подтвердил почту, или её согласие есть у организаторов в другом виде, например подписанное письмо.',
  'organisations.apart': 'Организации считаются отдельно. В число людей они никогда не входят.',
  'organisations.none': 'Пока в списке нет организаций.',
  'organisations.initiator': 'среди инициаторов этого обращения',
  'organisations.confirmed': 'подтверждено организаторами, {day}',
  'organisations.mistake': 'Попала сюда по ошибке? Скажите нам',
  'organisations.report.title': 'Организация в списке по ошибке',
  'organisations.report.what':
    'Это рассмотрят организаторы; до их решения организация остаётся. О вас ничего не хранится, а ваш текст удаляется через 30 дней после решения.',
  'organisations.report.own': 'Вы представляете эту организацию? По своей ссылке вы можете отозвать поддержку сразу.',
  'organisations.report.thanks': 'Об этом решают организаторы. До решения организация остаётся.',
  'organisations.back': 'Назад к организациям',
}
