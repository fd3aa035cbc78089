import { type Canary, canaryOf, canaryToken } from './canaries.ts'

/** The network and the browser from which all of them come. */
const ADDRESS = '198.51.100.77'
const BROWSER = 'KanarekBrowser/9.9'
export const HEADERS = { 'X-Forwarded-For': ADDRESS, 'User-Agent': BROWSER, Cookie: 'kanarek=1' }

/** How each of them signs, and what becomes of it. */
const PEOPLE = {
  shown: 'public',
  hidden: 'public',
  held: 'public',
  waiting: 'public',
  withdrawn: 'public',
  replaced: 'public',
  sealed: 'private',
  'sealed-waiting': 'private',
  nameless: 'anonymous',
  rejected: 'public',
  expired: 'private',
  pending: 'public',
  refused: 'public',
  'given-up': 'public',
  mistyped: 'public',
  broken: 'public',
  'set-aside': 'public',
  erased: 'public',
} as const
export type Person = keyof typeof PEOPLE
export const KINDS = Object.entries(PEOPLE) as [Person, 'public' | 'private' | 'anonymous'][]

export const nameOf = (person: string) => `Zyta Żółć-Канарэйка ${person}`
export const wordsOf = (person: string) => `sister of kanarek ${person}`
export const addressOf = (person: string) => `Kanarek.${person}@poczta-${person}.example`
export const reportOf = (person: string) => `kanarek was said of ${person}`

/** Whose names may be read in the tables at the end: public ones that were confirmed and are still there. */
export const PUBLISHED: Person[] = ['shown', 'hidden', 'held', 'waiting', 'set-aside']

/** What nobody may find, and the public names that only their own places may hold. */
export function canariesOf(tokens: Map<string, string>): { secret: Canary[]; published: Canary[] } {
  const everyone = [...Object.keys(PEOPLE), 'mistyped-first', 'wrong', 'unsent', 'linked', 'stranger']
  const isPublished = (person: string) => (PUBLISHED as string[]).includes(person)
  const published = everyone
    .filter(isPublished)
    .flatMap((person) => [
      canaryOf(`name of ${person}`, nameOf(person)),
      canaryOf(`words of ${person}`, wordsOf(person)),
    ])
  published.push(canaryOf('report of shown', reportOf('shown')))
  const secret = [
    canaryOf('report of erased', reportOf('erased')),
    ...everyone.filter((person) => !isPublished(person)).map((person) => canaryOf(`name of ${person}`, nameOf(person))),
    ...everyone
      .filter((person) => !isPublished(person))
      .map((person) => canaryOf(`words of ${person}`, wordsOf(person))),
    ...everyone.map((person) => canaryOf(`address of ${person}`, addressOf(person))),
    ...everyone.map((person) => canaryOf(`domain of ${person}`, `poczta-${person}.example`)),
    ...[...tokens].map(([whose, token]) => canaryToken(`token: ${whose}`, token)),
    canaryOf('network address', ADDRESS),
    canaryOf('browser', BROWSER),
    { what: 'packed network address', forms: [Buffer.from('\\xc633644d'), Buffer.from('3325256781')] },
  ]
  return { secret, published }
}
