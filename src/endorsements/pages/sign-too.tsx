import { type Appeal, isOfOrganisations } from '../../appeals/appeal.ts'
import type { Frame } from '../../ui/frame.ts'

/** Says that an organisation is no person in the number, and leads the representative to the form for persons, if any. */
export function SignToo({ frame: { t, lang }, appeal }: { frame: Frame; appeal: Appeal }) {
  if (isOfOrganisations(appeal)) return null
  return (
    <p>
      {t('endorse.person')} <a href={`/a/${appeal.slug}/sign?lang=${lang}`}>{t(`sign.heading.${appeal.kind}`)}</a>
    </p>
  )
}
