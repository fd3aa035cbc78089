import type { PublicRow } from './profile.ts'

/** A signature as a line of the text whose SHA-256 is the hash of the public list: these lines in the order of their bytes. */
export const publicLine = ({ name, words, country, day, source }: PublicRow): string =>
  `${JSON.stringify([name, words, country, day, source])}\n`
