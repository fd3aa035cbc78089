import type { CampaignField } from '../../campaigns/campaign.ts'
import { day, fullDateTime } from '../../locale/dates.ts'
import { catalogues, type MessageKey, type Translate } from '../../locale/translate.ts'
import { ROLES } from '../../staff/roles.ts'
import type { Frame } from '../../ui/frame.ts'
import { shortId } from './team/short-id.ts'

/** The action of an entry in the reader's language; one of an earlier version by its name. */
export function actionWords(t: Translate, action: string): string {
  const key = `log.${action}`
  return isKey(key) ? t(key) : action
}

/** Every detail of an entry in the reader's language. */
export const detailWords = (frame: Frame, detail: Record<string, unknown>): { label: string; value: string }[] =>
  Object.entries(detail).flatMap(([name, value]) => {
    if (value === null || value === '') return []
    const key = `log.detail.${name}`
    const label = isKey(key) ? frame.t(key) : name
    return [{ label, value: AS_WRITTEN.includes(name) ? String(value) : valueWords(frame, String(value)) }]
  })

/** Details that people named or wrote, or that have one word in all languages: a slug may be `open`. */
const AS_WRITTEN = ['reason', 'appeal', 'profile', 'format', 'sha256']

/** A value, or an old and a new one with an arrow between them; each may be a list of words. */
const valueWords = (frame: Frame, value: string): string =>
  value
    .split(' → ')
    .map((side) =>
      side
        .split(' ')
        .map((word) => wordOf(frame, word))
        .join(', '),
    )
    .join(' → ')

/** Facts about a campaign by the names that the public pages give them; its time zone and checks, which no page shows. */
const FACTS: Record<string, MessageKey> = {
  contact: 'site.who.contact',
  pressContact: 'site.who.press',
  controller: 'site.who.controller',
  serverLocation: 'site.who.server',
  timeZone: 'log.is.timeZone',
  proofChecks: 'log.is.proofChecks',
} satisfies Record<CampaignField, MessageKey>

const DAY = /^\d{4}-\d\d-\d\d$/
const TIME = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/

function wordOf({ t, locale }: Frame, word: string): string {
  if (DAY.test(word)) return day(locale, word)
  if (TIME.test(word)) return fullDateTime(locale, new Date(word))
  const role = ROLES.find((one) => one === word)
  if (role) return t(`staff.role.${role}`)
  const key = FACTS[word] ?? `log.is.${word}`
  return isKey(key) ? t(key) : shortId(word)
}

const isKey = (text: string): text is MessageKey => Object.hasOwn(catalogues.en.messages, text)
