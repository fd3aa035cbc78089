const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/
const LONGEST = 60

/** Whether a text can be the slug of a campaign or an appeal: words of a-z and 0-9 with single hyphens, at most 60 characters. */
export const isSlug = (text: string): boolean => text.length <= LONGEST && SLUG.test(text)
