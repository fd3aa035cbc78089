import type { MessageKey } from '../../locale/translate.ts'
import type { Frame } from '../../ui/frame.ts'
import { Layout } from '../../ui/layout.tsx'
import { KeptTable, LearntTable } from './how-long.tsx'

const PROMISES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const
const LIMITS = [1, 2, 3, 4, 5, 6] as const
const COUNT = [1, 2, 3, 4, 5, 6] as const

/** `/privacy`: the promises, their limits, how we count, how long things are kept, and who could learn what. */
export function PrivacyPage({ frame }: { frame: Frame }) {
  const { t } = frame
  return (
    <Layout frame={frame} title={t('privacy.title')} description={t('privacy.lead')}>
      <div class="narrow">
        <h1>{t('privacy.title')}</h1>
        <p class="lead">{t('privacy.lead')}</p>
        <section id="promises">
          <h2>{t('privacy.promises')}</h2>
          <ol class="promises">
            {PROMISES.map((n) => (
              <li>{t(`privacy.p${n}`)}</li>
            ))}
          </ol>
        </section>
        <List frame={frame} id="limits" title="privacy.cannot" items={LIMITS.map((n) => `privacy.c${n}` as const)} />
        <List frame={frame} id="count" title="privacy.count" items={COUNT.map((n) => `privacy.count.${n}` as const)} />
        <section id="keep">
          <h2>{t('privacy.keep')}</h2>
          <KeptTable frame={frame} />
        </section>
        <section id="staff">
          <h2>{t('privacy.staff')}</h2>
          <p>{t('privacy.staff.text')}</p>
        </section>
        <section id="learn">
          <h2>{t('privacy.learn')}</h2>
          <LearntTable frame={frame} from={['database', 'server', 'mail', 'phone']} />
        </section>
        <section id="rights">
          <h2>{t('privacy.rights')}</h2>
          <p>{t('privacy.rights.text')}</p>
        </section>
      </div>
    </Layout>
  )
}

interface ListProps {
  frame: Frame
  id: string
  title: MessageKey
  items: readonly MessageKey[]
}

function List({ frame: { t }, id, title, items }: ListProps) {
  return (
    <section id={id}>
      <h2>{t(title)}</h2>
      <ul>
        {items.map((item) => (
          <li>{t(item)}</li>
        ))}
      </ul>
    </section>
  )
}
