import { countryName } from '../../locale/countries.ts'
import type { Frame } from '../../ui/frame.ts'

/** A public name as everyone may see it. */
export interface ShownName {
  name: string
  descriptor: string | null
  country: string | null
  /** `YYYY-MM-DD`. */
  signedOn: string
  source: 'confirmed' | 'collected' | 'conveyed'
}

/** Names as they were typed, each with what the person says of themselves and with the mark of an imported one. */
export function NameList({ frame, names, wide }: { frame: Frame; names: readonly ShownName[]; wide?: boolean }) {
  return (
    <ul class={wide ? 'names wide' : 'names'}>
      {names.map((name) => (
        <li>
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
