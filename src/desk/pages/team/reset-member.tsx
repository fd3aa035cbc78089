import { AsWritten } from '../../../locale/as-written.tsx'
import { Answer, Button } from '../../../ui/form.tsx'
import { Message } from '../../../ui/message.tsx'
import { RadioCards } from '../../../ui/radio-cards.tsx'
import { DeskLayout } from '../layout.tsx'
import type { MemberPageProps } from './member.tsx'

/** The means of a member that can be reset. */
export const RESETS = ['factor', 'both'] as const

export interface ResetMemberPageProps extends MemberPageProps {
  what: (typeof RESETS)[number]
  /** The reason why the 24 hours could not begin. */
  answer?: 'own_account' | 'reset_waits' | 'letters_spent' | undefined
}

/** `/staff/team/members/:id/reset`: what is lost, and what happens in the next 24 hours. */
export function ResetMemberPage({ frame, account, member, what, answer }: ResetMemberPageProps) {
  const { t, lang } = frame
  const { id, handle } = member
  const path = `/staff/team/members/${id}`
  const options = RESETS.map((value) => ({
    ...{ value, label: t(`desk.reset.${value}`), hint: t(`desk.reset.${value}_hint`) },
  }))
  return (
    <DeskLayout frame={frame} title={t('desk.reset.heading', { handle })} account={account} current="/staff/team">
      <div class="narrow">
        <h1>
          <Message t={t} of="desk.reset.heading" with={{ handle: <AsWritten>{handle}</AsWritten> }} />
        </h1>
        {answer && <Answer title={t('desk.reset.no.title')}>{t(`desk.reset.no.${answer}`)}</Answer>}
        <p>{t('desk.reset.text')}</p>
        <form action={`${path}/reset?lang=${lang}`} method="post">
          <fieldset>
            <legend>{t('desk.reset.what')}</legend>
            <RadioCards name="what" value={what} options={options} />
          </fieldset>
          <Button>{t('desk.reset.button')}</Button>
        </form>
        <p>
          <a href={`${path}?lang=${lang}`}>{t('staff.back')}</a>
        </p>
      </div>
    </DeskLayout>
  )
}
