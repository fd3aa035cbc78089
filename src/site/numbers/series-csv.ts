import type { Period } from '../../count/series/numbers.ts'

/** A series as CSV (RFC 4180) under the heads `from,to,n`; a series that is held back has no rows. */
export const seriesCsv = (series: readonly Period[] | null): string =>
  ['from,to,n', ...(series ?? []).map(({ from, to, n }) => `${from},${to},${n}`)].map((row) => `${row}\r\n`).join('')
