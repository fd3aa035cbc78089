import { isSearch, type NamesPlace } from '../../names/name-lists.ts'

/** The place of a page in a form, where its address does not say it. */
export function PlaceFields({ place }: { place: NamesPlace }) {
  if (!isSearch(place)) return null
  const { q, list, after } = place
  return (
    <>
      <input type="hidden" name="q" value={q} />
      {list && <input type="hidden" name="list" value={list} />}
      {after !== undefined && <input type="hidden" name="after" value={after} />}
    </>
  )
}
