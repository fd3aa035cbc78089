import type { Visibility } from '../core/visibility.ts'
import type { ReportInput } from '../moderation/report.ts'

/** An invented signer. */
export interface DemoPerson {
  visibility: Visibility
  name: string | null
  descriptor: string | null
  country: string | null
}

const person = (line: string): DemoPerson => {
  const [name = '', descriptor = '', country = ''] = line.split('|').map((part) => part.trim())
  return { visibility: 'public', name, descriptor: descriptor || null, country: country || null }
}

const unnamed = (visibility: Visibility, many: number): DemoPerson[] =>
  Array.from({ length: many }, (_, n) => ({
    visibility,
    name: visibility === 'private' ? `Invented Name ${n + 1}` : null,
    descriptor: null,
    country: null,
  }))

const lines = (text: string): DemoPerson[] => text.trim().split('\n').map(person)

/** Signers of the demo manifesto: 15 publicly, 5 privately, 4 anonymously. */
export const manifestoPeople: DemoPerson[] = [
  ...lines(`
    Łucja Nowakowska | teacher, Białystok | PL
    Марта Залеская | перакладчыца | LT
    Jonas Petraitis | lawyer, Vilnius | LT
    Дар’я Рагуля | настаўніца
    Oleksandr Bondarenko | programmer | UA
    Anneliese Hartmann | pastor, Leipzig | DE
    Павел Янкоўскі | будаўнік | PL
    Nguyễn Thị Minh | student | CZ
    Henrik Lindqvist | | SE
    Зоя Гарбацэвіч | пенсіянерка
    Maeve O’Connor | human rights researcher | IE
    Tomáš Dvořák | musician | CZ
    Сергій Коваленко | лікар | UA
    Élodie Marchand | journalist, Lyon | FR
    李 | translator | NL`),
  ...unnamed('private', 5),
  ...unnamed('anonymous', 4),
]

/** A signer of the manifesto whose name a reader reports, and what the reader says of it. */
export const reportedPerson: { name: string; report: ReportInput } = {
  name: 'Henrik Lindqvist',
  report: { reason: 'person', words: 'I am Henrik Lindqvist, and I have not signed this.' },
}

/** Public names that wait for the first visitor of the demo's desk: one is a joke, one advertises, one is fine. */
export const undecidedPeople: DemoPerson[] = lines(`
    Мыш Мікітавіч Сыраежка | захавальнік сыру
    Мікола Верабей | лепшы сантэхнік у Віцебску, танна і з гарантыяй
    Алена Ручай | сястра зняволенага`)

/** Signers of the demo appeal of the relatives: 31 publicly, 14 privately, 12 anonymously. */
export const relativesPeople: DemoPerson[] = [
  ...lines(`
    Аляксандра Мікалаеўна Янкоўская-Пілецкая | маці зняволенага
    Вольга Пятрэнка | сястра зняволенага
    Ганна Бярозка | дачка зняволенага
    Maryia Kazlova | teacher
    Юрась Каваль | брат зняволенага
    Наталля Ліпская | жонка зняволенага
    Ігар Стральцоў | бацька зняволенай
    Кацярына Верас | цётка зняволенага
    Andrej Zimnicki | journalist
    Людміла Карповіч | бабуля зняволенага
    Святлана Дубровіна | сяброўка сям’і
    Міхась Рабіна | былы зняволены
    Тацяна Сокал | настаўніца
    Viktar Barysevich | father of a prisoner
    Яніна Вольская | пляменніца зняволенай
    Раман Граб | урач
    Елена Соколовская | мать заключённого
    Кірыла Лось | музыка
    Паліна Астапчук | нявеста зняволенага
    Aksana Vysotskaya | lawyer
    Дзмітры Клён | праграміст
    Вера Ажына | пенсіянерка
    Антон Жураў | сын зняволенай
    Мария Белова | сестра заключённой
    Надзея Крыніца | маці зняволенай
    Станіслаў Ракіта | гісторык
    Ірына Чарот | перакладчыца
    Уладзіслаў Явар | былы зняволены`),
  ...undecidedPeople,
  ...unnamed('private', 14),
  ...unnamed('anonymous', 12),
]

/** Imported signatures, which the organisers took by messenger: 12 with public names, 79 anonymous. */
export const collectedPeople: DemoPerson[] = [
  ...lines(`
    Алесь Барвінак | брат зняволенага
    Валянціна Шыпшына | маці зняволенага
    Генадзь Каліна | бацька зняволенага
    Дыяна Мята | дачка зняволенай
    Зміцер Палын | сябар зняволенага
    Інга Верасовіч | жонка зняволенага
    Леанід Кмен | бацька зняволенай
    Марыя Валошка | сястра зняволенага
    Ніна Чабор | бабуля зняволенай
    Рыгор Хмель | дзядзька зняволенага
    Соф’я Рамонак | дачка зняволенага
    Тарас Зверабой | былы зняволены`),
  ...unnamed('anonymous', 79),
]
