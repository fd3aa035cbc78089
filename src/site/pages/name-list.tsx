import { countryName } from '../../locale/countries.ts'
import type { Frame } from '../../ui/frame.ts'

/** A public name as everyone may see it. */
export interface ShownName {
  /** By which it can be reported. */
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
  /** Of the appeal. */
  slug: string
  names: readonly ShownName[]
  wide?: boolean
}

/**
 * Names as they were typed, each with what the person says of themselves, with the mark of an imported one, and with a
 * way to say that it is not right.
 */
export function NameList({ frame, slug, names, wide }: NameListProps) {
  const { t, locale } = frame
  return (
    <ul class={wide ? 'names wide' : 'names'}>
      {names.map((name) => (
        <li>
          <a
            class="report"
            href={`/a/${slug}/report/${name.id}?lang=${locale}`}
            aria-label={`${t('reporting.link')}: ${name.name}`}
            rel="nofollow"
          >
            {t('reporting.link')}
          </a>
          <bdi>{name.name}</bdi>
          <About frame={frame} name={name} />
        </li>
      ))}
    </ul>
  )
}

function About({ frame: { t, locale }, name: { descriptor, country, source } }: { frame: Frame; name: ShownName }) {
  const parts = [
    descriptor && <bdi>{descriptor}</bdi>,
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
