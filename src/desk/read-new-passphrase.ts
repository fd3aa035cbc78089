import { suggestPassphrase } from '../staff/passphrase.ts'

/** A new passphrase as typed, and whether it is readable on the page. */
export interface TypedPassphrase {
  passphrase: string
  shown: boolean
  /** The words were just suggested. */
  suggested: boolean
}

/** What the buttons beside the field ask for: another suggestion, or to show or hide what is typed. */
export function readNewPassphrase(
  sent: { do?: string | undefined; shown?: string | undefined },
  typed = '',
): TypedPassphrase {
  if (sent.do === 'suggest') return { passphrase: suggestPassphrase(), shown: true, suggested: true }
  const shown = sent.do === 'show' || (sent.do !== 'hide' && sent.shown === 'yes')
  return { passphrase: typed, shown, suggested: false }
}
