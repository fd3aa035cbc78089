import type { MessageKey } from '../../locale/translate.ts'
import type { Frame } from '../../ui/frame.ts'

interface PairsProps {
  frame: Frame
  heads?: readonly [MessageKey, MessageKey]
  pairs: readonly (readonly [MessageKey, MessageKey])[]
}

/** A table of two columns: a heading, and a text about it. */
export function Pairs({ frame: { t }, heads, pairs }: PairsProps) {
  return (
    <table>
      {heads && (
        <thead>
          <tr>
            {heads.map((head) => (
              <th scope="col">{t(head)}</th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {pairs.map(([heading, text]) => (
          <tr>
            <th scope="row">{t(heading)}</th>
            <td>{t(text)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
