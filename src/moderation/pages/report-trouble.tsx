import type { Frame } from '../../ui/frame.ts'

interface ReportTroubleProps {
  frame: Frame
  tooMany?: boolean | undefined
  paused?: boolean | undefined
}

/** Says why a report was not taken now; nothing otherwise. */
export function ReportTrouble({ frame: { t }, tooMany, paused }: ReportTroubleProps) {
  if (!tooMany && !paused) return null
  return (
    <div class="answer" role="alert" tabindex={-1} autofocus aria-labelledby="answer-title">
      <h2 id="answer-title">{t(tooMany ? 'error.429.title' : 'error.503.title')}</h2>
      <p>{t(tooMany ? 'reporting.too_many' : 'error.503.text')}</p>
    </div>
  )
}
