import type { Child } from 'hono/jsx'
import { AsWritten } from '../../locale/as-written.tsx'
import { countryName } from '../../locale/countries.ts'
import { ownName } from '../../locale/languages.ts'
import type { MessageKey } from '../../locale/translate.ts'
import type { Frame } from '../../ui/frame.ts'
import { Message } from '../../ui/message.tsx'
import { textLanguage } from '../../ui/text-language.ts'
import type { OfferedOrganisation, Organisation } from '../organisation.ts'

/** Entries of a `<dl>`: the organisation as it is, or will be, seen. The website is no link: a token's page has none. */
export function OrganisationFacts({ frame: { t, locale }, organisation }: OrganisationFactsProps) {
  const { name, nameEn, country, website } = organisation
  const facts: [MessageKey, string | null][] = [
    ['endorse.organisation', name],
    ['endorse.in_english', nameEn],
    ['confirm.country', country && countryName(locale, country)],
    ['endorse.website_short', website],
  ]
  return <>{facts.map(([key, value]) => value && <Fact label={t(key)}>{value}</Fact>)}</>
}

interface OrganisationFactsProps {
  frame: Frame
  organisation: OfferedOrganisation
}

interface FurtherFactsProps {
  frame: Frame
  organisation: Organisation
  /** The languages of the appeal: texts in others are kept and not shown. */
  languages: readonly string[]
}

/** Entries of a `<dl>`: the kind, and by language names and statements. */
export function FurtherFacts({ frame, organisation: { kind, names, statements }, languages }: FurtherFactsProps) {
  const { t } = frame
  const textsIn = (texts: Record<string, string>, of: MessageKey) =>
    languages
      .filter((language) => Object.hasOwn(texts, language))
      .map((language) => (
        <Fact
          label={
            <Message
              t={t}
              of={of}
              with={{ language: <span {...textLanguage(frame, { locale: language })}>{ownName(language)}</span> }}
            />
          }
          in={textLanguage(frame, { locale: language })}
        >
          {texts[language]}
        </Fact>
      ))
  return (
    <>
      {textsIn(names, 'endorse.name_in')}
      {kind && (
        <>
          <dt>{t('endorse.kind_short')}</dt>
          <dd>{t(`endorse.kind.${kind}`)}</dd>
        </>
      )}
      {textsIn(statements, 'endorse.statement_in')}
    </>
  )
}

const Fact = ({ label, in: language, children }: { label: Child; in?: { lang?: string }; children: Child }) => (
  <>
    <dt>{label}</dt>
    <dd {...language}>
      <AsWritten>{children}</AsWritten>
    </dd>
  </>
)
