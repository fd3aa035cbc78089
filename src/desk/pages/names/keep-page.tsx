import type { NamePage } from '../../../moderation/list-names.ts'
import { Button } from '../../../ui/form.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { seenField } from '../../names/name-fields.ts'
import { decidePath, type ListPlace } from '../../names/name-lists.ts'

interface KeepPageProps {
  frame: Frame
  place: ListPlace
  page: NamePage
}

/** Keeps the waiting names of this page, each as it stands on it: never those that came since. */
export function KeepPage({ frame: { t, lang }, place, page: { names } }: KeepPageProps) {
  if (place.list !== 'waiting' || names.length < 2) return null
  return (
    <form class="keep-page" action={decidePath(place, lang)} method="post">
      {names.map((name) => (
        <input type="hidden" name="keep" value={seenField(name)} />
      ))}
      <Button weight="equal">{t('names.keep_page', { n: names.length })}</Button>
    </form>
  )
}
