import { isUuid } from '../../core/uuid.ts'
import { AsWritten, asWritten } from '../../locale/as-written.tsx'
import { fullDateTime } from '../../locale/dates.ts'
import { groups } from '../../locale/numbers.ts'
import type { Account } from '../../staff/account.ts'
import { TOKEN_ACTOR } from '../../staff/actor.ts'
import type { LogPage as Log, LogEntry } from '../../staff/read-log.ts'
import { type Role, roleMay } from '../../staff/roles.ts'
import type { Frame, SwitchItem } from '../../ui/frame.ts'
import { signaturesPath } from '../signature/signature-acts.ts'
import { DeskLayout } from './layout.tsx'
import { actionWords, detailWords } from './log-words.ts'
import { shortId } from './team/short-id.ts'

/** The language switch stays at the same entries. */
export const logSwitch = (language: string, after: string | undefined): SwitchItem => ({
  language,
  href: `/staff/log?${after === undefined ? '' : `after=${after}&`}lang=${language}`,
})

export interface LogPageProps {
  /** The frame's language switch comes from `logSwitch`. */
  frame: Frame
  account: Account
  log: Log
  /** The page begins with the newest entry. */
  isFirst: boolean
}

/** `/staff/log`. */
export function LogPage({ frame, account, log: { entries, next, head }, isFirst }: LogPageProps) {
  const { t, lang } = frame
  return (
    <DeskLayout frame={frame} title={t('log.heading')} account={account} current="/staff/log">
      <div class="narrow">
        <h1>{t('log.heading')}</h1>
        <p>{t('log.lead')}</p>
        <ol class="log">
          {entries.map((entry) => (
            <Entry frame={frame} entry={entry} role={account.role} />
          ))}
        </ol>
        <p class="pages">
          {!isFirst && <a href={`/staff/log?lang=${lang}`}>{t('log.newest')}</a>}{' '}
          {next && <a href={`/staff/log?after=${next}&lang=${lang}`}>{t('log.older')}</a>}
        </p>
        {head && (
          <section aria-labelledby="head">
            <h2 id="head">{t('log.head')}</h2>
            <p>
              <strong {...asWritten('log-head')}>{head}</strong>
            </p>
            <p class="hint">
              {t('log.head.text')} <code {...asWritten()}>{`audit verify --head "${head}"`}</code>
            </p>
          </section>
        )}
      </div>
    </DeskLayout>
  )
}

function Entry({ frame, entry, role }: { frame: Frame; entry: LogEntry; role: Role }) {
  const { t, locale, lang } = frame
  const { seq, at, action, subject, subjectHandle, detail } = entry
  const words = <AsWritten>{subjectHandle ?? shortId(subject)}</AsWritten>
  const path = roleMay(role, 'names.read') ? signaturePathOf(entry) : null
  const details = detailWords(frame, detail)
  return (
    <li>
      <strong>{actionWords(t, action)}</strong> {path ? <a href={`${path}?lang=${lang}`}>{words}</a> : words}
      <p class="hint">
        {groups(seq)}
        {' · '}
        <Doer frame={frame} entry={entry} />
        {' · '}
        <time datetime={at.toISOString()}>{fullDateTime(locale, at)}</time>
      </p>
      {details.length > 0 && (
        <ul>
          {details.map(({ label, value }) => (
            <li>
              {label}: <bdi>{value}</bdi>
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

/** The page of the one signature that an entry is about; null: it is about another thing, or erased it. */
function signaturePathOf({ action, subject, detail }: LogEntry): string | null {
  const isAbout = /^(name|report|signature)\./.test(action) && action !== 'signature.removed'
  if (!isAbout || !isUuid(subject) || typeof detail.appeal !== 'string') return null
  return `${signaturesPath(detail.appeal)}/${subject}`
}

function Doer({ frame: { t }, entry: { actor } }: { frame: Frame; entry: LogEntry }) {
  const { id, handle } = actor
  if (handle !== null) return <AsWritten>{handle}</AsWritten>
  if (id === 'cli' || id === 'system') return <>{t(`log.by.${id}`)}</>
  if (id.startsWith(TOKEN_ACTOR)) return <>{t('log.by.token', { id: shortId(id.slice(TOKEN_ACTOR.length)) })}</>
  return <>{t('log.by.former')}</>
}
