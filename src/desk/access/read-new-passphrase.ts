import { suggestPassphrase } from '../../staff/means/passphrase.ts'
import type { TypedPassphrase } from '../pages/access/passphrase-field.tsx'

/** The passphrase after a press of a button beside its field: another suggestion, or the same one shown or hidden. */
export function readNewPassphrase(
  sent: { do?: string | undefined; shown?: string | undefined },
  typed = '',
): TypedPassphrase {
  if (sent.do === 'suggest') return { passphrase: suggestPassphrase(), shown: true, suggested: true, pressed: true }
  const shown = sent.do === 'show' || (sent.do !== 'hide' && sent.shown === 'yes')
  return { passphrase: typed, shown, suggested: false, pressed: sent.do !== undefined }
}
