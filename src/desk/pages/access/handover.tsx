import { AsWritten, asWritten } from '../../../locale/as-written.tsx'
import { dateTime } from '../../../locale/dates.ts'
import type { Account } from '../../../staff/account.ts'
import type { Handover } from '../../../staff/team/list-resets.ts'
import { CopyButton } from '../../../ui/copy-button.tsx'
import type { Frame, SwitchItem } from '../../../ui/frame.ts'
import { Message } from '../../../ui/message.tsx'
import { DeskLayout } from '../layout.tsx'

export interface HandoverPageProps {
  /** The frame's language switch comes from `handoverSwitch`. */
  frame: Frame
  path: string
  account: Account
  handover: Handover
  url: string
}

const FORM = 'handover-form'

/** The language switch: buttons that ask for the link once more. */
export const handoverSwitch =
  (path: string) =>
  (language: string): SwitchItem => ({ language, form: FORM, action: `${path}?lang=${language}` })

/** `/staff/team/handovers/:id`: the link that an owner gives to a member in person. */
export function HandoverPage({ frame, path, account, handover: { handle, expiresAt }, url }: HandoverPageProps) {
  const { t, lang, locale } = frame
  return (
    <DeskLayout frame={frame} title={t('desk.handover.heading', { handle })} account={account} current="/staff/team">
      <div class="narrow">
        <h1>
          <Message t={t} of="desk.handover.heading" with={{ handle: <AsWritten>{handle}</AsWritten> }} />
        </h1>
        <p>{t('desk.team.until', { time: dateTime(locale, expiresAt) })}</p>
        <p>{t('desk.handover.text')}</p>
        <code {...asWritten('secret')} id="link">
          {url}
        </code>
        <form id={FORM} action={`${path}?lang=${lang}`} method="post" hidden />
        <p class="buttons">
          <CopyButton t={t} target="link" />
        </p>
        <p>
          <a href={`/staff/team?lang=${lang}`}>{t('staff.back')}</a>
        </p>
      </div>
    </DeskLayout>
  )
}
