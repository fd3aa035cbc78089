import type { Appeal } from '../../../appeals/appeal.ts'
import { VISIBILITIES } from '../../../core/visibility.ts'
import type { PublicCounts } from '../../../count/counts.ts'
import { groups } from '../../../locale/numbers.ts'
import type { Frame } from '../../../ui/frame.ts'

interface SplitTableProps {
  frame: Frame
  appeal: Pick<Appeal, 'visibilities'>
  counts: PublicCounts
}

/** The total with its parts, and why one of them is held back. */
export function SplitTable({ frame: { t }, appeal, counts }: SplitTableProps) {
  const { total, confirmed, imported } = counts
  const kinds = VISIBILITIES.filter((kind) => appeal.visibilities.includes(kind) || counts[kind])
  const isSplitHeldBack = kinds.some((kind) => counts[kind] === null)
  const cell = (n: number | null) => <td>{n === null ? t('numbers.heldBack') : groups(n)}</td>
  return (
    <>
      <table class="figures">
        <thead>
          <tr>
            <th scope="col">{t('numbers.split.part')}</th>
            <th scope="col">{t('numbers.signatures')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('numbers.split.confirmed')}</th>
            {cell(confirmed)}
          </tr>
          {kinds.map((kind) => (
            <tr class="part">
              <th scope="row">{t(`numbers.split.${kind}`)}</th>
              {cell(counts[kind])}
            </tr>
          ))}
          <tr>
            <th scope="row">{t('numbers.split.imported')}</th>
            {cell(imported)}
          </tr>
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('numbers.split.total')}</th>
            {cell(total)}
          </tr>
        </tfoot>
      </table>
      {(total === null || isSplitHeldBack) && (
        <p class="muted">{t(total === null ? 'numbers.split.few' : 'numbers.split.uneven')}</p>
      )}
    </>
  )
}
