import type { ChangeLine } from '../../appeals/change.ts'
import type { Frame } from '../../ui/frame.ts'
import { ChangeLines } from './change-lines.tsx'
import { type CountLine, CountLines } from './count-lines.tsx'

interface ChangesProps {
  frame: Frame
  lines: readonly CountLine[]
  changes: readonly ChangeLine[]
}

/** The dated changes of the number and of the appeal, folded away under the number. */
export function Changes({ frame, lines, changes }: ChangesProps) {
  if (lines.length === 0 && changes.length === 0) return null
  return (
    <div class="lines">
      <details>
        <summary>{frame.t('site.lines')}</summary>
        <CountLines frame={frame} lines={lines} />
        <ChangeLines frame={frame} changes={changes} />
      </details>
    </div>
  )
}
