import type { Source } from '../db/values.ts'

/** Which signatures a list has. `public`: public names that are shown. `sealed`: private ones too, as they lie here. */
export const PROFILES = ['public', 'sealed'] as const
export type Profile = (typeof PROFILES)[number]

/** `csv-excel`: semicolons, a mark of UTF-8 and no formulas. `csv`: RFC 4180. The sealed list is `jsonl` alone. */
export const FORMATS = ['xlsx', 'csv-excel', 'csv', 'jsonl'] as const
export type Format = (typeof FORMATS)[number]

/** Rows of the public list to take; days are inclusive. */
export interface ListFilter {
  /** ISO 3166-1 alpha-2. */
  country?: string | undefined
  from?: string | undefined
  to?: string | undefined
}

/** A row of the public list. The columns and their order are a contract: see README.md. */
export interface PublicRow {
  name: string
  words: string | null
  country: string | null
  /** `YYYY-MM-DD`. */
  day: string
  source: Source
}

/** The columns of the public list, in their order. */
export const PUBLIC_COLUMNS = ['name', 'words', 'country', 'day', 'source'] as const satisfies (keyof PublicRow)[]

/** Rows in pages, so that no list is in memory at once. */
export type Pages<Row> = AsyncIterable<readonly Row[]>
