import type { FieldError } from '../../../core/errors.ts'
import { AsWritten } from '../../../locale/as-written.tsx'
import { day } from '../../../locale/dates.ts'
import type { Account } from '../../../staff/account.ts'
import { ROLES } from '../../../staff/roles.ts'
import type { ListedToken } from '../../../staff/tokens/list-tokens.ts'
import { Button, Checkbox, ErrorSummary, SelectField, TextField } from '../../../ui/form.tsx'
import type { Frame, SwitchItem } from '../../../ui/frame.ts'
import { DeskLayout } from '../layout.tsx'
import { shortId } from './short-id.ts'

/** The fields of the form as they were typed. */
export interface TokenValues {
  name: string
  role: string
  writes: boolean
  days: string
}

export interface TokensPageProps {
  /** The frame's language switch comes from `tokensSwitch`. */
  frame: Frame
  account: Account
  tokens: readonly ListedToken[]
  values: TokenValues
  errors?: readonly FieldError[]
  /** One has just been ended. */
  isEnded?: boolean
}

export const TOKENS = '/staff/team/tokens'
/** Where the pages of tokens send what they hold, to be shown in another language. */
export const TOKENS_AGAIN = `${TOKENS}/again` as const
const FORM = 'token-form'

/** The language switch: buttons that post the form, which comes back as it was typed. */
export const tokensSwitch = (language: string): SwitchItem => ({
  language,
  form: FORM,
  action: `${TOKENS_AGAIN}?lang=${language}`,
})

/** `/staff/team/tokens`: the campaign's tokens, and the form for a new one. */
export function TokensPage({ frame, account, tokens, values, errors = [], isEnded }: TokensPageProps) {
  const { t, lang } = frame
  return (
    <DeskLayout frame={frame} title={t('desk.tokens.heading')} errors={errors} account={account}>
      <div class="narrow">
        <ErrorSummary t={t} errors={errors} />
        <h1>{t('desk.tokens.heading')}</h1>
        {isEnded && (
          <p class="notice" role="status">
            {t('desk.tokens.ended')}
          </p>
        )}
        <p>{t('desk.tokens.lead')}</p>
        {tokens.length === 0 ? <p>{t('desk.tokens.none')}</p> : <List frame={frame} tokens={tokens} />}
        <h2>{t('desk.tokens.new')}</h2>
        <form id={FORM} action={`${TOKENS}?lang=${lang}`} method="post">
          <TextField
            id="name"
            label={t('desk.tokens.name')}
            hint={t('desk.tokens.name.hint')}
            value={values.name}
            maxlength={60}
            errors={errors}
            required
          />
          <SelectField
            id="role"
            label={t('desk.tokens.role')}
            none={t('desk.tokens.role.none')}
            options={ROLES.map((role) => ({ code: role, name: t(`staff.role.${role}`) }))}
            value={values.role}
            errors={errors}
          />
          <Checkbox id="writes" checked={values.writes}>
            {t('desk.tokens.writes')}
          </Checkbox>
          <TextField
            id="days"
            label={t('desk.tokens.days')}
            type="digits"
            value={values.days}
            maxlength={3}
            errors={errors}
            required
          />
          <Button>{t('desk.tokens.make')}</Button>
        </form>
      </div>
    </DeskLayout>
  )
}

const List = ({ frame, tokens }: Pick<TokensPageProps, 'frame' | 'tokens'>) => (
  <>
    <ul class="tokens">
      {tokens.map((token) => (
        <li>
          <TokenFacts frame={frame} token={token} />
          <p>
            <a href={`${TOKENS}/${token.id}?lang=${frame.lang}`} aria-describedby={`t-${token.id}`}>
              {frame.t('desk.tokens.end')}
            </a>
          </p>
        </li>
      ))}
    </ul>
    <p class="hint">{frame.t('desk.tokens.stay')}</p>
  </>
)

/** The facts of one token: what it is for, what it may, until when, and when it was last used. */
export function TokenFacts({ frame: { t, locale }, token }: { frame: Frame; token: ListedToken }) {
  const { id, name, role, access, stepUp, until, usedOn } = token
  return (
    <>
      <strong id={`t-${id}`}>{name === null ? t('desk.tokens.unnamed') : <AsWritten>{name}</AsWritten>}</strong>{' '}
      <AsWritten>{shortId(id)}</AsWritten>
      <p class="hint">
        {[t(`staff.role.${role}`), t(`desk.tokens.${access}`), stepUp && t('desk.tokens.step_up')]
          .filter(Boolean)
          .join(', ')}
        <br />
        {t('desk.tokens.until', { day: day(locale, until) })}
        {' · '}
        {usedOn ? t('desk.tokens.used', { day: day(locale, usedOn) }) : t('desk.tokens.unused')}
      </p>
    </>
  )
}
