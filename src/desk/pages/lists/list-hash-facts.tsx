import type { ListHash } from '../../../count/list-hash-store.ts'
import { asWritten } from '../../../locale/as-written.tsx'
import { day } from '../../../locale/dates.ts'
import type { Frame } from '../../../ui/frame.ts'

interface ListHashFactsProps {
  frame: Frame
  hash: ListHash | undefined
  showsRows: boolean
}

/** How a public list is checked, with its hash as it was last made. */
export function ListHashFacts({ frame: { t, locale }, hash, showsRows }: ListHashFactsProps) {
  return (
    <section aria-labelledby="hash">
      <h2 id="hash">{t('lists.hash')}</h2>
      <p>{t('lists.hash.text')}</p>
      {hash ? (
        <p>
          {t('lists.hash.last')} {day(locale, hash.day)}
          {showsRows && `, ${t('lists.rows', { n: hash.rows })}`}
          <br />
          SHA-256: <code {...asWritten('list-hash')}>{hash.sha256}</code>
        </p>
      ) : (
        <p>{t('lists.hash.none')}</p>
      )}
    </section>
  )
}
