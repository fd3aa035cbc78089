import type { QueuedEndorsement } from '../../../endorsements/decide/queued-endorsement.ts'
import type { MessageKey } from '../../../locale/translate.ts'
import type { Frame } from '../../../ui/frame.ts'
import { seenField } from '../../organisations/organisation-fields.ts'
import { allows, type OrganisationAct, organisationActPath } from './act-form.ts'

/** The form that the buttons of all organisations send. */
export const DECIDE_FORM = 'decide'

interface DecideButtonsProps {
  frame: Frame
  slug: string
  endorsement: QueuedEndorsement
  /** The appeal takes nothing new onto its page. */
  isArchived: boolean
}

/** The decisions that change something about the organisation as it is. */
export function DecideButtons({ frame: { t, lang }, slug, endorsement, isArchived }: DecideButtonsProps) {
  const { id, organisation, proposed } = endorsement
  const { name } = proposed ?? organisation
  const label = approvalOf(endorsement, isArchived)
  const way = (act: OrganisationAct, words: MessageKey) =>
    allows(endorsement, act) && (
      <a
        class="button quiet"
        href={`${organisationActPath(slug, id, act)}?lang=${lang}`}
        aria-label={`${t(words)}: ${name}`}
      >
        {t(words)}
      </a>
    )
  return (
    <p class="decide">
      {label && (
        <button
          class="button equal"
          type="submit"
          form={DECIDE_FORM}
          name="approve"
          value={seenField(endorsement)}
          aria-label={`${t(label)}: ${name}`}
        >
          {t(label)}
        </button>
      )}
      {way('decline', proposed ? 'desk.organisations.decline_change' : 'desk.organisations.decline')}
      {way('remove', 'desk.organisations.remove')}
    </p>
  )
}

/** The words for an approval; null: there is nothing to approve. */
function approvalOf({ state, proposed, reports }: QueuedEndorsement, isArchived: boolean): MessageKey | null {
  if (isArchived && (state !== 'listed' || proposed)) return null
  if (state === 'waiting') return 'desk.organisations.approve'
  if (state === 'declined') return 'desk.organisations.approve_after_all'
  if (state === 'removed') return null
  if (proposed) return 'desk.organisations.approve_change'
  return reports.length > 0 ? 'desk.organisations.keep' : null
}
