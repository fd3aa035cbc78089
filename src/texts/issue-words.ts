import type { z } from 'zod'
import type { Written } from './front-matter.ts'

type Issue = z.core.$ZodIssue

/** The issue, or for unknown fields one issue each. */
export const pathsOf = (issue: Issue): Issue[] =>
  issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ ...issue, path: [...issue.path, key] })) : [issue]

const TYPES: Record<string, string> = {
  string: 'must be text',
  number: 'must be a whole number',
  int: 'must be a whole number',
  boolean: 'must be true or false',
  array: 'must be a list',
  object: 'must hold fields of its own, each on a line and indented',
  record: 'must hold fields of its own, each on a line and indented',
}

/** The schema's messages are ours where they were given; the rest are the library's, and begin like this. */
const LIBRARY = /^(?:Invalid|Too|Unrecognized)/

/** Words an issue of the schema for the person who wrote the file. */
export function wordsOf(issue: Issue, written: Written | undefined): string {
  if (issue.code === 'invalid_type') return typeWords(issue.expected, issue.message, written)
  if (issue.code === 'unrecognized_keys') return 'there is no such field'
  if (!LIBRARY.test(issue.message)) return issue.message
  if (issue.code === 'invalid_value') return `must be ${issue.values.map(String).join(' or ')}`
  if (issue.code === 'too_big') return `must be at most ${issue.maximum}`
  if (issue.code === 'too_small') return `must be at least ${issue.minimum}`
  if (issue.code === 'invalid_key') return issue.issues[0]?.message ?? 'there is no such field'
  return 'is not what it must be'
}

function typeWords(expected: string, message: string, written: Written | undefined): string {
  if (written && written.source === '') return 'has no value'
  if (written && expected === 'string' && typeof written.value !== 'string') {
    const as = written.value === null ? 'nothing' : typeof written.value === 'number' ? 'a number' : 'true or false'
    return `is read as ${as}: put it in quotes, as in "${written.source}"`
  }
  if (message.endsWith('received undefined')) return 'is missing'
  return TYPES[expected] ?? 'is not what it must be'
}
