import type { QueuedEndorsement } from '../endorsements/decide/queued-endorsement.ts'
import type { Organisation } from '../endorsements/organisation.ts'
import { idAtVersion } from './id-at-version.ts'
import { isolated } from './isolated.ts'

/**
 * The lines of an organisation in a list: every field that an approval would put onto the page, and below it the representative,
 * the entry that a change would replace, what looks alike, and the reports.
 */
export function endorsementLines(endorsement: QueuedEndorsement): string {
  const { since, organisation, proposed, origin, representative, lookAlikes, reports } = endorsement
  const asked = proposed ?? organisation
  const person = representative && `${representative.name}, ${representative.role}, ${representative.address}`
  const below = [
    ...[...furtherFields(asked)].map(([label, text]) => `${label}: ${isolated(text)}`),
    ...(person ? [isolated(person)] : []),
    ...(origin === 'entered' ? ['entered by the organisers'] : []),
    ...(proposed ? nowLines(organisation, proposed) : []),
    ...lookAlikes.map(({ name, state }) => `looks like: ${isolated(name)}, ${state}`),
    ...reports.map(({ day, words }) => `${day}  reported${words === null ? '' : `: ${isolated(words)}`}`),
  ]
  const first = [idAtVersion(endorsement), since, isolated(asked.name), asked.country, asked.website]
  return [first.filter((part) => part !== null).join('  '), ...below.map((line) => `    ${line}`)].join('\n')
}

/** The name that stands on the page now, and the other fields that a change would replace. */
function nowLines(organisation: Organisation, proposed: Organisation): string[] {
  const now = allFields(organisation)
  const asked = allFields(proposed)
  const changed = [...new Set([...now.keys(), ...asked.keys()])].filter((label) => now.get(label) !== asked.get(label))
  return [
    `now: ${isolated(organisation.name)}`,
    ...changed.map((label) => `now ${label}: ${isolated(now.get(label) ?? 'none')}`),
  ]
}

const allFields = (organisation: Organisation): Map<string, string> =>
  given([['country', organisation.country], ['website', organisation.website], ...furtherFields(organisation)])

/** The fields that no column shows. */
const furtherFields = ({ nameEn, names, kind, statements }: Organisation): Map<string, string> =>
  given([['in English', nameEn], ...byLanguage('name', names), ['kind', kind], ...byLanguage('statement', statements)])

const byLanguage = (label: string, texts: Record<string, string>): [string, string][] =>
  Object.entries(texts).map(([language, text]) => [`${label} ${language}`, text])

const given = (fields: [string, string | null][]): Map<string, string> =>
  new Map(fields.flatMap(([label, text]) => (text === null ? [] : [[label, text]])))
