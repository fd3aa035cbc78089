import type { Child } from 'hono/jsx'
import type { AddressDoubt } from '../../core/email-doubt.ts'
import { AsWritten } from '../../locale/as-written.tsx'
import type { Translate } from '../../locale/translate.ts'
import { Button } from '../../ui/form.tsx'
import { Message } from '../../ui/message.tsx'
import type { SignValues } from '../sign-values.ts'

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
      <Box title={t('site.paused.heading')} quiet={disabled}>
        {t('site.paused')}
      </Box>
    )
  if (tooMany) return <Box title={t('error.429.title')}>{t('sign.too_many')}</Box>
  if (changed)
    return (
      <Box title={t('sign.changed')} buttons={<NewText t={t} />}>
        {t('sign.changed_text')}
      </Box>
    )
  if (doubt) return <Doubt t={t} values={values} doubt={doubt} />
  if (notice) return <Notice t={t} />
  return null
}

interface AnswerContext {
  t: Translate
  values: SignValues
  /** The form is disabled on a page that was only read: the box must not take the focus. */
  disabled?: boolean | undefined
}

function Doubt({ t, values, doubt }: AnswerContext & { doubt: AddressDoubt }) {
  const typed = <AsWritten as="address">{values.email}</AsWritten>
  const keep = (
    <Button weight="equal">
      <Message t={t} of="sign.doubt_keep" with={{ email: typed }} />
    </Button>
  )
  const text = <Message t={t} of="sign.doubt_text" with={{ email: typed }} />
  if (doubt.suggestion === null)
    return (
      <Box
        title={
          <Message
            t={t}
            of="sign.doubt_ending"
            with={{ ending: <AsWritten as="address">.{doubt.ending}</AsWritten> }}
          />
        }
        buttons={
          <>
            <a class="button equal" href="#email">
              {t('sign.doubt_mend')}
            </a>
            {keep}
          </>
        }
      >
        {text}
      </Box>
    )
  const meant = <AsWritten as="address">{doubt.suggestion}</AsWritten>
  return (
    <Box
      title={<Message t={t} of="sign.doubt" with={{ suggestion: meant }} />}
      buttons={
        <>
          <Button weight="equal" name="use" value={doubt.suggestion}>
            <Message t={t} of="sign.doubt_use" with={{ email: meant }} />
          </Button>
          {keep}
        </>
      }
    >
      {text}
    </Box>
  )
}

function Notice({ t }: { t: Translate }) {
  return (
    <Box
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
    </Box>
  )
}

const NewText = ({ t }: { t: Translate }) => (
  <a class="button equal" href="#main">
    {t('sign.changed_read')}
  </a>
)

interface BoxProps {
  title: Child
  /** Do not take the focus. */
  quiet?: boolean | undefined
  children: Child
  buttons?: Child
}

/** A box that takes the focus, like the error summary, so a screen reader reads the box first. */
function Box({ title, quiet, children, buttons }: BoxProps) {
  return (
    <div class="answer" role="alert" tabindex={-1} autofocus={!quiet} aria-labelledby="answer-title">
      <h2 id="answer-title">{title}</h2>
      <p>{children}</p>
      {buttons && <div class="buttons">{buttons}</div>}
    </div>
  )
}
