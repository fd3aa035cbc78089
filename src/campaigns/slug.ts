const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/
const LONGEST = 60

/** Whether a text is a valid slug of a campaign or appeal: a-z and 0-9, single hyphens, at most 60 characters. */
export const isSlug = (text: string): boolean => text.length <= LONGEST && SLUG.test(text)
