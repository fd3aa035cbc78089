import type { AppealText } from '../../appeals/appeal.ts'
import type { Token } from '../../core/secret-text.ts'
import { AsWritten } from '../../locale/as-written.tsx'
import { countryName } from '../../locale/countries.ts'
import { day } from '../../locale/dates.ts'
import type { MessageKey } from '../../locale/translate.ts'
import { firstLook } from '../../signatures/first-look.ts'
import type { Frame } from '../../ui/frame.ts'
import { Layout } from '../../ui/layout.tsx'
import { Message } from '../../ui/message.tsx'
import { changesOf, type OwnChange, saysPaused } from '../choices.ts'
import type { OwnSignature } from '../see.ts'

export interface ManagePageProps extends OwnSignature {
  /** The frame's language switch links to the same page. */
  frame: Frame
  text: AppealText
  /** The manage token. */
  token: Token
  /** The change that was just made, if the page answers one. */
  done?: OwnChange | undefined
}

/** `/m/:token`: the stored data of a signature, its readers, and the choices of its signer. */
export function ManagePage(props: ManagePageProps) {
  const { frame, text, done } = props
  const { t } = frame
  return (
    <Layout frame={frame} title={t('confirm.title')} token>
      <div class="narrow">
        <h1>{t('manage.heading')}</h1>
        {done && (
          <p class="answer" role="status" tabindex={-1} autofocus>
            {t(`manage.done_${done}`)}
          </p>
        )}
        <dl class="facts">
          <dt>{t('confirm.appeal')}</dt>
          <dd class="of-appeal" lang={text.locale}>
            <bdi>{text.shortTitle}</bdi>
          </dd>
          <dt>{t('manage.state')}</dt>
          <dd>
            <State {...props} />
          </dd>
          <PublicParts {...props} />
          <dt>{t('manage.kept')}</dt>
          <dd>
            <Kept {...props} />
          </dd>
          <dt>{t('manage.readers')}</dt>
          <dd>{t(readers(props))}</dd>
        </dl>
        <Choices {...props} />
      </div>
    </Layout>
  )
}

function State({ frame: { t, locale }, appeal, signature }: ManagePageProps) {
  if (signature.state === 'waiting')
    return <>{t(appeal.policy.liveCounts ? 'manage.waiting_live' : 'manage.waiting')}</>
  if (signature.state === 'counted' && signature.day)
    return <>{t('manage.counted', { day: day(locale, signature.day) })}</>
  if (signature.noSeat) return <>{t('manage.no_seat')}</>
  const contact = appeal.campaign.contact
  return (
    <>
      {t(signature.state === 'held' ? 'manage.held' : 'manage.invalid')}{' '}
      {contact && <Message t={t} of="manage.ask" with={{ contact: <AsWritten>{contact}</AsWritten> }} />}
    </>
  )
}

function PublicParts({ frame: { t, locale }, signature }: ManagePageProps) {
  const { visibility, name, descriptor, country } = signature
  if (visibility !== 'public') return null
  const parts: [MessageKey, string | null][] = [
    ['confirm.name', name],
    ['confirm.words', descriptor],
    ['confirm.country', country && countryName(locale, country)],
  ]
  return (
    <>
      {parts.map(
        ([key, value]) =>
          value && (
            <>
              <dt>{t(key)}</dt>
              <dd>
                <AsWritten>{value}</AsWritten>
              </dd>
            </>
          ),
      )}
    </>
  )
}

function Kept({ frame: { t }, appeal, signature }: ManagePageProps) {
  const { visibility, hasMark } = signature
  // A stop erases the name and leaves the visibility.
  const isNameless = appeal.stoppedAt !== null && visibility !== 'anonymous'
  return (
    <>
      {t(isNameless ? `manage.kept_nameless_${visibility}` : `manage.kept_${visibility}`)}{' '}
      {t(hasMark ? 'manage.kept_mark' : 'manage.kept_no_mark')}
    </>
  )
}

function readers({ appeal, signature }: ManagePageProps): MessageKey {
  const { visibility, state, look } = signature
  // A stopped appeal has no names left, whatever the visibility.
  if (appeal.stoppedAt) return 'manage.readers_anonymous'
  if (visibility !== 'public') return `manage.readers_${visibility}`
  if (state === 'held' || state === 'invalid') return 'manage.readers_outside'
  if (look === 'hidden') return 'manage.readers_hidden'
  const next = look ?? firstLook(signature, appeal.policy.namesWait)
  return next === 'waiting' ? 'manage.readers_waiting' : 'manage.readers_public'
}

function Choices(props: ManagePageProps) {
  const { frame, token } = props
  const { t, lang } = frame
  return (
    <>
      <h2>{t('manage.choices')}</h2>
      {saysPaused(props) && <p class="hint">{t('sign.private_off')}</p>}
      <div class="buttons stacked">
        {[...changesOf(props), 'withdraw' as const].map((choice) => (
          <a class="button equal" href={`/m/${token}/${choice}?lang=${lang}`}>
            {t(`manage.${choice}`)}
          </a>
        ))}
      </div>
    </>
  )
}
