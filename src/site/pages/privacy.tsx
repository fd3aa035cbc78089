import type { MessageKey } from '../../locale/translate.ts'
import type { Frame } from '../../ui/frame.ts'
import { Layout } from '../../ui/layout.tsx'

const PROMISES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const
const LIMITS = [1, 2, 3, 4, 5, 6] as const
const COUNT = [1, 2, 3, 4, 5, 6] as const
const KEPT = [
  'letter',
  'pending',
  'mark',
  'public',
  'private',
  'report',
  'tally',
  'silence',
  'network',
  'backup',
] as const

const LEARNT = ['database', 'server', 'mail', 'phone'] as const

/** `/privacy`: the promises first, then their limits, then how the number comes
 * about, how long anything is kept, and who could learn what. */
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
        <Pairs
          frame={frame}
          id="keep"
          title="privacy.keep"
          heads={['privacy.keep.what', 'privacy.keep.long']}
          pairs={KEPT.map((what) => [`privacy.keep.${what}`, `privacy.keep.${what}Long`] as const)}
        />
        <Pairs
          frame={frame}
          id="learn"
          title="privacy.learn"
          pairs={LEARNT.map((from) => [`privacy.learn.${from}`, `privacy.learn.${from}Long`] as const)}
        />
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

interface PairsProps {
  frame: Frame
  id: string
  title: MessageKey
  heads?: readonly [MessageKey, MessageKey]
  pairs: readonly (readonly [MessageKey, MessageKey])[]
}

function Pairs({ frame: { t }, id, title, heads, pairs }: PairsProps) {
  return (
    <section id={id}>
      <h2>{t(title)}</h2>
      <table>
        {heads && (
          <thead>
            <tr>
              {heads.map((head) => (
                <th scope="col">{t(head)}</th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {pairs.map(([what, text]) => (
            <tr>
              <th scope="row">{t(what)}</th>
              <td>{t(text)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
