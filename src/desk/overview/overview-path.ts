/** The address of an appeal's overview. */
export const overviewPath = (slug: string, lang: string): string => `/staff/a/${slug}?lang=${lang}`
