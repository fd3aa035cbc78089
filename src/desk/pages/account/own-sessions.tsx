import { AsWritten } from '../../../locale/as-written.tsx'
import { day } from '../../../locale/dates.ts'
import type { OwnSession } from '../../../staff/sessions/own-sessions.ts'
import { Button, TextField } from '../../../ui/form.tsx'
import type { Frame } from '../../../ui/frame.ts'

/** The sessions of an account, this one with a name that its person may give, the others with [End]. */
export function OwnSessions({ frame, sessions }: { frame: Frame; sessions: readonly OwnSession[] }) {
  const { t, lang } = frame
  const action = `/staff/account/sessions?lang=${lang}`
  return (
    <>
      <ul class="sessions">
        {sessions.map(({ id, isThis, beganOn, name }) => (
          <li>
            <p>
              <strong>{t(isThis ? 'staff.session.this' : 'staff.session.other')}</strong>
              {name && (
                <>
                  {' · '}
                  <AsWritten>{name}</AsWritten>
                </>
              )}
              , {t('desk.front.since', { day: day(frame.locale, beganOn) })}
            </p>
            <form action={action} method="post">
              {isThis ? (
                <>
                  <TextField id="name" label={t('staff.session.name')} hint={t('staff.session.hint')} value={name} />
                  <Button weight="quiet" name="do" value="name">
                    {t('staff.account.save')}
                  </Button>
                </>
              ) : (
                <>
                  <input type="hidden" name="id" value={id} />
                  <Button weight="quiet" name="do" value="end">
                    {t('staff.session.end')}
                  </Button>
                </>
              )}
            </form>
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <form action={action} method="post">
          <Button weight="equal" name="do" value="others">
            {t('staff.session.others')}
          </Button>
        </form>
      )}
    </>
  )
}
