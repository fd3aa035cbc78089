import type { LookAlike } from '../../../endorsements/decide/queued-endorsement.ts'
import { namesOf } from '../../../endorsements/names.ts'
import type { Frame } from '../../../ui/frame.ts'
import { MarkedName } from './marked-name.tsx'
import { Website } from './website.tsx'

/** Organisations of the appeal that look like this one, each with what is alike. */
export function LookAlikes({ frame: { t }, lookAlikes }: { frame: Frame; lookAlikes: readonly LookAlike[] }) {
  if (lookAlikes.length === 0) return null
  return (
    <div class="beside">
      <h4>{t('desk.organisations.alikes')}</h4>
      <ul>
        {lookAlikes.map(({ name, website, state, by, ...more }) => (
          <li>
            <strong>
              <MarkedName name={name} />
            </strong>{' '}
            {namesOf({ name, ...more })
              .slice(1)
              .map((other) => (
                <>
                  (<MarkedName name={other} />){' '}
                </>
              ))}
            <span class="hint">
              {t(`desk.organisations.state.${state}`)} · {t(`desk.organisations.alike.${by}`)}
            </span>
            {website !== null && (
              <>
                <br />
                <Website website={website} />
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
