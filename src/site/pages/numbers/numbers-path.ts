import type { Appeal } from '../../../appeals/appeal.ts'
import type { Frame } from '../../../ui/frame.ts'

/** The path of the page "How we count" of an appeal. */
export const numbersPath = ({ slug }: Pick<Appeal, 'slug'>, { lang }: Pick<Frame, 'lang'>): string =>
  `/a/${slug}/numbers?lang=${lang}`
