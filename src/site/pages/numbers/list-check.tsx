import type { ListHash } from '../../../count/list-hash-store.ts'
import { asWritten } from '../../../locale/as-written.tsx'
import { day } from '../../../locale/dates.ts'
import type { Frame } from '../../../ui/frame.ts'

interface ListCheckProps {
  frame: Frame
  list: ListHash
}

/** Makes the hash of the public list, taken as JSON Lines: its cells as JSON, a line a name, in the order of the bytes. */
export const CHECK = `jq -c '[.name,.words,.country,.day,.source]' list.jsonl | LC_ALL=C sort | sha256sum`

/** The hash of the list of public names, and how anybody who has the list can check it. */
export function ListCheck({ frame: { t, locale }, list }: ListCheckProps) {
  return (
    <section id="list">
      <h2>{t('numbers.list')}</h2>
      <p>{t('numbers.list.hash', { day: day(locale, list.day), n: list.rows })}</p>
      <p>
        <code {...asWritten()}>{list.sha256}</code>
      </p>
      <p>{t('numbers.list.check')}</p>
      <p>
        <code {...asWritten()}>{CHECK}</code>
      </p>
    </section>
  )
}
