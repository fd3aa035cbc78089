/** The typed address without what is invisible in it or stands around it: "mailto:", a name, brackets, quotes, a full stop. */
export function withoutSurroundings(text: string): string {
  const plain = text
    .replace(INVISIBLE, '')
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u3002\uff61]/g, '.')
    .replace(/[\u2018\u2019\u02bc\u2032]/g, "'")
  const typed = withoutEnds(plain)
  return withoutEnds(withoutLabel(withoutEnds(inAngleBrackets(typed) ?? typed)))
}

const INVISIBLE = /\u034f|[\ufe00-\ufe0f]|[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g

const BEFORE = new Set('"“”„‟«»‹›\'`´([<,;:•–—')
const AFTER = new Set('"“”„‟«»‹›\'`´)]}>,;:.!?…/\\')
const SPACE = /[ \t\p{Zs}]/u

function withoutEnds(text: string): string {
  let from = 0
  let to = text.length
  while (from < to && isEnd(text[from], BEFORE)) from++
  while (to > from && isEnd(text[to - 1], AFTER)) to--
  return text.slice(from, to)
}

const isEnd = (character: string | undefined, ends: Set<string>): boolean =>
  character !== undefined && (ends.has(character) || SPACE.test(character))

/** The address of `Name <address>`; the name may be the same address, as mail programs copy it. */
function inAngleBrackets(text: string): string | undefined {
  const [before = '', inside, behind] = text.split('<')
  if (inside === undefined || behind !== undefined || inside.includes('>')) return undefined
  const name = withoutEnds(before)
  return !name.includes('@') || name === withoutLabel(inside) ? inside : undefined
}

const LABEL =
  /^(mailto|(?:e-?mail|mail|имейл|(?:эл\. ?)?(?:почта|пошта|адрес|адрас|адреса)|adres|adresas|el\. ?paštas|poczta) ?): ?/i

function withoutLabel(text: string): string {
  const [label, word] = LABEL.exec(text) ?? []
  if (label === undefined) return text
  const address = text.slice(label.length)
  return word?.toLowerCase() === 'mailto' ? (address.split('?')[0] ?? '') : address
}
