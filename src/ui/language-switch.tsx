import { ownName } from '../locale/languages.ts'
import { isLocale } from '../locale/locale.ts'
import { catalogues, translator } from '../locale/translate.ts'
import type { Frame, SwitchItem } from './frame.ts'

/** Attributes of a button that only the Enter key presses: the Tab key and screen readers skip it. */
const UNREACHABLE = { tabindex: -1, 'aria-hidden': 'true' } as const

/** The language switch, first on every page: Tor Browser asks for English, whatever language its user reads. */
export function LanguageSwitch({ frame }: { frame: Frame }) {
  const { t, more = [] } = frame
  if (frame.switch.length + more.length === 0) return null
  // Enter in a field presses the form's first submit button, which must not be a language.
  const form = [...frame.switch, ...more].flatMap((item) => ('form' in item ? [item.form] : []))[0]
  return (
    <nav class="languages" aria-label={t('ui.languages')}>
      {form && <button class="default-submit" type="submit" form={form} {...UNREACHABLE} />}
      <ul>
        {frame.switch.map((item) => (
          <Language frame={frame} item={item} />
        ))}
      </ul>
      {more.length > 0 && (
        <details>
          <summary>{t('ui.moreLanguages')}</summary>
          <ul>
            {more.map((item) => (
              <Language frame={frame} item={item} />
            ))}
          </ul>
        </details>
      )}
    </nav>
  )
}

function Language({ frame, item }: { frame: Frame; item: SwitchItem }) {
  const { language } = item
  const name = ownName(language)
  // A letter's page carries on the interface's language behind that of the text.
  if (language === frame.lang.split(',')[0]) {
    // Only the language that is read is marked as a draft, since a mark at each fills a phone.
    const isDraft = isLocale(language) && catalogues[language].reviewedBy === null
    return (
      <li>
        <span aria-current="true">{name}</span>
        {isDraft && <small> ({translator(language)('ui.draftTranslation')})</small>}
      </li>
    )
  }
  if ('href' in item)
    return (
      <li lang={language}>
        <a href={item.href} hreflang={language}>
          {name}
        </a>
      </li>
    )
  return (
    <li lang={language}>
      <button
        class="link"
        type="submit"
        form={item.form}
        formaction={item.action}
        formnovalidate
        name="language"
        value={language}
      >
        {name}
      </button>
    </li>
  )
}
