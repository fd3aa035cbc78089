import { asWritten } from '../../locale/as-written.tsx'

/** A sentence that ends in a command for the person who runs the server. */
export const Command = ({ words, command }: { words: string; command: string }) => (
  <p>
    {words} <code {...asWritten()}>{command}</code>
  </p>
)
