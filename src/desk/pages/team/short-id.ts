import { isUuid } from '../../../core/uuid.ts'

/** The first eight characters of a UUID, which are enough for eyes to tell one from another; other texts as they are. */
export const shortId = (text: string): string => (isUuid(text) ? text.slice(0, 8) : text)
