import type { SeenFact } from '../../db/schema-endorsements.ts'
import type { TextRecords } from '../../deps/domains.ts'
import type { Observation } from './observation.ts'
import { shownText, shownTexts } from './shown-text.ts'

export interface WantedRecord {
  line: string
  /** The name where the line belongs. */
  name: string
  domain: string
}

/** Names where the line is put by mistake: the domain itself, and what a panel makes of a whole name. */
export const mistakenNames = ({ name, domain }: Pick<WantedRecord, 'name' | 'domain'>): string[] => [
  domain,
  `${name}.${domain}`,
]

/** Reads the answers of name servers; one that has the line is enough. Servers that say the same are told together. */
export function readTexts(answer: TextRecords, wanted: WantedRecord): Observation {
  if (answer.is === 'none') return { is: 'unknown', seen: [{ is: 'dns_no_servers', name: wanted.domain }] }
  const told = new Map<string, { fact: SeenFact; at: string[] }>()
  for (const given of answer.servers)
    for (const fact of 'fault' in given ? [{ is: `dns_${given.fault}` as const }] : factsOf(given.records, wanted)) {
      const key = JSON.stringify(fact)
      const { at } = told.get(key) ?? { at: [] }
      told.set(key, { fact, at: [...at, shownText(given.server)] })
    }
  const seen = [...told.values()].map(({ fact, at }): SeenFact => ({ ...fact, at: at.join(', ') }))
  const isAnswered = answer.servers.some((given) => 'records' in given && given.records[wanted.name] !== undefined)
  const isThere = seen.some(({ is }) => is === 'dns_line')
  return { is: isThere ? 'there' : isAnswered ? 'absent' : 'unknown', seen }
}

/** The facts of one server, about the wanted name first. */
function factsOf(records: Record<string, string[]>, wanted: WantedRecord): SeenFact[] {
  const { name, line, domain } = wanted
  const hasLine = (texts: readonly string[]) => texts.some((text) => text.trim() === line)
  const texts = records[name]
  if (texts === undefined) return [{ is: 'dns_failed' }]
  if (hasLine(texts)) return [{ is: 'dns_line', name }]
  const elsewhere = mistakenNames(wanted).flatMap((other): SeenFact[] => {
    const others = records[other] ?? []
    if (hasLine(others)) return [{ is: 'dns_misplaced', name: other }]
    return other === domain && others.length > 0 ? [{ is: 'dns_other', name: other, found: shownTexts(others) }] : []
  })
  return [
    texts.length > 0 ? { is: 'dns_other', name, found: shownTexts(texts) } : { is: 'dns_no_text', name },
    ...elsewhere,
  ]
}
