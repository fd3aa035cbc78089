import { type Appeal, isOpenAt, takesLettersAt } from '../../appeals/appeal.ts'
import { type Reading, readingKey } from '../../appeals/reading.ts'

/** The name of the cached numbers as JSON, which depend on the appeal's version alone. */
export const NUMBERS_JSON = 'json'
/** The name of the cached page. */
export const numbersPageIn = (reading: Reading): string => `page ${readingKey(reading)}`

/** The state of the cached page: all in it that does not come from the numbers. */
export const numbersPageState = (appeal: Appeal, now: Date): string =>
  `${appeal.version} ${isOpenAt(appeal, now)} ${takesLettersAt(appeal, now)}`
