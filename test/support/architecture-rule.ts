import type { Source } from './sources.ts'

/** Looks at all sources and says what is wrong, each with the way out. */
export type Rule = (sources: Source[]) => string[]

/** A rule that looks at one file at a time. */
export const ofEach =
  (look: (source: Source) => (string | false | undefined)[]): Rule =>
  (sources) =>
    sources.flatMap((source) => look(source).filter((line) => typeof line === 'string'))

/** The room of a path: `src/count/seats.ts` stands in `count`. */
export const roomOf = (path: string): string => (path.split('/')[1] ?? '').replace(/\.tsx?$/, '')
