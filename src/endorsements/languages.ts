import type { Appeal } from '../appeals/appeal.ts'
import { languagesOf } from '../appeals/reading.ts'

/** The languages in which an organisation can make a statement: those of the appeal. */
export const statementLanguages = (appeal: Pick<Appeal, 'texts'>): string[] => languagesOf(appeal)

/** The languages of further names: English has a field of its own. */
export const furtherLanguages = (appeal: Pick<Appeal, 'texts'>): string[] =>
  languagesOf(appeal).filter((language) => language !== 'en')
