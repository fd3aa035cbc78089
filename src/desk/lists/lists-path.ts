/** The address of an appeal's page of lists, to which its forms are sent, too. */
export const listsPath = (slug: string, lang: string): string => `/staff/a/${slug}/lists?lang=${lang}`
