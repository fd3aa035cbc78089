import type { SeenSignature, SignatureAct } from '../../../moderation/see-signature.ts'
import type { Account } from '../../../staff/account.ts'
import { roleMay } from '../../../staff/roles.ts'
import { Answer } from '../../../ui/form.tsx'
import type { Frame } from '../../../ui/frame.ts'
import type { ShownAppeal } from '../../shown-appeal.ts'
import { SIGNATURE_ACTIONS, signaturesPath } from '../../signature/signature-acts.ts'
import { DeskLayout } from '../layout.tsx'
import { SignatureFacts } from './facts.tsx'
import { SignatureHead } from './signature-head.tsx'
import { whenShown } from './when-shown.ts'

export interface SignaturePageProps {
  frame: Frame
  account: Account
  appeal: ShownAppeal
  signature: SeenSignature
  /** When the public page follows what is done now, at the latest; null: at once. */
  later: Date | null
  /** The act that was just done. */
  done?: SignatureAct | undefined
  /** Why an act was not done. */
  answer?: 'changed' | 'not_now' | undefined
}

/** The act that takes back another one. */
const BACK = { hold: 'release', release: 'hold' } as const

/** `/staff/a/:slug/signatures/:id`: what is known of one signature, and the acts that its state and the role allow. */
export function SignaturePage({ frame, account, appeal, signature, later, done, answer }: SignaturePageProps) {
  const { t, lang } = frame
  const pathOf = (act: SignatureAct) => `${signaturesPath(appeal.slug)}/${signature.id}/${act}?lang=${lang}`
  const acts = signature.acts.filter((act) => roleMay(account.role, SIGNATURE_ACTIONS[act]))
  return (
    <DeskLayout frame={frame} title={t('signature.title')} account={account}>
      <div class="narrow">
        <SignatureHead frame={frame} appeal={appeal} role={account.role} />
        <h1>{t('signature.title')}</h1>
        {answer && <Answer title={t('signature.nothing_done')}>{t(`signature.${answer}`)}</Answer>}
        {done && (
          <div class="notice" role="status">
            <p>
              {t(`signature.done.${done}`)} {whenShown(frame, later)}
            </p>
            {(done === 'hold' || done === 'release') && acts.includes(BACK[done]) && (
              <p>
                <a href={pathOf(BACK[done])}>{t(`signature.back.${done}`)}</a>
              </p>
            )}
          </div>
        )}
        <SignatureFacts frame={frame} signature={signature} />
        <h2>{t('signature.acts')}</h2>
        {acts.length === 0 && <p>{t('signature.acts.none')}</p>}
        <ul class="acts">
          {acts.map((act) => (
            <li>
              <a class="button quiet" href={pathOf(act)}>
                {t(`signature.${act}`)}
              </a>{' '}
              <span class="hint">{t(`signature.${act}.hint`)}</span>
            </li>
          ))}
        </ul>
      </div>
    </DeskLayout>
  )
}
