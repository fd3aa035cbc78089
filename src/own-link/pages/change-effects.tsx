import type { MessageKey } from '../../locale/translate.ts'
import type { Frame } from '../../ui/frame.ts'
import type { OwnChange } from '../choices.ts'
import type { OwnSignature } from '../see.ts'
import { isShown, willWait } from '../shown.ts'

interface EffectsProps extends OwnSignature {
  frame: Frame
  change: OwnChange
}

/** The effects of a change, one a line, below a warning when the name becomes public on a protected appeal. */
export function Effects(props: EffectsProps) {
  const { frame, appeal, change } = props
  const { t } = frame
  const isDangerous = change === 'public' && appeal.safety === 'protected'
  return (
    <>
      {isDangerous && (
        <p class="warning">
          <strong>{t('site.notice.protected')}</strong> {t('control.public.danger')}
        </p>
      )}
      <p id="effects">{t('control.this_will')}</p>
      <ul aria-labelledby="effects">
        {effectsOf(props).map((effect) => (
          <li>{t(effect)}</li>
        ))}
      </ul>
    </>
  )
}

function effectsOf(props: EffectsProps): MessageKey[] {
  const { change, signature } = props
  const { visibility } = signature
  if (change === 'words')
    return visibility === 'public' ? newPublicWords(props) : ['control.words.private', ...countryLost(props)]
  if (change === 'public') return [...whenShown(props), 'control.copies', ...sealedGone(props), ...countryLost(props)]
  const leaves = visibility === 'public' ? leavesPublic(props) : []
  if (change === 'private') return [...leaves, 'control.private.sealed', ...stillCounts(props)]
  return [...leaves, ...sealedGone(props), 'control.anonymous.deleted', 'control.anonymous.kept', ...stillCounts(props)]
}

function newPublicWords(own: EffectsProps): MessageKey[] {
  if (!isShown(own)) return whenShown(own)
  const replaced: MessageKey[] = willWait(own)
    ? ['control.words.looked']
    : ['control.words.replaced', 'control.host_looked']
  return [...replaced, 'control.copied']
}

function whenShown(own: EffectsProps): MessageKey[] {
  if (own.signature.state === 'invalid') return ['control.shown_never']
  if (own.signature.state === 'held') return ['control.shown_checked']
  return willWait(own) ? ['control.shown_looked'] : ['control.shown_now', 'control.host_looked']
}

const leavesPublic = (own: EffectsProps): MessageKey[] =>
  isShown(own) ? ['control.leaves', 'control.copied'] : ['control.leaves_unshown']

const stillCounts = ({ signature: { state } }: EffectsProps): MessageKey[] =>
  state === 'counted' || state === 'waiting' ? ['control.still_counts'] : []

const sealedGone = ({ signature: { visibility } }: EffectsProps): MessageKey[] =>
  visibility === 'private' ? ['control.sealed_deleted'] : []

/** The server cannot read a country that is sealed with the name, and the form does not ask for a country again. */
const countryLost = ({ appeal, signature: { visibility } }: EffectsProps): MessageKey[] =>
  visibility === 'private' && appeal.policy.country ? ['control.country_lost'] : []
