import type { MessageKey } from '../../../locale/translate.ts'
import type { WaitingReset } from '../../../staff/losses/waiting-reset.ts'
import { Button } from '../../../ui/form.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { DeskLayout } from '../layout.tsx'
import { WaitingText } from '../news.tsx'

/** The page behind [Stop this] of a letter. */
export function StopResetPage({ frame, path, waiting }: { frame: Frame; path: string; waiting: WaitingReset }) {
  const { t, lang } = frame
  return (
    <DeskLayout frame={frame} title={t('staff.stop.heading')} token>
      <div class="narrow">
        <h1>{t('staff.stop.heading')}</h1>
        <p>
          <WaitingText frame={frame} waiting={waiting} />
        </p>
        <form action={`${path}?lang=${lang}`} method="post">
          <Button>{t('staff.stop.button')}</Button>
        </form>
      </div>
    </DeskLayout>
  )
}

/** It was stopped: everything stays as it was. */
export const StoppedPage = ({ frame }: { frame: Frame }) => (
  <End frame={frame} title="staff.stop.done" text="staff.stop.done_text" />
)

/** 410: it was stopped before, or is done. */
export const NothingToStopPage = ({ frame }: { frame: Frame }) => (
  <End frame={frame} title="error.410.title" text="staff.stop.gone" />
)

function End({ frame, title, text }: { frame: Frame; title: MessageKey; text: MessageKey }) {
  const { t, lang } = frame
  return (
    <DeskLayout frame={frame} title={t(title)} token>
      <div class="narrow">
        <h1>{t(title)}</h1>
        <p>{t(text)}</p>
        <p>
          <a href={`/staff/forgotten?lang=${lang}`}>{t('staff.forgotten.heading')}</a>
        </p>
      </div>
    </DeskLayout>
  )
}
