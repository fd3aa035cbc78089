import type { MessageKey } from '../../locale/translate.ts'
import type { Frame } from '../../ui/frame.ts'
import { Layout } from '../../ui/layout.tsx'
import { KeptTable, LearntTable } from './how-long.tsx'

const SECTIONS: readonly { id: string; title: MessageKey; advice: readonly MessageKey[] }[] = [
  { id: 'decide', title: 'safety.decide', advice: ['safety.decide.1', 'safety.decide.2', 'safety.decide.3'] },
  { id: 'device', title: 'safety.device', advice: ['safety.device.1', 'safety.device.2'] },
  { id: 'tor', title: 'safety.tor', advice: ['safety.tor.1', 'safety.tor.2', 'safety.tor.3', 'safety.tor.4'] },
  { id: 'mail', title: 'safety.mail', advice: ['safety.mail.1', 'safety.mail.2', 'safety.mail.3'] },
  { id: 'letter', title: 'safety.letter', advice: ['safety.letter.1', 'safety.letter.2', 'safety.letter.3'] },
  { id: 'after', title: 'safety.after', advice: ['safety.after.1', 'safety.after.2', 'safety.after.3'] },
  {
    id: 'search',
    title: 'safety.search',
    advice: ['safety.search.1', 'safety.search.2', 'safety.search.3', 'safety.search.4'],
  },
]

const SHORT = [1, 2, 3, 4] as const

/** `/safety`: advice for signers who could be punished, who could learn what, and how long things are kept. */
export function SafetyPage({ frame }: { frame: Frame }) {
  const { t } = frame
  return (
    <Layout frame={frame} title={t('safety.title')} description={t('safety.lead')}>
      <div class="narrow">
        <h1>{t('safety.title')}</h1>
        <p class="lead">{t('safety.lead')}</p>
        {SECTIONS.map(({ id, title, advice }) => (
          <section id={id}>
            <h2>{t(title)}</h2>
            <ul>
              {advice.map((key) => (
                <li>{t(key)}</li>
              ))}
            </ul>
          </section>
        ))}
        <section id="learn">
          <h2>{t('privacy.learn')}</h2>
          <LearntTable frame={frame} from={['phone', 'mail', 'database', 'server']} />
        </section>
        <section id="keep">
          <h2>{t('privacy.keep')}</h2>
          <ul>
            {SHORT.map((n) => (
              <li>{t(`safety.keep.${n}`)}</li>
            ))}
          </ul>
          <details>
            <summary>{t('safety.keep.all')}</summary>
            <KeptTable frame={frame} />
          </details>
        </section>
      </div>
    </Layout>
  )
}
