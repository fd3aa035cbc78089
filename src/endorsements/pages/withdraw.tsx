import type { Appeal } from '../../appeals/appeal.ts'
import type { Token } from '../../core/secret-text.ts'
import { Button } from '../../ui/form.tsx'
import type { Frame } from '../../ui/frame.ts'
import { Layout } from '../../ui/layout.tsx'
import type { OwnEndorsement } from '../organisation.ts'

export interface WithdrawEndorsementPageProps {
  /** The frame's language switch links to the same page. */
  frame: Frame
  endorsement: OwnEndorsement
  token: Token
  /** Whether the appeal still takes endorsements. */
  isOpen: boolean
}

/** `/o/:token/withdraw`: the effects of withdrawing, and buttons to go on or back. */
export function WithdrawEndorsementPage({ frame, endorsement, token, isOpen }: WithdrawEndorsementPageProps) {
  const { t, lang } = frame
  return (
    <Layout frame={frame} title={t('confirm.title')} token>
      <div class="narrow">
        <h1>{t('endorse.withdraw.heading')}</h1>
        <ul>
          <li>{t(endorsement.state === 'listed' ? 'endorse.withdraw.listed' : 'endorse.withdraw.unlisted')}</li>
          <li>{t('endorse.withdraw.data')}</li>
          <li>
            {t('control.withdraw.link')} {t(isOpen ? 'endorse.withdraw.again' : 'endorse.withdraw.final')}
          </li>
        </ul>
        <form class="buttons" action={`/o/${token}/withdraw?lang=${lang}`} method="post">
          <Button weight="equal">{t('control.withdraw.yes')}</Button>
          <a class="button quiet" href={`/o/${token}?lang=${lang}`}>
            {t('control.back')}
          </a>
        </form>
      </div>
    </Layout>
  )
}

export interface WithdrawnEndorsementPageProps {
  /** The frame's language switch is empty: the page answers a POST. */
  frame: Frame
  appeal: Appeal
}

/** The answer to a withdrawal. */
export function WithdrawnEndorsementPage({ frame, appeal }: WithdrawnEndorsementPageProps) {
  const { t, lang } = frame
  return (
    <Layout frame={frame} title={t('confirm.title')} noindex>
      <div class="narrow">
        <h1>{t('endorse.withdrawn.heading')}</h1>
        <p>{t('endorse.withdrawn.text')}</p>
        <p>
          <a href={`/a/${appeal.slug}?lang=${lang}`}>{t('control.withdrawn.appeal')}</a>
        </p>
      </div>
    </Layout>
  )
}
