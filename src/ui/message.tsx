import type { Child } from 'hono/jsx'
import type { MessageKey, Translate, Values } from '../locale/translate.ts'

interface MessageProps {
  t: Translate
  of: MessageKey
  /** What stands in the message as an element, by the name of its value. */
  with: Record<string, Child>
  values?: Values
}

/** A private-use character: no catalogue and no translator writes it. */
const MARK = '\ue000'

/** A message with elements in it, so that each language decides where they stand. */
export function Message({ t, of, with: elements, values }: MessageProps) {
  const marks = Object.fromEntries(Object.keys(elements).map((name) => [name, `${MARK}${name}${MARK}`]))
  const pieces = t(of, { ...values, ...marks }).split(MARK)
  return <>{pieces.map((piece, index) => (index % 2 === 1 ? elements[piece] : piece))}</>
}
