import type { Child } from 'hono/jsx'
import { Answer, ErrorSummary } from '../../../ui/form.tsx'
import { signaturesPath } from '../../signature/signature-acts.ts'
import { DeskLayout } from '../layout.tsx'
import { PauseAnswer } from '../pause-answer.tsx'
import type { ActPageProps } from './act-form.ts'
import { SignatureHead } from './signature-head.tsx'
import { SignatureSummary } from './summary.tsx'

/** Both pages of an act: errors, the signature, what the act does, and the way out. */
export function ActLayout({ children, ...props }: ActPageProps & { children: Child }) {
  const { frame, account, appeal, signature, act, errors = [], answer } = props
  const { t, lang } = frame
  const title = t(`signature.${act}.heading`)
  return (
    <DeskLayout frame={frame} title={title} errors={errors} account={account}>
      <div class="narrow">
        <SignatureHead frame={frame} appeal={appeal} role={account.role} acted={signature.id} />
        <h1>{title}</h1>
        <ErrorSummary t={t} errors={errors} />
        {answer === 'changed' ? (
          <Answer title={t('signature.nothing_done')}>{t('signature.changed')}</Answer>
        ) : (
          <PauseAnswer t={t} reason={answer} />
        )}
        <SignatureSummary frame={frame} signature={signature} />
        {children}
        <p>
          <a href={`${signaturesPath(appeal.slug)}/${signature.id}?lang=${lang}`}>{t('staff.back')}</a>
        </p>
      </div>
    </DeskLayout>
  )
}
