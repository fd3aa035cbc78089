import type { Frame } from '../../../ui/frame.ts'

/** The organisations, which no number of the page counts. */
export function OrganisationsApart({ frame: { t }, n, href }: { frame: Frame; n: number; href: string }) {
  if (n === 0) return null
  return (
    <section id="organisations">
      <h2>{t('organisations.title')}</h2>
      <p>
        <a href={href}>{t('organisations.n', { n })}</a>. {t('organisations.apart')}
      </p>
    </section>
  )
}
