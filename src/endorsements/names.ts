import type { Organisation } from './organisation.ts'

type Named = Pick<Organisation, 'name' | 'nameEn' | 'names'>

/** The names of an organisation, the original first. */
export const namesOf = ({ name, nameEn, names }: Named): string[] => [
  name,
  ...(nameEn === null ? [] : [nameEn]),
  ...Object.values(names),
]

/** Its name in a language; null where it has none. */
export const nameIn = ({ nameEn, names }: Named, language: string): string | null =>
  language === 'en' ? nameEn : Object.hasOwn(names, language) ? (names[language] ?? null) : null
