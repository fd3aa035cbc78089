/**
 * Readings of Latin letters, in the alphabet of `CYRILLIC_LETTERS`: one spelling may stand for several sounds, the
 * likeliest first. The longest entry that fits wins. A letter that is absent is read without its accent.
 *
 * be  Belarusian Latin alphabet (łacinka); Instruction on geographical names of 23 November 2000, as changed in 2007
 * by  passports of Belarus and of Russia: ICAO 9303 part 3, section 6 (г is h or g, х kh, ў u, я ia)
 * ru  older tables: GOST R 52535.1-2006 (ц tc), GOST 16876-71 (й jj, щ shh), order 310 of 1997 (я ya)
 * uk  Cabinet of Ministers, resolution 55 of 2010 (г h, ґ g, х kh, щ shch)
 * pl, lt, de, en  spellings that people of these languages give to their own names and to those of others
 */
export const LATIN_LETTERS: Record<string, readonly string[]> = {
  a: ['а'],
  b: ['б'],
  d: ['д'],
  e: ['е'],
  f: ['ф'],
  g: ['г'],
  i: ['и'],
  j: ['и'],
  k: ['к'],
  l: ['л'],
  m: ['м'],
  n: ['н'],
  o: ['о'],
  p: ['п'],
  q: ['к'],
  r: ['р'],
  t: ['т'],
  u: ['у'],
  v: ['в'],
  w: ['в'],
  x: ['кс'],
  y: ['и'],

  // Plain letters may also be what is left of č, š and ž where accents are not typed.
  c: ['ц', 'ч', 'к'],
  ce: ['це', 'че'],
  ci: ['ци', 'чи'],
  cy: ['ци', 'чи'],
  s: ['с', 'ш'],
  z: ['з', 'ж'],
  č: ['ч'],
  š: ['ш'],
  ž: ['ж'],
  ż: ['ж'],
  ć: ['ц'],
  ś: ['с'],
  ź: ['з'],

  // be and uk: г; pl, lt, de: х.
  h: ['г', 'х'],
  gh: ['г'],
  kh: ['х'],
  // be, pl, de: х; by, uk, en: ч.
  ch: ['х', 'ч'],
  ck: ['цк', 'чк', 'к'],
  cz: ['ч'],
  tch: ['ч'],
  tsh: ['ч'],
  tsch: ['ч'],
  ts: ['ц'],
  tz: ['ц'],
  tc: ['ц'],
  sh: ['ш'],
  sz: ['ш'],
  // de: ш and ж; en: щ.
  sch: ['ш', 'шч', 'ж'],
  shch: ['шч'],
  szcz: ['шч'],
  schtsch: ['шч'],
  shh: ['шч'],
  zh: ['ж'],
  ph: ['ф'],
  ff: ['ф', 'в'],
  th: ['т'],

  // be: the letter l is always soft. pl: so it is, but names from there are written with а and о.
  la: ['ла', 'лиа'],
  lo: ['ло', 'лио'],
  ł: ['л'],
  // uk: Serhii is Сергій, be and ru: Сергей.
  ei: ['еи', 'и'],
  ej: ['еи', 'и'],
  ey: ['еи', 'и'],
  ŭ: ['в'],
  // by: Siutsou is Сіўцоў.
  iu: ['иу', 'ив'],
  yu: ['иу', 'ив'],

  // pl; in lt the hook only makes the vowel long.
  rz: ['рз', 'ж'],
  krz: ['крз', 'кш'],
  prz: ['прз', 'пш'],
  trz: ['трз', 'тш'],
  ó: ['о', 'у'],
  ą: ['а', 'ан'],
  ąb: ['аб', 'амб'],
  ąp: ['ап', 'амп'],
  ę: ['е', 'ен'],
  ęb: ['еб', 'емб'],
  ęp: ['еп', 'емп'],

  // de, and letters of the north
  ä: ['а', 'е'],
  ae: ['ае', 'а', 'е'],
  æ: ['ае', 'а', 'е'],
  ö: ['о', 'е'],
  oe: ['ое', 'о', 'е'],
  œ: ['ое', 'о', 'е'],
  ø: ['о', 'е'],
  ü: ['у', 'иу'],
  ue: ['уе', 'у', 'иу'],
  ß: ['с'],
  đ: ['д'],
  ð: ['д'],
  þ: ['т'],
  ħ: ['х'],
  ı: ['и'],
  ə: ['е'],
}
