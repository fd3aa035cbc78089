/**
 * Latin letters and digits, each with the letters that look like it: of Cyrillic and Greek, small capitals, and Latin ones whose
 * accent Unicode does not take off. After the table of Unicode TR39, by capital and small letter: Η looks like H, and η like n.
 */
const LOOKING_LIKE: readonly (readonly [string, string])[] = [
  ['a', 'АаΑαᴀ'],
  ['b', 'ВвЬьΒβʙ'],
  ['c', 'СсϹϲᴄ'],
  ['d', 'ԀԁĐđÐðᴅ'],
  ['e', 'ЕеЄєΕεƏəᴇ'],
  ['f', 'Ϝϝ'],
  ['g', 'Ԍԍɡɢ'],
  ['h', 'НнҺһΗĦħʜ'],
  ['i', 'ІіӀӏΙιIlLŁłı1|ɪʟ'],
  ['j', 'ЈјϳͿᴊ'],
  ['k', 'КкҚқΚκᴋ'],
  ['m', 'МмΜᴍ'],
  ['n', 'ПпΝηɴ'],
  ['o', 'ОоӨөΟοσΘθØø0ᴏ'],
  ['p', 'РрΡρᴘ'],
  ['q', 'Ԛԛ'],
  ['r', 'ГгҐґʀ'],
  ['s', 'Ѕѕꜱ'],
  ['t', 'ТтΤτᴛ'],
  ['u', 'Ииυᴜ'],
  ['v', 'Ѵѵνᴠ'],
  ['w', 'ШшԜԝωᴡ'],
  ['x', 'ХхΧχ'],
  ['y', 'УуҮүΥγʏ'],
  ['z', 'Ζᴢ'],
  ['3', 'ЗзӠӡ'],
  ['6', 'б'],
]

/** The Latin letter or digit that a letter looks like. */
export const LATIN_FORM: ReadonlyMap<string, string> = new Map(
  LOOKING_LIKE.flatMap(([form, letters]) => [...letters].map((letter): [string, string] => [letter, form])),
)
