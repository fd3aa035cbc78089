/** A shareable page as messengers, social networks and search engines see it. Addresses are absolute. */
export interface Preview {
  siteName: string
  title: string
  description: string
  /** The canonical address of the page in this language. */
  url: string
  /** The language of title and description. */
  locale: string
  /** The same page in each of its languages, this language included. */
  languages: readonly { locale: string; url: string }[]
  image: { url: string; width: number; height: number; alt: string }
}

/** Open Graph locales, which add a country to the language. A language that is not in this table stays as it is. */
const OPEN_GRAPH: Record<string, string> = {
  be: 'be_BY',
  de: 'de_DE',
  en: 'en_GB',
  lt: 'lt_LT',
  pl: 'pl_PL',
  ru: 'ru_RU',
  uk: 'uk_UA',
}
const openGraph = (locale: string): string => (Object.hasOwn(OPEN_GRAPH, locale) && OPEN_GRAPH[locale]) || locale

/** The tags of a preview, for the head of the page. */
export function PreviewTags({ preview }: { preview: Preview }) {
  const { image, languages, locale, title, description, url } = preview
  const others = languages.filter((other) => other.locale !== locale)
  return (
    <>
      <link rel="canonical" href={url} />
      {languages.length > 1 && languages.map((one) => <link rel="alternate" hreflang={one.locale} href={one.url} />)}
      <meta property="og:type" content="article" />
      <meta property="og:site_name" content={preview.siteName} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={url} />
      <meta property="og:locale" content={openGraph(locale)} />
      {others.map((other) => (
        <meta property="og:locale:alternate" content={openGraph(other.locale)} />
      ))}
      <meta property="og:image" content={image.url} />
      {image.url.startsWith('https:') && <meta property="og:image:secure_url" content={image.url} />}
      <meta property="og:image:type" content="image/png" />
      <meta property="og:image:width" content={String(image.width)} />
      <meta property="og:image:height" content={String(image.height)} />
      <meta property="og:image:alt" content={image.alt} />
      <meta name="twitter:card" content="summary_large_image" />
      <meta name="twitter:title" content={title} />
      <meta name="twitter:description" content={description} />
      <meta name="twitter:image" content={image.url} />
      <meta name="twitter:image:alt" content={image.alt} />
    </>
  )
}
