import { AsWritten } from '../../../locale/as-written.tsx'
import type { SeenSignature } from '../../../moderation/see-signature.ts'
import type { Frame } from '../../../ui/frame.ts'

/** All that a version covers: the words of a signature, how it looks and its state. */
export function SignatureSummary({ frame: { t }, signature }: { frame: Frame; signature: SeenSignature }) {
  const { name, descriptor, visibility, look, state } = signature
  return (
    <div class="summary">
      {name !== null && (
        <p>
          <strong>
            <AsWritten>{name}</AsWritten>
          </strong>
        </p>
      )}
      {descriptor !== null && (
        <p>
          <AsWritten>{descriptor}</AsWritten>
        </p>
      )}
      <p class="hint">
        {t('signature.kind')}: {t(`signature.kind.${visibility}`)}
      </p>
      {visibility === 'public' && (
        <p class="hint">
          {t('signature.look')}: {t(`signature.look.${look}`)}
        </p>
      )}
      <p class="hint">{t(`signature.state.${state}`)}</p>
    </div>
  )
}
