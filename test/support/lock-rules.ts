import { isOutsideTransaction, type Migration, repeatableStatements } from '../../src/platform/migration-files.ts'

/** Tables with a row for each signature or letter, which everybody reads and writes all the time. */
const BIG = ['signatures', 'inbox', 'pending_signatures', 'outbox']

const TABLE = '(?:only )?(?:public\\.)?(\\w+)'
const ALTER = new RegExp(`^alter table (?:if exists )?${TABLE} (.*)$`)
const OUTSIDE = 'Begin a file of its own with "-- outside a transaction"'
const COLUMN = 'Add a column without one, fill it in batches and read from it once all rows have it'

interface Rule {
  /** The form of the statement, or of the part of an `alter table`. */
  like: RegExp
  unless?: RegExp
  way: string
}

/** Parts of an `alter table` that read or write every row while nobody else may. */
const PARTS: Rule[] = [
  { like: /^alter (column )?\w+ (set data )?type /, way: `It rewrites the table. ${COLUMN}` },
  { like: /^alter (column )?\w+ set not null/, way: 'Add a check (… is not null) not valid, and validate it outside' },
  { like: /^alter (column )?\w+ (add generated|set expression)/, way: `It rewrites the table. ${COLUMN}` },
  {
    like: /^add (constraint \w+ )?(check|foreign key|not null)/,
    unless: / not valid$/,
    way: `It reads every row. Add "not valid", then: ${OUTSIDE} and validate the constraint there`,
  },
  {
    like: /^add (constraint \w+ )?(unique|primary key|exclude)/,
    unless: / using index \w+/,
    way: `It builds an index. ${OUTSIDE}, build a unique index concurrently, then add the constraint "using index"`,
  },
  { like: /^validate constraint /, way: `The locks of the file last until it has read every row. ${OUTSIDE}` },
  {
    like: /^add (column )?(?!constraint )[\w"]+ .*(\bgenerated\b|serial\b|\bdefault (?!now\(\)|current_)[\w.]+ ?\()/,
    way: `It rewrites the table. ${COLUMN}`,
  },
  {
    like: /^add (column )?(?!constraint |check|unique|primary|foreign|exclude|not null)[\w"]+ .*\b(check|unique|primary key)\b/,
    way: 'It reads every row. Add the column alone, then the constraint "not valid" or by its index',
  },
  { like: /^set (logged|unlogged|tablespace|access method|with)/, way: `It rewrites the table. ${COLUMN}` },
]

/** Statements that hold a whole table, each with the table as the first group. */
const STATEMENTS: Rule[] = [
  {
    like: new RegExp(`^create (?:unique )?index .*?\\bon ${TABLE}`),
    way: `${OUTSIDE} and write: create index concurrently if not exists …`,
  },
  { like: new RegExp(`^(?:vacuum|cluster|reindex|truncate)\\b.*?\\b(${BIG.join('|')})\\b`), way: 'Leave it out' },
  { like: new RegExp(`^update ${TABLE} `), unless: / where /, way: `It locks every row. ${COLUMN}` },
  { like: new RegExp(`^delete from ${TABLE}`), unless: / where /, way: 'It locks every row. Delete in batches' },
  { like: new RegExp(`^do .*\\b(${BIG.join('|')})\\b`), way: 'A block hides what it locks. Write out its statements' },
]

/** Says where a migration would keep others from a big table for longer than a moment, as far as its text tells. */
export function lockFaults(migration: Migration): string[] {
  if (isOutsideTransaction(migration)) return repeatableFaults(migration)
  const statements = statementsOf(migration.text)
  const faults = statements.flatMap((statement) => [...faultsOfStatement(statement), ...faultsOfAlter(statement)])
  const altered = new Set(statements.map((statement) => ALTER.exec(statement)?.[1] ?? '').filter(isBig))
  if (altered.size > 1)
    faults.push(`${[...altered].join(' and ')}: whoever has the one waits for the other. Give each a file of its own`)
  return faults.map((fault) => `${migration.name}: ${fault}.`)
}

function repeatableFaults(migration: Migration): string[] {
  try {
    repeatableStatements(migration)
    return []
  } catch (error) {
    return [String(error instanceof Error ? error.message : error)]
  }
}

const isBig = (table: string | undefined): boolean => table !== undefined && BIG.includes(table)

const applies = ({ like, unless }: Rule, text: string): boolean => like.test(text) && !unless?.test(text)

const faultsOfStatement = (statement: string): string[] =>
  STATEMENTS.filter((rule) => applies(rule, statement) && isBig(rule.like.exec(statement)?.[1])).map(
    ({ way }) => `"${statement}" holds a table that everybody uses. ${way}`,
  )

function faultsOfAlter(statement: string): string[] {
  const [, table, parts = ''] = ALTER.exec(statement) ?? []
  if (!isBig(table)) return []
  const all = outerParts(parts)
  return all
    .filter((part) => !isForStatistics(part, all))
    .flatMap((part) => PARTS.filter((rule) => applies(rule, part)).map(({ way }) => `"${part}" on ${table}: ${way}`))
}

/**
 * Whether a type is set beside `set statistics 0`: the column's own type once more, which deletes the statistics. That
 * it is its own, and no row is read for it, unsampled.test.ts tries out.
 */
function isForStatistics(part: string, all: string[]): boolean {
  const [, column] = /^alter (\w+) type \w+$/.exec(part) ?? []
  return column !== undefined && all.includes(`alter ${column} set statistics 0`)
}

/** Splits at commas outside of brackets. */
function outerParts(text: string): string[] {
  const parts = ['']
  let depth = 0
  for (const letter of text) {
    if (letter === '(') depth++
    if (letter === ')') depth--
    if (letter === ',' && depth === 0) parts.push('')
    else parts[parts.length - 1] += letter
  }
  return parts.map((part) => part.trim())
}

/** Statements in small letters and one line each, without comments, quotes of names, and bodies of functions. */
function statementsOf(text: string): string[] {
  const plain = text
    .replace(/--.*$/gm, '')
    .replace(/\/\*[\s\S]*?\*\//g, ' ')
    .replace(/\bdo\s+\$(\w*)\$([\s\S]*?)\$\1\$/gi, (_, _tag, body: string) => `do ${body.replaceAll(';', ' ')}`)
    .replace(/\$(\w*)\$[\s\S]*?\$\1\$/g, "''")
    .replace(/'(?:[^']|'')*'/g, "''")
    .replaceAll('"', '')
  return plain
    .split(';')
    .map((statement) => statement.replace(/\s+/g, ' ').trim().toLowerCase())
    .filter((statement) => statement !== '')
}
