import type { Appeal } from '../../appeals/appeal.ts'
import type { Token } from '../../core/secret-text.ts'
import type { OwnRow } from '../../signatures/own-row-store.ts'
import { Button } from '../../ui/form.tsx'
import type { Frame } from '../../ui/frame.ts'
import { Layout } from '../../ui/layout.tsx'

export interface WithdrawPageProps {
  /** The frame's language switch links to the same page. */
  frame: Frame
  appeal: Appeal
  signature: OwnRow
  token: Token
  /** Whether the appeal still takes signatures. */
  isOpen: boolean
}

/** `/m/:token/withdraw`: the effects of withdrawing, and buttons to go on or back. */
export function WithdrawPage({ frame, appeal, signature, token, isOpen }: WithdrawPageProps) {
  const { t, lang } = frame
  const { visibility, state, look } = signature
  const hasName = visibility !== 'anonymous' && !appeal.stoppedAt
  const isUnshown = visibility === 'public' && (state !== 'counted' || look !== 'shown')
  return (
    <Layout frame={frame} title={t('confirm.title')} token>
      <div class="narrow">
        <h1>{t('control.withdraw.heading')}</h1>
        <ul>
          {state === 'counted' && <li>{t('control.withdraw.number')}</li>}
          {state === 'waiting' && <li>{t('control.withdraw.waiting')}</li>}
          {hasName && <li>{t(isUnshown ? 'control.leaves_unshown' : `control.withdraw.${visibility}`)}</li>}
          <li>
            {t('control.withdraw.link')} {t(isOpen ? 'control.withdraw.again' : 'control.withdraw.final')}
          </li>
        </ul>
        <form class="buttons" action={`/m/${token}/withdraw?lang=${lang}`} method="post">
          <Button weight="equal">{t('control.withdraw.yes')}</Button>
          <a class="button quiet" href={`/m/${token}?lang=${lang}`}>
            {t('control.back')}
          </a>
        </form>
      </div>
    </Layout>
  )
}

export interface WithdrawnPageProps {
  /** The frame's language switch is empty: the page answers a POST. */
  frame: Frame
  appeal: Appeal
  /** The signature as it was before. */
  signature: OwnRow
}

/** The answer to a withdrawal. */
export function WithdrawnPage({ frame, appeal, signature }: WithdrawnPageProps) {
  const { t, lang } = frame
  return (
    <Layout frame={frame} title={t('confirm.title')} noindex>
      <div class="narrow">
        <h1>{t('control.withdrawn.heading')}</h1>
        <p>
          {t('control.withdrawn.text')} {signature.state === 'counted' && t('control.withdrawn.number')}
        </p>
        <p>
          <a href={`/a/${appeal.slug}?lang=${lang}`}>{t('control.withdrawn.appeal')}</a>
        </p>
      </div>
    </Layout>
  )
}
