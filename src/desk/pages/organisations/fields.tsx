import type { Child } from 'hono/jsx'
import type { Organisation } from '../../../endorsements/organisation.ts'
import { AsWritten } from '../../../locale/as-written.tsx'
import { countryName } from '../../../locale/countries.ts'
import { ownName } from '../../../locale/languages.ts'
import type { MessageKey } from '../../../locale/translate.ts'
import type { Frame } from '../../../ui/frame.ts'
import { Message } from '../../../ui/message.tsx'
import { textLanguage } from '../../../ui/text-language.ts'
import { MarkedName } from './marked-name.tsx'
import { Website } from './website.tsx'

/** A field that an organisation gave: `text` tells two apart, `shown` is for the reader. */
export interface ShownField {
  key: string
  label: Child
  text: string
  shown: Child
}

/** The fields that an organisation gave of itself, the name first; texts in every language, also in one that the appeal no longer has. */
export function fieldsOf(frame: Frame, organisation: Organisation): ShownField[] {
  const { t, locale } = frame
  const { name, nameEn, names, country, website, kind, statements } = organisation
  const field = (key: string, label: Child, text: string | null, shown: (text: string) => Child): ShownField[] =>
    text === null ? [] : [{ key, label, text, shown: shown(text) }]
  const byLanguage = (key: string, of: MessageKey, texts: Record<string, string>, shown: (text: string) => Child) =>
    Object.entries(texts).flatMap(([language, text]) => {
      const written = textLanguage(frame, { locale: language })
      const label = <Message t={t} of={of} with={{ language: <span {...written}>{ownName(language)}</span> }} />
      return field(`${key} ${language}`, label, text, (typed) => <span {...written}>{shown(typed)}</span>)
    })
  const marked = (typed: string) => <MarkedName name={typed} />
  return [
    ...field('name', t('endorse.organisation'), name, marked),
    ...field('nameEn', t('desk.organisations.name_en'), nameEn, marked),
    ...byLanguage('name', 'endorse.name_in', names, marked),
    ...field('country', t('desk.organisations.country'), country, (code) => countryName(locale, code)),
    ...field('kind', t('endorse.kind_short'), kind, () => kind && t(`endorse.kind.${kind}`)),
    ...field('website', t('desk.organisations.website'), website, (address) => <Website website={address} />),
    ...byLanguage('statement', 'endorse.statement_in', statements, (typed) => <AsWritten>{typed}</AsWritten>),
  ]
}
