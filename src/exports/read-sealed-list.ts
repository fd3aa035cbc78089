import { createHash, type Hash } from 'node:crypto'
import { z } from 'zod'
import { isSlug } from '../campaigns/slug.ts'
import { BrokenList } from './broken-list.ts'
import { PrivateLine, PublicLine, SEALED_LIST, SealedEnd, SealedHead, WithdrawnLine } from './sealed-list.ts'
import { splitLines } from './split-lines.ts'

/** A line between the first and the last one. */
export type SealedLine = PublicLine | PrivateLine | WithdrawnLine

/** The words of a whole list about itself. */
export interface WholeList {
  head: SealedHead
  /** Its signatures. */
  rows: number
}

/**
 * Reads a sealed list, page by page, in memory for one page. Returns once the list has proven whole: its last line is there
 * and tells the hash and the number of what was read. Throws BrokenList otherwise, also after it has given some pages.
 */
export async function* readSealedList(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<SealedLine[], WholeList> {
  const hash = createHash('sha256')
  const read: { head?: SealedHead; rows: number; line: number; isAtEnd: boolean } = { rows: 0, line: 0, isAtEnd: false }
  for await (const page of splitLines(bytes)) {
    const found: SealedLine[] = []
    for (const raw of page) {
      read.line++
      if (read.isAtEnd) throw new BrokenList('after_end', read.line)
      const value = objectOf(raw, read.line)
      if (!read.head) read.head = headOf(value)
      else if (isEnd(value)) {
        checkEnd(value, read, hash)
        read.isAtEnd = true
      } else {
        const line = parsed(LINES, value, read.line)
        if ('id' in line) read.rows++
        found.push(line)
      }
      if (!read.isAtEnd) hash.update(raw)
    }
    if (found.length > 0) yield found
  }
  const { head, rows, line, isAtEnd } = read
  if (!head) throw new BrokenList('empty', 1)
  if (!isAtEnd) throw new BrokenList('no_end', line)
  return { head, rows }
}

/** Reads a list to its end. Throws BrokenList unless it is whole. */
export async function wholeList(bytes: AsyncIterable<Uint8Array>): Promise<WholeList> {
  const pages = readSealedList(bytes)
  for (;;) {
    const { done, value } = await pages.next()
    if (done) return value
  }
}

const LINES = z.union([PrivateLine, PublicLine, WithdrawnLine])

/** The object of a line. A last line without its LF was cut off, even where it can be read. */
function objectOf(raw: Uint8Array, line: number): object {
  if (raw.at(-1) !== LF) throw new BrokenList(line === 1 ? 'no_list' : 'no_end', line)
  if (raw.at(-2) === CR) throw new BrokenList('line_ends', line)
  let value: unknown
  try {
    value = JSON.parse(decoder.decode(raw))
  } catch (error) {
    if (line === 1) throw new BrokenList('no_list', 1)
    throw new BrokenList(error instanceof TypeError ? 'text' : 'json', line)
  }
  if (typeof value === 'object' && value !== null) return value
  throw new BrokenList(line === 1 ? 'no_list' : 'shape', line)
}

const LF = 10
const CR = 13
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function headOf(value: object): SealedHead {
  const format = 'format' in value && typeof value.format === 'string' ? value.format : ''
  if (format !== SEALED_LIST)
    throw new BrokenList(/^undersigned-sealed-list\/\d+$/.test(format) ? 'newer' : 'no_list', 1)
  const head = parsed(SealedHead, value, 1)
  // The slug becomes part of a file's name.
  if (!isSlug(head.appeal)) throw new BrokenList('shape', 1)
  return head
}

const isEnd = (value: object): boolean => 'end' in value

function checkEnd(value: object, { rows, line }: { rows: number; line: number }, hash: Hash): void {
  const end = parsed(SealedEnd, value, line)
  if (end.sha256 !== hash.digest('hex')) throw new BrokenList('hash', line)
  if (end.rows !== rows) throw new BrokenList('rows', line)
}

function parsed<Value>(schema: z.ZodType<Value>, value: object, line: number): Value {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  throw new BrokenList('shape', line)
}
