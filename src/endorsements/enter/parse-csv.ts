import { CsvError, parse } from 'csv-parse/sync'
import type { MessageKey } from '../../locale/translate.ts'

/** The characters that part fields: a spreadsheet takes that of its language. */
const DELIMITERS = [',', ';', '\t'] as const
export type Delimiter = (typeof DELIMITERS)[number]

/** Bytes of the longest line: a name of 300 letters and an address of 2048 characters, and room for both in escapes. */
const LONGEST_LINE = 16_384

/** A file that cannot be read; `line` is that of a spreadsheet, where one is to blame. */
export class UnreadableCsv extends Error {
  readonly key: MessageKey
  readonly line: number | undefined

  constructor(key: MessageKey, line?: number) {
    super(key)
    this.key = key
    this.line = line
  }
}

/** The text of a file in UTF-8. Throws `UnreadableCsv`. */
export function textOf(csv: Uint8Array): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(csv)
    if (!text.includes('\0')) return text
  } catch {}
  throw new UnreadableCsv('desk.organisations.enter.error.text')
}

/** The fields of the first line, by each delimiter by which it can be read. */
export const headsOf = (text: string): { delimiter: Delimiter; head: string[] }[] =>
  DELIMITERS.flatMap((delimiter) => {
    try {
      return { delimiter, head: parseLines(text, delimiter, 1)[0] ?? [] }
    } catch {
      return []
    }
  })

/**
 * The first `most` lines (RFC 4180), empty ones too, as a spreadsheet numbers them: a line break in quotes begins none. Lines
 * may have different numbers of fields. Throws `UnreadableCsv`.
 */
export function parseLines(text: string, delimiter: Delimiter, most: number): string[][] {
  try {
    return parse(text, {
      ...{ delimiter, to: most, max_record_size: LONGEST_LINE },
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new UnreadableCsv('desk.organisations.enter.error.quotes', Number(error.records) + 1)
  }
}
