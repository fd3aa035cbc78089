import type { organisations as en } from './en.ts'

export const organisations: { [key in keyof typeof en]: string } = {
  'organisations.title': 'Арганізацыі',
  'organisations.all': 'Усе арганізацыі: {n, number}',
  'organisations.list': 'Больш пра гэтыя арганізацыі',
  'organisations.n':
    '{n, plural, one {{n, number} арганізацыя} few {{n, number} арганізацыі} many {{n, number} арганізацый} other {{n, number} арганізацыі}}',
  'organisations.and':
    '{n, plural, one {і {n, number} арганізацыя} few {і {n, number} арганізацыі} many {і {n, number} арганізацый} other {і {n, number} арганізацыі}}',
  'organisations.many':
    '{n, plural, one {арганізацыя падтрымлівае} few {арганізацыі падтрымліваюць} many {арганізацый падтрымліваюць} other {арганізацыі падтрымліваюць}}',
  'organisations.first': 'Пакуль ніводная арганізацыя не далучылася.',
  'organisations.endorse': 'Падтрымаць',
  'organisations.only': 'Гэтую заяву падтрымліваюць арганізацыі',
  'organisations.only.text':
    'Подпісы людзей пад ёй не збіраюцца. Прадстаўнік арганізацыі можа падтрымаць яе прыкладна за тры хвіліны.',
  'organisations.lead':
    'Кожную з гэтых арганізацый арганізатары праверылі перад тым, як паказаць: яе прадстаўнік пацвердзіў пошту, або яе згода ёсць у арганізатараў у іншым выглядзе, напрыклад падпісаны ліст.',
  'organisations.apart': 'Арганізацыі лічацца асобна. У колькасць людзей яны ніколі не ўваходзяць.',
  'organisations.none': 'Пакуль у спісе няма арганізацый.',
  'organisations.initiator': 'сярод ініцыятараў гэтага звароту',
  'organisations.confirmed': 'пацверджана арганізатарамі, {day}',
  'organisations.mistake': 'Трапіла сюды памылкова? Скажыце нам',
  'organisations.report.title': 'Арганізацыя ў спісе памылкова',
  'organisations.report.what':
    'Гэта разгледзяць арганізатары; да іх рашэння арганізацыя застаецца. Пра вас нічога не захоўваецца, а ваш тэкст выдаляецца праз 30 дзён пасля рашэння.',
  'organisations.report.own':
    'Вы прадстаўляеце гэтую арганізацыю? Па сваёй спасылцы вы можаце адклікаць падтрымку адразу.',
  'organisations.report.thanks': 'Пра гэта вырашаюць арганізатары. Да рашэння арганізацыя застаецца.',
  'organisations.back': 'Назад да арганізацый',
}
