import type { deskOverview as en } from './en.ts'

export const deskOverview: { [key in keyof typeof en]: string } = {
  'overview.title': 'Обзор',
  'overview.pages': 'Страницы этого обращения',
  'overview.draft': 'Пока ничего не считается: это черновик. Тот, кто управляет сервером, открывает его этой командой:',
  'overview.stopped':
    'Остановлено {day}: имена и всё, что можно было бы использовать против подписавших, стёрто. Число остаётся.',
  'overview.one_domain': 'Много подтверждений с одного почтового домена: {days}.',
  'overview.one_domain.names':
    'Посмотреть имена {n, plural, one {того дня} few {тех дней} many {тех дней} other {тех дней}}',
  'overview.number': 'Подписи',
  'overview.milestones': 'Рубежи',
  'overview.funnel': 'От письма до подписи',
  'overview.funnel.lead': 'Сколько писем попросили и сколько подписей подтвердили.',
  'overview.funnel.empty': 'Показать пока нечего: день появляется здесь, когда закончится.',
  'overview.funnel.why':
    'Эти числа приблизительные: сервер считает в памяти и теряет подсчитанное, когда его перезапускают. Число меньше десяти не хранится, чтобы никого нельзя было найти по дню.',
  'overview.funnel.day': 'День',
  'overview.funnel.language': 'Язык',
  'overview.funnel.asked': 'Письма',
  'overview.funnel.confirmed': 'Подписи',
  'overview.earlier': 'Более ранние дни',
  'overview.funnel.languages': 'По языкам, все эти дни вместе',
  'overview.about': 'около {n, number}',
  'overview.few': 'меньше 10',
  'overview.few_in_each': 'меньше 10 на каждом языке',
  'overview.few_on_each': 'меньше 10 в каждый день',
  'overview.letters': 'Письма',
  'overview.letters.none': 'Ни одно письмо этого обращения не ждёт отправки.',
  'overview.letters.waiting':
    '{n, plural, one {# письмо этого обращения ждёт отправки.} few {# письма этого обращения ждут отправки.} many {# писем этого обращения ждут отправки.} other {# письма этого обращения ждёт отправки.}}',
  'overview.letters.few': 'Отправки ждёт меньше 10 писем этого обращения.',
  'overview.letters.refused':
    'Письма не принимают. Какие почтовые компании, видит тот, кто управляет сервером, этой командой:',
  'overview.facts': 'Обращение',
  'overview.opened': 'Открыто',
  'overview.closes': 'Закрывается',
  'overview.closed': 'Закрыто',
  'overview.late': 'Письма можно подтвердить до',
  'overview.destroyed': 'Закодированные отпечатки адресов уничтожены',
  'overview.goal': 'Цель',
}
