import { AsWritten } from '../../locale/as-written.tsx'
import { countryName } from '../../locale/countries.ts'
import type { Frame } from '../../ui/frame.ts'

/** A public name as everyone may see it. */
export interface ShownName {
  /** The signature's id, for the link that reports the name. */
  id: string
  name: string
  descriptor: string | null
  country: string | null
  /** `YYYY-MM-DD`. */
  signedOn: string
  source: 'confirmed' | 'collected' | 'conveyed'
}

interface NameListProps {
  frame: Frame
  /** The appeal's slug. */
  slug: string
  names: readonly ShownName[]
  wide?: boolean
  /** Links open in a tab of their own: browsers do not go back to the answer to a form without sending the form again. */
  newTab?: boolean
}

/** Names as typed, each with the descriptor, a note if imported, and a link to report the name. */
export function NameList({ frame, slug, names, wide, newTab }: NameListProps) {
  const { t, lang } = frame
  return (
    <ul class={wide ? 'names wide' : 'names'}>
      {names.map((name) => (
        <li>
          <a
            class="report"
            href={`/a/${slug}/report/${name.id}?lang=${lang}`}
            aria-label={`${t('reporting.link')}: ${name.name}`}
            rel="nofollow"
            target={newTab ? '_blank' : undefined}
          >
            {t('reporting.link')}
          </a>
          <AsWritten>{name.name}</AsWritten>
          <About frame={frame} name={name} />
        </li>
      ))}
    </ul>
  )
}

function About({ frame: { t, locale }, name: { descriptor, country, source } }: { frame: Frame; name: ShownName }) {
  const parts = [
    descriptor && <AsWritten>{descriptor}</AsWritten>,
    country && countryName(locale, country),
    source !== 'confirmed' && t(`site.source.${source}`),
  ].filter(Boolean)
  if (parts.length === 0) return null
  return (
    <span class="who">
      {parts.map((part, i) => (
        <>
          {i > 0 && ' · '}
          {part}
        </>
      ))}
    </span>
  )
}
