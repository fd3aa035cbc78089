/**
 * Latin letters and digits, each with the letters that look like it: of Cyrillic and Greek, and of Latin where Unicode does not
 * take an accent off. After the table of Unicode TR39, by capital and small letter: Η looks like H, and η like n.
 */
const LOOKING_LIKE: readonly (readonly [string, string])[] = [
  ['a', 'АаΑα'],
  ['b', 'ВвЬьΒβ'],
  ['c', 'СсϹϲ'],
  ['d', 'ԀԁĐđÐð'],
  ['e', 'ЕеЄєΕεƏə'],
  ['f', 'Ϝϝ'],
  ['g', 'Ԍԍɡ'],
  ['h', 'НнҺһΗĦħ'],
  ['i', 'ІіӀӏΙιIlLŁłı1|'],
  ['j', 'ЈјϳͿ'],
  ['k', 'КкҚқΚκ'],
  ['m', 'МмΜ'],
  ['n', 'ПпΝη'],
  ['o', 'ОоӨөΟοσΘθØø0'],
  ['p', 'РрΡρ'],
  ['q', 'Ԛԛ'],
  ['r', 'ГгҐґ'],
  ['s', 'Ѕѕ'],
  ['t', 'ТтΤτ'],
  ['u', 'Ииυ'],
  ['v', 'Ѵѵν'],
  ['w', 'ШшԜԝω'],
  ['x', 'ХхΧχ'],
  ['y', 'УуҮүΥγ'],
  ['z', 'Ζ'],
  ['3', 'ЗзӠӡ'],
  ['6', 'б'],
]

/** The Latin letter or digit that a letter looks like. */
export const LATIN_FORM: ReadonlyMap<string, string> = new Map(
  LOOKING_LIKE.flatMap(([form, letters]) => [...letters].map((letter): [string, string] => [letter, form])),
)
