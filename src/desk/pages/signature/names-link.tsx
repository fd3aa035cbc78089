import { AsWritten } from '../../../locale/as-written.tsx'
import type { Frame } from '../../../ui/frame.ts'

/** Leads to the names of the appeal. */
export const NamesLink = ({ frame: { t, lang }, slug }: { frame: Frame; slug: string }) => (
  <p>
    <a href={`/staff/a/${slug}/names?lang=${lang}`}>{t('signature.names')}</a> <AsWritten>{slug}</AsWritten>
  </p>
)
