import type { SeenFact } from '../../db/schema-endorsements.ts'
import type { PageFault, PageText } from '../../deps/domains.ts'
import type { Observation } from './observation.ts'
import { isLikeLine, shownText, shownTexts } from './shown-text.ts'

/** Faults and statuses by which the domain itself says that there is no such file; all others may pass by tomorrow. */
const ABSENT_FAULTS: readonly PageFault[] = ['not_https', 'elsewhere', 'too_long', 'not_text']
const ABSENT_STATUSES = [404, 410]

/** Reads the page that should have the line on a line of its own. */
export function readPage(page: PageText, line: string): Observation {
  const at = shownText(page.url)
  if (page.is === 'text') {
    const lines = page.text.split(/\r\n|\r|\n/).map((text) => text.trim())
    if (lines.includes(line)) return { is: 'there', seen: [{ is: 'file_line', at }] }
    const found = shownTexts(lines.filter(isLikeLine))
    return { is: 'absent', seen: [{ is: 'file_no_line', at, ...(found.length > 0 && { found }) }] }
  }
  if (page.is === 'status') {
    const is = ABSENT_STATUSES.includes(page.status) ? 'absent' : 'unknown'
    return { is, seen: [{ is: 'file_status', at, status: page.status }] }
  }
  const fact: SeenFact = { is: `file_${page.fault}`, at, ...(page.to !== undefined && { to: shownText(page.to) }) }
  return { is: ABSENT_FAULTS.includes(page.fault) ? 'absent' : 'unknown', seen: [fact] }
}
