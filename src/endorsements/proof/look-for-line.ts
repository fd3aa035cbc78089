import type { ProofMethod } from '../../db/values.ts'
import type { Deps } from '../../deps.ts'
import type { Observation } from './observation.ts'
import { readPage } from './read-page.ts'
import { mistakenNames, readTexts } from './read-texts.ts'

/** The line that an endorsement's domain shows, alone in a TXT record or on a line of the file. */
export const lineOf = (id: string): string => `undersigned=${id}`

/** The name of the TXT record that shows the line. */
export const recordName = (domain: string): string => `_undersigned.${domain}`

/** The address of the file that shows the line. */
export const fileUrl = (domain: string): string => `https://${domain}/.well-known/undersigned.txt`

/** Looks for the line at the domain, now. Never throws for what a domain does. */
export async function lookForLine(
  { domains }: Pick<Deps, 'domains'>,
  { method, domain, id }: { method: ProofMethod; domain: string; id: string },
): Promise<Observation> {
  const line = lineOf(id)
  if (method === 'file') return readPage(await domains.page(fileUrl(domain), domain), line)
  const wanted = { line, name: recordName(domain), domain }
  return readTexts(await domains.texts(domain, [wanted.name, ...mistakenNames(wanted)]), wanted)
}
