import { parseAddress } from '../../core/email.ts'
import type { AddressDoubt } from '../../core/email-doubt.ts'
import { AsWritten } from '../../locale/as-written.tsx'
import type { Translate } from '../../locale/translate.ts'
import { Button } from '../../ui/form.tsx'
import { Message } from '../../ui/message.tsx'
import { AnswerBox } from './answer-box.tsx'

interface AddressDoubtProps {
  t: Translate
  /** The address as typed. */
  typed: string
  doubt: AddressDoubt
}

/** The question about a typed address, for a form whose field is `email`; a suggestion is sent as `use`. */
export function AddressDoubtBox({ t, typed: email, doubt }: AddressDoubtProps) {
  const typed = <AsWritten as="address">{email}</AsWritten>
  const keep = (
    <Button weight="equal">
      <Message t={t} of="sign.doubt_keep" with={{ email: typed }} />
    </Button>
  )
  const mend = (
    <a class="button equal" href="#email">
      {t('sign.doubt_mend')}
    </a>
  )
  const text = <Message t={t} of="sign.doubt_text" with={{ email: typed }} />
  if (doubt.suggestion === null)
    return (
      <AnswerBox
        title={
          <Message
            t={t}
            of="sign.doubt_ending"
            with={{ ending: <AsWritten as="address">.{doubt.ending}</AsWritten> }}
          />
        }
        buttons={
          <>
            {mend}
            {keep}
          </>
        }
      >
        {text}
      </AnswerBox>
    )
  const meant = <AsWritten as="address">{doubt.suggestion}</AsWritten>
  return (
    <AnswerBox
      title={<Message t={t} of="sign.doubt" with={{ suggestion: meant }} />}
      buttons={
        <>
          <Button weight="equal" name="use" value={doubt.suggestion}>
            <Message t={t} of="sign.doubt_use" with={{ email: meant }} />
          </Button>
          {parseAddress(email).ok ? keep : mend}
        </>
      }
    >
      {text}
    </AnswerBox>
  )
}
