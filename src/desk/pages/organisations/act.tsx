import type { FieldError } from '../../../core/errors.ts'
import type { QueuedEndorsement } from '../../../endorsements/decide/queued-endorsement.ts'
import type { Account } from '../../../staff/account.ts'
import { Answer, Button, ErrorSummary, TextField } from '../../../ui/form.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { organisationsPath } from '../../organisations/organisation-lists.ts'
import type { ShownAppeal } from '../../shown-appeal.ts'
import { AppealHead } from '../appeal-head.tsx'
import { DeskLayout } from '../layout.tsx'
import { PauseAnswer, type PauseReason } from '../pause-answer.tsx'
import { ACT_FORM, listOf, type OrganisationAct, organisationActPath } from './act-form.ts'
import { Changes } from './changes.tsx'
import { OrganisationFacts } from './facts.tsx'
import { MarkedLetters, MarkedName } from './marked-name.tsx'

export interface OrganisationActPageProps {
  /** The frame's language switch comes from `actSwitch`. */
  frame: Frame
  account: Account
  appeal: ShownAppeal
  /** As it is now: the form carries its version. */
  endorsement: QueuedEndorsement
  act: OrganisationAct
  /** As it was typed. */
  reason: string
  errors?: readonly FieldError[]
  /** Why the form comes back although no field is wrong. */
  answer?: PauseReason | 'changed' | undefined
}

/** Declines or removes an organisation: what this will do, the reason, and the button. */
export function OrganisationActPage(props: OrganisationActPageProps) {
  const { frame, account, appeal, endorsement, act, reason, errors = [], answer } = props
  const { t, lang } = frame
  const { organisation, proposed } = endorsement
  // Only a removal is possible, and nobody is there to read a reason.
  const isEntered = endorsement.origin === 'entered'
  const { slug } = appeal
  const about = act === 'decline' && proposed ? 'decline_change' : act
  const asked = about === 'decline_change' && proposed ? proposed : organisation
  const title = t(`desk.organisations.${about}.heading`)
  const all = organisationsPath({ slug }, lang)
  return (
    <DeskLayout frame={frame} title={title} errors={errors} account={account}>
      <div class="narrow">
        <AppealHead frame={frame} appeal={appeal} above={[{ href: all, label: t('desk.organisations.title') }]} />
        <h1>{title}</h1>
        <ErrorSummary t={t} errors={errors} />
        {answer === 'changed' ? (
          <Answer title={t('desk.organisations.nothing_done')}>{t('desk.organisations.changed')}</Answer>
        ) : (
          <PauseAnswer t={t} reason={answer} />
        )}
        <p>
          <strong>
            <MarkedName name={asked.name} />
          </strong>
        </p>
        <MarkedLetters frame={frame} name={asked.name} />
        <dl class="settings">
          <OrganisationFacts frame={frame} organisation={asked} />
        </dl>
        {about === 'decline_change' && proposed && (
          <Changes frame={frame} organisation={organisation} proposed={proposed} />
        )}
        <p>{t(`desk.organisations.${isEntered ? 'remove_entered' : about}.will`)}</p>
        <form
          id={ACT_FORM}
          action={`${organisationActPath(slug, endorsement.id, act)}?lang=${lang}`}
          method="post"
          novalidate
        >
          <input type="hidden" name="version" value={endorsement.version} />
          {!isEntered && (
            <TextField
              id="reason"
              label={t(act === 'remove' ? 'desk.organisations.reason.optional' : 'desk.organisations.reason')}
              hint={t('desk.organisations.reason.read')}
              value={reason}
              errors={errors}
              required={act === 'decline'}
            />
          )}
          <Button>{t(`desk.organisations.${about}`)}</Button>
        </form>
        <p>
          <a href={organisationsPath({ slug, list: listOf(act) }, lang)}>{t('staff.back')}</a>
        </p>
      </div>
    </DeskLayout>
  )
}
