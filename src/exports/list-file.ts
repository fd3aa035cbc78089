import type { Format, Profile } from './profile.ts'

const CONTENT_TYPES: Record<Format, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'csv-excel': 'text/csv; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  jsonl: 'application/x-ndjson',
}

const ENDINGS: Record<Format, string> = { xlsx: 'xlsx', 'csv-excel': 'csv', csv: 'csv', jsonl: 'jsonl' }

/** The media type of a list in a format. */
export const contentTypeOf = (format: Format): string => CONTENT_TYPES[format]

/** The name of a list's file, in ASCII as slugs are: `slug-public-2027-05-03.csv`. `day` is `YYYY-MM-DD`. */
export const fileNameOf = ({ slug, profile, format, day }: ListFile): string =>
  `${slug}-${profile}-${day}.${ENDINGS[format]}`

interface ListFile {
  slug: string
  profile: Profile
  format: Format
  day: string
}
