/**
 * Readings of Cyrillic letters, the likeliest first, in the alphabet of the folded words: а б в г д е ж з и к л м н о п р
 * с т у ф х ц ч ш. There `и` stands for й, too, and for what softens the vowel after it. Absent letters stand for themselves.
 *
 * Alphabets of Belarusian (official and classical), Russian and Ukrainian, and letters of a few more.
 */
export const CYRILLIC_LETTERS: Record<string, readonly string[]> = {
  ё: ['ио'],
  ю: ['иу'],
  я: ['иа'],
  э: ['е'],
  є: ['е'],
  й: ['и'],
  ы: ['и'],
  і: ['и'],
  ї: ['и'],
  ў: ['в'],
  ґ: ['г'],
  щ: ['шч'],
  ь: [''],
  ъ: [''],
  // Belarusian has ц for a soft т.
  ть: ['ц', 'т'],
  // Ukrainian: Сергій, Андрій.
  ей: ['еи', 'и'],
  эй: ['еи', 'и'],
  // Serbian and Macedonian
  ј: ['и'],
  љ: ['л'],
  њ: ['н'],
  ћ: ['ц'],
  ђ: ['д'],
  џ: ['дж'],
  ѓ: ['г'],
  ќ: ['к'],
  ѕ: ['д'],
  // Kazakh, Tatar, Bashkir, Kyrgyz
  ә: ['е'],
  ғ: ['г'],
  қ: ['к'],
  ң: ['н'],
  ө: ['о'],
  ү: ['у'],
  ұ: ['у'],
  һ: ['х'],
}
