import type { Child } from 'hono/jsx'

/**
 * Attributes of an element whose text no translator of a browser may change: a name, an address, words to compare.
 * Some translators know the attribute only, others the class. `more` is a further class.
 */
export const asWritten = (more = ''): { translate: 'no'; class: string } => ({
  translate: 'no',
  class: more ? `notranslate ${more}` : 'notranslate',
})

interface AsWrittenProps {
  /** A further class. */
  as?: 'address' | undefined
  children: Child
}

/** A text as somebody wrote it, which is translated nowhere and runs in its own direction. */
export const AsWritten = ({ as, children }: AsWrittenProps) => <bdi {...asWritten(as)}>{children}</bdi>

/** A sentence of somebody else's, which may be translated but for the links and addresses in it. */
export const AddressesAsWritten = ({ of }: { of: string }) => (
  <>{of.split(/(\s+)/).map((word) => (ADDRESS.test(word) ? <span {...asWritten()}>{word}</span> : word))}</>
)

const ADDRESS = /@|:\/\/|[\p{L}\p{N}][./][\p{L}\p{N}]/u
