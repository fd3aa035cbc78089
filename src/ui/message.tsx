import type { Child } from 'hono/jsx'
import type { MessageKey, Translate, Values } from '../locale/translate.ts'

interface MessageProps {
  t: Translate
  of: MessageKey
  /** Elements to insert into the message, by the name of the value in whose place they stand. */
  with: Record<string, Child>
  values?: Values
}

/** A private-use character, which no catalogue and no translator uses. */
const MARK = '\ue000'

/** A message with elements in it; each language decides where the elements stand. */
export function Message({ t, of, with: elements, values }: MessageProps) {
  const marks = Object.fromEntries(Object.keys(elements).map((name) => [name, `${MARK}${name}${MARK}`]))
  const pieces = t(of, { ...values, ...marks }).split(MARK)
  return <>{pieces.map((piece, index) => (index % 2 === 1 ? elements[piece] : piece))}</>
}
