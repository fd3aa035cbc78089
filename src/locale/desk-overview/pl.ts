import type { deskOverview as en } from './en.ts'

export const deskOverview: { [key in keyof typeof en]: string } = {
  'overview.title': 'Przegląd',
  'overview.pages': 'Strony tego apelu',
  'overview.draft':
    'Nic się jeszcze nie liczy: to wersja robocza. Osoba, która prowadzi serwer, otwiera ją tym poleceniem:',
  'overview.stopped':
    'Zatrzymany {day}: nazwiska i wszystko, czego można by użyć przeciw osobom, które podpisały, zostało usunięte. Liczba zostaje.',
  'overview.one_domain': 'Wiele potwierdzeń z jednej domeny pocztowej: {days}.',
  'overview.one_domain.names':
    'Zobacz nazwiska z {n, plural, one {tego dnia} few {tych dni} many {tych dni} other {tych dni}}',
  'overview.number': 'Podpisy',
  'overview.milestones': 'Progi',
  'overview.funnel': 'Od wiadomości do podpisu',
  'overview.funnel.lead': 'O ile wiadomości poproszono i ile podpisów potwierdzono.',
  'overview.funnel.empty': 'Nie ma jeszcze czego pokazać: dzień pojawia się tu, gdy się skończy.',
  'overview.funnel.why':
    'Te liczby są przybliżone: serwer liczy w pamięci i traci wynik, gdy jest uruchamiany na nowo. Liczby poniżej dziesięciu nie zapisujemy, żeby nikogo nie dało się znaleźć po dniu.',
  'overview.funnel.day': 'Dzień',
  'overview.funnel.language': 'Język',
  'overview.funnel.asked': 'Wiadomości',
  'overview.funnel.confirmed': 'Podpisy',
  'overview.earlier': 'Wcześniejsze dni',
  'overview.funnel.languages': 'Według języka, wszystkie te dni razem',
  'overview.about': 'około {n, number}',
  'overview.few': 'mniej niż 10',
  'overview.few_in_each': 'mniej niż 10 w każdym języku',
  'overview.few_on_each': 'mniej niż 10 każdego dnia',
  'overview.letters': 'Wiadomości',
  'overview.letters.none': 'Żadna wiadomość tego apelu nie czeka na wysłanie.',
  'overview.letters.waiting':
    '{n, plural, one {# wiadomość tego apelu czeka na wysłanie.} few {# wiadomości tego apelu czekają na wysłanie.} many {# wiadomości tego apelu czeka na wysłanie.} other {# wiadomości tego apelu czeka na wysłanie.}}',
  'overview.letters.few': 'Na wysłanie czeka mniej niż 10 wiadomości tego apelu.',
  'overview.letters.refused':
    'Wiadomości są odrzucane. Przez które firmy pocztowe, widzi osoba, która prowadzi serwer, tym poleceniem:',
  'overview.facts': 'Apel',
  'overview.opened': 'Otwarty',
  'overview.closes': 'Zostanie zamknięty',
  'overview.closed': 'Zamknięty',
  'overview.late': 'Podpisy z wiadomości można potwierdzać do',
  'overview.destroyed': 'Zakodowane znaczniki adresów zniszczono',
  'overview.goal': 'Cel',
}
