import type { AddressDoubt } from '../../core/email-doubt.ts'
import type { Translate } from '../../locale/translate.ts'
import { Button } from '../../ui/form.tsx'
import type { SignValues } from '../sign-values.ts'
import { AddressDoubtBox } from './address-doubt.tsx'
import { AnswerBox } from './answer-box.tsx'

/** Reasons to show the form again although no field is wrong; the page tells at most one reason. */
export interface Answer {
  /** The address is perhaps mistyped; a button sends the suggestion, where there is one, as `use`. */
  doubt?: AddressDoubt | undefined
  /** The mail company can be forced to reveal that the signer got our letter. */
  notice?: boolean | undefined
  tooMany?: boolean | undefined
  /** The text was replaced after the form was opened; the new one stands on the page. */
  changed?: boolean | undefined
  /** The database is away. */
  paused?: boolean | undefined
}

/** The box at the top of the form with the question or the notice; null when there is none. */
export function SignAnswerBox({
  t,
  values,
  doubt,
  notice,
  tooMany,
  changed,
  paused,
  disabled,
}: Answer & AnswerContext) {
  if (paused)
    return (
      <AnswerBox title={t('site.paused.heading')} quiet={disabled}>
        {t('site.paused')}
      </AnswerBox>
    )
  if (tooMany) return <AnswerBox title={t('error.429.title')}>{t('sign.too_many')}</AnswerBox>
  if (changed)
    return (
      <AnswerBox title={t('sign.changed')} buttons={<NewText t={t} />}>
        {t('sign.changed_text')}
      </AnswerBox>
    )
  if (doubt) return <AddressDoubtBox t={t} typed={values.email} doubt={doubt} />
  if (notice) return <Notice t={t} />
  return null
}

interface AnswerContext {
  t: Translate
  values: SignValues
  /** The form is disabled on a page that was only read: the box must not take the focus. */
  disabled?: boolean | undefined
}

/** The notice about a mail company, with buttons: another address, or this one all the same. */
export function Notice({ t }: { t: Translate }) {
  return (
    <AnswerBox
      title={t('sign.notice')}
      buttons={
        <>
          <a class="button equal" href="#email">
            {t('sign.notice_other')}
          </a>
          <Button weight="equal">{t('sign.notice_keep')}</Button>
        </>
      }
    >
      {t('sign.notice_text')}
    </AnswerBox>
  )
}

const NewText = ({ t }: { t: Translate }) => (
  <a class="button equal" href="#main">
    {t('sign.changed_read')}
  </a>
)
