import type { Token } from '../../core/secret-text.ts'
import { AddressesAsWritten, AsWritten, asWritten } from '../../locale/as-written.tsx'
import { day } from '../../locale/dates.ts'
import type { MessageKey } from '../../locale/translate.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { Button } from '../../ui/form.tsx'
import type { Frame } from '../../ui/frame.ts'
import { Message } from '../../ui/message.tsx'
import type { Proof } from '../organisation.ts'
import { seenInWords } from '../proof/seen-in-words.ts'
import type { StoredProof } from '../proof/stored-proof.ts'
import { type OwnAnswer, OwnAnswerBox } from './own-answer.tsx'

/** The line that a domain can show and the ways to it, or one sentence why no domain is checked. */
export type ShownProof = { line: string; domain: string; ways: ProofWay[] } | { sentence: MessageKey; host: string }

interface ProofWay {
  method: Proof['method']
  /** The name of the record, or the address of the file. */
  place: string
  /** The last check. */
  proof: StoredProof | undefined
}

interface OwnProofProps {
  frame: Frame
  token: Token
  shown: ShownProof
  /** The outcome of a check, which stands at the place that was checked. */
  answered?: { method: Proof['method']; answer: OwnAnswer } | undefined
}

/** The part of an own link's page about the organisation's domain: the line, where to put it, and what was seen. */
export function OwnProof({ frame, token, shown, answered }: OwnProofProps) {
  const { t } = frame
  return (
    <section>
      <h2>{t('proof.own.heading')}</h2>
      {'sentence' in shown ? (
        <p>
          <Message t={t} of={shown.sentence} with={{ host: <AsWritten as="address">{shown.host}</AsWritten> }} />
        </p>
      ) : (
        <>
          <p>
            <Message t={t} of="proof.own.text" with={{ domain: <AsWritten as="address">{shown.domain}</AsWritten> }} />
          </p>
          <p id="proof-put">{t('proof.own.put')}</p>
          <Line label={t('proof.own.line')} line={shown.line} />
          <div class="buttons">
            <CopyButton t={t} target="proof-line" />
          </div>
          {shown.ways.map((way) => (
            <Way {...{ frame, token, ...way }} answer={answered?.method === way.method ? answered.answer : undefined} />
          ))}
          <p class="hint">{t('proof.own.then')}</p>
        </>
      )}
    </section>
  )
}

/** The line in a field that shows all of it on a phone, too: without scripts it is selected and copied by hand. */
const Line = ({ label, line }: { label: string; line: string }) => (
  <textarea
    {...asWritten('link-field whole')}
    id="proof-line"
    rows={2}
    readonly
    dir="ltr"
    autocomplete="off"
    spellcheck={false}
    aria-label={label}
    aria-describedby="proof-put"
  >
    {line}
  </textarea>
)

interface WayProps extends ProofWay, Pick<OwnProofProps, 'frame' | 'token'> {
  answer: OwnAnswer | undefined
}

function Way({ frame, token, method, place, proof, answer }: WayProps) {
  const { t, lang } = frame
  return (
    <>
      <h3>{t(`proof.own.${method}`)}</h3>
      <p>
        {t(`proof.own.${method}_where`)}
        <br />
        <AsWritten as="address">{place}</AsWritten>
      </p>
      {method === 'dns' && <p class="hint">{t('proof.own.dns_form')}</p>}
      {answer && <OwnAnswerBox t={t} answer={answer} />}
      {proof && <Seen frame={frame} proof={proof} />}
      <form action={`/o/${token}/proof?lang=${lang}`} method="post">
        <input type="hidden" name="method" value={method} />
        <div class="buttons">
          <Button weight="quiet">{t(`proof.own.${method}_check`)}</Button>
        </div>
      </form>
    </>
  )
}

function Seen({ frame, proof }: { frame: Frame; proof: StoredProof }) {
  return (
    <>
      <p>
        <strong>{stateOf(frame, proof)}</strong>
      </p>
      <ul>
        {seenInWords(frame.t, proof.seen).map((sentence) => (
          <li>
            <AddressesAsWritten of={sentence} />
          </li>
        ))}
      </ul>
    </>
  )
}

function stateOf({ t, locale }: Frame, { seenOn, checkedOn }: StoredProof): string {
  const checked = { day: day(locale, checkedOn) }
  if (seenOn === checkedOn) return t('proof.own.seen', checked)
  return seenOn === null
    ? t('proof.own.not_seen', checked)
    : t('proof.own.missing', { ...checked, last: day(locale, seenOn) })
}
