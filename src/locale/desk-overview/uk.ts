import type { deskOverview as en } from './en.ts'

export const deskOverview: { [key in keyof typeof en]: string } = {
  'overview.title': 'Огляд',
  'overview.pages': 'Сторінки цього звернення',
  'overview.draft': 'Поки нічого не рахується: це чернетка. Той, хто керує сервером, відкриває її цією командою:',
  'overview.stopped':
    'Зупинено {day}: імена й усе, що можна було б використати проти тих, хто підписав, стерто. Число лишається.',
  'overview.one_domain': 'Багато підтверджень з одного поштового домену: {days}.',
  'overview.one_domain.names':
    'Переглянути імена {n, plural, one {того дня} few {тих днів} many {тих днів} other {тих днів}}',
  'overview.number': 'Підписи',
  'overview.milestones': 'Рубежі',
  'overview.funnel': 'Від листа до підпису',
  'overview.funnel.lead': 'Скільки листів попросили і скільки підписів підтвердили.',
  'overview.funnel.empty': 'Показати поки нічого: день з’являється тут, коли закінчиться.',
  'overview.funnel.why':
    'Ці числа приблизні: сервер рахує в пам’яті і втрачає пораховане, коли його перезапускають. Число, менше за десять, не зберігається, щоб нікого не можна було знайти за днем.',
  'overview.funnel.day': 'День',
  'overview.funnel.language': 'Мова',
  'overview.funnel.asked': 'Листи',
  'overview.funnel.confirmed': 'Підписи',
  'overview.earlier': 'Раніші дні',
  'overview.funnel.languages': 'За мовами, усі ці дні разом',
  'overview.about': 'близько {n, number}',
  'overview.few': 'менш ніж 10',
  'overview.few_in_each': 'менш ніж 10 кожною мовою',
  'overview.few_on_each': 'менш ніж 10 кожного дня',
  'overview.letters': 'Листи',
  'overview.letters.none': 'Жоден лист цього звернення не чекає на відправлення.',
  'overview.letters.waiting':
    '{n, plural, one {# лист цього звернення чекає на відправлення.} few {# листи цього звернення чекають на відправлення.} many {# листів цього звернення чекають на відправлення.} other {# листа цього звернення чекає на відправлення.}}',
  'overview.letters.few': 'На відправлення чекає менш ніж 10 листів цього звернення.',
  'overview.letters.refused':
    'Листи не приймають. Які поштові компанії, бачить той, хто керує сервером, цією командою:',
  'overview.facts': 'Звернення',
  'overview.opened': 'Відкрито',
  'overview.closes': 'Закривається',
  'overview.closed': 'Закрито',
  'overview.late': 'За листами можна підтвердити до',
  'overview.destroyed': 'Закодовані відбитки адрес знищено',
  'overview.goal': 'Мета',
}
