import { contactLinks } from '../core/contact-links.ts'
import { AddressesAsWritten, asWritten } from '../locale/as-written.tsx'

interface ContactProps {
  /** How somebody can be reached, as the organisers wrote it. */
  text: string
  /** The text is a sentence, which a browser may translate but for the addresses in it. */
  isSentence?: boolean
  /** The title of links that open a new tab, for a page whose form would be lost. */
  newTab?: string | undefined
}

/** A text in which the addresses are links. The other site does not learn from which page its visitor came. */
export const Contact = ({ text, isSentence, newTab }: ContactProps) => (
  <bdi {...(isSentence ? {} : asWritten())}>
    {contactLinks(text).map(({ text: piece, href }) =>
      href === null ? (
        <AddressesAsWritten of={piece} />
      ) : (
        <a
          href={href}
          rel="noreferrer"
          {...asWritten()}
          target={newTab && href.startsWith('https') ? '_blank' : undefined}
          title={newTab && href.startsWith('https') ? newTab : undefined}
        >
          {piece}
        </a>
      ),
    )}
  </bdi>
)
