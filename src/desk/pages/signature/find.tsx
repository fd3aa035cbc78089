import type { Account } from '../../../staff/account.ts'
import { Answer, Button, TextField } from '../../../ui/form.tsx'
import type { Frame } from '../../../ui/frame.ts'
import type { ShownAppeal } from '../../shown-appeal.ts'
import { signaturesPath } from '../../signature/signature-acts.ts'
import { DeskLayout } from '../layout.tsx'
import { SignatureHead } from './signature-head.tsx'

export interface FindPageProps {
  frame: Frame
  account: Account
  appeal: ShownAppeal
  /** The id that was asked for. */
  id: string
  /** `unknown`: the appeal has no signature with the id. `removed`: one was just erased. */
  answer?: 'unknown' | 'removed' | undefined
}

/** `/staff/a/:slug/signatures`: the way to one signature by its id. */
export function FindPage({ frame, account, appeal, id, answer }: FindPageProps) {
  const { t } = frame
  const title = t(answer === 'unknown' ? 'signature.unknown' : 'signature.title')
  return (
    <DeskLayout frame={frame} title={title} account={account}>
      <div class="narrow">
        <SignatureHead frame={frame} appeal={appeal} role={account.role} />
        <h1>{t('signature.title')}</h1>
        {answer === 'unknown' && <Answer title={title}>{t('signature.unknown.text')}</Answer>}
        {answer === 'removed' && (
          <p class="notice" role="status">
            {t('signature.done.remove')}
          </p>
        )}
        <h2>{t('signature.find')}</h2>
        <FindSignature frame={frame} slug={appeal.slug} id={id} />
      </div>
    </DeskLayout>
  )
}

/** A form that leads to the page of a signature by its id. */
export function FindSignature({ frame: { t, lang }, slug, id = '' }: { frame: Frame; slug: string; id?: string }) {
  return (
    <form action={signaturesPath(slug)} method="get">
      <input type="hidden" name="lang" value={lang} />
      <TextField id="id" label={t('signature.find.label')} type="exact" value={id} />
      <Button weight="quiet">{t('signature.find.button')}</Button>
    </form>
  )
}
