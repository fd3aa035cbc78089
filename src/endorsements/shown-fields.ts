import type { Organisation } from './organisation.ts'

/** All fields as one text: equal for equal organisations, in whatever order their languages stand. */
export const shownFields = ({ name, nameEn, names, country, website, kind, statements }: Organisation): string =>
  JSON.stringify([name, nameEn, country, website, kind, inOrder(names), inOrder(statements)])

/** Whether two organisations are shown alike. */
export const areEqual = (a: Organisation, b: Organisation): boolean => shownFields(a) === shownFields(b)

const inOrder = (texts: Record<string, string>): [string, string][] =>
  Object.entries(texts).sort(([a], [b]) => (a < b ? -1 : 1))
