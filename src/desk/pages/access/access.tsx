import type { FieldError } from '../../../core/errors.ts'
import { AsWritten } from '../../../locale/as-written.tsx'
import type { StaffLink } from '../../../staff/access/link.ts'
import { Button, ErrorSummary, TextField } from '../../../ui/form.tsx'
import type { Frame, SwitchItem } from '../../../ui/frame.ts'
import { Message } from '../../../ui/message.tsx'
import { DeskLayout } from '../layout.tsx'
import { PauseAnswer, type PauseReason } from '../pause-answer.tsx'
import { NewPassphrase, type TypedPassphrase } from './passphrase-field.tsx'

/** The first step as typed or offered; of a reset without the handle. */
export interface AccessValues extends TypedPassphrase {
  handle: string
}

export interface AccessPageProps {
  /** The frame's language switch comes from `accessSwitch`. */
  frame: Frame
  purpose: StaffLink['purpose']
  /** Null while the database, which alone knows the link, is away. */
  link: StaffLink | null
  /** The page's path, to which the form is posted. */
  path: string
  values: AccessValues
  errors?: readonly FieldError[]
  answer?: PauseReason | undefined
}

export const ACCESS_FORM = 'access-form'

/** The language switch of all steps: buttons that post the form, which comes back with everything typed. */
export const accessSwitch =
  (path: string) =>
  (language: string): SwitchItem => ({ language, form: ACCESS_FORM, action: `${path}?lang=${language}` })

/** The first step behind the link of an invitation or a reset: handle and passphrase. */
export function AccessPage({ frame, purpose, link, path, values, errors = [], answer }: AccessPageProps) {
  const { t, lang } = frame
  const title = t('staff.access.title')
  const heading = t(purpose === 'invite' ? 'staff.access.invite' : 'staff.access.reset')
  return (
    <DeskLayout frame={frame} title={title} errors={errors} token>
      <div class="narrow">
        <p class="step">{t('staff.access.step', { n: 1 })}</p>
        <h1>{heading}</h1>
        <ErrorSummary t={t} errors={errors} />
        <PauseAnswer t={t} reason={answer} />
        {link && <Whose frame={frame} link={link} />}
        <form id={ACCESS_FORM} action={`${path}?lang=${lang}`} method="post" novalidate>
          {purpose === 'invite' && (
            <TextField
              id="handle"
              type="exact"
              label={t('staff.handle')}
              hint={t('staff.handle.hint')}
              value={values.handle}
              autocomplete="username"
              required
              errors={errors}
            />
          )}
          {link?.handle && <input type="text" hidden readonly autocomplete="username" value={link.handle} />}
          <NewPassphrase t={t} id="passphrase" label={t('staff.passphrase')} typed={values} errors={errors} />
          <Button>{t('staff.next')}</Button>
        </form>
      </div>
    </DeskLayout>
  )
}

function Whose({ frame: { t }, link }: { frame: Frame; link: StaffLink }) {
  const campaign = (
    <strong>
      <bdi>{link.campaign.name}</bdi>
    </strong>
  )
  const role = <strong>{t(`staff.role.${link.role}`)}</strong>
  return (
    <>
      <p>
        {link.purpose === 'invite' ? (
          <Message t={t} of="staff.access.invite_text" with={{ campaign, role }} />
        ) : (
          <Message
            t={t}
            of="staff.access.reset_text"
            with={{ campaign, role, handle: <AsWritten>{link.handle}</AsWritten> }}
          />
        )}{' '}
        {t(`staff.may.${link.role}`)}
      </p>
      <section class="sees">
        <h2>{t('staff.access.sees')}</h2>
        <ul>
          <li>{t('staff.access.sees.team')}</li>
          <li>{t('staff.access.sees.nobody')}</li>
          <li>{t('staff.access.sees.nothing')}</li>
        </ul>
      </section>
    </>
  )
}
