import type { NamePage } from '../moderation/list-names.ts'
import type { Context } from './context.ts'

/** Names that a command takes from the database at once. */
export const NAMES_AT_ONCE = 200

/** Every name of a list, page by page, so that a long list needs no more memory than a page. */
export async function* allNames(list: (after: string | undefined) => Promise<NamePage>) {
  let after: string | undefined
  do {
    const { names, next } = await list(after)
    yield* names
    after = next ?? undefined
  } while (after !== undefined)
}

interface Printed<Item> {
  json: boolean | undefined
  items: AsyncIterable<Item>
  line: (item: Item) => string
  /** Printed instead of an empty list. */
  empty: string
}

/** Prints a list as it comes, as lines or as one array of JSON. */
export async function printList<Item>(
  context: Pick<Context, 'answer'>,
  { json, items, line, empty }: Printed<Item>,
): Promise<void> {
  const print = (text: string) => context.answer({}, {}, text)
  let waits: string | undefined
  for await (const item of items) {
    // Only the next item tells whether a comma stands after this one.
    if (waits !== undefined) print(json ? `${waits},` : waits)
    else if (json) print('[')
    waits = json ? JSON.stringify(item, null, 2).replace(/^/gm, '  ') : line(item)
  }
  if (waits === undefined) return print(json ? '[]' : empty)
  print(waits)
  if (json) print(']')
}
