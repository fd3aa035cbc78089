import type { deskLists as en } from './en.ts'

export const deskLists: { [key in keyof typeof en]: string } = {
  'lists.title': 'Listy',
  'lists.lead':
    'Lista powstaje, gdy o nią prosisz, i trafia tylko do Ciebie: nic z niej tu nie zostaje. W dzienniku jest zapisane, kto wziął jaką listę i ile miała wierszy.',
  'lists.draft': 'Nikt jeszcze nie podpisał: ten apel to szkic. Gdy będzie otwarty, będzie można wziąć tu jego listy.',
  'lists.stopped': 'Ten apel zatrzymano, a jego podpisy usunięto: nie ma żadnej listy.',
  'lists.public.title': 'Jawne nazwiska',
  'lists.public.for': 'Do przekazania dalej.',
  'lists.public.has':
    'Nazwiska, które widzą wszyscy, ze słowami o sobie, krajem i dniem, oraz jak przyszedł każdy podpis. Nie ma w niej adresów e-mail.',
  'lists.public.button': 'Weź jawne nazwiska',
  'lists.sealed.title': 'Wszystko, wciąż zapieczętowane',
  'lists.sealed.for': 'Tylko dla posiadaczy kluczy: wciąż zapieczętowane.',
  'lists.sealed.has':
    'Jawne nazwiska, a niejawne tak, jak tu leżą: posiadacz klucza otwiera je na własnym komputerze poleceniem „unseal”, i nikt inny nie może. Podpisy anonimowe są w niej tylko jako liczba. Plik ma format JSON lines.',
  'lists.sealed.button': 'Weź zapieczętowaną listę',
  'lists.rows': '{n, plural, one {# wiersz} few {# wiersze} many {# wierszy} other {# wiersza}}',
  'lists.withheld': 'Ile ma wierszy, tego tu nie podajemy: małych liczb nie pokazuje też strona publiczna.',
  'lists.left': 'Pominięte: {waiting} jeszcze nieobejrzanych, {hidden} ukrytych, {held} wstrzymanych.',
  'lists.format': 'Format pliku',
  'lists.format.xlsx': 'Skoroszyt Excela',
  'lists.format.xlsx.hint': 'arkusz dla Excela i LibreOffice',
  'lists.format.csv-excel': 'CSV dla Excela',
  'lists.format.csv-excel.hint': 'ze średnikami; bez formuł',
  'lists.format.csv': 'CSV dla programów',
  'lists.format.csv.hint': 'z przecinkami (RFC 4180)',
  'lists.format.jsonl': 'Wiersze JSON (JSON lines)',
  'lists.format.jsonl.hint': 'dla programów',
  'lists.country': 'Kraj',
  'lists.country.all': 'Wszystkie kraje',
  'lists.from': 'Od tego dnia (opcjonalnie)',
  'lists.to': 'Do tego dnia włącznie (opcjonalnie)',
  'lists.broken': 'Lista, której pobieranie się urwało, nie jest listą: usuń plik i weź listę jeszcze raz.',
  'lists.busy.title': 'Właśnie powstaje inna lista',
  'lists.busy': 'Spróbuj ponownie za {n, plural, one {# sekundę} few {# sekundy} many {# sekund} other {# sekundy}}.',
  'lists.hash': 'Jak sprawdzić listę',
  'lists.hash.text':
    'Jawna lista ma skrót: kto ma tę samą listę, otrzyma ten sam. Powstaje z każdą listą jawnych nazwisk bez filtrów i raz dziennie. Krótki skrypt w README programu tworzy go z „CSV dla programów” lub JSON lines.',
  'lists.hash.last': 'Ostatnio utworzony:',
  'lists.hash.none': 'Jeszcze nie powstał.',
  'lists.step_up':
    'Lista wychodzi stąd dopiero po Twoim drugim składniku. Potem pobieranie zacznie się samo, a ta strona pozostanie bez zmian.',
}
