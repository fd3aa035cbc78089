import { type ForeignLetters, foreignLetters } from '../../../endorsements/decide/look-alike.ts'
import { AsWritten } from '../../../locale/as-written.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { Message } from '../../../ui/message.tsx'

/** A name, with the letters of another alphabet inside its words marked. */
export const MarkedName = ({ name }: { name: string }) => (
  <AsWritten>
    {piecesOf(name, foreignLetters(name)).map(({ text, isForeign }) => (isForeign ? <mark>{text}</mark> : text))}
  </AsWritten>
)

function piecesOf(name: string, letters: readonly ForeignLetters[]): { text: string; isForeign: boolean }[] {
  const ends = letters.map(({ to }) => to)
  return [
    ...letters.flatMap(({ from, to }, i) => [
      { text: name.slice(ends[i - 1] ?? 0, from), isForeign: false },
      { text: name.slice(from, to), isForeign: true },
    ]),
    { text: name.slice(ends.at(-1) ?? 0), isForeign: false },
  ]
}

/** Says which letters are marked, and of which alphabet: who listens to the page hears no mark. */
export function MarkedLetters({ frame: { t }, name }: { frame: Frame; name: string }) {
  const letters = foreignLetters(name)
  if (letters.length === 0) return null
  const told = letters.map(({ from, to, alphabet }, i) => (
    <>
      {i > 0 && ', '}
      <AsWritten>{name.slice(from, to)}</AsWritten> ({t(`desk.organisations.alphabet.${alphabet}`)})
    </>
  ))
  return (
    <p class="warns">
      <Message t={t} of="desk.organisations.letters" with={{ letters: told }} />
    </p>
  )
}
