import { Button } from '../../../ui/form.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { DeskLayout } from '../layout.tsx'

/** `/staff/demo/:token`: a button, since a GET opens nothing. */
export function DemoPage({ frame, path }: { frame: Frame; path: string }) {
  const { t, lang } = frame
  return (
    <DeskLayout frame={frame} title={t('staff.access.title')} token>
      <div class="narrow">
        <h1>{t('staff.demo.heading')}</h1>
        <p>{t('staff.demo.text')}</p>
        <form action={`${path}?lang=${lang}`} method="post">
          <Button>{t('staff.demo.button')}</Button>
        </form>
      </div>
    </DeskLayout>
  )
}
