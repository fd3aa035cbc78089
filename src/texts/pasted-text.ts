import { readLineEnds } from './line-ends.ts'

/** A line of Markdown, and the number of the line of the given text that it stands for, from 1. */
export interface TextLine {
  text: string
  at: number
}

/** A place of the given text that is not Markdown as it stands, and was read as the author meant it. */
export interface Mended {
  kind: 'indented' | 'typed_bullets'
  at: number
  /** The bullet as it was typed. */
  mark?: string
}

const DEEP = 4
/** Bullets of word processors and telephones; the last two are those of Word's own symbol font. */
const BULLET = /^( *)([•●▪◦‣⁃∙·■□\uf0b7\uf0a7])[ \t\u00a0]*(?=\S)/u
/** Marks that may also be part of a sentence: they are bullets only among others. */
const DASH = /^( *)([–—−‒―])[ \t\u00a0]*(?=\S)|^( *)([-+*])(?=\p{L})/u
const TIGHT_NUMBER = /^( *)(\d{1,3}[.)])(?=\p{L})/u
const ITEM = /^ *(?:[-+*]|\d{1,9}[.)])(?: |$)/
const NUMBERED = /^( {0,3})(\d{1,3})([.)]) +/
const ENDS_LIST = /^ {0,3}(?:#{1,6}(?: |$)|(?:[-_*] *){3}$)/
const BEFORE_A_LIST = /[:;.,!?…]$/
const LEADING_SPACE = /^[ \t\u00a0\u2000-\u200a\u202f\u3000]+/

/** Removes the indentation that all lines have in common; tabs count as four spaces. */
export function dedent(text: string): string {
  const lines = text.split('\n').map(withSpaces)
  const common = lines
    .filter(isFilled)
    .reduce((least, line) => Math.min(least, indentOf(line)), Number.POSITIVE_INFINITY)
  return lines.map((line) => (isFilled(line) ? line.slice(common) : '')).join('\n')
}

/**
 * Makes Markdown of a text as it is pasted from a word processor, a messenger or a letter: typed bullets become lists,
 * what is indented becomes text instead of code, numbered points keep all their paragraphs, and what follows a list on
 * the next line is no part of its last item.
 */
export function readPasted(text: string): { lines: TextLine[]; mended: Mended[] } {
  const mended: Mended[] = []
  const given = dedent(text).split('\n')
  const lines = outdent(listsOf(given, mended), mended)
  const numbered = keepPoints(lines).map((line, index) => ({ text: line, at: index + 1 }))
  return { lines: leaveLists(numbered), mended: mended.sort((a, b) => a.at - b.at) }
}

/** Replaces each typed bullet by that of Markdown. */
function listsOf(lines: string[], mended: Mended[]): string[] {
  const dashes = dashItems(lines)
  let last = ''
  return lines.map((line, index) => {
    const typed = BULLET.exec(line) ?? (dashes.has(index) ? DASH.exec(line) : null)
    const number = typed ? null : TIGHT_NUMBER.exec(line)
    const mark = typed?.[2] ?? typed?.[4] ?? number?.[2]?.slice(-1)
    if (mark !== undefined && mark !== last) mended.push({ kind: 'typed_bullets', at: index + 1, mark })
    if (isFilled(line) && indentOf(line) === 0) last = mark ?? ''
    if (typed) return `${typed[1] ?? typed[3]}- ${line.slice(typed[0].length)}`
    return number ? `${number[0]} ${line.slice(number[0].length)}` : line
  })
}

/** The lines that begin with a dash as bullet: one of several in a row, and not in the middle of a sentence. */
function dashItems(lines: readonly string[]): Set<number> {
  const runs: number[][] = [[]]
  for (const [index, line] of lines.entries()) {
    if (!isFilled(line)) runs.push([])
    else runs.at(-1)?.push(index)
  }
  const filled = runs.filter((run) => run.length > 0)
  const isDash = (index: number | undefined): boolean => {
    const found = index === undefined ? null : DASH.exec(lines[index] ?? '')
    // `*word*` is emphasis.
    return found !== null && !(found[4] === '*' && (lines[index ?? 0] ?? '').indexOf('*', found[0].length) !== -1)
  }
  const items = filled.map((run) =>
    run.filter((index, nth) => {
      const before = nth > 0 ? (lines[index - 1] ?? '') : undefined
      return isDash(index) && (before === undefined || isDash(index - 1) || BEFORE_A_LIST.test(before.trimEnd()))
    }),
  )
  const begins = filled.map((run) => isDash(run[0]))
  const lists = items.filter((found, nth) => found.length > 1 || (begins[nth] && (begins[nth - 1] || begins[nth + 1])))
  return new Set(lists.flat())
}

/** Takes the indentation off what stands indented outside of lists. */
function outdent(lines: string[], mended: Mended[]): string[] {
  let inList = false
  let shift = 0
  let afterBlank = true
  return lines.map((line, index) => {
    if (!isFilled(line)) {
      afterBlank = true
      return line
    }
    const indent = indentOf(line)
    if (indent < DEEP) shift = 0
    else if (!inList && shift === 0) {
      shift = indent
      if (afterBlank) mended.push({ kind: 'indented', at: index + 1 })
    }
    const shifted = line.slice(Math.min(shift, indent))
    if (ITEM.test(shifted)) inList = true
    else if (afterBlank && indentOf(shifted) < 2) inList = false
    afterBlank = false
    return shifted
  })
}

interface Point {
  n: number
  at: number
  width: number
  /** The paragraphs after the first one that every earlier point of the list has. */
  least: number
}

/**
 * Indents whatever stands between one numbered point and the next: it belongs to the first of them. The last point
 * takes as many of the paragraphs after it as each point before has.
 */
function keepPoints(lines: string[]): string[] {
  const kept = [...lines]
  const last = new Map<string, Point>()
  const indent = (at: number, width: number) => {
    kept[at] = indented(kept[at] ?? '', width)
  }
  const end = ({ at: from, width, least }: Point) => {
    if (!Number.isFinite(least)) return
    let left = least
    for (let at = from + 1; at < lines.length && !ENDS_LIST.test(lines[at] ?? ''); at++) {
      if (beginsParagraph(lines, at) && left-- === 0) return
      if (left < least) indent(at, width)
    }
  }
  for (const [index, line] of lines.entries()) {
    if (ENDS_LIST.test(line)) {
      for (const point of last.values()) end(point)
      last.clear()
    }
    const [whole, , number = '', delimiter = ''] = NUMBERED.exec(line) ?? []
    if (whole === undefined) continue
    const before = last.get(delimiter)
    const point = { n: Number(number), at: index, width: whole.length, least: Number.POSITIVE_INFINITY }
    last.set(delimiter, point)
    if (before && point.n === before.n + 1) {
      let paragraphs = 0
      for (let at = before.at + 1; at < index; at++) {
        if (beginsParagraph(lines, at)) paragraphs++
        indent(at, before.width)
      }
      point.least = Math.min(before.least, paragraphs)
    } else if (before) end(before)
  }
  for (const point of last.values()) end(point)
  return kept
}

const beginsParagraph = (lines: string[], at: number): boolean =>
  isFilled(lines[at] ?? '') && !isFilled(lines[at - 1] ?? '')

const indented = (line: string, width: number): string =>
  isFilled(line) && indentOf(line) < width ? ' '.repeat(width) + line.trimStart() : line

/** Ends a list before a line that follows its last item without indentation, unless the item was wrapped there. */
function leaveLists(lines: TextLine[]): TextLine[] {
  const left: TextLine[] = []
  let index = 0
  while (index < lines.length) {
    const line = lines[index++] as TextLine
    left.push(line)
    if (!ITEM.test(line.text)) continue
    const rest: TextLine[] = []
    for (let next = lines[index]; next && continues(next.text); next = lines[++index]) rest.push(next)
    const [first] = rest
    if (!first) continue
    const item = [line, ...rest].map(({ text }) => text.trim())
    if (indentOf(first.text) === 0 && readLineEnds(item, false).read !== 'wrapped')
      left.push({ text: '', at: first.at })
    left.push(...rest)
  }
  return left
}

const continues = (line: string): boolean => isFilled(line) && !ITEM.test(line) && !ENDS_LIST.test(line)

const withSpaces = (line: string): string =>
  line.replace(LEADING_SPACE, (space) => space.replaceAll('\t', ' '.repeat(DEEP)).replace(/[^ ]/g, ' '))

const isFilled = (line: string): boolean => line.trim() !== ''

const indentOf = (line: string): number => line.length - line.trimStart().length
