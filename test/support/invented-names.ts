import { dice } from './dice.ts'

const FIRST_NAMES =
  'Аляксандр Анна Марыя Сяргей Вольга Андрэй Елена Ірына Александр Тацяна Дзмітрый Наталля Мария Уладзімір Святлана Мікалай ' +
  'Ganna Jan Кацярына Віктар Павел Maria Юлія Сергей Алесь Anna Надзея Oleksandr Ольга Людміла Piotr Вера Максім Галіна ' +
  'Oksana Раман Katarzyna Зміцер Янина Лариса Яўген Тарас Марина Игорь Кірыл Jonas Ніна Zofia Богдан Tomasz Rasa Ursula'
const BEGINNINGS = 'К Б П М С В Д Г Л Н Р Т З Х Ж Ш Я А Ц Ф'.split(' ')
const MIDDLES = 'аваль обр ятр укаш іхал емян аран ост удзь ыт ерас олаў алін ітв орб аўч'.split(' ')
const ENDINGS = 'оў енка скі ук евіч ін ов чык енко ко овская ська'.split(' ')
const WORDS =
  'Мінск настаўніца журналіст сястра урач Гродна teacher праграміст студэнтка Брэст маці зняволенага Vilnius Варшава музыка'

/** Each of so many names is `RARE_NAME`. */
const RARE = 20_000
export const RARE_NAME = 'Святлана Ціханоўская'

interface InventedName {
  name: string
  descriptor: string | null
}

/** Invented names, some of them with words: one in twenty has the most frequent first name, one in 250 the last one. */
export function inventedNames(count: number, seed = 1): InventedName[] {
  const { below } = dice(seed)
  const often = (items: readonly string[], skew = 1.33) =>
    items[Math.floor(items.length * (below(1e6) / 1e6) ** skew)] as string
  const firsts = FIRST_NAMES.split(' ')
  const lasts = BEGINNINGS.flatMap((beginning) =>
    MIDDLES.flatMap((middle) => ENDINGS.map((ending) => beginning + middle + ending)),
  )
  for (let at = lasts.length - 1; at > 0; at--) {
    const other = below(at + 1)
    ;[lasts[at], lasts[other]] = [lasts[other] as string, lasts[at] as string]
  }
  const words = WORDS.split(' ')
  return Array.from({ length: count }, (_, n) => ({
    name: n % RARE === RARE / 40 ? RARE_NAME : `${often(firsts)} ${often(lasts, 1.5)}`,
    descriptor: below(2) === 0 ? `${often(words)}, ${often(words)}` : null,
  }))
}
