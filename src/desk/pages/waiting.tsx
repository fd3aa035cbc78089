import type { Child } from 'hono/jsx'
import { day } from '../../locale/dates.ts'
import type { Matter } from '../../mail/kinds/staff-daily.ts'
import type { Frame } from '../../ui/frame.ts'
import { organisationsPath } from '../organisations/organisation-lists.ts'
import type { WaitingItem } from '../waiting/waiting-item.ts'
import { Command } from './command.tsx'

interface WaitingProps {
  frame: Frame
  item: WaitingItem
  /** The appeal's; undefined: it concerns more than one appeal. */
  title: Child | undefined
}

/** One thing that waits, since when, and the way on: a link where it is dealt with, or the person to be asked. */
export function Waiting({ frame, item: { of, n, since, appeal }, title }: WaitingProps) {
  const { t, locale, lang } = frame
  const href = appeal === null ? undefined : placeOf(of, appeal, lang)
  const words = t(`desk.waits.${of}`, { n })
  return (
    <li>
      <p>
        <strong>{href ? <a href={href}>{words}</a> : words}</strong>
        {since && `, ${t('desk.front.since', { day: day(locale, since) })}`}
      </p>
      {title && <p>{title}</p>}
      {!href && <Advice frame={frame} of={of} />}
    </li>
  )
}

function placeOf(of: Matter, slug: string, lang: string): string | undefined {
  if (of === 'names') return `/staff/a/${slug}/names?lang=${lang}`
  if (of === 'reports') return `/staff/a/${slug}/names?list=reported&lang=${lang}`
  if (of === 'endorsements') return organisationsPath({ slug }, lang)
  return undefined
}

/** Tells what to do about something that nobody can do at the desk. */
function Advice({ frame: { t }, of }: { frame: Frame; of: Matter }) {
  if (of === 'set_aside') return <Command words={t('desk.ask.kept')} command="doctor" />
  if (of === 'few_keys') return <Command words={t('desk.ask.add')} command="recipient add" />
  if (of === 'unproven_keys') return <Command words={t('desk.ask.prove')} command="recipient prove" />
  return <Command words={t('desk.ask.doctor')} command="doctor" />
}
