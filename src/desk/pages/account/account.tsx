import type { Child } from 'hono/jsx'
import { AsWritten } from '../../../locale/as-written.tsx'
import { LOCALES } from '../../../locale/locale.ts'
import { catalogues } from '../../../locale/translate.ts'
import type { Account } from '../../../staff/account.ts'
import { isDemoOwner } from '../../../staff/demo-owner.ts'
import type { OwnMailbox } from '../../../staff/own-account/own-mailbox.ts'
import type { OwnSession } from '../../../staff/sessions/own-sessions.ts'
import { Button } from '../../../ui/form.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { DeskLayout } from '../layout.tsx'
import { OwnSessions } from './own-sessions.tsx'

/** Changes after which the page says that they are made. */
export const DONE = [
  ...(['passphrase', 'factor', 'address', 'language', 'daily_on', 'daily_off'] as const),
  ...(['session', 'others', 'stopped'] as const),
] as const

export interface AccountPageProps {
  frame: Frame
  account: Account
  /** The recovery codes that are left. */
  codes: number
  mailbox: OwnMailbox
  sessions: readonly OwnSession[]
  /** The change that was just made. */
  done?: (typeof DONE)[number] | undefined
}

/** `/staff/account`: what somebody signs in with, and the way to change each. */
export function AccountPage({ frame, account, codes, mailbox, sessions, done }: AccountPageProps) {
  const { t } = frame
  const isDemo = isDemoOwner(account)
  return (
    <DeskLayout frame={frame} title={t('staff.account.heading')} account={account} current="/staff/account">
      <div class="narrow">
        <h1>{t('staff.account.heading')}</h1>
        {done && (
          <p class="notice" role="status">
            {t(`staff.account.${done}_done`)}
          </p>
        )}
        <dl class="settings">
          <Setting label={t('staff.handle')}>
            <AsWritten>{account.handle}</AsWritten>
          </Setting>
          <Setting label={t('staff.account.role')}>
            {t(`staff.role.${account.role}`)} <span class="hint">{t(`staff.may.${account.role}`)}</span>
          </Setting>
          {!isDemo && <Changes frame={frame} codes={codes} />}
          <Mailbox frame={frame} mailbox={mailbox} />
          {!account.campaign.demo && <DailyLetter frame={frame} isOn={mailbox.dailyLetter} />}
        </dl>
        {isDemo && <p>{t('staff.demo.account')}</p>}
        <h2>{t('staff.account.browsers')}</h2>
        <p>{t('staff.account.browsers_text')}</p>
        <OwnSessions frame={frame} sessions={sessions} />
        <h2>{t('staff.access.sees')}</h2>
        <ul>
          <li>{t('staff.access.sees.team')}</li>
          <li>{t('staff.access.sees.nobody')}</li>
          <li>{t('staff.access.sees.nothing')}</li>
        </ul>
      </div>
    </DeskLayout>
  )
}

function Changes({ frame: { t, lang }, codes }: Pick<AccountPageProps, 'frame' | 'codes'>) {
  return (
    <>
      <Setting label={t('staff.passphrase')}>
        <a href={`/staff/account/passphrase?lang=${lang}`}>{t('staff.change.passphrase')}</a>
      </Setting>
      <Setting label={t('staff.account.factor')}>
        <a href={`/staff/account/factor?lang=${lang}`}>{t('staff.change.factor')}</a>
      </Setting>
      <Setting label={t('staff.account.codes')}>
        {codes > 0 ? t('staff.account.codes_left', { n: codes }) : t('staff.account.codes_none')}
        {' · '}
        <a href={`/staff/account/codes?lang=${lang}`}>{t('staff.change.codes')}</a>
      </Setting>
    </>
  )
}

function Mailbox({ frame: { t, lang }, mailbox }: Pick<AccountPageProps, 'frame' | 'mailbox'>) {
  const { address, locale, isSealed } = mailbox
  return (
    <>
      <Setting label={t('staff.account.address')}>
        {address && <AsWritten>{address}</AsWritten>}
        {!address && t(isSealed ? 'staff.account.address_sealed' : 'staff.account.address_none')}
        {' · '}
        <a href={`/staff/account/address?lang=${lang}`}>{t('staff.change.address')}</a>
      </Setting>
      <Setting label={t('staff.account.language')}>
        <form action={`/staff/account/language?lang=${lang}`} method="post">
          <select name="locale" aria-label={t('staff.account.language')} autocomplete="off">
            {LOCALES.map((one) => (
              <option value={one} lang={one} selected={one === (locale ?? lang)}>
                {catalogues[one].name}
              </option>
            ))}
          </select>{' '}
          <Button weight="quiet">{t('staff.account.save')}</Button>
        </form>
      </Setting>
    </>
  )
}

function DailyLetter({ frame: { t, lang }, isOn }: { frame: Frame; isOn: boolean }) {
  return (
    <Setting label={t('staff.account.daily')}>
      {t(isOn ? 'staff.account.daily_is_on' : 'staff.account.daily_is_off')}{' '}
      <span class="hint">{t('staff.account.daily_text')}</span>
      <form action={`/staff/account/daily-letter?lang=${lang}`} method="post">
        <Button weight="quiet" name="daily" value={isOn ? 'off' : 'on'}>
          {t(isOn ? 'staff.account.daily_off' : 'staff.account.daily_on')}
        </Button>
      </form>
    </Setting>
  )
}

const Setting = ({ label, children }: { label: string; children: Child }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
)
