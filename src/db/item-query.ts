/** The SQL types of an item's values, each with its values in JavaScript. */
interface Values {
  bytea: Buffer | null
  boolean: boolean | null
  date: string | null
  integer: number | null
  text: string | null
  timestamptz: Date | null
  tsvector: string | null
  uuid: string | null
}

/** The SQL type of a value, and where the value comes from. */
type Column<Item> = { [Type in keyof Values]: readonly [Type, (item: Item) => Values[Type]] }[keyof Values]

interface ItemQuery<Item> {
  name: string
  /** The prepared statement over these items, with its values, as the driver takes it. */
  query(items: readonly Item[]): { name: string; text: string; values: unknown[] }
}

/**
 * A query over one item or many, written once. In `sql`, `:positions` stands for a query that gives the items' positions
 * `n`, counted from 1, and `:<column>` for the value of the item at `n`. Throws when `columns` lacks a column.
 */
export function itemQuery<Item>(name: string, columns: Record<string, Column<Item>>, sql: string): ItemQuery<Item> {
  const list = Object.values(columns)
  // For one item plain values: arrays are set up anew for each run, which would cost a sixth of the rate.
  const one = write(sql, columns, 'select 1 as n', (number, type) => `$${number}::${type}`)
  // The limit takes nothing away. Without it the planner expects ten items, and plans anew for each run of fewer.
  const positions = 'select unnest($1::integer[]) as n limit cardinality($1::integer[])'
  const many = write(sql, columns, positions, (number, type) => `($${number + 1}::${type}[])[n]`)
  return {
    name,
    query(items) {
      const [item] = items
      if (item !== undefined && items.length === 1) return { name, text: one, values: list.map(([, of]) => of(item)) }
      const numbers = items.map((_item, index) => index + 1)
      return { name: `${name}_many`, text: many, values: [numbers, ...list.map((column) => arrayOf(column, items))] }
    },
  }
}

/** Writes out the names of `sql`: `:positions`, and columns by number, counted from 1, and type. */
function write<Item>(
  sql: string,
  columns: Record<string, Column<Item>>,
  positions: string,
  parameter: (number: number, type: string) => string,
): string {
  const names = Object.keys(columns)
  return sql.replace(/(?<!:):([a-z]\w*)/g, (_match, name: string) => {
    const column = columns[name]
    if (column) return parameter(names.indexOf(name) + 1, column[0])
    if (name === 'positions') return positions
    throw new Error(`the query has no column ${name}`)
  })
}

/** A column of the items as an array that the driver writes. */
const arrayOf = <Item>(column: Column<Item>, items: readonly Item[]): unknown =>
  column[0] === 'bytea' ? byteaArray(items.map(column[1])) : items.map((item) => column[1](item))

/** PostgreSQL's number of the type `bytea`. */
const BYTEA = 17

/** Encodes a `bytea[]` in PostgreSQL's binary format: reading the driver's hexadecimal text costs the server more. */
function byteaArray(list: readonly (Buffer | null)[]): Buffer {
  const array = Buffer.alloc(list.reduce((sum, bytes) => sum + 4 + (bytes?.length ?? 0), 20))
  // The number of dimensions, whether there are nulls, the type, the number of elements, and the first one's index.
  const header = [1, list.includes(null) ? 1 : 0, BYTEA, list.length, 1]
  let at = header.reduce((at, field) => array.writeInt32BE(field, at), 0)
  for (const bytes of list) {
    at = array.writeInt32BE(bytes?.length ?? -1, at)
    if (bytes) at += bytes.copy(array, at)
  }
  return array
}
