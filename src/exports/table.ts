import type { Pages } from './profile.ts'

/** Rows in pages, with the columns to write of each row, in their order. A null is an empty cell. */
export interface Table<Column extends string> {
  columns: readonly Column[]
  pages: Pages<Readonly<Record<Column, string | null>>>
}
