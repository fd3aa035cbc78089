import { createHash } from 'node:crypto'
import { foldedWords } from '../locale/folding/folded-words.ts'

/** Readings of a name that are looked at: most names have one to four, and each takes memory. */
const MOST_READINGS = 8

/**
 * Finds names that are read alike, in any alphabet and order of words, and that stand with the same words. The function
 * takes signatures one after another, and returns the id of an earlier one that is like it. It remembers hashes and ids.
 */
export function duplicateFinder(): (id: string, name: string, words: string | null) => string | null {
  const seen = new Map<number, string>()
  return (id, name, words) => {
    const about = joined(foldedWords(words ?? '').map(([likeliest = '']) => likeliest))
    const keys = readingsOf(foldedWords(name)).map((reading) => keyOf(`${reading}|${about}`))
    const earlier = keys.map((key) => seen.get(key)).find((found) => found !== undefined)
    for (const key of keys) if (!seen.has(key)) seen.set(key, earlier ?? id)
    return earlier ?? null
  }
}

/** Each way to read a name, its words in the order of the alphabet. A name without a letter has none. */
function readingsOf(words: readonly string[][]): string[] {
  let readings: string[][] = words.length === 0 ? [] : [[]]
  for (const forms of words) {
    const usable = readings.length * forms.length > MOST_READINGS ? forms.slice(0, 1) : forms
    readings = readings.flatMap((reading) => usable.map((form) => [...reading, form]))
  }
  return [...new Set(readings.map(joined))]
}

const joined = (words: string[]): string => words.sort().join(' ')

/** 48 bits: a Map of numbers takes a quarter of the memory that one of texts would. */
const keyOf = (text: string): number => createHash('sha256').update(text).digest().readUIntBE(0, 6)
