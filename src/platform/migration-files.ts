import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { SQL_FOLDER } from './places.ts'

/** A file of sql/. Migrations only go forward, and a file never changes once it has been applied anywhere. */
export interface Migration {
  name: string
  text: string
  /** SHA-256 of the text, in hex. */
  checksum: string
}

/** A statement of a file that runs outside a transaction. */
export interface Statement {
  text: string
  /** The index that the statement builds, if any. */
  builds: string | undefined
}

const MARKER = '-- outside a transaction'

/** Statements that may run twice: a migration that was broken off starts again with its first statement. */
const BUILD = /^create (?:unique )?index concurrently if not exists ([a-z0-9_]+) on /
const REPEATABLE = [
  BUILD,
  /^drop index concurrently if exists [a-z0-9_]+$/,
  /^alter table [a-z0-9_]+ validate constraint [a-z0-9_]+$/,
]

/** Reads the migrations of a folder, in the order in which they are applied. */
export async function readMigrations(folder: URL = SQL_FOLDER): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}_[a-z0-9_]+\.sql$/.test(name)).sort()
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(new URL(name, folder), 'utf8')
      return { name, text, checksum: createHash('sha256').update(text).digest('hex') }
    }),
  )
}

/** Whether the file's first line is the marker `-- outside a transaction`. */
export const isOutsideTransaction = ({ text }: Migration): boolean => text.split('\n', 1)[0]?.trimEnd() === MARKER

/** The statements of a file that runs outside a transaction. Throws when one of them could not run twice. */
export function repeatableStatements({ name, text }: Migration): Statement[] {
  const statements = text.replace(/--.*$/gm, '').split(';')
  return statements.flatMap((statement) => {
    const line = statement.replace(/\s+/g, ' ').trim()
    if (line === '') return []
    if (!REPEATABLE.some((form) => form.test(line)))
      throw new Error(
        `${name}: "${line}" cannot run twice. Outside a transaction stand only: create index concurrently ` +
          'if not exists …, drop index concurrently if exists …, alter table … validate constraint ….',
      )
    return [{ text: statement, builds: BUILD.exec(line)?.[1] }]
  })
}
