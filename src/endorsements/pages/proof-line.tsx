import { unicodeHost } from '../../core/unicode-host.ts'
import { AsWritten } from '../../locale/as-written.tsx'
import { day } from '../../locale/dates.ts'
import type { Frame } from '../../ui/frame.ts'
import { Message } from '../../ui/message.tsx'
import type { Proof } from '../organisation.ts'

interface ProofLineProps {
  frame: Frame
  proof: Proof
}

/** The dated line that tells what an organisation's domain said: never a bare mark. */
export function ProofLine({ frame: { t, locale }, proof: { method, domain, seenOn, present } }: ProofLineProps) {
  const inLetters = <AsWritten as="address">{unicodeHost(domain)}</AsWritten>
  const key = `proof.line.${present ? method : (`${method}_past` as const)}` as const
  return <Message t={t} of={key} with={{ domain: inLetters }} values={{ day: day(locale, seenOn) }} />
}
