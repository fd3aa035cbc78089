/** The counts as the stream and the API give them. */
export interface Counts {
  total: number | null
  confirmed: number | null
  public: number | null
  private: number | null
  anonymous: number | null
  imported: number | null
  organisations: number
  asOf: string
}

/** The catalogue's words in each plural form (`data-words`, site/count-words.ts). */
interface Words {
  /** The plural form of a number, a digit for each of 0 to 199. */
  forms: string
  say: Record<string, string[]>
}

const KINDS = ['confirmed', 'public', 'private', 'anonymous', 'imported', 'organisations'] as const
const FADE = 200

/** The counter of the page: whether it has the parts that some counts need, and the numbers in it. */
export function counterIn(root: HTMLElement) {
  const words = JSON.parse(root.dataset.words ?? '') as Words
  const part = (): HTMLElement => root.querySelector('[data-part=counter]') as HTMLElement
  const time = (): HTMLTimeElement => part().querySelector('time') as HTMLTimeElement

  /** The time of the counts that the page shows. */
  const asOf = (): string => time().dateTime

  /** Whether the counter has the right parts for these counts (their shape, site/count-shape.ts). */
  function fits(counts: Counts): boolean {
    const shape = part().dataset
    const from = Number(shape.from)
    const to = Number(shape.to)
    const kinds = shape.kinds ?? ''
    const hasKinds = KINDS.every((name, i) => kinds[i] === '-' || kinds[i] === (counts[name] ? '1' : '0'))
    const isInRange = counts.total === null ? to === 0 : counts.total >= from && counts.total < to
    return isInRange && hasKinds && counts.asOf.slice(0, 10) === asOf().slice(0, 10)
  }

  /** Writes the counts into the page. Tells whether anything moved. */
  function show(counts: Counts): boolean {
    let moved = false
    root.querySelectorAll<HTMLElement>('[data-say]').forEach((place) => {
      const saying = (place.dataset.say ?? '').split(' ')
      const word = saying[0] ?? ''
      const n = counts[saying[1] as keyof Counts]
      if (typeof n !== 'number' || place.textContent === say(word, n)) return
      place.textContent = say(word, n)
      moved = true
      if (word === 'number') fade(place)
    })
    root.querySelectorAll('progress').forEach((bar) => {
      bar.value = counts.total ?? 0
    })
    return showTime(counts.asOf) || moved
  }

  /** Only the server writes a date: a new day comes with new HTML. */
  function showTime(at: string): boolean {
    if (asOf() === at) return false
    if (asOf().slice(0, 10) !== at.slice(0, 10)) return true
    const element = time()
    element.dateTime = at
    element.textContent = (element.textContent ?? '').replace(/\d\d:\d\d/, at.slice(11, 16))
    return true
  }

  function say(word: string, n: number): string {
    const forms = words.say[word] ?? []
    const text = forms[Number(words.forms[n < 200 ? n : 100 + (n % 100)])] ?? forms[0] ?? ''
    return text.replace('{n}', String(n).replace(/\B(?=(\d{3})+$)/g, '\u202f'))
  }

  return { asOf, fits, show }
}

function fade(place: HTMLElement): void {
  const isWanted = matchMedia('(prefers-reduced-motion: no-preference)').matches
  if (isWanted && 'animate' in place) place.animate([{ opacity: 0 }, { opacity: 1 }], FADE)
}
