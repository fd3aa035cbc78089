import { FOUND_HEAD } from '../../../site/pages/found-head.tsx'
import { Button, SelectField, TextField } from '../../../ui/form.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { isSearch, type NamesPlace, SEARCHED_LISTS, searchPath } from '../../names/name-lists.ts'

/** The id of the form of the search. */
export const SEARCH_FORM = 'find'

/** Searches the names of all lists, or of one. */
export function SearchForm({ frame: { t, lang }, place }: { frame: Frame; place: NamesPlace }) {
  const { q, list } = isSearch(place) ? place : { q: '', list: null }
  return (
    <form id={SEARCH_FORM} class="search" action={`${searchPath(place, lang)}#${FOUND_HEAD}`} method="post">
      <TextField
        id="q"
        label={t('site.names.search.label')}
        hint={t('site.names.search.hint')}
        type="exact"
        value={q}
        maxlength={400}
      />
      <SelectField
        id="list"
        label={t('names.search.in')}
        none={t('names.search.all')}
        options={SEARCHED_LISTS.map((code) => ({ code, name: t(`names.list.${code}`) }))}
        value={list ?? ''}
      />
      <Button weight="quiet">{t('site.names.search')}</Button>
    </form>
  )
}
