import type { Appeal } from '../../appeals/appeal.ts'
import { textFor } from '../../appeals/appeal.ts'
import { groups } from '../../locale/numbers.ts'
import type { PublicCounts } from '../../signatures/counts.ts'
import type { Frame } from '../../ui/frame.ts'
import { Layout } from '../../ui/layout.tsx'

export interface HomePageProps {
  frame: Frame
  /** Open ones, in the order in which they are shown. */
  appeals: readonly { appeal: Appeal; counts: PublicCounts }[]
}

/** `/`: what can be signed here. */
export function HomePage({ frame, appeals }: HomePageProps) {
  const { t } = frame
  return (
    <Layout frame={frame} title={t('site.home.title')} description={t('site.home.lead')}>
      <h1>{t('site.home.title')}</h1>
      <p class="lead narrow">{t('site.home.lead')}</p>
      {appeals.length === 0 ? (
        <p>{t('site.home.none')}</p>
      ) : (
        <ul class="appeals">
          {appeals.map(({ appeal, counts }) => (
            <Entry frame={frame} appeal={appeal} counts={counts} />
          ))}
        </ul>
      )}
    </Layout>
  )
}

function Entry({ frame: { t, locale }, appeal, counts }: { frame: Frame; appeal: Appeal; counts: PublicCounts }) {
  const text = textFor(appeal, locale)
  const lang = text.locale === locale ? undefined : text.locale
  const href = `/a/${appeal.slug}?lang=${locale}`
  const { total } = counts
  return (
    <li>
      <p class="kind">
        {t(`site.kind.${appeal.kind}`)} · <bdi lang={lang}>{text.opening}</bdi>
      </p>
      <h2>
        <a href={href} lang={lang}>
          {text.title}
        </a>
      </h2>
      <p class="muted">
        <bdi lang={lang}>{text.byline}</bdi>
      </p>
      <p class="tally">
        {total === null && t('site.counter.first')}
        {total === 0 && t('site.counter.none')}
        {total !== null && total > 0 && `${groups(total)} ${t('site.counter.many', { n: total })}`}
      </p>
    </li>
  )
}
