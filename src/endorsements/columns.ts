import { sortKey } from '../locale/alphabet.ts'
import type { Organisation } from './organisation.ts'
import { skeletonsOf } from './skeletons.ts'

/** The columns that follow from the fields of an organisation. */
export const columnsOf = (organisation: Organisation) => {
  const { name, nameEn, names, country, website, kind, statements } = organisation
  const byLanguage = { names: JSON.stringify(names), statements: JSON.stringify(statements) }
  const derived = { sort_key: sortKey(name), skeletons: skeletonsOf(organisation) }
  return { name, name_en: nameEn, country, website, kind, ...byLanguage, ...derived }
}
