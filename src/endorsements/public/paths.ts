/** The address of the page of an appeal's organisations in a language. */
export const organisationsPath = (slug: string, lang: string): string => `/a/${slug}/organisations?lang=${lang}`

/** The address of the form by which an organisation endorses. */
export const endorsePath = (slug: string, lang: string): string => `/a/${slug}/endorse?lang=${lang}`

/** The address of the form that reports a listed organisation. */
export const reportPath = (slug: string, id: string, lang: string): string =>
  `/a/${slug}/organisations/${id}/report?lang=${lang}`
