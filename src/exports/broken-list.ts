/** The fault of a file that should be a sealed list. */
export type ListProblem =
  | 'empty'
  | 'no_list'
  | 'newer'
  | 'line_ends'
  | 'text'
  | 'json'
  | 'shape'
  | 'long_line'
  | 'no_end'
  | 'after_end'
  | 'hash'
  | 'rows'

/** A file is no sealed list, or not a whole one. It never quotes the file: the lines hold names. */
export class BrokenList extends Error {
  override readonly name = 'BrokenList'
  readonly problem: ListProblem
  /** Counted from 1. */
  readonly line: number

  constructor(problem: ListProblem, line: number) {
    super(`${problem} in line ${line}`)
    this.problem = problem
    this.line = line
  }
}
