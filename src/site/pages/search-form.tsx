import { Button, TextField } from '../../ui/form.tsx'
import type { Frame } from '../../ui/frame.ts'
import { FOUND_HEAD } from './found-head.tsx'

interface SearchFormProps {
  frame: Frame
  /** The appeal's slug. */
  slug: string
  q?: string
}

/** Where searches of an appeal's public names are sent; the answer begins with its head. */
export const searchPath = (slug: string, lang: string): string => `/a/${slug}/names/search?lang=${lang}#${FOUND_HEAD}`

/** Searches the public names. */
export const SearchForm = ({ frame: { t, lang }, slug, q }: SearchFormProps) => (
  <form class="search" action={searchPath(slug, lang)} method="post">
    <TextField
      id="q"
      label={t('site.names.search.label')}
      hint={t('site.names.search.hint')}
      type="exact"
      value={q}
      maxlength={400}
    />
    <Button weight="quiet">{t('site.names.search')}</Button>
  </form>
)
