import { type Canary, canaryFolded, canaryOf, canaryToken } from './canaries.ts'

/** Network address and browser of all people. */
const ADDRESS = '198.51.100.77'
const BROWSER = 'KanarekBrowser/9.9'
export const HEADERS = { 'X-Forwarded-For': ADDRESS, 'User-Agent': BROWSER, Cookie: 'kanarek=1' }

/** People, named by what becomes of their signature, with their visibility. */
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
export const SIGNERS = Object.entries(PEOPLE) as [Person, 'public' | 'private' | 'anonymous'][]

/** A word of the name, and one of the words, that nobody else has. */
const ownWords = (person: string) => {
  const own = `Kanar${person.replaceAll('-', '')}`
  return { name: `${own}ka`, words: `${own}ek` }
}
export const nameOf = (person: string) => `Zyta Żółć-Канарэйка ${ownWords(person).name}`
export const wordsOf = (person: string) => `sister of kanarek ${ownWords(person).words}`
export const addressOf = (person: string) => `Kanarek.${person}@poczta-${person}.example`
/** How the campaign calls a holder of its keys, and who collected a signature on paper. */
export const LABEL = 'Kanarejka Żółta, laptop'
export const COLLECTOR = 'Kanarejka Зялёная'
/** Representatives of organisations, named by what becomes of their offers. */
export const REPRESENTATIVES = ['', '-declined', '-withdrawn', '-rejected', '-pending', '-broken', '-unsent'].map(
  (end) => `endorser${end}`,
)
export const organisationOf = (person: string) => `Таварыства Kanarejek ${ownWords(person).name}`
/** The statement of an organisation that is there, and of one that was withdrawn; with a change that waits. */
export const statementOf = (person: string) => `Заява Kanarejek ${ownWords(person).words} за ўсіх`
export const reportOf = (person: string) => `kanarek was said of ${person}`

/** People whose names may be in the tables at the end: public, confirmed and still there. */
export const PUBLISHED: Person[] = ['shown', 'hidden', 'held', 'waiting', 'set-aside']

/** Canaries that nothing may hold (`secret`), and public names that only their own tables may hold (`published`). */
export function canariesOf(tokens: Map<string, string>): { secret: Canary[]; published: Canary[] } {
  const everyone = [
    ...Object.keys(PEOPLE),
    'mistyped-first',
    'wrong',
    'unsent',
    'linked',
    'stranger',
    ...REPRESENTATIVES,
  ]
  const isPublished = (person: string) => (PUBLISHED as string[]).includes(person)
  const ofPerson = (person: string) => [
    canaryOf(`name of ${person}`, nameOf(person)),
    canaryOf(`words of ${person}`, wordsOf(person)),
    canaryFolded(`folded name of ${person}`, ownWords(person).name),
    canaryFolded(`folded words of ${person}`, ownWords(person).words),
  ]
  const published = everyone.filter(isPublished).flatMap(ofPerson)
  published.push(canaryOf('report of shown', reportOf('shown')))
  published.push(canaryOf('statement of endorser', statementOf('endorser')))
  const secret = [
    canaryOf('report of erased', reportOf('erased')),
    canaryOf('statement of withdrawn', statementOf('endorser-withdrawn')),
    // An organisation that nobody has confirmed is told by nothing.
    ...['rejected', 'pending', 'broken', 'unsent'].map((end) =>
      canaryOf(`organisation of endorser-${end}`, organisationOf(`endorser-${end}`)),
    ),
    ...everyone.filter((person) => !isPublished(person)).flatMap(ofPerson),
    ...everyone.map((person) => canaryOf(`address of ${person}`, addressOf(person))),
    ...everyone.map((person) => canaryOf(`domain of ${person}`, `poczta-${person}.example`)),
    ...[...tokens].map(([whose, token]) => canaryToken(`token: ${whose}`, token)),
    canaryOf('label of a key holder', LABEL),
    canaryOf('collector', COLLECTOR),
    canaryOf('network address', ADDRESS),
    canaryOf('browser', BROWSER),
    { what: 'packed network address', forms: [Buffer.from('\\xc633644d'), Buffer.from('3325256781')] },
  ]
  return { secret, published }
}
