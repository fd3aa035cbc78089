/**
 * One form for what the languages write differently but read alike, so that names keep their form from one into
 * another. Later rules see what earlier ones left.
 */
const RULES: readonly [RegExp, string][] = [
  [/(.)\1+/gu, '$1'],
  // Belarusian has дз and ц for a soft д and т: Лебедзеў, Лебедев; Ціхан, Тихон.
  [/дз/g, 'д'],
  [/т(?=[вие])/g, 'ц'],
  [/тч/g, 'ч'],
  // я ё and е: Пятроў, Петров; Bieł, Bel.
  [/и[аое]/g, 'е'],
  // ў, where Latin writes u: Уладзімір, Владимир; Koŭš, Koush.
  [/(?<=^|[аое])у/g, 'в'],
  [/(?<=[^аеиоу])иу/g, 'у'],
  // Belarusian writes а for an о without stress: Марозаў, Морозов.
  [/о/g, 'а'],
  // Endings: Ціханоўская, Tichanowska.
  [/(?<=[сц]к)а+[еи]+/g, 'а'],
  [/(.)\1+/gu, '$1'],
]

/** Joins the sounds of a word to its folded form; a folded form stays as it is. */
export const joinSounds = (sounds: string): string =>
  RULES.reduce((form, [pattern, by]) => form.replace(pattern, by), sounds)
