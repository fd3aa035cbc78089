import { z } from 'zod'
import { LOCALES } from '../../locale/locale.ts'
import { catalogues, type MessageKey } from '../../locale/translate.ts'
import { foldedName } from '../decide/look-alike.ts'
import { OrganisationFields } from '../fields.ts'
import type { OfferedOrganisation } from '../organisation.ts'
import { type Delimiter, headsOf, parseLines, textOf, UnreadableCsv } from './parse-csv.ts'

/** The columns that a list may have; the first one is needed. */
export const COLUMNS = ['name', 'country', 'website'] as const
type Column = (typeof COLUMNS)[number]

/** Organisations that one list may have. */
export const MOST_ROWS = 1_000
/** Bytes that a list may have. */
export const LARGEST_LIST = 1_000_000

/** A line that cannot be taken; `line` counts from 1, with the head, as a spreadsheet does. */
export interface BadLine {
  line: number
  field: Column | 'line'
  /** The key of a message. */
  message: string
}

export interface ReadList {
  rows: { line: number; organisation: OfferedOrganisation }[]
  bad: BadLine[]
}

/** Reads a list of organisations by the rules of an offer. Throws `UnreadableCsv` for a file that is no such list. */
export function readList(csv: Uint8Array): ReadList {
  const text = textOf(csv)
  const { delimiter, columns } = columnsOf(text)
  // Spreadsheets save empty lines, too, down to the last one that anybody touched.
  const lines = parseLines(text, delimiter, 2 * MOST_ROWS + 2)
  const filled = lines
    .map((fields, n) => ({ line: n + 1, fields }))
    .slice(1)
    .filter(({ fields }) => fields.some((field) => field.trim() !== ''))
  if (filled.length === 0) throw new UnreadableCsv('desk.organisations.enter.error.empty')
  if (filled.length > MOST_ROWS || lines.length > 2 * MOST_ROWS + 1)
    throw new UnreadableCsv('desk.organisations.enter.error.rows')
  const read: ReadList = { rows: [], bad: [] }
  for (const { line, fields } of filled) {
    const row = readLine(fields, columns)
    if ('organisation' in row) read.rows.push({ line, ...row })
    else read.bad.push({ line, ...row })
  }
  return read
}

/** The delimiter by which the first line names columns, and nothing else. */
function columnsOf(text: string): { delimiter: Delimiter; columns: Column[] } {
  for (const { delimiter, head } of headsOf(text)) {
    const columns = head.flatMap((word) => COLUMN_WORDS.get(foldedName(word)) ?? [])
    const isWhole = columns.length === head.length && new Set(columns).size === head.length
    if (isWhole && columns.includes('name')) return { delimiter, columns }
  }
  throw new UnreadableCsv('desk.organisations.enter.error.columns')
}

/** The columns by their names for programs, and in every language. */
const COLUMN_WORDS = new Map<string, Column>(
  COLUMNS.flatMap((column) => [
    [column, column] as const,
    ...LOCALES.map(
      (locale) =>
        [foldedName(catalogues[locale].messages[`desk.organisations.enter.column.${column}`]), column] as const,
    ),
  ]),
)

const { name, country, website } = OrganisationFields
/** The rules of a line are those of an offer. */
const Line = z.object({ name, country, website })

function readLine(
  fields: string[],
  columns: readonly Column[],
): { organisation: OfferedOrganisation } | Pick<BadLine, 'field' | 'message'> {
  if (fields.length !== columns.length) return { field: 'line', message: FIELDS }
  const typed = Object.fromEntries(columns.map((column, n) => [column, fields[n]?.trim()]))
  const parsed = Line.safeParse({ name: '', ...typed })
  if (parsed.success) {
    const { name, country = null, website = null } = parsed.data
    return { organisation: { name, nameEn: null, country, website } }
  }
  const [issue] = parsed.error.issues
  const field = COLUMNS.find((column) => column === issue?.path[0]) ?? 'line'
  return { field, message: field === 'country' ? COUNTRY : (issue?.message ?? FIELDS) }
}

const FIELDS: MessageKey = 'desk.organisations.enter.error.fields'
/** No list stands there to choose from, as on the form of an offer. */
const COUNTRY: MessageKey = 'desk.organisations.enter.error.country'
