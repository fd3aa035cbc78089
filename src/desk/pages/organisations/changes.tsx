import type { Child } from 'hono/jsx'
import type { Organisation } from '../../../endorsements/organisation.ts'
import type { Frame } from '../../../ui/frame.ts'
import { Fact } from './facts.tsx'
import { fieldsOf } from './fields.tsx'

interface ChangesProps {
  frame: Frame
  organisation: Organisation
  proposed: Organisation
}

/** A change field by field: what stands there now, and what is asked for. */
export function Changes({ frame, organisation, proposed }: ChangesProps) {
  const { t } = frame
  const before = new Map(fieldsOf(frame, organisation).map((field) => [field.key, field]))
  const after = new Map(fieldsOf(frame, proposed).map((field) => [field.key, field]))
  const labels = new Map([...after, ...before].map(([key, { label }]) => [key, label]))
  const changed = [...labels].filter(([key]) => before.get(key)?.text !== after.get(key)?.text)
  const said = (of: 'now' | 'asked', shown: Child) => (
    <>
      <span class="hint">{t(`desk.organisations.change.${of}`)}</span> {shown ?? t('desk.organisations.none_given')}
    </>
  )
  return (
    <div class="beside">
      <p>{t('desk.organisations.change')}</p>
      <dl class="settings">
        {changed.map(([key, label]) => (
          <Fact label={label}>
            {said('now', before.get(key)?.shown)}
            <br />
            {said('asked', after.get(key)?.shown)}
          </Fact>
        ))}
      </dl>
    </div>
  )
}
