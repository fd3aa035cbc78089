export type Cell = string | number | undefined

/** A table as text: the first column is aligned to the left, the others to the right. */
export function table(heads: string[], rows: Cell[][]): string {
  const lines = [heads, ...rows.map((row) => row.map(show))]
  const widths = heads.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)))
  const pad = (text: string, column: number) => {
    const width = widths[column] ?? 0
    return column === 0 ? text.padEnd(width) : text.padStart(width)
  }
  const drawn = lines.map((line) => line.map(pad).join('  ').trimEnd())
  return [drawn[0], widths.map((width) => '-'.repeat(width)).join('  '), ...drawn.slice(1)].join('\n')
}

/** Shows three significant digits: measurements on a shared machine are not more exact. */
function show(cell: Cell): string {
  if (cell === undefined) return ''
  if (typeof cell === 'string') return cell
  return cell >= 100 ? Math.round(cell).toString() : cell.toPrecision(3).replace(/\.?0+$/, '')
}
