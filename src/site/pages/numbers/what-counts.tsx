import type { Frame } from '../../../ui/frame.ts'

const COUNTED = [1, 2, 3, 4] as const

/** The kinds of signatures that are in the number, and those that are not. */
export function Counted({ frame: { t, locale } }: { frame: Frame }) {
  return (
    <section id="counted">
      <h2>{t('numbers.counted')}</h2>
      <ul>
        {COUNTED.map((n) => (
          <li>{t(`numbers.counted.${n}`)}</li>
        ))}
      </ul>
      <p>
        <a href={`/privacy?lang=${locale}#count`}>{t('numbers.general')}</a>
      </p>
    </section>
  )
}

/** The proof that a confirmation by e-mail is, and the proof that it is not. */
export function Mailboxes({ frame: { t }, seats }: { frame: Frame; seats: number }) {
  return (
    <section id="mailboxes">
      <h2>{t('numbers.mail')}</h2>
      <p>{t('numbers.mail.proves')}</p>
      <p>{t('numbers.mail.limits')}</p>
      <p>{t('numbers.mail.seats', { n: seats })}</p>
    </section>
  )
}

/** The signatures that nobody has confirmed by e-mail, and how they came. */
export function Imported({ frame: { t }, n }: { frame: Frame; n: number }) {
  return (
    <section id="imported">
      <h2>{t('numbers.imported')}</h2>
      <p>{n > 0 ? t('numbers.imported.n', { n }) : t('numbers.imported.none')}</p>
      <p>{t('numbers.imported.text')}</p>
    </section>
  )
}
